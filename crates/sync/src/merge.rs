//! One operation onto one row.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;
use wire::{Hlc, Op};

use crate::policy::{Policy, Table};
use crate::row::{Cell, Row, Written};

/// A value that another one took the place of though neither author knew of the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Lost {
    /// The field.
    pub field: String,
    /// What it would have been.
    pub cell: Cell,
    /// Who wrote what stands there now.
    pub by: Arc<Written>,
    /// Both authors are asked.
    pub review: bool,
}

/// Whether the author of an operation knew the value that stands there. The one rule on which no clock has a say.
pub fn knew(cell: &Cell, device: &str, op: &Op) -> bool {
    cell.rev <= op.base || (cell.by.device == device && cell.by.seq < op.seq)
}

/// Puts an operation on a row and tells what was lost by it. `now` is the server's clock: a moment from the
/// future is taken for now, and one before the value that its author knew is put right behind it.
pub fn merge(
    row: &mut Row,
    table: &Table,
    by: &Arc<Written>,
    op: &Op,
    now: Hlc,
    knew: impl Fn(&Cell, &str, &Op) -> bool,
) -> Vec<Lost> {
    let rev = row.rev + 1;
    let device = by.device.as_str();
    let (hlc, seals) = (op.hlc.min(now), table.seals(&op.set));
    let (mut lost, mut done, mut changed) = (Vec::new(), BTreeSet::new(), false);
    for field in op.set.keys() {
        if !done.insert(field.as_str()) {
            continue;
        }
        let unit = table.unit(field);
        let set: Vec<&str> = unit.iter().copied().filter(|field| op.set.contains_key(*field)).collect();
        done.extend(set.iter().copied());
        let there: Vec<&Cell> = unit.iter().filter_map(|field| row.cells.get(*field)).collect();
        let concurrent: Vec<&Cell> = there.iter().copied().filter(|cell| !knew(cell, device, op)).collect();
        let write = |row: &mut Row, hlc: Hlc| {
            for field in &set {
                let value = op.set[*field].clone();
                row.cells.insert((*field).to_owned(), Cell { value, rev, hlc, by: by.clone() });
            }
        };
        if table.policy(field) == Policy::Set {
            let cell = row.cells.get(field.as_str());
            let value = joined(cell.map(|cell| &cell.value), &op.set[field]);
            let hlc = cell.map_or(hlc, |cell| hlc.max(cell.hlc.next()));
            row.cells.insert(field.clone(), Cell { value, rev, hlc, by: by.clone() });
            changed = true;
        } else if concurrent.is_empty() {
            let after = there.iter().map(|cell| cell.hlc.next()).max();
            write(row, after.map_or(hlc, |after| hlc.max(after)));
            changed = true;
        } else {
            let newest =
                concurrent.iter().max_by_key(|cell| (cell.hlc, &cell.by)).map(|cell| (cell.hlc, cell.by.clone()));
            let (their_hlc, their) = newest.unwrap_or_default();
            let wins = seals || (hlc, device) > (their_hlc, their.device.as_str());
            let review = matches!(table.policy(field), Policy::Review | Policy::Text);
            for field in &set {
                let there = row.cells.get(*field);
                if there.is_some_and(|cell| cell.value == op.set[*field]) {
                    continue;
                }
                // What the winner had before their eyes is replaced and not lost.
                let cell = match there {
                    Some(cell) if wins && knew(cell, device, op) => continue,
                    Some(cell) if wins => cell.clone(),
                    None if wins => continue,
                    _ => Cell { value: op.set[*field].clone(), hlc, rev, by: by.clone() },
                };
                let winner = if wins { by.clone() } else { their.clone() };
                lost.push(Lost { field: (*field).to_owned(), cell, by: winner, review });
            }
            if wins {
                write(row, hlc);
                changed = true;
            }
        }
    }
    if changed {
        row.rev = rev;
    }
    lost
}

/// A list with what was added and without what was taken out: `{"add": […], "remove": […]}`.
pub fn joined(there: Option<&Value>, change: &Value) -> Value {
    let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let (added, removed) = (list(change.get("add")), list(change.get("remove")));
    let mut all: Vec<Value> = list(there).into_iter().filter(|item| !removed.contains(item)).collect();
    for item in added {
        if !all.contains(&item) {
            all.push(item);
        }
    }
    all.sort_by_key(Value::to_string);
    Value::Array(all)
}
