-- An archive number is that of one file.

create table command.archive_file (
  archive_number text primary key,
  contract_id    text not null
);
create index on command.archive_file (contract_id);
comment on table command.archive_file is 'Which archive number is that of which contract';

-- Where the log is kept elsewhere, only numbers that are given from now on are there.
do $$
begin
  if to_regclass('log.event') is not null then
    insert into command.archive_file (archive_number, contract_id)
    select distinct on (payload ->> 'archiveNumber')
      payload ->> 'archiveNumber', payload ->> 'contractId'
    from log.event
    where payload_type like '%.OriginalArchived' and payload ->> 'archiveNumber' is not null
    order by payload ->> 'archiveNumber', position;
  end if;
end
$$;
