//! The search index: the words by which students and companies are found, kept by the one door.
//!
//! New rows are indexed together at the end of their act. SQLite writes an FTS5 index to disk after every statement
//! that could fail halfway, so a hundred thousand new students would otherwise mean as many flushes.

use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::Result;

/// A table that is searched: its name, the columns its words come from.
struct Searched {
    table: &'static str,
    columns: &'static [&'static str],
}

const SEARCHED: &[Searched] = &[
    Searched { table: "student", columns: &["name", "number", "hold"] },
    Searched { table: "company", columns: &["name", "cvr", "town"] },
];

/// What one act made that is not in the index yet.
#[derive(Default)]
pub struct Index {
    /// The first new row of a table; whatever follows it is new too, because rows are numbered upwards.
    first: Vec<(&'static Searched, i64)>,
}

impl Index {
    /// Hears that the last insert made a row of `table`.
    pub fn created(&mut self, conn: &Connection, table: &str) {
        let Some(searched) = searched(table) else { return };
        let row = conn.last_insert_rowid();
        match self.first.iter_mut().find(|(known, _)| known.table == table) {
            // A number that was freed in the same act is given again.
            Some((_, first)) => *first = row.min(*first),
            None => self.first.push((searched, row)),
        }
    }

    /// Indexes a row anew if one of its words changed.
    pub fn changed(&self, conn: &Connection, table: &str, id: &str, after: &Map<String, Value>) -> Result<()> {
        let Some(searched) = searched(table) else { return Ok(()) };
        if !searched.columns.iter().any(|column| after.contains_key(*column)) {
            return Ok(());
        }
        if let Some(row) = self.forget(conn, table, id)? {
            conn.prepare_cached(&searched.index("row = ?1"))?.execute([row])?;
        }
        Ok(())
    }

    /// Takes a row out of the index, before it goes. Answers with its number, unless it is new and not in there yet.
    pub fn forget(&self, conn: &Connection, table: &str, id: &str) -> Result<Option<i64>> {
        if searched(table).is_none() {
            return Ok(None);
        }
        let row = conn
            .prepare_cached(&format!("select row from main.{table} where id = ?1"))?
            .query_row([id], |row| row.get::<_, i64>(0))?;
        if self.first_of(table).is_some_and(|first| row >= first) {
            return Ok(None);
        }
        conn.prepare_cached(&format!("delete from {table}_search where rowid = ?1"))?.execute([row])?;
        Ok(Some(row))
    }

    /// Indexes what the act made.
    pub fn finish(self, conn: &Connection) -> Result<()> {
        for (searched, first) in self.first {
            conn.prepare_cached(&searched.index("row >= ?1"))?.execute([first])?;
        }
        Ok(())
    }

    fn first_of(&self, table: &str) -> Option<i64> {
        self.first.iter().find(|(searched, _)| searched.table == table).map(|(_, first)| *first)
    }
}

impl Searched {
    fn index(&self, which: &str) -> String {
        let (table, words) = (self.table, self.columns.join(" || ' ' || "));
        format!("insert into {table}_search (rowid, words) select row, fold({words}) from main.{table} where {which}")
    }
}

/// Makes the index anew, after an erasure: rows that leave it leave their words in it.
pub fn rebuild(conn: &Connection) -> Result<()> {
    for searched in SEARCHED {
        conn.execute_batch(&format!("insert into {0}_search ({0}_search) values ('delete-all')", searched.table))?;
        conn.execute(&searched.index("true"), [])?;
    }
    Ok(())
}

fn searched(table: &str) -> Option<&'static Searched> {
    SEARCHED.iter().find(|searched| searched.table == table)
}
