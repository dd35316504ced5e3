//! A school of laptops that are programs of their own, over a bad network, at a server that dies.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use office::{Office, Setup};
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::PASSPHRASE;
use tests::proxy::{Mischief, Proxy};
use tests::server::Server;
use tests::soak::Dice;

use crate::ledger::{self, Laptop, Ledger, Told};

/// The teacher's name, by which the server knows whose students are theirs.
pub const TEACHER: &str = "Mette Krogh";

/// One laptop, and whoever sits at it.
struct Clerk {
    name: String,
    folder: PathBuf,
    role: &'static str,
    /// The company that nobody else writes of.
    own: String,
    running: Option<(Child, JoinHandle<Vec<Told>>)>,
    told: Vec<Told>,
}

pub struct School {
    pub server: Server,
    pub proxy: Proxy,
    clerks: Vec<Clerk>,
    dice: Dice,
    starts: u64,
    _folder: TempDir,
}

impl School {
    /// Laptops that have come in, one of them a teacher's, with some students and companies.
    pub fn of(laptops: usize, seed: u64, mischief: Option<Mischief>) -> Self {
        let server = Server::start();
        let proxy = Proxy::to(server.socket(), seed, mischief);
        let folder = tempfile::tempdir().unwrap();
        let place = |number: usize| folder.path().join(format!("laptop-{number}"));
        let first = open(&place(0));
        begin(&first, json!({"school": "Skolen", "name": "Hanne Dam", "passphrase": PASSPHRASE}));
        for number in 0..10 {
            let ask = json!({"name": format!("Elev {number}"), "hold": "TØM-GF2-26a", "part": "GF2", "kind": "EUD"});
            let id = call(&first, "add_student", ask)["id"].clone();
            if number % 2 == 0 {
                call(&first, "set_student", json!({"id": id, "field": "teacher", "value": TEACHER}));
            }
            call(&first, "add_company", json!({"name": format!("Firma {number}")}));
        }
        confirmed(&first, "shared_connect", json!({"address": proxy.address(), "code": server.code}));
        first.exchange().unwrap();
        let mut clerks = vec![clerk(&first, "Hanne Dam", place(0), "konsulent")];
        for number in 1..laptops {
            let teacher = number == laptops - 1 && laptops > 2;
            let (name, role) =
                if teacher { (TEACHER.to_owned(), "teacher") } else { (format!("Kollega {number}"), "konsulent") };
            let roles = if teacher { json!(["kontaktlaerer"]) } else { json!(["konsulent"]) };
            let ask = json!({"name": name, "roles": roles, "sites": [], "passphrase": "en anden sætning"});
            let id = confirmed(&first, "add_colleague", ask)["id"].clone();
            first.exchange().unwrap();
            let code = confirmed(&first, "shared_invite", json!({"id": id}))["code"].clone();
            let next = open(&place(number));
            let shared = json!({"address": proxy.address(), "code": code});
            begin(&next, json!({"school": "", "name": "", "passphrase": PASSPHRASE, "shared": shared}));
            next.exchange().unwrap();
            clerks.push(clerk(&next, &name, place(number), role));
            call(&next, "lock", Value::Null);
        }
        call(&first, "lock", Value::Null);
        Self { server, proxy, clerks, dice: Dice::new(seed), starts: 0, _folder: folder }
    }

    /// Everybody works for so long while the network is bad and programs die.
    pub fn storm(&mut self, long: Duration) -> Kills {
        let (until, mut kills) = (Instant::now() + long, Kills::default());
        self.proxy.turn(true);
        (0..self.clerks.len()).for_each(|number| self.start(number));
        while Instant::now() < until {
            std::thread::sleep(Duration::from_millis(200 + self.dice.below(900)));
            match self.dice.below(10) {
                0..6 => {
                    let number = self.dice.below(self.clerks.len() as u64) as usize;
                    self.clerks[number].kill();
                    self.start(number);
                    kills.laptops += 1;
                }
                6..8 => {
                    self.server.kill();
                    self.server.begin();
                    kills.server += 1;
                }
                8 => {
                    self.server.cluster.crash();
                    self.server.cluster.begin();
                    kills.database += 1;
                }
                _ => {
                    self.server.kill();
                    self.server.cluster.crash();
                    std::thread::sleep(Duration::from_millis(self.dice.below(1500)));
                    self.server.cluster.begin();
                    self.server.begin();
                    kills.server += 1;
                    kills.database += 1;
                }
            }
        }
        self.clerks.iter_mut().for_each(Clerk::kill);
        self.proxy.turn(false);
        kills
    }

    /// Everybody works for a while in fair weather.
    pub fn work(&mut self) {
        (0..self.clerks.len()).for_each(|number| self.start(number));
        std::thread::sleep(Duration::from_secs(4));
        self.clerks.iter_mut().for_each(Clerk::kill);
    }

    /// Starts one; in half of the starts its clock is years off.
    fn start(&mut self, number: usize) {
        self.starts += 1;
        let years = if self.dice.below(2) == 0 { 0 } else { self.dice.below(11) as i64 - 5 };
        self.clerks[number].start(self.starts, years);
    }

