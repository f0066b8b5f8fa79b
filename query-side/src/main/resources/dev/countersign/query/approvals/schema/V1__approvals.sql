create table document (
  document_id text   not null,
  kind        text   not null,
  known_from  bigint not null,
  known_to    bigint,
  version     integer not null,
  title       text   not null,
  branch_id   text,
  customer_id text,
  amount      numeric,
  currency    text,
  template_id text,
  template_version text,
  deviations  text[] not null,
  makers      text[] not null
);
create unique index document_open on document (document_id, kind) where known_to is null;

create table step (
  document_id    text        not null,
  kind           text        not null,
  round          integer     not null,
  step           text        not null,
  known_from     bigint      not null,
  known_to       bigint,
  stage          integer     not null,
  branch_id      text,
  roles          text[]      not null,
  status         text        not null,
  assignee_id    text,
  transferred_by text,
  added_by       text,
  opened_at      timestamptz,
  due_at         timestamptz,
  decided_at     timestamptz,
  decided_by     text,
  on_behalf_of   text,
  comment        text,
  policy_version integer     not null
);
create unique index step_open on step (document_id, kind, round, step) where known_to is null;

create table act (
  position    bigint      not null,
  document_id text        not null,
  kind        text        not null,
  round       integer     not null,
  act         text        not null,
  step        text,
  to_step     text,
  done_by     text,
  concerns    text[]      not null,
  words       text,
  recorded_at timestamptz not null
);

create table submission (
  document_id    text        not null,
  kind           text        not null,
  round          integer     not null,
  known_from     bigint      not null,
  known_to       bigint,
  submitted_at   bigint      not null,
  state          text        not null,
  branch_id      text,
  document_hash  text        not null,
  basis          jsonb       not null,
  route          jsonb       not null,
  route_due_at   timestamptz not null,
  submitted_by   text        not null,
  policy_version integer     not null,
  effective_date date        not null,
  recorded_at    timestamptz not null,
  ended_at       timestamptz
);
create unique index submission_open on submission (document_id, kind, round) where known_to is null;

create table decision (
  position        bigint      not null,
  document_id     text        not null,
  kind            text        not null,
  round           integer     not null,
  step            text        not null,
  decision        text        not null,
  decided_by      text        not null,
  on_behalf_of    text,
  words           text,
  decided_version bigint      not null,
  stated_version  bigint,
  text_version    integer     not null,
  seen_at         bigint      not null,
  recorded_at     timestamptz not null
);

create table policy (
  policy_id      text    not null,
  version        integer not null,
  known_from     bigint  not null,
  known_to       bigint,
  effective_from date    not null,
  policy         jsonb   not null
);
create unique index policy_open on policy (policy_id, version) where known_to is null;

create table name (
  id         text   not null,
  kind       text   not null,
  known_from bigint not null,
  known_to   bigint,
  name       text   not null
);
create unique index name_open on name (id, kind) where known_to is null;

comment on table document is 'Versions of what approvers see of a document; kind CONTRACT or POLICY.';
comment on table step is 'Versions of every decision in every round of approval.';
comment on column step.status is 'waiting, open, escalated, approved, rejected, returned or voided';
comment on column step.roles is 'Who may decide: the role of the route and those that came to it.';
comment on column step.assignee_id is 'The one person who decides; null: whoever holds one of the roles.';
comment on table act is 'What was done in approval beside decisions on steps; rows are only ever added.';
comment on column document.deviations is 'The clauses in which it says otherwise than its template.';
comment on table submission is 'What went into approval, and what decided on its route: versions of every round.';
comment on column submission.basis is 'What decided on the route: type, amount with which documents, importance, template, discount.';
comment on column submission.state is 'in_approval, approved, rejected, returned, withdrawn, voided or lapsed';
comment on table decision is 'What was decided on steps; rows are only ever added.';
comment on column decision.seen_at is 'The position before: as of it everything is as the approver could read it.';
comment on table policy is 'Versions of the published policies that routes come from.';
comment on table name is 'Versions of the names of customers, employees, branches and products.';
