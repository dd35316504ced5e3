//! Svend's office: the trade's records over one encrypted file.
//!
//! [`Office`] is the whole surface: a shell makes one, passes every command
//! to [`Office::call`], and hears of changes through [`Setup::on_event`].

mod addenda;
mod agreements;
mod already_ours;
mod api;
mod applications;
mod appointments;
mod approvals;
mod attachments;
mod audit;
mod backups;
mod bulk;
mod cafe_sheet;
mod cafes;
mod calendar;
mod capacity;
mod cases;
mod cells;
mod check;
mod clock;
mod codes;
mod colleagues;
mod companies;
mod company_duplicates;
mod company_merge;
mod company_page;
mod company_reach;
mod company_trades;
mod cpr;
mod db;
mod demands;
mod dispatch;
mod emma;
mod enrolments;
mod erasure;
mod error;
mod exports;
mod first_run;
mod head;
mod held;
mod history;
mod holds;
mod host_again;
mod ics;
mod imports;
mod index;
mod introductions;
mod keys;
mod letters;
mod list;
mod lock;
mod lookups;
mod match_overview;
mod matches;
pub mod matching;
mod named;
mod notes;
mod observations;
mod opening;
mod opening_match;
mod openings;
mod papers;
mod periods;
mod person;
mod place_offers;
mod placements;
pub mod places;
mod plan;
mod presence;
mod promises;
mod record;
pub mod register;
mod retention;
mod rights;
pub mod sample;
mod search;
mod seekers;
mod settings;
mod shared;
mod sight;
mod sitting;
mod sleeping;
mod soft_skills;
mod step;
mod student_log;
mod student_page;
mod students;
mod tasks;
mod text;
pub mod timeline;
mod timelines;
mod today;
mod undo;
mod visits;
mod words;
mod workplaces;
mod workshops;
mod write;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};
use std::time::Duration;

use serde::Serialize;
use ts_rs::TS;
use vault::Hold;

pub use api::{COMMANDS, typescript};
pub use clock::Clock;
pub use error::{Error, Result};
pub use held::{FileHandle, FolderHandle};
pub use keys::{DeviceSecret, NoDeviceSecret, NoKeyChain};
pub use plan::cover;
pub use record::ListAsk;
pub use rights::{Right, Role};
pub use text::{danish, fold, search_words};
pub use vault::Cost;

/// The selects behind a command, for measuring the way there against them.
pub mod selects {
    pub use crate::company_page::sql as company_page;
    pub use crate::list::Sql;
    pub use crate::search::{COMPANIES, STUDENTS};
    pub use crate::students::sql as students;
}

/// How the weeks of VFU are counted, for holding it against a count day by day.
pub mod vfu_weeks {
    pub use crate::placements::limits::{Spell, Used, school_days, used};
}

/// The log from outside: held against an end of it that was kept elsewhere.
pub mod log {
    pub use crate::audit::{AuditFault, AuditFaultKind, AuditState, Head, head, verify};
}

/// The way to the shared server, which is handed in, and one time there and back.
pub mod shared_line {
    pub use crate::shared::line::{Enrol, Enrolled, Fault, Known, Line, NoLine, OpenPage, Person, SignIn, Way};
}

/// What is kept of a person: the tables, and how they hang together.
pub mod kept {
    pub use crate::person::tables;
    pub use crate::record::REFERENCES;
}

use db::Database;
use rights::Actor;

/// So long is another program waited for that only looks how the vault stands.
const PATIENCE: Duration = Duration::from_millis(300);

/// Hands a file to the system.
pub type OpenFile = dyn Fn(&Path) -> std::io::Result<()> + Send + Sync;

/// What an office needs from the world around it.
pub struct Setup {
    /// The vault's folder: `svend.db` and `keys.json`. Made when the first vault is.
    pub folder: PathBuf,
    /// Where time and ids come from.
    pub clock: Clock,
    /// How to start the process that reads spreadsheets.
    pub sheet_reader: sheets::Reader,
    /// Who asks the register of companies.
    pub register: Box<register::Ask>,
    /// Who goes to the shared server.
    pub line: Box<dyn shared::line::Line>,
    /// What a passphrase slot costs; `None` measures this machine.
    pub cost: Option<Cost>,
    /// Where the computer itself keeps a secret.
    pub device_secret: Box<dyn DeviceSecret>,
    /// Shows a file in the system's program for its kind.
    pub open_file: Box<OpenFile>,
    /// Shows a page in the system's browser.
    pub open_page: Box<shared::line::OpenPage>,
    /// Hears what happened, after it is durable.
    pub on_event: Box<dyn Fn(Event) + Send + Sync>,
}

/// What a window hears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Event {
    /// Records of these tables changed.
    Changed {
        /// The tables.
        tables: Vec<String>,
    },
    /// Long work got further.
    Progress {
        /// Which work.
        job: String,
        /// How much is done.
        done: u64,
        /// Of how much; 0 while unknown.
        total: u64,
    },
    /// The vault was locked.
    Locked,
}

/// The office of one vault folder, locked or open.
pub struct Office {
    setup: Arc<Setup>,
    desk: RwLock<Option<Arc<Desk>>>,
    /// Whoever changes `keys.json` does it alone.
    keys: Arc<Mutex<()>>,
    first_run: Mutex<Option<first_run::FirstRun>>,
    watch: lock::Watch,
    backups: Arc<backups::Work>,
    sign_in: shared::SignInWork,
    /// The version of the program that wrote a vault which is too new for this one.
    written_by: Mutex<String>,
    /// The folder is this office's while somebody in it holds it.
    hold: Mutex<Weak<Hold>>,
    /// When a server heard last that nothing of its school is left here.
    told: shared::Told,
}

