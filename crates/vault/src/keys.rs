//! `keys.json`: the slots of one vault, written whole or not at all.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::files::write_whole;
use crate::{Cost, DataKey, RecoveryCode, Secret, Slot, SlotKind};

/// The newest form of `keys.json` this program reads.
const VERSION: u32 = 2;

/// The file of slots beside the database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    version: u32,
    /// The vault's random id; every slot is bound to it.
    pub vault: String,
    /// The school's name, so that the unlock screen can say whose vault this is.
    pub school: String,
    /// In the first form: the name of the one who unlocks it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
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
    /// The slot takes a secret that this computer does not have.
    NoDevice,
    /// A slot is of the first form, so that a new key cannot be sealed to it.
    FirstForm,
}

/// What a secret opened.
#[derive(Debug)]
pub struct Opened {
    /// The data keys that may fit, the newest first; two where a change of the key was cut short.
    pub keys: Vec<DataKey>,
    /// Whose slot it was; empty for the printed code.
    pub user: String,
    /// The slot is of the first form and wants to be set again.
    pub first_form: bool,
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
    /// Slots for a new vault; none yet.
    pub fn new(vault: &str, school: &str, sample: bool) -> Self {
        Self {
            version: VERSION,
            vault: vault.to_owned(),
            school: school.to_owned(),
            name: String::new(),
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

    /// Writes the file whole or not at all.
    pub fn write(&self, path: &Path) -> Result<(), KeysError> {
        let text = serde_json::to_vec_pretty(self).map_err(|_| KeysError::Damaged)?;
        Ok(write_whole(path, &text)?)
    }

    /// Gives the user a slot, in the place of the one they had.
    pub fn set_passphrase(
        &mut self,
        who: (&str, &str),
        secret: Secret<'_>,
        cost: Cost,
        key: &DataKey,
    ) -> Result<(), KeysError> {
        let slot = Slot::for_passphrase(&self.vault, who, secret, cost, key)?;
        match self.slots.iter_mut().find(|slot| slot.user() == Some(who.0)) {
            Some(old) => *old = slot,
            None => self.slots.push(slot),
        }
        self.version = VERSION;
        Ok(())
    }

    /// Sets the one recovery code; the one before it is dead.
    pub fn set_code(&mut self, code: &RecoveryCode, key: &DataKey) -> Result<(), KeysError> {
        let slot = Slot::for_code(&self.vault, code, key)?;
        self.slots.retain(|old| old.kind != SlotKind::Recovery);
        self.slots.push(slot);
        self.version = VERSION;
        Ok(())
    }

    /// Takes the user's slot away. What the key is stays known to whoever opened it: change it as well.
    pub fn remove(&mut self, user: &str) {
        self.slots.retain(|slot| slot.user() != Some(user));
    }

    /// What the unlock screen calls the user.
    pub fn rename(&mut self, user: &str, called: &str) {
        for slot in &mut self.slots {
            if let SlotKind::User { user: whose, name, .. } = &mut slot.kind
                && whose == user
            {
                called.clone_into(name);
            }
        }
    }

    /// Seals `next` to everybody, beside `now`. Both are kept until `keep_only` hears which of them the file has.
    pub fn seal_next(&mut self, now: &DataKey, next: &DataKey) -> Result<(), KeysError> {
        if self.has_first_form() {
            return Err(KeysError::FirstForm);
        }
        self.slots.iter_mut().try_for_each(|slot| slot.seal_next(&self.vault, now, next))
    }

    /// Forgets every data key but this one.
    pub fn keep_only(&mut self, key: &DataKey) {
        self.slots.iter_mut().for_each(|slot| slot.keep_only(&self.vault, key));
    }

    /// Whether a slot is of the first form, to which no new key can be sealed.
    pub fn has_first_form(&self) -> bool {
        self.slots.iter().any(Slot::is_first_form)
    }

    /// Whether a change of the key was begun and is not known to have ended.
    pub fn is_between(&self) -> bool {
        self.slots.iter().any(Slot::is_between)
    }

    /// What opens with the user's secret; only their slot is tried, because each try takes its time.
    pub fn open_with_passphrase(&self, user: &str, secret: Secret<'_>) -> Result<Opened, KeysError> {
        let slot = self.slots.iter().find(|slot| slot.user() == Some(user)).ok_or(KeysError::Wrong)?;
        let keys = slot.open_with_passphrase(&self.vault, secret)?;
        Ok(Opened { keys, user: user.to_owned(), first_form: slot.is_first_form() })
    }

    /// What opens with the printed code.
    pub fn open_with_code(&self, code: &RecoveryCode) -> Result<Opened, KeysError> {
        let slot = self.slots.iter().find(|slot| slot.kind == SlotKind::Recovery).ok_or(KeysError::Wrong)?;
        let keys = slot.open_with_code(&self.vault, code)?;
        Ok(Opened { keys, user: String::new(), first_form: slot.is_first_form() })
    }

    /// Whether this is the fictive school.
    pub fn is_sample(&self) -> bool {
        self.sample
    }

    /// The users who hold a slot: id and name.
    pub fn users(&self) -> impl Iterator<Item = (&str, &str)> {
        self.slots.iter().filter_map(|slot| match &slot.kind {
            SlotKind::User { user, name, .. } if name.is_empty() => Some((user.as_str(), self.name.as_str())),
            SlotKind::User { user, name, .. } => Some((user.as_str(), name.as_str())),
            SlotKind::Recovery => None,
        })
    }

    /// Whether the user's slot takes the computer's secret too.
    pub fn takes_device(&self, user: &str) -> bool {
        let theirs = self.slots.iter().find(|slot| slot.user() == Some(user));
        theirs.is_some_and(|slot| matches!(slot.kind, SlotKind::User { device: true, .. }))
    }
}

#[cfg(test)]
mod tests;
