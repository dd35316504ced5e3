//! A shared server without a network or a database: the merging itself, and laptops that reach it when they are told to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use office::shared_line::{Enrol, Enrolled, Fault, Line, Person, Way};
use sync::feed;
use sync::hub::{self, Asker, Shelf};
use sync::merge;
use sync::row::{Cell, Row};
use trade::rights::Actor;
use trade::{merging, scopes};
use wire::said::Laptop;
use wire::{Hlc, Page, Pull, Push, Pushed};

/// The code of the first laptop.
pub const FIRST: &str = "FIRST";

/// What the server keeps, and who may come.
#[derive(Default)]
pub struct Kept {
    /// The school.
    pub shelf: Shelf,
    /// The next token that is offered is good for nothing: the request came twice, and the second offer took its place.
    pub voids: bool,
    /// Whose each device is, by its token, which is its name.
    pub devices: BTreeMap<String, String>,
    /// Whom a code is for.
    pub codes: BTreeMap<String, String>,
    /// Devices that were taken out.
    pub revoked: BTreeSet<String>,
    /// Devices whose token was seen twice.
    pub locked: BTreeSet<String>,
    /// Devices that hold nothing any more.
    pub wiped: BTreeSet<String>,
    /// Up to which erasure each device has confirmed.
    pub erased: BTreeMap<String, u64>,
    /// Files by their digests.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A server that all laptops of a story share.
#[derive(Clone, Default)]
pub struct Hub(pub Arc<Mutex<Kept>>);

/// One laptop's way there.
pub struct Wire {
    hub: Hub,
    /// Whether there is a network.
    pub on: Arc<AtomicBool>,
}

impl Hub {
    /// A laptop's way, and its switch.
    pub fn wire(&self) -> (Box<dyn Line>, Arc<AtomicBool>) {
        let on = Arc::new(AtomicBool::new(true));
        (Box::new(Wire { hub: self.clone(), on: on.clone() }), on)
    }

    /// What the server holds of a row.
    pub fn row(&self, row: &str) -> Option<Row> {
        self.0.lock().unwrap().shelf.rows.get(row).cloned()
    }

    /// Whether a text stands anywhere on the server.
    pub fn holds(&self, text: &str) -> bool {
        format!("{:?}", self.0.lock().unwrap().shelf).contains(text)
    }
}

impl Kept {
    fn guest(&self, way: &Way) -> Result<Actor, Fault> {
        if self.revoked.contains(device(way)) {
            return Err(Fault::Wipe);
        }
        if self.locked.contains(device(way)) {
            return Err(Fault::Copied);
        }
        let whose = self.devices.get(&way.token).ok_or(Fault::Stranger)?;
        let row = self.shelf.rows.get(&format!("colleague/{whose}")).ok_or(Fault::Refused)?;
        scopes::actor(whose, row).ok_or(Fault::Refused)
    }
}

impl Wire {
    fn kept(&self) -> Result<std::sync::MutexGuard<'_, Kept>, Fault> {
        if !self.on.load(Ordering::SeqCst) {
            return Err(Fault::NobodyAnswered);
        }
        Ok(self.hub.0.lock().unwrap())
    }
}

/// A device's first token is its name; later ones have a tail.
fn device(way: &Way) -> &str {
    way.token.trim_end_matches('+')
}

fn now() -> u64 {
    4_000_000_000_000
}

impl Line for Wire {
    fn enrol(&self, _: &str, asked: &Enrol) -> Result<Enrolled, Fault> {
        let mut kept = self.kept()?;
        let whose = if asked.code == FIRST && kept.shelf.rows.is_empty() {
            let who = asked.first.clone().ok_or(Fault::Refused)?;
            let cell = |value: &str| Cell { value: value.into(), rev: 0, hlc: Hlc(0), by: Arc::default() };
            let cells = [("name", &who.name), ("roles", &who.roles), ("sites", &who.sites)];
            let cells = cells.into_iter().map(|(field, value)| (field.to_owned(), cell(value))).collect();
            let row = Row { scope: scopes::SCHOOL.to_owned(), rev: 0, cells };
            kept.shelf.rows.insert(format!("colleague/{}", who.id), row);
            who.id
        } else {
            kept.codes.remove(&asked.code).ok_or(Fault::Stranger)?
        };
        let device = format!("device-{}", kept.devices.len() + 1);
        kept.devices.insert(device.clone(), whose.clone());
        let row = &kept.shelf.rows[&format!("colleague/{whose}")];
        let text = |field: &str| row.text(field).unwrap_or("[]").to_owned();
        let colleague = Person { id: whose, name: text("name"), roles: text("roles"), sites: text("sites") };
        Ok(Enrolled {
            school: "Skolen".into(),
            token: device.clone(),
            device,
            colleague,
            epoch: kept.shelf.epoch.clone(),
        })
    }

