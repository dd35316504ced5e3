//! What of a school one push touches: its rows, what they hang on and name, and what they moved.
//!
//! Ids are found first and locked then, all in one order, so that two pushes wait for one another and never in a ring.
//! Whatever changed while they waited is found by asking again.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use sync::hub::Shelf;
use sync::policy::{Policies, named};
use wire::{Op, REMOVED};

use crate::keys;
use crate::refusal::Refusal;
use crate::rows;
use crate::store::Desk;

const UP: &str = include_str!("../queries/up.sql");
const LOCK: &str = include_str!("../queries/lock_records.sql");
const DOWN: &str = include_str!("../queries/down.sql");
/// A push takes away fewer rows than this, so when more name one, something will still name it.
const NAMERS: i64 = 20_001;

/// A partial shelf, and which rows were looked for, there or not.
pub struct Loaded<'a> {
    desk: &'a Desk,
    policies: &'a Policies,
    /// What was found.
    pub shelf: Shelf,
    asked: BTreeSet<String>,
}

impl<'a> Loaded<'a> {
    /// All that operations touch, locked. With `trusts`, nothing is looked for that a laptop says is new and its own: if it
    /// is there after all, or another row bears its key, the database takes no second one, and the push is done again
    /// without trust.
    pub async fn of(desk: &'a Desk, policies: &'a Policies, ops: &[Op], trusts: bool) -> Result<Self, Refusal> {
        let mut loaded = Self { desk, policies, shelf: Shelf::default(), asked: BTreeSet::new() };
        let is_new = |op: &&Op| trusts && op.create && policies.stands_alone(op.table());
        let new: BTreeSet<String> = ops.iter().filter(is_new).map(|op| op.row.clone()).collect();
        let touched = ops.iter().flat_map(|op| touched(policies, op));
        let mut wanted: BTreeSet<String> = touched.filter(|row| !new.contains(row)).collect();
        let away: Vec<&str> = ops.iter().filter(|op| takes_away(op)).map(|op| op.row.as_str()).collect();
        if !away.is_empty() {
            let namers = "select from_row from ref where school_id = $1 and to_row = any($2) limit $3";
            let found = desk.query(namers, &[&desk.school, &away, &NAMERS]).await?;
            wanted.extend(found.iter().map(|row| row.get(0)));
        }
        tokio::try_join!(desk.run("savepoint shelf", &[]), loaded.add_erased(&new))?;
        loaded.add(wanted).await?;
        loaded.asked.extend(new);
        keys::load(desk, policies, &mut loaded.shelf, ops.iter().filter(|op| !is_new(op))).await?;
        Ok(loaded)
    }

    /// What hangs on rows that went to another scope: it goes with them. Says whether there was any. What is held is let go
    /// before, so that all of it is locked in one order.
    pub async fn add_below(&mut self, moved: &[&str]) -> Result<bool, Refusal> {
        let found = self.desk.query(DOWN, &[&self.desk.school, &moved]).await?;
        let found: BTreeSet<String> = found.iter().map(|row| row.get(0)).collect();
        if found.is_subset(&self.asked) {
            return Ok(false);
        }
        self.desk.run("rollback to savepoint shelf", &[]).await?;
        (self.shelf.rows, self.shelf.erased) = (BTreeMap::new(), BTreeSet::new());
        let all = std::mem::take(&mut self.asked).into_iter().chain(found).collect();
        self.add(all).await?;
        Ok(true)
    }

    /// Rows that the hub made by itself, such as what lost. Says whether one of them was there already.
    pub async fn add_made(&mut self, after: &Shelf) -> Result<bool, Refusal> {
        let made: BTreeSet<String> = after.rows.keys().filter(|row| !self.asked.contains(*row)).cloned().collect();
        if made.is_empty() {
            return Ok(false);
        }
        let before = self.shelf.rows.len();
        self.add(made).await?;
        Ok(self.shelf.rows.len() > before)
    }

    /// Locks and reads rows with all that they hang on.
    async fn add(&mut self, wanted: BTreeSet<String>) -> Result<(), Refusal> {
        let school = &self.desk.school;
        let moving: Vec<&str> =
            self.policies.tables.iter().filter(|(_, table)| table.moves).map(|(name, _)| *name).collect();
        let mut wanted = wanted;
        loop {
            let seeds: Vec<&str> = self.asked.iter().chain(&wanted).map(String::as_str).collect();
            // Of rows that hang on nothing hardly one was made part of another, and that is seen when it is read.
            let stand_alone =
                self.asked.is_empty() && seeds.iter().all(|row| self.policies.stands_alone(wire::table(row)));
            if !stand_alone {
                let found = self.desk.query(UP, &[school, &seeds, &moving]).await?;
                wanted.extend(found.iter().map(|row| row.get::<_, String>(0)));
            }
            let new: BTreeSet<String> = wanted.iter().filter(|row| !self.asked.contains(*row)).cloned().collect();
            if new.is_empty() {
                return Ok(());
            }
            let ids: Vec<&str> = new.iter().map(String::as_str).collect();
            for row in self.desk.query(LOCK, &[school, &ids]).await? {
                if let Some(kept) = rows::read(&row)? {
                    self.shelf.rows.insert(row.get("id"), kept);
                }
            }
            self.add_erased(&new).await?;
            self.asked.extend(new);
            wanted.clear();
            if self.is_whole(&moving) {
                return Ok(());
            }
        }
    }

    /// Which of these were erased.
    async fn add_erased(&mut self, rows: &BTreeSet<String>) -> Result<(), Refusal> {
        if !rows.is_empty() {
            let ids: Vec<&str> = rows.iter().map(String::as_str).collect();
            let erased = "select row_id from erasure where school_id = $1 and row_id = any($2)";
            let erased = self.desk.query(erased, &[&self.desk.school, &ids]).await?;
            self.shelf.erased.extend(erased.iter().map(|row| row.get::<_, String>(0)));
        }
        Ok(())
    }

    /// Whether nothing can have come between finding and locking: what the rows hang on now is here, and none of them is of
    /// those on which something hangs that says where they are seen.
    fn is_whole(&self, moving: &[&str]) -> bool {
        let stays = |id: &String| !moving.contains(&wire::table(id));
        let above = self.shelf.rows.iter().flat_map(|(id, row)| {
            let into = row.merged_into().map(|into| named(wire::table(id), into));
            into.into_iter().chain(self.policies.parent(id, row))
        });
        self.asked.iter().all(stays) && above.into_iter().all(|row| self.asked.contains(&row))
    }
}

/// The rows that an operation is about: its own, and those that it names.
fn touched(policies: &Policies, op: &Op) -> Vec<String> {
    let table = policies.of(op.table());
    let names = table.names.iter().chain(&table.parents);
    let held = names.filter_map(|(field, of)| Some(named(of, op.set.get(*field)?.as_str()?)));
    held.filter(|row| rows::is_row(row)).chain([op.row.clone()]).collect()
}

fn takes_away(op: &Op) -> bool {
    op.set.get(REMOVED) == Some(&Value::Bool(true))
}

/// The rows that went from one scope to another.
pub fn moved<'a>(before: &BTreeMap<String, sync::row::Row>, after: &'a Shelf) -> Vec<&'a str> {
    let went = |(id, row): &(&String, &sync::row::Row)| before.get(*id).is_some_and(|old| old.scope != row.scope);
    after.rows.iter().filter(went).map(|(id, _)| id.as_str()).collect()
}
