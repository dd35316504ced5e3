//! `keys.json`: the slots of one vault, written whole or not at all.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::{Cost, DataKey, RecoveryCode, Slot, SlotKind};

/// The newest form of `keys.json` this program reads.
const VERSION: u32 = 1;

/// The file of slots beside the database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    version: u32,
    /// The vault's random id; every slot is bound to it.
    pub vault: String,
    /// The school's name, so that the unlock screen can say whose vault this is.
    pub school: String,
    /// The name of the one who unlocks it, for the same screen.
    pub name: String,
    /// The fictive school, whose passphrase is no secret.
    #[serde(default)]
    sample: bool,
    slots: Vec<Slot>,
}

/// Why a key could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeysError {
    /// No slot opens with what was typed.
    Wrong,
    /// `keys.json` is missing.
    Missing,
    /// `keys.json` cannot be read as slots.
    Damaged,
    /// `keys.json` was written by a newer program.
    Newer,
    /// The disk said no.
    Io(std::io::ErrorKind),
    /// The system has no random source.
    NoRandomness,
}

impl From<std::io::Error> for KeysError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::Missing,
            kind => Self::Io(kind),
        }
    }
}

impl Keys {
    /// Slots for a new vault: one passphrase, one recovery code.
    pub fn new(vault: &str, school: &str, name: &str, sample: bool) -> Self {
        Self {
            version: VERSION,
            vault: vault.to_owned(),
            school: school.to_owned(),
            name: name.to_owned(),
            sample,
            slots: Vec::new(),
        }
    }

