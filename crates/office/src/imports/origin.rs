//! Who wrote a cell last: a file, or a person. Read from the log, and only for cells that differ.

use rusqlite::Connection;
use serde_json::{Map, Value};

use super::fields::Store;
use crate::{Result, record};

/// Where the value of a cell comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nobody has ever set it.
    Untouched,
    /// A file.
    File,
    /// A person; with what the last file had left there, if one had.
    Hand(Option<String>),
}

/// The acts that changed a record and still stand, newest first.
pub struct Log {
    changes: Vec<Change>,
}

struct Change {
    by_file: bool,
    /// The cells as they were; none for the creation.
    before: Option<Map<String, Value>>,
    after: Map<String, Value>,
}

impl Log {
    /// The log of one record.
    pub fn of(conn: &Connection, table: &str, id: &str) -> Result<Self> {
        #[derive(serde::Deserialize)]
        struct Line {
            kind: String,
            undone_by: Option<i64>,
            before: Option<String>,
            after: Option<String>,
        }
        let sql = "select s.kind, s.undone_by, c.before, c.after from change c join step s on s.id = c.step
                   where c.record = ?1 and c.of = ?2 order by c.step desc, c.n desc";
        let lines: Vec<Line> = record::rows(conn, sql, (id, table))?;
        let mut changes = Vec::new();
        for line in lines {
            // A creation counts whatever became of its step: the record is there. Of the rest only what stands does.
            let own = matches!(line.kind.as_str(), "hand" | "import" | "final");
            let standing = line.before.is_none() || (line.undone_by.is_none() && line.after.is_some());
            if !own || !standing {
                continue;
            }
            let cells =
                |json: Option<String>| json.map(|json| serde_json::from_str::<Map<String, Value>>(&json)).transpose();
            changes.push(Change {
                by_file: line.kind == "import",
                before: cells(line.before)?,
                after: cells(line.after)?.unwrap_or_default(),
            });
        }
        Ok(Self { changes })
    }

    /// Where the value of `column` comes from; `is_empty`: nothing stands there now.
    pub fn origin(&self, column: &str, is_empty: bool) -> Origin {
        let mut base = None;
        let mut by_hand = false;
        for change in &self.changes {
            match &change.before {
                Some(before) => {
                    let Some(was) = before.get(column).filter(|_| change.after.contains_key(column)) else { continue };
                    if change.by_file {
                        return if by_hand { Origin::Hand(base) } else { Origin::File };
                    }
                    by_hand = true;
                    base = Some(text(was));
                }
                None if change.by_file => return if by_hand { Origin::Hand(base) } else { Origin::File },
                // Created by hand: what was typed with the record has no base, what was not typed was never set.
                None if by_hand => return Origin::Hand(None),
                None => return if is_empty { Origin::Untouched } else { Origin::Hand(None) },
            }
        }
        if by_hand { Origin::Hand(None) } else { Origin::Untouched }
    }
}

/// A cell as text, as values are compared.
pub fn text(cell: &Value) -> String {
    match cell {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A value as its column holds it.
pub fn cell(value: &str, store: Store) -> Value {
    match store {
        Store::Text | Store::Education => Value::String(value.to_owned()),
        Store::Date if value.is_empty() => Value::Null,
        Store::Date => Value::String(value.to_owned()),
        Store::Number => value.parse::<i64>().map_or(Value::Null, Value::from),
    }
}
