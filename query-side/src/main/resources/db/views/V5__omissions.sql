-- Events that a view leaves out because two persons decided so.

create table views.passed_over (
  generation text   not null,
  position   bigint not null,
  stream     text   not null,
  sequence   bigint not null,
  type       text   not null,
  reason     text   not null,
  omission   text   not null,
  decided_at bigint not null,
  constraint passed_over_key primary key (generation, position)
);

comment on table views.passed_over is 'Events that are not in the rows of a view by decision: it could not take them when it came to the decision. A rebuild leaves them out as well.';
comment on column views.passed_over.generation is 'Schema of the rows that lack the event: the name of the view, or of the rows that a rebuild is making.';
comment on column views.passed_over.reason is 'Why the event could not be taken.';
comment on column views.passed_over.omission is 'The decision.';
comment on column views.passed_over.decided_at is 'Position of its confirmation in the log, from which on it counts.';
