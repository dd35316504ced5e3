-- Whether the agreement `g` takes a place under the approval `b` of the workplace `v` that its count does not know of.
g.education = b.education and g.archived_on is null
    and coalesce(g.signed_on, g.starts_on) > b.counted_on and coalesce(g.signed_on, g.starts_on) <= :day
    and (g.ends_on is null or g.ends_on >= :day) and (g.ended_on is null or g.ended_on > :day)
    and (g.annulled_on is null or g.annulled_on > :day)
    and g.type not in (select id from agreement_type where gives_place = 0)
    -- Without a workplace of its own it counts at the company's first that may train in the education.
    and v.id = case when g.workplace <> '' then g.workplace else (
        select o.id from workplace o join approval p on p.workplace = o.id
        where o.company = g.company and p.education = g.education and o.archived_on is null and p.archived_on is null
        order by o.number, o.id limit 1) end
