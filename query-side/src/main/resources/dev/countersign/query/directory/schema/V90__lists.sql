-- What the list begins with, in its order: its first page is read there, whatever moment it is about.

create index customer_by_name on customer ((coalesce(name, '')), customer_id);
