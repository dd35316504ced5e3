select d.id, d.user_id, d.name, d.seen_on::text as seen, d.revoked_why, d.wiped_at::date::text as wiped,
       (select count(*) from erasure e where e.school_id = d.school_id and e.ver > d.erased_upto) as unconfirmed
  from device d
 where d.school_id = $1
 order by d.user_id, d.enrolled_at
