-- What is kept about the views, outside of them, so that rebuilding a view does not touch it.

create table views.view (
  name        text        not null,
  definition  integer     not null,
  position    bigint      not null default 0,
  applied_at  timestamptz not null default now(),
  failure     text,
  constraint view_key primary key (name)
);

create table views.rebuild (
  id               bigint      not null generated always as identity,
  view             text        not null,
  definition       integer     not null,
  requested_by     text        not null,
  state            text        not null default 'running',
  position         bigint      not null default 0,
  events           bigint      not null default 0,
  cancel_requested boolean     not null default false,
  differences      bigint,
  message          text,
  started_at       timestamptz not null default clock_timestamp(),
  advanced_at      timestamptz not null default clock_timestamp(),
  finished_at      timestamptz,
  constraint rebuild_key primary key (id),
  constraint rebuild_state check (state in ('running', 'comparing', 'switched', 'cancelled', 'failed', 'interrupted'))
);

create index rebuild_of_view on views.rebuild (view, id);

create table views.audit_reading (
  id          bigint      not null generated always as identity,
  read_at     timestamptz not null default clock_timestamp(),
  employee_id text        not null,
  account     text        not null,
  request     text        not null,
  kind        text        not null,
  filters     jsonb       not null,
  position    bigint      not null,
  rows        bigint,
  constraint audit_reading_key primary key (id)
);

comment on schema views is 'How far each view is, its rebuilds, and who read the audit trail.';
comment on table views.view is 'One row per view; moves in the same transaction as the rows of the view.';
comment on column views.view.definition is 'Version of the tables and the projector that made the rows; 0 while the rows cannot be used.';
comment on column views.view.position is 'Position of the last event that the rows contain.';
comment on column views.view.applied_at is 'When that event was applied.';
comment on column views.view.failure is 'Why the next events cannot be applied; null when all is well.';
comment on table views.rebuild is 'Every rebuild of a view there ever was.';
comment on column views.rebuild.position is 'How far the new rows are.';
comment on column views.rebuild.events is 'How many events made them.';
comment on column views.rebuild.differences is 'Versions that are in the old rows or in the new ones but not in both; null when they were not compared.';
comment on table views.audit_reading is 'Who read which part of the audit trail.';
comment on column views.audit_reading.request is 'Identifier of the HTTP request.';
comment on column views.audit_reading.position is 'The trail was read as of this position.';
comment on column views.audit_reading.kind is 'page, ndjson or csv.';
comment on column views.audit_reading.rows is 'How many entries were given out; null when the reading was broken off.';
