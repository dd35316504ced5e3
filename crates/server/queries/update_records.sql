update record r
   set scope_id = p.scope_id, ver = p.ver, rev = p.rev, hlc = p.hlc, size = p.size, author = p.author,
       fields = p.fields::json, fmeta = p.fmeta::json
  from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::integer[], $8::text[], $9::text[],
              $10::text[])
       as p (id, scope_id, ver, rev, hlc, size, author, fields, fmeta)
 where r.school_id = $1 and r.id = p.id
