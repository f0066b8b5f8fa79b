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
comment on column document.document_id is 'The document that is approved, by its identifier.';
comment on column document.kind is 'CONTRACT, POLICY or BRAND_PURSUIT.';
comment on column document.version is 'Which version of its text or content this is, from 1.';
comment on column document.title is 'What it is called.';
comment on column document.branch_id is 'Its branch; null: a document of the company.';
comment on column document.customer_id is 'The customer; null: it is about none.';
comment on column document.amount is 'Its gross amount, in the currency beside it; null: it has none.';
comment on column document.template_id is 'The template that the contract is drafted on; null: none.';
comment on column document.template_version is 'Of the template; without one, what its maker called the text.';
comment on column document.makers is 'Identifiers of everybody who drafted, revised or submitted it, the first drafter first.';
comment on column step.document_id is 'The document that is decided on, by its identifier.';
comment on column step.kind is 'CONTRACT, POLICY or BRAND_PURSUIT.';
comment on column step.round is 'Counts the submissions of the document, from 1.';
comment on column step.step is 'Name of the step within its round.';
comment on column step.stage is 'Order of the steps, from 1; those of one stage are open together.';
comment on column step.branch_id is 'Where one of the roles must be held; null: in the whole company.';
comment on column step.transferred_by is 'Who passed it on to that person; null: nobody.';
comment on column step.added_by is 'Who had this step added to the route; null: the policy demands it.';
comment on column step.opened_at is 'Instant since when it can be decided; null: not yet.';
comment on column step.due_at is 'Instant until which it is to be decided; null: it is not open yet.';
comment on column step.decided_at is 'Instant of the decision; null: none yet.';
comment on column step.decided_by is 'The employee who decided; null: nobody yet.';
comment on column step.comment is 'What who decided wrote; null: nothing.';
comment on column step.policy_version is 'Version of the policy of approvals that the route comes from.';
comment on column act.document_id is 'The document, by its identifier.';
comment on column act.kind is 'CONTRACT, POLICY or BRAND_PURSUIT.';
comment on column act.round is 'Counts the submissions of the document, from 1.';
comment on column act.act is 'returned_to_step, approver_added, step_transferred, copied, urged or superior_substituted';
comment on column act.step is 'The step that it was done in; null: none.';
comment on column act.to_step is 'The step that a return goes to; null: it is no return to a step.';
comment on column act.done_by is 'The employee who did it; null: the system.';
comment on column act.concerns is 'Identifiers of whom it is about: who was added, who got the step or a copy.';
comment on column act.words is 'What who did it wrote; null: nothing.';
comment on column submission.document_id is 'The document that was submitted, by its identifier.';
comment on column submission.kind is 'CONTRACT, POLICY or BRAND_PURSUIT.';
comment on column submission.round is 'Counts the submissions of the document, from 1.';
comment on column submission.submitted_at is 'Position of the submission in the log.';
comment on column submission.branch_id is 'Its branch; null: a document of the company.';
comment on column submission.document_hash is 'SHA-256 of what was submitted, in hex.';
comment on column submission.route is 'The steps that the policy asked for, as JSON.';
comment on column submission.route_due_at is 'Instant until which all of the route is to be decided.';
comment on column submission.submitted_by is 'The employee who submitted it.';
comment on column submission.policy_version is 'Version of the policy of approvals that the route comes from.';
comment on column submission.ended_at is 'Instant at which the round ended; null while it waits for decisions.';
comment on column decision.document_id is 'The document that was decided on, by its identifier.';
comment on column decision.kind is 'CONTRACT, POLICY or BRAND_PURSUIT.';
comment on column decision.round is 'Counts the submissions of the document, from 1.';
comment on column decision.step is 'Name of the step within its round.';
comment on column decision.decision is 'approved, rejected or returned';
comment on column decision.decided_by is 'The employee who decided.';
comment on column decision.words is 'What who decided wrote; null: nothing.';
comment on column decision.decided_version is 'The version of the document that was decided on, as its ETag was.';
comment on column decision.stated_version is 'The version that the approver said to decide on; null: none was said.';
comment on column decision.text_version is 'Which version of its text or content that was, from 1.';
comment on column policy.policy_id is 'Which policy, by its name.';
comment on column policy.version is 'Version of the policy, from 1.';
comment on column policy.effective_from is 'First day on which the version is in force.';
comment on column policy.policy is 'What it says, as JSON.';
