-- Everything from the day ?1 until the day ?2. What happens to many at once is one row with its count; it names somebody
-- only when there is one. Along a day: what lasts all of it, then by the clock, then as the tour goes.
with visible as (
    select p.id, p.kind, p.held_on, p.starts_at, p.ends_at, p.position, p.what, p.place, p.who, p.company, p.student,
           case when p.cancelled_on is not null then 'cancelled' when p.done_on is not null then 'done' else 'planned' end as state,
           1 as count
    from appointment p where p.archived_on is null and p.held_on between ?1 and ?2
    union all
    select k.id, 'task', k.due_on, '', '', 0, k.what, '', k.owner, k.company, k.student, 'planned', 1
    from task k
    where k.done_on is null and k.due_on between ?1 and ?2
      and k.student not in (select id from main.student indexed by student_archived where archived_on is not null)
      and k.company not in (select id from company indexed by company_archived where archived_on is not null)
    union all
    select f.id, 'cafe', f.held_on, f.starts_at, f.ends_at, 0, f.series, f.room, '', '', '',
           case when f.closed_at is null then 'planned' else 'done' end, 1
    from cafe_session f where f.archived_on is null and f.held_on between ?1 and ?2
    union all
    select min(a.id), 'agreement_starts', a.starts_on, '', '', 0, '', '', '', min(a.company), min(a.student), 'planned', count(*)
    from agreement a
    where a.archived_on is null and a.starts_on between ?1 and ?2 and a.annulled_on is null
    group by a.starts_on
    union all
    select min(a.id), 'agreement_ends', coalesce(a.ended_on, a.ends_on), '', '', 0, '', '', '', min(a.company), min(a.student),
           'planned', count(*)
    from agreement a
    where a.archived_on is null and coalesce(a.ended_on, a.ends_on) between ?1 and ?2 and a.annulled_on is null
    group by coalesce(a.ended_on, a.ends_on)
    union all
    select min(s.id), 'class_ends', s.ends_on, '', '', 0, group_concat(distinct s.hold), s.part, '', '', '', 'planned', count(*)
    from student s
    where s.archived_on is null and s.ends_on between ?1 and ?2 and s.hold <> '' and s.left_on is null
    group by s.ends_on, s.part
)
select v.id, v.kind, v.held_on, v.starts_at, v.ends_at, v.what, v.who, v.state, v.count,
       coalesce(c.id, '') as company, coalesce(c.name, '') as company_name,
       coalesce(s.id, '') as student, coalesce(s.name, '') as student_name, coalesce(s.protected, 0) as protected,
       case when v.place = '' and v.kind in ('visit', 'meeting', 'other')
            then trim(coalesce(nullif(c.address, '') || ', ', '') || coalesce(c.postcode, '') || ' ' || coalesce(c.town, ''), ', ')
            else v.place end as place
from visible v
left join company c on c.id = v.company and v.count = 1
left join student s on s.id = v.student and v.count = 1
where ?4 = '' or v.kind in (select value from json_each(?4))
order by v.held_on, v.starts_at, v.position, v.kind, v.id
limit ?3
