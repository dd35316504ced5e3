//! Free places: one select for the list, the page and the match, so that no two of them disagree.
//!
//! Taken are the places in use as the register counted them, and the agreements concluded after that day that hold a
//! place. Approvals of a workplace that overlap share their places: the widest says how many there are, and whoever is
//! there under one of them takes a place from all. An approval that has run out, or that is for VFU or FGU only, has
//! none to give.

use chrono::NaiveDate;

/// The SQL of the approvals for which `of` holds (`w` is the workplace), with `taken`, `overlaps`, `free` and `adds`.
pub fn approvals(day: NaiveDate, of: &str) -> String {
    include_str!("../queries/capacity.sql").replace(":day", &format!("'{day}'")).replace(":of", of)
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
