-- The templates that contracts are drafted on, and which contract is drafted on which.

create table command.template_register (
  template_id   text primary key,
  contract_type text not null,
  retired_from  date
);
comment on table command.template_register is 'Every contract template; from retired_from on none of its versions is in force';

create table command.template_version (
  template_id    text    not null,
  ordinal        integer not null,
  version        text    not null,
  effective_from date    not null,
  clauses        jsonb   not null,
  primary key (template_id, ordinal),
  unique (template_id, version)
);
comment on table command.template_version is 'Every version of every template; the last one whose date has come is in force';

alter table command.contract_register add template_id text, add template_version text;
comment on column command.contract_register.template_version is 'Of the template; what a contract without a template is called is not kept';
