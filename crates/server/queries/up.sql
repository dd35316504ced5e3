-- Rows, all that they hang on or were made part of, and of each of those the rows that say where it is seen.
with recursive up (id) as (
    select unnest($2::text[])
    union
    select r.to_row
      from up
      join ref r on r.school_id = $1 and r.from_row = up.id
     where r.hangs or r.field = 'merged_into'
)
select id from up
union
select r.from_row
  from up
  join ref r on r.school_id = $1 and r.to_row = up.id
 where r.hangs
   and split_part(up.id, '/', 1) = any($3::text[])
   and split_part(r.from_row, '/', 1) = any($3::text[])
