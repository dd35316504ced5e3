select d.user_id, d.token_hash, d.next_hash, d.revoked_why,
       d.seen_on < current_date as first_today,
       exists (select 1 from spent_token t
                where t.school_id = d.school_id and t.device_id = d.id and t.token_hash = $3) as spent,
       s.epoch,
       (extract(epoch from clock_timestamp()) * 1000)::bigint as now
  from device d
  join school s on s.school_id = d.school_id
 where d.school_id = $1 and d.id = $2
