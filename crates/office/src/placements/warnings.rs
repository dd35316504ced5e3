//! The warnings of a placement, read from the records, and the reason for which a limit was passed.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::rules::{self, Around, PlacementWarning};
use super::{Placement, place, weeks};
use crate::agreements::{Agreement, Dispensation};
use crate::enrolments::Enrolment;
use crate::record;
use crate::students::Student;
use crate::timeline::Days;
use crate::write::Tx;
use crate::{Error, Result, text, timelines};

/// The warnings of a placement, kept or not; none while the student is not known.
pub fn of(conn: &Connection, placement: &Placement) -> Result<Vec<PlacementWarning>> {
    let Some(student): Option<Student> = record::find(conn, &placement.student)? else { return Ok(Vec::new()) };
    let kept: Option<Placement> = record::find(conn, &placement.id)?;
    let agreements: Vec<Agreement> = record::rows(conn, AGREEMENTS, [&student.id])?;
    let all: Vec<&Agreement> = agreements.iter().collect();
    let names = agreements.iter().map(|one| Ok((one.company.clone(), record::name(conn, "company", &one.company)?)));
    let names: BTreeMap<_, _> = names.collect::<Result<_>>()?;
    let enrolled: Vec<Enrolment> = record::rows(conn, ENROLLED, [&student.id])?;
    let enrolled: Vec<Days> =
        enrolled.iter().filter_map(|one| Some(Days { from: one.starts_on?, until: one.ends_on })).collect();
    let education = record::name(conn, "education", &student.education)?;
    let unapproved = !education.is_empty() && !place::is_approved(conn, placement, &student.education)?;
    let limit = weeks::in_force(conn, &placement.kind, placement.starts_on)?;
    let around = Around {
        company_name: &record::name(conn, "company", &placement.company)?,
        limit: limit.as_ref(),
        kept: kept.as_ref().filter(|kept| kept.archived_on.is_none()),
        others: &others(conn, &student.id, &placement.id)?,
        facts: &timelines::facts(conn, &student, &all)?,
        names: &names,
        rules: &timelines::rules(conn)?,
        enrolled: &enrolled,
        unapproved: unapproved.then_some(education.as_str()),
        euv1: student.kind == "EUV1",
    };
    Ok(rules::warnings(placement, &around))
}

/// The student's placements besides one, with the names of their companies.
pub fn others(conn: &Connection, student: &str, but: &str) -> Result<Vec<(Placement, String)>> {
    let sql = "select * from placement where student = ?1 and id <> ?2 and archived_on is null order by starts_on, id";
    let others: Vec<Placement> = record::rows(conn, sql, [student, but])?;
    others.into_iter().map(|one| Ok((one.clone(), record::name(conn, "company", &one.company)?))).collect()
}

/// A limit is passed with a reason, which is kept; without one, the placement is not.
pub fn pass(tx: &mut Tx<'_>, placement: &Placement, warnings: &[PlacementWarning], reason: &str) -> Result<()> {
    let reason = text::clean("reason", reason, 1_000)?;
    let desk = tx.desk();
    for warning in warnings.iter().filter(|warning| warning.needs_reason) {
        if reason.is_empty() {
            return Err(Error::invalid("reason", "dispensation-reason-missing"));
        }
        tx.create(&Dispensation {
            id: desk.clock().id(),
            agreement: String::new(),
            placement: placement.id.clone(),
            rule: warning.rule.word().to_owned(),
            reason: reason.clone(),
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
        })?;
    }
    Ok(())
}

const AGREEMENTS: &str =
    "select * from agreement where student = ?1 and archived_on is null and annulled_on is null order by starts_on, id";
const ENROLLED: &str = "select * from enrolment where student = ?1 and archived_on is null";
