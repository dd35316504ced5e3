//! What is attached to a case: signed assessments, letters, the student's own log; each with a number, a name and a day.

use chrono::NaiveDate;
use print::{Block, Column};
use rusqlite::Connection;

use super::CasePackAsk;
use crate::cases::Case;
use crate::emma::Assessment;
use crate::papers::PaperOf;
use crate::students::Student;
use crate::words::Words;
use crate::{Result, record};

/// An attachment.
pub struct Attachment {
    /// From one.
    pub number: usize,
    /// What it is.
    pub name: String,
    /// Its day.
    pub on: NaiveDate,
    /// How it is made.
    pub paper: PaperOf,
}

impl Attachment {
    /// Whether it is this assessment.
    pub fn is_assessment(&self, id: &str) -> bool {
        matches!(&self.paper, PaperOf::Emma { id: own } if own == id)
    }
}

/// What is attached to a case within its days, the oldest first; the log, which goes on, stands last.
pub fn of(
    conn: &Connection,
    words: &Words,
    student: &Student,
    case: &Case,
    ask: &CasePackAsk,
    today: NaiveDate,
) -> Result<Vec<Attachment>> {
    let sql = "select * from assessment where student = ?1 and sealed_at is not null";
    let sealed: Vec<Assessment> = record::rows(conn, sql, [&student.id])?;
    let mut all: Vec<(NaiveDate, String, PaperOf)> = sealed
        .into_iter()
        .map(|one| {
            let occasion = words.say(&format!("emma-occasion-{}", one.occasion.word()));
            let name = words.with("case-assessment", [("occasion", occasion.into())]);
            (one.held_on, name, PaperOf::Emma { id: one.id })
        })
        .collect();
    let letters = case.letters.iter().map(|chain| &chain.now).filter(|letter| !letter.withdrawn);
    all.extend(letters.map(|letter| {
        let name = words.with("case-letter", [("name", letter.name.as_str().into())]);
        (letter.made_on, name, PaperOf::Letter { id: letter.id.clone() })
    }));
    all.retain(|(on, ..)| ask.holds(*on));
    all.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    let logged = "select exists (select 1 from application where student = ?1 and archived_on is null)
                  or exists (select 1 from introduction where student = ?1) or exists (select 1 from posting where student = ?1)";
    if record::value(conn, logged, [&student.id])? {
        let log = PaperOf::StudentLog { id: student.id.clone(), audience: Some(ask.audience) };
        all.push((today, words.say("pack-log"), log));
    }
    Ok((1..).zip(all).map(|(number, (on, name, paper))| Attachment { number, name, on, paper }).collect())
}

/// The list of them.
pub fn blocks(words: &Words, attachments: &[Attachment]) -> Vec<Block> {
    if attachments.is_empty() {
        return vec![Block::note(words.say("pack-attachments-none"))];
    }
    let columns = vec![
        Column::new(words.say("pack-number"), 0),
        Column::new(words.say("pack-name"), 1),
        Column::new(words.say("log-page-on"), 0),
    ];
    let row = |one: &Attachment| vec![one.number.to_string(), one.name.clone(), words.day(one.on)];
    vec![
        Block::note(words.say("pack-attachments-text")),
        Block::Table { columns, rows: attachments.iter().map(row).collect() },
    ]
}
