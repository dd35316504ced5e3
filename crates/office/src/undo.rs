//! Taking an act back, and taking that back, also after a restart.
//!
//! An undo restores only cells that still hold what the step wrote, removes a
//! created record only if nothing was built on it since, and leaves sealed
//! things alone. It is a step of its own, so history stays whole.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::record::{self, REFERENCES, TABLES};
use crate::rights::{self, Right};
use crate::write::{Kind, Label, Tx};
use crate::{Desk, Error, Result, sight};

/// A step as the "Fortryd" button names it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Step {
    /// Its number.
    pub id: i64,
    /// A key of `texts/`.
    pub label: String,
    /// What the label names, as JSON.
    pub args: String,
    /// When it was done.
    pub at: String,
}

/// What can be taken back and what can be done again.
#[derive(Debug, Serialize, TS)]
pub struct UndoState {
    /// The newest step that stands.
    pub undo: Option<Step>,
    /// The step taken back last, while nothing was done after it.
    pub redo: Option<Step>,
}

/// What an undo did.
#[derive(Debug, Serialize, TS)]
pub struct Undone {
    /// The step.
    pub step: Step,
    /// Records and cells that were left because somebody built on them since.
    pub kept: u32,
}

/// What the button shows.
pub fn state(desk: &Desk, (): ()) -> Result<UndoState> {
    desk.read(|conn| Ok(UndoState { undo: newest(desk, conn)?, redo: taken_back_last(desk, conn)? }))
}

/// Takes the newest step back.
pub fn undo(desk: &Desk, (): ()) -> Result<Undone> {
    let step = desk.read(|conn| newest(desk, conn))?.ok_or_else(|| Error::missing("step"))?;
    take_back(desk, step)
}

/// Takes one named step back, as an import of last week.
pub fn undo_step(desk: &Desk, ask: StepAsk) -> Result<Undone> {
    let step = desk.read(|conn| {
        let sql = format!(
            "select id, label, args, at from step where id = ?1 and undone_by is null and kind in ('hand', 'import') and {}",
            own(desk)
        );
        Ok(record::rows(conn, &sql, [ask.step])?.pop())
    })?;
    take_back(desk, step.ok_or_else(|| Error::missing("step"))?)
}

/// Names a step.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct StepAsk {
    /// Its number.
    pub step: i64,
}

/// Does the step again that was taken back last.
pub fn redo(desk: &Desk, (): ()) -> Result<Undone> {
    let step = desk.read(|conn| taken_back_last(desk, conn))?.ok_or_else(|| Error::missing("step"))?;
    desk.write_as(Kind::Redo(step.id), Label::again(&step.label, &step.args), |tx| {
        let undo: i64 = record::value(tx.conn(), "select undone_by from step where id = ?1", [step.id])?;
        let kept = reverse(tx, undo)?;
        tx.taken_back(step.id, None)?;
        Ok(Undone { step, kept })
    })
}

fn take_back(desk: &Desk, step: Step) -> Result<Undone> {
    desk.write_as(Kind::Undo(step.id), Label::again(&step.label, &step.args), |tx| {
        let kept = reverse(tx, step.id)?;
        let undo = match tx.step() {
            Some(undo) => undo,
            // Everything was built on: the step is over, and stays in the history.
            None => step.id,
        };
        tx.taken_back(step.id, Some(undo))?;
        Ok(Undone { step, kept })
    })
}

fn newest(desk: &Desk, conn: &Connection) -> Result<Option<Step>> {
    let sql = format!(
        "select id, label, args, at from step where undone_by is null and kind in ('hand', 'import')
               and exists (select 1 from change c where c.step = step.id and not (c.of = 'assessment' and exists
                   (select 1 from assessment a where a.id = c.record and a.sealed_at is not null)))
               and {} order by id desc limit 1",
        own(desk)
    );
    Ok(record::rows(conn, &sql, [])?.pop())
}

