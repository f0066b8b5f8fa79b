-- Made when a rebuild has copied its rows in: an index costs less over all of them than row by row.

alter table opportunity add constraint opportunity_key primary key (opportunity_id, known_from);
create index opportunity_versions on opportunity (known_to, known_from);
create index opportunity_in_branch on opportunity (branch_id, outcome) where known_to is null;

alter table stage_visit add constraint stage_visit_key primary key (opportunity_id, visit, known_from);

alter table movement add constraint movement_key primary key (position, kind, currency);

alter table product_line add constraint product_line_key primary key (product_id, in_force_from, known_from);

alter table brand_pursuit add constraint brand_pursuit_key primary key (pursuit_id, known_from);

alter table name add constraint name_key primary key (id, kind, known_from);
