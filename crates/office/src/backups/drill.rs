//! The restore drill: a backup that was never restored is a hope. Once a month the newest is.

use std::fs;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::swap;

use super::manifest::Kept;
use super::{HERE, copy, manifest, newest, second};
use crate::db::Database;
use crate::{Desk, Error, Event, Result, emma, record, settings};

const LAST: &str = "program-drill";
const FOLDER: &str = "drill.new";

/// How a drill went.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Drill {
    /// When.
    at: String,
    /// When the backup was made.
    backup_at: String,
    /// From the second place.
    there: bool,
    passed: bool,
    /// Why not: a key of `texts/` after `reason-`.
    reason: String,
    /// Rows that were counted.
    rows: u64,
    /// Signed assessments whose seals were verified.
    seals: u32,
}

/// Restores the newest backup beside the vault and looks at it.
pub fn drill(desk: &Desk, (): ()) -> Result<Drill> {
    let _one = desk.backups.one_at_a_time();
    let vault = &desk.setup().folder;
    let key = &desk.db().key();
    // The copy that is farthest away is the one that has to work.
    let there = second(vault).and_then(|place| manifest::all(&place).into_iter().find(|kept| kept.fits(key)));
    let far = there.is_some();
    let kept = there.or_else(|| newest(vault, key)).ok_or_else(|| Error::conflict("backup-none"))?;
    let folder = vault.join(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let found = restored(desk, &kept);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let (passed, reason) = match &found {
        Ok(_) => (true, String::new()),
        Err(Error::Conflict { reason }) => (false, reason.clone()),
        Err(_) => (false, "backup-damaged".to_owned()),
    };
    let (rows, seals) = found.unwrap_or_default();
    let drill =
        Drill { at: desk.clock().now(), backup_at: kept.manifest.at.clone(), there: far, passed, reason, rows, seals };
    desk.prefer(LAST, &serde_json::to_string(&drill)?)?;
    desk.tell(Event::Changed { tables: vec![super::TABLE.to_owned()] });
    Ok(drill)
}

/// The last drill, if there was one.
pub fn last(desk: &Desk) -> Result<Option<Drill>> {
    let kept = desk.read(|conn| settings::kept_by_program(conn, LAST))?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
}

/// A drill, unless this month has had one or there is nothing to restore.
pub fn monthly(desk: &Desk) -> Result<()> {
    let month = |at: &str| at.get(..7).map(str::to_owned);
    let had = last(desk)?.is_some_and(|last| month(&last.at) == month(&desk.clock().now()));
    if had || manifest::all(&desk.setup().folder.join(HERE)).is_empty() { Ok(()) } else { drill(desk, ()).map(drop) }
}

/// Rows and seals of a backup that was laid out and opened as a vault is.
fn restored(desk: &Desk, kept: &Kept) -> Result<(u64, u32)> {
    let key = &desk.db().key();
    let folder = desk.setup().folder.join(FOLDER);
    copy::lay(kept, &folder)?;
    let laid = Kept { folder: folder.clone(), manifest: kept.manifest.clone() };
    laid.prove(key)?;
    if kept.files_lost(key)? > 0 {
        return Err(Error::conflict("backup-files-lost"));
    }
    drop(copy::proved(&laid.database(), key, &kept.manifest.rows)?);
    let db = Database::open(&folder.join(swap::DATABASE), key.clone(), || Ok(()))?;
    db.read(|conn| {
        if emma::broken_seals(conn)? > 0 {
            return Err(Error::conflict("backup-seal"));
        }
        let seals = record::value(conn, "select count(*) from assessment where sealed_at is not null", [])?;
        Ok((kept.manifest.rows.values().sum(), seals))
    })
}
