-- Everything that hangs on rows, however far below.
with recursive down (id) as (
    select unnest($2::text[])
    union
    select r.from_row
      from down
     cross join lateral (
        select from_row from ref r where r.school_id = $1 and r.to_row = down.id and r.hangs offset 0
     ) r
)
select id from down
