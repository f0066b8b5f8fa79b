-- Dates of business are told in the zone of the company. Where that is moved to the west, the day of the former zone
-- stays until the new one has come to it: nothing is dated before what is recorded already.

create table projection.company_day (
  one        boolean not null default true,
  zone       text    not null,
  not_before date,
  constraint company_day_key primary key (one),
  constraint company_day_is_one check (one)
);

comment on table projection.company_day is 'The zone in which dates of business are told, in one row.';
comment on column projection.company_day.one is 'Always true.';
comment on column projection.company_day.zone is 'The zone that the last start was told.';
comment on column projection.company_day.not_before is 'The day on which the zone was last changed, as the former zone told it; no day is told before it. Null while there was one zone only.';
