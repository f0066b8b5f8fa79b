create table contract (
  contract_id    text    not null,
  known_from     bigint  not null,
  known_to       bigint,
  type           text    not null,
  branch_id      text    not null,
  customer_id    text    not null,
  phase          text    not null,
  number         text,
  title          text    not null,
  amount         numeric not null,
  currency       text    not null,
  active_on      date,
  parent_id      text,
  delta          jsonb   not null,
  reviewers      text[]  not null,
  predecessor_id text,
  service_from   date,
  service_to     date,
  renews_tacitly boolean,
  renewal_clause text,
  notice_on      date,
  pursuit_id     text
);
create unique index contract_open on contract (contract_id) where known_to is null;

create table finding (
  contract_id text    not null,
  finding     integer not null,
  known_from  bigint  not null,
  known_to    bigint,
  branch_id   text    not null,
  severity    text    not null,
  text        text    not null,
  reviewer_id text    not null,
  found_on    date    not null,
  resolution  text,
  resolved_by text,
  resolved_on date
);
create unique index finding_open on finding (contract_id, finding) where known_to is null;

create table deliverable (
  contract_id text    not null,
  deliverable integer not null,
  known_from  bigint  not null,
  known_to    bigint,
  branch_id   text    not null,
  description text    not null,
  due_on      date
);
create unique index deliverable_open on deliverable (contract_id, deliverable) where known_to is null;

create table fee (
  contract_id text    not null,
  line        integer not null,
  known_from  bigint  not null,
  known_to    bigint,
  branch_id   text    not null,
  amount      numeric not null,
  currency    text    not null,
  deliverable integer,
  period_from date,
  period_to   date
);
create unique index fee_open on fee (contract_id, line) where known_to is null;

create table equipment (
  contract_id  text    not null,
  item         integer not null,
  known_from   bigint  not null,
  known_to     bigint,
  branch_id    text    not null,
  kind         text    not null,
  description  text    not null,
  model        text,
  quantity     integer not null,
  unit         text    not null,
  tax_rate     numeric not null,
  delivered    integer not null,
  delivered_on date,
  accepted     integer not null,
  accepted_on  date
);
create unique index equipment_open on equipment (contract_id, item) where known_to is null;

create table milestone (
  contract_id text   not null,
  stage       text   not null,
  known_from  bigint not null,
  known_to    bigint,
  branch_id   text   not null,
  due_on      date   not null
);
create unique index milestone_open on milestone (contract_id, stage) where known_to is null;

create table delivery (
  position       bigint  not null,
  contract_id    text    not null,
  item           integer not null,
  branch_id      text    not null,
  quantity       integer not null,
  place          text    not null,
  receiver       text    not null,
  recorded_by    text    not null,
  effective_date date    not null
);

create table reminder (
  position       bigint  not null,
  contract_id    text    not null,
  branch_id      text    not null,
  service_to     date    not null,
  days           integer not null,
  effective_date date    not null
);

create table name (
  id         text   not null,
  kind       text   not null,
  known_from bigint not null,
  known_to   bigint,
  name       text   not null
);
create unique index name_open on name (id, kind) where known_to is null;

comment on table contract is 'Versions of where each contract stands, and of what it is related to.';
comment on column contract.parent_id is 'The contract that a secondary sales contract adds to.';
comment on column contract.delta is 'What it changes in the scope of its parent, as listed for the newest review.';
comment on column contract.predecessor_id is 'The contract that a service contract renews.';
comment on column contract.pursuit_id is 'The pursuit that a brand operation contract comes from.';
comment on table finding is 'Versions of what reviewers found, and of what was done about it.';
comment on table deliverable is 'Versions of what brand operation contracts deliver.';
comment on table fee is 'Versions of what is paid for a deliverable, or for a period.';
comment on table equipment is 'Versions of what network engineering contracts deliver and build.';
comment on column equipment.tax_rate is 'In percent.';
comment on column equipment.delivered is 'How many have arrived.';
comment on column equipment.accepted is 'How many of those the customer accepted.';
comment on table milestone is 'Versions of by when a network engineering contract gets how far.';
comment on table delivery is 'Goods that arrived; receiver is personal data.';
comment on table reminder is 'Reminders of terms that end, so many days before.';
comment on table name is 'Versions of the names of customers, employees, branches and products.';
comment on column contract.type is 'What kind of contract it is.';
comment on column contract.phase is 'DRAFT, IN_REVIEW, IN_APPROVAL, APPROVED, NUMBERED, ISSUED, SIGNED, SEALED, EXECUTED, ACTIVE, COMPLETED, TERMINATED, VOID or REJECTED';
comment on column contract.number is 'Its number in the register; null: it has none yet.';
comment on column contract.title is 'What it is called.';
comment on column contract.amount is 'Its gross amount, in the currency beside it.';
comment on column contract.active_on is 'Business date since when it is in force; null: it is not yet.';
comment on column contract.reviewers is 'Identifiers of who were asked to review it, last.';
comment on column contract.service_from is 'First day of the service; null: it gives none.';
comment on column contract.service_to is 'Last day of the service; null: it gives none.';
comment on column contract.renews_tacitly is 'Whether it goes on when nobody gives notice; null: it gives no service.';
comment on column contract.renewal_clause is 'What it says of its renewal.';
comment on column contract.notice_on is 'Business date on which notice was given; null: none was.';
comment on column finding.finding is 'Counts the findings of one contract, from 1.';
comment on column finding.severity is 'How grave it is.';
comment on column finding.text is 'What was found.';
comment on column finding.reviewer_id is 'The employee who found it.';
comment on column finding.found_on is 'Business date on which it was found.';
comment on column finding.resolution is 'What was done about it; null: nothing yet.';
comment on column finding.resolved_by is 'The employee who resolved it.';
comment on column finding.resolved_on is 'Business date on which it was resolved.';
comment on column deliverable.deliverable is 'Number of the deliverable in its contract, from 1.';
comment on column deliverable.description is 'What is delivered.';
comment on column deliverable.due_on is 'Business date on which it is due; null: none is agreed.';
comment on column fee.line is 'Number of the line in its contract, from 1.';
comment on column fee.amount is 'What is paid, in the currency beside it.';
comment on column fee.deliverable is 'The deliverable that it is paid for; null: it is paid for a period.';
comment on column fee.period_from is 'First day of the period; null: it is paid for a deliverable.';
comment on column fee.period_to is 'Last day of the period.';
comment on column equipment.item is 'Number of the item in its contract, from 1.';
comment on column equipment.kind is 'What kind of item it is.';
comment on column equipment.description is 'What it is.';
comment on column equipment.model is 'Its model; null: none is agreed.';
comment on column equipment.quantity is 'How many are to be delivered, in the unit beside it.';
comment on column equipment.unit is 'What is counted.';
comment on column equipment.delivered_on is 'Business date on which the last of them arrived.';
comment on column equipment.accepted_on is 'Business date on which the customer accepted the last of them.';
comment on column milestone.stage is 'How far the contract gets.';
comment on column milestone.due_on is 'Business date on which that is due.';
comment on column delivery.item is 'Number of the item in its contract, from 1.';
comment on column delivery.quantity is 'How many arrived, in the unit of the item.';
comment on column delivery.place is 'Where they arrived.';
comment on column delivery.receiver is 'Who took them.';
comment on column reminder.service_to is 'Last day of the service that was reminded of.';
comment on column reminder.days is 'How many days before it.';
