-- Which files were written for whom, and how far each is.

create table views.file (
  id             uuid        not null default gen_random_uuid(),
  employee_id    text        not null,
  account        text        not null,
  request        text        not null,
  question       text        not null,
  filters        jsonb       not null,
  format         text        not null,
  position       bigint,
  first_position bigint,
  last_position  bigint,
  rows           bigint      not null default 0,
  rows_total     bigint,
  bytes          bigint      not null default 0,
  sha256         text,
  state          text        not null default 'RUNNING',
  instance       text        not null,
  started_at     timestamptz not null default clock_timestamp(),
  advanced_at    timestamptz not null default clock_timestamp(),
  ended_at       timestamptz,
  constraint file_key primary key (id),
  constraint file_state check (state in ('RUNNING', 'COMPLETE', 'BROKEN_OFF')),
  constraint file_complete check ((state = 'COMPLETE') = (sha256 is not null))
);

create index file_newest on views.file (started_at, id);
create index file_of_employee on views.file (employee_id, started_at, id);

comment on table views.file is 'Every file that was written for somebody: of what, and the hash of what they were given.';
comment on column views.file.request is 'Identifier of the HTTP request.';
comment on column views.file.question is 'What was asked, by its name in the API.';
comment on column views.file.position is 'The position of the log that the file is true for.';
comment on column views.file.first_position is 'The lowest position of its rows; null when they have none.';
comment on column views.file.last_position is 'The highest.';
comment on column views.file.rows is 'How many were written.';
comment on column views.file.rows_total is 'How many there are to write; null when they were not counted.';
comment on column views.file.bytes is 'How many were written.';
comment on column views.file.sha256 is 'Of all its bytes, in hexadecimal digits.';
comment on column views.file.state is 'What is RUNNING while its instance is gone was broken off.';
comment on column views.file.instance is 'The process that writes it.';
comment on column views.file.advanced_at is 'When it was last told how far it is, once a second at most.';
