//! Going back to a backup: what would be lost, the exchange itself, and the way in when the vault does not open.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::swap::{self, Swap};
use vault::{DataKey, Keys, files};

use super::manifest::Kept;
use super::{BackupLine, HERE, copy, line, lines, manifest, second};
use crate::erasure::Ledger;
use crate::{Desk, Error, Office, Result, Setup, db, lock, opening, record};

/// The folders of what was set aside: their names begin so, go on with when, and end so.
const STEM: &str = "svend.db.";
pub const ASIDE: &str = "aside";
/// The newest acts that are named.
const NAMED: u32 = 8;

/// Names a backup.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupAsk {
    backup: String,
    /// In this folder, which the user picked.
    folder: Option<String>,
    /// Opens the backup's own slots: a passphrase of its day or the printed code. May be empty when it has this vault's key.
    passphrase: String,
}

/// Names a folder that the user picked.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PickedFolder {
    folder: String,
}

/// What a restore would do.
#[derive(Debug, Serialize, TS)]
pub struct RestorePreview {
    backup: BackupLine,
    /// Of another vault: this one's acts have nothing to do with it.
    foreign: bool,
    students_now: u64,
    companies: u64,
    companies_now: u64,
    /// Acts since, which would be lost.
    lost: u64,
    kinds: Vec<LostKind>,
    /// The newest of them.
    acts: Vec<LostAct>,
    /// Acts in the backup that the vault does not have.
    regained: u64,
    /// Attached files that the backup has lost.
    files_lost: u32,
}

/// Acts of a kind.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct LostKind {
    #[ts(type = "'hand' | 'import' | 'undo' | 'redo' | 'final'")]
    kind: String,
    count: u64,
}

/// An act that would be lost.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct LostAct {
    at: String,
    /// Who, by name.
    by: String,
    /// A key of `texts/`, and what it names, as JSON.
    label: String,
    args: String,
}

/// What can be done about a vault that does not open.
#[derive(Debug, Serialize, TS)]
pub struct Rescue {
    /// The backups, each taken at its word until the passphrase proves it.
    backups: Vec<BackupLine>,
    /// The version of Svend that wrote the vault; empty when it is not known.
    program: String,
}

/// The backups in a folder that the user picked.
pub fn picked(office: &Office, ask: PickedFolder) -> Result<Vec<BackupLine>> {
    let found = manifest::within(&office.backups.folder(&ask.folder)?);
    Ok(found.iter().map(|kept| line(kept, false, true)).collect())
}

/// What a restore would bring and cost.
pub fn preview(desk: &Desk, ask: BackupAsk) -> Result<RestorePreview> {
    let kept = find(&desk.setup().folder, &desk.backups, &ask)?;
    let key = key_of(desk, &kept, &ask)?;
    kept.prove(&key)?;
    let old = db::connect_to_read(&kept.database(), &key)?;
    // Every byte of them is read, and no snapshot waits for that.
    let files_lost = kept.files_lost(&key)?;
    let count = |table: &str| kept.manifest.rows.get(table).copied().unwrap_or_default();
    desk.read(|now| {
        let common = last_in_common(&old, now)?;
        let after = |conn: &Connection| -> Result<u64> {
            let count: i64 = record::value(conn, "select count(*) from step where id > ?1", [common])?;
            Ok(count.unsigned_abs())
        };
        let rows = |table: &str| -> Result<u64> {
            let count: i64 = record::value(now, &format!("select count(*) from {table}"), [])?;
            Ok(count.unsigned_abs())
        };
        Ok(RestorePreview {
            backup: line(&kept, ask.folder.is_none(), ask.folder.is_some()),
            foreign: kept.manifest.vault != super::vault_id(&desk.setup().folder)?,
            students_now: rows("student")?,
            companies: count("company"),
            companies_now: rows("company")?,
            lost: after(now)?,
            kinds: record::rows(
                now,
                "select kind, count(*) as count from step where id > ?1 group by kind order by count(*) desc, kind",
                [common],
            )?,
            acts: record::rows(
                now,
                "select s.at, coalesce(c.name, '') as by, s.label, s.args from step s left join colleague c on c.id = s.by
                 where s.id > ?1 order by s.id desc limit ?2",
                (common, NAMED),
            )?,
            regained: after(&old)?,
            files_lost,
        })
    })
}

