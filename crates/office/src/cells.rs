//! Cells on their way between a record, the change log and SQLite.

use rusqlite::types::{ToSqlOutput, Value as Cell};
use serde_json::{Map, Value};

use crate::record::{Record, TABLES};
use crate::{Error, Result};

/// The name of a table as the program knows it; nothing else is ever put into SQL.
pub(crate) fn table(name: &str) -> Result<&'static str> {
    TABLES.iter().copied().find(|known| *known == name).ok_or_else(|| Error::bug("unknown table"))
}

/// A record's cells as they are logged: what SQLite would hold, in JSON.
pub(crate) fn cells<T: Record>(record: &T) -> Result<Map<String, Value>> {
    let Value::Object(map) = serde_json::to_value(record)? else { return Err(Error::bug("a record is a struct")) };
    Ok(map
        .into_iter()
        .map(|(name, value)| (name, if let Value::Bool(yes) = value { Value::from(i64::from(yes)) } else { value }))
        .collect())
}

/// A logged value as SQLite takes it.
pub(crate) fn bound(value: &Value) -> ToSqlOutput<'_> {
    match value {
        Value::Null => ToSqlOutput::Owned(Cell::Null),
        Value::Bool(yes) => i64::from(*yes).into(),
        Value::Number(number) => {
            number.as_i64().map_or_else(|| number.as_f64().unwrap_or_default().into(), ToSqlOutput::from)
        }
        Value::String(text) => text.as_str().into(),
        nested => nested.to_string().into(),
    }
}

/// A value of SQLite as it is logged.
pub(crate) fn json(cell: Cell) -> Value {
    match cell {
        Cell::Null | Cell::Blob(_) => Value::Null,
        Cell::Integer(number) => Value::from(number),
        Cell::Real(number) => Value::from(number),
        Cell::Text(text) => Value::String(text),
    }
}
