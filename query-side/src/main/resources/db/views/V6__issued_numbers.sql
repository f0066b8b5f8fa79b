-- What proofs are held against beside the rows of views: the register of number series, which the command side keeps,
-- and the log, where they are in this database. One statement sees both as of one moment.

create function views.issued_up_to(wanted text, moment bigint) returns integer
language plpgsql stable as $$
declare
  issued integer;
  later  integer := 0;
begin
  if to_regclass('command.number_series') is null then
    return null;
  end if;
  if to_regclass('log.event') is not null then
    if moment < (select max(e.position) - 10000 from log.event e) then
      return null;
    end if;
    select count(*) into later from log.event e
    where e.position > moment
      and e.payload_type = 'dev.countersign.events.contract.ContractNumberAllocated'
      and e.payload ->> 'series' = wanted;
  end if;
  select s.last into issued from command.number_series s where s.series = wanted;
  return coalesce(issued, 0) - later;
end
$$;

create function views.issued_series(moment bigint) returns text[]
language plpgsql stable as $$
begin
  if to_regclass('command.number_series') is null then
    return '{}';
  end if;
  return array(select s.series from command.number_series s where views.issued_up_to(s.series, moment) > 0);
end
$$;

create function views.is_logged(at bigint) returns boolean
language plpgsql stable as $$
begin
  -- In a statement of its own, as a statement is prepared as a whole.
  if to_regclass('log.event') is null then
    return true;
  end if;
  return exists (select from log.event e where e.position = at);
end
$$;

comment on function views.issued_up_to is 'The last number of a series that was given up to a position not long past; null where that is not known.';
comment on function views.issued_series is 'The series of which numbers were given up to a position not long past.';
comment on function views.is_logged is 'Whether the log has an event at the position.';
