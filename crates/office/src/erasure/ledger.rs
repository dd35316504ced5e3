//! The list of erasures: in the file, and beside it, where it outlives an older copy of the file that is put back.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use vault::{DataKey, files};

use crate::{Desk, Error, Result, record};

/// A row of it: random ids, days and moments only.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erased {
    n: i64,
    /// When.
    pub at: String,
    /// `student`, `contact` or a category.
    pub of: String,
    /// Whose id.
    pub record: String,
    /// Of a category: up to this day.
    pub upto: String,
    hash: String,
}

impl Erased {
    /// Whether both tell of the same erasure.
    pub fn same(&self, other: &Self) -> bool {
        (&self.at, &self.of, &self.record, &self.upto) == (&other.at, &other.of, &other.record, &other.upto)
    }

    /// The row that comes behind the last one of the file.
    pub fn next(conn: &Connection, of: &str, record: &str, upto: &str, at: &str) -> Result<Self> {
        let last = rows(conn)?.pop().unwrap_or_default();
        let mut row = Self {
            n: last.n + 1,
            at: at.to_owned(),
            of: of.to_owned(),
            record: record.to_owned(),
            upto: upto.to_owned(),
            hash: String::new(),
        };
        row.hash = row.sealed(&last.hash)?;
        Ok(row)
    }

    /// Its number and its hash.
    pub fn seal(&self) -> (i64, &str) {
        (self.n, &self.hash)
    }

    fn sealed(&self, before: &str) -> Result<String> {
        let mut sum = Sha256::new();
        sum.update(before.as_bytes());
        sum.update(serde_json::to_vec(&(self.n, &self.at, &self.of, &self.record, &self.upto))?);
        Ok(hex::encode(sum.finalize()))
    }
}

/// All of it.
pub fn rows(conn: &Connection) -> Result<Vec<Erased>> {
    record::rows(conn, "select * from erased order by n", [])
}

/// Whether the rows hang together; for the inspection.
pub fn whole(conn: &Connection) -> Result<bool> {
    chained(&rows(conn)?)
}

fn chained(rows: &[Erased]) -> Result<bool> {
    let (mut n, mut before) = (0, "");
    for row in rows {
        if row.n != n + 1 || row.sealed(before)? != row.hash {
            return Ok(false);
        }
        (n, before) = (row.n, &row.hash);
    }
    Ok(true)
}

/// The list beside the file, with a seal that only the vault's key makes.
#[derive(Debug, Serialize, Deserialize)]
struct Sealed {
    rows: Vec<Erased>,
    mac: String,
    /// Of an older key, while a copy with that key is put back; else empty.
    #[serde(default)]
    also: String,
}

/// What the seal is for.
const PURPOSE: &str = "svend erasures";

/// Where the list beside the file lies. What seals it is made from the vault's key.
pub struct Ledger {
    path: PathBuf,
}

impl Ledger {
    /// That of a vault.
    pub fn of(vault: &Path) -> Self {
        Self { path: vault.join("erasures.json") }
    }

    /// What it says; nothing when it is missing, and nothing when somebody else wrote it.
    pub fn read(&self, key: &DataKey) -> Result<Vec<Erased>> {
        let bytes = match fs::read(&self.path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            read => read?,
        };
        let Sealed { rows, mac, also } = serde_json::from_slice(&bytes).map_err(|_| Error::vault("ledger-damaged"))?;
        let (key, bytes) = (key.mac(PURPOSE), serde_json::to_vec(&rows)?);
        if (key.fits(&bytes, &mac) || key.fits(&bytes, &also)) && chained(&rows)? {
            Ok(rows)
        } else {
            Err(Error::vault("ledger-damaged"))
        }
    }

    /// Whether what lies there is ours, or nothing lies there; for the inspection.
    pub fn is_ours(&self, key: &DataKey) -> bool {
        self.read(key).is_ok()
    }

    /// Writes it anew from the file: whole, or not at all.
    pub fn write(&self, desk: &Desk) -> Result<()> {
        self.keep(desk.read(rows)?, &desk.db().key(), None)
    }

    /// Before an older copy with a key of its own is put back: seals the list for that key too, so that what was erased
    /// goes again when the copy is opened.
    pub fn hand_on(&self, key: &DataKey, older: &DataKey) -> Result<()> {
        self.keep(self.read(key)?, key, Some(older))
    }

    fn keep(&self, rows: Vec<Erased>, key: &DataKey, older: Option<&DataKey>) -> Result<()> {
        let bytes = serde_json::to_vec(&rows)?;
        let seal = |key: &DataKey| key.mac(PURPOSE).seal(&bytes);
        let sealed = Sealed { mac: seal(key), also: older.map_or(String::new(), seal), rows };
        Ok(files::write_whole(&self.path, &serde_json::to_vec_pretty(&sealed)?)?)
    }

    /// Writes it anew when it says less than the file, as after a power cut. One that is not ours is left as it is, for
    /// the inspection to tell.
    pub fn mend(&self, desk: &Desk, beside: &[Erased], known: &[Erased]) -> Result<()> {
        if self.is_ours(&desk.db().key()) && beside.len() < known.len() { self.write(desk) } else { Ok(()) }
    }
}
