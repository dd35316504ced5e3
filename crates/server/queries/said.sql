-- Operations of a log, from one number to another. They are kept by the push that brought them, and pushes do not overlap.
select p.first + n.at - 1 as seq, n.hash, n.content, n.verdict
  from device_push p, unnest(p.hashes, p.contents, p.verdicts) with ordinality as n (hash, content, verdict, at)
 where p.school_id = $1
   and p.log = $2
   and p.first <= $4
   and p.first >= coalesce(
       (select max(b.first) from device_push b where b.school_id = $1 and b.log = $2 and b.first <= $3), 0)
   and p.first + n.at - 1 between $3 and $4
