create table entity (
  signing_entity_id       text        not null,
  known_from              bigint      not null,
  known_to                bigint,
  entity_name             text        not null,
  credit_code             text        not null,
  legal_representative_id text        not null,
  registered_on           date        not null,
  last_event              text        not null,
  effective_date          date,
  recorded_at             timestamptz not null,
  recorded_by             text,
  reason                  text
);
create unique index entity_open on entity (signing_entity_id) where known_to is null;

create table signing_branch (
  signing_entity_id text    not null,
  ordinal           integer not null,
  known_from        bigint  not null,
  known_to          bigint,
  branch_id         text    not null,
  signs_from        date    not null,
  signs_to          date
);
create unique index signing_branch_open on signing_branch (signing_entity_id, ordinal) where known_to is null;

create table power (
  signing_entity_id text        not null,
  power             integer     not null,
  known_from        bigint      not null,
  known_to          bigint,
  authority         integer,
  holder_id         text        not null,
  types             text[]      not null,
  amount            numeric,
  currency          text,
  first_day         date        not null,
  last_day          date,
  ended_on          date,
  document_hash     text,
  last_event        text        not null,
  effective_date    date,
  recorded_at       timestamptz not null,
  recorded_by       text,
  reason            text
);
create unique index power_open on power (signing_entity_id, power) where known_to is null;

create table departure (
  employee_id text   not null,
  known_from  bigint not null,
  known_to    bigint,
  left_on     date   not null
);
create unique index departure_open on departure (employee_id) where known_to is null;

create table seal (
  seal_id           text        not null,
  known_from        bigint      not null,
  known_to          bigint,
  kind              text        not null,
  seal_name         text        not null,
  signing_entity_id text        not null,
  branch_id         text,
  phase             text        not null,
  keeper_id         text,
  stand_in_id       text,
  registered_on     date        not null,
  counted_on        date,
  count_due_on      date        not null,
  last_event        text        not null,
  effective_date    date,
  recorded_at       timestamptz not null,
  recorded_by       text,
  reason            text
);
create unique index seal_open on seal (seal_id) where known_to is null;

create table keeping (
  seal_id        text        not null,
  term           integer     not null,
  known_from     bigint      not null,
  known_to       bigint,
  branch_id      text,
  keeper_id      text        not null,
  stand_in_id    text        not null,
  witness_id     text,
  kept_from      date        not null,
  kept_to        date,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index keeping_open on keeping (seal_id, term) where known_to is null;

create table loan (
  seal_id        text        not null,
  loan           integer     not null,
  known_from     bigint      not null,
  known_to       bigint,
  branch_id      text,
  state          text        not null,
  borrower_id    text        not null,
  escort_id      text        not null,
  purpose        text        not null,
  due_date       date        not null,
  proposed_by    text        not null,
  approved_by    text[]      not null,
  lent_by        text,
  lent_on        date,
  returned_on    date,
  rejected_why   text,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index loan_open on loan (seal_id, loan) where known_to is null;

create table seal_use (
  of_id          text        not null,
  use            integer     not null,
  known_from     bigint      not null,
  known_to       bigint,
  seal_id        text,
  seal_text      text,
  branch_id      text,
  contract_id    text,
  document_hash  text,
  purpose        text,
  copies         integer     not null,
  printed        integer,
  spoiled        integer     not null,
  cross_page     boolean     not null,
  used_by        text        not null,
  used_on        date        not null,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index seal_use_open on seal_use (of_id, use) where known_to is null;

create table contract (
  contract_id text   not null,
  known_from  bigint not null,
  known_to    bigint,
  branch_id   text   not null
);
create unique index contract_open on contract (contract_id) where known_to is null;

create table name (
  id         text   not null,
  kind       text   not null,
  known_from bigint not null,
  known_to   bigint,
  name       text   not null
);
create unique index name_open on name (id, kind) where known_to is null;

comment on table entity is 'Versions of our legal entities that sign contracts.';
comment on table signing_branch is 'Which branch signs as which entity, from signs_from until before signs_to.';
comment on column signing_branch.ordinal is 'Counts the times that a branch began to sign as the entity.';
comment on table power is 'Versions of who may bind an entity, from first_day to last_day, both included, or until before ended_on.';
comment on column power.power is 'Counts what one entity ever gave.';
comment on column power.authority is 'Number of the authority; null for the legal representative.';
comment on column power.types is 'Types of contracts; none: all.';
comment on column power.amount is 'Up to which amount; null: any.';
comment on table departure is 'Who has left, and binds us no more.';
comment on table seal is 'Versions of seals: where each stands, and who keeps it.';
comment on column seal.branch_id is 'Null means headquarters.';
comment on column seal.count_due_on is 'When it is to be counted; since it was registered where it never was.';
comment on table keeping is 'Versions of who kept a seal from kept_from until before kept_to.';
comment on column keeping.term is 'Counts the keepers and stand-ins of one seal.';
comment on table loan is 'Versions of loans of seals, from their proposal on.';
comment on column loan.state is 'PROPOSED, REJECTED, OUT, RETURNED or LOST';
comment on table seal_use is 'Versions of what a seal was used on: contracts, and other papers.';
comment on column seal_use.of_id is 'The contract that was sealed, or else the seal.';
comment on column seal_use.use is 'Counts the papers of one seal that are no contracts; 1 for a contract.';
comment on column seal_use.seal_text is 'What the seal was called where it was told by words alone.';
comment on table contract is 'Of which branch contracts are.';
comment on table name is 'Versions of the names of customers, employees, branches and products.';
