//! VFU: training placed at a company without an agreement, on the basic course or in skoleoplæring. Where somebody is
//! because of it is told by the timeline.

pub mod evaluations;
pub mod form;
pub mod limits;
pub mod lines;
pub mod page;
mod place;
mod rules;
mod warnings;
pub mod weeks;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::Company;
use crate::record::{self, ById, record};
use crate::students::Student;
use crate::write::Label;
use crate::{Desk, Error, Result, periods, promises, text};

/// A placement (VFU).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Placement {
    /// Its id.
    pub id: String,
    /// The student.
    pub student: String,
    /// The company.
    pub company: String,
    /// On the basic course (`gf`) or in skoleoplæring (`sko`).
    #[ts(type = "'gf' | 'sko'")]
    pub kind: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
    /// Where at the company; empty when nobody has said and nothing tells.
    pub workplace: String,
    /// Who answers for it at the company.
    pub contact: String,
    /// Who answers for it at the school.
    pub responsible: String,
    /// With whom it was agreed: on the basic course, the contact teacher.
    pub agreed_with: String,
    /// Which goals it is for.
    pub purpose: String,
    /// Working hours, in words.
    pub hours: String,
}
record!(Placement, "placement");

/// A placement, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlacementPut {
    id: Option<String>,
    student: String,
    company: String,
    #[ts(type = "Placement['kind']")]
    kind: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    archived: bool,
    /// Empty: where it is when nobody chooses.
    #[serde(default)]
    workplace: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    responsible: String,
    #[serde(default)]
    agreed_with: String,
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    hours: String,
    /// Why a limit is passed.
    #[serde(default)]
    reason: String,
}

/// Keeps a placement, new or changed. What to look at is told before; only passing a limit takes a reason in writing.
pub fn put(desk: &Desk, ask: PlacementPut) -> Result<ById> {
    known_kind(&ask.kind)?;
    periods::in_order(ask.starts_on, Some(ask.ends_on))?;
    let names = [("contact", &ask.contact), ("responsible", &ask.responsible), ("agreed_with", &ask.agreed_with)];
    let [contact, responsible, agreed_with] = names.map(|(field, name)| text::clean_line(field, name, 120));
    let hours = text::clean_line("hours", &ask.hours, 200)?;
    let purpose = text::clean("purpose", &ask.purpose, 4_000)?;
    desk.write("step-placement", |tx| {
        let student: Student = tx.get(&ask.student)?;
        let company: Company =
            record::find(tx.conn(), &ask.company)?.ok_or_else(|| Error::invalid("company", "company-missing"))?;
        promises::workplace_of(tx, &ask.workplace, &company)?;
        let kept: Option<Placement> = ask.id.as_ref().map(|id| tx.get(id)).transpose()?;
        if kept.as_ref().is_some_and(|kept| kept.student != student.id) {
            return Err(Error::invalid("student", "placement-of-another"));
        }
        let mut placement = Placement {
            id: kept.as_ref().map_or_else(|| desk.clock().id(), |kept| kept.id.clone()),
            student: student.id,
            company: company.id,
            kind: ask.kind,
            starts_on: ask.starts_on,
            ends_on: ask.ends_on,
            archived_on: ask.archived.then(|| desk.clock().today()),
            workplace: ask.workplace,
            contact: contact?,
            responsible: responsible?,
            agreed_with: agreed_with?,
            purpose,
            hours,
        };
        if placement.workplace.is_empty() {
            placement.workplace = place::usual(tx.conn(), &placement, &student.education)?;
        }
        // Asked before it is written, because only what is added to what was kept takes a reason.
        let warnings = warnings::of(tx.conn(), &placement)?;
        tx.put(&placement)?;
        warnings::pass(tx, &placement, &warnings, &ask.reason)?;
        tx.rename(Label::from("step-placement").with("name", student.name).with("company", company.name))?;
        Ok(ById { id: placement.id })
    })
}

/// What is planned or noted of a placement is about its student.
pub fn of_visit(conn: &Connection, placement: &str, student: &str) -> Result<()> {
    if placement.is_empty() {
        return Ok(());
    }
    let known: Option<Placement> = record::find(conn, placement)?;
    if known.is_some_and(|known| known.student == student) {
        return Ok(());
    }
    Err(Error::invalid("placement", "placement-missing"))
}

fn known_kind(kind: &str) -> Result<()> {
    if ["gf", "sko"].contains(&kind) { Ok(()) } else { Err(Error::invalid("kind", "placement-kind-unknown")) }
}
