-- What happened to a student, newest first. A note that was corrected stays readable beside its correction.
select kind, happened_on as "on", id, body as what, by,
       exists (select 1 from note later where later.supersedes = n.id) as corrected
    from note n where student = ?1
union all
select 'attendance', c.held_on, a.id, a.mark, a.by, 0 from attendance a join cafe_session c on c.id = a.session
    where a.student = ?1 and a.mark <> ''
union all
select 'preparation', done_on, id, kind, by, 0 from preparation where student = ?1 and done_on is not null
      and not (kind = 'soft_skills_cv' and exists (select 1 from setting where id = 'soft_skills' and value = 'off'))
union all
select 'profile', checked_on, id, case visible when 1 then 'visible' when 0 then 'hidden' else 'unknown' end, source, 0
    from profile_check where student = ?1
union all
select 'application_' || s.stage, s.happened_on, a.id, c.name, s.by, 0
    from application a join application_step s on s.application = a.id join company c on c.id = a.company
    where a.student = ?1 and a.archived_on is null
      and not exists (select 1 from application_step later where later.supersedes = s.id)
union all
select 'agreement', coalesce(a.signed_on, a.starts_on), a.id, c.name, '', 0 from agreement a join company c on c.id = a.company
    where a.student = ?1 and a.archived_on is null and coalesce(a.signed_on, a.starts_on) is not null
union all
select 'annulled', a.annulled_on, a.id, c.name, '', 0 from agreement a join company c on c.id = a.company
    where a.student = ?1 and a.archived_on is null and a.annulled_on is not null
union all
select 'ended', a.ended_on, a.id, c.name, '', 0 from agreement a join company c on c.id = a.company
    where a.student = ?1 and a.archived_on is null and a.ended_on is not null
union all
select 'assessment', substr(sealed_at, 1, 10), id, occasion, coalesce(sealed_by, ''), 0 from assessment
    where student = ?1 and sealed_at is not null
union all
select 'warning', w.given_on, w.id, t.name, w.by, 0 from warning w join warning_step t on t.id = w.step
    where w.student = ?1 and w.withdrawn = 0 and not exists (select 1 from warning later where later.supersedes = w.id)
union all
-- What a hearing is about is read in the case, by those who may.
select 'hearing', h.sent_on, h.id, '', h.by, 0 from hearing h
    where h.student = ?1 and h.withdrawn = 0 and not exists (select 1 from hearing later where later.supersedes = h.id)
union all
select 'decision', d.decided_on, d.id, d.kind, d.decided_by, 0 from decision d
    where d.student = ?1 and d.withdrawn = 0 and not exists (select 1 from decision later where later.supersedes = d.id)
union all
select 'complaint', c.happened_on, c.id, c.stage, c.by, 0 from complaint c join decision d on d.id = c.decision
    where d.student = ?1 and c.withdrawn = 0 and not exists (select 1 from complaint later where later.supersedes = c.id)
union all
select 'letter', l.made_on, l.id, l.name, l.by, 0 from letter l
    where l.student = ?1 and l.withdrawn = 0 and not exists (select 1 from letter later where later.supersedes = l.id)
union all
select 'task', done_on, id, what, owner, 0 from task where student = ?1 and done_on is not null
union all
select 'introduction', i.introduced_on, i.id, c.name, i.by, 0 from introduction i join company c on c.id = i.company
    where i.student = ?1 and not exists (select 1 from introduction later where later.supersedes = i.id)
union all
select 'introduction_' || i.outcome, i.outcome_on, i.id, c.name, i.by, 0 from introduction i join company c on c.id = i.company
    where i.student = ?1 and i.outcome <> 'pending'
      and not exists (select 1 from introduction later where later.supersedes = i.id)
union all
select 'enrolled', e.starts_on, e.id, coalesce(w.name, ''), e.instructor, 0 from enrolment e left join workshop w on w.id = e.workshop
    where e.student = ?1 and e.archived_on is null and e.starts_on is not null
union all
select 'unenrolled', ends_on, id, ended_reason, '', 0 from enrolment
    where student = ?1 and archived_on is null and ends_on is not null
union all
select 'observation', o.seen_on, o.id, o.body, o.by,
       exists (select 1 from observation later where later.supersedes = o.id)
    from observation o where o.student = ?1
union all
select 'evaluation', v.held_on, v.id, c.name, v.said_by, 0
    from placement_evaluation v join placement p on p.id = v.placement join company c on c.id = p.company
    where p.student = ?1 and p.archived_on is null
      and not exists (select 1 from placement_evaluation later where later.supersedes = v.id)
union all
select 'followup', f.held_on, f.id, trim(f.said || char(10) || f.agreed), f.by, 0 from plan_follow_up f
    where f.student = ?1 and f.withdrawn = 0 and f.held_on is not null
      and not exists (select 1 from plan_follow_up later where later.supersedes = f.id)
union all
select 'evaluated', v.held_on, v.id, v.body, v.by, 0 from plan_evaluation v
    where v.student = ?1 and v.withdrawn = 0
      and not exists (select 1 from plan_evaluation later where later.supersedes = v.id)
union all
select 'reached', r.reached_on, r.id, trim(g.code || ' ' || g.name), r.seen_by, 0
    from goal_reached r join plan_goal g on g.id = r.goal where r.student = ?1 and r.withdrawn = 0
      and not exists (select 1 from goal_reached later where later.supersedes = r.id)
union all
select 'posting', p.passed_on, p.id, c.name, p.by, 0
    from posting p join opening o on o.id = p.opening join company c on c.id = o.company where p.student = ?1
order by 2 desc, 3 desc
limit 200
