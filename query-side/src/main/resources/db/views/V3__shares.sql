-- Which instance keeps which view current. A separate table, because the row of a view is locked while it is moved.

create table views.instance (
  id         text        not null,
  offers     jsonb       not null,
  started_at timestamptz not null default clock_timestamp(),
  seen_at    timestamptz not null,
  constraint instance_key primary key (id)
);

create table views.share (
  view     text not null,
  instance text not null,
  constraint share_key primary key (view)
);

-- An instance can keep a view when no other living one has a newer definition of it.
create view views.able as
select o.view, o.instance
from (select i.id as instance, e.key as view, e.value::integer as definition,
             max(e.value::integer) over (partition by e.key) as newest
      from views.instance i, jsonb_each_text(i.offers) e) o
where o.definition = o.newest;

-- One call, one transaction, no waiting for the caller in between: a caller that is paused holds nothing up.
create function views.share_out(me text, offered jsonb, patience interval) returns setof text
language plpgsql as $$
declare
  orphan text;
begin
  perform pg_advisory_xact_lock(hashtextextended('countersign share of views', 0));
  insert into views.instance (id, offers, seen_at) values (me, offered, clock_timestamp())
    on conflict (id) do update set seen_at = excluded.seen_at;
  delete from views.instance where seen_at < clock_timestamp() - patience;
  delete from views.share s
    where not exists (select from views.able a where a.view = s.view and a.instance = s.instance);

  for orphan in
    select distinct a.view from views.able a
    where not exists (select from views.share s where s.view = a.view) order by a.view
  loop
    insert into views.share (view, instance)
    select a.view, a.instance from views.able a where a.view = orphan
    order by (select count(*) from views.share s where s.instance = a.instance), a.instance limit 1;
  end loop;

  loop
    update views.share s set instance = move.taker
    from (select has.view, a.instance as taker
          from (select view, count(*) over (partition by instance) as held from views.share) has
          join views.able a on a.view = has.view
          cross join lateral (select count(*) as held from views.share t where t.instance = a.instance) taker
          where has.held > taker.held + 1
          order by has.held - taker.held desc, has.view, a.instance limit 1) move
    where s.view = move.view;
    exit when not found;
  end loop;

  -- What a dead instance had claimed is free at once. A row that is locked is tried again by the next call.
  update projection.token_entry t set owner = null
  where (t.processor_name, t.segment) in (
    select processor_name, segment from projection.token_entry
    where owner is not null and owner not in (select id from views.instance)
      and processor_name in (select name from views.view)
    for update skip locked);

  return query select s.view from views.share s where s.instance = me;
end
$$;

comment on table views.instance is 'Every process that shows that it lives and can keep views current.';
comment on column views.instance.offers is 'The views that it has, with their definitions.';
comment on column views.instance.seen_at is 'When it last showed that it lives, by the clock of the database.';
comment on table views.share is 'Which instance keeps which view current.';
comment on view views.able is 'Which instance can keep which view current.';
comment on function views.share_out is 'Shows that an instance lives, shares the views out anew where that is needed, and returns its share.';
