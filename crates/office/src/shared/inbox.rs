//! What two wrote unknown to one another, and what the server did not take: small, and told to whoever can settle it.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sync::policy::Policy;
use trade::merging;
use ts_rs::TS;
use wire::Op;

use super::door;
use crate::record::{self, record};
use crate::rights::{authorize, to_change};
use crate::write::Label;
use crate::{Desk, Error, Event, Result, cells, sight, text};

/// How many values wait for somebody to say which is right.
pub const OPEN: &str = "select count(*) from conflict where settled_at is null and review = 1";

/// A value that another took the place of, as the server made it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Conflict {
    id: String,
    record: String,
    field: String,
    value: Option<String>,
    author: String,
    written: i64,
    stands_by: String,
    review: i64,
    settled_at: Option<String>,
    settled_by: String,
}
record!(Conflict, "conflict");

/// One of them as the inbox shows it.
#[derive(Debug, Serialize, TS)]
pub struct ConflictLine {
    id: String,
    /// The record's table.
    table: String,
    /// Its id.
    record: String,
    /// Whose page it is on, by name.
    name: String,
    /// The student or company whose page that is, as `student/…`; empty for neither.
    page: String,
    field: String,
    /// What stands there now.
    stands: Option<String>,
    /// Who wrote that.
    stands_by: String,
    /// What it would have been.
    other: Option<String>,
    /// Who wrote that.
    other_by: String,
    /// When, as `2026-11-22T12:00:00.000Z`.
    other_at: String,
    /// A text of which both may be kept.
    text: bool,
}

/// Which of the two is right.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictSettled {
    id: String,
    take: Take,
}

/// What becomes of two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Take {
    /// What stands, stands.
    Stands,
    /// The one that lost is put back.
    Other,
    /// Of a text: one after the other.
    Both,
}

/// Something the server did not take.
#[derive(Debug, Serialize, TS)]
pub struct RefusedLine {
    id: i64,
    /// The record's table.
    table: String,
    /// Whose page it is on, by name.
    name: String,
    /// The student or company, as `student/…`; empty for neither.
    page: String,
    /// Why: a key after `shared-verdict-`.
    verdict: String,
    /// The fields that were written.
    fields: Vec<String>,
    /// What was written, so that it can be written again elsewhere.
    values: Vec<Option<String>>,
    at: String,
}

/// Somebody has read why.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RefusedSeen {
    id: i64,
}

/// What waits for somebody to say which is right, the newest first.
pub fn conflicts(desk: &Desk, (): ()) -> Result<Vec<ConflictLine>> {
    desk.read(|conn| {
        let sql = "select * from conflict where settled_at is null and review = 1 order by written desc, id limit 500";
        let rows: Vec<Conflict> = record::rows(conn, sql, [])?;
        rows.into_iter()
            .map(|one| {
                let (table, id) = one.record.split_once('/').unwrap_or((&one.record, ""));
                let (page, name) = place(conn, table, id);
                let person = |id: &str| record::name(conn, "colleague", id).unwrap_or_default();
                Ok(ConflictLine {
                    stands: shown(stands(conn, table, id, &one.field)),
                    stands_by: person(&one.stands_by),
                    other: one.value.clone(),
                    other_by: person(&one.author),
                    other_at: moment(one.written),
                    text: is_text(table, &one.field),
                    table: table.to_owned(),
                    record: id.to_owned(),
                    name,
                    page,
                    field: one.field,
                    id: one.id,
                })
            })
            .collect()
    })
}

/// The longest of those texts, in letters.
const LONGEST: usize = 4_000;

fn is_text(table: &str, field: &str) -> bool {
    merging::policies().of(table).policy(field) == Policy::Text
}

fn moment(millis: i64) -> String {
    let at = chrono::DateTime::from_timestamp_millis(millis).unwrap_or_default();
    at.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// What a record holds now.
fn stands(conn: &rusqlite::Connection, table: &str, id: &str, field: &str) -> Value {
    let Ok(table) = cells::table(table) else { return Value::Null };
    let known = "select exists (select 1 from pragma_table_info(?1) where name = ?2)";
    if !record::value::<bool>(conn, known, (table, field)).unwrap_or(false) {
        return Value::Null;
    }
    let sql = format!("select {field} from {table} where id = ?1");
    conn.query_row(&sql, [id], |row| row.get(0)).map_or(Value::Null, cells::json)
}

/// A cell as text; nothing when it is empty.
fn shown(value: Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text),
        other => Some(other.to_string()),
    }
}

