//! Backups: made while the office works, proved before they count, kept here and in a second place of the user's choice.

mod attached;
mod copy;
pub mod drill;
pub mod keeper;
mod manifest;
pub mod restore;
pub mod rotation;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{DataKey, Keys, files, swap};

use crate::{Clock, Desk, Error, Event, FolderHandle, Office, Result, audit, head};
use copy::{Source, Unwatched, Watch};
use manifest::Kept;

/// The folder of backups in the vault's own.
const HERE: &str = "backups";
/// Where the second place is noted: beside the vault, because it is asked for when the vault does not open.
const PLACES: &str = "places.json";
/// What a window names to hear of backups, though they are no table.
const TABLE: &str = "backup";

/// What backups need to know across locks.
#[derive(Default)]
pub struct Work {
    /// One at a time.
    making: Mutex<()>,
    stop: AtomicBool,
    /// Why the last one did not come about: a key of `texts/` after `reason-`.
    trouble: Mutex<String>,
    /// Folders that the user picked.
    folders: Mutex<Vec<(String, PathBuf)>>,
}

/// The backups there are, as Settings shows them.
#[derive(Debug, Serialize, TS)]
pub struct Backups {
    /// The newest first.
    rows: Vec<BackupLine>,
    /// Something was written since the newest.
    changed: bool,
    /// Why the last attempt failed; empty when it did not.
    trouble: String,
    second: Option<SecondPlace>,
    drill: Option<drill::Drill>,
    /// Databases that were set aside by a restore and still lie in the vault's folder.
    aside: u32,
}

/// A backup.
#[derive(Debug, Serialize, TS)]
pub struct BackupLine {
    /// What a command calls it.
    backup: String,
    at: String,
    #[ts(type = "'hand' | 'lock' | 'interval' | 'migration' | 'import' | 'restore'")]
    why: String,
    size: u64,
    rows: u64,
    students: u64,
    /// On this computer.
    here: bool,
    /// In the second place.
    there: bool,
    /// The program that made it.
    program: String,
}

/// The second place. Its path stays here.
#[derive(Debug, Serialize, TS)]
pub struct SecondPlace {
    /// The folder's name.
    name: String,
    reachable: bool,
}

/// The folder for the second place; none takes it away. What lies there stays.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupPlaceSet {
    folder: Option<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Places {
    second: Option<PathBuf>,
}

impl Work {
    /// Takes in a folder that the user picked.
    pub fn offer(&self, clock: &Clock, path: PathBuf) -> FolderHandle {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let handle = FolderHandle { folder: clock.id(), name };
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if folders.len() >= 4 {
            folders.remove(0);
        }
        folders.push((handle.folder.clone(), path));
        handle
    }

    fn folder(&self, handle: &str) -> Result<PathBuf> {
        let folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let found = folders.iter().find(|(known, _)| known == handle);
        found.map(|(_, path)| path.clone()).ok_or_else(|| Error::missing("folder"))
    }