    /// Reads `keys.json`; a newer, damaged or missing file is an error, never an empty set.
    pub fn read(path: &Path) -> Result<Self, KeysError> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let bytes = fs::read(path)?;
        let Version { version } = serde_json::from_slice(&bytes).map_err(|_| KeysError::Damaged)?;
        if version > VERSION {
            return Err(KeysError::Newer);
        }
        let keys: Self = serde_json::from_slice(&bytes).map_err(|_| KeysError::Damaged)?;
        if keys.slots.is_empty() { Err(KeysError::Damaged) } else { Ok(keys) }
    }

    /// Writes the file beside itself, syncs it, and renames it into place.
    pub fn write(&self, path: &Path) -> Result<(), KeysError> {
        let text = serde_json::to_vec_pretty(self).map_err(|_| KeysError::Damaged)?;
        let beside = path.with_extension("json.new");
        let mut file = File::create(&beside)?;
        file.write_all(&text)?;
        file.sync_all()?;
        fs::rename(&beside, path)?;
        sync_folder(path.parent().unwrap_or(Path::new(".")))?;
        Ok(())
    }

    /// Adds the user's passphrase slot, replacing an older one of the same user.
    pub fn set_passphrase(&mut self, user: &str, passphrase: &str, cost: Cost, key: &DataKey) -> Result<(), KeysError> {
        let slot = Slot::for_passphrase(&self.vault, user, passphrase, cost, key)?;
        self.slots.retain(|old| !matches!(&old.kind, SlotKind::User { user: whose, .. } if whose == user));
        self.slots.push(slot);
        Ok(())
    }

    /// Sets the one recovery code.
    pub fn set_code(&mut self, code: &RecoveryCode, key: &DataKey) -> Result<(), KeysError> {
        let slot = Slot::for_code(&self.vault, code, key)?;
        self.slots.retain(|old| old.kind != SlotKind::Recovery);
        self.slots.push(slot);
        Ok(())
    }

    /// The key and the user whose passphrase this is. Every slot is tried.
    pub fn open_with_passphrase(&self, passphrase: &str) -> Result<(DataKey, String), KeysError> {
        let mut last = KeysError::Wrong;
        for slot in &self.slots {
            let SlotKind::User { user, .. } = &slot.kind else { continue };
            match slot.open_with_passphrase(&self.vault, passphrase) {
                Ok(key) => return Ok((key, user.clone())),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    /// The key, if this is the printed code.
    pub fn open_with_code(&self, code: &RecoveryCode) -> Result<DataKey, KeysError> {
        let slot = self.slots.iter().find(|slot| slot.kind == SlotKind::Recovery).ok_or(KeysError::Wrong)?;
        slot.open_with_code(&self.vault, code)
    }

    /// Whether this is the fictive school.
    pub fn is_sample(&self) -> bool {
        self.sample
    }

    /// The users who hold a slot.
    pub fn users(&self) -> impl Iterator<Item = &str> {
        self.slots.iter().filter_map(|slot| match &slot.kind {
            SlotKind::User { user, .. } => Some(user.as_str()),
            SlotKind::Recovery => None,
        })
    }
}

/// A rename is durable once its folder is; other systems than unix do this by themselves.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), KeysError> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost { memory: 64, passes: 1 };

    fn vault() -> (Keys, DataKey, RecoveryCode) {
        let key = DataKey::random().unwrap();
        let code = RecoveryCode::random().unwrap();
        let mut keys = Keys::new("v1", "Skolen", "Hanne", false);
        keys.set_passphrase("u1", "fire grå katte", CHEAP, &key).unwrap();
        keys.set_code(&code, &key).unwrap();
        (keys, key, code)
    }

    #[test]
    fn passphrase_and_code_open_the_same_key_after_a_write_and_a_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.json");
        let (keys, key, code) = vault();
        keys.write(&path).unwrap();
        let keys = Keys::read(&path).unwrap();
        let (opened, user) = keys.open_with_passphrase("fire grå katte").unwrap();
        assert_eq!((opened.0, user.as_str()), (key.0, "u1"));
        assert_eq!(keys.open_with_code(&code).unwrap().0, key.0);
    }

    #[test]
    fn a_wrong_passphrase_and_a_wrong_code_open_nothing() {
        let (keys, _, _) = vault();
        assert_eq!(keys.open_with_passphrase("fire graa katte").unwrap_err(), KeysError::Wrong);
        assert_eq!(keys.open_with_code(&RecoveryCode::random().unwrap()).unwrap_err(), KeysError::Wrong);
    }

    #[test]
    fn a_changed_passphrase_replaces_the_old_slot() {
        let (mut keys, key, _) = vault();
        keys.set_passphrase("u1", "ny sætning", CHEAP, &key).unwrap();
        assert!(keys.open_with_passphrase("fire grå katte").is_err());
        assert!(keys.open_with_passphrase("ny sætning").is_ok());
        assert_eq!(keys.users().count(), 1);
    }

    #[test]
    fn a_slot_carried_into_another_vault_does_not_open() {
        let (mut keys, _, _) = vault();
        keys.vault = "v2".to_owned();
        assert_eq!(keys.open_with_passphrase("fire grå katte").unwrap_err(), KeysError::Wrong);
    }

    #[test]
    fn every_flipped_byte_of_the_file_is_refused_or_harmless() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.json");
        let (keys, key, _) = vault();
        keys.write(&path).unwrap();
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            fs::write(&path, &bytes).unwrap();
            if let Ok((opened, _)) = Keys::read(&path).and_then(|keys| keys.open_with_passphrase("fire grå katte")) {
                assert_eq!(opened.0, key.0);
            }
        }
    }

    #[test]
    fn a_newer_a_broken_and_a_missing_file_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.json");
        assert_eq!(Keys::read(&path), Err(KeysError::Missing));
        fs::write(&path, "{\"version\": 2}").unwrap();
        assert_eq!(Keys::read(&path), Err(KeysError::Newer));
        fs::write(&path, "{\"version\": 1}").unwrap();
        assert_eq!(Keys::read(&path), Err(KeysError::Damaged));
    }

    #[test]
    fn a_slot_that_asks_for_too_much_memory_is_damaged_not_obeyed() {
        let (keys, _, _) = vault();
        let text = serde_json::to_string(&keys).unwrap().replace("\"memory\":64", "\"memory\":4000000000");
        let keys: Keys = serde_json::from_str(&text).unwrap();
        assert_eq!(keys.open_with_passphrase("x").unwrap_err(), KeysError::Damaged);
    }
}
