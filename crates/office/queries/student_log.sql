-- What a student has done to find a place, and what came of it, the newest first. What was corrected shows as its correction.
select s.happened_on as "on", 'application' as kind, s.stage, c.name as company_name, s.contact, s.said,
       coalesce(r.name, '') as refusal_name, s.by
    from application a join application_step s on s.application = a.id join company c on c.id = a.company
    left join refusal_code r on r.id = s.refusal
    where a.student = ?1 and a.archived_on is null
      and not exists (select 1 from application_step later where later.supersedes = s.id)
union all
select i.introduced_on, 'introduction', 'pending', c.name, '', case i.outcome when 'pending' then i.said else '' end, '', i.by
    from introduction i join company c on c.id = i.company
    where i.student = ?1 and not exists (select 1 from introduction later where later.supersedes = i.id)
union all
select i.outcome_on, 'introduction', i.outcome, c.name, '', i.said, coalesce(r.name, ''), i.by
    from introduction i join company c on c.id = i.company left join refusal_code r on r.id = i.refusal
    where i.student = ?1 and i.outcome <> 'pending'
      and not exists (select 1 from introduction later where later.supersedes = i.id)
union all
select p.passed_on, 'posting', '', c.name, '', '', '', p.by
    from posting p join opening o on o.id = p.opening join company c on c.id = o.company where p.student = ?1
order by 1 desc, 4, 2, 3
