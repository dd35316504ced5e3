//! Everything that happened to a student, from the first day to the last, each as a line.

use chrono::NaiveDate;
use print::{Block, Column};
use rusqlite::Connection;

use super::PackAudience;
use crate::agreements;
use crate::cases::versions::{Chain, Version};
use crate::cases::{Case, moments};
use crate::emma::{self, Assessment, Source};
use crate::papers::facts;
use crate::students::Student;
use crate::words::{Words, as_key, dotted};
use crate::{Result, record};

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Line {
    /// The day.
    pub on: NaiveDate,
    /// What kind of thing, as the data files name it.
    pub kind: &'static str,
    /// The record it stands in.
    pub record: String,
    /// In a line.
    pub title: String,
    /// What else is known of it.
    pub more: String,
    /// Who noted it; empty when nobody did or it is not for whom it is made.
    pub by: String,
    /// It was taken out of the count since.
    pub withdrawn: bool,
}

impl Line {
    fn new(on: NaiveDate, kind: &'static str, record: &str, title: String, more: Vec<String>, by: &str) -> Self {
        let (record, by) = (record.to_owned(), by.to_owned());
        Self { on, kind, record, title, more: dotted(more), by, withdrawn: false }
    }
}

/// Everything of a student, the oldest first.
pub fn of(
    conn: &Connection,
    words: &Words,
    student: &Student,
    case: &Case,
    today: NaiveDate,
    audience: PackAudience,
) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for fact in emma::facts(conn, student, today)? {
        let fact = audience.sees(fact);
        // Warnings come from the case with all their versions, placements as moments; counts and wishes are of no day.
        let elsewhere = matches!(fact.source, Source::Warning | Source::Placement | Source::Count | Source::Student);
        let (Some(on), false) = (fact.on, elsewhere) else { continue };
        let mut shown = fact.clone();
        let by = shown.details.remove("by").unwrap_or_default();
        let (title, more) = facts::parts(words, &shown);
        lines.push(Line::new(on, fact.source.word(), &fact.record, title, more, &by));
    }
    lines.extend(seeking(conn, words, &student.id)?);
    lines.extend(concluded(conn, words, &student.id)?);
    lines.extend(postings(conn, words, &student.id)?);
    for moment in moments::of(conn, &student.id)? {
        let until = moment.until.map(|day| words.with("emma-fact-until", [("value", words.day(day).into())]));
        let title = words.say(&format!("case-moment-{}", as_key(moment.kind.word())));
        lines.push(Line::new(
            moment.on,
            moment.kind.word(),
            &moment.id,
            title,
            vec![moment.what, until.unwrap_or_default()],
            "",
        ));
    }
    lines.extend(formal(conn, words, case)?);
    lines.extend(assessments(conn, words, &student.id)?);
    if !audience.names_staff() {
        for line in &mut lines {
            line.by.clear();
        }
    }
    lines.sort_by(|a, b| (a.on, &a.record).cmp(&(b.on, &b.record)));
    Ok(lines)
}

/// The lines as a table whose head is repeated.
pub fn blocks(words: &Words, lines: &[Line], audience: PackAudience) -> Vec<Block> {
    if lines.is_empty() {
        return vec![Block::note(words.say("pack-chronology-none"))];
    }
    let mut columns = vec![
        Column::new(words.say("log-page-on"), 0),
        Column::new(words.say("pack-what"), 5),
        Column::new(words.say("pack-more"), 7),
    ];
    if audience.names_staff() {
        columns.push(Column::new(words.say("log-page-by"), 3));
    }
    let row = |line: &Line| {
        let title = if line.withdrawn {
            words.with("pack-withdrawn", [("what", line.title.as_str().into())])
        } else {
            line.title.clone()
        };
        let mut cells = vec![words.day(line.on), title, line.more.clone()];
        if audience.names_staff() {
            cells.push(line.by.clone());
        }
        cells
    };
    vec![Block::Table { columns, rows: lines.iter().map(row).collect() }]
}

/// What somebody noted in the case. What was said stands in its own chapter.
fn formal(conn: &Connection, words: &Words, case: &Case) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    let mut push = |withdrawn: bool, line: Line| lines.push(Line { withdrawn, ..line });
    for Chain { now, .. } in &case.warnings {
        let step = record::name(conn, "warning_step", &now.step)?;
        let until = named(words, "pack-until", words.day(now.until_on));
        let more = vec![arrived(words, now.delivered_on, &now.delivered_how), until];
        push(now.withdrawn(), Line::new(now.given_on, "warning", &now.id, step, more, &now.by));
    }
    for Chain { now, .. } in &case.hearings {
        let title = words.with("case-hearing", [("about", now.about.as_str().into())]);
        let by = named(words, "pack-answer-by", words.day(now.answer_by));
        let more = vec![arrived(words, now.delivered_on, &now.delivered_how), by];
        push(now.withdrawn(), Line::new(now.sent_on, "hearing", &now.id, title, more, &now.by));
        if let Some(on) = now.answered_on {
            let title = words.say("pack-answered");
            push(now.withdrawn(), Line::new(on, "hearing_answer", &now.id, title, vec![now.about.clone()], &now.by));
        }
    }
    for Chain { now, .. } in &case.decisions {
        let kind = words.say(&format!("case-decision-{}", as_key(now.kind.word())));
        let title = words.with("case-decision", [("kind", kind.into())]);
        let until = named(words, "pack-complain-until", words.day(now.complain_until()));
        let by = named(words, "pack-decided-by", now.decided_by.clone());
        let more = vec![by, arrived(words, now.delivered_on, &now.delivered_how), until];
        push(now.withdrawn(), Line::new(now.decided_on, "decision", &now.id, title, more, &now.by));
    }
    for Chain { now, .. } in &case.complaints {
        let stage = words.say(&format!("case-complaint-{}", as_key(now.stage.word())));
        let title = words.with("case-complaint", [("stage", stage.into())]);
        push(now.withdrawn(), Line::new(now.happened_on, "complaint", &now.id, title, Vec::new(), &now.by));
    }
    for Chain { now, .. } in &case.letters {
        let title = words.with("case-letter", [("name", now.name.as_str().into())]);
        push(now.withdrawn(), Line::new(now.made_on, "letter", &now.id, title, vec![now.subject.clone()], &now.by));
    }
    Ok(lines)
}

