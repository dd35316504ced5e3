//! What is kept of one person: everything that names them, and what names that in turn.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use crate::Result;
use crate::record::{self, REFERENCES};

/// Records by their tables.
pub type Records = BTreeMap<&'static str, BTreeSet<String>>;

/// The record and all that hangs on it, by every reference there is: a table that comes later is not forgotten.
pub fn records(conn: &Connection, table: &'static str, id: &str) -> Result<Records> {
    let mut all = Records::new();
    let mut waiting = vec![(table, id.to_owned())];
    while let Some((table, id)) = waiting.pop() {
        if !all.entry(table).or_default().insert(id.clone()) {
            continue;
        }
        for (child, column, _) in REFERENCES.iter().filter(|(.., parent)| *parent == table) {
            let sql = format!("select id from {child} where {column} = ?1");
            let found: Vec<(String,)> = record::rows(conn, &sql, [&id])?;
            waiting.extend(found.into_iter().map(|(id,)| (*child, id)));
        }
    }
    // A value of a file that was turned down names its record in no reference: it may be of any table.
    let mut refused = BTreeSet::new();
    for id in all.values().flatten() {
        let found: Vec<(String,)> = record::rows(conn, "select id from import_refused where record = ?1", [id])?;
        refused.extend(found.into_iter().map(|(id,)| id));
    }
    if !refused.is_empty() {
        all.insert("import_refused", refused);
    }
    // Nor does a value that another one took the place of.
    let mut lost = BTreeSet::new();
    for (table, ids) in &all {
        for id in ids {
            let found: Vec<(String,)> =
                record::rows(conn, "select id from conflict where record = ?1", [format!("{table}/{id}")])?;
            lost.extend(found.into_iter().map(|(id,)| id));
        }
    }
    if !lost.is_empty() {
        all.insert("conflict", lost);
    }
    Ok(all)
}

/// The tables that can hold something of a person.
pub fn tables() -> BTreeSet<&'static str> {
    let mut all = BTreeSet::from(["student", "conflict", "import_refused"]);
    loop {
        let before = all.len();
        let more: Vec<_> =
            REFERENCES.iter().filter(|(.., parent)| all.contains(parent)).map(|(child, ..)| *child).collect();
        all.extend(more);
        if all.len() == before {
            return all;
        }
    }
}
