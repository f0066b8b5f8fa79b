-- What imports were asked for, how far they are, what they caused and what was refused. The commands themselves
-- are remembered where all commands are; these tables can be emptied without harm to the log.

create table command.import_run (
  id             uuid        primary key,
  name           text        not null,
  dry_run        boolean     not null,
  actor          text        not null,
  request_id     text        not null,
  source_address text,
  traceparent    text,
  mapping        text        not null,
  state          text        not null,
  phase          text,
  rows_total     integer     not null,
  rows_done      integer     not null default 0,
  sent           integer     not null default 0,
  repeated       integer     not null default 0,
  refused        integer     not null default 0,
  active_ms      bigint      not null default 0,
  created_at     timestamptz not null default now(),
  started_at     timestamptz,
  finished_at    timestamptz,
  failure_en     text,
  failure_zh     text
);
create index on command.import_run (created_at desc, id);
comment on column command.import_run.refused is 'Rows, not reasons';
comment on column command.import_run.active_ms is 'How long it has been running, over all its resumptions';

create table command.import_file (
  import_id uuid  not null references command.import_run on delete cascade,
  name      text  not null,
  content   bytea not null,
  primary key (import_id, name)
);
comment on table command.import_file is 'Kept until the import has finished, so that it can be resumed';

create table command.import_refusal (
  ordinal   bigint  generated always as identity primary key,
  import_id uuid    not null references command.import_run on delete cascade,
  file      text    not null,
  line      integer not null,
  "column"  text,
  value     text,
  command   text,
  rule      text    not null,
  reason_en text    not null,
  reason_zh text    not null
);
create index on command.import_refusal (import_id, file, line, ordinal);

create table command.import_command (
  ordinal   bigint  generated always as identity primary key,
  import_id uuid    not null references command.import_run on delete cascade,
  source    text    not null,
  line      integer not null,
  step      text    not null,
  command   text    not null,
  target    text    not null,
  position  bigint  not null,
  repeated  boolean not null,
  unique (import_id, source, line, step)
);
create index on command.import_command (import_id, ordinal);
comment on column command.import_command.repeated is 'The command had been accepted before; nothing happened twice';
