create table projection.token_entry (
  processor_name varchar(255) not null,
  segment        integer      not null,
  token          bytea,
  token_type     varchar(255),
  claimed_at     varchar(255),
  owner          varchar(255),
  constraint token_entry_key primary key (processor_name, segment)
);

comment on schema projection is 'How far the readers of the log have come.';
comment on table projection.token_entry is 'One row for each segment of each reader of the log; moves in the same transaction as what the reader writes.';
comment on column projection.token_entry.processor_name is 'Name of the reader.';
comment on column projection.token_entry.segment is 'Number of the segment, from 0.';
comment on column projection.token_entry.token is 'How far it has come, as JSON in UTF-8; null at the very beginning.';
comment on column projection.token_entry.token_type is 'Kind of the token.';
comment on column projection.token_entry.claimed_at is 'When the owner last showed that it lives, ISO 8601.';
comment on column projection.token_entry.owner is 'The process that reads now; null when none does.';
