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
comment on column contract.type is 'What kind of contract it is.';
comment on column contract.opportunity_id is 'The opportunity that it comes from; null: none.';
comment on column contract.phase is 'DRAFT, IN_REVIEW, IN_APPROVAL, APPROVED, NUMBERED, ISSUED, SIGNED, SEALED, EXECUTED, ACTIVE, COMPLETED, TERMINATED, VOID or REJECTED';
comment on column contract.title is 'What it is called.';
comment on column contract.template_id is 'The template that it is drafted on; null: none.';
comment on column contract.lines is 'Its lines, as JSON: product, quantity, prices and amounts as text.';
comment on column contract.net_amount is 'Amount without tax, in the currency beside it; null: the lines do not tell their tax.';
comment on column contract.tax_amount is 'The tax, in the same currency; null: the lines do not tell it.';
comment on column contract.third_party_role is 'What a third party is in it; null: there is none.';
comment on column contract.third_party_name is 'Name of the third party; null: there is none, or it is that customer.';
comment on column contract.third_party_credit_code is 'Unified social credit code of the third party; null: there is none, or it is that customer.';
comment on column contract.round is 'Counts its submissions; 0: it was never submitted.';
comment on column contract.document_hash is 'SHA-256 of its newest text, in hex; null: none was told.';
comment on column contract.importance is 'How important the policy takes it to be; null before it is submitted.';
comment on column contract.aggregated_currency is 'Currency of aggregated_amount.';
comment on column contract.aggregated_with is 'Identifiers of the contracts whose amounts are in aggregated_amount.';
comment on column contract.policy_version is 'Version of the policy that decided on its route; null: none has yet.';
comment on column contract.submitted_by is 'The employee who submitted it last.';
comment on column contract.submitted_on is 'Business date of its last submission.';
comment on column contract.route_due_at is 'Instant until which all of its route is to be decided.';
comment on column contract.drafted_on is 'Business date of its first draft.';
comment on column contract.approved_on is 'Business date of its approval; null: it is not approved.';
comment on column contract.number is 'Its number in the register; null: it has none yet.';
comment on column contract.numbered_on is 'Business date on which it got its number.';
comment on column contract.distribution_due is 'Business date until which its originals are to be distributed.';
comment on column contract.sealed_on is 'Business date on which our seal was put on it.';
comment on column contract.sealed_copies is 'How many copies were sealed.';
comment on column contract.active_on is 'Business date since when it is in force; null: it is not yet.';
comment on column contract.ended_on is 'Business date of its end; null: it has not ended.';
comment on column contract.end_reason is 'Why it ended, or why it is complete with something open.';
comment on column contract.settlement is 'What was agreed on when it was terminated.';
comment on column contract.issued_on is 'Business date on which its text was issued to be signed.';
comment on column contract.copies_made is 'How many copies of the issued text were made.';
comment on column contract.archive_due is 'Business date until which it is to be in the archive.';
comment on column contract.signed_file_hash is 'SHA-256 of the file of the signed contract, in hex.';
comment on column contract.signed_file_by is 'The employee who stored that file.';
comment on column contract.signed_file_on is 'Business date on which it was stored.';
comment on column contract.signed_file_deviations is 'In what the signed file differs from the issued text.';
comment on column contract.attested_by is 'The employee who attested that.';
comment on column contract.attested_on is 'Business date of the attestation.';
comment on column contract.retention_begun is 'Business date from which on its time of keeping runs; null: it does not run yet.';
comment on column contract.dispute_since is 'Business date since when there is a dispute about it; null: there is none.';
comment on column contract.destruction_proposed_on is 'Business date on which destroying its originals was proposed.';
comment on column contract.destruction_approved_on is 'Business date on which that was approved.';
comment on column contract.destroyed_on is 'Business date on which its originals were destroyed.';
comment on column contract.service_from is 'First day of the service that a technical service contract gives.';
comment on column contract.renews_tacitly is 'Whether it goes on when nobody gives notice.';
comment on column contract.service_hours is 'When service is given, in words.';
comment on column contract.response_hours is 'Within how many hours is responded.';
comment on column contract.resolution_hours is 'Within how many hours it is resolved.';
comment on column contract.notice_on is 'Business date on which notice was given; null: none was.';
comment on column contract.notice_by is 'Who gave notice: which side.';
comment on column contract_version.version is 'Place of its last event among those of the contract, from 0.';
comment on column original.original is 'Number of the original, from 1.';
comment on column original."of" is 'How many originals there are of the contract.';
comment on column original.holder_kind is 'Who holds it: employee, department, customer or archive.';
comment on column original.holder_name is 'What the holder is called.';
comment on column original.holder_employee_id is 'The employee who holds it; null: it is no employee.';
comment on column original.since is 'Business date since when.';
comment on column original.borrowed_until is 'Business date on which it must be back, while it is lent.';
comment on column original.purpose is 'For what it was borrowed.';
comment on column original.handed_over_on is 'Business date since when it waits for the archive to accept it; null: it does not wait.';
comment on column original.archive_number is 'Number of the file that it lies in, or was taken from.';
comment on column transfer.original is 'Number of the original, from 1.';
comment on column transfer.transfer is 'What was done: registered, distributed, archived, borrowed, returned or the like.';
comment on column transfer.from_kind is 'Who had it: employee, department, customer or archive; null: nobody before.';
comment on column transfer.from_name is 'What they are called.';
comment on column transfer.from_employee_id is 'The employee among them; null: it is none.';
comment on column transfer.to_kind is 'Who got it: employee, department, customer or archive.';
comment on column transfer.to_name is 'What they are called.';
comment on column transfer.to_employee_id is 'The employee among them; null: it is none.';
comment on column transfer.due_on is 'Business date on which it must be back; null: it need not.';
comment on column transfer.purpose is 'For what it was borrowed; null: it was not.';
comment on column signature.party is 'For which side was signed.';
comment on column signature.signatory is 'Who signed.';
comment on column signature.document_hash is 'SHA-256 of what was signed, in hex.';
comment on column execution.side is 'Which side signed and sealed.';
comment on column execution.signatory is 'Who signed.';
comment on column execution.seal is 'What the seal is called.';
comment on column execution.copies is 'How many copies were sealed.';
comment on column execution.cross_page is 'Whether the seal goes across the edges of all pages.';
comment on column execution.document_hash is 'SHA-256 of what was signed, in hex.';
comment on column spoiled_copies.copies is 'How many copies were made useless.';
comment on column spoiled_copies.disposal is 'What became of them.';
comment on column spoiled_copies.reason is 'Why they were made useless.';
comment on column consignment.consignment is 'Counts what was sent of one contract, from 1.';
comment on column consignment.copies is 'How many copies were sent.';
comment on column consignment.outstanding is 'How many of them have neither come back nor are known to stay.';
comment on column consignment.courier is 'Who carries them.';
comment on column consignment.sent_on is 'Business date on which they were sent.';
comment on column consignment.due_on is 'Business date on which they are expected back.';
comment on column void_original.original is 'Number of the original, from 1.';
comment on column void_original.voided_on is 'Business date on which the contract became void.';
comment on column void_original.recovered_on is 'Business date on which it came back; null: it has not.';
comment on column void_original.stated_on is 'Business date on which was stated what became of it instead; null: nothing was.';
comment on column void_original.statement is 'What was stated.';
comment on column number_register.number is 'The number, as it stands on the contract.';
comment on column number_register.series is 'The series that it is of.';
comment on column number_register.ordinal is 'Its place in the series, from 1 without gaps.';
comment on column number_register.policy_version is 'Version of the policy that says what numbers look like.';
comment on column number_register.allocated_on is 'Business date on which it was given.';
comment on column number_register.voided_on is 'Business date since when it is void; null: it is not.';
comment on column number_register.void_reason is 'Why it is void.';
comment on column memo.memo_id is 'Identifier of the memo.';
comment on column memo.title is 'What it is called.';
comment on column memo.content is 'What it says.';
comment on column memo.changes_price is 'Whether it changes the price.';
comment on column memo.amendment_reference is 'The amendment that it refers to; null: none.';
comment on column memo.maker_id is 'The employee who drafted it.';
comment on column memo.drafted_on is 'Business date of its draft.';
comment on column memo.seller_signatory is 'Who signed for us.';
comment on column memo.seller_signed_on is 'Business date on which we signed; null: not yet.';
comment on column memo.customer_signatory is 'Who signed for the customer.';
comment on column memo.customer_signed_on is 'Business date on which the customer signed; null: not yet.';
comment on column memo.attached_on is 'Business date on which it was attached to the contract; null: not yet.';
comment on column document.file_hash is 'SHA-256 of the file, in hex.';
comment on column document.kind is 'What it is for; SIGNED_FILE: a file of the executed contract.';
comment on column document.title is 'What it is called; null: it has no title.';
comment on column document.size is 'In bytes.';
comment on column document.media_type is 'What it is by its content, as a media type.';
comment on column document.attached_by is 'The employee who attached it.';
comment on column document.attached_on is 'Business date on which it was attached.';
comment on column happening.event is 'Name of the event: what happened.';
comment on column happening.command is 'The command whose event it is; null: it was none.';
comment on column template.template_id is 'Identifier of the template.';
comment on column template.contract_type is 'Of the contracts that are drafted on it.';
comment on column template.name is 'What it is called, as JSON by language.';
comment on column template.retired_from is 'First day on which none of its versions is in force; null: it is not retired.';
comment on column template.retired_why is 'Why it was retired.';
comment on column template.version is 'Place of its last event among those of the template, from 0.';
comment on column template_version.template_id is 'The template.';
comment on column template_version.ordinal is 'Place among the versions of the template, from 1.';
comment on column template_version.version is 'What the version is called.';
comment on column template_version.effective_from is 'First day on which it is in force.';
comment on column template_version.document_hash is 'SHA-256 of the document that people copy, in hex.';
comment on column template_version.clauses is 'Its clauses, as JSON.';
comment on column template_version.published_by is 'The employee who published it.';
