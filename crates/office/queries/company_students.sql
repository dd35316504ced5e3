-- The students of a company: those with an agreement, as its second company or by an addendum, or with a placement.
select s.* from student s
    join (select a.student, max(coalesce(a.ended_on, a.ends_on, '9999')) as until
            from agreement a
            where a.archived_on is null and a.annulled_on is null
              and (a.company = ?1 or a.second_company = ?1
                   or a.id in (select agreement from addendum where changes = 'company' and becomes = ?1))
            group by a.student
          union all
          select p.student, max(p.ends_on) from placement p where p.archived_on is null and p.company = ?1 group by p.student) there
      on there.student = s.id
    where s.archived_on is null
    group by s.id
    order by max(there.until) desc, danish(s.name), s.id
    limit ?2
