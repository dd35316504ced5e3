//! A backup as it lies in a folder: a database, the slots of that day, and what was counted when it was proved.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use vault::{DataKey, files, read_sealed, read_unproved, swap, write_sealed};

use crate::head::Position;
use crate::{Error, Result};

const FILE: &str = "backup.json";
const PURPOSE: &str = "backup";
const BEGIN: &str = "svend-";
/// The end of a name whose bearer is not whole yet.
pub const UNFINISHED: &str = ".new";
/// How deep a folder that somebody points at is looked through: a backup, a place of backups, what holds such places.
const DEEPEST: u32 = 2;

/// What was counted when the backup was proved. Sealed under the data key; it names nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The vault's id.
    pub vault: String,
    /// When.
    pub at: String,
    /// `hand`, `lock`, `hourly`, `migration`, `import` or `restore`.
    pub why: String,
    /// The file's version.
    pub version: i64,
    /// The program that made it.
    pub program: String,
    /// Bytes of the database.
    pub size: u64,
    /// Rows of every table.
    pub rows: BTreeMap<String, u64>,
    /// SHA-256 of the database.
    pub database: String,
    /// SHA-256 of the slots.
    pub keys: String,
    /// SHA-256 of the list of attached files; empty in a backup from before they were part of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub files: String,
    /// The newest act and look in it.
    pub head: Position,
}

/// A backup that lies somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its folder.
    pub folder: PathBuf,
    /// What it says of itself.
    pub manifest: Manifest,
}

impl Kept {
    /// Its folder's name, which is what the window calls it.
    pub fn name(&self) -> String {
        self.folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Where its database lies.
    pub fn database(&self) -> PathBuf {
        self.folder.join(swap::DATABASE)
    }

    /// Where its slots lie.
    pub fn keys(&self) -> PathBuf {
        self.folder.join(swap::KEYS)
    }

    /// Whether every byte of it is as it was when it was proved; the key tells that the manifest itself is.
    pub fn prove(&self, key: &DataKey) -> Result<()> {
        let damaged = |_| Error::conflict("backup-damaged");
        let sealed: Manifest = read_sealed(&self.folder.join(FILE), PURPOSE, key).map_err(damaged)?;
        if sealed != self.manifest {
            return Err(Error::conflict("backup-damaged"));
        }
        for (file, sum) in [(self.database(), &sealed.database), (self.keys(), &sealed.keys)] {
            if !files::digest(&file).is_ok_and(|found| &found == sum) {
                return Err(Error::conflict("backup-damaged"));
            }
        }
        self.attached(key).map(drop)
    }

    /// Whether its manifest was written with this key.
    pub fn fits(&self, key: &DataKey) -> bool {
        read_sealed(&self.folder.join(FILE), PURPOSE, key).is_ok_and(|sealed: Manifest| sealed == self.manifest)
    }
}

/// Writes the manifest of a backup under way.
pub fn write(folder: &Path, key: &DataKey, manifest: &Manifest) -> Result<()> {
    Ok(write_sealed(&folder.join(FILE), PURPOSE, key, manifest)?)
}

/// The backups of a place, the newest first. What cannot be read as one is passed over.
pub fn all(place: &Path) -> Vec<Kept> {
    let mut found: Vec<Kept> = each(place).flatten().collect();
    found.sort_by(|a, b| (&b.manifest.at, b.name()).cmp(&(&a.manifest.at, a.name())));
    found
}

/// What bears the name of a backup in a place: none for one that cannot be read.
pub fn each(place: &Path) -> impl Iterator<Item = Option<Kept>> {
    entries(place).into_iter().filter(|folder| is_named(folder)).map(|folder| one(&folder))
}

/// The backups in a folder that somebody pointed at, or the one that it is.
pub fn within(folder: &Path) -> Vec<Kept> {
    fn look(folder: &Path, deeper: u32, found: &mut Vec<Kept>) {
        if let Some(kept) = one(folder) {
            found.push(kept);
        } else if deeper > 0 {
            entries(folder).iter().for_each(|inner| look(inner, deeper - 1, found));
        }
    }
    let mut found = Vec::new();
    look(folder, DEEPEST, &mut found);
    found.sort_by(|a, b| b.manifest.at.cmp(&a.manifest.at));
    found
}

/// Where the next backup is put together; the name it gets in the end; a backup of the same moment does not stand in its way.
pub fn place_for(place: &Path, at: &str) -> (PathBuf, PathBuf) {
    // Windows takes no colon in a name.
    let stamp = at.replace(':', "");
    let name = |number: u32| if number == 0 { format!("{BEGIN}{stamp}") } else { format!("{BEGIN}{stamp}-{number}") };
    let free = (0..).map(name).find(|name| !place.join(name).exists()).unwrap_or_default();
    (place.join(format!("{free}{UNFINISHED}")), place.join(free))
}

/// Removes what a kill left half made.
pub fn sweep(place: &Path) -> Result<()> {
    for folder in entries(place) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with(BEGIN) && name.ends_with(UNFINISHED) {
            fs::remove_dir_all(folder)?;
        }
    }
    Ok(())
}

fn one(folder: &Path) -> Option<Kept> {
    if !is_named(folder) {
        return None;
    }
    let manifest: Manifest = read_unproved(&folder.join(FILE)).ok()?;
    Some(Kept { folder: folder.to_owned(), manifest })
}

fn is_named(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with(BEGIN) && !name.ends_with(UNFINISHED)
}

fn entries(place: &Path) -> Vec<PathBuf> {
    let Ok(listed) = fs::read_dir(place) else { return Vec::new() };
    listed.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}
