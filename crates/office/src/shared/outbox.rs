//! What was written here, on its way to the others. Every act is in `change` already; nothing more is written for it until
//! it is about to leave, so that a school without a server pays nothing.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde_json::{Map, Value};
use sync::chain;
use sync::policy::Policies;
use trade::tables::{LOCAL, TABLES};
use wire::{Op, PUSH_MOST, Push, Pushed, REMOVED, SCHEMA, Verdict};

use super::door::{self, Known, Waiting};
use super::{Come, Link, mirror, put_back};
use crate::write::Tx;
use crate::{Result, cells, record};

/// An act of more changes than this goes up change by change, as an import does.
const ACT_MOST: usize = 400;
/// The most of a push, in bytes.
const BYTES_MOST: usize = 900_000;
/// So many operations wait at the most; what was written besides waits in `change`.
const WAIT_MOST: i64 = 2_000;

/// A change as the log of acts has it.
struct Changed {
    table: String,
    id: String,
    before: Option<String>,
    after: Option<String>,
}

/// Takes acts that are not on their way yet. To be called before anything of the server's is put in: whoever wrote them had
/// what is here now before their eyes.
pub fn capture(tx: &Tx<'_>, link: &mut Link, policies: &Policies) -> Result<()> {
    let conn = tx.conn();
    let waits: i64 = record::value(conn, "select count(*) from outbox where taken is null", [])?;
    let newest: i64 = record::value(conn, "select coalesce(max(id), 0) from main.step", [])?;
    let mut room = WAIT_MOST - waits;
    while room > 0 && link.captured < newest {
        let sql = "select id, at, label from main.step where id > ?1 order by id limit 1";
        let (step, at, label): (i64, String, String) =
            conn.prepare_cached(sql)?.query_row([link.captured], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        link.captured = step;
        if label == mirror::LABEL {
            continue;
        }
        let ops = act(tx, step, policies)?;
        let (last, whole) = (ops.len().saturating_sub(1), ops.len() <= ACT_MOST);
        room -= ops.len() as i64;
        let wall = chrono::DateTime::parse_from_rfc3339(&at).map_or(0, |at| at.timestamp_millis());
        for (n, (row, base, create, set)) in ops.into_iter().enumerate() {
            let hlc = link.clock.tick(u64::try_from(wall).unwrap_or_default());
            let op = Op { seq: link.seq + 1, row, hlc, base, create, more: whole && n < last, set, emptied: None };
            append(conn, link, op)?;
        }
    }
    door::keep(conn, link)
}

type Made = (String, u64, bool, BTreeMap<String, Value>);

/// The operations of one act.
fn act(tx: &Tx<'_>, step: i64, policies: &Policies) -> Result<Vec<Made>> {
    let sql = "select of, record, before, after from main.change where step = ?1 order by n";
    let mut select = tx.conn().prepare_cached(sql)?;
    let changes = select.query_map([step], |row| {
        Ok(Changed { table: row.get(0)?, id: row.get(1)?, before: row.get(2)?, after: row.get(3)? })
    })?;
    let (mut made, mut whole) = (Vec::new(), BTreeSet::new());
    for change in changes {
        let Changed { table, id, before, after } = change?;
        if LOCAL.contains(&table.as_str()) {
            continue;
        }
        let table = cells::table(&table)?;
        let row = format!("{table}/{id}");
        // What the act made is sent as it stands at its end.
        if whole.contains(&row) {
            continue;
        }
        let known = door::known(tx.conn(), &row)?;
        let (now, created) = (tx.row(table, &id)?, before.is_none());
        let set = match (&now, after) {
            (None, _) if known.is_none() => continue,
            // Erased, or made in this act and taken away in a later one, which says so.
            (None, _) if created => {
                let later = "select exists (select 1 from main.change where of = ?1 and record = ?2 and step > ?3 and before is not null)";
                if !record::value::<bool>(tx.conn(), later, (table, &id, step))? {
                    door::to_erase(tx.conn(), &row)?;
                    door::empty(tx.conn(), &row)?;
                }
                continue;
            }
            (None, _) => Map::from_iter([(REMOVED.to_owned(), true.into())]),
            (Some(now), _) if created => now.clone(),
            // Taken away in this act and back in a later one, which sends it.
            (Some(_), None) => continue,
            (Some(now), Some(after)) => {
                let after: Map<String, Value> = serde_json::from_str(&after)?;
                // What is signed is signed as a whole.
                let seals = policies.of(table).seals(&after.clone().into_iter().collect());
                if seals { now.clone() } else { after }
            }
        };
        if set.is_empty() {
            continue;
        }
        let mut set: BTreeMap<String, Value> = set.into_iter().collect();
        if created || now.is_none() {
            whole.insert(row.clone());
        }
        if created && known.is_some() {
            set.insert(REMOVED.to_owned(), false.into());
        }
        let base = base(tx.conn(), &row, &set, known.as_ref().map_or(0, |known| known.rev))?;
        hold(tx, &row, (table, &id), step, known)?;
        made.push((row, base, created, set));
    }
    Ok(made)
}

/// The revision that the author of these values had before their eyes. What came in under a value that is still on its way
/// they did not see.
fn base(conn: &Connection, row: &str, set: &BTreeMap<String, Value>, known: u64) -> Result<u64> {
    let waiting = door::waiting(conn, "row = ?1 and taken is null order by seq", [row])?;
    let over = waiting.iter().filter(|one| set.keys().any(|field| one.op.set.contains_key(field)));
    Ok(over.map(|one| one.op.base).min().map_or(known, |base| base.min(known)))
}

/// Keeps how a row was before the first of what is on its way, so that it can go back to it.
fn hold(tx: &Tx<'_>, row: &str, (table, id): (&'static str, &str), step: i64, known: Option<Known>) -> Result<()> {
    let mut known = known.unwrap_or_default();
    if known.rev > 0 && known.base.is_none() {
        let mut was = tx.row(table, id)?.unwrap_or_default();
        let sql = "select before from main.change where of = ?1 and record = ?2 and step >= ?3 and before is not null
                   order by step desc, n desc";
        let befores: Vec<(String,)> = record::rows(tx.conn(), sql, (table, id, step))?;
        for (before,) in befores {
            was.extend(serde_json::from_str::<Map<String, Value>>(&before)?);
        }
        known.base = Some(was);
    }
    door::know(tx.conn(), row, &known)
}

