//! One random history: how it begins, and its steps, each with a dice of its own, so that a step that is left out changes no
//! other.

mod checks;
mod machine;
mod mistakes;
mod net;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use sync::feed;
use sync::hub::{self, Shelf};
use sync::laptop::{Change, Laptop};
use sync::merge;
use sync::policy::{Policies, Table};
use sync::row::{Draft, Row};
use wire::{Op, Push};

pub use machine::{History, Machine};
pub use mistakes::Mistake;

const SCOPES: [&str; 3] = ["S1", "S2", "S3"];
const YEAR: i64 = 365 * 24 * 3_600_000;

/// Chance that is the same on every run.
pub struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self((seed + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11) % end.max(1) as u64) as usize
    }

    fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below((to - from + 1) as usize) as i64
    }

    fn chance(&mut self, in_a_hundred: usize) -> bool {
        self.below(100) < in_a_hundred
    }

    fn of<'a, T>(&mut self, some: &'a [T]) -> &'a T {
        &some[self.below(some.len())]
    }

    fn some_scopes(&mut self) -> BTreeSet<String> {
        scopes_of(1 + self.below(7) as u8)
    }
}

/// The scopes whose bits are set.
fn scopes_of(bits: u8) -> BTreeSet<String> {
    let set = SCOPES.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0);
    set.map(|(_, scope)| (*scope).to_owned()).collect()
}

/// How a history begins.
#[derive(Debug, Clone)]
pub struct Begin {
    /// Of each laptop the scopes that it sees, as bits, and how far off its clock is, in milliseconds.
    pub laptops: Vec<(u8, i64)>,
    /// After so many steps the server is copied, and in the end it goes back to that; no laptop then goes back to a copy of
    /// itself, and none gets other scopes.
    pub copied_after: Option<usize>,
    /// What is planted.
    pub mistake: Mistake,
}

/// What somebody does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Writes.
    Write,
    /// Says what waits.
    Push,
    /// Asks for what is new.
    Pull,
    /// The network delivers an old push again.
    Late,
    /// A row is erased.
    Erase,
    /// Sees other scopes from now on.
    Scopes,
    /// Is copied.
    Copy,
    /// Goes back to its copy.
    Restore,
    /// Has its clock set.
    Clock,
    /// Nothing.
    Wait,
}

/// One step of a history.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// What is done.
    pub what: What,
    /// By which laptop.
    pub site: usize,
    /// Everything else about it.
    pub chance: u64,
}

/// A row is seen by the team that it names, and what lost by whoever sees the row.
fn team(_: &Policies, row: &str, rows: &Draft<'_>) -> String {
    let Some(row) = rows.get(row) else { return String::new() };
    let row = row.text("record").and_then(|record| rows.get(record)).unwrap_or(row);
    row.text("team").unwrap_or_default().to_owned()
}

/// What a laptop wrote: told by the value, which is written once only.
#[derive(Debug, Clone)]
pub struct Wrote {
    row: String,
    field: String,
    value: Value,
}

/// A laptop and what is known of it from outside.
pub struct Site {
    laptop: Laptop,
    scopes: BTreeSet<String>,
    off: i64,
    copy: Option<(Laptop, usize)>,
    /// Everything it wrote, in order; what a restore took back is marked.
    wrote: Vec<(Wrote, bool)>,
    /// The newest value it wrote of each field, until it has been seen to come back.
    own: BTreeMap<(String, String), Value>,
    renamed: u32,
}

/// All of a history.
pub struct World {
    dice: Dice,
    mistake: Mistake,
    shelf: Shelf,
    now: u64,
    sites: Vec<Site>,
    /// Pushes that the network may deliver again.
    late: Vec<(usize, Push)>,
    written: u32,
    /// Values that somebody wrote over in knowledge of them, or that two wrote alike.
    replaced: BTreeSet<(String, String, String)>,
    /// Values that the server took.
    taken: BTreeMap<(String, String, String), u32>,
    /// Feed entries whose transaction is seen only later.
    hidden: Vec<(String, String, (u64, feed::Stand))>,
    found: Vec<String>,
    policies: Policies,
    /// After so many steps the server is copied.
    copied_after: Option<usize>,
    copied: Option<Shelf>,
    steps: usize,
}

impl World {
    /// A school in which nothing has happened.
    pub fn new(begin: &Begin) -> Self {
        let site = |(number, (scopes, off)): (usize, &(u8, i64))| Site {
            laptop: Laptop::new(&format!("d{number}")),
            scopes: scopes_of(*scopes),
            off: *off,
            copy: None,
            wrote: Vec::new(),
            own: BTreeMap::new(),
            renamed: 0,
        };
        let r = Table { moves: true, ..Table::default() };
        let policies = Policies { tables: BTreeMap::from([("r", r)]), scope: team };
        Self {
            dice: Dice::new(0),
            mistake: begin.mistake,
            shelf: Shelf { epoch: "1".to_owned(), ..Shelf::default() },
            now: 10 * YEAR as u64,
            sites: begin.laptops.iter().enumerate().map(site).collect(),
            late: Vec::new(),
            written: 0,
            replaced: BTreeSet::new(),
            taken: BTreeMap::new(),
            hidden: Vec::new(),
            found: Vec::new(),
            policies,
            copied_after: begin.copied_after,
            copied: None,
            steps: 0,
        }
    }

    /// What lost.
    fn lost(&self) -> impl Iterator<Item = &Row> {
        self.shelf.rows.iter().filter(|(row, _)| wire::table(row) == hub::CONFLICT).map(|(_, row)| row)
    }

