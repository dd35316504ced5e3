//! Unlock: who can open the vault, and who sits at it then. A vault that cannot be opened is never replaced.

use std::fs;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::swap::{self, Swap};
use vault::{Keys, KeysError, Opened, RecoveryCode};
use zeroize::Zeroizing;

use crate::backups::keeper::{self, StartFindings};
use crate::colleagues::Colleague;
use crate::db::Database;
use crate::keys::{Paths, cost, long_enough};
use crate::presence::Presence;
use crate::rights::{self, Actor, Right, Role};
use crate::shared::turned_out::{self, TurnedOut};
use crate::sight::Sight;
use crate::{
    Desk, Error, Office, Result, attachments, audit, colleagues, erasure, head, match_overview, papers, record,
    settings, shared, sitting, text,
};

/// The sample school's passphrase: it protects nothing, and its unlock screen shows it.
pub(crate) const SAMPLE_PASSPHRASE: &str = "eksempelskole";

/// Whether there is a vault, and whether it is open.
#[derive(Debug, Serialize, TS)]
pub struct VaultStatus {
    /// `none`, `locked`, `open` or `broken`.
    pub state: VaultState,
    /// Why a broken one cannot be opened: a key of `texts/` after `vault-`.
    pub reason: String,
    /// The school's name.
    pub school: String,
    /// Who sits at it.
    pub user: String,
    /// What they may do.
    pub rights: Vec<Right>,
    /// Who can unlock it; the one who did so last on this laptop stands first.
    pub people: Vec<Unlocker>,
    /// The fictive school; its passphrase is shown.
    pub sample: bool,
    /// The sample school's passphrase, else empty.
    pub passphrase: String,
    /// Minutes without a key or a click until the window locks.
    pub idle_minutes: u32,
    /// What was here before, when it went because somebody took this laptop out of the school.
    pub turned_out: Option<TurnedOut>,
}

/// Somebody with a passphrase of their own.
#[derive(Debug, Serialize, TS)]
pub struct Unlocker {
    id: String,
    name: String,
}

/// Where a vault stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum VaultState {
    /// There is none yet.
    None,
    /// Locked.
    Locked,
    /// Open.
    Open,
    /// Files are there, but they do not make a vault this program can open.
    Broken,
}

/// A passphrase, and whose it is: an id, which may be left out where only one can unlock.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    #[serde(default)]
    user: String,
    passphrase: String,
}

/// The recovery code, and the passphrase that one of the administrators uses from now on.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnlockWithCode {
    #[serde(default)]
    user: String,
    code: String,
    passphrase: String,
}

/// Whether there is a vault, and whether it is open.
pub fn vault_status(office: &Office, (): ()) -> Result<VaultStatus> {
    let mut status = VaultStatus {
        state: VaultState::None,
        reason: String::new(),
        school: String::new(),
        user: String::new(),
        rights: Vec::new(),
        people: Vec::new(),
        sample: false,
        passphrase: String::new(),
        idle_minutes: settings::IDLE_MINUTES,
        turned_out: None,
    };
    let (paths, _hold) = match Paths::settled(office) {
        Ok(held) => held,
        Err(Error::Vault { reason }) if reason == "in-use" => {
            status.state = VaultState::Broken;
            status.reason = reason;
            return Ok(status);
        }
        Err(error) => return Err(error),
    };
    if !paths.keys.exists() && !paths.db.exists() {
        status.turned_out = turned_out::finish(office)?;
        return Ok(status);
    }
    match Keys::read(&paths.keys) {
        Ok(keys) if paths.db.exists() => {
            status.state = VaultState::Locked;
            status.sample = keys.is_sample();
            if status.sample {
                status.passphrase = SAMPLE_PASSPHRASE.to_owned();
            }
            let last = fs::read_to_string(&paths.last).unwrap_or_default();
            status.people =
                keys.users().map(|(id, name)| Unlocker { id: id.to_owned(), name: name.to_owned() }).collect();
            status.people.sort_by_cached_key(|one| (one.id != last.trim(), text::danish(&one.name)));
            status.school = keys.school.clone();
        }
        broken => {
            status.state = VaultState::Broken;
            status.reason = match broken {
                Ok(_) => "missing",
                Err(KeysError::Missing) => "keys-missing",
                Err(KeysError::Newer) => "newer",
                Err(_) => "keys-damaged",
            }
            .to_owned();
        }
    }
    if let Ok(desk) = office.desk() {
        status.state = VaultState::Open;
        status.user.clone_from(&desk.actor.name);
        status.rights = rights::held(&desk.actor);
        status.idle_minutes = desk.read(settings::idle_minutes)?;
    }
    Ok(status)
}

/// Opens the vault with a passphrase.
pub fn unlock(office: &Office, ask: Unlock) -> Result<()> {
    let passphrase = Zeroizing::new(ask.passphrase);
    open(office, &ask.user, &passphrase)
}

/// Opens the vault with the printed code and gives an administrator a new passphrase.
pub fn unlock_with_code(office: &Office, ask: UnlockWithCode) -> Result<()> {
    let passphrase = Zeroizing::new(ask.passphrase);
    let (paths, _hold) = Paths::settled(office)?;
    let keys = paths.read()?;
    long_enough(&passphrase)?;
    let code = RecoveryCode::parse(&ask.code).ok_or_else(|| Error::invalid("code", "code-form"))?;
    let opened = keys.open_with_code(&code).map_err(|error| match error {
        KeysError::Wrong => {
            sitting::did_not_fit(&paths.folder);
            Error::invalid("code", "wrong-code")
        }
        other => other.into(),
    })?;
    let user = whom(&keys, &paths, &ask.user)?;
    // The database must open before the slots are touched.
    let desk = seat(office, &opened, &user, "code")?;
    if !desk.actor().roles.contains(&Role::Administrator) {
        return Err(Error::invalid("user", "not-administrator"));
    }
    let cost = cost(&office.setup);
    desk.with_keys(|keys, key| {
        let who = (desk.actor().id.as_str(), desk.actor().name.as_str());
        keys.set_passphrase(who, passphrase.as_str().into(), cost, key)?;
        // One of the first form is made anew by whoever has it in hand.
        if opened.first_form { Ok(keys.set_code(&code, key)?) } else { Ok(()) }
    })?;
    take(office, desk);
    Ok(())
}

