//! A whole case on paper: who and why on the cover, what happened day by day, what each criterion rests on, warnings,
//! hearings, decisions and complaints in full, what is attached, and what the program does not know.

pub mod attachments;
mod chronology;
mod data;
pub mod folder;
mod formal;
mod judged;

use chrono::NaiveDate;
use print::{Block, Item};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Desktop, Made};
use crate::cases::Case;
use crate::emma::Fact;
use crate::rights::{Right, authorize};
use crate::students::Student;
use crate::words::{Words, dotted};
use crate::{Error, Result, record};

use attachments::Attachment;
use chronology::Line;

/// Which case, of which days, and for whom.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CasePackAsk {
    student: String,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    audience: PackAudience,
}

/// Whom a case is for. It decides whose names stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum PackAudience {
    /// The student: without those who noted single facts, and without people at companies.
    Student,
    /// Det faglige udvalg: without people at companies.
    Committee,
    /// The school's own file: everything.
    File,
}

impl PackAudience {
    /// As it is noted, and in the keys of its texts.
    fn word(self) -> &'static str {
        match self {
            Self::Student => "student",
            Self::Committee => "committee",
            Self::File => "file",
        }
    }

    /// Whether it says which colleague noted a fact. Who decided, assessed and signed always stands there.
    pub fn names_staff(self) -> bool {
        self != Self::Student
    }

    /// Whether it names the people a student spoke with at companies.
    pub fn names_contacts(self) -> bool {
        self == Self::File
    }

    /// A fact without the names that are not for them.
    fn sees(self, mut fact: Fact) -> Fact {
        if !self.names_staff() {
            fact.details.remove("by");
        }
        if !self.names_contacts() {
            fact.details.remove("contact");
        }
        fact
    }
}

/// Everything of a case within its days.
struct CaseFile {
    ask: CasePackAsk,
    student: Student,
    education: String,
    case: Case,
    lines: Vec<Line>,
    attachments: Vec<Attachment>,
}

impl CasePackAsk {
    /// Whether the days it is of hold this one.
    fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| day >= from) && self.until.is_none_or(|until| day <= until)
    }
}

impl CaseFile {
    /// Reads the case. It leaves the house, so that it is noted for whom.
    fn read(desktop: &Desktop, ask: &CasePackAsk) -> Result<Self> {
        let desk = desktop.desk;
        authorize(desk.actor(), Right::Assess)?;
        if ask.from.zip(ask.until).is_some_and(|(from, until)| until < from) {
            return Err(Error::invalid("until", "period-ends-before-start"));
        }
        let file = desk.read(|conn| Self::of(conn, desktop, ask.clone()))?;
        desk.look("export", &format!("case_{}", ask.audience.word()), &file.student.id)?;
        Ok(file)
    }

    fn of(conn: &Connection, desktop: &Desktop, ask: CasePackAsk) -> Result<Self> {
        let words = desktop.words;
        let student: Student = record::get(conn, &ask.student)?;
        let case = Case::of(conn, &student.id)?;
        let today = desktop.desk.clock().today();
        let mut lines = chronology::of(conn, words, &student, &case, today, ask.audience)?;
        lines.retain(|line| ask.holds(line.on));
        Ok(Self {
            attachments: attachments::of(conn, words, &student, &case, &ask, today)?,
            education: record::name(conn, "education", &student.education)?,
            lines,
            student,
            case,
            ask,
        })
    }
}

/// The paper of a case.
pub fn make(desktop: &Desktop, ask: &CasePackAsk) -> Result<Made> {
    let file = CaseFile::read(desktop, ask)?;
    of_file(desktop, &file)
}

