-- Events that could not be put into the rows of a view, and those that wait behind them.

create table views.dead_letter (
  generation text        not null,
  position   bigint      not null,
  stream     text        not null,
  sequence   bigint      not null,
  type       text        not null,
  reason     text,
  parked_at  timestamptz not null default clock_timestamp(),
  tried_at   timestamptz,
  constraint dead_letter_key primary key (generation, position)
);

comment on table views.dead_letter is 'Events that a view has not taken: the first of a sequence because it could not, those after it because order is kept. Deleted when the view takes them.';
comment on column views.dead_letter.generation is 'Schema of the rows that lack the event: the name of the view, or of the rows that a rebuild is making.';
comment on column views.dead_letter.position is 'Position of the event in the log.';
comment on column views.dead_letter.stream is 'The sequence: all later events of it wait, too.';
comment on column views.dead_letter.sequence is 'Place of the event in its sequence.';
comment on column views.dead_letter.type is 'Full name of the event as it stands in the log.';
comment on column views.dead_letter.reason is 'Why the event was not taken; null when it only waits for those before it.';
comment on column views.dead_letter.parked_at is 'When the view came to the event.';
comment on column views.dead_letter.tried_at is 'When it was last tried again.';
