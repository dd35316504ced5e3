//! The server's half: takes in what devices wrote, and says what is new in the scopes that they may see.
//!
//! It works on a [`Shelf`], which is all of a school in a test, and in the server whatever one request touches.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use wire::{Cell, ERASURES, Entry, Hlc, Mark, Op, Page, Pull, Push, Pushed, Row, Verdict, Written};

use crate::chain;
use crate::merge::{self, Lost};
use crate::policy::Policies;

/// What the server keeps of a school.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// The rows by their ids.
    pub rows: BTreeMap<String, Row>,
    /// Random ids of what was erased.
    pub erased: BTreeSet<String>,
    /// How far each scope has come.
    pub scopes: BTreeMap<String, u64>,
    /// Each scope's feed: where a row stands in it, and as what. The row itself is not in it, only where it is now.
    pub feed: BTreeMap<String, BTreeMap<String, (u64, Stand)>>,
    /// What each device has said.
    pub devices: BTreeMap<String, Device>,
    /// Values that another took the place of without its author knowing of them.
    pub lost: Vec<Lost>,
    /// Which row was the first to bear a key: by table and the key's values.
    pub keys: BTreeMap<(String, Vec<String>), String>,
}

/// The field in which the server notes that another row bore the same key first. Both stay until somebody merges them.
pub const DUPLICATE_OF: &str = "duplicate_of";

/// As what a row stands in a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It is there.
    Here,
    /// It went to another scope.
    Left,
    /// It was erased.
    Erased,
}

/// The log of a device, as far as the server has it.
#[derive(Debug, Clone, Default)]
pub struct Device {
    /// The newest operation.
    pub last: u64,
    /// The log's hash with it.
    pub hash: String,
    /// Each operation.
    pub log: BTreeMap<u64, Logged>,
}

/// An operation that a device has said.
#[derive(Debug, Clone)]
pub struct Logged {
    /// The log's hash with it.
    pub hash: String,
    /// What it was, by [`chain::content`].
    pub content: Option<String>,
    /// What became of it.
    pub verdict: Verdict,
}

/// Who asks.
pub struct Asker<'a> {
    /// The scopes that they see.
    pub scopes: &'a BTreeSet<String>,
    /// Whether they may write these fields of a table.
    pub may_write: &'a dyn Fn(&str, &Op) -> bool,
}

/// How a write is decided; tests put a wrong rule in its place and see that they notice.
pub type Knew = fn(&wire::Cell, &str, &Op) -> bool;

/// Takes in operations: each once, whole acts or nothing of them.
pub fn push(shelf: &mut Shelf, policies: &Policies, asker: &Asker<'_>, push: &Push, now: u64, knew: Knew) -> Pushed {
    let mut device = shelf.devices.get(&push.device).cloned().unwrap_or_default();
    let mut verdicts = BTreeMap::new();
    // Everything is known before anything is done.
    let mut hash = push.prev.clone();
    let mut fresh: Vec<(&Op, String)> = Vec::new();
    for op in &push.ops {
        let before = hash;
        hash = chain::follow(&before, op);
        if op.seq <= device.last {
            match device.log.get(&op.seq) {
                Some(known) if known.hash == hash => drop(verdicts.insert(op.seq, known.verdict)),
                _ => return fork(shelf, &device),
            }
        } else if op.seq == device.last + 1 + fresh.len() as u64 {
            if fresh.is_empty() && before != device.hash {
                return fork(shelf, &device);
            }
            fresh.push((op, hash.clone()));
        } else {
            return Pushed::Gap { last: device.last };
        }
    }
    for act in fresh.chunk_by(|(op, _), _| op.more) {
        let said = act.iter().map(|(op, _)| said_before(shelf, &push.device, op)).collect::<Option<Vec<_>>>();
        let ops = act.iter().map(|(op, _)| *op);
        let found = said.unwrap_or_else(|| self::act(shelf, policies, asker, &push.device, ops, now, knew));
        for ((op, hash), verdict) in act.iter().zip(found) {
            verdicts.insert(op.seq, verdict);
            device.log.insert(op.seq, Logged { hash: hash.clone(), content: chain::content(op), verdict });
            device.last = op.seq;
            device.hash.clone_from(hash);
        }
    }
    let last = device.last;
    shelf.devices.insert(push.device.clone(), device);
    Pushed::Taken { last, verdicts, at: shelf.scopes.clone(), now }
}

