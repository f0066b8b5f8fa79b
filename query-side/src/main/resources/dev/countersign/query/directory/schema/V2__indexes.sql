alter table customer add constraint customer_key primary key (customer_id, known_from);
create index customer_in_branch on customer (branch_id) where known_to is null;
alter table contact add constraint contact_key primary key (customer_id, contact, known_from);
alter table product add constraint product_key primary key (product_id, known_from);
alter table product_line add constraint product_line_key primary key (product_id, in_force_from, known_from);
alter table branch add constraint branch_key primary key (branch_id, known_from);
alter table policy_version add constraint policy_version_key primary key (policy_id, version, known_from);
alter table omission add constraint omission_key primary key (omission_id, known_from);
alter table name add constraint name_key primary key (id, kind, known_from);