/// Puts a backup in the vault's place. What is there is backed up first and set aside. The vault is locked then.
pub fn restore(office: &Office, ask: BackupAsk) -> Result<()> {
    let vault = office.setup.folder.clone();
    let desk = office.desk()?;
    let kept = find(&vault, &office.backups, &ask)?;
    let key = key_of(&desk, &kept, &ask)?;
    readable(&kept, &key)?;
    match super::make_if_changed(&desk, "restore") {
        // What is damaged cannot be proved; it is set aside whole.
        Ok(()) | Err(Error::Vault { .. }) => {}
        Err(error) => return Err(error),
    }
    let own = desk.db().key();
    let same_key = kept.fits(&own);
    if !same_key {
        desk.ledger().hand_on(&own, &key)?;
    }
    let by = desk.actor().id.clone();
    let _hold = office.hold()?;
    drop(desk);
    lay_ready(&vault, &kept, &key, !same_key)?;
    lock::close(office)?;
    exchange(office, &kept, by)
}

/// The backups of a vault that does not open, and what wrote it.
pub fn rescue_state(office: &Office, (): ()) -> Result<Rescue> {
    let program = office.written_by.lock().unwrap_or_else(PoisonError::into_inner).clone();
    Ok(Rescue { backups: lines(&office.setup.folder, None), program })
}

/// Restores where the vault does not open or is not there: a passphrase opens the backup's own slots, and then the vault. The
/// printed code opens the slots too, and leaves the vault locked: whoever has only that sets a passphrase at the door.
pub fn rescue(office: &Office, ask: BackupAsk) -> Result<()> {
    if office.desk().is_ok() {
        return Err(Error::conflict("vault-open"));
    }
    let _hold = office.hold()?;
    let vault = office.setup.folder.clone();
    let kept = find(&vault, &office.backups, &ask)?;
    let (key, mut by) = key_within(&office.setup, &kept, &ask.passphrase)?;
    readable(&kept, &key)?;
    let present = Keys::read(&vault.join(swap::KEYS)).map_err(Error::from);
    let present = present.and_then(|keys| office.setup.open_any(&keys, &ask.passphrase)).ok();
    // Who may restore a vault that opens is decided inside it.
    let database = vault.join(swap::DATABASE);
    if present.as_ref().is_some_and(|present| present.keys.iter().any(|key| sound(&database, key))) {
        return Err(Error::conflict("vault-sound"));
    }
    let present_key = present.as_ref().and_then(|present| present.keys.first().cloned());
    let slots = present.filter(|present| present.keys.iter().any(|key| kept.fits(key)));
    if let Some(own) = present_key.filter(|_| slots.is_none()) {
        // What cannot be read any more is told by the inspection.
        drop(Ledger::of(&vault).hand_on(&own, &key));
    }
    lay_ready(&vault, &kept, &key, slots.is_none())?;
    if let Some(slots) = slots {
        by = slots.user;
    }
    exchange(office, &kept, by.clone())?;
    if by.is_empty() { Ok(()) } else { opening::open(office, &by, &ask.passphrase) }
}

fn find(vault: &Path, work: &super::Work, ask: &BackupAsk) -> Result<Kept> {
    let found = match &ask.folder {
        Some(folder) => manifest::within(&work.folder(folder)?),
        None => {
            let mut found = manifest::all(&vault.join(HERE));
            found.extend(second(vault).map_or(Vec::new(), |place| manifest::all(&place)));
            found
        }
    };
    found.into_iter().find(|kept| kept.name() == ask.backup).ok_or_else(|| Error::missing("backup"))
}