    /// Everybody goes to the server until nothing is left to be said, and then a network says all again that it kept.
    pub fn calm(&self) -> usize {
        let offices: Vec<Office> = self.clerks.iter().map(|clerk| open(&clerk.folder)).collect();
        offices.iter().zip(&self.clerks).for_each(|(office, clerk)| unlock(office, &clerk.folder));
        // What the first has said the last has heard, and what came of it the first hears in the third round.
        let rounds = || (0..3).for_each(|_| offices.iter().for_each(goes));
        rounds();
        let late = self.proxy.say_all_again();
        rounds();
        for office in &offices {
            let state = call(office, "shared_state", Value::Null);
            assert_eq!((&state["waiting"], &state["adopting"]), (&json!(0), &Value::Null), "{state}");
            let found = call(office, "check_office", Value::Null);
            assert_eq!(found["findings"], json!([]), "{found}");
            call(office, "lock", Value::Null);
        }
        late
    }

    /// What is wrong with what is there now.
    pub fn wrong(&mut self) -> (Vec<String>, Ledger) {
        let sql = "select json_build_object('id', id, 'scope', scope_id, 'rev', rev, 'fields', fields) from record";
        let server = ledger::Server::read(&self.server.cluster.ask("postgres", "svend", sql).unwrap());
        let laptops = self.clerks.iter().map(|clerk| Laptop::read(&clerk.name, &clerk.folder)).collect();
        let told = self.clerks.iter().flat_map(|clerk| clerk.told.clone()).collect();
        let ledger = Ledger { told, laptops, server };
        let own: Vec<String> = self.clerks.iter().map(|clerk| clerk.own.clone()).collect();
        let theirs = format!("/{}/", office::fold(TEACHER));
        let sees = |number: usize, scope: &str| {
            let teacher = self.clerks[number].role == "teacher";
            !teacher || scope == "school" || (scope.starts_with("team/") && scope.contains(&theirs))
        };
        (ledger.wrong(&own, sees), ledger)
    }
}

/// How often what was killed.
#[derive(Debug, Default)]
pub struct Kills {
    pub laptops: u32,
    pub server: u32,
    pub database: u32,
}

impl Clerk {
    fn start(&mut self, seed: u64, years: i64) {
        let mut program = Command::new(env!("CARGO_BIN_EXE_clerk"));
        program.arg(&self.folder).args([&seed.to_string(), &years.to_string(), &self.own, self.role]);
        let mut child = program.stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        // The end of a line that was cut off was not said.
        let lines = || out.split(b'\n').map_while(Result::ok).map(|line| String::from_utf8_lossy(&line).into_owned());
        let whole = |line: &String| line.ends_with('}');
        let reader = std::thread::spawn(move || lines().filter(whole).map(|line| Told::read(&line)).collect());
        self.running = Some((child, reader));
    }

    /// Ends it as a power cut would.
    fn kill(&mut self) {
        let Some((mut child, reader)) = self.running.take() else { return };
        assert_eq!(child.try_wait().unwrap(), None, "{} gave up", self.name);
        child.kill().unwrap();
        child.wait().unwrap();
        self.told.extend(reader.join().unwrap());
    }
}

impl Drop for Clerk {
    fn drop(&mut self) {
        if let Some((mut child, _)) = self.running.take() {
            child.kill().ok();
            child.wait().ok();
        }
    }
}

fn clerk(office: &Office, name: &str, folder: PathBuf, role: &'static str) -> Clerk {
    let own = call(office, "add_company", json!({"name": format!("Egen {name}")}))["id"].as_str().unwrap().to_owned();
    Clerk { name: name.to_owned(), folder, role, own, running: None, told: Vec::new() }
}

fn open(folder: &Path) -> Office {
    Office::new(Setup { line: courier::line(), ..tests::bare(folder) })
}

fn begin(office: &Office, ask: Value) {
    let shown = call(office, "first_run_begin", ask);
    call(office, "first_run_finish", json!({"typed": shown["code"]}));
}

fn unlock(office: &Office, folder: &Path) {
    let keys = vault::Keys::read(&folder.join("keys.json")).unwrap();
    let user = keys.users().next().unwrap().0.to_owned();
    call(office, "unlock", json!({"user": user, "passphrase": PASSPHRASE}));
}

/// The server may have just come up, and its database after it.
fn goes(office: &Office) {
    let begun = Instant::now();
    while let Err(fault) = office.exchange() {
        assert!(begun.elapsed() < Duration::from_secs(60), "{fault}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[track_caller]
fn call(office: &Office, name: &str, arg: Value) -> Value {
    match office.call(name, &arg.to_string()) {
        Ok(answer) => serde_json::from_str(&answer).unwrap(),
        Err(error) => panic!("{name}: {error}"),
    }
}

#[track_caller]
fn confirmed(office: &Office, name: &str, arg: Value) -> Value {
    office.confirm(PASSPHRASE).unwrap();
    call(office, name, arg)
}
