-- A secondary sales contract adds to one, a renewal follows one, and a term ends.

alter table command.contract_register
  add parent_id      text,
  add predecessor_id text,
  add service_to     date;
create index on command.contract_register (predecessor_id);
comment on column command.contract_register.parent_id is 'The contract that it adds to';
comment on column command.contract_register.predecessor_id is 'The contract that it renews';
comment on column command.contract_register.service_to is 'The last day of its term';

-- Where the log is kept elsewhere, only terms that are set from now on are there.
do $$
begin
  if to_regclass('log.event') is not null then
    update command.contract_register r set service_to = (e.payload ->> 'to')::date
    from (
      select distinct on (aggregate_id) aggregate_id, payload
      from log.event
      where payload_type like '%.ServiceTermSet'
      order by aggregate_id, sequence_number desc
    ) e
    where e.aggregate_id = 'contract:' || r.contract_id;
  end if;
end
$$;