/// Puts an operation at the end of the log.
pub fn append(conn: &Connection, link: &mut Link, op: Op) -> Result<()> {
    let hash = chain::follow(&link.hash, &op);
    let prev = std::mem::replace(&mut link.hash, hash.clone());
    link.seq = op.seq;
    door::send(conn, &Waiting { seq: i64::try_from(op.seq).unwrap_or(i64::MAX), op, prev, hash, taken: None })
}

/// Sends records that were here before there was a server, some at a time; parents before what hangs on them.
pub fn adopt(tx: &Tx<'_>, link: &mut Link, policies: &Policies) -> Result<()> {
    let conn = tx.conn();
    while let Some(at) = link.adopts.clone() {
        let waits: i64 = record::value(conn, "select count(*) from outbox where taken is null", [])?;
        if waits >= PUSH_MOST as i64 {
            break;
        }
        let order = in_order(policies);
        let (table, after) = at.split_once('/').unwrap_or((order.first().copied().unwrap_or_default(), ""));
        let Some(place) = order.iter().position(|known| *known == table) else { break };
        let sql = format!("select id from main.{} where id > ?1 order by id limit ?2", order[place]);
        let ids: Vec<(String,)> = record::rows(conn, &sql, (after, PUSH_MOST))?;
        for (id,) in &ids {
            let row = format!("{table}/{id}");
            if door::known(conn, &row)?.is_some() {
                continue;
            }
            let set = tx.row(order[place], id)?.unwrap_or_default().into_iter().collect();
            let hlc = link.clock.tick(0);
            let op = Op { seq: link.seq + 1, row, hlc, base: 0, create: true, more: false, set, emptied: None };
            door::know(conn, &op.row, &Known::default())?;
            append(conn, link, op)?;
        }
        link.adopts = match (ids.last(), order.get(place + 1)) {
            (Some((id,)), _) => Some(format!("{table}/{id}")),
            (None, Some(next)) => Some(format!("{next}/")),
            (None, None) => None,
        };
    }
    door::keep(conn, link)
}

/// How much of what was here before the server has.
pub fn adopted(conn: &Connection) -> Result<Come> {
    let all: u32 = TABLES.iter().filter(|table| !LOCAL.contains(table)).try_fold(0, |all, table| {
        Ok::<u32, crate::Error>(all + record::value::<u32>(conn, &format!("select count(*) from main.{table}"), [])?)
    })?;
    let done: u32 = record::value(conn, "select count(*) from shared_row where rev > 0", [])?;
    Ok(Come { done: done.min(all), of: all })
}

/// Tables of which each comes behind those by which its rows are seen; colleagues first, whom the server asks about all.
fn in_order(policies: &Policies) -> Vec<&'static str> {
    let mut order = vec!["colleague"];
    let shared: Vec<&'static str> = TABLES.iter().copied().filter(|table| !LOCAL.contains(table)).collect();
    while order.len() < shared.len() {
        let ready = |table: &&&str| {
            !order.contains(*table) && policies.of(table).parents.iter().all(|(_, parent)| order.contains(parent))
        };
        let Some(next) = shared.iter().find(ready) else { break };
        order.push(next);
    }
    order
}

