-- Each feed from where the page ended, by its index.
select coalesce(sum((select count(*) from record r where r.school_id = $1 and r.scope_id = s.id and r.ver > s.came)
                  + (select count(*) from feed_mark m where m.school_id = $1 and m.scope_id = s.id and m.ver > s.came)
                  + (select count(*) from erasure e where s.id = $4 and e.school_id = $1 and e.ver > s.came)), 0)::bigint
  from unnest($2::text[], $3::bigint[]) as s (id, came)
