//! A fact and what it was before: the row nobody supersedes stands, the others are its earlier versions.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::record::{self, Record};
use crate::{Error, Result};

/// A row that a newer one can supersede.
pub(crate) trait Version: Record + Clone {
    /// The row it stands in the place of; empty for none.
    fn supersedes(&self) -> &str;
    /// Whether it was withdrawn.
    fn withdrawn(&self) -> bool;
    /// The day it is of.
    fn on(&self) -> NaiveDate;
    /// The newer row that withdraws it.
    fn withdrawn_as(&self, id: String, by: String, at: String) -> Self;
}

/// Makes a struct with the usual columns a version.
macro_rules! version {
    ($type:ty, $on:ident) => {
        impl $crate::cases::versions::Version for $type {
            fn supersedes(&self) -> &str {
                &self.supersedes
            }
            fn withdrawn(&self) -> bool {
                self.withdrawn
            }
            fn on(&self) -> chrono::NaiveDate {
                self.$on
            }
            fn withdrawn_as(&self, id: String, by: String, at: String) -> Self {
                Self { id, by, at, supersedes: self.id.clone(), withdrawn: true, ..self.clone() }
            }
        }
    };
}
pub(crate) use version;

/// A fact as it stands, and its earlier versions, the newest first.
#[derive(Debug, Clone)]
pub(crate) struct Chain<T> {
    pub(crate) now: T,
    pub(crate) earlier: Vec<T>,
}

impl<T: Record> Chain<T> {
    /// The ids of all versions.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.now).chain(&self.earlier).map(Record::id)
    }
}

/// The facts among `rows`, which hold every version.
pub(crate) fn chains<T: Version>(rows: Vec<T>) -> Vec<Chain<T>> {
    let superseded = |row: &T| rows.iter().any(|later| later.supersedes() == row.id());
    let chain = |row: &T| {
        let mut earlier = Vec::new();
        let mut last = row;
        while let Some(before) = rows.iter().find(|before| before.id() == last.supersedes()) {
            earlier.push(before.clone());
            last = before;
        }
        Chain { now: row.clone(), earlier }
    };
    rows.iter().filter(|row| !superseded(row)).map(chain).collect()
}

/// Those that were not withdrawn, by day, the newest last.
pub(crate) fn counting<T: Version>(chains: &[Chain<T>]) -> Vec<&Chain<T>> {
    let mut counting: Vec<_> = chains.iter().filter(|chain| !chain.now.withdrawn()).collect();
    counting.sort_by(|a, b| (a.now.on(), a.now.id()).cmp(&(b.now.on(), b.now.id())));
    counting
}

/// The row with this id, which no other supersedes.
pub(crate) fn standing<T: Version>(conn: &Connection, id: &str) -> Result<T> {
    let row: T = record::get(conn, id)?;
    let sql = format!("select exists (select 1 from {} where supersedes = ?1)", T::TABLE);
    if record::value(conn, &sql, [id])? { Err(Error::conflict("case-superseded")) } else { Ok(row) }
}
