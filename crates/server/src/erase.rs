//! Erases for good: rows and all that hangs on them, what was kept of what was said about them, and their files. Their
//! random ids stay, in a feed that everybody reads, whatever they may see.

use std::collections::{BTreeMap, BTreeSet};

use trade::rights::{Right, holds};
use wire::ERASURES;

use crate::devices;
use crate::house::House;
use crate::refusal::Refusal;
use crate::rows::{self, signed};
use crate::scopes;
use crate::secrets::Token;
use crate::store::{Desk, View};
use wire::said::{Confirm, Erase, Erased};

/// The most rows that are named at once.
const MOST: usize = 10_000;

/// Erases what an administrator names.
pub async fn erase(house: &House, token: &Token, asked: &Erase) -> Result<Erased, Refusal> {
    if asked.rows.len() > MOST {
        return Err(Refusal::TooLarge);
    }
    if !asked.rows.iter().all(|row| rows::is_row(row)) {
        return Err(Refusal::Malformed("row"));
    }
    let act = house.act_for(token, View::Live, |desk, guest| async move {
        if !holds(&guest.actor, Right::Erase) {
            return Err(Refusal::Forbidden);
        }
        for_good(&desk, &asked.rows).await
    });
    act.await
}

/// Erases rows with all that hangs on them, whether or not they are here: laptops hear of each.
pub async fn for_good(desk: &Desk, named: &BTreeSet<String>) -> Result<Erased, Refusal> {
    let rows = below(desk, named).await?;
    let ids: Vec<&str> = rows.iter().map(String::as_str).collect();
    let known = "select row_id from erasure where school_id = $1 and row_id = any($2)";
    let known = desk.query(known, &[&desk.school, &ids]).await?;
    let known: BTreeSet<&str> = known.iter().map(|row| row.get(0)).collect();
    let new: Vec<&str> = ids.iter().copied().filter(|row| !known.contains(row)).collect();
    for sql in [
        "delete from natural_key where school_id = $1 and row_id = any($2)",
        "delete from feed_mark where school_id = $1 and id = any($2)",
        "delete from ref where school_id = $1 and from_row = any($2)",
        include_str!("../queries/forget_contents.sql"),
        "delete from record where school_id = $1 and id = any($2)",
    ] {
        desk.run(sql, &[&desk.school, &ids]).await?;
    }
    files(desk, &ids).await?;
    for user in new.iter().filter_map(|row| row.strip_prefix("colleague/")) {
        devices::turn_out_all(desk, user).await?;
    }
    if !new.is_empty() {
        let steps = BTreeMap::from([(ERASURES, new.len() as u64)]);
        let base = scopes::bump(desk, &steps).await?.get(ERASURES).copied().unwrap_or_default();
        let vers: Vec<i64> = (1..).take(new.len()).map(|step| signed(base + step)).collect();
        let marked = "insert into erasure (school_id, row_id, ver) select $1, * from unnest($2::text[], $3::bigint[])";
        desk.run(marked, &[&desk.school, &new, &vers]).await?;
    }
    Ok(Erased { rows })
}

/// Rows with all that hangs on them, locked: nothing is hung on them meanwhile.
async fn below(desk: &Desk, named: &BTreeSet<String>) -> Result<BTreeSet<String>, Refusal> {
    let mut rows = named.clone();
    loop {
        let ids: Vec<&str> = rows.iter().map(String::as_str).collect();
        desk.query(include_str!("../queries/lock_records.sql"), &[&desk.school, &ids]).await?;
        let found = desk.query(include_str!("../queries/down.sql"), &[&desk.school, &ids]).await?;
        let all: BTreeSet<String> = found.iter().map(|row| row.get(0)).collect();
        if all.len() == rows.len() {
            return Ok(all);
        }
        rows = all;
    }
}

/// Files that nothing names any more.
async fn files(desk: &Desk, rows: &[&str]) -> Result<(), Refusal> {
    let used = "delete from blob_use where school_id = $1 and row_id = any($2) returning sha256";
    let used = desk.query(used, &[&desk.school, &rows]).await?;
    let sums: Vec<&str> = used.iter().map(|row| row.get(0)).collect();
    if !sums.is_empty() {
        let unused = "delete from blob b where b.school_id = $1 and b.sha256 = any($2) and not exists
                      (select 1 from blob_use u where u.school_id = b.school_id and u.sha256 = b.sha256)";
        desk.run(unused, &[&desk.school, &sums]).await?;
    }
    Ok(())
}

/// Notes how far a laptop has erased what it was told to.
pub async fn confirm(house: &House, token: &Token, said: &Confirm) -> Result<(), Refusal> {
    let sql = "update device d
                  set erased_upto = greatest(d.erased_upto, least($3, s.v))
                 from scope s
                where d.school_id = $1 and d.id = $2 and s.school_id = $1 and s.id = $4";
    let act = house.act_for(token, View::Live, |desk, guest| async move {
        desk.run(sql, &[&desk.school, &guest.device, &signed(said.upto), &ERASURES]).await
    });
    act.await.map(|_| ())
}
