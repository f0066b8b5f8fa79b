-- How far each view is, for readers that see nothing else of the schema views.

-- With the rights of the owner, as readers may not read the log; and in a function, as the log may be elsewhere.
create function views.head() returns bigint
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if to_regclass('log.event') is null then
    return null;
  end if;
  return (select coalesce(max(e.position), 0) from log.event e);
end
$$;

create view views.freshness as
select v.name as view,
       v.position,
       greatest(h.head - v.position, 0) as positions_behind,
       v.applied_at,
       v.failure is not null as failing,
       exists (select from views.dead_letter d where d.generation = v.name) as parked,
       exists (select from views.passed_over o where o.generation = v.name) as passed_over,
       v.definition = 0 as waits_for_rebuild
from views.view v cross join (select views.head() as head) h;

comment on function views.head is 'Position of the last event in the log; null where the log is not in this database.';
comment on view views.freshness is 'How far the rows of each view are, and whether they lack something.';
comment on column views.freshness.view is 'Name of the view, and of its schema.';
comment on column views.freshness.position is 'Position in the log of the last event that the rows contain; 0: of none.';
comment on column views.freshness.positions_behind is 'How far that is behind the last event in the log, in positions, some of which may be unused; null where the log is not in this database.';
comment on column views.freshness.applied_at is 'When that event was put into the rows, an instant; the last time that the log brought something, not the last look.';
comment on column views.freshness.failing is 'Whether the next events cannot be applied just now.';
comment on column views.freshness.parked is 'Whether events wait that could not be put into the rows.';
comment on column views.freshness.passed_over is 'Whether events are left out by decision of two persons.';
comment on column views.freshness.waits_for_rebuild is 'Whether the rows are not to be used before the rebuild that is under way.';
