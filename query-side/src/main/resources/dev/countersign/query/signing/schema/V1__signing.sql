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
comment on column entity.signing_entity_id is 'Identifier of the entity.';
comment on column entity.entity_name is 'What it is called.';
comment on column entity.credit_code is 'Its unified social credit code.';
comment on column entity.legal_representative_id is 'The employee who binds it without any authority.';
comment on column entity.registered_on is 'Business date on which it was registered here.';
comment on column signing_branch.signing_entity_id is 'The entity.';
comment on column signing_branch.signs_from is 'First business date on which the branch signs as it.';
comment on column signing_branch.signs_to is 'Business date from which on it does no more; null: it goes on.';
comment on column power.signing_entity_id is 'The entity that is bound.';
comment on column power.holder_id is 'The employee who may bind it.';
comment on column power.first_day is 'First day on which it counts.';
comment on column power.last_day is 'Last day on which it counts; null: none is set.';
comment on column power.ended_on is 'Business date from which on it gives nothing any more; null: it was not ended.';
comment on column power.document_hash is 'SHA-256 of the letter of authority, in hex; null: there is none.';
comment on column departure.left_on is 'Business date on which they left.';
comment on column seal.kind is 'OFFICIAL, CONTRACT, FINANCE or LEGAL_REPRESENTATIVE';
comment on column seal.seal_name is 'What it is called.';
comment on column seal.signing_entity_id is 'The entity whose seal it is.';
comment on column seal.phase is 'REGISTERED, IN_USE, LENT, LOST, RETIRED or DESTROYED';
comment on column seal.keeper_id is 'The employee who keeps it; null: nobody.';
comment on column seal.stand_in_id is 'The employee who keeps it in the keeper''s absence; null: nobody.';
comment on column seal.registered_on is 'Business date on which it was registered.';
comment on column seal.counted_on is 'Business date of the stock-take that found it last; null: none has.';
comment on column keeping.branch_id is 'The branch of the seal; null: headquarters.';
comment on column keeping.keeper_id is 'The employee who kept it.';
comment on column keeping.stand_in_id is 'The employee who kept it in the keeper''s absence.';
comment on column keeping.witness_id is 'The employee who saw it handed over; null: it was the first, or the keeper stayed.';
comment on column keeping.kept_from is 'First business date.';
comment on column keeping.kept_to is 'Business date before which it ended; null: it goes on.';
comment on column loan.loan is 'Counts the proposed loans of one seal, from 1.';
comment on column loan.branch_id is 'The branch of the seal; null: headquarters.';
comment on column loan.borrower_id is 'The employee who borrows it.';
comment on column loan.escort_id is 'The employee who goes with it.';
comment on column loan.purpose is 'For what it is borrowed.';
comment on column loan.due_date is 'Business date on which it must be back.';
comment on column loan.proposed_by is 'The employee who proposed it.';
comment on column loan.approved_by is 'Identifiers of the employees who approved it so far.';
comment on column loan.lent_by is 'The employee who handed it out; null: nobody yet.';
comment on column loan.lent_on is 'Business date on which it went out; null: it has not.';
comment on column loan.returned_on is 'Business date on which it came back; null: it has not.';
comment on column loan.rejected_why is 'Why it was rejected or taken back; null: it was not.';
comment on column seal_use.seal_id is 'The seal; null: it was told by words alone.';
comment on column seal_use.branch_id is 'The branch of the seal; null: headquarters, or not known.';
comment on column seal_use.contract_id is 'The contract that was sealed, or that the paper is about; null: none.';
comment on column seal_use.document_hash is 'SHA-256 of what was sealed, in hex; null: not told.';
comment on column seal_use.purpose is 'For what it was sealed; null for a contract.';
comment on column seal_use.copies is 'How many copies were sealed.';
comment on column seal_use.printed is 'How many copies were printed; null: not known.';
comment on column seal_use.spoiled is 'How many copies came to nothing.';
comment on column seal_use.cross_page is 'Whether the seal goes across the edges of all pages.';
comment on column seal_use.used_by is 'The employee who sealed.';
comment on column seal_use.used_on is 'Business date on which was sealed.';
