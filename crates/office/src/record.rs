//! What a record is, how tables hang together, and the shape of a list's page.

use rusqlite::{Connection, OptionalExtension, Params};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Error, Result};

/// A row of a table: its fields are the table's columns.
pub trait Record: Serialize + DeserializeOwned {
    /// The table.
    const TABLE: &'static str;
    /// The record's id.
    fn id(&self) -> &str;
}

/// Gives a struct its table; the field `id` is the key.
macro_rules! record {
    ($type:ty, $table:literal) => {
        impl $crate::record::Record for $type {
            const TABLE: &'static str = $table;
            fn id(&self) -> &str {
                &self.id
            }
        }
    };
}
pub(crate) use record;

pub use trade::tables::{REFERENCES, TABLES};

/// What a list asks for: one page of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ListAsk {
    /// Rows to skip.
    pub offset: u32,
    /// Rows wanted; at most 500.
    pub limit: u32,
    /// The order; the list's own when absent.
    pub sort: Option<Sort>,
    /// What a row must satisfy, all of it.
    pub filters: Vec<Filter>,
    /// Words to find, as typed.
    pub text: String,
    /// The length of the list when it was told already: it is not counted again for another part of it.
    pub known: Option<u32>,
}

/// A column and its direction.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Sort {
    /// The column.
    pub column: String,
    /// From the last to the first.
    pub down: bool,
}

/// One condition: `column` is one of `values`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Filter {
    /// The column.
    pub column: String,
    /// What it may be; an empty text stands for an empty cell.
    pub values: Vec<String>,
}

impl ListAsk {
    /// The most rows a page holds.
    pub const LONGEST: u32 = 500;

    /// Rows wanted, kept within bounds.
    pub fn rows(&self) -> u32 {
        if self.limit == 0 { 200 } else { self.limit.min(Self::LONGEST) }
    }
}

/// A page of a list and how long the list is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Page<T> {
    /// Rows in the whole list.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<T>,
}

/// An argument that names one record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ById {
    /// The record's id.
    pub id: String,
}

/// Sets a record aside, or takes it back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ArchiveAsk {
    /// The record's id.
    pub id: String,
    /// Aside.
    pub archived: bool,
}

/// The record of `T` with this id.
pub fn find<T: Record>(conn: &Connection, id: &str) -> Result<Option<T>> {
    let mut select = conn.prepare_cached(&format!("select * from {} where id = ?1", T::TABLE))?;
    select.query_row([id], |row| Ok(serde_rusqlite::from_row(row))).optional()?.transpose().map_err(Error::from)
}

/// The record of `T` with this id, which must be there.
pub fn get<T: Record>(conn: &Connection, id: &str) -> Result<T> {
    find(conn, id)?.ok_or_else(|| Error::missing(T::TABLE))
}

/// Every row of a select, as `T`.
pub fn rows<T: DeserializeOwned>(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<T>> {
    let mut select = conn.prepare_cached(sql)?;
    let columns = serde_rusqlite::columns_from_statement(&select);
    let mut found = select.query(params)?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        all.push(serde_rusqlite::from_row_with_columns(row, &columns)?);
    }
    Ok(all)
}

/// What a record is called; empty when it is not there.
pub fn name(conn: &Connection, table: &str, id: &str) -> Result<String> {
    value(conn, &format!("select coalesce((select name from {table} where id = ?1), '')"), [id])
}

/// The one value of a select.
pub fn value<T: rusqlite::types::FromSql>(conn: &Connection, sql: &str, params: impl Params) -> Result<T> {
    Ok(conn.prepare_cached(sql)?.query_row(params, |row| row.get(0))?)
}
