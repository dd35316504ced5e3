-- By way of an insert, because that goes straight to each row by its key. Which way an update from a list takes hangs on
-- what the database believes a school to hold, and soon after a school began it reads all of it.
insert into record as r (school_id, id, scope_id, ver, rev, hlc, size, author, fields, fmeta)
select $1, p.id, p.scope_id, p.ver, p.rev, p.hlc, p.size, p.author, p.fields::json, p.fmeta::json
  from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::integer[], $8::text[], $9::text[],
              $10::text[])
       as p (id, scope_id, ver, rev, hlc, size, author, fields, fmeta)
on conflict (school_id, id) do update
   set scope_id = excluded.scope_id, ver = excluded.ver, rev = excluded.rev, hlc = excluded.hlc, size = excluded.size,
       author = excluded.author, fields = excluded.fields, fmeta = excluded.fmeta