/// Whose slot is meant: the one that was named, or the only one.
fn whom(keys: &Keys, paths: &Paths, named: &str) -> Result<String> {
    let known = |wanted: &str| keys.users().find(|(id, _)| *id == wanted).map(|(id, _)| id.to_owned());
    if !named.is_empty() {
        // Who has left is as unknown as whoever was never here.
        return known(named).ok_or_else(|| Error::invalid("user", "nobody-of-this-name"));
    }
    let last = fs::read_to_string(&paths.last).unwrap_or_default();
    let first = known(last.trim()).or_else(|| keys.users().next().map(|(id, _)| id.to_owned()));
    first.ok_or_else(|| Error::vault("keys-damaged"))
}

pub(crate) fn open(office: &Office, named: &str, passphrase: &str) -> Result<()> {
    let (paths, _hold) = Paths::settled(office)?;
    if !paths.keys.exists() && !paths.db.exists() {
        return Err(Error::vault("missing"));
    }
    let keys = paths.read()?;
    let user = whom(&keys, &paths, named)?;
    let setup = &office.setup;
    let opened = setup.with_secret(&keys, &user, passphrase, |secret| {
        let opened = keys.open_with_passphrase(&user, secret);
        if opened.as_ref().is_err_and(|error| *error == KeysError::Wrong) {
            sitting::did_not_fit(&paths.folder);
        }
        Ok(opened?)
    })?;
    let desk = seat(office, &opened, &user, "passphrase")?;
    if opened.first_form {
        // A disk that refuses now may take it the next time; the old form opens as well.
        let (who, cost) = ((desk.actor().id.as_str(), desk.actor().name.as_str()), cost(setup));
        drop(desk.with_keys(|keys, key| Ok(keys.set_passphrase(who, passphrase.into(), cost, key)?)));
    }
    // Only a convenience of the next unlock.
    drop(fs::write(&paths.last, &user));
    take(office, desk);
    Ok(())
}

/// An open vault with this user at it.
fn seat(office: &Office, opened: &Opened, user: &str, with: &str) -> Result<Desk> {
    let paths = Paths::of(&office.setup.folder);
    let (db, fitted) = paths.open(office, opened)?;
    // A backup may be older than a colleague's way in.
    let colleague: Option<Colleague> = db.read(|conn| record::find(conn, user))?;
    let colleague = colleague.filter(|one| one.archived_on.is_none());
    let colleague = colleague.ok_or_else(|| Error::invalid("user", "nobody-of-this-name"))?;
    let roles = serde_json::from_str(&colleague.roles)?;
    let sites = serde_json::from_str(&colleague.sites)?;
    let actor = Actor { id: colleague.id, name: colleague.name, roles, sites };
    let found = StartFindings::at_opening(db.unclean(), head::compare(&paths.folder, &db)?);
    let sight = Sight::of(&actor);
    let mut desk = Desk::new(office, &paths.read()?.vault, db, actor)?;
    *desk.start.lock().unwrap_or_else(PoisonError::into_inner) = found;
    sitting::take(&mut desk, &paths.folder, with)?;
    // What cannot be settled now (a full disk, a slot that somebody damaged) must not keep anybody out of their records;
    // the next unlock tries again.
    drop(desk.settle(opened, fitted));
    drop(attachments::store::sweep(&desk));
    if let Some(swap) = swap::done(&paths.folder)? {
        just_restored(&desk, &swap)?;
        swap::noted(&paths.folder)?;
    }
    // What is caught up on is the whole school's, whoever opens it.
    if let Some(sight) = sight {
        desk.db.narrow(sight)?;
    }
    Ok(desk)
}

fn take(office: &Office, desk: Desk) {
    let desk = Arc::new(desk);
    office.used(Instant::now());
    keeper::start(&desk);
    shared::start(&desk);
    *office.desk.write().unwrap_or_else(PoisonError::into_inner) = Some(desk);
}

/// The first opening of a vault that is a backup's: the one place for what has to be done again since that day. It is
/// called again until it has gone well.
fn just_restored(desk: &Desk, swap: &Swap) -> Result<()> {
    colleagues::take_in_unknown(desk)?;
    desk.look("restore", "vault", &swap.backup)
}

impl Desk {
    pub(crate) fn new(office: &Office, vault: &str, db: Database, actor: Actor) -> Result<Self> {
        Ok(Self {
            setup: office.setup.clone(),
            vault: vault.to_owned(),
            db,
            actor,
            files: Mutex::default(),
            imports: Mutex::default(),
            lookup: Mutex::default(),
            matches: match_overview::Work::default(),
            papers: papers::Work::default(),
            backups: office.backups.clone(),
            start: Mutex::default(),
            keeper: Mutex::default(),
            shared: shared::Work::default(),
            log: audit::Work::default(),
            device: String::new(),
            ledger: erasure::Ledger::of(&office.setup.folder),
            stopped: std::sync::atomic::AtomicBool::new(false),
            keys: office.keys.clone(),
            presence: Mutex::new(Presence::default()),
            new_code: Mutex::default(),
            _hold: office.hold()?,
        })
    }
}
