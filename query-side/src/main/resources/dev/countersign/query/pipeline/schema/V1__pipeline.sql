create table opportunity (
  opportunity_id  text        not null,
  known_from      bigint      not null,
  known_to        bigint,
  branch_id       text        not null,
  customer_id     text,
  product_id      text        not null,
  product_line    text,
  owner_id        text        not null,
  opened_on       date        not null,
  stage           text        not null,
  probability     integer     not null,
  stage_since     date        not null,
  policy_version  integer     not null,
  amount          numeric     not null,
  currency        text        not null,
  weighted_amount numeric     not null,
  outcome         text        not null,
  closed_on       date,
  lost_reason     text,
  competitor      text,
  expected_close  date,
  push_count      integer     not null,
  version         bigint      not null,
  last_event      text        not null,
  effective_date  date,
  recorded_at     timestamptz not null,
  recorded_by     text,
  reason          text
);
create unique index opportunity_open on opportunity (opportunity_id) where known_to is null;

create table stage_visit (
  opportunity_id text    not null,
  visit          integer not null,
  known_from     bigint  not null,
  known_to       bigint,
  branch_id      text    not null,
  stage          text    not null,
  entered_on     date    not null,
  left_on        date
);
create unique index stage_visit_open on stage_visit (opportunity_id, visit) where known_to is null;

create table movement (
  position       bigint  not null,
  opportunity_id text    not null,
  branch_id      text    not null,
  product_id     text    not null,
  owner_id       text    not null,
  kind           text    not null,
  amount         numeric not null,
  currency       text    not null,
  days           integer,
  effective_date date    not null
);

create table product_line (
  product_id    text   not null,
  in_force_from date   not null,
  known_from    bigint not null,
  known_to      bigint,
  product_line  text   not null
);
create unique index product_line_open on product_line (product_id, in_force_from) where known_to is null;

create table brand_pursuit (
  pursuit_id     text        not null,
  known_from     bigint      not null,
  known_to       bigint,
  branch_id      text        not null,
  customer_id    text        not null,
  brand          text        not null,
  title          text        not null,
  owner_id       text        not null,
  opened_on      date        not null,
  phase          text        not null,
  scope_version  integer     not null,
  scope          text,
  budget         numeric,
  currency       text,
  approved_on    date,
  contracts      text[]      not null,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index brand_pursuit_open on brand_pursuit (pursuit_id) where known_to is null;

create table name (
  id         text   not null,
  kind       text   not null,
  known_from bigint not null,
  known_to   bigint,
  name       text   not null
);
create unique index name_open on name (id, kind) where known_to is null;

comment on table opportunity is 'One row per version of an opportunity; the open version (known_to is null) is its current state.';
comment on column opportunity.known_from is 'Position of the event that made this version.';
comment on column opportunity.known_to is 'Position of the event that ended it.';
comment on column opportunity.probability is 'In percent, of the stage.';
comment on column opportunity.weighted_amount is 'Amount times probability while open, the amount when won, nothing when lost.';
comment on column opportunity.version is 'Place of the last event among those of the opportunity, from 0; what commands are decided on.';
comment on column opportunity.effective_date is 'Since when the last change holds in business.';
comment on column opportunity.recorded_at is 'When the last change was recorded.';
comment on table stage_visit is 'Versions of every stay of an opportunity in a stage, by business dates.';
comment on table movement is 'What every event did to the sum of open opportunities.';
comment on column movement.amount is 'Came in (created, reopened, for the owner of the row taken_over) or went out (won, lost, handed_over); the difference for resized; what was moved for pushed and pulled_in.';
comment on table brand_pursuit is 'Versions of every brand operation pursuit, with the stage it is in.';
comment on column brand_pursuit.scope_version is 'Which version of its scope counts; 0: none is agreed yet.';
comment on column brand_pursuit.contracts is 'The contracts that name it.';
comment on table name is 'Versions of the names of customers, employees, branches and products.';
