-- One opportunity leads to one contract.

alter table command.contract_register add opportunity_id text;
create index on command.contract_register (opportunity_id);
comment on column command.contract_register.opportunity_id is 'The opportunity from which it was drafted';

-- Where the log is kept elsewhere, only contracts that are drafted from now on have it.
do $$
begin
  if to_regclass('log.event') is not null then
    update command.contract_register r set opportunity_id = e.payload ->> 'opportunityId'
    from log.event e
    where e.aggregate_id = 'contract:' || r.contract_id and e.sequence_number = 0;
  end if;
end
$$;
