//! What stands in a vault, counted from outside: whether a command that refused has written all the same.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::Vault;
use crate::bench::plain_vault;

/// A second look into the vault's file.
pub struct Rows {
    conn: Connection,
    tables: Vec<String>,
    version: i64,
    counts: BTreeMap<String, i64>,
}

/// What a look leaves behind, also when it is refused: the log, and the way it takes acts in. And what the program itself
/// notes whenever it likes, such as how the drill of the month went.
const LOG: &[&str] = &["audit", "audit_cut", "preference"];

impl Rows {
    /// Of an open or locked vault.
    pub fn of(vault: &Vault, passphrase: &str) -> Self {
        let conn = plain_vault(&vault.folder, passphrase);
        let sql = "select name from sqlite_schema where type = 'table' and name not like '%\\_search%' escape '\\'
                   and name not like 'sqlite%' order by name";
        let mut tables = texts(&conn, sql);
        tables.retain(|table| !LOG.contains(&table.as_str()));
        let mut rows = Self { conn, tables, version: 0, counts: BTreeMap::new() };
        rows.note();
        rows
    }

    /// Remembers what stands there now.
    pub fn note(&mut self) {
        let version = self.conn.query_row("pragma data_version", [], |row| row.get(0)).unwrap();
        if version != self.version || self.counts.is_empty() {
            self.version = version;
            self.counts = self.counted();
        }
    }

    /// The tables with another number of rows than was noted. Each act is rows of `step` and `change`, so that an act that
    /// only changes rows shows, too.
    pub fn changed(&mut self) -> Vec<String> {
        let before = self.counts.clone();
        self.note();
        let differs = |table: &&String| self.counts.get(*table) != before.get(*table);
        self.tables.iter().filter(differs).cloned().collect()
    }

    /// Ids of a table, the last ones.
    pub fn ids(&self, table: &str, most: usize) -> Vec<String> {
        let keyed = "select exists (select 1 from pragma_table_info(?1) where name = 'id' and type like 'text%')";
        if !self.conn.query_row(keyed, [table], |row| row.get::<_, bool>(0)).unwrap() {
            return Vec::new();
        }
        texts(&self.conn, &format!("select id from {table} order by id desc limit {most}"))
    }

    /// The tables.
    pub fn tables(&self) -> &[String] {
        &self.tables
    }

    /// The cell of the record with this id, as a text; none when there is no such record.
    pub fn cell(&self, table: &str, column: &str, id: &str) -> Option<String> {
        texts(&self.conn, &format!("select coalesce(cast({column} as text), '') from {table} where id = '{id}'")).pop()
    }

    fn counted(&self) -> BTreeMap<String, i64> {
        let counts = self.tables.iter().map(|table| {
            let mut select = self.conn.prepare_cached(&format!("select count(*) from {table}")).unwrap();
            (table.clone(), select.query_row([], |row| row.get(0)).unwrap())
        });
        counts.collect()
    }
}

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    conn.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}
