-- What every case asks for on day ?1 and the days until ?2. Only facts that stand and were not withdrawn count.
with recursive version (root, id) as (
    select id, id from decision where supersedes = ''
    union all
    select v.root, d.id from version v join decision d on d.supersedes = v.id
),
decided as (
    select v.root, d.id, d.student, d.kind, d.decided_on, d.delivered_on,
           date(d.delivered_on, '+' || d.complaint_days || ' days') as complaint_until
    from decision d join version v on v.id = d.id
    where d.withdrawn = 0 and not exists (select 1 from decision later where later.supersedes = d.id)
),
noted as (
    select v.root, c.id, c.stage, c.happened_on
    from complaint c join version v on v.id = c.decision
    where c.withdrawn = 0 and not exists (select 1 from complaint later where later.supersedes = c.id)
),
due (kind, rank, "on", record, student) as (
    select 'forward', 1, n.happened_on, n.id, d.student from noted n join decided d on d.root = n.root
        where n.stage = 'upheld' and not exists (select 1 from noted o where o.root = n.root and o.stage = 'forwarded')
    union all
    select 'settle', 2, n.happened_on, n.id, d.student from noted n join decided d on d.root = n.root
        where n.stage = 'received'
          and not exists (select 1 from noted o where o.root = n.root and o.stage in ('upheld', 'reversed'))
    union all
    select 'admit', 2, n.happened_on, n.id, d.student from noted n join decided d on d.root = n.root
        where n.stage in ('reversed', 'outcome_reversed') and d.kind <> 'admitted'
          and not exists (select 1 from decided o where o.student = d.student and o.decided_on >= n.happened_on and o.id <> d.id)
    union all
    select 'delivery', 3, d.decided_on, d.id, d.student from decided d where d.delivered_on is null
    union all
    select 'hearing', 4, h.answer_by, h.id, h.student from hearing h
        where h.answered_on is null and h.withdrawn = 0 and h.answer_by <= ?2
          and not exists (select 1 from hearing later where later.supersedes = h.id)
          and not exists (select 1 from decided d where d.student = h.student and d.decided_on >= h.sent_on)
    union all
    select 'complaint', 5, d.complaint_until, d.id, d.student from decided d
        where d.kind <> 'admitted' and d.complaint_until between ?1 and ?2
          and not exists (select 1 from noted n where n.root = d.root)
    union all
    -- A warning's day has been looked at when anything was noted of the student on it or after it.
    select 'warning', 6, w.until_on, w.id, w.student from warning w
        where w.withdrawn = 0 and w.until_on <= ?2
          and not exists (select 1 from warning later where later.supersedes = w.id)
          and not exists (select 1 from warning o where o.student = w.student and o.withdrawn = 0 and o.given_on > w.given_on
                          and not exists (select 1 from warning later where later.supersedes = o.id))
          and not exists (select 1 from hearing h where h.student = w.student and h.withdrawn = 0 and h.sent_on > w.given_on
                          and not exists (select 1 from hearing later where later.supersedes = h.id))
          and not exists (select 1 from decided d where d.student = w.student and d.decided_on > w.given_on)
          and not exists (select 1 from note n where n.student = w.student and n.happened_on >= w.until_on)
          and not exists (select 1 from assessment a where a.student = w.student and a.sealed_at is not null
                          and a.held_on >= w.until_on)
)
select u.kind, u."on", u.record, s.id as student, s.name, s.protected, s.hold
from due u join student s on s.id = u.student where s.archived_on is null
order by u.rank, u."on", u.record