/// Each signed assessment, with what proves that it is the one.
fn assessments(conn: &Connection, words: &Words, student: &str) -> Result<Vec<Line>> {
    let sql = "select * from assessment where student = ?1 and sealed_at is not null";
    let sealed: Vec<Assessment> = record::rows(conn, sql, [student])?;
    let line = |one: Assessment| {
        let occasion = words.say(&format!("emma-occasion-{}", one.occasion.word()));
        let hash: String = one.hash.unwrap_or_default().chars().take(16).collect();
        let more = vec![named(words, "pack-assessor", one.assessor), words.with("pack-hash", [("hash", hash.into())])];
        let title = words.with("case-assessment", [("occasion", occasion.into())]);
        Line::new(one.held_on, "assessment", &one.id, title, more, &one.sealed_by.unwrap_or_default())
    };
    Ok(sealed.into_iter().map(line).collect())
}

/// Each time it was noted that they look for a place, pause or stopped. What was taken back does not count.
fn seeking(conn: &Connection, words: &Words, student: &str) -> Result<Vec<Line>> {
    let sql = "select coalesce(c.after ->> '$.seeking_since', substr(s.at, 1, 10)), c.after ->> '$.seeking',
                      coalesce(c.after ->> '$.seeking_reason', ''), coalesce(l.name, '')
               from change c join step s on s.id = c.step left join colleague l on l.id = s.by
               where c.record = ?1 and c.of = 'student' and json_type(c.after, '$.seeking') is not null
                 and s.undone_by is null and s.kind not in ('undo', 'redo')";
    let rows: Vec<(NaiveDate, String, String, String)> = record::rows(conn, sql, [student])?;
    let line = |(on, seeking, reason, by): (NaiveDate, String, String, String)| {
        let value = words.say(&format!("emma-fact-seeking-{}", as_key(&seeking)));
        let title = words.with("emma-fact-student-seeking", [("value", value.into())]);
        Line::new(on, "seeking", student, title, vec![reason], &by)
    };
    Ok(rows.into_iter().map(line).collect())
}

/// The day an agreement was concluded that was lost since, and what the parties changed.
fn concluded(conn: &Connection, words: &Words, student: &str) -> Result<Vec<Line>> {
    let sql =
        "select a.id, coalesce(a.signed_on, a.starts_on), c.name from agreement a join company c on c.id = a.company
               where a.student = ?1 and a.archived_on is null and coalesce(a.signed_on, a.starts_on) is not null
                 and (a.ended_on is not null or a.annulled_on is not null)";
    let lost: Vec<(String, NaiveDate, String)> = record::rows(conn, sql, [student])?;
    let mut lines: Vec<Line> = lost
        .into_iter()
        .map(|(id, on, company)| {
            let title = words.with("emma-fact-agreement-agreed", [("company", company.into())]);
            Line::new(on, "agreement", &id, title, Vec::new(), "")
        })
        .collect();
    for change in agreements::addenda_of(conn, student)? {
        let what =
            [("was", words.shown(&change.was_name).into()), ("becomes", words.shown(&change.becomes_name).into())];
        let more = vec![words.with("pack-addendum-change", what), change.reason];
        lines.push(Line::new(change.from_on, "addendum", &change.id, words.say("pack-addendum"), more, &change.by));
    }
    Ok(lines)
}

/// Each opening that was passed on to them.
fn postings(conn: &Connection, words: &Words, student: &str) -> Result<Vec<Line>> {
    let sql = "select p.id, p.passed_on, c.name, p.by from posting p join opening o on o.id = p.opening
               join company c on c.id = o.company where p.student = ?1";
    let rows: Vec<(String, NaiveDate, String, String)> = record::rows(conn, sql, [student])?;
    let line = |(id, on, company, by): (String, NaiveDate, String, String)| {
        Line::new(on, "posting", &id, words.say("log-page-posting"), vec![company], &by)
    };
    Ok(rows.into_iter().map(line).collect())
}

/// The same with what it is, for a line that has no label.
fn arrived(words: &Words, on: Option<NaiveDate>, how: &str) -> String {
    let said = delivery(words, on, how);
    if on.is_some() { words.with("pack-arrived", [("how", said.into())]) } else { said }
}

/// When and how something reached the student, or that nobody has noted it.
pub fn delivery(words: &Words, on: Option<NaiveDate>, how: &str) -> String {
    let Some(on) = on else { return words.say("pack-not-arrived") };
    let how = if how.is_empty() { String::new() } else { words.say(&format!("case-way-{how}")) };
    dotted([words.day(on), how])
}

/// A value with what it is; nothing for none.
pub fn named(words: &Words, key: &str, value: String) -> String {
    if value.is_empty() { value } else { words.with(key, [("value", value.into())]) }
}
