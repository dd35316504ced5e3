//! What the form of a placement is told while it is filled in: where it can be, how many weeks are used, what to look at.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::place::{self, PlacementPlace};
use super::rules::{self, PlacementWarning};
use super::{Placement, warnings, weeks};
use crate::enrolments::instructors;
use crate::record;
use crate::students::Student;
use crate::{Desk, Result};

/// A placement as it stands in the form; empty or absent is what nobody has said yet.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlacementFormAsk {
    id: Option<String>,
    student: String,
    company: String,
    workplace: String,
    #[ts(type = "Placement['kind']")]
    kind: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    agreed_with: String,
}

/// What the form is told.
#[derive(Debug, Serialize, TS)]
pub struct PlacementForm {
    places: Vec<PlacementPlace>,
    /// Names of the company's contacts.
    contacts: Vec<String>,
    /// Names of those at the school who could answer for it.
    people: Vec<String>,
    /// The student's contact teacher; empty when unknown.
    teacher: String,
    warnings: Vec<PlacementWarning>,
    /// Absent until student, company and days are known.
    used: Option<WeeksUsed>,
}

/// School days used, this placement among them, and the weeks that are the limits.
#[derive(Debug, Serialize, TS)]
pub struct WeeksUsed {
    company_name: String,
    /// At the company.
    here_days: u32,
    /// No limit when absent.
    here_weeks: Option<u32>,
    /// Of the kind, everywhere.
    all_days: u32,
    all_weeks: Option<u32>,
    /// Where the limits stand.
    source: String,
}

/// Answers the form.
pub fn form(desk: &Desk, ask: PlacementFormAsk) -> Result<PlacementForm> {
    let today = desk.clock().today();
    desk.read(|conn| {
        let student: Option<Student> = record::find(conn, &ask.student)?;
        let education = student.as_ref().map(|student| student.education.clone()).unwrap_or_default();
        let places = place::places(conn, &ask.company, &education, ask.starts_on.unwrap_or(today))?;
        let contacts =
            "select distinct name from contact where company = ?1 and archived_on is null order by danish(name)";
        let contacts: Vec<(String,)> = record::rows(conn, contacts, [&ask.company])?;
        let mut form = PlacementForm {
            places,
            contacts: contacts.into_iter().map(|(name,)| name).collect(),
            people: instructors(conn)?,
            teacher: student.map(|student| student.teacher).unwrap_or_default(),
            warnings: Vec::new(),
            used: None,
        };
        let (Some(starts_on), Some(ends_on)) = (ask.starts_on, ask.ends_on) else { return Ok(form) };
        if ask.student.is_empty() || ask.company.is_empty() || ends_on < starts_on {
            return Ok(form);
        }
        let mut placement = Placement {
            id: ask.id.unwrap_or_default(),
            student: ask.student,
            company: ask.company,
            kind: ask.kind,
            starts_on,
            ends_on,
            workplace: ask.workplace,
            agreed_with: ask.agreed_with.trim().to_owned(),
            ..Placement::default()
        };
        if placement.workplace.is_empty() {
            placement.workplace = place::usual(conn, &placement, &education)?;
        }
        let limit = weeks::in_force(conn, &placement.kind, starts_on)?;
        let used = rules::used(&placement, &warnings::others(conn, &placement.student, &placement.id)?);
        form.used = Some(WeeksUsed {
            company_name: record::name(conn, "company", &placement.company)?,
            here_days: used.here,
            here_weeks: limit.as_ref().and_then(|limit| limit.weeks_per_company),
            all_days: used.all,
            all_weeks: limit.as_ref().and_then(|limit| limit.weeks_in_all),
            source: limit.map(|limit| limit.source).unwrap_or_default(),
        });
        form.warnings = warnings::of(conn, &placement)?;
        Ok(form)
    })
}
