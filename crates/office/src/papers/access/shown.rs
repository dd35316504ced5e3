//! A kept record as somebody reads it: what each cell is called, names in the place of ids, words in the place of codes.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

use super::holding::Row;
use crate::Result;
use crate::record::{self, REFERENCES};
use crate::words::{Words, as_key};

/// Cells that are only for the program, or stand as a paper of their own beside this one.
const LEFT_OUT: &[(&str, &str)] = &[
    ("", "id"),
    ("", "supersedes"),
    ("attachment", "case_of"),
    ("attachment", "sha256"),
    ("", "position"),
    ("", "hash"),
    ("assessment", "content"),
    ("assessment", "sealed"),
    ("letter", "body"),
    ("letter", "template"),
    ("conflict", "record"),
    ("conflict", "review"),
    ("import_refused", "record"),
    ("task", "source"),
];

/// Where the words for a code stand: the key of a text is this, a dash and the code.
const CODES: &[(&str, &str, &str)] = &[
    ("addendum", "changes", "addendum-changes"),
    ("agreement", "signing", "agreement-signing"),
    ("agreement", "stage", "agreement-stage"),
    ("application", "stage", "application-stage"),
    ("application_step", "stage", "application-stage"),
    ("assessment", "occasion", "emma-occasion"),
    ("assessment", "role", "emma-role"),
    ("attendance", "mark", "cafe-mark"),
    ("complaint", "stage", "case-complaint"),
    ("decision", "kind", "case-decision"),
    ("", "delivered_how", "case-way"),
    ("emma_expectation", "occasion", "emma-occasion"),
    ("introduction", "outcome", "introduction"),
    ("letter", "kind", "letter-kind"),
    ("note", "kind", "emma-fact-note"),
    ("place_offer", "answer", "place-offer"),
    ("placement", "kind", "period-kind"),
    ("placement_evaluation", "respondent", "evaluation"),
    ("placement_evaluation", "would_take", "evaluation-would-take"),
    ("plan_period", "place", "plan-place"),
    ("preparation", "kind", "emma-fact-prepared"),
    ("soft_round", "respondent", "soft-respondent"),
    ("student", "seeking", "student-status"),
    ("workshop_mark", "mark", "workshop-mark"),
];

/// Cells that say yes or no.
const YES_OR_NO: &[&str] = &["protected", "no_fault", "guidance", "withdrawn", "shown", "visible"];

/// What a record says: label and value, its day first.
pub fn cells(conn: &Connection, words: &Words, table: &str, row: &Row) -> Result<Vec<(String, String)>> {
    let mut all = Vec::new();
    for (column, value) in row {
        if LEFT_OUT.iter().any(|(of, left)| left == column && (of.is_empty() || *of == table)) {
            continue;
        }
        let Some(value) = shown(conn, words, table, column, value)? else { continue };
        let is_day = value.len() == 10 && NaiveDate::parse_from_str(&value, "%d-%m-%Y").is_ok();
        all.push((!is_day, words.say(&format!("access-field-{}", as_key(column))), value));
    }
    all.sort_by_key(|(later, ..)| *later && table != "student");
    Ok(all.into_iter().map(|(_, label, value)| (label, value)).collect())
}

fn shown(conn: &Connection, words: &Words, table: &str, column: &str, value: &Value) -> Result<Option<String>> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) if YES_OR_NO.contains(&column) => {
            return Ok(Some(words.say(if number.as_i64() == Some(0) { "access-no" } else { "access-yes" })));
        }
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    if text.is_empty() || text == "[]" {
        return Ok(None);
    }
    if let Some((.., parent)) = REFERENCES.iter().find(|(child, own, _)| *child == table && *own == column) {
        return named(conn, parent, &text);
    }
    if column == "did" {
        return done(conn, &text).map(Some);
    }
    let code = CODES.iter().find(|(of, own, _)| *own == column && (of.is_empty() || *of == table));
    if let Some((.., key)) = code {
        let key = format!("{key}-{}", as_key(&text));
        let said = words.say(&key);
        return Ok(Some(if said == key { text } else { said }));
    }
    Ok(Some(if text.ends_with('Z') && text.get(10..11) == Some("T") {
        words.moment(&text)
    } else {
        words.shown(&text)
    }))
}

/// What the other record is called; one without a name is told where it stands itself.
fn named(conn: &Connection, parent: &str, id: &str) -> Result<Option<String>> {
    if parent == "cafe_session" {
        let sql = "select coalesce((select held_on from cafe_session where id = ?1), '')";
        let day: String = record::value(conn, sql, [id])?;
        return Ok(day.parse().ok().map(|day: NaiveDate| day.format("%d-%m-%Y").to_string()));
    }
    let sql = "select exists (select 1 from pragma_table_info(?1) where name = 'name')";
    if parent == "student" || !record::value::<bool>(conn, sql, [parent])? {
        return Ok(None);
    }
    Ok(Some(record::name(conn, parent, id)?).filter(|name| !name.is_empty()))
}

/// What was done at a job café.
fn done(conn: &Connection, list: &str) -> Result<String> {
    let ids: Vec<String> = serde_json::from_str(list).unwrap_or_default();
    let names = ids.iter().map(|id| record::name(conn, "cafe_activity", id)).collect::<Result<Vec<_>>>()?;
    Ok(names.join(", "))
}
