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
comment on column opportunity.product_line is 'The line in which the product was when the opportunity was opened.';
comment on column opportunity.owner_id is 'The employee who follows it.';
comment on column opportunity.opened_on is 'Business date on which it was opened.';
comment on column opportunity.stage is 'The stage that it is in, or was in when it closed.';
comment on column opportunity.stage_since is 'Business date since when it is in that stage.';
comment on column opportunity.policy_version is 'Version of the policy of opportunities that the probability comes from.';
comment on column opportunity.amount is 'What it is expected to be worth, in the currency beside it; when won, what it was won for.';
comment on column opportunity.outcome is 'open, won or lost';
comment on column opportunity.closed_on is 'Business date on which it was won or lost; null while open.';
comment on column opportunity.lost_reason is 'Why it was lost; null: it was not.';
comment on column opportunity.competitor is 'To whom it was lost, where that was told.';
comment on column opportunity.expected_close is 'Business date on which it is expected to close; null: none is told.';
comment on column opportunity.push_count is 'How often the expected close was moved to a later date.';
comment on column stage_visit.visit is 'Counts the stays of one opportunity in stages, from 1.';
comment on column stage_visit.stage is 'The stage.';
comment on column stage_visit.entered_on is 'Business date on which the stay began.';
comment on column stage_visit.left_on is 'Business date on which it ended; null: it goes on.';
comment on column movement.owner_id is 'The employee whose sum it moved: an opportunity that changes hands moves two.';
comment on column movement.kind is 'created, won, lost, reopened, resized, taken_over, handed_over, pushed or pulled_in';
comment on column movement.days is 'By how many days a push or a pull moved the expected close; null for others.';
comment on column product_line.in_force_from is 'First day on which the product is of this line.';
comment on column product_line.product_line is 'The line.';
comment on column brand_pursuit.pursuit_id is 'Identifier of the pursuit.';
comment on column brand_pursuit.brand is 'The brand that is to be operated.';
comment on column brand_pursuit.title is 'What it is called.';
comment on column brand_pursuit.owner_id is 'The employee who follows it.';
comment on column brand_pursuit.opened_on is 'Business date on which it was opened.';
comment on column brand_pursuit.phase is 'OPEN, SCOPED, IN_APPROVAL, APPROVED, CONTRACTED or REJECTED';
comment on column brand_pursuit.scope is 'What is to be done; null: nothing is agreed yet.';
comment on column brand_pursuit.budget is 'In the currency beside it; null: none is agreed yet.';
comment on column brand_pursuit.approved_on is 'Business date on which that version of the scope was approved; null: it is not.';