fn key_of(desk: &Desk, kept: &Kept, ask: &BackupAsk) -> Result<DataKey> {
    let own = desk.db().key();
    if kept.fits(&own) {
        return Ok(own);
    }
    if ask.passphrase.is_empty() {
        return Err(Error::invalid("passphrase", "backup-passphrase"));
    }
    Ok(key_within(desk.setup(), kept, &ask.passphrase)?.0)
}

/// The key that a backup's own slots give for a passphrase, and whose it is.
fn key_within(setup: &Setup, kept: &Kept, passphrase: &str) -> Result<(DataKey, String)> {
    let opened = setup.open_any(&Keys::read(&kept.keys())?, passphrase)?;
    // One that was made while the key was being changed holds two.
    let fits = opened.keys.iter().position(|key| kept.fits(key)).unwrap_or_default();
    let key = opened.keys.into_iter().nth(fits).ok_or_else(|| Error::vault("keys-damaged"))?;
    Ok((key, opened.user))
}

/// Whether a backup is whole and this program can read it.
fn readable(kept: &Kept, key: &DataKey) -> Result<()> {
    kept.prove(key)?;
    if kept.manifest.version > db::newest() { Err(Error::vault("newer")) } else { Ok(()) }
}

/// The newest act that two histories share: they are the same up to some act, and differ from there on.
fn last_in_common(old: &Connection, now: &Connection) -> Result<i64> {
    let at = |conn: &Connection, step: i64| -> Result<String> {
        record::value(conn, "select coalesce((select at || by from step where id = ?1), '')", [step])
    };
    let newest = |conn: &Connection| record::value::<i64>(conn, "select coalesce(max(id), 0) from step", []);
    let (mut shared, mut beyond) = (0, newest(old)?.min(newest(now)?) + 1);
    while beyond - shared > 1 {
        let middle = shared + (beyond - shared) / 2;
        if at(old, middle)? == at(now, middle)? {
            shared = middle;
        } else {
            beyond = middle;
        }
    }
    Ok(shared)
}

/// Lays the backup ready beside the vault, and proves what was laid.
fn lay_ready(vault: &Path, kept: &Kept, key: &DataKey, with_keys: bool) -> Result<()> {
    let ready = swap::make_ready(vault)?;
    let database = ready.join(swap::DATABASE);
    files::copy_synced::<Error>(&kept.database(), &database, &mut |_| Ok(()))?;
    // The slots of today stay when they open the backup: a passphrase that was changed since is not changed back.
    if with_keys {
        files::copy_synced::<Error>(&kept.keys(), &ready.join(swap::KEYS), &mut |_| Ok(()))?;
    }
    if files::digest(&database)? != kept.manifest.database {
        return Err(Error::conflict("backup-damaged"));
    }
    // Before the exchange: files that no row names yet do no harm, a row without its file does.
    kept.restore_files(vault, key)?;
    copy::proved(&database, key, &kept.manifest.rows).map(drop)
}

fn exchange(office: &Office, kept: &Kept, by: String) -> Result<()> {
    let at = office.setup.clock.now();
    let aside = free_name(&office.setup.folder, &format!("{STEM}{}", at.replace(':', "")));
    Ok(swap::begin(&office.setup.folder, &Swap { aside, backup: kept.name(), at, by })?)
}

fn free_name(vault: &Path, stem: &str) -> String {
    let name = |number: u32| if number == 0 { format!("{stem}.{ASIDE}") } else { format!("{stem}-{number}.{ASIDE}") };
    (0..).map(name).find(|name| !PathBuf::from(vault).join(name).exists()).unwrap_or_default()
}

/// The day on which a folder was set aside, as its name says.
pub fn day_of(aside: &str) -> Option<NaiveDate> {
    aside.strip_prefix(STEM)?.get(..10)?.parse().ok()
}

/// Whether a vault's database opens and is whole.
fn sound(database: &Path, key: &DataKey) -> bool {
    let opened = db::connect(database, key, false).and_then(|conn| {
        let version = db::version(&conn)?;
        Ok(version <= db::newest() && db::integrity(&conn)?.is_empty())
    });
    database.exists() && opened.unwrap_or(false)
}
