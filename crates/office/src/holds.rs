//! What must not be erased now: a student somebody holds back, with the reason, and one whose complaint is open.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, ById, record};
use crate::students::Student;
use crate::write::Label;
use crate::{Desk, Error, Result, text};

/// A hold on a student.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LegalHold {
    id: String,
    student: String,
    /// Why.
    reason: String,
    /// Who, by name.
    by: String,
    at: String,
    ended_on: Option<NaiveDate>,
    ended_by: String,
}
record!(LegalHold, "legal_hold");

/// Holds a student back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HoldPut {
    student: String,
    reason: String,
}

/// The holds of a student, the newest first.
pub fn list(desk: &Desk, ask: ById) -> Result<Vec<LegalHold>> {
    desk.read(|conn| {
        record::rows(conn, "select * from legal_hold where student = ?1 order by at desc, id desc", [ask.id])
    })
}

/// Holds a student back from erasure.
pub fn put(desk: &Desk, ask: HoldPut) -> Result<ById> {
    let reason = text::clean("reason", &ask.reason, 2_000)?;
    if reason.is_empty() {
        return Err(Error::invalid("reason", "hold-reason"));
    }
    let id = desk.clock().id();
    desk.write("step-hold", |tx| {
        let student: Student = tx.get(&ask.student)?;
        let (by, at) = (desk.actor().name.clone(), tx.at().to_owned());
        let hold =
            LegalHold { id: id.clone(), student: student.id, reason, by, at, ended_on: None, ended_by: String::new() };
        tx.create(&hold)?;
        tx.rename(Label::from("step-hold").with("name", student.name))?;
        Ok(ById { id })
    })
}

/// Ends a hold; it stays readable.
pub fn end(desk: &Desk, ask: ById) -> Result<()> {
    let today = desk.clock().today();
    desk.write("step-hold-ended", |tx| {
        let hold: LegalHold = tx.get(&ask.id)?;
        let name = record::name(tx.conn(), "student", &hold.student)?;
        tx.put(&LegalHold { ended_on: Some(today), ended_by: desk.actor().name.clone(), ..hold })?;
        tx.rename(Label::from("step-hold-ended").with("name", name))
    })
}

/// Why a student must not be erased today; nothing when they may.
pub fn of(conn: &Connection, student: &str, today: NaiveDate) -> Result<Vec<String>> {
    let mut why = Vec::new();
    for (word, sql) in [("hold", HELD), ("complaint", COMPLAINED), ("deadline", WAITED)] {
        if record::value(conn, sql, (student, today.to_string()))? {
            why.push(word.to_owned());
        }
    }
    Ok(why)
}

const HELD: &str = "select exists (select 1 from legal_hold where student = ?1 and ended_on is null) and ?2 <> ''";
/// A complaint that was received, and of which nobody has noted since how it ended.
const COMPLAINED: &str = "select ?2 <> '' and exists (
    select 1 from complaint c join decision d on d.id = c.decision
    where d.student = ?1 and c.stage = 'received' and c.withdrawn = 0
      and not exists (select 1 from complaint n where n.supersedes = c.id)
      and not exists (select 1 from complaint e join decision f on f.id = e.decision
          where f.student = ?1 and e.stage in ('reversed', 'outcome_upheld', 'outcome_reversed') and e.withdrawn = 0
            and e.happened_on >= c.happened_on and not exists (select 1 from complaint n where n.supersedes = e.id)))";
/// A decision that can still be complained about, or has not reached the student.
const WAITED: &str =
    "select exists (select 1 from decision d where d.student = ?1 and d.kind <> 'admitted' and d.withdrawn = 0
    and (d.delivered_on is null or date(d.delivered_on, '+' || d.complaint_days || ' days') >= ?2)
    and not exists (select 1 from decision n where n.supersedes = d.id))";