/// The next push: whole acts, in order; nothing when nothing waits.
pub fn next(conn: &Connection, link: &Link) -> Result<Option<Push>> {
    if link.anew {
        return Ok(None);
    }
    let waiting = door::waiting(conn, "taken is null order by seq limit ?1", [PUSH_MOST])?;
    let Some(prev) = waiting.first().map(|one| one.prev.clone()) else { return Ok(None) };
    let mut ops: Vec<Op> = Vec::new();
    let (mut bytes, mut whole) = (0, 0);
    for Waiting { op, .. } in waiting {
        bytes += serde_json::to_string(&op)?.len();
        if bytes > BYTES_MOST && whole > 0 {
            break;
        }
        let more = op.more;
        ops.push(op);
        if !more {
            whole = ops.len();
        }
    }
    ops.truncate(if whole == 0 { ops.len() } else { whole });
    Ok(Some(Push { device: link.log.clone(), schema: SCHEMA, prev, ops }))
}

/// Hears what became of a push.
pub fn pushed(tx: &mut Tx<'_>, link: &mut Link, answer: Pushed, policies: &Policies) -> Result<()> {
    match answer {
        Pushed::Taken { verdicts, at, .. } => {
            let at = serde_json::to_string(&at)?;
            let numbers = verdicts.keys().next().zip(verdicts.keys().next_back());
            let Some((first, last)) = numbers else { return Ok(()) };
            let which = "taken is null and seq between ?1 and ?2 order by seq";
            let mut back = BTreeSet::new();
            for Waiting { seq, op, .. } in door::waiting(tx.conn(), which, (first, last))? {
                match verdicts.get(&op.seq) {
                    None => {}
                    Some(Verdict::Ok) => door::taken(tx.conn(), seq, &at)?,
                    Some(Verdict::Erased) => {
                        door::done(tx.conn(), seq)?;
                        mirror::erase(tx, link, &op.row)?;
                    }
                    Some(verdict) => {
                        door::done(tx.conn(), seq)?;
                        door::refuse(tx.conn(), &op, *verdict, tx.at())?;
                        back.insert(op.row);
                    }
                }
            }
            back.iter().try_for_each(|row| mirror::show_again(tx, link, row, policies))?;
            door::keep(tx.conn(), link)
        }
        // The server has forgotten the end of this log, as one does that was put back to a backup.
        Pushed::Gap { .. } => put_back::begin(tx, link),
        Pushed::Fork { known, at } => fork(tx, link, &known, &at, policies),
    }
}

/// Goes on under a new name with what the server does not have of this history: it has met another laptop with the same
/// past, because this one was copied or put back to a backup.
fn fork(
    tx: &mut Tx<'_>,
    link: &mut Link,
    known: &BTreeMap<u64, (String, Verdict)>,
    at: &BTreeMap<String, u64>,
    policies: &Policies,
) -> Result<()> {
    let at = serde_json::to_string(at)?;
    let all = door::waiting(tx.conn(), "true order by seq", [])?;
    begin_log(tx, link)?;
    let (mut back, mut rest) = (BTreeSet::new(), Vec::new());
    for mut one in all {
        let met = known.get(&one.op.seq).filter(|(hash, _)| one.taken.is_none() && *hash == one.hash);
        match met {
            Some((_, Verdict::Ok)) => one.taken = Some(at.clone()),
            Some((_, Verdict::Erased)) => {
                mirror::erase(tx, link, &one.op.row)?;
                continue;
            }
            Some((_, verdict)) => {
                door::refuse(tx.conn(), &one.op, *verdict, tx.at())?;
                back.insert(one.op.row);
                continue;
            }
            None => {}
        }
        rest.push(one);
    }
    again(tx.conn(), link, rest)?;
    back.iter().try_for_each(|row| mirror::show_again(tx, link, row, policies))
}

/// A log of another name, in which nothing is yet.
pub fn begin_log(tx: &Tx<'_>, link: &mut Link) -> Result<()> {
    link.log = format!("{}#{}", link.device, tx.desk().clock().id());
    (link.seq, link.hash) = (0, chain::BEGIN.to_owned());
    door::clear(tx.conn())
}

/// Puts everything in again under new numbers. What the server has is not part of the new log: it only keeps its place in
/// view, before what is.
pub fn again(conn: &Connection, link: &mut Link, all: Vec<Waiting>) -> Result<()> {
    let taken = all.iter().filter(|one| one.taken.is_some()).count() as i64;
    let mut place = -taken;
    for mut one in all {
        if one.taken.is_some() {
            one.seq = place;
            place += 1;
            door::send(conn, &one)?;
        } else if one.op.emptied.is_none() {
            one.op.seq = link.seq + 1;
            append(conn, link, one.op)?;
        }
    }
    door::keep(conn, link)
}
