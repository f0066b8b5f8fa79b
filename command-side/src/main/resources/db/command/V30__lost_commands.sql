-- Only used where Axon Server keeps the events. It acknowledges them before they are safe on its disk, so intents stay
-- for a while after their commands, to be held against the log when Axon Server comes back.

alter table command.append_intent add column position bigint;
alter table command.append_intent add column done_at timestamptz;
alter table command.append_intent add column missed_at timestamptz;
create index append_intent_open on command.append_intent (id) where done_at is null;
create index append_intent_done on command.append_intent (done_at) where done_at is not null;
comment on table command.append_intent is 'Events of commands in flight, which may be stored without their registers; and of those that were done lately';
comment on column command.append_intent.answer is 'What was decided, and what its Idempotency-Key, if there is one, is to be answered';
comment on column command.append_intent.position is 'End of the log after the append';
comment on column command.append_intent.done_at is 'When the registers were committed';
comment on column command.append_intent.missed_at is 'When Axon Server was first asked for the events of a command that died, and did not have them';

create table command.lost_command (
  id          bigint      primary key generated always as identity,
  actor       text        not null,
  key         text,
  command     text        not null,
  target      text        not null,
  version     bigint      not null,
  events      jsonb       not null,
  position    bigint      not null,
  done_at     timestamptz not null,
  noticed_at  timestamptz not null default clock_timestamp(),
  given_up_at timestamptz
);
comment on table command.lost_command is 'Commands that were acknowledged, and whose events Axon Server has lost';
comment on column command.lost_command.events is 'Aggregate, sequence number and identifier of each event';
comment on column command.lost_command.given_up_at is 'When the registers were made anew without them; until then nothing is decided';
