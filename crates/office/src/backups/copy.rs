//! One backup: copied out of the open database, synced, proved, and only then given its name.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use vault::{DataKey, files, swap};

use super::attached;
use super::manifest::{self, Kept, Manifest};
use crate::db::{self, Database};
use crate::{Error, Result, head};

/// Little enough that the copy's first pages soon lie on the disk, which is when the writer may go on.
const COPIERS_CACHE: &str = "-2000";

/// What a backup is made of.
pub struct Source<'a> {
    /// The vault's folder.
    pub vault: &'a Path,
    /// Its key.
    pub key: &'a DataKey,
    /// The open database, when others write to it meanwhile.
    pub open: Option<&'a Database>,
    /// The vault's id.
    pub id: &'a str,
}

/// How a backup under way is told, and told to end.
pub trait Watch: Sync {
    /// So many bytes of so many are done; an error ends the work.
    fn at(&self, done: u64, total: u64) -> Result<()>;
}

/// Nobody watches.
pub struct Unwatched;

impl Watch for Unwatched {
    fn at(&self, _: u64, _: u64) -> Result<()> {
        Ok(())
    }
}

/// Makes a backup of `source` in `place`. Whatever goes wrong, nothing half made is left.
pub fn make(source: &Source<'_>, place: &Path, at: &str, why: &str, watch: &dyn Watch) -> Result<Kept> {
    fs::create_dir_all(place)?;
    manifest::sweep(place)?;
    let (beside, folder) = manifest::place_for(place, at);
    let made = fill(source, &beside, at, why, watch).and_then(|manifest| {
        fs::rename(&beside, &folder)?;
        files::sync_folder(place)?;
        Ok(Kept { folder, manifest })
    });
    if made.is_err() && beside.exists() {
        fs::remove_dir_all(&beside)?;
    }
    made
}

fn fill(source: &Source<'_>, beside: &Path, at: &str, why: &str, watch: &dyn Watch) -> Result<Manifest> {
    fs::create_dir(beside)?;
    let (database, keys) = (beside.join(swap::DATABASE), beside.join(swap::KEYS));
    files::copy_synced::<Error>(&source.vault.join(swap::KEYS), &keys, &mut |_| Ok(()))?;
    let rows = vacuum(source, &database, watch)?;
    files::sync_file(&database)?;
    let size = database.metadata()?.len();
    watch.at(size, size)?;
    let copy = proved(&database, source.key, &rows)?;
    // By hand is how one answers a drill that found files damaged. A migration may come from before there were any.
    let files = match rows.contains_key("attachment") {
        true => attached::keep(&copy, source.vault, beside, source.key, why == "hand", watch)?,
        false => String::new(),
    };
    let manifest = Manifest {
        vault: source.id.to_owned(),
        at: at.to_owned(),
        why: why.to_owned(),
        version: db::version(&copy)?,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        size,
        rows,
        files,
        head: head::position(&copy)?,
        database: files::digest(&database)?,
        keys: files::digest(&keys)?,
    };
    drop(copy);
    manifest::write(beside, source.key, &manifest)?;
    Ok(manifest)
}

/// Copies the database and counts the rows of the very moment that was copied.
fn vacuum(source: &Source<'_>, to: &Path, watch: &dyn Watch) -> Result<BTreeMap<String, u64>> {
    let from = source.vault.join(swap::DATABASE);
    let counting = db::connect(&from, source.key, false)?;
    let copying = db::connect(&from, source.key, false)?;
    copying.execute_batch(&format!("pragma cache_size = {COPIERS_CACHE}"))?;
    let total = from.metadata()?.len();
    let interrupt = copying.get_interrupt_handle();
    // The copy takes its own snapshot, before it writes anything. Until its first bytes are there, nobody may write:
    // then what is counted here is what is copied there.
    let mut pause = source.open.map(Database::writer);
    let snapshot = counting.unchecked_transaction()?;
    snapshot.query_row("select count(*) from sqlite_schema", [], |_| Ok(()))?;
    thread::scope(|threads| {
        let target = to.to_string_lossy().into_owned();
        let copy = threads.spawn(move || copying.execute("vacuum into ?1", [target]));
        let mut end = Ok(());
        while !copy.is_finished() {
            let done = to.metadata().map_or(0, |file| file.len());
            if done > 0 {
                pause = None;
            }
            if end.is_ok() {
                end = watch.at(done.min(total), total);
            }
            if end.is_err() {
                interrupt.interrupt();
            }
            thread::sleep(Duration::from_millis(if pause.is_some() { 1 } else { 10 }));
        }
        pause = None;
        let copied = copy.join().map_err(|_| Error::bug("the copy panicked"))?;
        end?;
        copied?;
        Ok::<_, Error>(())
    })?;
    db::row_counts(&snapshot)
}

/// The database of a backup, opened and found whole, with these rows.
pub fn proved(database: &Path, key: &DataKey, rows: &BTreeMap<String, u64>) -> Result<Connection> {
    let copy = db::connect_to_read(database, key)?;
    db::version(&copy)?;
    if !db::integrity(&copy)?.is_empty() {
        return Err(Error::vault("damaged"));
    }
    if db::row_counts(&copy)? != *rows {
        return Err(Error::conflict("backup-differs"));
    }
    Ok(copy)
}

/// Copies a backup to another place by the same rules: whole or not at all.
pub fn mirror(kept: &Kept, place: &Path, key: &DataKey) -> Result<PathBuf> {
    fs::create_dir_all(place)?;
    let folder = place.join(kept.name());
    let beside = place.join(format!("{}.new", kept.name()));
    if beside.exists() {
        fs::remove_dir_all(&beside)?;
    }
    let copied = lay(kept, &beside).and_then(|()| {
        let copy = Kept { folder: beside.clone(), manifest: kept.manifest.clone() };
        copy.prove(key)?;
        kept.mirror_files(place, key)?;
        fs::rename(&beside, &folder)?;
        // A share may refuse to sync a folder; the files themselves are synced.
        drop(files::sync_folder(place));
        Ok(folder)
    });
    if copied.is_err() && beside.exists() {
        fs::remove_dir_all(&beside)?;
    }
    copied
}

/// Copies every file of a backup into a new folder.
pub fn lay(kept: &Kept, folder: &Path) -> Result<()> {
    fs::create_dir(folder)?;
    for entry in fs::read_dir(&kept.folder)?.flatten().filter(|entry| entry.path().is_file()) {
        files::copy_synced::<Error>(&entry.path(), &folder.join(entry.file_name()), &mut |_| Ok(()))?;
    }
    Ok(())
}