/// An open vault and who sits at it.
pub struct Desk {
    setup: Arc<Setup>,
    /// The vault's id.
    vault: String,
    db: Database,
    actor: Actor,
    files: Mutex<Vec<held::OfferedFile>>,
    imports: Mutex<Vec<Arc<imports::Import>>>,
    /// Stops the look-up that is under way.
    lookup: Mutex<Option<Arc<AtomicBool>>>,
    matches: match_overview::Work,
    papers: papers::Work,
    backups: Arc<backups::Work>,
    start: Mutex<backups::keeper::StartFindings>,
    keeper: Mutex<backups::keeper::Ends>,
    shared: shared::Work,
    /// What the log has seen.
    log: audit::Work,
    /// The laptop, as a random id.
    device: String,
    /// Where the list of erasures lies beside the file.
    ledger: erasure::Ledger,
    stopped: AtomicBool,
    keys: Arc<Mutex<()>>,
    presence: Mutex<presence::Presence>,
    /// A recovery code that is shown and not confirmed yet.
    new_code: Mutex<Option<vault::RecoveryCode>>,
    _hold: Arc<Hold>,
}

impl Office {
    /// An office over `setup.folder`; nothing is opened yet.
    pub fn new(setup: Setup) -> Self {
        Self {
            setup: Arc::new(setup),
            desk: RwLock::default(),
            keys: Arc::default(),
            first_run: Mutex::default(),
            watch: lock::Watch::default(),
            backups: Arc::default(),
            sign_in: shared::SignInWork::default(),
            written_by: Mutex::default(),
            hold: Mutex::default(),
            told: shared::Told::default(),
        }
    }

    /// Runs the command `name` with a JSON argument; the answer is JSON. Every act of every window comes through here.
    pub fn call(&self, name: &str, arg: &str) -> Result<String> {
        api::dispatch(self, name, arg)
    }

    /// Hears the passphrase of who sits here again, for what asks for it. Not a command: only what surrounds the window
    /// calls it, from a prompt of its own.
    pub fn confirm(&self, passphrase: &str) -> Result<()> {
        self.desk()?.confirm(passphrase)
    }

    /// Goes to the shared server and back now; a key after `shared-fault-` says why nothing came of it. For whoever cannot
    /// wait until the courier goes by itself.
    pub fn exchange(&self) -> std::result::Result<(), String> {
        shared::now(&*self.desk().map_err(|error| error.to_string())?)
    }

    /// Makes a fictive school of `students` students where no vault is, and opens it.
    pub fn make_sample(&self, students: u32) -> Result<()> {
        first_run::sample(self, students)
    }

    /// Takes in a file that the user picked or dropped; a command can then name it. Kept in memory until the lock.
    pub fn offer_file(&self, name: String, bytes: Vec<u8>) -> Result<FileHandle> {
        Ok(self.desk()?.hold_file(name, bytes))
    }

    /// Takes in a folder that the user picked, for backups; also while the vault is locked or does not open.
    pub fn offer_folder(&self, path: PathBuf) -> FolderHandle {
        self.backups.offer(&self.setup.clock, path)
    }

    /// Name and bytes of a file that a command made, for the shell to save where the user says.
    pub fn made_file(&self, file: &str) -> Result<(String, Arc<Vec<u8>>)> {
        self.desk()?.file(file)
    }

    /// The vault's folder for this office alone, until everybody in it has let go; an error when another program has it.
    pub(crate) fn hold(&self) -> Result<Arc<Hold>> {
        let mut known = self.hold.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(hold) = known.upgrade() {
            return Ok(hold);
        }
        let hold = Arc::new(Hold::take(&self.setup.folder, PATIENCE)?.ok_or_else(|| Error::vault("in-use"))?);
        *known = Arc::downgrade(&hold);
        // What a crash left in the clear goes before anybody does anything.
        attachments::opened::wipe(&self.setup.folder);
        Ok(hold)
    }

    /// The open desk, or `Locked`.
    pub(crate) fn desk(&self) -> Result<Arc<Desk>> {
        self.desk.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or(Error::Locked)
    }
}

impl Desk {
    /// Reads in one snapshot; never waits for a write.
    pub fn read<T>(&self, work: impl FnOnce(&rusqlite::Connection) -> Result<T>) -> Result<T> {
        self.still_open()?;
        self.db.read(work)
    }

    /// Nothing begins at a desk that is being locked.
    pub(crate) fn still_open(&self) -> Result<()> {
        if self.stopped() { Err(Error::Locked) } else { Ok(()) }
    }

    pub(crate) fn db(&self) -> &Database {
        &self.db
    }

    pub(crate) fn vault(&self) -> &str {
        &self.vault
    }

    pub(crate) fn actor(&self) -> &Actor {
        &self.actor
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.setup.clock
    }

    pub(crate) fn ledger(&self) -> &erasure::Ledger {
        &self.ledger
    }

    pub(crate) fn device(&self) -> &str {
        &self.device
    }

    pub(crate) fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Ends long work: what is under way answers `Locked` and keeps nothing.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        self.db.interrupt();
        self.imports.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.stop_lookup();
        self.shared.stop();
    }

    /// Ends the look-up that is under way, if there is one.
    pub(crate) fn stop_lookup(&self) {
        if let Some(stop) = self.lookup.lock().unwrap_or_else(PoisonError::into_inner).take() {
            stop.store(true, Ordering::SeqCst);
        }
    }

    /// Whether the vault was locked under the work.
    pub(crate) fn stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    /// Whoever heard of the lock hears nothing more of this desk.
    pub(crate) fn tell(&self, event: Event) {
        if !self.stopped() || event == Event::Locked {
            (self.setup.on_event)(event);
        }
    }
}
