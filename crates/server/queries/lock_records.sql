-- Locked in the order of the list. Each is looked for by its key: told as a condition, the database may read a whole school.
select r.id, r.scope_id, r.rev, r.fields, r.fmeta
  from unnest($2::text[]) as n (id)
 cross join lateral (select * from record r where r.school_id = $1 and r.id = n.id for update) r