    /// Whoever holds it makes, moves or reads backups alone.
    pub(crate) fn one_at_a_time(&self) -> MutexGuard<'_, ()> {
        self.making.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note_trouble(&self, trouble: &str) {
        trouble.clone_into(&mut self.trouble.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// What there is, for everybody to see.
pub fn list(desk: &Desk, (): ()) -> Result<Backups> {
    let vault = &desk.setup().folder;
    let now = desk.read(head::position)?;
    let rows = lines(vault, Some(&desk.db().key()));
    Ok(Backups {
        changed: newest(vault, &desk.db().key()).is_none_or(|kept| kept.manifest.head.step != now.step),
        trouble: desk.backups.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        second: places(vault).second.map(|path| SecondPlace {
            name: path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
            reachable: path.is_dir(),
        }),
        drill: drill::last(desk)?,
        aside: set_aside(vault).len() as u32,
        rows,
    })
}

/// Makes a backup now.
pub fn make_now(desk: &Desk, (): ()) -> Result<()> {
    make(desk, "hand").map(drop)
}

/// Ends the backup that is under way, if there is one.
pub fn cancel(desk: &Desk, (): ()) -> Result<()> {
    desk.backups.stop.store(true, Ordering::SeqCst);
    Ok(())
}

/// Chooses the second place, and brings there what belongs there.
pub fn set_place(desk: &Desk, ask: BackupPlaceSet) -> Result<()> {
    let vault = &desk.setup().folder;
    let second = ask.folder.map(|handle| desk.backups.folder(&handle)).transpose()?;
    if let Some(path) = &second {
        if path.starts_with(vault) {
            return Err(Error::invalid("folder", "backup-place-own"));
        }
        let probe = path.join("svend-probe.new");
        fs::write(&probe, b"").and_then(|()| fs::remove_file(&probe)).map_err(|_| {
            // Said here, where another folder can be chosen, and not at the next backup.
            Error::invalid("folder", "backup-place-closed")
        })?;
    }
    files::write_whole(&vault.join(PLACES), &serde_json::to_vec(&Places { second })?)?;
    let _one = desk.backups.one_at_a_time();
    let end = keep_in_order(desk);
    desk.tell(Event::Changed { tables: vec![TABLE.to_owned()] });
    end
}

/// The end of the log as the newest backup knows it: whoever changes the log does not change that too.
pub fn anchor(desk: &Desk) -> Option<audit::Head> {
    let kept = newest(&desk.setup().folder, &desk.db().key())?;
    Some(audit::Head { n: kept.manifest.head.log, hash: kept.manifest.head.hash })
}

/// A backup, when something was written since the newest; why not, is remembered until one succeeds.
pub fn make_if_changed(desk: &Desk, why: &str) -> Result<()> {
    let now = desk.db().read(head::position)?;
    if newest(&desk.setup().folder, &desk.db().key()).is_some_and(|kept| kept.manifest.head.step == now.step) {
        return Ok(());
    }
    make(desk, why).map(drop)
}

/// A backup of a database that is about to be brought up to date.
pub fn before_migration(office: &Office, key: &DataKey) -> Result<()> {
    let vault = &office.setup.folder;
    let _one = office.backups.one_at_a_time();
    let id = Keys::read(&vault.join(swap::KEYS))?.vault;
    let source = Source { vault, key, open: None, id: &id };
    copy::make(&source, &vault.join(HERE), &office.setup.clock.now(), "migration", &Unwatched).map(drop)
}

fn make(desk: &Desk, why: &str) -> Result<Kept> {
    let end = {
        let _one = desk.backups.one_at_a_time();
        desk.backups.stop.store(false, Ordering::SeqCst);
        // On a full disk the copy says so itself.
        drop(desk.close_log());
        let vault = &desk.setup().folder;
        let made = vault_id(vault).and_then(|id| {
            let source = Source { vault, key: &desk.db().key(), open: Some(desk.db()), id: &id };
            copy::make(&source, &vault.join(HERE), &desk.clock().now(), why, &Told::by(desk))
        });
        // What is kept in order only now has no part in whether this backup is there.
        made.and_then(|kept| keep_in_order(desk).map(|()| kept))
    };
    desk.backups.note_trouble(match &end {
        Ok(_) | Err(Error::Cancelled) => "",
        Err(Error::Conflict { reason }) => reason,
        Err(Error::Vault { .. }) => "backup-of-damaged",
        Err(_) => "backup-failed",
    });
    desk.tell(Event::Changed { tables: vec![TABLE.to_owned()] });
    end
}

/// Brings to the second place what is missing there, and lets go of what has had its time in both.
fn keep_in_order(desk: &Desk) -> Result<()> {
    let (vault, key) = (&desk.setup().folder, &desk.db().key());
    let now = desk.clock().moment();
    let id = vault_id(vault)?;
    let own = |place: &Path| -> Vec<Kept> {
        manifest::all(place).into_iter().filter(|kept| kept.manifest.vault == id).collect()
    };
    let here = vault.join(HERE);
    rotate(&here, &own(&here), now)?;
    let_go_of_the_aside(vault, now)?;
    // A stick that is not plugged in is no trouble: it catches up when it is.
    let Some(second) = second(vault).filter(|place| place.parent().is_some_and(Path::is_dir)) else { return Ok(()) };
    manifest::sweep(&second)?;
    let there: Vec<String> = own(&second).iter().map(Kept::name).collect();
    for kept in own(&here).iter().filter(|kept| !there.contains(&kept.name()) && kept.fits(key)) {
        copy::mirror(kept, &second, key).map_err(|_| Error::conflict("backup-second-failed"))?;
    }
    rotate(&second, &own(&second), now)
}

fn rotate(place: &Path, kept: &[Kept], now: DateTime<Utc>) -> Result<()> {
    let dated: Vec<(&Kept, DateTime<Utc>)> =
        kept.iter().filter_map(|kept| Some((kept, kept.manifest.at.parse().ok()?))).collect();
    let moments: Vec<_> = dated.iter().map(|(_, at)| *at).collect();
    for ((old, _), stays) in dated.iter().zip(rotation::stays(&moments, now)) {
        if !stays {
            fs::remove_dir_all(&old.folder)?;
        }
    }
    attached::sweep(place)
}

/// The newest backup that is this vault's, wherever it lies.
fn newest(vault: &Path, key: &DataKey) -> Option<Kept> {
    manifest::all(&vault.join(HERE)).into_iter().find(|kept| kept.fits(key))
}

/// The lines of a list: what lies here and there under one name is one backup. Without a key each is taken at its word.
fn lines(vault: &Path, key: Option<&DataKey>) -> Vec<BackupLine> {
    let mut rows: Vec<BackupLine> = Vec::new();
    let places =
        [(manifest::all(&vault.join(HERE)), true), (second(vault).map_or(Vec::new(), |p| manifest::all(&p)), false)];
    for (found, here) in places {
        for kept in found.into_iter().filter(|kept| key.is_none_or(|key| kept.fits(key))) {
            match rows.iter_mut().find(|row| row.backup == kept.name()) {
                Some(row) => row.there = true,
                None => rows.push(line(&kept, here, !here)),
            }
        }
    }
    rows.sort_by(|a, b| (&b.at, &b.backup).cmp(&(&a.at, &a.backup)));
    rows
}

fn line(kept: &Kept, here: bool, there: bool) -> BackupLine {
    let manifest = &kept.manifest;
    BackupLine {
        backup: kept.name(),
        at: manifest.at.clone(),
        why: manifest.why.clone(),
        size: manifest.size,
        rows: manifest.rows.values().sum(),
        students: manifest.rows.get("student").copied().unwrap_or_default(),
        here,
        there,
        program: manifest.program.clone(),
    }
}

fn places(vault: &Path) -> Places {
    fs::read(vault.join(PLACES)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// The folder of this vault's backups in the second place: several laptops may share one.
pub fn second(vault: &Path) -> Option<PathBuf> {
    let id = vault_id(vault).ok()?;
    // The end of an id is its random part.
    Some(places(vault).second?.join(format!("Svend {}", id.rsplit('-').next()?)))
}

fn vault_id(vault: &Path) -> Result<String> {
    Ok(Keys::read(&vault.join(swap::KEYS))?.vault)
}

/// The folders of what restores set aside.
fn set_aside(vault: &Path) -> Vec<PathBuf> {
    let Ok(listed) = fs::read_dir(vault) else { return Vec::new() };
    let aside = |path: &PathBuf| path.extension().is_some_and(|end| end == restore::ASIDE);
    listed.flatten().map(|entry| entry.path()).filter(aside).collect()
}

/// What was set aside is a copy like the others: who was erased since lives on in it no longer than in a backup.
fn let_go_of_the_aside(vault: &Path, now: DateTime<Utc>) -> Result<()> {
    for folder in set_aside(vault) {
        let day = folder.file_name().and_then(|name| restore::day_of(name.to_str()?));
        if day.is_some_and(|day| (now.date_naive() - day).num_days() >= rotation::OLDEST) {
            fs::remove_dir_all(&folder)?;
        }
    }
    Ok(())
}

/// Tells the windows how far a backup is, and ends it when the user says so.
struct Told<'a> {
    desk: &'a Desk,
    told: AtomicU64,
}

impl<'a> Told<'a> {
    fn by(desk: &'a Desk) -> Self {
        Self { desk, told: AtomicU64::new(0) }
    }
}

impl Watch for Told<'_> {
    fn at(&self, done: u64, total: u64) -> Result<()> {
        if self.desk.backups.stop.load(Ordering::SeqCst) {
            return Err(Error::Cancelled);
        }
        // A window needs no more than some thirty of them.
        if done.abs_diff(self.told.load(Ordering::Relaxed)) > total / 32 {
            self.told.store(done, Ordering::Relaxed);
            self.desk.tell(Event::Progress { job: TABLE.to_owned(), done, total });
        }
        Ok(())
    }
}