fn fork(shelf: &Shelf, device: &Device) -> Pushed {
    let known = device.log.iter().map(|(seq, logged)| (*seq, (logged.hash.clone(), logged.verdict))).collect();
    Pushed::Fork { known, at: shelf.scopes.clone() }
}

/// The verdict of an operation that the same laptop has said under another of its names.
fn said_before(shelf: &Shelf, device: &str, op: &Op) -> Option<Verdict> {
    let content = Some(chain::content(op)?);
    let laptop = |name: &str| name.split_once('#').map_or(name, |(laptop, _)| laptop).to_owned();
    let names = shelf.devices.iter().filter(|(name, _)| *name != device && laptop(name) == laptop(device));
    names
        .flat_map(|(_, other)| other.log.values())
        .find(|logged| logged.content == content)
        .map(|logged| logged.verdict)
}

/// The verdicts of one act. When one of its operations is refused, none is taken.
fn act<'a>(
    shelf: &mut Shelf,
    policies: &Policies,
    asker: &Asker<'_>,
    device: &str,
    ops: impl Iterator<Item = &'a Op> + Clone,
    now: u64,
    knew: Knew,
) -> Vec<Verdict> {
    let mut touched: BTreeMap<String, Row> = BTreeMap::new();
    let mut lost = Vec::new();
    let verdicts: Vec<Verdict> = ops
        .clone()
        .map(|op| {
            if shelf.erased.contains(&op.row) {
                return Verdict::Erased;
            }
            let known = touched.get(&op.row).or_else(|| shelf.rows.get(&op.row)).cloned();
            match one(known, policies, asker, device, op, now, knew) {
                Ok((row, more)) => {
                    touched.insert(op.row.clone(), row);
                    lost.extend(more);
                    Verdict::Ok
                }
                Err(verdict) => verdict,
            }
        })
        .collect();
    if verdicts.iter().any(|verdict| !matches!(verdict, Verdict::Ok | Verdict::Erased)) {
        return verdicts
            .into_iter()
            .map(|verdict| if verdict == Verdict::Ok { Verdict::Act } else { verdict })
            .collect();
    }
    shelf.lost.extend(lost);
    for (id, row) in touched {
        let before = shelf.rows.get(&id).map(|row| row.scope.clone()).filter(|scope| *scope != row.scope);
        if let Some(left) = before {
            stand(shelf, &left, &id, Stand::Left);
        }
        let (scope, key) = (row.scope.clone(), policies.of(&row.entity).key);
        shelf.rows.insert(id.clone(), row);
        claim(shelf, key, &id);
        stand(shelf, &scope, &id, Stand::Here);
    }
    verdicts
}

/// Claims the key of a row for it, or notes whose it is. Nobody is refused for it: two who met the same company were both
/// right.
fn claim(shelf: &mut Shelf, key: &[&str], id: &str) {
    let Some(row) = shelf.rows.get_mut(id).filter(|_| !key.is_empty()) else { return };
    let value =
        |field: &&str| Some(row.cells.get(*field)?.value.as_str().filter(|value| !value.is_empty())?.to_owned());
    let values: Option<Vec<String>> = key.iter().map(value).collect();
    let first = match values {
        Some(values) => shelf.keys.entry((row.entity.clone(), values)).or_insert_with(|| id.to_owned()).clone(),
        None => id.to_owned(),
    };
    let said = if first == id { Value::Null } else { Value::String(first) };
    let before = row.cells.get(DUPLICATE_OF).map_or(&Value::Null, |cell| &cell.value);
    if *before != said {
        let hlc = row.cells.values().map(|cell| cell.hlc).max().unwrap_or_default();
        row.cells.insert(DUPLICATE_OF.to_owned(), Cell { value: said, rev: row.rev, hlc, by: Written::default() });
    }
}

