-- What the command side must know across aggregates to decide. Every row is derived from events, in the
-- transaction that stores them.

create table command.idempotency (
  actor       text        not null,
  key         text        not null,
  body_hash   text        not null,
  command     text        not null,
  target_id   text        not null,
  version     bigint      not null,
  position    bigint      not null,
  events      text[]      not null,
  recorded_at timestamptz not null default now(),
  primary key (actor, key)
);
comment on table command.idempotency is 'What each Idempotency-Key of each actor was answered';

create table command.directory_entry (
  stream    text    primary key,
  branch_id text,
  active    boolean not null
);
comment on table command.directory_entry is 'Everything that a command may name: branches, products, employees, customers, opportunities, contracts';

create table command.role_grant (
  employee_id text not null,
  role        text not null,
  branch_id   text not null,
  primary key (employee_id, role, branch_id)
);
comment on column command.role_grant.branch_id is 'Empty: the whole company';

create table command.unique_key (
  scope text not null,
  key   text not null,
  owner text not null,
  primary key (scope, key)
);
comment on table command.unique_key is 'Keys that at most one aggregate may have, for example credit codes of customers';
