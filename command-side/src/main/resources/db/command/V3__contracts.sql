-- What decisions on one contract must know of the others, and the deadlines that wait.

create table command.contract_register (
  contract_id text    primary key,
  type        text    not null,
  branch_id   text    not null,
  customer_id text    not null,
  phase       text    not null,
  amount      numeric not null,
  currency    text    not null,
  exposed_on  date,
  number      text    unique
);
create index on command.contract_register (customer_id);
comment on table command.contract_register is 'Where each contract stands, and what it adds to the exposure of its customer';
comment on column command.contract_register.exposed_on is 'When it was approved or else last submitted: decides whether it lies in the aggregation window';
comment on column command.contract_register.number is 'Stays after the contract is void, so that no number is used twice';

create table command.number_series (
  series text    primary key,
  last   integer not null
);
comment on table command.number_series is 'The last number that each series gave; its row stays locked until the number is stored';

-- The table of db-scheduler 16, by its documentation.
create table command.scheduled_task (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index on command.scheduled_task (execution_time);
create index on command.scheduled_task (last_heartbeat);
comment on table command.scheduled_task is 'What must happen at a time, such as the escalation of approval steps past their deadline';
