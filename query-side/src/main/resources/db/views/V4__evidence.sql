-- What a rebuild or a check found to be otherwise than the log says, kept as evidence.

create table views.difference (
  rebuild    bigint not null,
  ordinal    bigint not null generated always as identity,
  table_name text   not null,
  stood_in   text   not null,
  row        jsonb  not null,
  constraint difference_key primary key (rebuild, ordinal),
  constraint difference_stood_in check (stood_in in ('live', 'log'))
);
comment on table views.difference is 'Versions of rows in which a view and the log differed, at most 1000 of each table and side.';
comment on column views.difference.stood_in is 'live: in the rows that readers saw; log: in those that the log makes.';

alter table views.rebuild add column switches boolean not null default true;
alter table views.rebuild drop constraint rebuild_state;
alter table views.rebuild add constraint rebuild_state
  check (state in ('running', 'comparing', 'switched', 'checked', 'cancelled', 'failed', 'interrupted'));
comment on column views.rebuild.switches is 'False for a check, which compares and leaves the live rows as they are.';
