create table contract (
  contract_id         text        not null,
  known_from          bigint      not null,
  known_to            bigint,
  type                text        not null,
  branch_id           text        not null,
  customer_id         text        not null,
  opportunity_id      text,
  phase               text        not null,
  makers              text[]      not null,
  draft_version       integer     not null,
  title               text        not null,
  template_id         text,
  template_version    text        not null,
  standard_template   boolean     not null,
  deviations          jsonb       not null,
  lines               jsonb       not null,
  net_amount          numeric,
  tax_amount          numeric,
  amount              numeric     not null,
  currency            text        not null,
  third_party_role    text,
  third_party_customer_id text,
  third_party_name    text,
  third_party_credit_code text,
  parent_id           text,
  round               integer     not null,
  document_hash       text,
  importance          text,
  aggregated_amount   numeric,
  aggregated_currency text,
  aggregated_with     text[]      not null,
  policy_version      integer,
  submitted_by        text,
  submitted_on        date,
  route_due_at        timestamptz,
  drafted_on          date        not null,
  approved_on         date,
  number              text,
  numbered_on         date,
  signed_on           date,
  distribution_due    date,
  sealed_on           date,
  sealed_copies       integer,
  active_on           date,
  ended_on            date,
  end_reason          text,
  settlement          text,
  issued_on           date,
  issued_hash         text,
  copies_made         integer,
  archive_due         date,
  signed_file_hash    text,
  signed_file_by      text,
  signed_file_on      date,
  comparison          text,
  signed_file_deviations text,
  attested_by         text,
  attested_on         date,
  retention_begun     date,
  retain_until        date,
  dispute_since       date,
  destruction_proposed_on date,
  destruction_approved_on date,
  destroyed_on        date,
  service_from        date,
  service_to          date,
  renews_tacitly      boolean,
  notice_days         integer,
  service_hours       text,
  response_hours      integer,
  resolution_hours    integer,
  notice_on           date,
  notice_by           text,
  last_event          text        not null,
  effective_date      date,
  recorded_at         timestamptz not null,
  recorded_by         text,
  reason              text
);
create unique index contract_open on contract (contract_id) where known_to is null;

create table contract_version (
  contract_id text   not null,
  known_from  bigint not null,
  known_to    bigint,
  version     bigint not null
);
create unique index contract_version_open on contract_version (contract_id) where known_to is null;

create table original (
  contract_id        text    not null,
  original           integer not null,
  known_from         bigint  not null,
  known_to           bigint,
  "of"               integer not null,
  branch_id          text    not null,
  holder_kind        text    not null,
  holder_name        text    not null,
  holder_employee_id text,
  since              date    not null,
  borrowed_until     date,
  purpose            text,
  handed_over_on     date,
  archive_number     text
);
create unique index original_open on original (contract_id, original) where known_to is null;

create table transfer (
  position         bigint      not null,
  contract_id      text        not null,
  original         integer     not null,
  branch_id        text        not null,
  transfer         text        not null,
  from_kind        text,
  from_name        text,
  from_employee_id text,
  to_kind          text        not null,
  to_name          text        not null,
  to_employee_id   text,
  due_on           date,
  purpose          text,
  effective_date   date        not null,
  recorded_at      timestamptz not null,
  recorded_by      text
);

create table signature (
  position       bigint not null,
  contract_id    text   not null,
  party          text   not null,
  signatory      text   not null,
  document_hash  text   not null,
  effective_date date   not null
);

create table execution (
  position       bigint  not null,
  contract_id    text    not null,
  side           text    not null,
  signatory      text    not null,
  seal           text    not null,
  copies         integer not null,
  cross_page     boolean not null,
  document_hash  text    not null,
  recorded_by    text    not null,
  effective_date date    not null
);

create table spoiled_copies (
  position       bigint  not null,
  contract_id    text    not null,
  copies         integer not null,
  disposal       text    not null,
  reason         text    not null,
  recorded_by    text    not null,
  effective_date date    not null
);

create table consignment (
  contract_id text    not null,
  consignment integer not null,
  known_from  bigint  not null,
  known_to    bigint,
  branch_id   text    not null,
  copies      integer not null,
  outstanding integer not null,
  courier     text    not null,
  sent_on     date    not null,
  due_on      date    not null
);
create unique index consignment_open on consignment (contract_id, consignment) where known_to is null;

create table void_original (
  contract_id  text    not null,
  original     integer not null,
  known_from   bigint  not null,
  known_to     bigint,
  branch_id    text    not null,
  voided_on    date    not null,
  recovered_on date,
  stated_on    date,
  statement    text
);
create unique index void_original_open on void_original (contract_id, original) where known_to is null;

create table number_register (
  contract_id    text    not null,
  known_from     bigint  not null,
  known_to       bigint,
  branch_id      text    not null,
  number         text    not null,
  series         text    not null,
  ordinal        integer not null,
  policy_version integer not null,
  allocated_on   date    not null,
  voided_on      date,
  void_reason    text
);
create unique index number_register_open on number_register (contract_id) where known_to is null;

