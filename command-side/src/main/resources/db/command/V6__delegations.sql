-- Who may decide on contracts in whose place.

create table command.delegation (
  delegator text    not null,
  number    integer not null,
  delegate  text    not null,
  roles     text[]  not null,
  branch_id text,
  first_day date    not null,
  last_day  date    not null,
  primary key (delegator, number)
);
create index on command.delegation (last_day);
comment on table command.delegation is 'Delegations that were not taken back; a departure of either person ends them';
comment on column command.delegation.branch_id is 'Null: the whole company';
comment on column command.delegation.last_day is 'Included';
