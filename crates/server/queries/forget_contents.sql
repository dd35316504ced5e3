-- Nothing is kept of what was said of these rows but that something was said.
update device_push p
   set contents = (select array_agg(case when n.row_id = any($2) then null else n.content end order by n.at)
                     from unnest(p.row_ids, p.contents) with ordinality as n (row_id, content, at))
 where p.school_id = $1
   and exists (select 1 from unnest(p.row_ids) as n (row_id) where n.row_id = any($2))
