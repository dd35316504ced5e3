//! The server's own program over a PostgreSQL that commits durably, and laptops that go there by the program's courier.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use courier::Courier;
use office::shared_line::{Enrol, Fault, Line, Person, Way};
use office::{Clock, Office, Setup};
use serde_json::{Value, json};
use sync::chain;
use wire::{Hlc, Op, PULL_MOST, PUSH_MOST, Page, Pull, Push, Pushed, SCHEMA, Verdict};

use super::floor::Place;
use super::proxy::Proxy;
use super::{BATCH, Figure, Keeper, cpu, id, phone};
use crate::bench::{SAMPLE, median, millis};
use crate::server::Server;

/// Svend's.
pub struct Ours {
    server: Server,
    line: Courier,
    first: Laptop,
    edits: usize,
}

/// A laptop, as far as a server hears of it.
struct Laptop {
    way: Way,
    device: String,
    seq: u64,
    hash: String,
    hlc: Hlc,
    cursors: BTreeMap<String, u64>,
}

impl Laptop {
    /// Comes in with a code.
    fn enrolled(line: &Courier, address: &str, code: &str, first: Option<Person>) -> Self {
        let asked = Enrol { code: code.to_owned(), name: "a laptop".to_owned(), first };
        let came = line.enrol(address, &asked).unwrap();
        let way = Way { address: address.to_owned(), token: came.token };
        let hlc = Hlc::of_millis(Clock::system().moment().timestamp_millis() as u64 - 3_600_000_000);
        let (seq, hash, cursors) = (0, chain::BEGIN.to_owned(), BTreeMap::new());
        Self { way, device: came.device, seq, hash, hlc, cursors }
    }

    /// Writes to rows; a quarter of a minute and more lies between one write and the next.
    fn write(&mut self, rows: impl Iterator<Item = (String, bool, Value)>) -> Push {
        let prev = self.hash.clone();
        let ops = rows.map(|(row, create, set)| {
            self.seq += 1;
            self.hlc = Hlc::of_millis(self.hlc.millis() + 15_000 + self.seq * 7_919 % 45_000);
            let Value::Object(set) = set else { panic!("{set}") };
            let (base, set) = (u64::from(!create), set.into_iter().collect());
            let op = Op { seq: self.seq, row, hlc: self.hlc, base, create, more: false, set, emptied: None };
            self.hash = chain::follow(&self.hash, &op);
            op
        });
        let ops = ops.collect();
        Push { device: self.device.clone(), schema: SCHEMA, prev, ops }
    }

    /// Says what was written, as often as the server is busy.
    fn say(&self, line: &Courier, push: &Push) {
        let answer = patiently(|| line.push(&self.way, push));
        let Pushed::Taken { verdicts, .. } = answer else { panic!("{answer:?}") };
        assert!(verdicts.len() == push.ops.len() && verdicts.values().all(|verdict| *verdict == Verdict::Ok));
    }

    /// A page of what is new.
    fn ask(&mut self, line: &Courier) -> Page {
        let pull = Pull { cursors: self.cursors.clone(), limit: PULL_MOST, counts: false };
        let page = patiently(|| line.pull(&self.way, &pull));
        self.cursors.extend(page.cursors.clone());
        page
    }

    /// All that is new; how many rows.
    fn ask_all(&mut self, line: &Courier) -> usize {
        let mut rows = 0;
        loop {
            let page = self.ask(line);
            rows += page.entries.len();
            if !page.more {
                return rows;
            }
        }
    }
}

/// Comes again in a second when the server says that it is busy, as a laptop does.
fn patiently<T>(work: impl Fn() -> Result<T, Fault>) -> T {
    loop {
        match work() {
            Err(Fault::Busy) => thread::sleep(Duration::from_secs(1)),
            end => return end.unwrap(),
        }
    }
}

