//! The keys beside the open file: where they lie, changing them, and changing the file's own key when somebody leaves.
//!
//! A change of the key is two files that change one after the other. First `keys.json` holds the new key beside the old
//! one, then the file is encrypted anew, then `keys.json` forgets the old one. Killed anywhere between, one of the two
//! opens the file, and the next unlock takes the change to its end.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use vault::swap;
use vault::{Cost, DataKey, Hold, Keys, KeysError, Opened, RecoveryCode, Secret};
use zeroize::Zeroizing;

use crate::db::Database;
use crate::shared::turned_out;
use crate::{Desk, Error, Office, Result, Setup, backups, db, head, record};

/// The shortest passphrase a vault takes, in letters.
const SHORTEST_PASSPHRASE: usize = 10;

/// What lies in a vault's folder.
pub struct Paths {
    /// The folder.
    pub folder: PathBuf,
    /// The slots.
    pub keys: PathBuf,
    /// The encrypted file.
    pub db: PathBuf,
    /// Who unlocked last on this laptop; a convenience, and lost without harm.
    pub last: PathBuf,
}

impl Paths {
    /// Those of a folder.
    pub fn of(folder: &Path) -> Self {
        let in_it = |name: &str| folder.join(name);
        Self { folder: folder.to_owned(), keys: in_it(swap::KEYS), db: in_it(swap::DATABASE), last: in_it("last-user") }
    }

    /// Those of a folder in which nothing was left halfway, and which no other program touches meanwhile.
    pub fn settled(office: &Office) -> Result<(Self, Arc<Hold>)> {
        let hold = office.hold()?;
        turned_out::finish(office)?;
        swap::finish(&office.setup.folder)?;
        Ok((Self::of(&office.setup.folder), hold))
    }

    /// The slots as they are now.
    pub fn read(&self) -> Result<Keys> {
        Ok(Keys::read(&self.keys)?)
    }

    /// The file, opened with whichever of the keys fits, and which that was.
    pub fn open(&self, office: &Office, opened: &Opened) -> Result<(Database, usize)> {
        swap::sweep(&self.folder)?;
        let mut last = Error::vault("keys-damaged");
        for (at, key) in opened.keys.iter().enumerate() {
            match Database::open(&self.db, key.clone(), || backups::before_migration(office, key)) {
                Ok(db) => return Ok((db, at)),
                Err(error) => last = error,
            }
            if last == Error::vault("newer") {
                let program = db::connect(&self.db, key, false).map(|conn| db::program(&conn)).unwrap_or_default();
                *office.written_by.lock().unwrap_or_else(PoisonError::into_inner) = program;
                break;
            }
        }
        Err(last)
    }
}

/// What a slot costs to open.
pub fn cost(setup: &Setup) -> Cost {
    setup.cost.unwrap_or_else(Cost::calibrated)
}

/// Refuses a passphrase that is guessed too soon.
pub fn long_enough(passphrase: &str) -> Result<()> {
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(Error::invalid("passphrase", "passphrase-short").with("shortest", SHORTEST_PASSPHRASE));
    }
    Ok(())
}

impl Setup {
    /// What `user` proves themself with on this computer: the passphrase, and the computer's secret where their slot asks.
    pub(crate) fn with_secret<T>(
        &self,
        keys: &Keys,
        user: &str,
        passphrase: &str,
        work: impl FnOnce(Secret<'_>) -> Result<T>,
    ) -> Result<T> {
        let device = if keys.takes_device(user) { self.device_secret.find(&keys.vault)? } else { None };
        let device = device.map(Zeroizing::new);
        work(Secret { passphrase, device: device.as_deref() })
    }
}

impl Setup {
    /// What a passphrase opens where nobody says whose it is, or the printed code: every slot is tried.
    pub(crate) fn open_any(&self, keys: &Keys, passphrase: &str) -> Result<Opened> {
        if let Some(Ok(opened)) = RecoveryCode::parse(passphrase).map(|code| keys.open_with_code(&code)) {
            return Ok(opened);
        }
        let mut last = Error::from(KeysError::Wrong);
        for (user, _) in keys.users() {
            let tried = self.with_secret(keys, user, passphrase, |secret| Ok(keys.open_with_passphrase(user, secret)?));
            match tried {
                Ok(opened) => return Ok(opened),
                Err(error) => last = error,
            }
        }
        Err(last)
    }
}

impl Desk {
    /// Changes `keys.json`, one change after the other.
    pub(crate) fn with_keys<T>(&self, work: impl FnOnce(&mut Keys, &DataKey) -> Result<T>) -> Result<T> {
        let _alone = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let paths = Paths::of(&self.setup().folder);
        let mut keys = paths.read()?;
        let answer = work(&mut keys, &self.db().key())?;
        keys.write(&paths.keys)?;
        Ok(answer)
    }

    /// Whether this is the passphrase of who sits here.
    pub(crate) fn is_own(&self, passphrase: &str) -> Result<()> {
        let keys = Paths::of(&self.setup().folder).read()?;
        let user = &self.actor().id;
        self.setup().with_secret(&keys, user, passphrase, |secret| Ok(keys.open_with_passphrase(user, secret)?))?;
        Ok(())
    }

