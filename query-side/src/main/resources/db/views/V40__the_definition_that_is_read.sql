-- While a newer build makes the rows of its definition, an instance of the build that made the present ones keeps those current.

create or replace view views.able as
select o.view, o.instance
from (select i.id as instance, e.key as view, e.value::integer as definition,
             max(e.value::integer) over (partition by e.key) as newest,
             max(v.definition) filter (where e.value::integer = v.definition) over (partition by e.key) as present
      from views.instance i cross join jsonb_each_text(i.offers) e
      left join views.view v on v.name = e.key) o
where o.definition = coalesce(o.present, o.newest);

comment on view views.able is 'Which instance can keep which view current: of the definition of its rows, or, when none of these lives, of the newest.';
