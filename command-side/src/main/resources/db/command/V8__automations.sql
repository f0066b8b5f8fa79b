-- What automations have yet to do.

create table command.automation_task (
  id          bigint      generated always as identity primary key,
  automation  text        not null,
  stream      text        not null,
  sequence    bigint      not null,
  event       text        not null,
  recorded_at timestamptz not null default clock_timestamp(),
  failure     text,
  tried_at    timestamptz,
  unique (automation, stream, sequence)
);
comment on table command.automation_task is 'Events that an automation has yet to act on, written in the transaction that stores the event, and taken away when its commands are committed';
comment on column command.automation_task.sequence is 'Place of the event in its stream; an automation acts on one stream in this order';
comment on column command.automation_task.failure is 'Why the event is parked; null while it is to be acted on';