/// The condition that a step may be taken back by who sits here: it takes the right that doing it took, and whoever sees
/// only some of the students takes back what they did themself.
fn own(desk: &Desk) -> String {
    let actor = desk.actor();
    let may = |right| rights::authorize(actor, right).is_ok();
    let beyond: Vec<_> = TABLES.iter().filter(|table| !may(rights::to_change(table))).collect();
    let mut sql = "true".to_owned();
    if !may(Right::Import) {
        sql += " and step.kind <> 'import'";
    }
    if !beyond.is_empty() {
        let beyond: Vec<_> = beyond.iter().map(|table| format!("'{table}'")).collect();
        // An import was one right as a whole.
        sql += &format!(
            " and (step.kind = 'import' or not exists (select 1 from main.change b where b.step = step.id and b.of in ({})))",
            beyond.join(", ")
        );
    }
    if desk.db().is_narrowed() {
        sql += &format!(" and step.by = {}", sight::quoted(&actor.id));
    }
    sql
}

fn taken_back_last(desk: &Desk, conn: &Connection) -> Result<Option<Step>> {
    let sql = format!(
        "select id, label, args, at from step where undone_by is not null and undone_by > id
               and undone_by > (select coalesce(max(id), 0) from step where kind in ('hand', 'import', 'final'))
               and {} order by undone_by desc limit 1",
        own(desk)
    );
    Ok(record::rows(conn, &sql, [])?.pop())
}

#[derive(Deserialize)]
struct Change {
    step: i64,
    n: i64,
    of: String,
    record: String,
    before: Option<String>,
    after: Option<String>,
}

/// Reverses the changes of a step, newest first; says how many were left alone.
fn reverse(tx: &mut Tx<'_>, step: i64) -> Result<u32> {
    let mut kept = 0;
    let mut last = i64::MAX;
    loop {
        // In portions, so that undoing a large import needs no list of it.
        let sql = "select step, n, of, record, before, after from main.change where step = ?1 and n < ?2 order by n desc limit 1000";
        let changes: Vec<Change> = record::rows(tx.conn(), sql, (step, last))?;
        let Some(oldest) = changes.last() else { return Ok(kept) };
        last = oldest.n;
        for change in changes {
            kept += u32::from(!reverse_one(tx, &change)?);
        }
    }
}

fn reverse_one(tx: &mut Tx<'_>, change: &Change) -> Result<bool> {
    let table = crate::cells::table(&change.of)?;
    let id = &change.record;
    if sealed(tx, table, id)? {
        return Ok(false);
    }
    match (&change.before, &change.after) {
        (None, _) => {
            if tx.row(table, id)?.is_none() {
                return Ok(true);
            }
            if edited_since(tx, change)? || built_on(tx, table, id)? {
                return Ok(false);
            }
            tx.remove(table, id)?;
            Ok(true)
        }
        (Some(whole), None) => {
            if tx.row(table, id)?.is_some() {
                return Ok(false);
            }
            tx.restore(table, id, &serde_json::from_str::<Map<String, Value>>(whole)?)?;
            Ok(true)
        }
        (Some(before), Some(after)) => {
            let Some(now) = tx.row(table, id)? else { return Ok(false) };
            let before: Map<String, Value> = serde_json::from_str(before)?;
            let after: Map<String, Value> = serde_json::from_str(after)?;
            let all = before.len();
            let still: Map<_, _> = before.into_iter().filter(|(name, _)| now.get(name) == after.get(name)).collect();
            let whole = still.len() == all;
            tx.change(table, id, &still)?;
            Ok(whole)
        }
    }
}

fn sealed(tx: &Tx<'_>, table: &str, id: &str) -> Result<bool> {
    let sql = "select exists (select 1 from assessment where id = ?1 and sealed_at is not null)";
    Ok(table == "assessment" && record::value(tx.conn(), sql, [id])?)
}

/// Whether a later act that still stands changed the record. What the act itself changed after it made the record is taken
/// back before it.
fn edited_since(tx: &Tx<'_>, change: &Change) -> Result<bool> {
    let sql = "select exists (select 1 from main.change c join main.step s on s.id = c.step
               where c.record = ?1 and c.of = ?2 and c.step > ?3 and c.before is not null
               and s.undone_by is null and s.kind in ('hand', 'import', 'final'))";
    record::value(tx.conn(), sql, (&change.record, &change.of, change.step))
}

/// Whether other records name this one.
fn built_on(tx: &Tx<'_>, table: &str, id: &str) -> Result<bool> {
    for (child, column, _) in REFERENCES.iter().filter(|(_, _, parent)| *parent == table) {
        let sql = format!("select exists (select 1 from main.{child} where {column} = ?1)");
        if record::value(tx.conn(), &sql, [id])? {
            return Ok(true);
        }
    }
    Ok(false)
}
