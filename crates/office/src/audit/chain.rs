//! The chain: rows that hold the hash of the one before, written at its end and removed at its beginning.

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{Result, record};

/// A row of the log.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Row {
    /// Its place.
    pub n: i64,
    /// The moment, in UTC.
    pub at: String,
    /// The colleague.
    pub by: String,
    /// The laptop.
    pub device: String,
    /// What was done.
    pub action: String,
    /// To what kind of thing.
    pub of: String,
    /// Its random id.
    pub record: String,
    /// Why, as a word.
    pub purpose: String,
    /// `done`, `denied` or `failed`.
    pub outcome: String,
    /// How many.
    pub amount: Option<i64>,
    /// Of a stretch of history: the step before it; of a cut: the last row that went.
    pub since: Option<i64>,
    /// Of a stretch of history: its last step.
    pub upto: Option<i64>,
    /// Of a stretch or a cut: what seals it.
    pub digest: String,
    /// SHA-256 of the hash before and of all this.
    pub hash: String,
}

/// The end of the log: what is kept elsewhere tells later whether the log was cut short or written anew.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The number of the last row; 0 of an empty log.
    pub n: i64,
    /// Its hash.
    pub hash: String,
}

impl Row {
    /// The hash of the row behind `before`.
    pub fn sealed(&self, before: &str) -> Result<String> {
        let Self { n, at, by, device, action, of, record, purpose, outcome, amount, since, upto, digest, hash: _ } =
            self;
        // JSON, because it says where a text ends.
        let row = (n, at, by, device, action, of, record, purpose, outcome, amount, since, upto, digest);
        let mut sum = Sha256::new();
        sum.update(before.as_bytes());
        sum.update(serde_json::to_vec(&row)?);
        Ok(hex::encode(sum.finalize()))
    }
}

/// Where the log of a file ends that may be older than the log.
pub fn head_of_any(conn: &Connection) -> Result<Head> {
    let sql = "select exists (select 1 from main.sqlite_schema where name = 'audit')";
    if record::value(conn, sql, [])? { head(conn) } else { Ok(Head::default()) }
}

/// Where the log ends.
pub fn head(conn: &Connection) -> Result<Head> {
    let last = "select n, hash from audit order by n desc limit 1";
    match conn.prepare_cached(last)?.query_row([], |row| Ok(Head { n: row.get(0)?, hash: row.get(1)? })).optional()? {
        Some(head) => Ok(head),
        None => start(conn),
    }
}

/// Where the log begins: behind the rows that were removed, or behind nothing.
pub fn start(conn: &Connection) -> Result<Head> {
    let cut = "select n, hash from audit_cut order by n desc limit 1";
    let found = conn.prepare_cached(cut)?.query_row([], |row| Ok(Head { n: row.get(0)?, hash: row.get(1)? }));
    Ok(found.optional()?.unwrap_or_default())
}

/// Adds a row at the end. The caller holds the one connection that writes, and a transaction on it.
pub fn append(conn: &Connection, row: Row) -> Result<()> {
    let before = head(conn)?;
    let row = Row { n: before.n + 1, ..row };
    let hash = row.sealed(&before.hash)?;
    conn.prepare_cached(
        "insert into audit (n, at, by, device, action, of, record, purpose, outcome, amount, since, upto, digest, hash)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute((
        row.n,
        &row.at,
        &row.by,
        &row.device,
        &row.action,
        &row.of,
        &row.record,
        &row.purpose,
        &row.outcome,
        row.amount,
        row.since,
        row.upto,
        &row.digest,
        &hash,
    ))?;
    Ok(())
}

/// How many rows at the beginning are older than `moment`.
pub fn older(conn: &Connection, moment: &str) -> Result<i64> {
    Ok(last_older(conn, moment)? - start(conn)?.n)
}

/// The last of the rows that are older, one after the other: behind a clock that was set wrong nothing is removed.
fn last_older(conn: &Connection, moment: &str) -> Result<i64> {
    let sql = "select coalesce((select min(n) - 1 from audit where at >= ?1), (select max(n) from audit))";
    Ok(record::value::<Option<i64>>(conn, sql, [moment])?.unwrap_or_default().max(start(conn)?.n))
}

/// Removes the rows at the beginning that are older than `moment`. A row at the end says so, and seals where the log now
/// begins.
pub fn cut(conn: &Connection, moment: &str, row: Row) -> Result<i64> {
    let (begins, last) = (start(conn)?.n, last_older(conn, moment)?);
    if last <= begins {
        return Ok(0);
    }
    let hash: String = record::value(conn, "select hash from audit where n = ?1", [last])?;
    conn.execute("insert into audit_cut (n, at, hash) values (?1, ?2, ?3)", (last, &row.at, &hash))?;
    append(conn, Row { amount: Some(last - begins), since: Some(last), digest: hash, ..row })?;
    conn.execute("delete from audit where n <= ?1", [last])?;
    Ok(last - begins)
}

/// Looks that were noted before there was a chain come into it, once.
pub fn take_over(conn: &mut Connection) -> Result<()> {
    let sql = "select exists (select 1 from sqlite_schema where name = 'look')";
    if !record::value::<bool>(conn, sql, [])? {
        return Ok(());
    }
    let tx = conn.transaction()?;
    let looks: Vec<(String, String, String, String, String)> =
        record::rows(&tx, "select at, by, action, of, record from look order by id", [])?;
    for (at, by, action, of, record) in looks {
        append(&tx, Row { at, by, action, of, record, outcome: "done".to_owned(), ..Row::default() })?;
    }
    tx.execute_batch("drop table look")?;
    Ok(tx.commit()?)
}
