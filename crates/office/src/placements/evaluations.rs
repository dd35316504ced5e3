//! How a placement went, as the company, the student and the school say it: in words, with no mark. A fact: a correction
//! supersedes.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Placement;
use crate::record::{self, ById, record};
use crate::students::Student;
use crate::write::Label;
use crate::{Desk, Error, Result, clock, text};

/// What one of the three said.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Evaluation {
    /// Its id.
    pub id: String,
    /// The placement.
    pub placement: String,
    /// Whose words they are.
    #[ts(type = "'company' | 'student' | 'school'")]
    pub respondent: String,
    /// The day they were said.
    pub held_on: NaiveDate,
    /// Who said them, by name.
    pub said_by: String,
    /// What went well.
    pub well: String,
    /// What comes next.
    pub next: String,
    /// Whether the company would have the student as an apprentice; empty when nobody asked.
    #[ts(type = "'' | 'yes' | 'no'")]
    pub would_take: String,
    /// Who noted it.
    pub by: String,
    /// When.
    pub at: String,
    /// The one it corrects; empty for none.
    pub supersedes: String,
}
record!(Evaluation, "placement_evaluation");

/// A new evaluation, or the correction of one.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewEvaluation {
    placement: String,
    #[ts(type = "Evaluation['respondent']")]
    respondent: String,
    held_on: NaiveDate,
    #[serde(default)]
    said_by: String,
    #[serde(default)]
    well: String,
    #[serde(default)]
    next: String,
    #[serde(default)]
    #[ts(type = "Evaluation['would_take']")]
    would_take: String,
    #[serde(default)]
    supersedes: String,
}

/// The SQL condition that no other corrects the evaluation `v`.
pub const STANDING: &str = "not exists (select 1 from placement_evaluation later where later.supersedes = v.id)";

/// The SQL of whether the company would have the student of `placement` as an apprentice: what it said last.
pub fn would_take(placement: &str) -> String {
    format!(
        "coalesce((select v.would_take from placement_evaluation v where v.placement = {placement} and v.placement <> ''
            and v.respondent = 'company' and {STANDING} order by v.held_on desc, v.id desc limit 1), '')"
    )
}

/// Keeps an evaluation.
pub fn add(desk: &Desk, ask: NewEvaluation) -> Result<ById> {
    if !["company", "student", "school"].contains(&ask.respondent.as_str()) {
        return Err(Error::invalid("respondent", "evaluation-respondent"));
    }
    if !["", "yes", "no"].contains(&ask.would_take.as_str()) {
        return Err(Error::invalid("would_take", "evaluation-would-take"));
    }
    let said_by = text::clean_line("said_by", &ask.said_by, 120)?;
    let (well, next) = (text::clean("well", &ask.well, 4_000)?, text::clean("next", &ask.next, 4_000)?);
    if well.is_empty() && next.is_empty() {
        return Err(Error::invalid("well", "evaluation-empty"));
    }
    clock::sane("held_on", ask.held_on)?;
    if ask.held_on > desk.clock().today() {
        return Err(Error::invalid("held_on", "date-in-future"));
    }
    desk.write("step-evaluation", |tx| {
        let placement: Placement = tx.get(&ask.placement)?;
        if ask.held_on < placement.starts_on {
            return Err(Error::invalid("held_on", "evaluation-before-start"));
        }
        correctable(tx.conn(), &ask)?;
        let student: Student = tx.get(&placement.student)?;
        let evaluation = Evaluation {
            id: desk.clock().id(),
            placement: placement.id,
            // Only a company takes apprentices.
            would_take: if ask.respondent == "company" { ask.would_take } else { String::new() },
            respondent: ask.respondent,
            held_on: ask.held_on,
            said_by,
            well,
            next,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            supersedes: ask.supersedes,
        };
        tx.create(&evaluation)?;
        tx.rename(Label::from("step-evaluation").with("name", student.name))?;
        Ok(ById { id: evaluation.id })
    })
}

/// The evaluations of a placement, the newest first.
pub fn of(conn: &Connection, placement: &str) -> Result<Vec<Evaluation>> {
    let sql = "select * from placement_evaluation where placement = ?1 order by held_on desc, id desc";
    record::rows(conn, sql, [placement])
}

/// A correction is of the same one's words on the same placement, and of what no other has corrected.
fn correctable(conn: &Connection, ask: &NewEvaluation) -> Result<()> {
    if ask.supersedes.is_empty() {
        return Ok(());
    }
    let known: Option<Evaluation> = record::find(conn, &ask.supersedes)?;
    if known.is_none_or(|known| (&known.placement, &known.respondent) != (&ask.placement, &ask.respondent)) {
        return Err(Error::invalid("supersedes", "evaluation-supersedes"));
    }
    let corrected = "select exists (select 1 from placement_evaluation where supersedes = ?1)";
    if record::value(conn, corrected, [&ask.supersedes])? {
        Err(Error::conflict("evaluation-superseded"))
    } else {
        Ok(())
    }
}
