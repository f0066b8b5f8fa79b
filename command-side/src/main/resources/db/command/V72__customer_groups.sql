-- Contracts with the customers of one group can be summed.

alter table command.customer_standing add group_id text;
create index on command.customer_standing (group_id);
comment on table command.customer_standing is 'Customers that were checked as counterparties, or belong to a group';
comment on column command.customer_standing.group_id is 'The customer that is the head of its group';
