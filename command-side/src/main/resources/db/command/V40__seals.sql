-- Which legal entities of ours are party to contracts, who may bind them, and where their seals are.

create table command.signing_entity (
  entity_id               text   primary key,
  credit_code             text   not null unique,
  legal_representative_id text,
  branches                text[] not null
);
comment on table command.signing_entity is 'Legal entities of ours that are party to contracts';
comment on column command.signing_entity.legal_representative_id is 'Null: whoever was left';
comment on column command.signing_entity.branches is 'The branches that sign as it';

create table command.signing_authority (
  entity_id  text    not null,
  number     integer not null,
  holder_id  text    not null,
  types      text[]  not null,
  amount     numeric not null,
  currency   text    not null,
  first_day  date    not null,
  last_day   date    not null,
  primary key (entity_id, number)
);
create index on command.signing_authority (holder_id);
comment on table command.signing_authority is 'Authorities to sign that were not revoked; the departure of their holder ends them';
comment on column command.signing_authority.last_day is 'Included';

create table command.seal (
  seal_id     text primary key,
  entity_id   text not null,
  branch_id   text,
  phase       text not null,
  keeper_id   text,
  stand_in_id text
);
create index on command.seal (branch_id);
comment on table command.seal is 'Where each seal stands, and who keeps it';
comment on column command.seal.branch_id is 'Null: headquarters';

comment on table command.holding is 'Opportunities with their owners, originals of contracts with those who have or borrowed them, and seals with their keepers and borrowers';
comment on column command.holding.number is 'Which original of the contract, or loan of the seal; 0 for anything else';
