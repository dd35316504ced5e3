//! The one door: every write of a record goes through here and leaves a row in `change`.
//!
//! A step is one act of a user. Its changes hold the cells that changed, as
//! they were and as they became; a creation holds neither, because the first
//! values are in the row, or in the `before` of the next change.

mod log;

use std::collections::{BTreeSet, HashMap};

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};
use serde_json::{Map, Value};

use crate::attachments::store;
use crate::bulk::Aside;
use crate::cells::{bound, cells, json};
use crate::index::Index;
use crate::record::{self, Record};
use crate::{Desk, Error, Event, Result, sight};

pub use crate::step::{Kind, Label};

/// An open write: everything in it becomes durable together, or none of it.
pub struct Tx<'a> {
    tx: Transaction<'a>,
    desk: &'a Desk,
    kind: Kind,
    label: Label,
    /// The record whose newest step this write joins, if it was the same act a moment ago.
    joins: Option<(&'static str, String)>,
    step: Option<i64>,
    /// The changes in it so far.
    changes: i64,
    at: String,
    touched: BTreeSet<&'static str>,
    index: Index,
    aside: Aside,
    inserts: HashMap<&'static str, Insert>,
    /// Who does it, when it is not who sits here.
    by: Option<String>,
    /// What comes from outside is the whole school's, whoever sits here.
    sees_all: bool,
    /// Attached files whose rows were erased: they go once that is durable.
    pub(crate) gone: Vec<String>,
}

/// The last insert into a table: the next has the same columns, as a rule.
#[derive(Default)]
struct Insert {
    columns: Vec<String>,
    sql: String,
}

impl Desk {
    /// One act of the user at the desk. After the commit, never before it, every window hears which tables changed.
    pub fn write<T>(&self, label: impl Into<Label>, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        self.write_as(Kind::Hand, label, work)
    }

    /// As `write`, for an act of another kind.
    pub fn write_as<T>(
        &self,
        kind: Kind,
        label: impl Into<Label>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        self.write_with(kind, label.into(), None, work)
    }

    /// As `write`, for saving one record over and over while it is typed: as long as nothing else is done in between,
    /// the saves of ten minutes are one step.
    pub fn write_on<T>(
        &self,
        label: impl Into<Label>,
        of: &'static str,
        id: &str,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        self.write_with(Kind::Hand, label.into(), Some((of, id.to_owned())), work)
    }

    fn write_with<T>(
        &self,
        kind: Kind,
        label: Label,
        joins: Option<(&'static str, String)>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        self.still_open()?;
        let (answer, touched) = self.db().with_writer(|conn| {
            // Who waited for a long write may have waited past the lock.
            self.still_open()?;
            let (answer, touched, large) = {
                let mut tx = Tx {
                    tx: conn.transaction_with_behavior(TransactionBehavior::Immediate)?,
                    desk: self,
                    kind,
                    label,
                    joins,
                    step: None,
                    changes: 0,
                    at: self.clock().now(),
                    touched: BTreeSet::new(),
                    index: Index::default(),
                    aside: Aside::default(),
                    inserts: HashMap::new(),
                    by: None,
                    sees_all: false,
                    gone: Vec::new(),
                };
                let answer = work(&mut tx)?;
                let Tx { tx, touched, index, aside, gone, .. } = tx;
                let large = aside.finish(&tx)?;
                index.finish(&tx)?;
                tx.commit()?;
                store::remove(&self.setup().folder, &gone);
                (answer, touched, large)
            };
            if large {
                // The act is durable: room that is not given back must not make it look as if it had failed.
                drop(conn.execute_batch("pragma shrink_memory"));
            }
            Ok((answer, touched))
        })?;
        if !touched.is_empty() {
            self.unlogged();
            self.tell(Event::Changed { tables: touched.into_iter().map(str::to_owned).collect() });
        }
        Ok(answer)
    }

    /// Remembers a preference of this laptop. Not an act: there is no undo.
    pub fn prefer(&self, id: &str, value: &str) -> Result<()> {
        self.db().with_writer(|conn| {
            conn.prepare_cached(
                "insert into preference (id, value) values (?1, ?2) on conflict (id) do update set value = excluded.value",
            )?
            .execute([id, value])?;
            Ok(())
        })
    }
}

impl<'a> Tx<'a> {
    /// Goes round what narrows whoever sits here: for what the server says.
    pub(crate) fn sees_all(&mut self) {
        self.sees_all = true;
    }

    /// What follows is somebody else's act, and a step of its own.
    pub(crate) fn on_behalf_of(&mut self, colleague: &str) {
        (self.by, self.step, self.changes) = (Some(colleague.to_owned()), None, 0);
    }

    /// For reading what is there now, this write included.
    pub fn conn(&self) -> &Connection {
        &self.tx
    }

    /// The moment of this write.
    pub fn at(&self) -> &str {
        &self.at
    }

    /// The desk it happens at.
    pub fn desk(&self) -> &'a Desk {
        self.desk
    }

    /// The step, if anything changed.
    pub fn step(&self) -> Option<i64> {
        self.step
    }

    /// The record with this id, which must be there.
    pub fn get<T: Record>(&self, id: &str) -> Result<T> {
        record::get(&self.tx, id)
    }

    /// Keeps `record`: a new one is created, a known one gets the cells that differ. Says whether anything changed.
    pub fn put<T: Record>(&mut self, record: &T) -> Result<bool> {
        match record::find::<T>(&self.tx, record.id())? {
            None => self.create(record).map(|()| true),
            Some(old) => {
                let (old, new) = (cells(&old)?, cells(record)?);
                let changed = |(name, value): &(String, Value)| old.get(name) != Some(value);
                let after: Map<_, _> = new.into_iter().filter(changed).collect();
                self.change(T::TABLE, record.id(), &after)
            }
        }
    }

