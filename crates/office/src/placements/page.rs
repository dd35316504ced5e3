//! Everything about one placement: what was agreed, who was there, and how it went.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evaluations::{self, Evaluation};
use super::{Placement, limits};
use crate::agreements::Dispensation;
use crate::companies::Company;
use crate::record::{self, ById};
use crate::students::Student;
use crate::workplaces::Workplace;
use crate::{Desk, Result};

/// A placement with everything around it.
#[derive(Debug, Serialize, TS)]
pub struct PlacementPage {
    /// The day it is seen from.
    pub(crate) today: NaiveDate,
    pub(crate) placement: Placement,
    pub(crate) student_name: String,
    pub(crate) protected: bool,
    pub(crate) hold: String,
    pub(crate) education_name: String,
    pub(crate) company_name: String,
    /// Its own name or address; empty when it is not known.
    pub(crate) workplace_name: String,
    /// Of the contact at the company, as far as it is known.
    pub(crate) contact_phone: String,
    /// Mondays to Fridays.
    pub(crate) school_days: u32,
    /// The next first, then those that were held.
    visits: Vec<PlacementVisit>,
    notes: Vec<PlacementNote>,
    /// Newest first; those that were corrected too.
    evaluations: Vec<Evaluation>,
    dispensations: Vec<Dispensation>,
    /// What the company answered when asked for an apprentice; empty while it was not.
    #[ts(type = "'' | 'yes' | 'no' | 'later'")]
    again: String,
}

/// A visit.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct PlacementVisit {
    id: String,
    held_on: NaiveDate,
    starts_at: String,
    who: String,
    #[ts(type = "'planned' | 'done' | 'cancelled'")]
    state: String,
}

/// What was said of a visit, or of the placement otherwise.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct PlacementNote {
    id: String,
    #[ts(type = "Note['kind']")]
    kind: String,
    happened_on: NaiveDate,
    body: String,
    by: String,
    /// A newer note stands in its place; it stays readable.
    corrected: bool,
}

/// A placement. The look at its student is logged.
pub fn page(desk: &Desk, ask: ById) -> Result<PlacementPage> {
    let today = desk.clock().today();
    let page = desk.read(|conn| read(conn, &ask.id, today))?;
    desk.look("page", "student", &page.placement.student)?;
    Ok(page)
}

fn read(conn: &Connection, id: &str, today: NaiveDate) -> Result<PlacementPage> {
    let placement: Placement = record::get(conn, id)?;
    let student: Student = record::get(conn, &placement.student)?;
    let company: Company = record::get(conn, &placement.company)?;
    let workplace: Option<Workplace> = record::find(conn, &placement.workplace)?;
    let place = |one: Workplace| {
        let named = [one.name, one.address, one.number].into_iter().find(|text| !text.is_empty());
        [named.unwrap_or_default(), one.town].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let phone =
        "select coalesce((select phone from contact where company = ?1 and name = ?2 and archived_on is null), '')";
    let again = "select coalesce((select answer from host_again where placement = ?1), '')";
    Ok(PlacementPage {
        today,
        education_name: record::name(conn, "education", &student.education)?,
        workplace_name: workplace.map(place).unwrap_or_default(),
        contact_phone: record::value(conn, phone, [&placement.company, &placement.contact])?,
        school_days: limits::school_days([(placement.starts_on, placement.ends_on)]),
        visits: record::rows(conn, VISITS, [id])?,
        notes: record::rows(conn, NOTES, [id])?,
        evaluations: evaluations::of(conn, id)?,
        dispensations: record::rows(conn, "select * from dispensation where placement = ?1 order by at, id", [id])?,
        again: record::value(conn, again, [id])?,
        student_name: student.name,
        protected: student.protected,
        hold: student.hold,
        company_name: company.name,
        placement,
    })
}

const VISITS: &str = "select id, held_on, starts_at, who,
        case when done_on is not null then 'done' when cancelled_on is not null then 'cancelled' else 'planned' end as state
    from appointment where placement = ?1 and archived_on is null
    order by done_on is not null or cancelled_on is not null, held_on, id";
const NOTES: &str = "select n.id, n.kind, n.happened_on, n.body, n.by,
        exists (select 1 from note later where later.supersedes = n.id) as corrected
    from note n where n.placement = ?1 order by n.happened_on desc, n.id desc";
