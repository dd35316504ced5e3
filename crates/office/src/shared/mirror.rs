//! What comes from the server, put into the school's tables: through the one door, so that windows, search and the history
//! of a record hear of it.
//!
//! What is seen of a row is what the server last said of it, with what is still on its way done again on top.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde_json::{Map, Value};
use sync::merge;
use sync::policy::{Policies, Policy};
use trade::tables::LOCAL;
use wire::{ERASURES, Entry, Mark, Op, Page, REMOVED, Seen};

use super::door::{self, Known};
use super::{Link, outbox, put_back};
use crate::person::Records;
use crate::write::Tx;
use crate::{Error, Result, cells, erasure, record};

/// What an act of the server's is called.
pub const LABEL: &str = "step-shared";

/// So many rows may a page take away unasked …
const REMOVED_MOST: i64 = 200;
/// … or this share of what is here.
const REMOVED_SHARE: i64 = 5;

/// Takes in a page. Says whether another one follows.
pub fn pulled(tx: &mut Tx<'_>, link: &mut Link, page: Page, policies: &Policies) -> Result<bool> {
    outbox::capture(tx, link, policies)?;
    if put_back::told(tx.conn(), link, &page)? {
        put_back::begin(tx, link)?;
        return Ok(true);
    }
    brake(tx.conn(), link, &page)?;
    leave(tx, link, &page)?;
    let mut entries: Vec<Entry> = page.entries;
    // One author after the other, as the history tells it.
    entries.sort_by(|one, other| by(one).cmp(by(other)));
    for group in entries.chunk_by(|one, other| by(one) == by(other)) {
        tx.on_behalf_of(by(&group[0]));
        for entry in group {
            match &entry.mark {
                Mark::Row(seen) => row(tx, link, entry, seen, policies)?,
                Mark::Erase => erase(tx, link, &entry.row)?,
                // It may come by another scope, on this page or the next: then nothing of it goes, least its history.
                Mark::Leave => {
                    let leaves =
                        |known: &Known| known.scope == entry.scope && !put_back::came_again(link, known, entry);
                    if let Some(known) = door::known(tx.conn(), &entry.row)?.filter(leaves) {
                        door::know(tx.conn(), &entry.row, &Known { scope: String::new(), ..known })?;
                    }
                }
            }
        }
    }
    if !page.more {
        let left: Vec<(String,)> =
            record::rows(tx.conn(), "select id from shared_row where scope = '' and rev > 0", [])?;
        lose(tx, link, &left.into_iter().map(|(row,)| row).collect::<Vec<_>>())?;
    }
    for (scope, at) in &page.cursors {
        door::came(tx.conn(), scope, *at)?;
    }
    if link.sweeps {
        tx.index_again()?;
    }
    if !page.more {
        see_own(tx, link, policies)?;
        put_back::say_again(tx, link)?;
    }
    door::keep(tx.conn(), link)?;
    Ok(page.more)
}

fn by(entry: &Entry) -> &str {
    match &entry.mark {
        Mark::Row(seen) => &seen.by,
        _ => "",
    }
}

/// Whoever takes very much away is asked about first. Erasures and what somebody may not see any more are no question.
fn brake(conn: &Connection, link: &mut Link, page: &Page) -> Result<()> {
    let mut goes = 0;
    for entry in &page.entries {
        let removes = matches!(&entry.mark, Mark::Row(seen) if removed(&seen.fields));
        goes += i64::from(removes && exists(conn, &entry.row)?);
    }
    let all: i64 = record::value(conn, "select count(*) from shared_row", [])?;
    if goes > REMOVED_MOST.min(all / REMOVED_SHARE).max(20) && !std::mem::take(&mut link.allows) {
        return Err(Error::conflict("shared-brake"));
    }
    Ok(())
}

fn removed(fields: &BTreeMap<String, Value>) -> bool {
    fields.get(REMOVED) == Some(&Value::Bool(true))
}

fn exists(conn: &Connection, row: &str) -> Result<bool> {
    match split(row) {
        Some((table, id)) => {
            record::value(conn, &format!("select exists (select 1 from main.{table} where id = ?1)"), [id])
        }
        None => Ok(false),
    }
}

/// A table that this program knows and shares, and an id in it.
pub fn split(row: &str) -> Option<(&'static str, &str)> {
    let (table, id) = row.split_once('/')?;
    let table = cells::table(table).ok()?;
    (!LOCAL.contains(&table)).then_some((table, id))
}

/// Takes in what the server says of one row.
fn row(tx: &mut Tx<'_>, link: &mut Link, entry: &Entry, seen: &Seen, policies: &Policies) -> Result<()> {
    link.clock.saw(seen.hlc);
    let mut known = door::known(tx.conn(), &entry.row)?.unwrap_or_default();
    (known.scope, known.rev) = (entry.scope.clone(), seen.rev);
    let base: Map<String, Value> = seen.fields.clone().into_iter().collect();
    if put_back::differs(tx, &entry.row, &known, &base)? {
        // What is old loses, also where the newest moment of the row is of another field.
        if known.hlc == seen.hlc && known.old <= Some(seen.rev) {
            known.hlc = known.hlc.before();
        }
        known.base = Some(base);
    } else {
        (known.old, known.hlc) = (None, seen.hlc);
        let on_top = operations(tx.conn(), &entry.row)?;
        show(tx, &entry.row, Some(&base), &on_top, policies)?;
        known.base = (!on_top.is_empty()).then_some(base);
    }
    door::know(tx.conn(), &entry.row, &known)
}

