-- Locked in one order, so that two who bump the same counters do not wait for one another.
with locked as (
    select id from scope where school_id = $1 and id = any($2::text[]) order by id for update
)
update scope s
   set v = s.v + n.steps
  from locked l
  join unnest($2::text[], $3::bigint[]) as n (id, steps) on n.id = l.id
 where s.school_id = $1 and s.id = l.id
returning s.id, s.v - n.steps
