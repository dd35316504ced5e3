//! How far the vault has come, kept beside the database: a damaged log loses acts without a word, and the head has seen them.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{DataKey, KeysError, read_sealed, swap, write_sealed};

use crate::db::Database;
use crate::record;
use crate::{Desk, Result, audit};

const PURPOSE: &str = "head";

/// The newest act and the newest look.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The newest step.
    pub step: i64,
    /// The last row of the log.
    pub log: i64,
    /// And its hash.
    pub hash: String,
}

/// The file beside the database.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    /// When it was written.
    at: String,
    position: Position,
}

/// Acts that the database does not know any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MissingActs {
    /// How many acts.
    pub steps: i64,
    /// How many looks at protected things.
    pub looks: i64,
    /// The last act that is there; empty when there is none.
    pub after: String,
    /// When the missing ones had been written at the latest.
    pub until: String,
}

/// What the head says at a start.
#[derive(Debug, PartialEq, Eq)]
pub enum Compared {
    /// The database is where the head left it, or further.
    Level,
    /// It is behind.
    Behind(MissingActs),
    /// The log was written anew: another row stood where the head saw its end.
    Rewritten,
    /// The head itself is damaged, or not ours.
    Unreadable,
}

/// Where the database stands.
pub fn position(conn: &Connection) -> Result<Position> {
    let log = audit::head_of_any(conn)?;
    Ok(Position {
        step: record::value(conn, "select coalesce(max(id), 0) from main.step", [])?,
        log: log.n,
        hash: log.hash,
    })
}

/// Holds the database against its head. A vault without one has never been left, or was just restored.
pub fn compare(vault: &Path, db: &Database) -> Result<Compared> {
    let head: Head = match read_sealed(&vault.join(swap::HEAD), PURPOSE, &db.key()) {
        Ok(head) => head,
        Err(KeysError::Missing) => return Ok(Compared::Level),
        Err(KeysError::Damaged) => return Ok(Compared::Unreadable),
        Err(error) => return Err(error.into()),
    };
    db.read(|conn| {
        let now = position(conn)?;
        let Position { step, log, hash } = &head.position;
        if now.step >= *step && now.log >= *log {
            let same = "select not exists (select 1 from audit where n = ?1 and hash <> ?2)";
            let same = record::value(conn, same, (log, hash))?;
            return Ok(if same { Compared::Level } else { Compared::Rewritten });
        }
        Ok(Compared::Behind(MissingActs {
            steps: (step - now.step).max(0),
            looks: (log - now.log).max(0),
            after: record::value(conn, "select coalesce(max(at), '') from step", [])?,
            until: head.at,
        }))
    })
}

/// Writes the head when something happened since it was `known`; the new one.
pub fn keep(desk: &Desk, known: Option<&Position>) -> Result<Position> {
    // Also at a desk that is being locked, where nothing else is read any more.
    let now = desk.db().read(position)?;
    if known != Some(&now) {
        write(&desk.setup().folder, &desk.db().key(), desk.clock().now(), now.clone())?;
    }
    Ok(now)
}

/// Takes the head away before what it is sealed under goes.
pub fn forget(vault: &Path) -> Result<()> {
    match fs::remove_file(vault.join(swap::HEAD)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn write(vault: &Path, key: &DataKey, at: String, position: Position) -> Result<()> {
    Ok(write_sealed(&vault.join(swap::HEAD), PURPOSE, key, &Head { at, position })?)
}
