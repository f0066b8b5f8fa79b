-- One row for each thing that happened. Writers lock the table before they take a position, so a
-- position that is missing can be told dead from the locks on log.event alone.

create sequence log.event_position as bigint increment by 1 cache 1;

create table log.event (
  position         bigint      not null default nextval('log.event_position'),
  aggregate_id     text        not null,
  sequence_number  bigint      not null,
  aggregate_type   text        not null,
  event_id         uuid        not null,
  payload_type     text        not null,
  payload_revision text,
  payload          jsonb       not null,
  metadata         jsonb       not null,
  recorded_at      timestamptz not null,
  constraint event_position_key primary key (position),
  constraint event_sequence_key unique (aggregate_id, sequence_number),
  constraint event_has_an_aggregate check (aggregate_id <> '')
);

alter sequence log.event_position owned by log.event.position;

create index event_recorded_at on log.event (recorded_at) include (position);

create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The log only grows: % of log.% is refused.', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation', hint = 'Record what is true now as a new event.';
end
$$;

create trigger event_only_grows before update or delete or truncate on log.event
  for each statement execute function log.refuse_change();

create table log.snapshot (
  aggregate_id     text        not null,
  sequence_number  bigint      not null,
  aggregate_type   text        not null,
  event_id         uuid        not null,
  payload_type     text        not null,
  payload_revision text,
  payload          jsonb       not null,
  metadata         jsonb       not null,
  recorded_at      timestamptz not null,
  constraint snapshot_key primary key (aggregate_id)
);

comment on schema log is 'What happened: the stored events, in one order.';
comment on sequence log.event_position is 'Positions; one that was taken by a transaction which rolled back stays unused.';
comment on table log.event is 'The log of events. Rows are only ever added.';
comment on column log.event.position is 'Place in the one order of all events, and the clock of the system; rising, with holes.';
comment on column log.event.aggregate_id is 'Whose event it is, kind and identifier: contract:0190...';
comment on column log.event.sequence_number is 'Place among the events of this aggregate, from 0 without holes.';
comment on column log.event.aggregate_type is 'Kind of the aggregate, as the software names it.';
comment on column log.event.event_id is 'Identifier of the event itself; correlation and causation in metadata refer to such identifiers.';
comment on column log.event.payload_type is 'What happened: the full name of the event.';
comment on column log.event.payload_revision is 'Revision of the form of the payload; null for the first.';
comment on column log.event.payload is 'The particulars. Amounts are text, dates are ISO 8601.';
comment on column log.event.metadata is 'Who did it, for whom, why, from where, and in the course of what.';
comment on column log.event.recorded_at is 'When it was recorded, by the clock of the recording machine; for people, while order is by position.';
comment on table log.snapshot is 'The newest stored state of aggregates with long histories; can be deleted at any time and only costs reading time.';
comment on column log.snapshot.aggregate_id is 'Whose state it is.';
comment on column log.snapshot.sequence_number is 'The last event that is contained.';
comment on column log.snapshot.aggregate_type is 'Kind of the aggregate, as the software names it.';
comment on column log.snapshot.event_id is 'Identifier of the snapshot itself.';
comment on column log.snapshot.payload_type is 'Full name of the stored class.';
comment on column log.snapshot.payload_revision is 'Revision of the form of the payload; null for the first.';
comment on column log.snapshot.payload is 'The state.';
comment on column log.snapshot.metadata is 'Metadata of the snapshot.';
comment on column log.snapshot.recorded_at is 'When it was stored.';