    /// Keeps a record whose id is new.
    pub fn create<T: Record>(&mut self, record: &T) -> Result<()> {
        self.restore(T::TABLE, record.id(), &cells(record)?)
    }

    /// Hears that about `rows` new records of `table` are coming in this act, so that its indexes are built once.
    pub(crate) fn expect(&mut self, table: &'static str, rows: usize) -> Result<()> {
        self.aside.expect(&self.tx, table, rows)
    }

    /// Removes a record. Only undo and erasure do: users archive.
    pub(crate) fn remove(&mut self, table: &'static str, id: &str) -> Result<()> {
        let Some(before) = self.row(table, id)? else { return Ok(()) };
        self.index.forget(&self.tx, table, id)?;
        self.tx.prepare_cached(&format!("delete from main.{table} where id = ?1"))?.execute([id])?;
        self.log(table, id, Some(&before), None)
    }

    /// Puts a removed record back as it was, or keeps a new one that is given as cells, its id among them.
    pub(crate) fn restore<'c, N: AsRef<str> + 'c>(
        &mut self,
        table: &'static str,
        id: &str,
        whole: impl IntoIterator<Item = (&'c N, &'c Value)> + Clone,
    ) -> Result<()> {
        if !self.sees_all {
            sight::names_seen(self.desk, &self.tx, table, whole.clone().into_iter().map(|(n, v)| (n.as_ref(), v)))?;
        }
        let names = || whole.clone().into_iter().map(|(name, _)| name.as_ref());
        let insert = self.inserts.entry(table).or_default();
        if !names().eq(insert.columns.iter().map(String::as_str)) {
            insert.columns = names().map(str::to_owned).collect();
            let marks: Vec<_> = (1..=insert.columns.len()).map(|at| format!("?{at}")).collect();
            insert.sql =
                format!("insert into main.{table} ({}) values ({})", insert.columns.join(", "), marks.join(", "));
        }
        let values = whole.clone().into_iter().map(|(_, value)| bound(value));
        self.tx.prepare_cached(&insert.sql)?.execute(rusqlite::params_from_iter(values))?;
        self.index.created(&self.tx, table);
        self.stays_seen(table, id)?;
        self.log(table, id, None, None)
    }

    /// Sets some cells of a record. Says whether anything changed.
    pub(crate) fn change(&mut self, table: &'static str, id: &str, after: &Map<String, Value>) -> Result<bool> {
        let now = self.row(table, id)?.ok_or_else(|| Error::missing(table))?;
        let after: Map<_, _> = after
            .iter()
            .filter(|(name, value)| now.get(*name) != Some(value))
            .map(|(n, v)| (n.clone(), v.clone()))
            .collect();
        if after.is_empty() {
            return Ok(false);
        }
        if !self.sees_all {
            sight::names_seen(self.desk, &self.tx, table, after.iter().map(|(n, v)| (n.as_str(), v)))?;
        }
        let before: Map<_, _> = after.keys().filter_map(|name| Some((name.clone(), now.get(name)?.clone()))).collect();
        let sets: Vec<_> = after.keys().enumerate().map(|(at, name)| format!("{name} = ?{}", at + 2)).collect();
        let values = std::iter::once(ToSqlOutput::from(id)).chain(after.values().map(bound));
        self.tx
            .prepare_cached(&format!("update main.{table} set {} where id = ?1", sets.join(", ")))?
            .execute(rusqlite::params_from_iter(values))?;
        self.index.changed(&self.tx, table, id, &after)?;
        self.stays_seen(table, id)?;
        self.log(table, id, Some(&before), Some(&after))?;
        Ok(true)
    }

    fn stays_seen(&self, table: &str, id: &str) -> Result<()> {
        if self.sees_all { Ok(()) } else { sight::stays_seen(self.desk, &self.tx, table, id) }
    }

    /// The whole row as it stands, without SQLite's own row number.
    pub(crate) fn row(&self, table: &'static str, id: &str) -> Result<Option<Map<String, Value>>> {
        let whose = if self.sees_all { "main." } else { "" };
        let mut select = self.tx.prepare_cached(&format!("select * from {whose}{table} where id = ?1"))?;
        let names: Vec<String> = select.column_names().map(str::to_owned).collect();
        let row = select.query_row([id], |row| {
            let mut cells = Map::new();
            for (at, name) in names.iter().enumerate().filter(|(_, name)| !matches!(name.as_str(), "row" | "rowid")) {
                cells.insert(name.clone(), json(row.get(at)?));
            }
            Ok(cells)
        });
        Ok(row.optional()?)
    }

    /// Marks a step as taken back by `undo`, or as standing again.
    pub(crate) fn taken_back(&mut self, step: i64, by: Option<i64>) -> Result<()> {
        self.tx.execute("update main.step set undone_by = ?2 where id = ?1", (step, by))?;
        Ok(())
    }

    /// Takes a row out of the search index.
    pub(crate) fn unlist(&mut self, table: &'static str, id: &str) -> Result<()> {
        self.index.forget(&self.tx, table, id).map(drop)
    }

    /// Notes that a record was erased, and nothing of it.
    pub(crate) fn note_erased(&mut self, table: &'static str, id: &str) -> Result<()> {
        self.log(table, id, None, None)
    }
}
