//! A student's own evidence on paper, to take along.

use print::{Block, Column};

use super::{Desktop, Made, PackAudience};
use crate::Result;
use crate::record::ById;
use crate::student_log::{self, StudentLogLine};
use crate::words::{Words, as_key, dotted};

/// The paper of a student's log.
pub fn make(desktop: &Desktop, id: &str, audience: Option<PackAudience>) -> Result<Made> {
    let words = desktop.words;
    let log = student_log::log(desktop.desk, ById { id: id.to_owned() })?;
    let title = words.with("log-page-title", [("name", log.name.as_str().into())]);
    let mut rows = vec![(words.say("emma-student"), log.name.clone())];
    if let Some(cpr) = desktop.cpr(id)? {
        rows.push((words.say("paper-cpr"), cpr));
    }
    rows.push((words.say("emma-education"), dotted([log.education_name, log.hold])));
    let counts = [("sent", log.sent.to_string().into()), ("answered", log.answered.to_string().into())];
    rows.push((words.say("paper-applications"), words.with("log-page-counts", counts)));
    // A column whose names are not for them is left out.
    let shown = [
        true,
        true,
        true,
        audience.is_none_or(PackAudience::names_contacts),
        true,
        audience.is_none_or(PackAudience::names_staff),
    ];
    let columns = [
        Column::new(words.say("log-page-on"), 0),
        Column::new(words.say("log-page-company"), 4),
        Column::new(words.say("log-page-what"), 4),
        Column::new(words.say("log-page-contact"), 3),
        Column::new(words.say("log-page-said"), 8),
        Column::new(words.say("log-page-by"), 3),
    ];
    let table = Block::Table {
        columns: only(columns, shown),
        rows: log.lines.iter().map(|line| only(cells(words, line), shown)).collect(),
    };
    let lines = if log.lines.is_empty() { Block::note(words.say("log-page-none")) } else { table };
    Ok(Made {
        name: desktop.named(&words.say("paper-log-file"), &log.name, log.protected, id),
        title,
        mark: String::new(),
        wide: true,
        student: Some(id.to_owned()),
        blocks: vec![Block::Facts { rows }, Block::heading(words.say("paper-log-lines")), lines],
    })
}

fn only<T>(all: impl IntoIterator<Item = T>, shown: [bool; 6]) -> Vec<T> {
    all.into_iter().zip(shown).filter(|(_, shown)| *shown).map(|(one, _)| one).collect()
}

fn cells(words: &Words, line: &StudentLogLine) -> Vec<String> {
    let stage = as_key(&line.stage);
    let what = match line.kind.as_str() {
        "application" => {
            let stage = words.say(&format!("application-stage-{stage}"));
            words.with("log-page-application", [("stage", stage.into())])
        }
        "posting" => words.say("log-page-posting"),
        _ if stage == "pending" => words.say("log-page-introduced"),
        _ => {
            let outcome = words.say(&format!("introduction-{stage}"));
            words.with("log-page-outcome", [("outcome", outcome.into())])
        }
    };
    let said: Vec<&str> =
        [line.refusal_name.as_str(), &line.said].into_iter().filter(|said| !said.is_empty()).collect();
    vec![words.day(line.on), line.company_name.clone(), what, line.contact.clone(), said.join(": "), line.by.clone()]
}
