//! Putting another database in the place of a vault's own, so that a kill at any moment leaves the one or the other.
//!
//! The new files are laid ready in a folder; a journal is written; then the old ones are renamed aside and the new ones
//! into place. From the journal on, `finish` brings a half exchange to its end, however often it is called. Nothing is
//! ever deleted that was the vault's.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::KeysError;
use crate::files::{sync_folder, write_whole};

/// The database of a vault folder.
pub const DATABASE: &str = "svend.db";
/// Its slots.
pub const KEYS: &str = "keys.json";
/// How far it has come.
pub const HEAD: &str = "head.json";

const READY: &str = "restore.new";
const UNDER_WAY: &str = "restore.json";
const DONE: &str = "restored.json";

/// What belongs to a database and may not stay beside another one.
const COMPANIONS: [&str; 3] = ["svend.db-wal", "svend.db-shm", HEAD];

/// An exchange that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swap {
    /// The folder in the vault's where the old files lie.
    pub aside: String,
    /// The backup that took their place.
    pub backup: String,
    /// When.
    pub at: String,
    /// Who did it: a user's id, empty when nobody could be asked.
    pub by: String,
}

/// The folder where the new files are laid ready; empty, whatever an exchange before it left.
pub fn make_ready(vault: &Path) -> io::Result<PathBuf> {
    let ready = vault.join(READY);
    if ready.exists() {
        fs::remove_dir_all(&ready)?;
    }
    fs::create_dir_all(&ready)?;
    Ok(ready)
}

/// Exchanges the files. Those laid ready must be synced, and nobody may have the old ones open.
pub fn begin(vault: &Path, swap: &Swap) -> Result<(), KeysError> {
    sync_folder(&vault.join(READY))?;
    write_whole(&vault.join(UNDER_WAY), &serde_json::to_vec(swap).map_err(|_| KeysError::Damaged)?)?;
    finish(vault)
}

/// Brings an exchange to its end, if one was begun. Called before anything in the folder is opened.
pub fn finish(vault: &Path) -> Result<(), KeysError> {
    // A window asks how things stand while another thread is at it.
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let journal = vault.join(UNDER_WAY);
    let Some(swap) = read(&journal)? else { return Ok(()) };
    if Path::new(&swap.aside).components().count() != 1 || !swap.aside.ends_with(".aside") {
        return Err(KeysError::Damaged);
    }
    let (ready, aside) = (vault.join(READY), vault.join(&swap.aside));
    fs::create_dir_all(&aside)?;
    let set_aside = |name: &str| match fs::rename(vault.join(name), aside.join(name)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    if ready.join(DATABASE).exists() {
        // Whatever lies in the vault's place is still the old one.
        for name in COMPANIONS {
            set_aside(name)?;
        }
        if ready.join(KEYS).exists() {
            set_aside(KEYS)?;
            fs::rename(ready.join(KEYS), vault.join(KEYS))?;
        }
        set_aside(DATABASE)?;
        sync_folder(&aside)?;
        // The last: from here on the new one is in place.
        fs::rename(ready.join(DATABASE), vault.join(DATABASE))?;
        sync_folder(vault)?;
    }
    if ready.exists() {
        fs::remove_dir_all(&ready)?;
    }
    fs::rename(&journal, vault.join(DONE))?;
    sync_folder(vault)?;
    Ok(())
}

/// Removes what an exchange left that was never begun.
pub fn sweep(vault: &Path) -> io::Result<()> {
    let (ready, half_written) = (vault.join(READY), vault.join(UNDER_WAY).with_extension("json.new"));
    if half_written.exists() {
        fs::remove_file(half_written)?;
    }
    if ready.exists() && !vault.join(UNDER_WAY).exists() { fs::remove_dir_all(ready) } else { Ok(()) }
}

/// The exchange that put the present database in place and has not been taken note of.
pub fn done(vault: &Path) -> Result<Option<Swap>, KeysError> {
    read(&vault.join(DONE))
}

/// Takes note of it.
pub fn noted(vault: &Path) -> io::Result<()> {
    match fs::remove_file(vault.join(DONE)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn read(journal: &Path) -> Result<Option<Swap>, KeysError> {
    match fs::read(journal) {
        Ok(bytes) => serde_json::from_slice(&bytes).map(Some).map_err(|_| KeysError::Damaged),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn swap() -> Swap {
        Swap { aside: "svend.db.1.aside".into(), backup: "b".into(), at: "1".into(), by: "u".into() }
    }

    /// A vault with a new database laid ready and the journal written, nothing renamed yet.
    fn begun() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in [DATABASE, KEYS, HEAD, "svend.db-wal"] {
            fs::write(folder.path().join(name), "old").unwrap();
        }
        let ready = make_ready(folder.path()).unwrap();
        for name in [DATABASE, KEYS] {
            fs::write(ready.join(name), "new").unwrap();
        }
        fs::write(folder.path().join(UNDER_WAY), serde_json::to_vec(&swap()).unwrap()).unwrap();
        folder
    }

    fn said(folder: &Path, name: &str) -> String {
        fs::read_to_string(folder.join(name)).unwrap_or_default()
    }

    #[test]
    fn an_exchange_puts_the_new_in_place_and_keeps_all_of_the_old() {
        let folder = begun();
        finish(folder.path()).unwrap();
        let aside = folder.path().join("svend.db.1.aside");
        for name in [DATABASE, KEYS] {
            assert_eq!((said(folder.path(), name), said(&aside, name)), ("new".into(), "old".into()));
        }
        for name in [HEAD, "svend.db-wal"] {
            assert_eq!((said(folder.path(), name), said(&aside, name)), (String::new(), "old".into()));
        }
        assert_eq!(done(folder.path()), Ok(Some(swap())));
        noted(folder.path()).unwrap();
        finish(folder.path()).unwrap();
        assert_eq!(done(folder.path()), Ok(None));
    }

    /// Each prefix of the renames, as a kill would leave it.
    #[test]
    fn an_exchange_that_was_cut_off_anywhere_comes_to_the_same_end() {
        let renames: [(&str, &str); 6] = [
            ("svend.db-wal", "svend.db.1.aside/svend.db-wal"),
            (HEAD, "svend.db.1.aside/head.json"),
            (KEYS, "svend.db.1.aside/keys.json"),
            ("restore.new/keys.json", KEYS),
            (DATABASE, "svend.db.1.aside/svend.db"),
            ("restore.new/svend.db", DATABASE),
        ];
        for cut in 0..=renames.len() {
            let folder = begun();
            fs::create_dir_all(folder.path().join("svend.db.1.aside")).unwrap();
            for (from, to) in &renames[..cut] {
                fs::rename(folder.path().join(from), folder.path().join(to)).unwrap();
            }
            finish(folder.path()).unwrap();
            finish(folder.path()).unwrap();
            for name in [DATABASE, KEYS] {
                assert_eq!(said(folder.path(), name), "new", "cut after {cut}");
                assert_eq!(said(&folder.path().join("svend.db.1.aside"), name), "old", "cut after {cut}");
            }
        }
    }

    #[test]
    fn files_laid_ready_without_a_journal_change_nothing() {
        let folder = begun();
        fs::remove_file(folder.path().join(UNDER_WAY)).unwrap();
        finish(folder.path()).unwrap();
        assert_eq!(said(folder.path(), DATABASE), "old");
    }
}
