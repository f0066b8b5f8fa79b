-- What the registers and the log were found to disagree on, and who looks.

create table command.register_check (
  one        boolean     primary key default true check (one),
  holder     text,
  seen_at    timestamptz not null default clock_timestamp(),
  checked_at timestamptz,
  position   bigint      not null default 0
);
insert into command.register_check default values;
comment on table command.register_check is 'Which instance compares the registers with the log, and when it last did; one row';
comment on column command.register_check.position is 'Up to where the log was read for it';

create table command.register_difference (
  id          bigint      generated always as identity primary key,
  register    text        not null,
  stood_in    text        not null check (stood_in in ('register', 'log')),
  row         jsonb       not null,
  stream      text,
  noticed_at  timestamptz not null default clock_timestamp(),
  gone_at     timestamptz
);
create index on command.register_difference (noticed_at) where gone_at is null;
comment on table command.register_difference is 'Rows of registers that the log does not make, and rows that it makes and the registers lack';
comment on column command.register_difference.register is 'The table; log for an event that is missing or cannot be followed';
comment on column command.register_difference.stream is 'The record that it is about, where it is about one';
comment on column command.register_difference.gone_at is 'When it was no longer found; null while it stands';