impl Ours {
    /// With one laptop.
    pub fn start() -> Self {
        let server = Server::over("-c max_connections=100");
        let line = Courier::new().unwrap();
        let roles = r#"["konsulent","administrator"]"#.to_owned();
        let anna = Person { id: "anna".to_owned(), name: "Anna".to_owned(), roles, sites: "[]".to_owned() };
        let mut first = Laptop::enrolled(&line, &server.address(), &server.code, Some(anna.clone()));
        // Who sits there is said again as a row, as everything else that was in the vault.
        let row = json!({"name": anna.name, "roles": anna.roles, "sites": anna.sites});
        let adopted = first.write(std::iter::once((format!("colleague/{}", anna.id), true, row)));
        first.say(&line, &adopted);
        Self { server, line, first, edits: 0 }
    }

    /// Its PostgreSQL.
    pub fn cluster(&self) -> Place {
        let cluster = &self.server.cluster;
        (cluster.address("svend_owner", "svend"), cluster.process())
    }

    fn code(&self) -> String {
        self.line.invite(&self.first.way, "anna").unwrap()
    }

    fn other(&self) -> Laptop {
        Laptop::enrolled(&self.line, &self.server.address(), &self.code(), None)
    }

    fn new_rows(&mut self, rows: Range<usize>) -> Push {
        self.first.write(rows.map(|n| (format!("company/{}", id(n)), true, super::company(n))))
    }

    fn edited(&mut self, rows: &[usize]) -> Push {
        self.edits += 1;
        let edits = self.edits;
        let edit = |n: &usize| (format!("company/{}", id(*n)), false, json!({"phone": phone(*n, edits)}));
        self.first.write(rows.iter().map(edit))
    }

    fn timed(&self, push: &Push) -> f64 {
        let begun = Instant::now();
        self.first.say(&self.line, push);
        millis(begun.elapsed())
    }
}

impl Keeper for Ours {
    fn name(&self) -> &'static str {
        "ours"
    }

    fn create(&mut self, rows: Range<usize>) -> f64 {
        let push = self.new_rows(rows);
        self.timed(&push)
    }

    fn edit(&mut self, rows: &[usize]) -> f64 {
        let push = self.edited(rows);
        self.timed(&push)
    }

    fn fill(&mut self, rows: Range<usize>) {
        for from in rows.clone().step_by(PUSH_MOST) {
            self.create(from..rows.end.min(from + PUSH_MOST));
        }
    }

    fn first_pull(&mut self) -> (f64, usize) {
        let mut new = self.other();
        let begun = Instant::now();
        let rows = new.ask_all(&self.line);
        (millis(begun.elapsed()), rows)
    }

    fn nothing(&mut self) -> f64 {
        self.first.ask_all(&self.line);
        let begun = Instant::now();
        let rows = self.first.ask_all(&self.line);
        assert_eq!(rows, 0);
        millis(begun.elapsed())
    }

    fn visible(&mut self, edits: usize) -> Vec<f64> {
        let mut other = self.other();
        other.ask_all(&self.line);
        let (sees, seen) = mpsc::channel();
        let line = Courier::new().unwrap();
        let ready = mpsc::channel();
        let watches = thread::spawn(move || {
            ready.0.send(()).unwrap();
            for _ in 0..edits {
                while other.ask(&line).entries.is_empty() {
                    line.wait(&other.way, &other.cursors, &AtomicBool::new(false), Duration::from_secs(60)).unwrap();
                }
                sees.send(Instant::now()).unwrap();
            }
        });
        ready.1.recv().unwrap();
        let mut times = Vec::new();
        for n in 0..edits {
            // The other one is listening again, and not just in time for a look that is due.
            thread::sleep(Duration::from_millis(150 + n as u64 * 37 % 200));
            let push = self.edited(&[n]);
            let begun = Instant::now();
            self.first.say(&self.line, &push);
            times.push(millis(seen.recv().unwrap() - begun));
        }
        watches.join().unwrap();
        times
    }

    fn back(&mut self, laptops: usize, wrote: usize) -> Option<f64> {
        self.first.ask_all(&self.line);
        let mut back: Vec<(Laptop, Push)> = Vec::new();
        for laptop in 0..laptops {
            let mut one = self.other();
            one.cursors.clone_from(&self.first.cursors);
            let rows = (0..wrote).map(|row| format!("back-{laptop}-{row}"));
            let new = |id: String| (format!("company/{id}"), true, json!({"name": id, "note": "after the holiday"}));
            let push = one.write(rows.map(new));
            back.push((one, push));
        }
        let line = &self.line;
        let begun = Instant::now();
        thread::scope(|scope| {
            for (mut laptop, push) in back {
                let goes = move || {
                    laptop.say(line, &push);
                    assert!(laptop.ask_all(line) >= wrote);
                };
                thread::Builder::new().stack_size(512 << 10).spawn_scoped(scope, goes).unwrap();
            }
        });
        Some(millis(begun.elapsed()))
    }

    fn spent(&self) -> Vec<(&'static str, f64)> {
        let program = self.server.process().unwrap();
        vec![("server", cpu::spent(program)), ("postgresql", cpu::spent(self.server.cluster.process()))]
    }

    fn bytes(&mut self, rows: &[usize]) -> Option<[u64; 2]> {
        let address = self.server.address();
        let port = address.rsplit_once(':').unwrap().1.parse().unwrap();
        let proxy = Proxy::before(port);
        self.first.way.address = format!("http://{}", proxy.address);
        self.edit(rows);
        self.first.way.address = address;
        Some(proxy.counted())
    }
}

