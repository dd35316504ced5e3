//! The server's half: takes in what devices wrote.
//!
//! It works on a [`Shelf`], which is all of a school in a test, and in the server whatever one request touches.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use wire::{Hlc, Op, Push, Pushed, REMOVED, Verdict};

use crate::below::Below;
use crate::chain;
use crate::feed::{Stand, stand};
use crate::merge::{self, Lost};
use crate::policy::{Policies, Table, named};
use crate::row::{Cell, Draft, Row, Written};

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
    /// Which row was the first to bear a key: by table and the key's values.
    pub keys: BTreeMap<(String, Vec<String>), String>,
    /// Which history of the server this is.
    pub epoch: String,
}

/// The table of values that another took the place of, neither author knowing of the other. Its rows are seen by whoever
/// sees the record.
pub const CONFLICT: &str = "conflict";

/// The field in which the server notes that another row bore the same key first. Both stay until somebody merges them.
pub const DUPLICATE_OF: &str = "duplicate_of";

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
    /// Whether they see what is in a scope, also one in which nothing is yet.
    pub sees: &'a dyn Fn(&str) -> bool,
    /// Whether they may write what an operation writes.
    pub may_write: &'a dyn Fn(&Op) -> bool,
    /// Who they are.
    pub person: &'a str,
}

/// How a write is decided; tests put a wrong rule in its place and see that they notice.
pub type Knew = fn(&Cell, &str, &Op) -> bool;

/// Takes in operations: each once, whole acts or nothing of them.
pub fn push(shelf: &mut Shelf, policies: &Policies, asker: &Asker<'_>, push: &Push, now: u64, knew: Knew) -> Pushed {
    let mut device = shelf.devices.get(&push.device).cloned().unwrap_or_default();
    let mut verdicts = BTreeMap::new();
    // Everything is known before anything is done.
    let mut hash = push.prev.clone();
    let mut fresh: Vec<(&Op, String, Option<String>)> = Vec::new();
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
            fresh.push((op, hash.clone(), chain::content(op)));
        } else {
            return Pushed::Gap { last: device.last };
        }
    }
    let said = said_before(shelf, &push.device);
    let mut below = None;
    for act in fresh.chunk_by(|(op, ..), _| op.more) {
        let said = act.iter().map(|(.., content)| said.get(content.as_ref()?).copied()).collect::<Option<Vec<_>>>();
        let ops = act.iter().map(|(op, ..)| *op);
        let found = said.unwrap_or_else(|| self::act(shelf, &mut below, policies, asker, &push.device, ops, now, knew));
        for ((op, hash, content), verdict) in act.iter().zip(found) {
            verdicts.insert(op.seq, verdict);
            device.log.insert(op.seq, Logged { hash: hash.clone(), content: content.clone(), verdict });
            device.last = op.seq;
            device.hash.clone_from(hash);
        }
    }
    let last = device.last;
    shelf.devices.insert(push.device.clone(), device);
    Pushed::Taken { last, verdicts, at: shelf.scopes.clone(), now, epoch: shelf.epoch.clone() }
}

fn fork(shelf: &Shelf, device: &Device) -> Pushed {
    let known = device.log.iter().map(|(seq, logged)| (*seq, (logged.hash.clone(), logged.verdict))).collect();
    Pushed::Fork { known, at: shelf.scopes.clone() }
}

/// The verdicts of what the same laptop has said under another of its names, by what it was.
fn said_before(shelf: &Shelf, device: &str) -> BTreeMap<String, Verdict> {
    fn laptop(name: &str) -> &str {
        name.split_once('#').map_or(name, |(laptop, _)| laptop)
    }
    let names = shelf.devices.iter().filter(|(name, _)| *name != device && laptop(name) == laptop(device));
    let all = names.flat_map(|(_, other)| other.log.values());
    all.filter_map(|logged| Some((logged.content.clone()?, logged.verdict))).collect()
}

