create table task (
  record_id   text        not null,
  record_kind text        not null,
  kind        text        not null,
  item        text        not null,
  known_from  bigint      not null,
  known_to    bigint,
  round       integer     not null,
  held_at     text,
  roles       text[]      not null,
  assignee_id text,
  copies      integer,
  since       date        not null,
  due_on      date,
  due_at      timestamptz
);
create unique index task_open on task (record_id, record_kind, kind, item) where known_to is null;

create table subject (
  record_id   text    not null,
  record_kind text    not null,
  known_from  bigint  not null,
  known_to    bigint,
  title       text    not null,
  number      text,
  branch_id   text,
  makers      text[]  not null,
  copies      integer,
  disputed    boolean not null
);
create unique index subject_open on subject (record_id, record_kind) where known_to is null;

create table route_decision (
  record_id      text    not null,
  record_kind    text    not null,
  round          integer not null,
  step           text    not null,
  known_from     bigint  not null,
  known_to       bigint,
  held_at        text,
  roles          text[]  not null,
  assignee_id    text,
  approved_by    text[]  not null,
  transferred_by text
);
create unique index route_decision_open on route_decision (record_id, record_kind, round, step) where known_to is null;

create table original (
  contract_id text    not null,
  original    integer not null,
  known_from  bigint  not null,
  known_to    bigint,
  held        text    not null
);
create unique index original_open on original (contract_id, original) where known_to is null;

create table name (
  id         text   not null,
  kind       text   not null,
  known_from bigint not null,
  known_to   bigint,
  name       text   not null
);
create unique index name_open on name (id, kind) where known_to is null;

comment on table task is 'Versions of what waits to be done; what is done has no open version.';
comment on column task.item is 'Which one of its kind: a finding, a consignment, an original, a loan, or a step.';
comment on column task.held_at is 'The branch where one of the roles is held; null: the company.';
comment on column task.assignee_id is 'The person who does it, beside those who hold a role.';
comment on column task.since is 'The business date from which on it can be done.';
comment on table subject is 'Versions of what tasks are about.';
comment on column subject.makers is 'Everybody who made or changed it: they do not decide on it.';
comment on table route_decision is 'Versions of every step of every round, with who may decide no other one.';
comment on table original is 'Versions of where originals are: IN_HANDS, ARCHIVED or BY_OTHERS.';
comment on table name is 'Versions of the names of customers, employees, branches and products.';
comment on column task.record_id is 'What the task is about: a contract, a seal, or the like, by its identifier.';
comment on column task.record_kind is 'What that is: contract, seal, branch, or what else its stream begins with.';
comment on column task.kind is 'What is to be done.';
comment on column task.round is 'Of the approval that a step belongs to; 0: it is none.';
comment on column task.roles is 'Roles any of which does it.';
comment on column task.copies is 'How many copies it is about; null: none.';
comment on column task.due_on is 'Business date until when; null: at some time, or due_at.';
comment on column task.due_at is 'Instant until which a step is to be decided; null: it is none.';
comment on column subject.record_id is 'Identifier of what tasks are about.';
comment on column subject.record_kind is 'What it is: contract, seal, branch, or what else its stream begins with.';
comment on column subject.title is 'What it is called.';
comment on column subject.number is 'Number of a contract; null: it has none.';
comment on column subject.branch_id is 'Its branch; null: it is of the company.';
comment on column subject.copies is 'How many originals it was made in; null: not known, or none.';
comment on column subject.disputed is 'Whether there is a dispute, so that its originals may not be destroyed.';
comment on column route_decision.record_id is 'Identifier of what is decided on.';
comment on column route_decision.record_kind is 'What it is: contract, or what else its stream begins with.';
comment on column route_decision.round is 'Counts its submissions, from 1.';
comment on column route_decision.step is 'Name of the step within its round.';
comment on column route_decision.held_at is 'The branch where the role is held; null: the company.';
comment on column route_decision.roles is 'Roles any of which decides it.';
comment on column route_decision.assignee_id is 'The one person who decides it; null: whoever holds a role.';
comment on column route_decision.approved_by is 'Identifiers of who approved it, and for whom.';
comment on column route_decision.transferred_by is 'Who passed it on; null: nobody.';
comment on column original.original is 'Number of the original, from 1.';
comment on column original.held is 'By whom it is held: IN_HANDS, ARCHIVED or BY_OTHERS.';
