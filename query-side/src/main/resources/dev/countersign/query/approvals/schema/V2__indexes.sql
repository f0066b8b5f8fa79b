alter table document add constraint document_key primary key (document_id, kind, known_from);
alter table step add constraint step_key primary key (document_id, kind, round, step, known_from);
create index step_undecided on step (due_at) where known_to is null and status in ('open', 'escalated');
create index act_of_document on act (document_id, kind, position);
alter table customer add constraint customer_key primary key (customer_id, known_from);
alter table act add constraint act_key primary key (position);
