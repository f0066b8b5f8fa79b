-- Who could ever confirm what another grants: while that is nobody else, one person grants alone.

create table command.grant_confirmer (
  employee_id text primary key
);
comment on table command.grant_confirmer is 'Employees who have ever held, for the whole company, a role that confirms grants; nobody is taken out again, so that getting rid of the second person makes nobody the only one';
