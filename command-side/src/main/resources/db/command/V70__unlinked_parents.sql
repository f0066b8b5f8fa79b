-- A contract whose parent was taken away adds to none.

do $$
begin
  if to_regclass('log.event') is not null then
    update command.contract_register r set parent_id = null
    from (
      select distinct on (aggregate_id) aggregate_id, payload_type
      from log.event
      where payload_type like '%.ParentLinked' or payload_type like '%.ParentUnlinked'
      order by aggregate_id, sequence_number desc
    ) e
    where e.aggregate_id = 'contract:' || r.contract_id and e.payload_type like '%.ParentUnlinked';
  end if;
end
$$;
