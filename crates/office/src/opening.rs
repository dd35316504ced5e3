//! First run, unlock, lock: the commands that work before the vault is open.
//!
//! A vault comes into being whole: it is made in a folder beside its place and
//! renamed there. A vault that cannot be opened is never replaced.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Cost, DataKey, Keys, KeysError, RecoveryCode};
use zeroize::Zeroizing;

use crate::db::Database;
use crate::record::{self, record};
use crate::rights::{Actor, Role};
use crate::settings::{self, Setting};
use crate::{Desk, Error, Event, Office, Result, match_overview, papers, text};

/// The shortest passphrase a vault takes, in letters.
const SHORTEST_PASSPHRASE: usize = 10;
/// The sample school's passphrase: it protects nothing, and its unlock screen shows it.
const SAMPLE_PASSPHRASE: &str = "eksempelskole";
/// How many students the sample school has when it is made from the window.
const SAMPLE_STUDENTS: u32 = 400;

/// Whether there is a vault, and whether it is open.
#[derive(Debug, Serialize, TS)]
pub struct VaultStatus {
    /// `none`, `locked`, `open` or `broken`.
    pub state: VaultState,
    /// Why a broken one cannot be opened: a key of `texts/` after `vault-`.
    pub reason: String,
    /// The school's name.
    pub school: String,
    /// Who unlocks it.
    pub user: String,
    /// The fictive school; its passphrase is shown.
    pub sample: bool,
    /// The sample school's passphrase, else empty.
    pub passphrase: String,
    /// Minutes without a key or a click until the window locks.
    pub idle_minutes: u32,
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

/// What the first-run assistant asks.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FirstRunAsk {
    school: String,
    name: String,
    passphrase: String,
}

/// The recovery code, shown once.
#[derive(Serialize, TS)]
pub struct ShownCode {
    code: String,
}

/// What the user typed of the recovery code to show that it was written down.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TypedCode {
    typed: String,
}

/// A passphrase.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    passphrase: String,
}

/// The recovery code and the passphrase to use from now on.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnlockWithCode {
    code: String,
    passphrase: String,
}

/// A colleague's row.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Colleague {
    id: String,
    name: String,
    roles: String,
    archived_on: Option<chrono::NaiveDate>,
}
record!(Colleague, "colleague");

/// The assistant's answers until the code is confirmed: nothing is on the disk before that.
pub(crate) struct FirstRun {
    school: String,
    name: String,
    passphrase: Zeroizing<String>,
    code: RecoveryCode,
}

struct Paths {
    folder: PathBuf,
    keys: PathBuf,
    db: PathBuf,
}

impl Paths {
    fn of(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), keys: folder.join("keys.json"), db: folder.join("svend.db") }
    }
}

