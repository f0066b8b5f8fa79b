-- The questions with which every keyed command begins, in one round trip.

create function command.claim(
    claimant text, claimed text,
    out free boolean, out body_hash text, out target_id text, out version bigint, out "position" bigint, out events text[],
    out grants text[][])
  language plpgsql
  -- A plan that is made while the table of keys is small would read all of it, and is kept.
  set enable_seqscan = off
as $$
begin
  free := pg_try_advisory_xact_lock(hashtextextended(claimant || ' ' || claimed, 0));
  -- After the lock, in a statement of its own: so it sees what the last one who held it has committed.
  select i.body_hash, i.target_id, i.version, i.position, i.events
    into body_hash, target_id, version, "position", events
    from command.idempotency i where i.actor = claimant and i.key = claimed;
  select array_agg(array[g.role, g.branch_id]) into grants
    from command.role_grant g where g.employee_id = claimant;
end
$$;
comment on function command.claim is 'Claims an Idempotency-Key until the transaction ends; tells what it was answered before, and what the actor may do';
