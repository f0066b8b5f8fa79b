-- What is in whose hands, so that nobody leaves with it.

create table command.holding (
  stream       text    not null,
  number       integer not null,
  kind         text    not null,
  branch_id    text,
  employee_id  text    not null,
  successor_id text,
  held         boolean not null,
  primary key (stream, number)
);
create index on command.holding (employee_id) where held;
create index on command.holding (successor_id) where held;
comment on table command.holding is 'Opportunities with their owners, and originals of contracts with those who have or borrowed them';
comment on column command.holding.number is 'Which original of the contract; 0 for an opportunity';
comment on column command.holding.successor_id is 'To whom it is on its way: the automation that hands it over has yet to do so';
comment on column command.holding.held is 'False while an opportunity is decided, and once an original has gone to others';

create table command.register_filled (
  register  text        primary key,
  filled_at timestamptz not null default now()
);
comment on table command.register_filled is 'Registers that came after the first events, and have learnt from the log what happened before them';
