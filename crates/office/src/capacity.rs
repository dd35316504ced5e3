//! Free places: one select for the list, the page and the match, so that no two of them disagree.
//!
//! Taken are the places in use as the register counted them, and the agreements concluded after that day that hold a
//! place. Approvals of a workplace that overlap share their places: the widest says how many there are, and whoever is
//! there under one of them takes a place from all. An approval that has run out, or that is for VFU or FGU only, has
//! none to give. They are the same for everybody: a place that is taken is also taken for whoever does not see by whom.

use chrono::NaiveDate;

const APPROVALS: &str = include_str!("../queries/capacity.sql");
const SINCE_COUNT: &str = include_str!("../queries/since_count.sql");

/// The SQL of the approvals for which `of` holds (`w` is the workplace), with `taken`, `overlaps`, `free` and `adds`.
pub fn approvals(day: NaiveDate, of: &str) -> String {
    let since = format!(
        "select count(*) from main.agreement g, workplace v, approval b
         where v.id = w.id and b.id = a.id and g.company = v.company and {SINCE_COUNT}"
    );
    APPROVALS.replace(":since", &since).replace(":of", of).replace(":day", &format!("'{day}'"))
}

/// The same of all approvals: what was concluded since the oldest count is then looked through once.
pub fn all_approvals(day: NaiveDate) -> String {
    let since = format!(
        "select n from (
            select b.id as approval, count(*) as n
            from main.agreement g indexed by agreement_concluded cross join workplace v on v.company = g.company
                join approval b on b.workplace = v.id
            where coalesce(g.signed_on, g.starts_on) > (select min(counted_on) from approval) and {SINCE_COUNT}
            group by b.id) where approval = a.id"
    );
    APPROVALS.replace(":since", &since).replace(":of", "true").replace(":day", &format!("'{day}'"))
}

/// The SQL of the free places of the company `c` on the day.
pub fn of_company(day: NaiveDate) -> String {
    format!("(select coalesce(sum(adds), 0) from ({}))", approvals(day, "w.company = c.id"))
}

/// The SQL of the free places of the company `c` in the educations of the JSON list `among`, an SQL expression.
pub fn of_company_in(day: NaiveDate, among: &str) -> String {
    format!(
        "(select coalesce(sum(places), 0) from (
            select sum(iif(overlaps, 0, free)) + max(iif(overlaps, free, 0)) as places from ({})
            where education in (select value from json_each({among})) group by workplace))",
        approvals(day, "w.company = c.id")
    )
}
