-- What is known of customers that decides about their contracts.

create table command.customer_standing (
  customer_id    text primary key,
  verified_until date
);
comment on table command.customer_standing is 'Customers that were checked as counterparties';
comment on column command.customer_standing.verified_until is 'The last day on which that may be relied on';
