-- To what the role of BI tools has been admitted: once, so that what is revoked later stays revoked.

create table views.reader (
  role       text        not null,
  view       text        not null,
  granted_at timestamptz not null default clock_timestamp(),
  constraint reader_key primary key (role, view)
);
comment on table views.reader is 'Database roles that have been admitted to a view, to all of its columns that are not personal.';
