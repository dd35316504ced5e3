//! Every command with arguments that nobody should send, at an open desk, at an instructor's, and at a locked one.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use office::{COMMANDS, Error};
use serde_json::{Value, json};
use tests::odd;
use tests::rows::Rows;
use tests::said::Said;
use tests::shapes::Shapes;
use tests::soak::{Dice, Soak};
use tests::{PASSPHRASE, Vault};

#[path = "commands/filler.rs"]
mod filler;

use filler::Filler;

const SAMPLE: &str = "eksempelskole";
const TABLE: &str = include_str!("../rights.csv");

/// What works without an open vault; everything else says that it is locked, whatever it was sent.
const EARLY: &[&str] = &[
    "vault_status",
    "first_run_begin",
    "first_run_finish",
    "first_run_sample",
    "remove_sample",
    "unlock",
    "unlock_with_code",
    "shared_sign_in",
    "stop_shared_sign_in",
    "lock",
    "still_here",
    "rescue_state",
    "picked_backups",
    "rescue",
];

/// What takes the vault away when it is asked rightly: never asked rightly here.
const TAKES_AWAY: &[&str] = &["remove_sample", "lock"];

/// What takes a second or more in a debug build when it is asked rightly: tried with every tenth argument.
const SLOW: &[&str] = &[
    "check_office",
    "drill_backup",
    "make_access_package",
    "make_backup",
    "make_case_folder",
    "make_letters",
    "new_recovery_code",
    "paper_preview",
    "papers_make",
];

/// Panics of any thread since the last look; each is also printed as ever.
static PANICS: AtomicU64 = AtomicU64::new(0);

fn count_panics() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            PANICS.fetch_add(1, Ordering::SeqCst);
            before(panic);
        }));
    });
}

/// These tests count panics, so one runs at a time.
static ALONE: Mutex<()> = Mutex::new(());

/// A desk that is asked, and what was found.
struct Asked {
    vault: Vault,
    shapes: Shapes,
    said: Said,
    rows: Rows,
    ids: BTreeMap<String, Vec<String>>,
    files: Vec<String>,
    dice: Dice,
    calls: u64,
    done: BTreeSet<&'static str>,
    wrong: BTreeMap<String, String>,
}

impl Asked {
    fn new(seed: u64) -> Self {
        count_panics();
        let vault = Vault::none();
        vault.office.make_sample(30).unwrap();
        let rows = Rows::of(&vault, SAMPLE);
        let mut asked = Self {
            vault,
            shapes: Shapes::default(),
            said: Said::default(),
            rows,
            ids: BTreeMap::new(),
            files: Vec::new(),
            dice: Dice::new(seed),
            calls: 0,
            done: BTreeSet::new(),
            wrong: BTreeMap::new(),
        };
        asked.look_around();
        asked
    }

    /// The ids and files that there are now. Nobody's own: they would leave the desk.
    fn look_around(&mut self) {
        let of = |table: &String| (table.clone(), self.rows.ids(table, 40));
        self.ids = self.rows.tables().iter().filter(|table| *table != "colleague").map(of).collect();
        self.ids.retain(|_, ids| !ids.is_empty());
        let offered = [
            ("elever.csv", "Elevnr;Elevnavn;Hold\r\n1;Bo Dal;X-GF2-26a\r\n".as_bytes().to_vec()),
            ("note.txt", b"noget".to_vec()),
            ("billede.png", b"\x89PNG\r\n\x1a\n".to_vec()),
            ("aftale.pdf", b"%PDF-1.7\n".to_vec()),
        ];
        if self.files.is_empty() {
            self.files = offered.into_iter().map(|(name, bytes)| self.vault.offer(name, bytes).file).collect();
        }
    }

    /// An argument for the command: its shape filled, bent, or none at all.
    fn argument(&mut self, command: &str) -> String {
        let (arg, answer) = self.shapes.of(command);
        let mut names: BTreeSet<String> = self.shapes.fields(arg);
        names.extend(self.shapes.fields(answer));
        for (table, of) in [("student", "Student"), ("company", "Company"), ("workplace", "Workplace")] {
            if command.contains(table) {
                names.extend(self.shapes.named(of).map(|shape| self.shapes.fields(shape)).unwrap_or_default());
            }
        }
        names.insert("name".into());
        let names = names.into_iter().collect();
        let mut filler = Filler { command: command.to_owned(), ids: &self.ids, names, files: self.files.clone() };
        let rightly = self.dice.below(10);
        if rightly == 0 {
            return odd::raw(&mut self.dice);
        }
        let mut value = self.shapes.make(arg, &mut self.dice, &mut filler);
        if rightly <= 2 {
            odd::bent(&mut value, &mut self.dice);
        }
        value.to_string()
    }

    /// Asks; what is wrong with the answer is kept, once a command and kind.
    fn ask(&mut self, command: &'static str, arg: &str) -> Option<Result<String, Error>> {
        self.calls += 1;
        self.rows.note();
        let panics = PANICS.load(Ordering::SeqCst);
        let came = catch_unwind(AssertUnwindSafe(|| self.vault.office.call(command, arg)));
        let shown: String = arg.chars().take(600).collect();
        if came.is_err() || PANICS.load(Ordering::SeqCst) != panics {
            self.wrong.insert(format!("{command} panicked"), shown);
            return None;
        }
        let came = came.unwrap();
        match &came {
            Ok(_) => drop(self.done.insert(command)),
            Err(error) => {
                if let Some(wrong) = self.said.wrong_with(error) {
                    self.wrong.insert(format!("{command}: {wrong}"), shown.clone());
                }
                let changed = self.rows.changed();
                if !changed.is_empty() {
                    self.wrong.insert(format!("{command} refused with {error} and changed {changed:?}"), shown);
                }
            }
        }
        Some(came)
    }

