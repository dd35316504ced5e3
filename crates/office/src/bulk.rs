//! Many new records in one act: the indexes of their table are laid aside while they come in, and built again at its end.
//!
//! A hundred thousand rows are sorted once in less time than the place of each is sought in five indexes. It happens in
//! the act's own transaction: whoever reads meanwhile reads the file as it was, indexes and all, and an act that fails
//! or is killed leaves them standing.

use rusqlite::Connection;

use crate::{Result, record};

/// From as many new rows on it pays.
const MANY: usize = 2_000;
/// A table that holds so many times the new rows keeps its indexes: building them anew would cost more than it saves.
const AT_MOST: usize = 4;

/// The indexes that were laid aside, as SQL that makes them.
#[derive(Default)]
pub struct Aside(Vec<String>);

impl Aside {
    /// Hears that about `rows` new records of `table` are coming.
    pub fn expect(&mut self, conn: &Connection, table: &'static str, rows: usize) -> Result<()> {
        if rows < MANY || held(conn, table, rows * AT_MOST + 1)? > rows * AT_MOST {
            return Ok(());
        }
        let sql = "select name, sql from sqlite_schema where type = 'index' and tbl_name = ?1 and sql is not null";
        let indexes: Vec<(String, String)> = record::rows(conn, sql, [table])?;
        for (name, sql) in indexes {
            conn.execute_batch(&format!("drop index {name}"))?;
            self.0.push(sql);
        }
        Ok(())
    }

    /// Builds them again; says whether there were any.
    pub fn finish(self, conn: &Connection) -> Result<bool> {
        self.0.iter().try_for_each(|sql| conn.execute_batch(sql))?;
        Ok(!self.0.is_empty())
    }
}

/// How many rows a table holds, as far as it matters.
fn held(conn: &Connection, table: &str, most: usize) -> Result<usize> {
    let held: i64 =
        record::value(conn, &format!("select count(*) from (select 1 from main.{table} limit {most})"), [])?;
    Ok(usize::try_from(held).unwrap_or_default())
}
