-- Rows and marks of one scope past a number, until the page has so many rows or so many bytes.
with page as (
    select f.*, sum(f.size + 160) over (order by f.ver) as upto
      from (
        (select ver, id, size, true as here
           from record
          where school_id = $1 and scope_id = $2 and ver > $3
          order by ver
          limit $4)
        union all
        (select ver, id, 0, false
           from feed_mark
          where school_id = $1 and scope_id = $2 and ver > $3
          order by ver
          limit $4)
        order by ver
        limit $4
      ) f
)
select p.ver, p.id, p.here, p.upto, r.rev, r.hlc, r.author, r.fields
  from page p
  left join record r on p.here and r.school_id = $1 and r.id = p.id
 where p.upto - p.size - 160 < $5
 order by p.ver