/// The verdicts of one act. When one of its operations is refused, none is taken.
#[allow(clippy::too_many_arguments)]
fn act<'a>(
    shelf: &mut Shelf,
    below: &mut Option<Below>,
    policies: &Policies,
    asker: &Asker<'_>,
    device: &str,
    ops: impl Iterator<Item = &'a Op>,
    now: u64,
    knew: Knew,
) -> Vec<Verdict> {
    let mut draft = Draft::of(&shelf.rows);
    let one = |op| match self::one(&mut draft, &shelf.erased, policies, asker, device, op, now, knew) {
        Ok(()) => Verdict::Ok,
        Err(verdict) => verdict,
    };
    let verdicts: Vec<Verdict> = ops.map(one).collect();
    if verdicts.iter().any(|verdict| !matches!(verdict, Verdict::Ok | Verdict::Erased)) {
        let refused = |verdict| if verdict == Verdict::Ok { Verdict::Act } else { verdict };
        return verdicts.into_iter().map(refused).collect();
    }
    let touched = draft.touched;
    let moves = |row: &&String| policies.tables.get(wire::table(row)).is_some_and(|table| table.moves);
    let movers: Vec<String> = touched.keys().filter(moves).cloned().collect();
    let mut tops: BTreeSet<String> = movers.iter().map(|row| top(&shelf.rows, policies, row)).collect();
    for (id, row) in touched {
        let scope = row.scope.clone();
        if let Some(below) = below {
            below.put(policies, &id, shelf.rows.get(&id), &row);
        }
        let before = shelf.rows.insert(id.clone(), row);
        if let Some(before) = before.as_ref().filter(|before| before.scope != scope) {
            stand(shelf, &before.scope, &id, Stand::Left);
        }
        claim(shelf, policies.of(wire::table(&id)).key, &id, before.as_ref());
        stand(shelf, &scope, &id, Stand::Here);
    }
    tops.extend(movers.iter().map(|row| top(&shelf.rows, policies, row)));
    if !tops.is_empty() {
        let below = below.get_or_insert_with(|| Below::of(policies, &shelf.rows));
        follow(shelf, policies, below.all(tops));
    }
    verdicts
}

/// What a row hangs on in the end, or the row itself.
fn top(rows: &BTreeMap<String, Row>, policies: &Policies, row: &str) -> String {
    let mut top = row.to_owned();
    for _ in 0..8 {
        let Some(parent) = rows.get(&top).and_then(|kept| policies.parent(&top, kept)) else { break };
        top = parent;
    }
    top
}

/// Rows that hang on one that is seen elsewhere now go there with it.
fn follow(shelf: &mut Shelf, policies: &Policies, rows: BTreeSet<String>) {
    let draft = Draft::of(&shelf.rows);
    let scope = |id: String| {
        let row = shelf.rows.get(&id)?;
        let scope = (policies.scope)(policies, &id, &draft);
        (scope != row.scope).then_some((id, scope))
    };
    let moved: Vec<(String, String)> = rows.into_iter().filter_map(scope).collect();
    for (id, scope) in moved {
        let Some(row) = shelf.rows.get_mut(&id) else { continue };
        let left = std::mem::replace(&mut row.scope, scope.clone());
        stand(shelf, &left, &id, Stand::Left);
        stand(shelf, &scope, &id, Stand::Here);
    }
}

/// Claims the key of a row for it, or notes whose it is. Nobody is refused for it: two who met the same company were both
/// right.
fn claim(shelf: &mut Shelf, key: &[&str], id: &str, before: Option<&Row>) {
    let Some(row) = shelf.rows.get_mut(id).filter(|_| !key.is_empty()) else { return };
    if before.is_some_and(|before| key.iter().all(|field| before.text(field) == row.text(field))) {
        return;
    }
    let value = |field: &&str| row.text(field).map(str::to_owned);
    let values: Option<Vec<String>> = key.iter().map(value).collect();
    let first = match values {
        Some(values) => shelf.keys.entry((wire::table(id).to_owned(), values)).or_insert_with(|| id.to_owned()).clone(),
        None => id.to_owned(),
    };
    let said = if first == id { Value::Null } else { Value::String(first) };
    let before = row.cells.get(DUPLICATE_OF).map_or(&Value::Null, |cell| &cell.value);
    if *before != said {
        let hlc = row.newest();
        row.cells.insert(DUPLICATE_OF.to_owned(), Cell { value: said, rev: row.rev, hlc, by: Arc::default() });
    }
}

