//! The warnings of an agreement, read from the records; also while its form is filled in.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kinds::AgreementType;
use super::place;
use super::rules::{self, Around, Rule, Warning};
use super::{Agreement, AgreementPut};
use crate::record::{self, record};
use crate::students::Student;
use crate::write::Tx;
use crate::{Desk, Error, Result, settings, text, timelines};

/// Why a rule was passed over: the reason somebody gave. A fact.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Dispensation {
    /// Its id.
    pub id: String,
    /// The agreement; empty when a placement passed the rule.
    pub agreement: String,
    /// The placement; empty when an agreement did.
    pub placement: String,
    /// The rule, as a warning names it.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// When.
    pub at: String,
}
record!(Dispensation, "dispensation");

/// The warnings of an agreement as it stands in the form; none while student or kind are not chosen.
pub fn of_form(desk: &Desk, ask: AgreementPut) -> Result<Vec<Warning>> {
    desk.read(|conn| {
        let today = desk.clock().today();
        let known = match &ask.id {
            Some(id) => record::get(conn, id)?,
            None => {
                let student: Option<Student> = record::find(conn, &ask.student)?;
                let education = student.map(|student| student.education).unwrap_or_default();
                Agreement { id: NEW.to_owned(), education, ..Agreement::default() }
            }
        };
        let mut agreement = ask.over(known);
        if agreement.workplace.is_empty() {
            agreement.workplace = place::usual(conn, &agreement, today)?;
        }
        of(conn, &agreement, today)
    })
}

/// The warnings of an agreement, kept or not.
pub fn of(conn: &Connection, agreement: &Agreement, today: NaiveDate) -> Result<Vec<Warning>> {
    let student: Option<Student> = record::find(conn, &agreement.student)?;
    let kind: Option<AgreementType> = record::find(conn, &agreement.r#type)?;
    let (Some(student), Some(kind)) = (student, kind) else { return Ok(Vec::new()) };
    let others: Vec<Agreement> = record::rows(conn, OTHERS, [&student.id, &agreement.id])?;
    let all: Vec<&Agreement> = others.iter().chain([agreement]).collect();
    let facts = timelines::facts(conn, &student, &all)?;
    let name = |one: &Agreement| record::value(conn, "select name from company where id = ?1", [&one.company]);
    let others: Vec<(Agreement, String)> =
        others.iter().map(|one| Ok((one.clone(), name(one)?))).collect::<Result<_>>()?;
    let dispensed: BTreeSet<String> = conn
        .prepare_cached(DISPENSED)?
        .query_map([&student.id, Rule::MostPerPair.word()], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let unapproved = place::unapproved(conn, agreement, today)?;
    let around = Around {
        unapproved: unapproved.as_deref(),
        kind: &kind,
        born_on: student.born_on,
        others: &others,
        dispensed: &dispensed,
        facts: &facts,
        rules: &timelines::rules(conn)?,
        of_age: settings::number(conn, "guardian_age")?,
        today,
    };
    Ok(rules::warnings(agreement, &around))
}

/// A rule that takes a dispensation is passed over with a reason, which is kept; without one, the agreement is not.
pub(super) fn pass(tx: &mut Tx<'_>, agreement: &Agreement, reason: &str) -> Result<()> {
    let reason = text::clean("reason", reason, 1_000)?;
    let desk = tx.desk();
    for warning in of(tx.conn(), agreement, desk.clock().today())?.into_iter().filter(|warning| warning.needs_reason) {
        let rule = warning.rule.word();
        let given = "select exists (select 1 from dispensation where agreement = ?1 and rule = ?2)";
        if record::value(tx.conn(), given, (&agreement.id, rule))? {
            continue;
        }
        if reason.is_empty() {
            return Err(Error::invalid("reason", "dispensation-reason-missing"));
        }
        tx.create(&Dispensation {
            id: desk.clock().id(),
            agreement: agreement.id.clone(),
            placement: String::new(),
            rule: rule.to_owned(),
            reason: reason.clone(),
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
        })?;
    }
    Ok(())
}

/// What an agreement is called that has no id yet.
const NEW: &str = "new";
const OTHERS: &str = "select * from agreement where student = ?1 and id <> ?2 and archived_on is null
    and annulled_on is null order by starts_on, id";
const DISPENSED: &str = "select d.agreement from dispensation d join agreement a on a.id = d.agreement
    where a.student = ?1 and d.rule = ?2";
