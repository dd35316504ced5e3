//! Placements in lists: the school's, a student's, a company's, and those on Today.

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evaluations::{self, STANDING};
use super::limits;
use crate::record::{self, Page};
use crate::{Desk, Result, settings};

/// The most that are listed.
const MOST: usize = 500;

/// Whose: a student's, a company's, or all of them.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlacementsAsk {
    #[serde(default)]
    student: String,
    #[serde(default)]
    company: String,
}

/// A placement in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlacementLine {
    id: String,
    student: String,
    student_name: String,
    protected: bool,
    hold: String,
    company: String,
    company_name: String,
    #[ts(type = "Placement['kind']")]
    kind: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    responsible: String,
    contact: String,
    /// `unevaluated` is over and nobody has said how it went.
    #[ts(type = "'coming' | 'running' | 'unevaluated' | 'ended'")]
    state: String,
    /// Mondays to Fridays.
    #[serde(default)]
    school_days: u32,
    /// The next visit that is planned.
    visit_on: Option<NaiveDate>,
    /// The newest that was held.
    visited_on: Option<NaiveDate>,
    /// How many of the three have said how it went.
    evaluations: u32,
    #[ts(type = "Evaluation['would_take']")]
    would_take: String,
    /// A limit was passed, with a reason.
    passed: bool,
}

/// Lists placements: what runs by its last day, what is to come by its first, then what is over, the newest first.
pub fn list(desk: &Desk, ask: PlacementsAsk) -> Result<Page<PlacementLine>> {
    let today = desk.clock().today();
    let order = "case state when 'running' then 0 when 'coming' then 1 when 'unevaluated' then 2 else 3 end,
        case state when 'running' then ends_on when 'coming' then starts_on end, ends_on desc, danish(student_name), id";
    let whose = "p.student = coalesce(nullif(?1, ''), p.student) and p.company = coalesce(nullif(?2, ''), p.company)";
    desk.read(|conn| page(conn, today, whose, order, &[&ask.student, &ask.company], MOST))
}

/// Running, past their middle, and nobody has visited or planned to.
pub fn unvisited(conn: &Connection, today: NaiveDate, limit: usize) -> Result<Page<PlacementLine>> {
    let past_middle = format!(
        "p.starts_on <= '{today}' and p.ends_on >= '{today}'
         and 2 * julianday('{today}') >= julianday(p.starts_on) + julianday(p.ends_on)
         and not exists (select 1 from appointment a where {VISIT})
         and not exists (select 1 from note n where {VISITED})"
    );
    page(conn, today, &past_middle, "ends_on, danish(student_name), id", &[], limit)
}

/// Over within as many days as a company is asked for another apprentice in, and nobody has said how it went.
pub fn unevaluated(conn: &Connection, today: NaiveDate, limit: usize) -> Result<Page<PlacementLine>> {
    let since = today - Days::new(u64::from(settings::number(conn, "host_again_days")?));
    let over = format!(
        "p.ends_on < '{today}' and p.ends_on >= '{since}'
         and not exists (select 1 from placement_evaluation v where v.placement = p.id)"
    );
    page(conn, today, &over, "ends_on desc, danish(student_name), id", &[], limit)
}

/// A visit during the placement `p`: noted as one, or to the company in its days with nobody else. Not one that was called off.
const VISIT: &str = "a.kind = 'visit' and a.cancelled_on is null and a.archived_on is null
    and (a.placement = p.id or a.company = p.company and a.student in ('', p.student)
         and a.held_on between p.starts_on and p.ends_on)";
/// What was said of such a visit.
const VISITED: &str = "n.placement = p.id and n.kind = 'visit'
    and not exists (select 1 from note later where later.supersedes = n.id)";

fn page(
    conn: &Connection,
    today: NaiveDate,
    which: &str,
    order: &str,
    whose: &[&str],
    limit: usize,
) -> Result<Page<PlacementLine>> {
    let would_take = evaluations::would_take("p.id");
    let lines = format!(
        "select p.id, p.student, s.name as student_name, s.protected, s.hold, p.company, c.name as company_name, p.kind,
                p.starts_on, p.ends_on, p.responsible, p.contact,
                case when p.starts_on > '{today}' then 'coming' when p.ends_on >= '{today}' then 'running'
                     when exists (select 1 from placement_evaluation v where v.placement = p.id) then 'ended'
                     else 'unevaluated' end as state,
                (select min(a.held_on) from appointment a where {VISIT} and a.done_on is null) as visit_on,
                (select max(day) from (select a.done_on as day from appointment a where {VISIT}
                    union all select n.happened_on from note n where {VISITED})) as visited_on,
                (select count(distinct v.respondent) from placement_evaluation v
                 where v.placement = p.id and {STANDING}) as evaluations,
                {would_take} as would_take,
                exists (select 1 from dispensation d where d.placement = p.id) as passed
         from placement p join student s on s.id = p.student join company c on c.id = p.company
         where p.archived_on is null and s.archived_on is null and {which}"
    );
    let sql = format!("select * from ({lines}) order by {order} limit {limit}");
    let mut rows: Vec<PlacementLine> = record::rows(conn, &sql, params_from_iter(whose))?;
    for row in &mut rows {
        row.school_days = limits::school_days([(row.starts_on, row.ends_on)]);
    }
    let total = record::value(conn, &format!("select count(*) from ({lines})"), params_from_iter(whose))?;
    Ok(Page { total, rows })
}
