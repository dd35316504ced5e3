//! A vault for a story: made in a temporary folder, driven through `call` as a window would.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

pub mod bench;
pub mod hostile;
pub mod hub;
#[cfg(target_os = "linux")]
pub mod memory;
pub mod odd;
pub mod pages;
pub mod pdf;
#[cfg(target_os = "linux")]
pub mod power;
#[cfg(unix)]
pub mod proxy;
pub mod rows;
pub mod said;
#[cfg(unix)]
pub mod server;
pub mod shapes;
pub mod soak;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use lookup::Registers;
use office::register::{Ask, Failure};
use office::shared_line::Line;
use office::{Clock, Cost, DeviceSecret, Error, Event, FileHandle, Office, Setup};
use serde_json::{Value, json};

/// The passphrase of every vault in the stories.
pub const PASSPHRASE: &str = "fire grå katte";

/// A vault, its office, its clock and what its windows heard.
pub struct Vault {
    /// The folder the vault lies in.
    pub folder: PathBuf,
    /// The office over it.
    pub office: Arc<Office>,
    /// The clock the office sees.
    pub clock: Clock,
    /// What was heard, in order.
    pub events: Arc<Mutex<Vec<Event>>>,
    /// The files that were handed to the system, in order.
    pub opened: Arc<Mutex<Vec<PathBuf>>>,
    _kept: tempfile::TempDir,
}

impl Vault {
    /// A new open vault; it is Sunday 22 November 2026 at noon in Denmark, and stays so until the story moves the clock.
    pub fn new() -> Self {
        Self::none().begun()
    }

    /// The same, where the register is asked over the network.
    pub fn asking(registers: Registers) -> Self {
        let mut vault = Self::none();
        let register = Box::new(move |source: &_, question: &_, stop: &_| registers.ask(source, question, stop));
        vault.office = Arc::new(open(&vault.folder, &vault.clock, (&vault.events, &vault.opened), register));
        vault.begun()
    }

    /// A folder without a vault, on a computer with this key chain.
    pub fn with_key_chain(chain: Box<dyn DeviceSecret>) -> Self {
        let mut vault = Self::none();
        let setup = Setup {
            device_secret: chain,
            ..setup(&vault.folder, &vault.clock, (&vault.events, &vault.opened), nobody())
        };
        vault.office = Arc::new(Office::new(setup));
        vault
    }

    /// A folder without a vault, on a computer with a way to a shared server.
    pub fn on_line(line: Box<dyn Line>) -> Self {
        let mut vault = Self::none();
        let setup = Setup { line, ..setup(&vault.folder, &vault.clock, (&vault.events, &vault.opened), nobody()) };
        vault.office = Arc::new(Office::new(setup));
        vault
    }

    /// Makes the school of the stories there.
    pub fn begun(self) -> Self {
        let code =
            self.call("first_run_begin", json!({"school": "Skolen", "name": "Hanne Dam", "passphrase": PASSPHRASE}));
        self.call("first_run_finish", json!({"typed": code["code"]}));
        self
    }

    /// A folder without a vault.
    pub fn none() -> Self {
        let kept = tempfile::tempdir().unwrap();
        let noon: DateTime<Utc> = "2026-11-22T11:00:00Z".parse().unwrap();
        let clock = Clock::standing_at(noon);
        let (events, opened) = (Arc::default(), Arc::default());
        let folder = kept.path().join("vault");
        let office = Arc::new(open(&folder, &clock, (&events, &opened), nobody()));
        Self { folder, office, clock, events, opened, _kept: kept }
    }

    /// The same folder as a program started anew would find it.
    pub fn restart(&mut self) {
        self.office.call("lock", "null").unwrap();
        self.office = Arc::new(open(&self.folder, &self.clock, (&self.events, &self.opened), nobody()));
        self.call("unlock", json!({"passphrase": PASSPHRASE}));
    }

    /// The passphrase again, as the shell's prompt hears it.
    #[track_caller]
    pub fn confirm(&self, passphrase: &str) {
        self.office.confirm(passphrase).unwrap();
    }

    /// Unlocks as whoever made the vault.
    #[track_caller]
    pub fn unlock_first(&self, passphrase: &str) {
        let keys = vault::Keys::read(&self.folder.join("keys.json")).unwrap();
        let first = keys.users().next().unwrap().0.to_owned();
        self.call("unlock", json!({"user": first, "passphrase": passphrase}));
    }

