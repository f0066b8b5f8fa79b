-- The position alone does not tell whether the log still has what a view has taken: another log may have come as far.
alter table views.view add column event_id text;
comment on column views.view.event_id is 'Identifier of the event at the position; null before the first, and of positions from before this was noted';
