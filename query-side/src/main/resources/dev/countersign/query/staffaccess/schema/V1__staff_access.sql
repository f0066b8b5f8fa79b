create table employee (
  employee_id    text        not null,
  known_from     bigint      not null,
  known_to       bigint,
  name           text        not null,
  home_branch_id text,
  joined_on      date        not null,
  left_on        date,
  handed_over_to text,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index employee_open on employee (employee_id) where known_to is null;

create table role_grant (
  employee_id    text        not null,
  ordinal        integer     not null,
  known_from     bigint      not null,
  known_to       bigint,
  role           text        not null,
  branch_id      text,
  effective_from date        not null,
  effective_to   date,
  proposal       integer,
  confirmed_by   text,
  granted_alone_by text,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index role_grant_open on role_grant (employee_id, ordinal) where known_to is null;

create table proposed_grant (
  employee_id    text        not null,
  proposal       integer     not null,
  known_from     bigint      not null,
  known_to       bigint,
  role           text        not null,
  branch_id      text,
  wanted_from    date,
  last_day       date        not null,
  state          text        not null,
  proposed_by    text        not null,
  proposed_why   text        not null,
  decided_by     text,
  declined_why   text,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index proposed_grant_open on proposed_grant (employee_id, proposal)
  where known_to is null;

create table delegation (
  delegator_id   text        not null,
  delegation     integer     not null,
  known_from     bigint      not null,
  known_to       bigint,
  delegate_id    text        not null,
  roles          text[]      not null,
  branch_id      text,
  first_day      date        not null,
  last_day       date        not null,
  purpose        text        not null,
  revoked_on     date,
  last_event     text        not null,
  effective_date date,
  recorded_at    timestamptz not null,
  recorded_by    text,
  reason         text
);
create unique index delegation_open on delegation (delegator_id, delegation) where known_to is null;

create table name (
  id         text   not null,
  kind       text   not null,
  known_from bigint not null,
  known_to   bigint,
  name       text   not null
);
create unique index name_open on name (id, kind) where known_to is null;

create table separated_duties (
  policy_id      text    not null,
  version        integer not null,
  known_from     bigint  not null,
  known_to       bigint,
  effective_from date    not null,
  pairs          text[]  not null
);
create unique index separated_duties_open on separated_duties (policy_id, version)
  where known_to is null;

comment on table separated_duties is 'What each version of the policy of duties keeps apart: pairs of roles such as SALES/FINANCE.';
comment on table employee is 'Versions of every employee; name is personal data.';
comment on table role_grant is 'Versions of every grant: what an employee may do from effective_from until before effective_to.';
comment on column role_grant.ordinal is 'Counts the grants of one employee.';
comment on column role_grant.branch_id is 'Null means the whole company.';
comment on column role_grant.proposal is 'The proposal that was confirmed; null: it was granted at once.';
comment on column role_grant.granted_alone_by is 'Who granted a role that takes two persons, when nobody had ever been there to confirm it.';
comment on table proposed_grant is 'Versions of every grant that one person proposed and another has to confirm; proposed_why, declined_why and reason are personal data.';
comment on column proposed_grant.proposal is 'Counts what was proposed for one employee.';
comment on column proposed_grant.branch_id is 'Null means the whole company.';
comment on column proposed_grant.wanted_from is 'Since when the role shall be held; null: since the day of the confirmation.';
comment on column proposed_grant.last_day is 'On which it can be confirmed.';
comment on column proposed_grant.state is 'PROPOSED, CONFIRMED, DECLINED, or VOID: the employee has left.';
comment on column proposed_grant.proposed_why is 'Why it was proposed; personal data.';
comment on column proposed_grant.declined_why is 'Why it was declined; personal data.';
comment on table delegation is 'Versions of who lets whom decide on contracts in their place, from first_day to last_day, both included; purpose and reason are personal data.';
comment on column delegation.delegation is 'Counts the delegations of one delegator.';
comment on column delegation.branch_id is 'Null means the whole company.';
comment on column delegation.purpose is 'Why it was delegated; personal data.';
comment on column delegation.revoked_on is 'From this date on it gives nothing any more.';
comment on table name is 'Versions of the names of customers, employees, branches and products.';
comment on column employee.name is 'What the employee is called.';
comment on column employee.home_branch_id is 'The branch where they work; null: headquarters.';
comment on column employee.joined_on is 'Business date on which they joined.';
comment on column employee.left_on is 'Business date on which they left; null: they are there.';
comment on column employee.handed_over_to is 'The employee who took over what they had; null: nobody.';
comment on column role_grant.role is 'What may be done.';
comment on column role_grant.effective_from is 'First business date on which it counts.';
comment on column role_grant.effective_to is 'Business date from which on it does not count any more; null: it goes on.';
comment on column role_grant.confirmed_by is 'The second person; null: it was granted at once.';
comment on column proposed_grant.role is 'What shall be done.';
comment on column proposed_grant.proposed_by is 'The employee who proposed it.';
comment on column proposed_grant.decided_by is 'The employee who confirmed or declined it; null: nobody yet.';
comment on column delegation.delegator_id is 'The employee in whose place is decided.';
comment on column delegation.delegate_id is 'The employee who decides in their place.';
comment on column delegation.roles is 'The roles in which they do.';
comment on column delegation.first_day is 'First day on which it counts.';
comment on column delegation.last_day is 'Last day on which it counts.';
comment on column separated_duties.policy_id is 'Which policy, by its name.';
comment on column separated_duties.version is 'Version of the policy, from 1.';
comment on column separated_duties.effective_from is 'First day on which it is in force.';
comment on column separated_duties.pairs is 'Pairs of roles that nobody has together, each once, as SALES/FINANCE.';