    /// Nothing that was taken broke anything; a locked vault cannot be asked.
    fn is_sound(&self) {
        if self.vault.call("vault_status", Value::Null)["state"] == "open" {
            self.vault.sound();
        }
    }

    #[track_caller]
    fn end(self, soak: &Soak, told: &str) {
        let found: Vec<_> = self.wrong.iter().map(|(what, arg)| format!("{what}\n    {arg}")).collect();
        assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
        self.is_sound();
        soak.reached(&format!("{} calls {told}, 0 panics, 0 errors without a sentence", self.calls));
    }
}

#[test]
fn no_argument_makes_a_command_panic_or_write_what_it_refuses() {
    let _alone = ALONE.lock();
    let soak = Soak::of("T13 every command with random JSON, at a desk", "10,000 a command, 0 panics", 20, 10_000);
    let mut asked = Asked::new(13);
    for round in soak.rounds() {
        asked.look_around();
        for (command, right) in COMMANDS {
            if SLOW.contains(command) && round % 10 != 9 {
                continue;
            }
            // Now and then without, which is refused, too.
            if right.is_some() && asked.dice.below(8) > 0 {
                asked.vault.confirm(SAMPLE);
            }
            let arg = asked.argument(command);
            let takes_away = TAKES_AWAY.contains(command) && arg.trim() == "null";
            if !takes_away {
                asked.ask(command, &arg);
            }
            if asked.vault.call("vault_status", Value::Null)["state"] != "open" {
                panic!("{command} took the vault away with {arg:.600}");
            }
        }
    }
    // Deep enough: most commands were done at least once.
    let done = asked.done.len();
    assert!(done * 10 > COMMANDS.len() * 5, "{done} of {}: {:?}", COMMANDS.len(), asked.done);
    asked.end(&soak, &format!("at a desk, {done} of {} commands done", COMMANDS.len()));
}

#[test]
fn an_answer_about_a_placement_names_no_agreement_that_is_not_there() {
    let asked = Asked::new(16);
    let placement = asked.rows.ids("placement", 1).pop().unwrap();
    let answer = json!({"placement": placement, "agreement": "none", "company": "", "answer": "later",
                        "ask_on": "2027-11-22", "starts_on": null, "reason": ""});
    let came = asked.vault.ask("answer_host_again", answer);
    assert_eq!(came, Err(Error::Missing { what: "agreement".into() }));
    asked.vault.sound();
}

#[test]
fn whoever_may_not_is_refused_whatever_is_sent() {
    let _alone = ALONE.lock();
    let soak = Soak::of("T13 every command with random JSON, as an instructor", "10,000 a command", 8, 10_000);
    let mut asked = Asked::new(14);
    asked.vault.confirm(SAMPLE);
    let bo = json!({"name": "Bo Dal", "roles": ["instruktor"], "sites": [], "passphrase": PASSPHRASE});
    let bo = asked.vault.call("add_colleague", bo)["id"].clone();
    asked.vault.call("lock", Value::Null);
    asked.vault.call("unlock", json!({"user": bo, "passphrase": PASSPHRASE}));
    asked.files.clear();
    let mut rows = TABLE.lines().map(|row| row.split(',').collect::<Vec<_>>());
    let at = rows.next().unwrap().iter().position(|role| *role == "instruktor").unwrap();
    let may: BTreeMap<&str, bool> = rows.map(|row| (row[0], row[at] == "x")).collect();
    for round in soak.rounds() {
        asked.look_around();
        for (command, _) in COMMANDS {
            let slow = SLOW.contains(command) && round % 10 != 9;
            if TAKES_AWAY.contains(command) || slow && may[command] {
                continue;
            }
            let arg = asked.argument(command);
            let came = asked.ask(command, &arg);
            if !may[command] {
                assert_eq!(came, Some(Err(Error::Denied)), "{command} {arg:.300}");
            }
        }
    }
    asked.end(&soak, "as an instructor, none done that the table does not allow");
}

#[test]
fn a_locked_vault_says_so_whatever_is_sent() {
    let _alone = ALONE.lock();
    let soak = Soak::of("T13 every command with random JSON, locked", "10,000 a command, all denied", 4, 10_000);
    let early: Vec<_> = COMMANDS.iter().filter(|(_, right)| right.is_none()).map(|(name, _)| *name).collect();
    assert_eq!(early, EARLY);
    let mut asked = Asked::new(15);
    asked.vault.call("lock", Value::Null);
    for _ in soak.rounds() {
        for (command, _) in COMMANDS {
            let arg = asked.argument(command);
            if TAKES_AWAY.contains(command) && arg.trim() == "null" {
                continue;
            }
            let came = asked.ask(command, &arg);
            if !EARLY.contains(command) {
                assert_eq!(came, Some(Err(Error::Locked)), "{command} {arg:.300}");
            }
        }
    }
    assert_eq!(asked.vault.call("vault_status", Value::Null)["state"], "locked");
    asked.end(&soak, "locked, all denied but the fourteen that work without a vault");
}
