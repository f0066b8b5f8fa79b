-- Made when a rebuild has copied its rows in: an index costs less over all of them than row by row.

alter table contract add constraint contract_key primary key (contract_id, known_from);
create index contract_of_predecessor on contract (predecessor_id) where predecessor_id is not null;
create index contract_by_end_of_service on contract (service_to, contract_id) where known_to is null and service_to is not null;
create index contract_that_adds on contract (customer_id) where parent_id is not null;

alter table finding add constraint finding_key primary key (contract_id, finding, known_from);

alter table deliverable add constraint deliverable_key primary key (contract_id, deliverable, known_from);

alter table fee add constraint fee_key primary key (contract_id, line, known_from);

alter table equipment add constraint equipment_key primary key (contract_id, item, known_from);

alter table milestone add constraint milestone_key primary key (contract_id, stage, known_from);

alter table delivery add constraint delivery_key primary key (position);
create index delivery_of_contract on delivery (contract_id, position);

alter table reminder add constraint reminder_key primary key (position);

alter table name add constraint name_key primary key (id, kind, known_from);
