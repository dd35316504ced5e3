//! History in the log: what was written since the last time stands in it as one row with a digest.
//!
//! An act of its own row each would flush more pages for every mark. What never alters of an act goes into the digest:
//! cells are left out, because an erasure empties them, and whether it was taken back.

use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::chain::{self, Row};
use crate::{Result, record};

/// The last step that is in the log.
const LAST: &str = "select coalesce((select max(upto) from audit where upto is not null), 0)";

/// Adds the steps since the last stretch to the log. The newest one waits as long as it may still be joined, unless `all`.
pub fn close(conn: &Connection, all: bool, row: Row) -> Result<()> {
    let since: i64 = record::value(conn, LAST, [])?;
    let settled = "select coalesce(max(id), 0) from main.step
        where ?1 or kind <> 'hand' or id < (select max(id) from main.step) or julianday(?2) - julianday(at) not between 0 and 10.0 / 1440";
    let upto: i64 = record::value(conn, settled, (all, &row.at))?;
    if upto <= since {
        return Ok(());
    }
    let (digest, changes) = digest(conn, since, upto)?;
    let row = Row { action: "changes".to_owned(), of: "step".to_owned(), outcome: "done".to_owned(), ..row };
    chain::append(conn, Row { amount: Some(changes), since: Some(since), upto: Some(upto), digest, ..row })
}

/// The digest of the steps after `since` up to `upto`, and how many records they changed.
pub fn digest(conn: &Connection, since: i64, upto: i64) -> Result<(String, i64)> {
    let mut sum = Sha256::new();
    let steps = "select id, at, by, label, kind, undoes from main.step where id > ?1 and id <= ?2 order by id";
    add::<(i64, String, String, String, String, Option<i64>)>(conn, &mut sum, steps, since, upto)?;
    let changes = "select step, n, of, record from main.change where step > ?1 and step <= ?2 order by step, n";
    let count = add::<(i64, i64, String, String)>(conn, &mut sum, changes, since, upto)?;
    Ok((hex::encode(sum.finalize()), count))
}

/// Row by row, because an import may have brought a hundred thousand.
fn add<T: Serialize + DeserializeOwned>(
    conn: &Connection,
    sum: &mut Sha256,
    sql: &str,
    since: i64,
    upto: i64,
) -> Result<i64> {
    let mut select = conn.prepare_cached(sql)?;
    let columns = serde_rusqlite::columns_from_statement(&select);
    let mut rows = select.query([since, upto])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let row: T = serde_rusqlite::from_row_with_columns(row, &columns)?;
        sum.update(serde_json::to_vec(&row)?);
        count += 1;
    }
    Ok(count)
}