/// Pushes of rows that are seen by whoever sees the student they hang on, and of rows that move others.
pub fn hung() -> Vec<Figure> {
    let mut ours = Ours::start();
    let student =
        |n: usize| json!({"name": format!("Elev {n}"), "teacher": format!("Lærer {}", n % 20), "site": "Roskilde"});
    let note = |n: usize| json!({"student": id(n % 2_000), "text": "Talked about three places; two of them answer next week."});
    let enrolment = |n: usize| json!({"student": id(n), "starts_on": "2026-08-01"});
    type Table<'a> = (&'a str, usize, &'a dyn Fn(usize) -> Value);
    let tables: [Table<'_>; 3] = [("student", 4, &student), ("note", 8, &note), ("enrolment", 4, &enrolment)];
    tables
        .map(|(table, pushes, row)| {
            let mut times = Vec::new();
            for push in 0..pushes {
                let rows = push * BATCH..(push + 1) * BATCH;
                let push = ours.first.write(rows.map(|n| (format!("{table}/{}", id(n)), true, row(n))));
                times.push(ours.timed(&push));
            }
            Figure::alone(&format!("push_500_{table}s"), "ms", median(&mut times))
        })
        .into()
}

/// A first sync as a user meets it: by the office, into an encrypted file with its history and its search.
pub fn into_vault(rows: usize) -> Figure {
    let mut ours = Ours::start();
    ours.fill(0..rows);
    let folder = tempfile::tempdir().unwrap();
    let office = Office::new(Setup { line: courier::line(), ..crate::bare(&folder.path().join("vault")) });
    let call = |name: &str, ask: Value| -> Value {
        serde_json::from_str(&office.call(name, &ask.to_string()).unwrap()).unwrap()
    };
    let shared = json!({"address": ours.server.address(), "code": ours.code()});
    let begun = Instant::now();
    let shown = call("first_run_begin", json!({"school": "", "name": "", "passphrase": SAMPLE, "shared": shared}));
    call("first_run_finish", json!({"typed": shown["code"]}));
    office.exchange().unwrap();
    let took = millis(begun.elapsed());
    assert_eq!(call("companies", json!({"limit": BATCH}))["total"], rows);
    Figure::alone("pull_100k_into_vault", "ms", took)
}
