-- Files are kept in parts of 1 MB, so that one of 64 MB is never in memory as a whole.

alter table command.import_file add column part integer not null default 0;
alter table command.import_file drop constraint import_file_pkey;
alter table command.import_file add primary key (import_id, name, part);
alter table command.import_file alter column part drop default;
comment on column command.import_file.part is 'From 0; the content of a file is that of its parts in order';
