insert into record (school_id, id, scope_id, ver, rev, hlc, size, author, fields, fmeta)
select $1, p.id, p.scope_id, p.ver, p.rev, p.hlc, p.size, p.author, p.fields::json, p.fmeta::json
  from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::integer[], $8::text[], $9::text[],
              $10::text[])
       as p (id, scope_id, ver, rev, hlc, size, author, fields, fmeta)
