-- What the log begins with, in its order: its first page is read there, whatever moment it is about.

create index seal_use_in_order on seal_use ((coalesce(used_on, 'infinity'::date)), (of_id || '/' || lpad(use::text, 6, '0')));