/// Whether there is a vault, and whether it is open.
pub fn vault_status(office: &Office, (): ()) -> Result<VaultStatus> {
    let paths = Paths::of(&office.setup.folder);
    let mut status = VaultStatus {
        state: VaultState::None,
        reason: String::new(),
        school: String::new(),
        user: String::new(),
        sample: false,
        passphrase: String::new(),
        idle_minutes: settings::IDLE_MINUTES,
    };
    if !paths.keys.exists() && !paths.db.exists() {
        return Ok(status);
    }
    match Keys::read(&paths.keys) {
        Ok(keys) if paths.db.exists() => {
            status.state = VaultState::Locked;
            status.sample = keys.is_sample();
            if status.sample {
                status.passphrase = SAMPLE_PASSPHRASE.to_owned();
            }
            (status.school, status.user) = (keys.school, keys.name);
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
        status.idle_minutes = desk.read(settings::idle_minutes)?;
    }
    Ok(status)
}

/// Takes the assistant's answers and shows the recovery code. Nothing is made yet.
pub fn first_run_begin(office: &Office, ask: FirstRunAsk) -> Result<ShownCode> {
    must_be_empty(office)?;
    let passphrase = Zeroizing::new(ask.passphrase);
    let school = text::clean_line("school", &ask.school, 120)?;
    let name = text::clean_line("name", &ask.name, 120)?;
    if school.is_empty() {
        return Err(Error::invalid("school", "school-empty"));
    }
    if name.is_empty() {
        return Err(Error::invalid("name", "name-empty"));
    }
    long_enough(&passphrase)?;
    let code = RecoveryCode::random()?;
    let shown = ShownCode { code: code.to_string() };
    let first_run = FirstRun { school, name, passphrase, code };
    *office.first_run.lock().unwrap_or_else(PoisonError::into_inner) = Some(first_run);
    Ok(shown)
}

/// Makes the vault when the last two groups of the code (or all of it) are typed, and opens it.
pub fn first_run_finish(office: &Office, ask: TypedCode) -> Result<()> {
    let mut waiting = office.first_run.lock().unwrap_or_else(PoisonError::into_inner);
    let first_run = waiting.as_ref().ok_or_else(|| Error::missing("first-run"))?;
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    let typed = plain(&ask.typed);
    let code = plain(&first_run.code.to_string());
    if typed != code && typed != code[code.len() - 8..] {
        return Err(Error::invalid("typed", "code-differs"));
    }
    create(office, first_run, false)?;
    let passphrase = Zeroizing::new(first_run.passphrase.to_string());
    *waiting = None;
    drop(waiting);
    open(office, &passphrase)
}

/// Makes and opens the fictive school.
pub fn first_run_sample(office: &Office, (): ()) -> Result<()> {
    sample(office, SAMPLE_STUDENTS)
}

/// Makes and opens a fictive school of `students` students.
pub(crate) fn sample(office: &Office, students: u32) -> Result<()> {
    must_be_empty(office)?;
    let first_run = FirstRun {
        school: crate::sample::SCHOOL.to_owned(),
        name: crate::sample::USER.to_owned(),
        passphrase: Zeroizing::new(SAMPLE_PASSPHRASE.to_owned()),
        code: RecoveryCode::random()?,
    };
    create(office, &first_run, true)?;
    open(office, SAMPLE_PASSPHRASE)?;
    crate::sample::fill(&*office.desk()?, students)
}

/// Removes the fictive school; any other vault is refused.
pub fn remove_sample(office: &Office, (): ()) -> Result<()> {
    let paths = Paths::of(&office.setup.folder);
    if !Keys::read(&paths.keys)?.is_sample() {
        return Err(Error::Denied);
    }
    lock(office, ())?;
    fs::remove_dir_all(&paths.folder)?;
    Ok(())
}

/// Opens the vault with a passphrase.
pub fn unlock(office: &Office, ask: Unlock) -> Result<()> {
    let passphrase = Zeroizing::new(ask.passphrase);
    open(office, &passphrase)
}

/// Opens the vault with the printed code and sets a new passphrase.
pub fn unlock_with_code(office: &Office, ask: UnlockWithCode) -> Result<()> {
    let passphrase = Zeroizing::new(ask.passphrase);
    let paths = Paths::of(&office.setup.folder);
    let mut keys = Keys::read(&paths.keys)?;
    long_enough(&passphrase)?;
    let code = RecoveryCode::parse(&ask.code).ok_or_else(|| Error::invalid("code", "code-form"))?;
    let key = keys.open_with_code(&code).map_err(|error| match error {
        KeysError::Wrong => Error::invalid("code", "wrong-code"),
        other => other.into(),
    })?;
    // The database must open before the slots are touched.
    drop(Database::open(&paths.db, key.clone())?);
    let user = keys.users().next().map(str::to_owned).ok_or_else(|| Error::vault("keys-damaged"))?;
    keys.set_passphrase(&user, &passphrase, cost(office), &key)?;
    keys.write(&paths.keys)?;
    seat(office, key, &user)
}

/// Locks: the desk closes when the commands under way are done.
pub fn lock(office: &Office, (): ()) -> Result<()> {
    let desk = office.desk.write().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(desk) = desk {
        desk.stop();
        // Commands under way hold the desk for a moment yet; its files and sessions go at once.
        desk.files.lock().unwrap_or_else(PoisonError::into_inner).clear();
        desk.tell(Event::Locked);
    }
    Ok(())
}

fn must_be_empty(office: &Office) -> Result<()> {
    let paths = Paths::of(&office.setup.folder);
    if paths.keys.exists() || paths.db.exists() { Err(Error::vault("exists")) } else { Ok(()) }
}

fn long_enough(passphrase: &str) -> Result<()> {
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(Error::invalid("passphrase", "passphrase-short").with("shortest", SHORTEST_PASSPHRASE));
    }
    Ok(())
}

