-- Rows and marks of one scope past a number, until the page has so many rows or so many bytes.
select f.ver, f.id, f.here, f.upto, f.rev, f.hlc, f.author, f.fields
  from (
    select p.*, sum(p.size + 160) over (order by p.ver rows unbounded preceding) as upto
      from (
        (select ver, id, size, true as here, rev, hlc, author, fields
           from record
          where school_id = $1 and scope_id = $2 and ver > $3
          order by ver
          limit $4)
        union all
        (select ver, id, 0, false, null, null, null, null
           from feed_mark
          where school_id = $1 and scope_id = $2 and ver > $3
          order by ver
          limit $4)
        order by ver
        limit $4
      ) p
  ) f
 where f.upto - f.size - 160 < $5
 order by f.ver
