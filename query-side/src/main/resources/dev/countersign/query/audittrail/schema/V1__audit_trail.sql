create table entry (
  position       bigint      not null,
  recorded_at    timestamptz not null,
  type           text        not null,
  stream         text        not null,
  subject        text        not null,
  sequence       bigint      not null,
  actor          text,
  on_behalf_of   text,
  reason         text,
  changes        jsonb       not null,
  payload        jsonb       not null,
  policy_version integer,
  command_name   text,
  command_id     text,
  request_id     text,
  import_id      text,
  source_address text,
  trace_parent   text,
  correlation_id text
);

create table name (
  id         text   not null,
  kind       text   not null,
  known_from bigint not null,
  known_to   bigint,
  name       text   not null
);
create unique index name_open on name (id, kind) where known_to is null;

comment on table entry is 'Every event of the log; rows are only ever added.';
comment on column entry.stream is 'Whose event it is: contract:0190...';
comment on column entry.subject is 'The same without its kind.';
comment on column entry.sequence is 'Place among the events of that stream, from 0 without holes.';
comment on column entry.changes is 'What the event tells of before and after: [{"field", "from", "to"}].';
comment on column entry.payload is 'All particulars of the event. May hold personal data.';
comment on table name is 'Versions of the names of customers, employees, branches and products.';
comment on column entry.position is 'Place of the event in the log; rising, with holes.';
comment on column entry.recorded_at is 'Instant at which it was recorded.';
comment on column entry.type is 'Name of the event: what happened.';
comment on column entry.actor is 'The employee who acted; null: the system.';
comment on column entry.reason is 'Why, where the command said so.';
comment on column entry.policy_version is 'Version of the policy that decided; null: none did.';
comment on column entry.command_name is 'The command whose event it is; null: it was none.';
comment on column entry.command_id is 'Identifier of that command.';
comment on column entry.request_id is 'Identifier of the HTTP request; null: nobody asked over HTTP.';
comment on column entry.import_id is 'The import that it came with; null: none.';
comment on column entry.source_address is 'Address that the request came from; null: it came from none.';
comment on column entry.trace_parent is 'Trace of the request, as W3C traceparent; null: it had none.';
comment on column entry.correlation_id is 'Same for all events that follow from one request.';
