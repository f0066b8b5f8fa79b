-- From what the names of new things follow, beside the idempotency key of their sender.

create table command.naming (
  secret bytea not null
);
insert into command.naming
  values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
comment on table command.naming is 'The secret that keeps identifiers from being foreseen; one row';
