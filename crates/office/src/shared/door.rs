//! What the shared server needs kept, written beside the one door: none of it is a record of the school.

use rusqlite::{Connection, OptionalExtension};
use serde_json::{Map, Value};
use wire::{Hlc, Op, Verdict};

use super::Link;
use crate::{Result, record};

/// What is known of a row besides its cells.
#[derive(Debug, Default)]
pub struct Known {
    /// Where it is seen; empty while the server has not said.
    pub scope: String,
    /// The revision that is here; 0 for a row of our own.
    pub rev: u64,
    /// The newest moment in it.
    pub hlc: Hlc,
    /// Its cells without what is on its way.
    pub base: Option<Map<String, Value>>,
    /// The revision that was here before the server was asked anew.
    pub old: Option<u64>,
}

/// An operation that waits, or waits to be seen again.
pub struct Waiting {
    /// Its place; below 1 when it is not part of this log any more, and only waits to be seen.
    pub seq: i64,
    /// The operation.
    pub op: Op,
    /// The hash of the log before it.
    pub prev: String,
    /// And with it.
    pub hash: String,
    /// How far each scope was when it was taken, as JSON.
    pub taken: Option<String>,
}

/// Where this laptop is connected to, if it is.
pub fn link(conn: &Connection) -> Result<Option<Link>> {
    let found: Option<String> = conn.query_row("select link from main.shared", [], |row| row.get(0)).optional()?;
    Ok(found.map(|link| serde_json::from_str(&link)).transpose()?)
}

/// Keeps it.
pub fn keep(conn: &Connection, link: &Link) -> Result<()> {
    let sql = "insert into shared (id, link, captured) values (1, ?1, ?2)
               on conflict (id) do update set link = excluded.link, captured = excluded.captured";
    conn.prepare_cached(sql)?.execute((serde_json::to_string(link)?, link.captured))?;
    Ok(())
}

/// Forgets the server and everything kept for it. The records stay.
pub fn part(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch(
        "delete from shared; delete from shared_row; delete from outbox; delete from shared_refused;
         delete from shared_cursor; delete from shared_erase; delete from shared_file;",
    )?)
}

/// What is known of a row.
pub fn known(conn: &Connection, row: &str) -> Result<Option<Known>> {
    let sql = "select scope, rev, base, old, hlc from shared_row where id = ?1";
    let found = conn.prepare_cached(sql)?.query_row([row], |found| {
        Ok((found.get(0)?, found.get(1)?, found.get::<_, Option<String>>(2)?, found.get(3)?, Hlc(found.get(4)?)))
    });
    let Some((scope, rev, base, old, hlc)) = found.optional()? else { return Ok(None) };
    let base = base.map(|base| serde_json::from_str(&base)).transpose()?;
    Ok(Some(Known { scope, rev, hlc, base, old }))
}

/// Keeps what is known of a row.
pub fn know(conn: &Connection, row: &str, known: &Known) -> Result<()> {
    let base = known.base.as_ref().map(serde_json::to_string).transpose()?;
    let sql = "insert or replace into shared_row (id, scope, rev, base, old, hlc) values (?1, ?2, ?3, ?4, ?5, ?6)";
    conn.prepare_cached(sql)?.execute((row, &known.scope, known.rev, base, known.old, known.hlc.0))?;
    Ok(())
}

/// Knows nothing of a row any more.
pub fn forget(conn: &Connection, row: &str) -> Result<()> {
    conn.prepare_cached("delete from shared_row where id = ?1")?.execute([row])?;
    Ok(())
}

/// Puts an operation behind the others.
pub fn send(conn: &Connection, waiting: &Waiting) -> Result<()> {
    let Waiting { seq, op, prev, hash, taken } = waiting;
    let sql = "insert into outbox (seq, row, op, prev, hash, taken) values (?1, ?2, ?3, ?4, ?5, ?6)";
    conn.prepare_cached(sql)?.execute((seq, &op.row, serde_json::to_string(op)?, prev, hash, taken))?;
    Ok(())
}