    /// Somebody does something.
    pub fn step(&mut self, step: Step) {
        self.dice = Dice::new(step.chance);
        self.now += self.dice.between(1, 10_000_000) as u64;
        let site = step.site % self.sites.len();
        let stays = self.copied_after.is_some();
        match step.what {
            What::Write => self.write(site),
            What::Push => _ = self.push(site, true),
            What::Pull => _ = self.pull(site, true),
            What::Late if !self.late.is_empty() => {
                let (from, push) = self.dice.of(&self.late).clone();
                self.served_push(from, push);
            }
            What::Erase if !self.shelf.rows.is_empty() => {
                let rows: Vec<String> = self.shelf.rows.keys().filter(|row| wire::table(row) == "r").cloned().collect();
                let row = self.dice.of(&rows).clone();
                self.erase(&row);
            }
            What::Scopes if !stays => self.sites[site].scopes = self.dice.some_scopes(),
            What::Copy if !stays => {
                self.sites[site].copy = Some((self.sites[site].laptop.clone(), self.sites[site].wrote.len()));
            }
            What::Restore if !stays => self.restore(site),
            What::Clock => {
                self.sites[site].off = if self.dice.chance(50) { 0 } else { self.dice.between(-5 * YEAR, 5 * YEAR) };
            }
            _ => {}
        }
        self.unhide();
        self.own_writes_are_seen();
        self.steps += 1;
        if self.copied_after == Some(self.steps) {
            self.copied = Some(self.shelf.clone());
        }
    }

    /// Everything that is wrong so far.
    pub fn found(&self) -> &[String] {
        &self.found
    }

    /// Everybody comes to rest, and everything that has to be true in the end is looked at.
    pub fn end(mut self) -> Vec<String> {
        self.dice = Dice::new(0);
        if self.copied_after.is_none() {
            self.quiet();
            return self.checked();
        }
        // A history that was cut short goes back to where it is.
        let copy = self.copied.take().unwrap_or_else(|| self.shelf.clone());
        let had = self.had();
        self.go_back(copy);
        self.quiet();
        self.still_there(&had);
        self.level();
        self.found
    }

    fn wall(&self, site: usize) -> u64 {
        (self.now as i64 + self.sites[site].off) as u64
    }

    fn write(&mut self, site: usize) {
        let laptop = &self.sites[site].laptop;
        let mut rows: Vec<String> = laptop.mirror.keys().cloned().collect();
        rows.extend(laptop.pending.iter().map(|pending| pending.op.row.clone()));
        self.written += 1;
        let number = self.written;
        // A value names its row, so that an erased one can be looked for, and is written once only.
        let value = |row: &str| json!(format!("{row}|{number}"));
        let wall = self.wall(site);
        let (row, create, set) = if rows.is_empty() || self.dice.chance(25) {
            let row = format!("r/{number}.");
            let scopes: Vec<String> = self.sites[site].scopes.iter().cloned().collect();
            let team = json!(self.dice.of(&scopes));
            let set =
                BTreeMap::from([("team".to_owned(), team), ("a".to_owned(), value(&row)), ("b".to_owned(), json!(0))]);
            (row, true, set)
        } else {
            let row = self.dice.of(&rows).clone();
            let Some(fields) = laptop.view(&row, &self.policies).filter(|fields| fields.contains_key("team")) else {
                return;
            };
            let mut set = BTreeMap::from([(self.dice.of(&["a", "b"]).to_string(), value(&row))]);
            let team = json!(self.dice.of(&SCOPES));
            if self.dice.chance(20) && fields["team"] != team {
                set.insert("team".to_owned(), team);
            }
            (row, false, set)
        };
        let site = &mut self.sites[site];
        for (field, value) in &set {
            site.own.insert((row.clone(), field.clone()), value.clone());
            if value.is_string() && field != "team" {
                let wrote = Wrote { row: row.clone(), field: field.clone(), value: value.clone() };
                site.wrote.push((wrote, false));
            }
        }
        site.laptop.write(vec![Change { row, create, set }], wall);
    }

    /// A laptop goes back to an older copy of itself. What was not pushed since is gone, and nobody says otherwise.
    fn restore(&mut self, site: usize) {
        let site = &mut self.sites[site];
        let Some((laptop, wrote)) = site.copy.clone() else { return };
        site.laptop = laptop;
        site.own.clear();
        site.wrote[wrote..].iter_mut().for_each(|(_, gone)| *gone = true);
    }

    fn erase(&mut self, row: &str) {
        let row = row.to_owned();
        let stood: Vec<String> = self
            .shelf
            .feed
            .iter()
            .filter(|(_, feed)| feed.contains_key(&row))
            .map(|(scope, _)| scope.clone())
            .collect();
        feed::erase(&mut self.shelf, &BTreeSet::from([row.clone()]));
        self.hidden.retain(|(_, hidden, _)| *hidden != row);
        if self.mistake == Mistake::ErasureInScope {
            self.shelf.feed.entry(wire::ERASURES.to_owned()).or_default().remove(&row);
            for scope in stood {
                let at = self.shelf.scopes.get_mut(&scope).unwrap();
                *at += 1;
                let at = *at;
                self.shelf.feed.get_mut(&scope).unwrap().insert(row.clone(), (at, feed::Stand::Erased));
            }
        }
    }

    /// What has to be noted of each operation that is about to be taken, for the check that nothing is lost.
    fn note_replaced(&mut self, device: &str, op: &Op) {
        let Some(row) = self.shelf.rows.get(&op.row) else { return };
        for (field, value) in &op.set {
            if let Some(cell) = row.cells.get(field)
                && (merge::knew(cell, device, op) || cell.value == *value)
            {
                self.replaced.insert((op.row.clone(), field.clone(), cell.value.to_string()));
            }
        }
    }
}
