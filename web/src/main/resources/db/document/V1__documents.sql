-- Files by the hash of what is in them. What refers to them are events: see command.document_reference.

create table document.document (
  hash       text        primary key check (hash ~ '^[0-9a-f]{64}$'),
  size       bigint      not null check (size > 0),
  media_type text        not null,
  stored_at  timestamptz not null default now(),
  wanted_at  timestamptz not null default now()
);
create index document_by_wanted_at on document.document (wanted_at);
comment on table document.document is 'Each file once';
comment on column document.document.hash is 'SHA-256';
comment on column document.document.size is 'In bytes';
comment on column document.document.media_type is 'What it is by its content';
comment on column document.document.wanted_at is 'When it was last brought, or asked for by a command; one that nothing refers to ends some time after';

create table document.part (
  hash    text    not null references document.document on delete cascade,
  part    integer not null,
  content bytea   not null,
  primary key (hash, part)
);
-- Files are compressed already, or are not worth it.
alter table document.part alter column content set storage external;
comment on table document.part is 'The bytes of a file, 256 KiB in each part but the last';

create table document.bringer (
  hash        text        not null references document.document on delete cascade,
  employee_id text        not null,
  brought_at  timestamptz not null default now(),
  primary key (hash, employee_id)
);
comment on table document.bringer is 'Who has shown that they have the file, and may attach it';