create table memo (
  memo_id             text        not null,
  known_from          bigint      not null,
  known_to            bigint,
  contract_id         text        not null,
  branch_id           text        not null,
  title               text        not null,
  content             text        not null,
  changes_price       boolean     not null,
  amendment_reference text,
  maker_id            text        not null,
  drafted_on          date        not null,
  seller_signatory    text,
  seller_signed_on    date,
  customer_signatory  text,
  customer_signed_on  date,
  attached_on         date,
  last_event          text        not null,
  effective_date      date,
  recorded_at         timestamptz not null,
  recorded_by         text,
  reason              text
);
create unique index memo_open on memo (memo_id) where known_to is null;

create table document (
  contract_id text   not null,
  file_hash   text   not null,
  known_from  bigint not null,
  known_to    bigint,
  branch_id   text   not null,
  kind        text   not null,
  title       text,
  size        bigint not null,
  media_type  text   not null,
  attached_by text   not null,
  attached_on date   not null
);
create unique index document_open on document (contract_id, file_hash) where known_to is null;
create table happening (
  position       bigint      not null,
  contract_id    text        not null,
  event          text        not null,
  stream         text        not null,
  particulars    jsonb       not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  on_behalf_of   text,
  reason         text,
  command        text
);

create table template (
  template_id    text        not null,
  known_from     bigint      not null,
  known_to       bigint,
  contract_type  text        not null,
  name           jsonb       not null,
  retired_from   date,
  retired_why    text,
  version        bigint      not null,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index template_open on template (template_id) where known_to is null;

create table template_version (
  template_id    text    not null,
  ordinal        integer not null,
  known_from     bigint  not null,
  known_to       bigint,
  version        text    not null,
  effective_from date    not null,
  document_hash  text    not null,
  clauses        jsonb   not null,
  published_by   text    not null
);
create unique index template_version_open on template_version (template_id, ordinal) where known_to is null;

create table name (
  id         text   not null,
  kind       text   not null,
  known_from bigint not null,
  known_to   bigint,
  name       text   not null
);
create unique index name_open on name (id, kind) where known_to is null;

comment on table contract is 'One row per version of a contract; the open version (known_to is null) is its current state.';
comment on column contract.aggregated_amount is 'What decided the route: this contract and aggregated_with, in the currency of the policy.';
comment on column contract.amount is 'Gross: the sum of the lines, of which net_amount and tax_amount are the parts, where the lines tell their tax.';
comment on column contract.third_party_customer_id is 'The third party, where it is a customer; otherwise it has a name and a credit code.';
comment on column contract.parent_id is 'The contract on which this one builds.';
comment on column contract.makers is 'Everybody who drafted, revised or submitted it.';
comment on column contract.signed_on is 'When the last side signed.';
comment on column contract.issued_hash is 'What is signed and sealed: the approved text with its number, by the documented procedure.';
comment on column contract.comparison is 'What the comparison of the signed file with the issued text found.';
comment on column contract.draft_version is 'Counts whatever changed the text, from 1.';
comment on column contract.template_version is 'Of the template; of a contract without one, what its maker called the text.';
comment on column contract.standard_template is 'The version was in force and is not deviated from; before there were templates, what the maker said.';
comment on column contract.deviations is 'What it says otherwise than its template, by clause.';
comment on column contract.service_to is 'The last day of a technical service contract.';
comment on column contract.notice_days is 'How many days before service_to notice is given at the latest.';
comment on table contract_version is 'Versions of the sequence of the newest event of each contract.';
comment on table original is 'Versions of who holds which original.';
comment on table transfer is 'The chain of custody of every original; rows are only ever added.';
comment on table signature is 'Who signed which document for which party; signatory is personal data.';
comment on table execution is 'Which side signed and sealed how many copies of which document; signatory is personal data.';
comment on table spoiled_copies is 'Copies of issued texts that were made useless and printed anew.';
comment on table consignment is 'Versions of what was sent to be countersigned, and how much of it is outstanding.';
comment on table void_original is 'Versions of what became of each original of a void contract.';
comment on column contract.retain_until is 'The last day on which its originals may not be destroyed; null, once retention has begun: for ever.';
comment on table number_register is 'Every number ever allocated; void ones stay.';
comment on table memo is 'Versions of every memo; signatories are personal data.';
comment on table document is 'Versions of which stored files belong to which contract; what is in them is in document.part.';
comment on table happening is 'Every event that names a contract, in whatever stream; rows are only ever added.';
comment on column happening.stream is 'Whose event it is: contract:0190...';
comment on column happening.particulars is 'What its sentence says of it.';
comment on table template is 'Versions of contract templates; what they say is in template_version.';
comment on table template_version is 'Every version of every template; the last one whose first day has come is in force.';
comment on table name is 'Versions of the names of customers, employees, branches and products.';
