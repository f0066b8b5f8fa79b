-- What a list begins with, in its order: its first page is read there, whatever moment it is about.

create index finding_in_order on finding ((contract_id || '/' || lpad(finding::text, 6, '0')));
create index fee_in_order on fee ((contract_id || '/' || lpad(line::text, 6, '0')));
create index equipment_in_order on equipment ((contract_id || '/' || lpad(item::text, 6, '0')));

-- The few that stood so at a moment, by the range of positions in which they did.

create index contract_served_at on contract using gist (int8range(known_from, known_to))
  where phase = 'ACTIVE' and service_to is not null;
create index contract_adding_at on contract using gist (int8range(known_from, known_to))
  where type = 'SECONDARY_SALES' and active_on is not null;
