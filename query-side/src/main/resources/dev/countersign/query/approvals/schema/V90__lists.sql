-- The steps that were open at a moment, by the range of positions in which they were.

create index step_open_at on step using gist (int8range(known_from, known_to)) where status in ('open', 'escalated');

create index act_of_copying on act (position) where act = 'copied';
