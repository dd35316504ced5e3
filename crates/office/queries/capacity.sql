-- The approvals that stand, each with the places taken and free on the day. `free` is what can still be taken under
-- this approval, `adds` what it brings to the sum of its company: approvals that overlap bring their places once.
select p.*,
    case when not p.usable then 0
         when not p.overlaps then max(p.approved - p.taken, 0)
         else max(min(p.approved - p.taken, max(p.approved) over shared - sum(p.taken) over shared), 0) end as free,
    case when not p.usable then 0
         when not p.overlaps then max(p.approved - p.taken, 0)
         when row_number() over (shared order by p.id) > 1 then 0
         else max(max(p.approved) over shared - sum(p.taken) over shared, 0) end as adds
from (
    select a.id, a.workplace, w.company, a.education, a.approved, a.expires_on, a.limits,
        (a.expires_on is null or a.expires_on >= :day)
            and not (a.limits <> '' and exists (select 1 from limit_code l where l.kind in ('only_vfu', 'only_fgu')
                                                and instr(a.limits, l.id))) as usable,
        a.limits <> '' and exists (select 1 from limit_code l where l.kind = 'overlap' and instr(a.limits, l.id))
            as overlaps,
        a.in_use + coalesce((:since), 0) as taken
    from workplace w join approval a on a.workplace = w.id
    where :of and w.archived_on is null and a.archived_on is null
) p
window shared as (partition by p.workplace, p.usable, p.overlaps)
