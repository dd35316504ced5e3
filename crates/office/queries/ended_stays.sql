-- The stays at a company that lie behind on the day: each agreement, at each company it was with, and each VFU.
select g.id as agreement, '' as placement, g.student, g.company, g.education, coalesce(g.ended_on, g.ends_on) as ended_on
from agreement g
where g.archived_on is null and g.annulled_on is null and coalesce(g.ended_on, g.ends_on) < :day and g.starts_on <= :day
    and g.id not in (select agreement from turn)
union all
select t.agreement, '', g.student, t.company, g.education,
    case when t.next <= coalesce(g.ended_on, g.ends_on, '9999') then date(t.next, '-1 day')
         else coalesce(g.ended_on, g.ends_on) end as ended_on
from (
    select s.agreement, s.company, s.from_on, lead(s.from_on) over (partition by s.agreement order by s.from_on) as next
    from (select agreement, company, from_on from turn
          union all select a.id, a.company, a.starts_on from agreement a where a.id in (select agreement from turn)) s
) t join agreement g on g.id = t.agreement
where g.archived_on is null and g.annulled_on is null and t.from_on <= :day
    and (t.from_on <= coalesce(g.ended_on, g.ends_on, '9999'))
    and case when t.next <= coalesce(g.ended_on, g.ends_on, '9999') then date(t.next, '-1 day')
             else coalesce(g.ended_on, g.ends_on) end < :day
union all
select '', p.id, p.student, p.company, s.education, p.ends_on
from placement p join student s on s.id = p.student
where p.archived_on is null and p.ends_on < :day
