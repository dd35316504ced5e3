//! A server that was put back to a backup: all of it is asked for anew, and what it forgot and this laptop had is said again.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde_json::{Map, Value};
use wire::{Entry, Op, Page, REMOVED};

use super::door::{self, Known};
use super::{Link, mirror, outbox};
use crate::write::Tx;
use crate::{Result, record};

/// Whether a page is of another history of the server.
pub fn told(conn: &Connection, link: &mut Link, page: &Page) -> Result<bool> {
    let other = page.epoch != link.epoch && !std::mem::replace(&mut link.epoch, page.epoch.clone()).is_empty();
    // Its numbers never go back, except to a backup of which nobody has said anything.
    let ours = door::cursors(conn)?;
    Ok(other || page.cursors.iter().any(|(scope, at)| ours.get(scope).is_some_and(|came| came > at)))
}

/// The server was put back to a backup. All of it is asked for anew; what waits goes up behind what it forgot, under a new
/// name: it may have forgotten half of this log.
pub fn begin(tx: &Tx<'_>, link: &mut Link) -> Result<()> {
    link.anew = true;
    for (scope, at) in door::cursors(tx.conn())? {
        let heard = link.heard.entry(scope).or_default();
        *heard = at.max(*heard);
    }
    door::begin_anew(tx.conn())?;
    door::keep(tx.conn(), link)
}

/// Whoever knew that a row left has seen it come again, in what the server forgot. It is said again, and refused where it
/// stands elsewhere now, rather than lost in silence.
pub fn came_again(link: &Link, known: &Known, left: &Entry) -> bool {
    known.old.is_some() && known.rev == 0 && link.heard.get(&left.scope).is_some_and(|heard| *heard >= left.at)
}

/// Whether a row was something else here, without what was on its way. Revisions of two histories say little of one another,
/// and the newest moment of a row nothing of its other fields.
pub fn differs(tx: &Tx<'_>, row: &str, known: &Known, now: &Map<String, Value>) -> Result<bool> {
    let lacks = |was: &Map<String, Value>| was.iter().any(|(field, value)| is_new(field, value, now));
    Ok(match &known.base {
        _ if known.old.is_none() => false,
        Some(base) => lacks(base),
        None => here(tx, row)?.is_some_and(|was| lacks(&was)),
    })
}

/// Whether a server that has `base` of a row lacks a value. A field of which it knows nothing is blank there.
fn is_new(field: &str, value: &Value, base: &Map<String, Value>) -> bool {
    let blank = || [Value::Null, "".into(), 0.into()].contains(value);
    base.get(field).map_or_else(|| !blank(), |there| there != value)
}

/// A known row as it is here; one that was taken away says so.
fn here(tx: &Tx<'_>, row: &str) -> Result<Option<Map<String, Value>>> {
    let removed = || Map::from_iter([(REMOVED.to_owned(), true.into())]);
    let Some((table, id)) = mirror::split(row) else { return Ok(None) };
    Ok(Some(tx.row(table, id)?.unwrap_or_else(removed)))
}

/// What an older history of the server had and the new one lacks is said again, and then what waited. Nothing is taken
/// away because a server does not know it; what is old loses there and is kept.
pub fn say_again(tx: &mut Tx<'_>, link: &mut Link) -> Result<()> {
    if !std::mem::take(&mut link.anew) {
        return Ok(());
    }
    link.heard.clear();
    let mut waited = door::waiting(tx.conn(), "true order by seq", [])?;
    waited.iter_mut().for_each(|one| one.op.base = 0);
    outbox::begin_log(tx, link)?;
    let gone = "select id from shared_row where old is not null and rev = 0 and scope = ''";
    let gone: Vec<(String,)> = record::rows(tx.conn(), gone, [])?;
    mirror::lose(tx, link, &gone.into_iter().map(|(row,)| row).collect::<Vec<_>>())?;
    let rows: Vec<(String,)> =
        record::rows(tx.conn(), "select id from shared_row where old is not null order by id", [])?;
    for (row,) in rows {
        let Some(known) = door::known(tx.conn(), &row)? else { continue };
        let Some(now) = here(tx, &row)? else { continue };
        let lacks = |field: &str, value: &Value| known.base.as_ref().is_none_or(|base| is_new(field, value, base));
        let set: BTreeMap<String, Value> = now.into_iter().filter(|(field, value)| lacks(field, value)).collect();
        let create = known.rev == 0;
        // What was taken away is not made for that.
        if set.is_empty() || create && set.contains_key(REMOVED) {
            continue;
        }
        // It was said when it was said.
        let op = Op { seq: link.seq + 1, row, hlc: known.hlc, base: 0, create, more: false, set, emptied: None };
        outbox::append(tx.conn(), link, op)?;
    }
    outbox::again(tx.conn(), link, waited)?;
    door::settled(tx.conn())
}
