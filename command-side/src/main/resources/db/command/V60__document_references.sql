-- Which stored files contracts refer to, or ever did.

create table command.document_reference (
  contract_id text not null,
  file_hash   text not null,
  primary key (contract_id, file_hash)
);
create index document_reference_by_hash on command.document_reference (file_hash);
comment on table command.document_reference is 'The files of schema document that events ever referred to, which are kept for ever';
