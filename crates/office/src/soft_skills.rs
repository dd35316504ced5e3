//! Soft Skills CV: six areas in words, as the student, the school and a company or another see them, side by side. No sum,
//! no mean, no verdict. It is the student's own document: what is handed out is what the student chose to show, and no
//! assessor is offered it.
//!
//! Source: an employability tool annotated for training centres has the six areas, the six steps and three respondents;
//! no standard for a "Soft Skills CV" was found, so that areas, wordings and steps are the school's own rows.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, ById, record};
use crate::seekers;
use crate::students::Student;
use crate::write::Label;
use crate::{Desk, Error, Result, clock, settings, text};

/// The step of preparation that the student's own round is.
pub const PREPARATION: &str = "soft_skills_cv";

/// An area.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SoftArea {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is about, in the school's own words.
    pub wording: String,
    /// Its place in the conversation.
    pub position: i64,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(SoftArea, "soft_area");

/// How far somebody is, in words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SoftStep {
    /// Its id.
    pub id: String,
    /// The words.
    pub name: String,
    /// Its place in the order of the conversation.
    pub position: i64,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(SoftStep, "soft_step");

/// A conversation with one of the three.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SoftRound {
    /// Its id.
    pub id: String,
    /// The student.
    pub student: String,
    /// Whose words they are; `other` is a company or somebody else.
    #[ts(type = "'student' | 'school' | 'other'")]
    pub respondent: String,
    /// The day.
    pub held_on: NaiveDate,
    /// Who said them, by name; empty for the student.
    pub said_by: String,
    /// Who noted it.
    pub by: String,
    /// When.
    pub at: String,
}
record!(SoftRound, "soft_round");

/// What was chosen and said of one area.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SoftAnswer {
    /// Derived from round and area.
    pub id: String,
    /// The round.
    pub round: String,
    /// The area.
    pub area: String,
    /// The step; empty when only words were said.
    pub step: String,
    /// The words.
    pub words: String,
    /// The student chose to show it.
    pub shown: bool,
}
record!(SoftAnswer, "soft_answer");

/// The conversation sheet of a student.
#[derive(Debug, Serialize, TS)]
pub struct SoftSkills {
    /// The day it is seen from.
    pub(crate) today: NaiveDate,
    pub(crate) name: String,
    pub(crate) protected: bool,
    pub(crate) hold: String,
    pub(crate) education_name: String,
    /// Those in use, and those set aside that something was said of.
    pub(crate) areas: Vec<SoftArea>,
    /// All of them: one that was set aside is offered no more.
    pub(crate) steps: Vec<SoftStep>,
    /// The newest first.
    pub(crate) rounds: Vec<SoftRoundLine>,
}

/// A round with what was said in it.
#[derive(Debug, Serialize, TS)]
pub struct SoftRoundLine {
    pub(crate) round: SoftRound,
    /// The newest of its respondent.
    pub(crate) stands: bool,
    pub(crate) answers: Vec<SoftAnswer>,
}

/// A round, as it is filled in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewSoftRound {
    student: String,
    #[ts(type = "SoftRound['respondent']")]
    respondent: String,
    held_on: NaiveDate,
    #[serde(default)]
    said_by: String,
    answers: Vec<SoftSaid>,
}

/// One area of it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SoftSaid {
    area: String,
    #[serde(default)]
    step: String,
    #[serde(default)]
    words: String,
}

/// Whether the student shows an answer to others.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SoftShow {
    /// The answer.
    id: String,
    shown: bool,
}

/// The sheet of a student. The look is logged.
pub fn page(desk: &Desk, ask: ById) -> Result<SoftSkills> {
    let today = desk.clock().today();
    let page = desk.read(|conn| {
        in_use(conn)?;
        let student: Student = record::get(conn, &ask.id)?;
        let rounds = rounds(conn, &student.id)?;
        let said: BTreeSet<&String> = rounds.iter().flat_map(|one| &one.answers).map(|answer| &answer.area).collect();
        let mut areas = areas(conn)?;
        areas.retain(|area| area.archived_on.is_none() || said.contains(&area.id));
        Ok(SoftSkills {
            today,
            education_name: record::name(conn, "education", &student.education)?,
            areas,
            steps: record::rows(conn, "select * from soft_step order by position, id", [])?,
            rounds,
            name: student.name,
            protected: student.protected,
            hold: student.hold,
        })
    })?;
    desk.look("page", "student", &ask.id)?;
    Ok(page)
}