/// Puts one operation on the draft.
#[allow(clippy::too_many_arguments)]
fn one(
    draft: &mut Draft<'_>,
    erased: &BTreeSet<String>,
    policies: &Policies,
    asker: &Asker<'_>,
    device: &str,
    op: &Op,
    now: u64,
    knew: Knew,
) -> Result<(), Verdict> {
    let table = policies.of(op.table());
    let mut op = Cow::Borrowed(op);
    survivor(draft, &mut op);
    if erased.contains(&op.row) {
        return Err(Verdict::Erased);
    }
    let own = asker.sees;
    let mut row = match draft.get(&op.row) {
        Some(row) if !own(&row.scope) => return Err(Verdict::Forbidden),
        Some(row) if table.refuses(row, &op) => return Err(Verdict::Immutable),
        Some(row) => row.clone(),
        None if op.create => Row::default(),
        None => return Err(Verdict::Unknown),
    };
    if !(asker.may_write)(&op) {
        return Err(Verdict::Forbidden);
    }
    names(draft, erased, table, &mut op)?;
    if op.set.get(REMOVED) == Some(&Value::Bool(true)) && used(draft, policies, &op.row) {
        return Err(Verdict::Used);
    }
    let by = Arc::new(Written { device: device.to_owned(), seq: op.seq, person: asker.person.to_owned() });
    let lost = merge::merge(&mut row, table, &by, &op, Hlc::of_millis(now), knew);
    match policies.parent(&op.row, &row).map(|parent| (draft.get(&parent).map(Row::removed), parent)) {
        Some((_, parent)) if erased.contains(&parent) => return Err(Verdict::Erased),
        Some((None | Some(true), _)) => return Err(Verdict::Unknown),
        _ => {}
    }
    let created = row.scope.is_empty();
    draft.touched.insert(op.row.clone(), row);
    // Where it is seen is what its fields say after the merge: the later of two moves stays.
    let scope = (policies.scope)(policies, &op.row, draft);
    if created && !own(&scope) {
        return Err(Verdict::Forbidden);
    }
    if let Some(row) = draft.touched.get_mut(&op.row) {
        row.scope.clone_from(&scope);
    }
    draft.touched.extend(lost.into_iter().map(|lost| conflict(&op.row, &scope, lost)));
    Ok(())
}

/// What is said of a row that was made part of another is said of that one. Nobody there knew the values of it, so none is
/// taken to be replaced.
fn survivor(draft: &Draft<'_>, op: &mut Cow<'_, Op>) {
    if op.create || op.set.contains_key(wire::MERGED_INTO) {
        return;
    }
    let into = end(draft, &op.row);
    if into != op.row {
        let op = op.to_mut();
        (op.row, op.base) = (into, 0);
    }
}

/// The row that this one was made part of in the end.
fn end(draft: &Draft<'_>, row: &str) -> String {
    let mut row = row.to_owned();
    // Two who merged the same pair the other way round make a ring.
    for _ in 0..8 {
        let Some(into) = draft.get(&row).and_then(Row::merged_into) else { break };
        row = named(wire::table(&row), into);
    }
    row
}

/// Turns what an operation names to what became of it: to the one it was made part of, or to nothing.
fn names(draft: &Draft<'_>, erased: &BTreeSet<String>, table: &Table, op: &mut Cow<'_, Op>) -> Result<(), Verdict> {
    for (field, of) in table.names.iter().filter(|(field, _)| *field != wire::MERGED_INTO) {
        let Some(held) = op.set.get(*field).and_then(Value::as_str).filter(|held| !held.is_empty()) else { continue };
        let row = named(of, held);
        if !erased.contains(&row) {
            let into = end(draft, &row);
            if into != row {
                let held = if of.is_empty() { into.as_str() } else { &into[of.len() + 1..] };
                op.to_mut().set.insert((*field).to_owned(), json!(held));
            }
        } else if table.parents.iter().any(|(parent, _)| parent == field) {
            return Err(Verdict::Erased);
        } else {
            op.to_mut().set.insert((*field).to_owned(), json!(""));
        }
    }
    Ok(())
}

/// Whether anything that is there names this row.
fn used(draft: &Draft<'_>, policies: &Policies, row: &str) -> bool {
    let names = |(id, other): (&String, &Row)| {
        let table = policies.tables.get(wire::table(id));
        let held = |(field, of): &(&str, &str)| other.text(field).is_some_and(|held| named(of, held) == row);
        id != row && !other.removed() && table.is_some_and(|table| table.names.iter().any(held))
    };
    draft.all().any(names)
}

/// A lost value as a row. Its name is made of what it was, so that a lost value is one row.
fn conflict(record: &str, scope: &str, lost: Lost) -> (String, Row) {
    let Lost { field, cell, by, review } = lost;
    let sum = Sha256::digest(format!("{record} {field} {} {}", cell.by.device, cell.by.seq));
    let id = hex::encode(&sum[..16]);
    let values = [
        ("record", json!(record)),
        ("field", json!(field)),
        ("value", cell.value),
        ("author", json!(cell.by.person)),
        ("written", json!(cell.hlc.millis())),
        ("stands_by", json!(by.person)),
        ("review", json!(review)),
    ];
    let cell = |value| Cell { value, rev: 1, hlc: cell.hlc, by: cell.by.clone() };
    let cells = values.into_iter().map(|(field, value)| (field.to_owned(), cell(value))).collect();
    (format!("{CONFLICT}/{id}"), Row { scope: scope.to_owned(), rev: 1, cells })
}