fn operations(conn: &Connection, row: &str) -> Result<Vec<Op>> {
    Ok(door::waiting(conn, "row = ?1 order by seq", [row])?.into_iter().map(|one| one.op).collect())
}

/// Makes a record what is to be seen of it.
fn show(
    tx: &mut Tx<'_>,
    row: &str,
    base: Option<&Map<String, Value>>,
    on_top: &[Op],
    policies: &Policies,
) -> Result<()> {
    let Some((table, id)) = split(row) else { return Ok(()) };
    let policy = policies.of(table);
    let mut fields = base.cloned();
    for (field, value) in on_top.iter().flat_map(|op| &op.set) {
        let fields = fields.get_or_insert_default();
        let value = match policy.policy(field) {
            Policy::Set => merge::joined(fields.get(field), value),
            _ => value.clone(),
        };
        fields.insert(field.clone(), value);
    }
    let gone = |fields: &Map<String, Value>| fields.get(REMOVED) == Some(&Value::Bool(true));
    let Some(mut fields) = fields.filter(|fields| !gone(fields)) else { return tx.remove(table, id) };
    let select = tx.conn().prepare_cached(&format!("select * from main.{table} where id = ?1"))?;
    let columns: Vec<&str> = select.column_names().collect();
    fields.retain(|field, _| field != "row" && columns.contains(&field.as_str()));
    drop(select);
    fields.insert("id".to_owned(), id.into());
    if !exists(tx.conn(), row)? {
        return tx.restore(table, id, &fields);
    }
    // Who signed first is what the server says.
    door::leaving(tx.conn(), row, true)?;
    tx.change(table, id, &fields)?;
    door::leaving(tx.conn(), row, false)
}

/// Makes a record what it is without an operation that was not taken, or was seen.
pub fn show_again(tx: &mut Tx<'_>, link: &mut Link, row: &str, policies: &Policies) -> Result<()> {
    let Some(mut known) = door::known(tx.conn(), row)? else { return Ok(()) };
    let on_top = operations(tx.conn(), row)?;
    if known.rev > 0 && known.base.is_none() {
        return Ok(());
    }
    // The server had it in a history that it forgot, and has it where it is not to be seen from here.
    if known.rev == 0 && known.old.is_none() && !known.scope.is_empty() && on_top.is_empty() {
        return lose(tx, link, &[row.to_owned()]);
    }
    show(tx, row, known.base.as_ref(), &on_top, policies)?;
    if on_top.is_empty() {
        known.base = None;
        if known.rev == 0 {
            return door::forget(tx.conn(), row);
        }
    }
    door::know(tx.conn(), row, &known)
}

/// What was taken leaves the outbox once every scope has come as far as it was then.
fn see_own(tx: &mut Tx<'_>, link: &mut Link, policies: &Policies) -> Result<()> {
    let cursors = door::cursors(tx.conn())?;
    for one in door::waiting(tx.conn(), "taken is not null order by seq", [])? {
        let at: BTreeMap<String, u64> = serde_json::from_str(one.taken.as_deref().unwrap_or("{}"))?;
        // A scope that is not ours shows nothing, however far it comes.
        if at.iter().all(|(scope, at)| cursors.get(scope).is_none_or(|cursor| cursor >= at)) {
            door::done(tx.conn(), one.seq)?;
            show_again(tx, link, &one.op.row, policies)?;
        }
    }
    Ok(())
}

/// Takes away what is seen in scopes that are not ours any more.
fn leave(tx: &mut Tx<'_>, link: &mut Link, page: &Page) -> Result<()> {
    for scope in door::cursors(tx.conn())?.into_keys() {
        if scope == ERASURES || page.scopes.contains(&scope) {
            continue;
        }
        let rows: Vec<(String,)> = record::rows(tx.conn(), "select id from shared_row where scope = ?1", [&scope])?;
        lose(tx, link, &rows.into_iter().map(|(row,)| row).collect::<Vec<_>>())?;
        door::leave(tx.conn(), &scope)?;
    }
    Ok(())
}

/// Takes records away that this laptop may not see any more, and what the history held of them.
pub fn lose(tx: &mut Tx<'_>, link: &mut Link, rows: &[String]) -> Result<()> {
    let mut records = Records::new();
    for row in rows {
        door::forget(tx.conn(), row)?;
        let Some((table, id)) = split(row).filter(|_| exists(tx.conn(), row).unwrap_or(false)) else { continue };
        door::leaving(tx.conn(), row, true)?;
        tx.erase(table, id)?;
        door::leaving(tx.conn(), row, false)?;
        records.entry(table).or_default().insert(id.to_owned());
    }
    link.sweeps |= !records.is_empty();
    erasure::forget(tx, &records)
}

/// Erases what was erased elsewhere, or hangs on what was.
pub fn erase(tx: &mut Tx<'_>, link: &mut Link, row: &str) -> Result<()> {
    link.sweeps = true;
    door::empty(tx.conn(), row)?;
    door::forget(tx.conn(), row)?;
    let Some((table, id)) = split(row).filter(|_| exists(tx.conn(), row).unwrap_or(false)) else { return Ok(()) };
    if table == "student" {
        return erasure::erase_student(tx, id);
    }
    door::leaving(tx.conn(), row, true)?;
    tx.erase(table, id)?;
    door::leaving(tx.conn(), row, false)?;
    let records = Records::from([(table, std::collections::BTreeSet::from([id.to_owned()]))]);
    erasure::forget(tx, &records)
}