/// Keeps a round; the one before it of the same respondent stays readable. The student's own is a step of preparation.
pub fn add(desk: &Desk, ask: NewSoftRound) -> Result<ById> {
    if !["student", "school", "other"].contains(&ask.respondent.as_str()) {
        return Err(Error::invalid("respondent", "soft-respondent"));
    }
    clock::sane("held_on", ask.held_on)?;
    if ask.held_on > desk.clock().today() {
        return Err(Error::invalid("held_on", "date-in-future"));
    }
    let said_by = text::clean_line("said_by", &ask.said_by, 120)?;
    if ask.respondent != "student" && said_by.is_empty() {
        return Err(Error::invalid("said_by", "soft-said-by"));
    }
    desk.write("step-soft-round", |tx| {
        in_use(tx.conn())?;
        let student: Student = tx.get(&ask.student)?;
        let before = rounds(tx.conn(), &student.id)?
            .into_iter()
            .find(|one| one.stands && one.round.respondent == ask.respondent);
        let own = ask.respondent == "student";
        let round = SoftRound {
            id: desk.clock().id(),
            student: student.id.clone(),
            respondent: ask.respondent,
            held_on: ask.held_on,
            said_by: if own { String::new() } else { said_by },
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
        };
        let mut answers = Vec::new();
        for said in ask.answers {
            // Whoever shows an area goes on showing it in their own words; others' words are chosen anew.
            let showed = |before: &SoftRoundLine| before.answers.iter().any(|one| one.area == said.area && one.shown);
            let shown = own && before.as_ref().is_some_and(showed);
            let kept = answer(tx.conn(), &round.id, said, shown)?;
            if kept.iter().any(|one| answers.iter().any(|known: &SoftAnswer| known.id == one.id)) {
                return Err(Error::invalid("answers", "soft-area"));
            }
            answers.extend(kept);
        }
        if answers.is_empty() {
            return Err(Error::invalid("answers", "soft-round-empty"));
        }
        tx.create(&round)?;
        for answer in &answers {
            tx.create(answer)?;
        }
        if own {
            seekers::prepared(tx, &student.id, PREPARATION, round.held_on)?;
        }
        tx.rename(Label::from("step-soft-round").with("name", student.name))?;
        Ok(ById { id: round.id })
    })
}

/// Shows an answer on the page that is handed out, or keeps it off.
pub fn show(desk: &Desk, ask: SoftShow) -> Result<()> {
    desk.write("step-soft-shown", |tx| {
        in_use(tx.conn())?;
        let answer: SoftAnswer = tx.get(&ask.id)?;
        let round: SoftRound = tx.get(&answer.round)?;
        let student: Student = tx.get(&round.student)?;
        let stands = |one: &SoftRoundLine| one.stands && one.round.id == round.id;
        if !rounds(tx.conn(), &student.id)?.iter().any(stands) {
            return Err(Error::conflict("soft-round-superseded"));
        }
        tx.put(&SoftAnswer { shown: ask.shown, ..answer })?;
        tx.rename(Label::from("step-soft-shown").with("name", student.name))
    })
}

/// Every area in its order, those set aside too.
pub fn areas(conn: &Connection) -> Result<Vec<SoftArea>> {
    record::rows(conn, "select * from soft_area order by position, id", [])
}

/// The school can do without: then nothing of it is to be seen.
fn in_use(conn: &Connection) -> Result<()> {
    if settings::soft_skills(conn)? { Ok(()) } else { Err(Error::missing("soft_skills")) }
}

/// The student's rounds, the newest first.
fn rounds(conn: &Connection, student: &str) -> Result<Vec<SoftRoundLine>> {
    let sql = "select * from soft_round where student = ?1 order by held_on desc, id desc";
    let rounds: Vec<SoftRound> = record::rows(conn, sql, [student])?;
    let mut spoken = BTreeSet::new();
    let mut lines = Vec::with_capacity(rounds.len());
    for round in rounds {
        let sql = "select a.* from soft_answer a join soft_area r on r.id = a.area where a.round = ?1
                   order by r.position, r.id";
        let answers = record::rows(conn, sql, [&round.id])?;
        lines.push(SoftRoundLine { stands: spoken.insert(round.respondent.clone()), round, answers });
    }
    Ok(lines)
}

/// An answer fit to keep; none where nothing was chosen or said.
fn answer(conn: &Connection, round: &str, said: SoftSaid, shown: bool) -> Result<Option<SoftAnswer>> {
    let words = text::clean("words", &said.words, 2_000)?;
    let area: Option<SoftArea> = record::find(conn, &said.area)?;
    let area = area.ok_or_else(|| Error::invalid("area", "soft-area"))?;
    if !said.step.is_empty() && record::find::<SoftStep>(conn, &said.step)?.is_none() {
        return Err(Error::invalid("step", "soft-step"));
    }
    if said.step.is_empty() && words.is_empty() {
        return Ok(None);
    }
    let id = clock::derived_id(&["soft_answer", round, &area.id]);
    Ok(Some(SoftAnswer { id, round: round.to_owned(), area: area.id, step: said.step, words, shown }))
}
