-- Rows that are called by a number keep it, whatever becomes of the rows around them.

create table command.import_number (
  row_id      uuid primary key,
  import_name text not null,
  source      text not null,
  number      integer not null,
  unique (import_name, source, number)
);
comment on table command.import_number is 'The number of each row of imports that number their rows';
comment on column command.import_number.row_id is 'Follows from the names of import and source and the key of the row';
