//! A row as PostgreSQL holds it: its values in one column, where each came from in another.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;
use sync::row::{Cell, Row, Written};
use tokio_postgres::types::Json;
use wire::{Hlc, Seen};

use crate::refusal::Refusal;

/// Of each write that something is left of its revision, its moment, its author (device, operation and colleague) and its
/// fields. Most rows were written at once, and then all of that stands there once.
type Meta<Field> = Vec<(u64, u64, String, u64, String, Vec<Field>)>;

/// Fields that nobody here has to read.
pub type Unread = Box<RawValue>;

/// The row in a result with `scope_id`, `rev`, `fields` and `fmeta`; none where a join found none.
pub fn read(found: &tokio_postgres::Row) -> Result<Option<Row>, Refusal> {
    let Some(scope) = found.get::<_, Option<String>>("scope_id") else { return Ok(None) };
    let Json(fields) = found.try_get::<_, Json<BTreeMap<String, Value>>>("fields")?;
    let Json(meta) = found.try_get::<_, Json<Meta<String>>>("fmeta")?;
    let mut row = Row { scope, rev: unsigned(found.get("rev")), cells: BTreeMap::new() };
    let cell = |value| Cell { value, rev: 0, hlc: Hlc(0), by: Arc::default() };
    row.cells.extend(fields.into_iter().map(|(field, value)| (field, cell(value))));
    for (rev, hlc, device, seq, person, fields) in meta {
        let by = Arc::new(Written { device, seq, person });
        for field in fields {
            let Some(cell) = row.cells.get_mut(&field) else { continue };
            (cell.rev, cell.hlc, cell.by) = (rev, Hlc(hlc), by.clone());
        }
    }
    Ok(Some(row))
}

/// The values of a row.
pub fn fields(row: &Row) -> String {
    let fields: BTreeMap<&str, &Value> = row.cells.iter().map(|(field, cell)| (field.as_str(), &cell.value)).collect();
    text(&fields)
}

/// Where they came from.
pub fn meta(row: &Row) -> String {
    let mut writes: BTreeMap<(u64, Hlc, &Written), Vec<&str>> = BTreeMap::new();
    for (field, Cell { rev, hlc, by, .. }) in &row.cells {
        writes.entry((*rev, *hlc, by)).or_default().push(field);
    }
    let write = |((rev, hlc, by), fields): ((u64, Hlc, &Written), _)| {
        (rev, hlc.0, by.device.clone(), by.seq, by.person.clone(), fields)
    };
    text(&writes.into_iter().map(write).collect::<Meta<&str>>())
}

/// What laptops are told of the row in a result with `rev`, `hlc`, `author` and `fields`.
pub fn seen(found: &tokio_postgres::Row) -> Result<Seen<Unread>, Refusal> {
    let Json(fields) = found.try_get::<_, Json<Unread>>("fields")?;
    let (rev, hlc) = (unsigned(found.get("rev")), Hlc(unsigned(found.get("hlc"))));
    Ok(Seen { rev, hlc, by: found.get("author"), fields })
}

/// Whether it can name a row: `table/id`, short enough for an index, without signs that nobody sees.
pub fn is_row(name: &str) -> bool {
    let whole = name.split_once('/').is_some_and(|(table, id)| !table.is_empty() && !id.is_empty());
    whole && name.len() <= 200 && !name.chars().any(char::is_control)
}

/// JSON that the database can hold. It holds no NUL in a text. Refusing one would hold up everything behind it, so it
/// becomes the sign for a letter that cannot be shown.
fn text(said: &impl Serialize) -> String {
    let text = serde_json::to_string(said).unwrap_or_default();
    if !text.contains("\\u0000") {
        return text;
    }
    holdable(serde_json::from_str(&text).unwrap_or_default()).to_string()
}

fn holdable(value: Value) -> Value {
    let held = |text: String| text.replace('\0', "\u{fffd}");
    match value {
        Value::String(text) => Value::String(held(text)),
        Value::Array(items) => items.into_iter().map(holdable).collect(),
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(field, value)| (held(field), holdable(value))).collect())
        }
        plain => plain,
    }
}

/// A count from the database, which has no unsigned ones.
pub fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

/// A count for the database.
pub fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_sign_that_the_database_cannot_hold_is_replaced_however_deep_it_lies() {
        let value = json!({ "a\0": ["b\0", { "c": "d\0" }], "e": 1 });
        assert_eq!(text(&value), json!({ "a\u{fffd}": ["b\u{fffd}", { "c": "d\u{fffd}" }], "e": 1 }).to_string());
        assert_eq!(text(&"\\u0000"), json!("\\u0000").to_string());
    }
}
