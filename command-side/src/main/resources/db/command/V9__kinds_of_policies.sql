-- The content of a policy names its kind. What is a policy of its own now was part of the contract
-- policy once: it is kept, as those policies are established from it at the next start.

alter table command.policy_version add column former jsonb;
comment on column command.policy_version.former is 'What a contract policy said when it held routes, currencies and holidays, too; null for those that never did';

alter table command.policy_version add column id bigint generated always as identity unique;
comment on column command.policy_version.id is 'By which the content is remembered; never given twice';

update command.policy_version set former = content where kind = 'contracts';

update command.policy_version
set content = jsonb_build_object('kind', kind) || (content
  - array['currency', 'exchangeRates', 'smallStandardUpTo', 'route', 'stepDays', 'defaultStepDays',
          'wholeRouteDays', 'escalation', 'holidays', 'delegationDays']);