fn one(
    known: Option<Row>,
    policies: &Policies,
    asker: &Asker<'_>,
    device: &str,
    op: &Op,
    now: u64,
    knew: Knew,
) -> Result<(Row, Vec<Lost>), Verdict> {
    let table = policies.of(&op.entity);
    let own = |scope: &str| asker.scopes.contains(scope);
    let scope = table.scope.and_then(|field| op.set.get(field)?.as_str());
    let mut row = match known {
        Some(row) if table.append && !op.create => {
            return Err(if own(&row.scope) { Verdict::Immutable } else { Verdict::Forbidden });
        }
        Some(row) if own(&row.scope) => row,
        Some(_) => return Err(Verdict::Forbidden),
        None if op.create => {
            let scope = scope.unwrap_or_default().to_owned();
            Row { entity: op.entity.clone(), scope, ..Row::default() }
        }
        None => return Err(Verdict::Unknown),
    };
    if !own(&row.scope) || !(asker.may_write)(&row.entity, op) {
        return Err(Verdict::Forbidden);
    }
    let lost = merge::merge(&mut row, &table, device, op, Hlc::of_millis(now), knew);
    // Where it is seen is what the field says after the merge: the later of two moves stays.
    if let Some(scope) = table.scope.and_then(|field| row.cells.get(field)?.value.as_str().map(str::to_owned)) {
        row.scope = scope;
    }
    Ok((row, lost))
}

/// Puts a row at the end of a feed. One number for each row: two on one number would part at the end of a page.
fn stand(shelf: &mut Shelf, scope: &str, row: &str, as_what: Stand) {
    let at = shelf.scopes.entry(scope.to_owned()).or_default();
    *at += 1;
    shelf.feed.entry(scope.to_owned()).or_default().insert(row.to_owned(), (*at, as_what));
}

/// What is new to a device, erasures first.
pub fn pull(shelf: &Shelf, asker: &Asker<'_>, pull: &Pull, now: u64) -> Page {
    let mut page =
        Page { entries: Vec::new(), cursors: BTreeMap::new(), more: false, scopes: asker.scopes.clone(), now };
    for scope in std::iter::once(ERASURES).chain(asker.scopes.iter().map(String::as_str)) {
        let from = pull.cursors.get(scope).copied().unwrap_or_default();
        let feed = shelf.feed.get(scope);
        let mut new: Vec<_> = feed.into_iter().flatten().filter(|(_, (at, _))| *at > from).collect();
        new.sort_by_key(|(_, (at, _))| *at);
        let room = pull.limit - page.entries.len();
        let taken = new.iter().take(room).map(|(row, (at, stand))| {
            let mark = match (stand, shelf.rows.get(*row)) {
                (Stand::Here, Some(row)) => Mark::Row(row.clone()),
                (Stand::Erased, _) => Mark::Erase,
                _ => Mark::Leave,
            };
            Entry { scope: scope.to_owned(), at: *at, row: (*row).clone(), mark }
        });
        page.entries.extend(taken);
        let came = if new.len() > room {
            page.more = true;
            new.get(room.wrapping_sub(1)).map_or(from, |(_, (at, _))| *at)
        } else {
            // Not the last row's number: rows that left have taken theirs with them.
            shelf.scopes.get(scope).copied().unwrap_or_default()
        };
        page.cursors.insert(scope.to_owned(), came);
    }
    page
}

/// Erases rows for good: themselves, what was lost of them, and where they stood. Their random ids stay, in a feed that
/// everybody reads, whatever they may see.
pub fn erase(shelf: &mut Shelf, rows: &BTreeSet<String>) {
    for row in rows {
        if shelf.rows.remove(row).is_none() {
            continue;
        }
        shelf.erased.insert(row.clone());
        shelf.lost.retain(|lost| lost.row != *row);
        // A key may name a person's own firm.
        shelf.keys.retain(|_, first| first != row);
        for feed in shelf.feed.values_mut() {
            feed.remove(row);
        }
        stand(shelf, ERASURES, row, Stand::Erased);
    }
}
