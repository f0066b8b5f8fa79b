-- Which version of a policy is in force, for decisions that depend on it.

create table command.policy_version (
  kind           text    not null,
  version        integer not null,
  effective_from date    not null,
  content        jsonb   not null,
  primary key (kind, version)
);
comment on table command.policy_version is 'Every version of every policy; the last one whose date has come is in force';
