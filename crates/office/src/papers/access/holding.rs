//! What is held about a student, table by table. By every reference there is, so that no table is forgotten.

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::Result;
use crate::audit;
use crate::cells::json;
use crate::person;
use crate::record;
use crate::students::Student;

/// A record as it is kept, without who of the office noted it.
pub type Row = Map<String, Value>;

/// Columns that name who of the office noted something; whoever asks for access is told what, not by whom.
const NOTED_BY: &[&str] = &["by", "sealed_by", "ended_by", "row", "key", "stored", "stored_size", "stored_sha256"];

/// All of it.
pub struct Holding {
    /// Whom it is about.
    pub student: Student,
    /// Tables that hold anything, the student's own first.
    pub groups: Vec<Group>,
    /// How records were before.
    pub history: Vec<Was>,
    /// Who looked when, without names.
    pub looks: Vec<Looked>,
}

/// The records of a table.
pub struct Group {
    /// The table.
    pub table: &'static str,
    /// Each as it is kept.
    pub rows: Vec<Row>,
}

/// A change of a record.
#[derive(Serialize)]
pub struct Was {
    at: String,
    table: String,
    record: String,
    before: Value,
    after: Value,
}

/// A look.
#[derive(Serialize)]
pub struct Looked {
    /// When.
    pub at: String,
    /// What was done.
    pub action: String,
    /// Of what.
    pub of: String,
    /// Why.
    pub purpose: String,
}

#[derive(Deserialize)]
struct Change {
    at: String,
    before: Option<String>,
    after: Option<String>,
}

impl Holding {
    /// Reads it.
    pub fn of(conn: &Connection, id: &str) -> Result<Self> {
        let student = record::get(conn, id)?;
        let records = person::records(conn, "student", id)?;
        let mut groups = Vec::new();
        let mut history = Vec::new();
        for (table, ids) in &records {
            let mut rows = Vec::new();
            for id in ids {
                rows.extend(row(conn, table, id)?);
                history.extend(changes(conn, table, id)?);
            }
            if !rows.is_empty() {
                groups.push(Group { table, rows });
            }
        }
        groups.sort_by_key(|group| (!matches!(group.table, "student" | "cpr"), group.table != "student"));
        history.sort_by(|a, b| a.at.cmp(&b.at));
        let looks = audit::by_day(conn, id)?.into_iter();
        let looks = looks.map(|look| Looked { at: look.at, action: look.action, of: look.of, purpose: look.purpose });
        Ok(Self { student, groups, history, looks: looks.collect() })
    }

    /// The records of a table, if there are any.
    pub fn group(&self, table: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.table == table)
    }

    /// How many records.
    pub fn records(&self) -> u32 {
        self.groups.iter().map(|group| group.rows.len() as u32).sum()
    }
}

impl Group {
    /// The ids of its records.
    pub fn ids(&self) -> Vec<String> {
        self.rows.iter().filter_map(|row| Some(row.get("id")?.as_str()?.to_owned())).collect()
    }
}

fn row(conn: &Connection, table: &str, id: &str) -> Result<Option<Row>> {
    let mut select = conn.prepare_cached(&format!("select * from {table} where id = ?1"))?;
    let names: Vec<String> = select.column_names().map(str::to_owned).collect();
    let row = select.query_row([id], |row| {
        let mut cells = Row::new();
        for (at, name) in names.iter().enumerate().filter(|(_, name)| !NOTED_BY.contains(&name.as_str())) {
            cells.insert(name.clone(), json(row.get::<_, Cell>(at)?));
        }
        Ok(cells)
    });
    Ok(row.optional()?)
}

/// How a record was before, oldest first.
fn changes(conn: &Connection, table: &str, id: &str) -> Result<Vec<Was>> {
    let sql = "select s.at, c.before, c.after from change c join step s on s.id = c.step
               where c.record = ?1 and c.of = ?2 and c.before is not null order by c.step, c.n";
    let cells = |text: Option<String>| -> Result<Value> {
        let mut cells: Row = text.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default();
        cells.retain(|name, _| !NOTED_BY.contains(&name.as_str()));
        Ok(Value::Object(cells))
    };
    let found: Vec<Change> = record::rows(conn, sql, [id, table])?;
    let was = |change: Change| {
        let (table, record) = (table.to_owned(), id.to_owned());
        Ok(Was { at: change.at, table, record, before: cells(change.before)?, after: cells(change.after)? })
    };
    found.into_iter().map(was).collect()
}
