-- What a list begins with, in its order: its first page is read there, whatever moment it is about.

create index opportunity_by_close on opportunity ((coalesce(expected_close, 'infinity'::date)), opportunity_id);
create index opportunity_by_opening on opportunity ((coalesce(opened_on, 'infinity'::date)), opportunity_id);
create index opportunity_by_amount on opportunity ((coalesce(amount, 'infinity'::numeric)), opportunity_id);
create index opportunity_by_weight on opportunity ((coalesce(weighted_amount, 'infinity'::numeric)), opportunity_id);
create index opportunity_by_stage on opportunity ((coalesce(stage_since, 'infinity'::date)), opportunity_id);
create index opportunity_of_customer on opportunity (customer_id) where customer_id is not null;
create index brand_pursuit_by_opening on brand_pursuit ((coalesce(opened_on, 'infinity'::date)), pursuit_id);
