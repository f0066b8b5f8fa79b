-- Keys of clients end after some time; those of the house have a blank and are kept.
-- A summary of blocks costs commands nothing.

create index idempotency_recorded_at on command.idempotency using brin (recorded_at) with (autosummarize = on)
  where strpos(key, ' ') = 0 and actor <> 'system';
