create table customer (
  customer_id    text        not null,
  known_from     bigint      not null,
  known_to       bigint,
  name           text        not null,
  credit_code    text,
  branch_id      text        not null,
  sector         text,
  country        text,
  registered_on  date        not null,
  verified_until date,
  group_id       text,
  version        bigint      not null,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index customer_open on customer (customer_id) where known_to is null;

create table contact (
  customer_id text    not null,
  contact     integer not null,
  known_from  bigint  not null,
  known_to    bigint,
  name        text    not null,
  job_title   text,
  email       text,
  phone       text,
  added_on    date    not null
);
create unique index contact_open on contact (customer_id, contact) where known_to is null;

create table product (
  product_id     text        not null,
  known_from     bigint      not null,
  known_to       bigint,
  name           text        not null,
  list_price     numeric,
  currency       text,
  defined_on     date        not null,
  version        bigint      not null,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index product_open on product (product_id) where known_to is null;

create table product_line (
  product_id    text   not null,
  in_force_from date   not null,
  known_from    bigint not null,
  known_to      bigint,
  product_line  text   not null
);
create unique index product_line_open on product_line (product_id, in_force_from) where known_to is null;

create table branch (
  branch_id      text        not null,
  known_from     bigint      not null,
  known_to       bigint,
  name           text        not null,
  launched_on    date        not null,
  version        bigint      not null,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index branch_open on branch (branch_id) where known_to is null;

create table policy_version (
  policy_id      text        not null,
  version        integer     not null,
  known_from     bigint      not null,
  known_to       bigint,
  state          text        not null,
  effective_from date        not null,
  policy         jsonb       not null,
  proposed_by    text,
  proposed_why   text,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index policy_version_open on policy_version (policy_id, version) where known_to is null;

create table omission (
  omission_id    text        not null,
  known_from     bigint      not null,
  known_to       bigint,
  of_view        text        not null,
  event_position bigint      not null,
  event_stream   text        not null,
  event_sequence bigint      not null,
  event_type     text        not null,
  phase          text        not null,
  proposed_by    text        not null,
  proposed_why   text        not null,
  decided_by     text,
  rejected_why   text,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index omission_open on omission (omission_id) where known_to is null;

create table name (
  id         text   not null,
  kind       text   not null,
  known_from bigint not null,
  known_to   bigint,
  name       text   not null
);
create unique index name_open on name (id, kind) where known_to is null;

comment on table customer is 'Versions of customers.';
comment on column customer.verified_until is 'The last day on which may be relied on what was verified of the customer.';
comment on column customer.group_id is 'The customer that is the head of its group.';
comment on column customer.credit_code is 'Unified social credit code; no two customers have the same.';
comment on table contact is 'Versions of the people to talk to at customers; all of it is personal.';
comment on table product is 'Versions of products; their lines by date are in product_line.';
comment on table product_line is 'The line of a product from a date on.';
comment on table branch is 'Versions of branches.';
comment on table policy_version is 'Versions of every version of a policy, from its proposal on.';
comment on column policy_version.state is 'proposed, published, rejected, returned, withdrawn or voided';
comment on table omission is 'Versions of decisions that a view passes over an event which it cannot take.';
comment on table name is 'Versions of the names of customers, employees, branches and products.';
comment on column customer.name is 'What the customer is called.';
comment on column customer.sector is 'What it works in; null: not told.';
comment on column customer.country is 'Where it is; null: not told.';
comment on column customer.registered_on is 'Business date on which it was registered.';
comment on column customer.version is 'Place of its last event among those of the customer, from 0.';
comment on column contact.contact is 'Counts the contacts of one customer, from 1.';
comment on column contact.name is 'What the contact is called.';
comment on column contact.job_title is 'What the contact does there.';
comment on column contact.email is 'Address of mail.';
comment on column contact.phone is 'Number of phone.';
comment on column contact.added_on is 'Business date on which the contact was added.';
comment on column product.name is 'What the product is called.';
comment on column product.list_price is 'In the currency beside it; null: it has none.';
comment on column product.defined_on is 'Business date on which it was defined.';
comment on column product.version is 'Place of its last event among those of the product, from 0.';
comment on column product_line.in_force_from is 'First day on which it is of this line.';
comment on column product_line.product_line is 'The line.';
comment on column branch.name is 'What the branch is called.';
comment on column branch.launched_on is 'Business date on which it began.';
comment on column branch.version is 'Place of its last event among those of the branch, from 0.';
comment on column policy_version.policy_id is 'Which policy, by its name.';
comment on column policy_version.version is 'Version of the policy, from 1.';
comment on column policy_version.effective_from is 'First day on which it counts, or was proposed to.';
comment on column policy_version.policy is 'What it says, as JSON.';
comment on column policy_version.proposed_by is 'The employee who proposed it; null: the company began with it.';
comment on column policy_version.proposed_why is 'Why it was proposed.';
comment on column omission.omission_id is 'Identifier of the decision.';
comment on column omission.of_view is 'The view that passes over the event, by its name.';
comment on column omission.event_position is 'Position of the event in the log.';
comment on column omission.event_stream is 'Whose event it is: contract:0190...';
comment on column omission.event_sequence is 'Place among the events of that stream, from 0.';
comment on column omission.event_type is 'Full name of the event as it stands in the log.';
comment on column omission.phase is 'PROPOSED, CONFIRMED or REJECTED';
comment on column omission.proposed_by is 'The employee who proposed it.';
comment on column omission.proposed_why is 'Why it was proposed.';
comment on column omission.decided_by is 'The employee who confirmed or rejected it; null: nobody yet.';
comment on column omission.rejected_why is 'Why it was rejected; null: it was not.';