/// Operations in their order, of a condition on `outbox`.
pub fn waiting(conn: &Connection, which: &str, with: impl rusqlite::Params) -> Result<Vec<Waiting>> {
    let mut select = conn.prepare_cached(&format!("select seq, op, prev, hash, taken from outbox where {which}"))?;
    let rows = select
        .query_map(with, |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?;
    rows.map(|row| {
        let (seq, op, prev, hash, taken) = row?;
        Ok(Waiting { seq, op: serde_json::from_str(&op)?, prev, hash, taken })
    })
    .collect()
}

/// The server has it; it stays in view until it was seen to have come back.
pub fn taken(conn: &Connection, seq: i64, at: &str) -> Result<()> {
    conn.prepare_cached("update outbox set taken = ?2 where seq = ?1")?.execute((seq, at))?;
    Ok(())
}

/// It is not on its way any more.
pub fn done(conn: &Connection, seq: i64) -> Result<()> {
    conn.prepare_cached("delete from outbox where seq = ?1")?.execute([seq])?;
    Ok(())
}

/// Takes everything that is on its way out, to be put in anew under other numbers.
pub fn clear(conn: &Connection) -> Result<()> {
    conn.execute("delete from outbox", [])?;
    Ok(())
}

/// What an operation on an erased row held is gone; it keeps its number, so that the log has no gap.
pub fn empty(conn: &Connection, row: &str) -> Result<()> {
    for mut one in waiting(conn, "row = ?1 order by seq", [row])? {
        one.op.set.clear();
        one.op.emptied.get_or_insert_with(|| one.hash.clone());
        let sql = "update outbox set op = ?2 where seq = ?1";
        conn.prepare_cached(sql)?.execute((one.seq, serde_json::to_string(&one.op)?))?;
    }
    conn.execute("delete from shared_refused where row = ?1", [row])?;
    Ok(())
}

/// Keeps what was refused for whoever sits here.
pub fn refuse(conn: &Connection, op: &Op, verdict: Verdict, at: &str) -> Result<()> {
    let sql = "insert into shared_refused (row, op, verdict, at) values (?1, ?2, ?3, ?4)";
    let verdict = serde_json::to_value(verdict)?;
    conn.execute(sql, (&op.row, serde_json::to_string(op)?, verdict.as_str(), at))?;
    Ok(())
}

/// Somebody has seen what was refused.
pub fn seen(conn: &Connection, id: i64) -> Result<bool> {
    Ok(conn.execute("delete from shared_refused where id = ?1", [id])? == 1)
}

/// How far each scope has come.
pub fn cursors(conn: &Connection) -> Result<std::collections::BTreeMap<String, u64>> {
    let rows: Vec<(String, u64)> = record::rows(conn, "select scope, at from shared_cursor", [])?;
    Ok(rows.into_iter().collect())
}

/// A scope has come so far.
pub fn came(conn: &Connection, scope: &str, at: u64) -> Result<()> {
    let sql =
        "insert into shared_cursor (scope, at) values (?1, ?2) on conflict (scope) do update set at = excluded.at";
    conn.prepare_cached(sql)?.execute((scope, at))?;
    Ok(())
}

/// A scope is not asked for any more.
pub fn leave(conn: &Connection, scope: &str) -> Result<()> {
    conn.execute("delete from shared_cursor where scope = ?1", [scope])?;
    Ok(())
}

/// Everything is asked for anew, and nothing counts as taken.
pub fn begin_anew(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch(
        "update shared_cursor set at = 0; update shared_row set old = rev, rev = 0 where rev > 0;
         update outbox set taken = null",
    )?)
}

/// What was asked for anew has come.
pub fn settled(conn: &Connection) -> Result<()> {
    conn.execute("update shared_row set old = null where old is not null", [])?;
    Ok(())
}

/// A record may go or change although it is signed: this laptop may not see it any more, or the server has another signature.
pub fn leaving(conn: &Connection, row: &str, goes: bool) -> Result<()> {
    let sql = if goes { "insert into leaving (id) values (?1)" } else { "delete from leaving where id = ?1" };
    conn.prepare_cached(sql)?.execute([row])?;
    Ok(())
}

/// A row is to be erased on the server.
pub fn to_erase(conn: &Connection, row: &str) -> Result<()> {
    conn.prepare_cached("insert or ignore into shared_erase (row) values (?1)")?.execute([row])?;
    Ok(())
}

/// It was.
pub fn erased_there(conn: &Connection, row: &str) -> Result<()> {
    conn.prepare_cached("delete from shared_erase where row = ?1")?.execute([row])?;
    Ok(())
}

/// A file lies here and there.
pub fn file_known(conn: &Connection, sha256: &str) -> Result<()> {
    conn.execute("insert or ignore into shared_file (sha256) values (?1)", [sha256])?;
    Ok(())
}