    /// The command's answer; an error fails the story.
    #[track_caller]
    pub fn call(&self, name: &str, arg: Value) -> Value {
        match self.ask(name, arg) {
            Ok(answer) => answer,
            Err(error) => panic!("{name}: {error}"),
        }
    }

    /// The answer of a command that takes the passphrase again.
    #[track_caller]
    pub fn confirmed(&self, name: &str, arg: Value) -> Value {
        self.confirm(PASSPHRASE);
        self.call(name, arg)
    }

    /// The command's answer or its error.
    pub fn ask(&self, name: &str, arg: Value) -> Result<Value, Error> {
        self.office.call(name, &arg.to_string()).map(|answer| serde_json::from_str(&answer).unwrap())
    }

    /// The field and the reason with which the command refuses.
    #[track_caller]
    pub fn refusal(&self, name: &str, arg: Value) -> (String, String) {
        match self.ask(name, arg) {
            Err(Error::Invalid { field, reason, .. }) => (field, reason),
            other => panic!("{name} answered {other:?}"),
        }
    }

    /// Picks a file, as a user would in the dialog.
    pub fn offer(&self, name: &str, bytes: impl Into<Vec<u8>>) -> FileHandle {
        self.office.offer_file(name.to_owned(), bytes.into()).unwrap()
    }

    /// A new student's id.
    pub fn student(&self, name: &str, hold: &str) -> String {
        let part = hold.split('-').nth(1).unwrap_or("GF2");
        let added = self.call("add_student", json!({"name": name, "hold": hold, "part": part, "kind": "EUD"}));
        added["id"].as_str().unwrap().to_owned()
    }

    /// A new company's id.
    pub fn company(&self, name: &str) -> String {
        self.call("add_company", json!({"name": name}))["id"].as_str().unwrap().to_owned()
    }

    /// Fails the story unless the inspection finds nothing.
    #[track_caller]
    pub fn sound(&self) {
        let found = self.call("check_office", Value::Null);
        assert_eq!(found["findings"], json!([]), "{found}");
    }
}

impl Default for Vault {
    fn default() -> Self {
        Self::new()
    }
}

type Noted<'a> = (&'a Arc<Mutex<Vec<Event>>>, &'a Arc<Mutex<Vec<PathBuf>>>);

fn open(folder: &Path, clock: &Clock, noted: Noted<'_>, register: Box<Ask>) -> Office {
    Office::new(setup(folder, clock, noted, register))
}

fn setup(folder: &Path, clock: &Clock, (events, opened): Noted<'_>, register: Box<Ask>) -> Setup {
    let (heard, shown) = (events.clone(), opened.clone());
    Setup {
        clock: clock.clone(),
        register,
        open_file: Box::new(move |path| {
            shown.lock().unwrap().push(path.to_owned());
            Ok(())
        }),
        on_event: Box::new(move |event| heard.lock().unwrap().push(event)),
        ..bare(folder)
    }
}

/// An office without a world: no network, no key chain, no other programs, nobody who listens. Its slots cost little.
pub fn bare(folder: &Path) -> Setup {
    Setup {
        folder: folder.to_owned(),
        clock: Clock::system(),
        sheet_reader: sheet_reader(),
        register: nobody(),
        line: Box::new(office::shared_line::NoLine),
        cost: Some(Cost { memory: 64, passes: 1 }),
        device_secret: Box::new(office::NoDeviceSecret),
        open_file: Box::new(|_| Ok(())),
        open_page: Box::new(|_| Ok(())),
        on_event: Box::new(|_| ()),
    }
}

/// The key of a vault's file, as somebody with the passphrase of its first user and a tool of their own would have it.
pub fn data_key(folder: &Path, passphrase: &str) -> vault::DataKey {
    let keys = vault::Keys::read(&folder.join("keys.json")).unwrap();
    let user = keys.users().next().unwrap().0.to_owned();
    keys.open_with_passphrase(&user, passphrase.into()).unwrap().keys.remove(0)
}

/// No network: nobody answers.
pub fn nobody() -> Box<Ask> {
    Box::new(|_, _, _| Err(Failure::NobodyAnswered))
}

/// The bridge, which reads a sheet when it is started with `read-sheet`; it lies beside or above this program.
pub fn sheet_reader() -> sheets::Reader {
    let here = std::env::current_exe().unwrap();
    let name = format!("bridge{}", std::env::consts::EXE_SUFFIX);
    let program = here.ancestors().skip(1).take(2).map(|folder| folder.join(&name)).find(|path| path.exists());
    sheets::Reader { program: program.expect("the bridge is built with the tests"), args: vec!["read-sheet".into()] }
}