    /// `passphrase` with the computer's secret, where the slot of who sits here asks for it.
    pub(crate) fn with_own_secret<T>(&self, passphrase: &str, work: impl FnOnce(Secret<'_>) -> Result<T>) -> Result<T> {
        let keys = Paths::of(&self.setup().folder).read()?;
        self.setup().with_secret(&keys, &self.actor().id, passphrase, work)
    }

    /// The secret that this computer keeps for the vault; made when there is none.
    pub(crate) fn device_secret(&self) -> Result<Zeroizing<[u8; 32]>, Error> {
        let none = |_| Error::invalid("tied", "no-key-chain");
        let vault_id = Paths::of(&self.setup().folder).read()?.vault;
        let chain = &self.setup().device_secret;
        if let Some(secret) = chain.find(&vault_id).map_err(none)? {
            return Ok(Zeroizing::new(secret));
        }
        let secret = Zeroizing::new(vault::random_secret()?);
        chain.keep(&vault_id, &secret).map_err(none)?;
        // A key chain that forgets at once would lock everybody out tomorrow.
        match chain.find(&vault_id).map_err(none)? {
            Some(kept) if kept == *secret => Ok(secret),
            _ => Err(none(NoKeyChain)),
        }
    }

    /// Whether a slot is of the first form, to which no new key can be sealed.
    pub(crate) fn has_first_form(&self) -> Result<bool> {
        Ok(Paths::of(&self.setup().folder).read()?.has_first_form())
    }

    /// Takes slots away and gives the file a new key, which everybody else's slot gets.
    pub(crate) fn change_key(&self, without: &[&str]) -> Result<()> {
        let _alone = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let paths = Paths::of(&self.setup().folder);
        let mut keys = paths.read()?;
        without.iter().for_each(|user| keys.remove(user));
        let next = DataKey::random()?;
        keys.seal_next(&self.db().key(), &next)?;
        keys.write(&paths.keys)?;
        self.finish(&paths, keys, next)
    }

    fn finish(&self, paths: &Paths, mut keys: Keys, next: DataKey) -> Result<()> {
        // It is sealed under the old key: none is better than one that nobody can read.
        head::forget(&paths.folder)?;
        {
            // A backup under way reads the file with the old key.
            let _one = self.backups.one_at_a_time();
            self.db().rekey(next.clone())?;
        }
        // Sealed anew before the old key is forgotten: a kill between is taken up again at the next unlock.
        self.ledger().write(self)?;
        keys.keep_only(&next);
        keys.write(&paths.keys)?;
        head::keep(self, None)?;
        // Copies from before open with the old key, also for whoever left. What fails is told where backups are shown.
        drop(backups::make_if_changed(self, "key"));
        Ok(())
    }

    /// Takes a change of the key that was cut short to its end. `fitted` of the opened keys fits the file.
    pub(crate) fn settle(&self, opened: &Opened, fitted: usize) -> Result<()> {
        let paths = Paths::of(&self.setup().folder);
        let mut keys = paths.read()?;
        if keys.is_between() {
            match opened.keys.first() {
                Some(next) if fitted > 0 => self.finish(&paths, keys, next.clone())?,
                _ => {
                    // Killed after the change was durable: its pages may be in the log alone.
                    self.db().checkpoint()?;
                    self.ledger().write(self)?;
                    keys.keep_only(&self.db().key());
                    keys.write(&paths.keys)?;
                }
            }
        }
        // Somebody left, and the program was killed before their slot went.
        let sql = "select id from colleague where archived_on is not null";
        let left: Vec<(String,)> = self.read(|conn| record::rows(conn, sql, []))?;
        let keys = paths.read()?;
        let left: Vec<&str> =
            left.iter().map(|(id,)| id.as_str()).filter(|id| keys.users().any(|(user, _)| user == *id)).collect();
        if left.is_empty() { Ok(()) } else { self.change_key(&left) }
    }
}

/// A secret kept by the computer itself, for one vault: its key chain, or nothing where there is none.
pub trait DeviceSecret: Send + Sync {
    /// The secret of this vault; none when the key chain has none.
    fn find(&self, vault: &str) -> Result<Option<[u8; 32]>, NoKeyChain>;
    /// Keeps one.
    fn keep(&self, vault: &str, secret: &[u8; 32]) -> Result<(), NoKeyChain>;
}

/// The computer has no key chain, or it does not answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoKeyChain;

impl From<NoKeyChain> for Error {
    fn from(_: NoKeyChain) -> Self {
        Self::from(KeysError::NoDevice)
    }
}

/// A computer without a key chain.
pub struct NoDeviceSecret;

impl DeviceSecret for NoDeviceSecret {
    fn find(&self, _: &str) -> Result<Option<[u8; 32]>, NoKeyChain> {
        Ok(None)
    }

    fn keep(&self, _: &str, _: &[u8; 32]) -> Result<(), NoKeyChain> {
        Err(NoKeyChain)
    }
}