fn of_file(desktop: &Desktop, file: &CaseFile) -> Result<Made> {
    let words = desktop.words;
    let mut blocks = cover(desktop, file)?;
    let mut section = |title: &str, body: Vec<Block>| {
        blocks.push(Block::heading(words.say(title)));
        blocks.extend(body);
    };
    section("pack-chronology", chronology::blocks(words, &file.lines, file.ask.audience));
    section("pack-evidence", judged::criteria(desktop, file)?);
    section("pack-assessments", judged::assessments(desktop, file)?);
    section("pack-warnings", formal::warnings(desktop, file)?);
    section("pack-hearings", formal::hearings(words, file));
    section("pack-decisions", formal::decisions(words, file));
    section("pack-complaints", formal::complaints(words, file));
    section("pack-attachments", attachments::blocks(words, &file.attachments));
    blocks.push(Block::PageBreak);
    blocks.push(Block::heading(words.say("pack-not-here")));
    blocks.push(Block::paragraph(words.say("pack-not-here-text")));
    let items = ["teaching", "portal", "mail", "papers", "health", "committee", "work"];
    let items = items.map(|what| Item::new(words.say(&format!("pack-not-here-{what}")), ""));
    blocks.push(Block::List { items: items.to_vec() });
    Ok(Made {
        title: words.with("pack-title", [("name", file.student.name.as_str().into())]),
        name: desktop.named(&words.say("pack-file"), &file.student.name, file.student.protected, &file.student.id),
        mark: String::new(),
        wide: false,
        student: Some(file.student.id.clone()),
        blocks,
    })
}

fn cover(desktop: &Desktop, file: &CaseFile) -> Result<Vec<Block>> {
    let (words, student, ask) = (desktop.words, &file.student, &file.ask);
    let mut rows = vec![(words.say("emma-student"), student.name.clone())];
    if let Some(cpr) = desktop.cpr(&student.id)? {
        rows.push((words.say("paper-cpr"), cpr));
    }
    let who = [&file.education, &student.part, &student.hold, &student.kind].map(Clone::clone);
    rows.push((words.say("emma-education"), dotted(who)));
    rows.push((words.say("pack-case"), standing(words, file)));
    rows.push((words.say("pack-period"), period(words, ask)));
    rows.push((words.say("pack-for"), words.say(&format!("pack-for-{}", ask.audience.word()))));
    let left = left_out(desktop, file);
    Ok(vec![
        Block::Facts { rows },
        Block::Remark {
            title: words.say("pack-left-out"),
            text: if left.is_empty() { words.say("pack-left-out-nothing") } else { left.join("\n\n") },
        },
        Block::heading(words.say("pack-contents")),
        Block::Contents,
        Block::PageBreak,
    ])
}

/// How far the case has come, by its newest fact.
fn standing(words: &Words, file: &CaseFile) -> String {
    let formal = ["warning", "hearing", "hearing_answer", "decision", "complaint"];
    let newest = file.lines.iter().rev().find(|line| formal.contains(&line.kind) && !line.withdrawn);
    newest.map_or_else(|| words.say("pack-case-none"), |line| dotted([line.title.clone(), words.day(line.on)]))
}

fn period(words: &Words, ask: &CasePackAsk) -> String {
    let key = match (ask.from, ask.until) {
        (None, None) => "pack-period-all",
        (Some(_), None) => "pack-period-from",
        (None, Some(_)) => "pack-period-until",
        (Some(_), Some(_)) => "pack-period-both",
    };
    words.with(key, [("from", words.day(ask.from).into()), ("until", words.day(ask.until).into())])
}

/// What somebody who reads it must know is not there.
fn left_out(desktop: &Desktop, file: &CaseFile) -> Vec<String> {
    let words = desktop.words;
    let ask = &file.ask;
    let mut left = Vec::new();
    if ask.from.is_some() || ask.until.is_some() {
        left.push(words.say("pack-left-out-period"));
    }
    if !desktop.with_cpr {
        left.push(words.say("pack-left-out-cpr"));
    }
    if !ask.audience.names_staff() {
        left.push(words.say("pack-left-out-staff"));
    }
    if !ask.audience.names_contacts() {
        left.push(words.say("pack-left-out-contacts"));
        left.push(words.say("pack-left-out-words"));
    }
    left
}
