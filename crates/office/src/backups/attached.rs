//! The attached files of backups. They never change, so all backups of a place share one folder of them, and each backup
//! has a sealed list of those that are its own.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use vault::{DataKey, files, read_sealed, read_unproved, write_sealed};

use super::copy::{Unwatched, Watch};
use super::manifest::{self, Kept, UNFINISHED};
use crate::attachments::{self, store};
use crate::{Error, Result};

const FOLDER: &str = "files";
const LIST: &str = "files.json";
const PURPOSE: &str = "backup files";

/// The encrypted files of a backup by their random names. It names nobody.
pub type List = BTreeMap<String, Listed>;

/// What an encrypted file has to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// In hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
}

/// Whether a file that is there already is taken to be what it should be.
type Trusted = fn(&Path, &Listed) -> bool;

impl Kept {
    /// How many of its attached files are not there as they were.
    pub fn files_lost(&self, key: &DataKey) -> Result<u32> {
        let folder = self.files();
        let lost = self.attached(key)?.iter().filter(|(name, listed)| !is_whole(&folder.join(name), listed)).count();
        Ok(lost as u32)
    }

    /// Brings its attached files to another place of backups.
    pub fn mirror_files(&self, place: &Path, key: &DataKey) -> Result<()> {
        bring(&self.files(), &shared(place), &self.attached(key)?, is_as_long, &Unwatched).map(drop)
    }

    /// Brings its attached files back to the vault. One that is lost is told by the inspection, and keeps nothing else
    /// from coming back.
    pub fn restore_files(&self, vault: &Path, key: &DataKey) -> Result<()> {
        bring(&self.files(), &store::folder(vault), &self.attached(key)?, is_whole, &Unwatched).map(drop)
    }

    /// The list of its attached files; a backup from before they were part of it has none.
    pub fn attached(&self, key: &DataKey) -> Result<List> {
        if self.manifest.files.is_empty() {
            return Ok(List::new());
        }
        let (list, damaged) = (self.folder.join(LIST), || Error::conflict("backup-damaged"));
        if !files::digest(&list).is_ok_and(|found| found == self.manifest.files) {
            return Err(damaged());
        }
        read_sealed(&list, PURPOSE, key).map_err(|_| damaged())
    }

    /// Where the attached files lie: beside the backup, because its neighbours have the same.
    fn files(&self) -> PathBuf {
        shared(self.folder.parent().unwrap_or(&self.folder))
    }
}

/// Brings to the place of a backup what its database names, and writes the list. Answers with the list's SHA-256.
///
/// A file that the vault itself has lost is left out: the inspection tells of it, and the rest is backed up.
pub fn keep(
    database: &Connection,
    vault: &Path,
    backup: &Path,
    key: &DataKey,
    thorough: bool,
    watch: &dyn Watch,
) -> Result<String> {
    let listed = |(name, sha256, size)| (name, Listed { sha256, size });
    let named: List = attachments::manifest(database)?.into_iter().map(listed).collect();
    let place = shared(backup.parent().unwrap_or(backup));
    let trusted = if thorough { is_whole } else { is_as_long };
    let list = bring(&store::folder(vault), &place, &named, trusted, watch)?;
    write_sealed(&backup.join(LIST), PURPOSE, key, &list)?;
    Ok(files::digest(&backup.join(LIST))?)
}

/// Removes from a place what none of its backups names. While one of them cannot be read, everything stays.
pub fn sweep(place: &Path) -> Result<()> {
    let Ok(listed) = fs::read_dir(shared(place)) else { return Ok(()) };
    let mut named = HashSet::new();
    for kept in manifest::each(place) {
        let Some(kept) = kept else { return Ok(()) };
        if !kept.manifest.files.is_empty() {
            // Its key may be one from before a leaver.
            let Ok(list) = read_unproved::<List>(&kept.folder.join(LIST)) else { return Ok(()) };
            named.extend(list.into_keys());
        }
    }
    for file in listed.flatten() {
        if !file.file_name().to_str().is_some_and(|name| named.contains(name)) {
            fs::remove_file(file.path())?;
        }
    }
    Ok(())
}

fn shared(place: &Path) -> PathBuf {
    place.join(FOLDER)
}

/// Copies what is not there yet, each file whole or not at all, and proves it. Answers with what is there then.
fn bring(from: &Path, to: &Path, wanted: &List, trusted: Trusted, watch: &dyn Watch) -> Result<List> {
    if !wanted.is_empty() {
        fs::create_dir_all(to)?;
    }
    let total = wanted.values().map(|listed| listed.size).sum();
    let (mut there, mut done, mut copied) = (List::new(), 0, false);
    for (name, listed) in wanted {
        let (source, target) = (store::place(from, name)?, store::place(to, name)?);
        if !trusted(&target, listed) {
            if !is_whole(&source, listed) {
                continue;
            }
            let beside = to.join(format!("{name}{UNFINISHED}"));
            let copy = files::copy_synced::<Error>(&source, &beside, &mut |piece| watch.at(done + piece, total));
            if copy.is_err() || !is_whole(&beside, listed) {
                fs::remove_file(&beside)?;
                copy?;
                return Err(Error::conflict("disk-failed"));
            }
            fs::rename(&beside, &target)?;
            copied = true;
        }
        done += listed.size;
        watch.at(done, total)?;
        there.insert(name.clone(), listed.clone());
    }
    if copied {
        // A share may refuse; the files themselves are synced.
        drop(files::sync_folder(to));
    }
    Ok(there)
}

fn is_whole(file: &Path, listed: &Listed) -> bool {
    is_as_long(file, listed) && files::digest(file).is_ok_and(|found| found == listed.sha256)
}

/// Enough for what was proved when it came.
fn is_as_long(file: &Path, listed: &Listed) -> bool {
    file.metadata().is_ok_and(|about| about.len() == listed.size)
}
