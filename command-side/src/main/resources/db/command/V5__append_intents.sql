-- Only used where Axon Server keeps the events: what is about to be appended there, so that a crash between the
-- append and the commit of the registers leaves a trace.

create sequence command.append_intent_id as bigint;

create table command.append_intent (
  id           bigint      primary key,
  aggregate_id text        not null,
  sequence     bigint      not null,
  events       jsonb       not null,
  answer       jsonb,
  announced_at timestamptz not null default clock_timestamp()
);
comment on table command.append_intent is 'Events that may have been stored without their registers; empty but for commands in flight';
comment on column command.append_intent.id is 'Also the advisory lock that the command holds while it lives';
comment on column command.append_intent.events is 'Aggregate, sequence number and identifier of each event';
comment on column command.append_intent.answer is 'What its Idempotency-Key is to be answered; null without a key';
