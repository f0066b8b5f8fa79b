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
