create table opportunity_term (
  opportunity_id text    not null,
  ordinal        integer not null,
  known_from     bigint  not null,
  known_to       bigint,
  branch_id      text    not null,
  product_id     text    not null,
  opened_on      date    not null,
  effective_from date    not null,
  effective_to   date,
  status         text    not null,
  amount         numeric not null,
  currency       text    not null,
  expected_close date
);
create unique index opportunity_term_open on opportunity_term (opportunity_id, ordinal) where known_to is null;

create table contract_draft (
  contract_id text   not null,
  known_from  bigint not null,
  known_to    bigint,
  branch_id   text   not null,
  lines       jsonb  not null
);
create unique index contract_draft_open on contract_draft (contract_id) where known_to is null;

create table signed_line (
  contract_id text    not null,
  line        integer not null,
  known_from  bigint  not null,
  known_to    bigint,
  branch_id   text    not null,
  product_id  text    not null,
  signed_on   date    not null,
  amount      numeric not null,
  currency    text    not null,
  void_on     date
);
create unique index signed_line_open on signed_line (contract_id, line) where known_to is null;

create table name (
  id         text   not null,
  kind       text   not null,
  known_from bigint not null,
  known_to   bigint,
  name       text   not null
);
create unique index name_open on name (id, kind) where known_to is null;

comment on table opportunity_term is 'Versions of how opportunities stood from effective_from until before effective_to; on any business date one term of each holds.';
comment on column opportunity_term.status is 'open, won or lost; effective_from is then the date of closing.';
comment on table contract_draft is 'Versions of the lines of contracts, for when they are signed.';
comment on table signed_line is 'Versions of the lines of signed contracts; they count until before void_on.';
comment on table name is 'Versions of the names of customers, employees, branches and products.';
comment on column opportunity_term.ordinal is 'Counts the terms of one opportunity, from 1.';
comment on column opportunity_term.opened_on is 'Business date on which the opportunity was opened.';
comment on column opportunity_term.effective_from is 'First business date on which the term holds.';
comment on column opportunity_term.effective_to is 'Business date before which it ends; null: it goes on.';
comment on column opportunity_term.amount is 'What the opportunity is worth in this term, in the currency beside it.';
comment on column opportunity_term.expected_close is 'Business date on which it is expected to close; null: none is told.';
comment on column contract_draft.lines is 'Its lines, as JSON: product, quantity, amounts as text.';
comment on column signed_line.line is 'Number of the line in the contract, from 1.';
comment on column signed_line.signed_on is 'Business date on which the last side signed.';
comment on column signed_line.amount is 'Gross amount of the line, in the currency beside it.';
comment on column signed_line.void_on is 'Business date since when it does not count any more, as the number of the contract was voided; null: it counts.';
