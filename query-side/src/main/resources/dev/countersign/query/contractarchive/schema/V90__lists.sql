-- What a list begins with, in its order: its first page is read there, whatever moment it is about.

create index contract_by_drafting on contract ((coalesce(drafted_on, 'infinity'::date)), contract_id);
create index contract_by_signing_day on contract ((coalesce(signed_on, 'infinity'::date)), contract_id);
create index contract_by_number_text on contract ((coalesce(number, '')), contract_id);
create index contract_by_amount on contract ((coalesce(amount, 'infinity'::numeric)), contract_id);
create index contract_by_due_day on contract ((coalesce(archive_due, 'infinity'::date)), contract_id) where archive_due is not null;
create index original_in_order on original ((contract_id || '/' || lpad(original::text, 3, '0')));
create index void_original_in_order on void_original ((contract_id || '/' || lpad(original::text, 3, '0')));
create index number_in_order on number_register ((series || '/' || lpad(ordinal::text, 9, '0') || '/' || contract_id));

-- Those of the past are looked for as well.

drop index contract_of_customer;
create index contract_of_customer on contract (customer_id);
drop index contract_by_number;
create index contract_by_number on contract (number text_pattern_ops) where number is not null;

-- The few that stood so at a moment, by the range of positions in which they did.

create index contract_issued_at on contract using gist (int8range(known_from, known_to)) where phase = 'ISSUED';
create index contract_signed_at on contract using gist (int8range(known_from, known_to)) where signed_on is not null;
create index contract_deviating_at on contract using gist (int8range(known_from, known_to)) where deviations <> '[]';
create index contract_served_at on contract using gist (int8range(known_from, known_to))
  where service_to is not null and signed_on is not null and ended_on is null;
create index contract_retained_at on contract using gist (int8range(known_from, known_to))
  where retention_begun is not null and destroyed_on is null;
create index original_lent_at on original using gist (int8range(known_from, known_to)) where borrowed_until is not null;
create index consignment_out_at on consignment using gist (int8range(known_from, known_to)) where outstanding > 0;
