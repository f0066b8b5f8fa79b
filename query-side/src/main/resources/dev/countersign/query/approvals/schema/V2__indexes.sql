alter table document add constraint document_key primary key (document_id, kind, known_from);
alter table step add constraint step_key primary key (document_id, kind, round, step, known_from);
create index step_undecided on step (due_at) where known_to is null and status in ('open', 'escalated');
create index act_of_document on act (document_id, kind, position);
alter table act add constraint act_key primary key (position);
alter table name add constraint name_key primary key (id, kind, known_from);
