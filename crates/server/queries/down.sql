-- Everything that hangs on rows, however far below.
with recursive down (id) as (
    select unnest($2::text[])
    union
    select r.from_row
      from down
      join ref r on r.school_id = $1 and r.to_row = down.id
     where r.hangs
)
select id from down