/// The student or company whose page shows a record, and their name.
fn place(conn: &rusqlite::Connection, table: &str, id: &str) -> (String, String) {
    let mut at = (table.to_owned(), id.to_owned());
    for _ in 0..6 {
        if let ("student" | "company", Ok(name)) = (at.0.as_str(), record::name(conn, &at.0, &at.1)) {
            return (format!("{}/{}", at.0, at.1), name);
        }
        let up = record::REFERENCES.iter().filter(|(child, _, parent)| *child == at.0 && *parent != at.0);
        let mut ups: Vec<_> = up.collect();
        ups.sort_by_key(|(_, _, parent)| (*parent != "student", *parent != "company"));
        let found = ups.into_iter().find_map(|(_, column, parent)| {
            let held = stands(conn, &at.0, &at.1, column);
            held.as_str().filter(|held| !held.is_empty()).map(|held| ((*parent).to_owned(), held.to_owned()))
        });
        match found {
            Some(found) => at = found,
            None => break,
        }
    }
    (String::new(), record::name(conn, table, id).unwrap_or_default())
}

/// Says which is right. An act like any other: it can be taken back, and goes to the others.
pub fn settle(desk: &Desk, ask: ConflictSettled) -> Result<()> {
    desk.write(Label::from("step-conflict-settled"), |tx| {
        let conflict: Conflict = tx.get(&ask.id)?;
        if conflict.settled_at.is_some() {
            return Err(Error::conflict("conflict-settled"));
        }
        let (table, id) = conflict.record.split_once('/').unwrap_or_default();
        let other = conflict.value.clone();
        let value = match ask.take {
            Take::Stands => None,
            Take::Other => Some(other.map_or(Value::Null, Value::String)),
            Take::Both if is_text(table, &conflict.field) => {
                let stands = shown(stands(tx.conn(), table, id, &conflict.field));
                let both: Vec<String> = [stands, other].into_iter().flatten().filter(|text| !text.is_empty()).collect();
                Some(text::clean(&conflict.field, &both.join("\n\n"), LONGEST)?.into())
            }
            Take::Both => return Err(Error::invalid("take", "conflict-not-text")),
        };
        if let Some(value) = value {
            tx.change(cells::table(table)?, id, &Map::from_iter([(conflict.field.clone(), value)]))?;
        }
        let (settled_at, settled_by) = (Some(tx.at().to_owned()), tx.desk().actor().id.clone());
        tx.put(&Conflict { settled_at, settled_by, ..conflict })?;
        Ok(())
    })
}

/// What the server did not take, and why. A laptop may be several colleagues': each is told what they could have written.
pub fn refused(desk: &Desk, (): ()) -> Result<Vec<RefusedLine>> {
    desk.read(|conn| {
        let sql = "select id, row, op, verdict, at from shared_refused order by id desc limit 500";
        let mut rows: Vec<(i64, String, String, String, String)> = record::rows(conn, sql, [])?;
        let narrowed = sight::is_narrowed(conn)?;
        rows.retain(|(_, row, ..)| {
            let (table, id) = row.split_once('/').unwrap_or((row, ""));
            let gone = "select not exists (select 1 from main.student where id = ?1)";
            let seen = !narrowed
                || cells::table(table).and_then(|table| sight::sees(conn, table, id)).unwrap_or(false)
                || (table == "student" && record::value(conn, gone, [id]).unwrap_or(false));
            seen && authorize(desk.actor(), to_change(table)).is_ok()
        });
        rows.into_iter()
            .map(|(id, row, op, verdict, at)| {
                let op: Op = serde_json::from_str(&op)?;
                let (table, record) = row.split_once('/').unwrap_or((&row, ""));
                let (page, name) = place(conn, table, record);
                let table = table.to_owned();
                let (fields, values) = op.set.into_iter().map(|(field, value)| (field, shown(value))).unzip();
                Ok(RefusedLine { id, table, name, page, verdict, fields, values, at })
            })
            .collect()
    })
}

/// Somebody has read why.
pub fn seen(desk: &Desk, ask: RefusedSeen) -> Result<()> {
    if !desk.db().with_writer(|conn| door::seen(conn, ask.id))? {
        return Err(Error::missing("refused"));
    }
    desk.tell(Event::Changed { tables: vec![super::TABLE.to_owned()] });
    Ok(())
}