fn cost(office: &Office) -> Cost {
    office.setup.cost.unwrap_or_else(Cost::calibrated)
}

fn create(office: &Office, first_run: &FirstRun, sample: bool) -> Result<()> {
    must_be_empty(office)?;
    let place = Paths::of(&office.setup.folder);
    // Added to the name, not put in the place of an extension: that would be another folder's, or this one's, name.
    let mut beside = place.folder.clone().into_os_string();
    beside.push(".new");
    let beside = Paths::of(Path::new(&beside));
    if beside.folder.exists() {
        fs::remove_dir_all(&beside.folder)?;
    }
    fs::create_dir_all(&beside.folder)?;
    let clock = &office.setup.clock;
    let key = DataKey::random()?;
    let user = clock.id();
    let cost = if sample { office.setup.cost.unwrap_or(Cost::FLOOR) } else { cost(office) };
    let mut keys = Keys::new(&clock.id(), &first_run.school, &first_run.name, sample);
    keys.set_passphrase(&user, &first_run.passphrase, cost, &key)?;
    keys.set_code(&first_run.code, &key)?;
    keys.write(&beside.keys)?;
    let actor = Actor { id: user, name: first_run.name.clone(), roles: Vec::new() };
    let desk = Desk::new(office, Database::create(&beside.db, key)?, actor);
    desk.write_as(crate::write::Kind::Final, "step-vault-made", |tx| {
        let roles = serde_json::to_string(&[Role::Konsulent, Role::Center, Role::Instruktor, Role::Administrator])?;
        let actor = tx.desk().actor();
        tx.create(&Colleague { id: actor.id.clone(), name: actor.name.clone(), roles, archived_on: None })?;
        tx.create(&Setting { id: "school".to_owned(), value: first_run.school.clone() })?;
        crate::emma::default_wordings(tx)
    })?;
    drop(desk);
    // An empty folder that the system or an installer made is no vault.
    if place.folder.exists() {
        fs::remove_dir(&place.folder).map_err(|_| Error::vault("folder-in-use"))?;
    } else if let Some(parent) = place.folder.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::rename(&beside.folder, &place.folder)?;
    Ok(())
}

fn open(office: &Office, passphrase: &str) -> Result<()> {
    let paths = Paths::of(&office.setup.folder);
    if !paths.keys.exists() && !paths.db.exists() {
        return Err(Error::vault("missing"));
    }
    let (key, user) = Keys::read(&paths.keys)?.open_with_passphrase(passphrase)?;
    seat(office, key, &user)
}

fn seat(office: &Office, key: DataKey, user: &str) -> Result<()> {
    let db = Database::open(&Paths::of(&office.setup.folder).db, key)?;
    let colleague: Colleague = db.read(|conn| record::get(conn, user))?;
    let roles = serde_json::from_str(&colleague.roles)?;
    let actor = Actor { id: colleague.id, name: colleague.name, roles };
    let desk = Desk::new(office, db, actor);
    *office.desk.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(desk));
    Ok(())
}

impl Desk {
    fn new(office: &Office, db: Database, actor: Actor) -> Self {
        Self {
            setup: office.setup.clone(),
            db,
            actor,
            files: Mutex::default(),
            imports: Mutex::default(),
            lookup: Mutex::default(),
            matches: match_overview::Work::default(),
            papers: papers::Work::default(),
            stopped: std::sync::atomic::AtomicBool::new(false),
        }
    }
}
