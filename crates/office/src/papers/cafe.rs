//! The attendance list of a job café. A list hangs on a wall or lies on a table, so it names nobody protected.

use print::{Block, Column};

use super::{Desktop, Made, file_name};
use crate::Result;
use crate::cafe_sheet::{self, Sheet, SheetRow};
use crate::record::ById;
use crate::words::{Words, dotted};

/// The paper of a session.
pub fn make(desktop: &Desktop, id: &str) -> Result<Made> {
    let words = desktop.words;
    let sheet = cafe_sheet::sheet(desktop.desk, ById { id: id.to_owned() })?;
    let day = sheet.session.held_on.unwrap_or_default();
    let heads = [
        ("cafe-name", 5),
        ("cafe-mark", 3),
        ("cafe-hold", 3),
        ("cafe-education", 5),
        ("cafe-doing", 5),
        ("cafe-note", 5),
    ];
    let table = Block::Table {
        columns: heads.into_iter().map(|(key, share)| Column::new(words.say(key), share)).collect(),
        rows: sheet.rows.iter().map(|row| cells(words, &sheet, row)).collect(),
    };
    Ok(Made {
        title: words.with("cafe-title", [("day", words.day_and_week(day).into())]),
        name: file_name(&words.with("paper-cafe-file", [("day", day.to_string().into())])),
        mark: String::new(),
        wide: true,
        student: None,
        blocks: vec![
            Block::paragraph(whereabouts(words, &sheet)),
            if sheet.rows.is_empty() { Block::note(words.say("cafe-nobody")) } else { table },
        ],
    })
}

/// Time, room, series, classes.
fn whereabouts(words: &Words, sheet: &Sheet) -> String {
    let session = &sheet.session;
    let hours: Vec<&str> =
        [&session.starts_at, &session.ends_at].into_iter().map(String::as_str).filter(|at| !at.is_empty()).collect();
    let whom = if sheet.holds.is_empty() {
        words.with("cafe-whole-part", [("part", session.part.as_str().into())])
    } else {
        sheet.holds.join(", ")
    };
    dotted([hours.join("–"), session.room.clone(), session.series.clone(), whom])
}

fn cells(words: &Words, sheet: &Sheet, row: &SheetRow) -> Vec<String> {
    let did = sheet.activities.iter().filter(|activity| row.did.contains(&activity.id));
    vec![
        if row.protected { words.say("cafe-protected-name") } else { row.name.clone() },
        if row.mark.is_empty() { String::new() } else { words.say(&format!("cafe-mark-{}", row.mark)) },
        row.hold.clone(),
        row.education.clone(),
        did.map(|activity| activity.name.as_str()).collect::<Vec<_>>().join(", "),
        row.note.clone(),
    ]
}
