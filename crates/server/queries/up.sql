-- Rows, all that they hang on or were made part of, and of each of those the rows that say where it is seen. Each step goes
-- by the key: as a plain join the database may read all of a school.
with recursive up (id) as (
    select unnest($2::text[])
    union
    select r.to_row
      from up
     cross join lateral (
        select to_row
          from ref r
         where r.school_id = $1 and r.from_row = up.id and (r.hangs or r.field = 'merged_into')
        offset 0
     ) r
)
select id from up
union
select r.from_row
  from up
 cross join lateral (
    select from_row
      from ref r
     where r.school_id = $1 and r.to_row = up.id and r.hangs and split_part(r.from_row, '/', 1) = any($3::text[])
    offset 0
 ) r
 where split_part(up.id, '/', 1) = any($3::text[])
