//! What became of one record: every act that changed it, who did it, and which cells it changed.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::{Desk, Error, Result, record, sight};

/// The most lines shown.
const LONGEST: u32 = 200;

/// Cells whose values are not shown here: numbers that are revealed one by one, passwords, and documents
/// that are read elsewhere.
const UNSHOWN: &[(&str, &str)] = &[
    ("cpr", "number"),
    ("conflict", "value"),
    ("import_refused", "value"),
    ("assessment", "content"),
    ("assessment", "sealed"),
    ("register_password", "value"),
    ("attachment", "key"),
];

/// Names the record whose history is asked for.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryAsk {
    /// The table.
    of: String,
    record: String,
}

/// An act that changed the record.
#[derive(Debug, Serialize, TS)]
pub struct HistoryLine {
    step: i64,
    at: String,
    /// Who, by name.
    by: String,
    /// A key of `texts/`, and what it names, as JSON.
    label: String,
    args: String,
    #[ts(type = "'hand' | 'import' | 'undo' | 'redo' | 'final'")]
    kind: String,
    /// Whether it was taken back since.
    undone: bool,
    #[ts(type = "'created' | 'changed' | 'removed'")]
    change: String,
    cells: Vec<HistoryCell>,
}

/// A cell as it was and as it became.
#[derive(Debug, Serialize, TS)]
pub struct HistoryCell {
    field: String,
    before: Option<String>,
    after: Option<String>,
    /// It changed, but its values are not shown.
    unshown: bool,
}

#[derive(Deserialize)]
struct Row {
    step: i64,
    at: String,
    by: String,
    label: String,
    args: String,
    kind: String,
    undone: bool,
    before: Option<String>,
    after: Option<String>,
}

/// The acts that changed a record, newest first.
pub fn history(desk: &Desk, ask: HistoryAsk) -> Result<Vec<HistoryLine>> {
    let table = crate::cells::table(&ask.of).map_err(|_| Error::missing("table"))?;
    let lines = desk.read(|conn| {
        if desk.db().is_narrowed() && !sight::sees(conn, table, &ask.record)? {
            return Err(Error::missing(table));
        }
        let sql = "select c.step, s.at, coalesce(l.name, '') as by, s.label, s.args, s.kind, s.undone_by is not null as undone,
                          c.before, c.after
                   from change c join step s on s.id = c.step left join colleague l on l.id = s.by
                   where c.record = ?1 and c.of = ?2 order by c.step desc, c.n desc limit ?3";
        let rows: Vec<Row> = record::rows(conn, sql, (&ask.record, table, LONGEST))?;
        rows.into_iter().map(|row| line(table, row)).collect()
    })?;
    desk.look("history", table, &ask.record)?;
    Ok(lines)
}

fn line(table: &str, row: Row) -> Result<HistoryLine> {
    let (change, cells) = match (row.before, row.after) {
        (None, _) => ("created", Vec::new()),
        (Some(_), None) => ("removed", Vec::new()),
        (Some(before), Some(after)) => ("changed", cells(table, &before, &after)?),
    };
    Ok(HistoryLine {
        step: row.step,
        at: row.at,
        by: row.by,
        label: row.label,
        args: row.args,
        kind: row.kind,
        undone: row.undone,
        change: change.to_owned(),
        cells,
    })
}

fn cells(table: &str, before: &str, after: &str) -> Result<Vec<HistoryCell>> {
    let before: Map<String, Value> = serde_json::from_str(before)?;
    let after: Map<String, Value> = serde_json::from_str(after)?;
    let cell = |(field, now): (&String, &Value)| {
        let unshown = UNSHOWN.contains(&(table, field));
        let shown = |value: Option<&Value>| value.filter(|_| !unshown).and_then(plain);
        HistoryCell { before: shown(before.get(field)), after: shown(Some(now)), field: field.clone(), unshown }
    };
    Ok(after.iter().map(cell).collect())
}

/// A cell as text; nothing for an empty one.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => (!text.is_empty()).then(|| text.clone()),
        other => Some(other.to_string()),
    }
}