    fn push(&self, way: &Way, push: &Push) -> Result<Pushed, Fault> {
        let mut kept = self.kept()?;
        let who = kept.guest(way)?;
        let asker = Asker {
            sees: &|scope| scopes::sees(&who, scope),
            may_write: &|op| scopes::may_write(&who, op),
            person: &who.id,
        };
        Ok(hub::push(&mut kept.shelf, &merging::policies(), &asker, push, now(), merge::knew))
    }

    fn pull(&self, way: &Way, pull: &Pull) -> Result<Page, Fault> {
        let kept = self.kept()?;
        let who = kept.guest(way)?;
        let asker = Asker { sees: &|scope| scopes::sees(&who, scope), may_write: &|_| false, person: &who.id };
        Ok(feed::pull(&kept.shelf, &asker, pull, now()))
    }

    fn erase(&self, way: &Way, rows: &BTreeSet<String>) -> Result<(), Fault> {
        let mut kept = self.kept()?;
        kept.guest(way)?;
        let policies = merging::policies();
        let mut all = rows.clone();
        loop {
            let hangs =
                |(id, row): &(&String, &Row)| policies.parent(id, row).is_some_and(|parent| all.contains(&parent));
            let more: Vec<String> =
                kept.shelf.rows.iter().filter(hangs).map(|(id, _)| id.clone()).filter(|id| !all.contains(id)).collect();
            if more.is_empty() {
                break;
            }
            all.extend(more);
        }
        feed::erase(&mut kept.shelf, &all);
        Ok(())
    }

    fn erased(&self, way: &Way, upto: u64) -> Result<(), Fault> {
        self.kept()?.erased.insert(device(way).to_owned(), upto);
        Ok(())
    }

    fn invite(&self, way: &Way, colleague: &str) -> Result<String, Fault> {
        let mut kept = self.kept()?;
        kept.guest(way)?;
        let code = format!("CODE-{}", kept.codes.len() + kept.devices.len());
        kept.codes.insert(code.clone(), colleague.to_owned());
        Ok(code)
    }

    fn turn(&self, way: &Way) -> Result<String, Fault> {
        let mut kept = self.kept()?;
        let whose = kept.guest(way)?.id;
        let token = format!("{}+", way.token);
        if !std::mem::take(&mut kept.voids) {
            kept.devices.insert(token.clone(), whose);
        }
        Ok(token)
    }

    fn laptops(&self, way: &Way) -> Result<Vec<Laptop>, Fault> {
        let kept = self.kept()?;
        kept.guest(way)?;
        let laptop = |(id, colleague): (&String, &String)| Laptop {
            id: id.clone(),
            colleague: colleague.clone(),
            name: "laptop".to_owned(),
            seen: "2026-11-22".to_owned(),
            revoked: kept.revoked.contains(id).then(|| "wipe".to_owned()),
            wiped: kept.wiped.contains(id).then(|| "2026-11-22".to_owned()),
            unconfirmed: 0,
        };
        Ok(kept.devices.iter().filter(|(token, _)| !token.ends_with('+')).map(laptop).collect())
    }

    fn turn_out(&self, way: &Way, laptop: &str) -> Result<(), Fault> {
        let mut kept = self.kept()?;
        kept.guest(way)?;
        if device(way) == laptop {
            return Err(Fault::Refused);
        }
        kept.revoked.insert(laptop.to_owned());
        Ok(())
    }

    fn wiped(&self, way: &Way) -> Result<(), Fault> {
        self.kept()?.wiped.insert(device(way).to_owned());
        Ok(())
    }

    fn wait(&self, _: &Way, _: &BTreeMap<String, u64>, stop: &AtomicBool, _: Duration) -> Result<bool, Fault> {
        // Stories say themselves when a laptop goes.
        while !stop.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(false)
    }

    fn put_file(&self, way: &Way, sha256: &str, bytes: Vec<u8>) -> Result<(), Fault> {
        let mut kept = self.kept()?;
        kept.guest(way)?;
        kept.files.insert(sha256.to_owned(), bytes);
        Ok(())
    }

    fn get_file(&self, way: &Way, sha256: &str) -> Result<Vec<u8>, Fault> {
        let kept = self.kept()?;
        kept.guest(way)?;
        kept.files.get(sha256).cloned().ok_or(Fault::Refused)
    }
}
