//! Goes between this laptop and the server while the vault is open: what was written goes up, what is new comes down.
//! Nobody waits for it, and what fails is tried again and told where the user looks.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use trade::merging;
use wire::{ERASURES, PULL_MOST, Pull};

use super::line::{Fault, Way};
use super::{Come, Link, SharedState, TABLE, door, files, mirror, outbox, turned_out, write};
use crate::{Desk, Error, Event, Result, record};

/// So long after a write it goes up, so that what is typed goes together.
const DEBOUNCE: Duration = Duration::from_secs(2);
/// How often is looked whether something was written.
const GLANCE: Duration = Duration::from_secs(1);
/// So long is waited after the first fault …
const FIRST_WAIT: Duration = Duration::from_secs(5);
/// … and at the most.
const LONGEST_WAIT: Duration = Duration::from_secs(300);
/// A first laptop brings what it held in as many pushes as that takes; nobody's way is longer than this.
const ROUNDS: usize = 10_000;
/// Without news the server is asked so often, a fifth more or less.
const ASK_EVERY: Duration = Duration::from_secs(60);
/// So often is kept when everything was level.
const LEVEL_EVERY: TimeDelta = TimeDelta::minutes(5);
/// So long is a token good; one that was copied does not last for ever.
const TOKEN: TimeDelta = TimeDelta::days(30);

/// What is known of the way, for the window.
#[derive(Default)]
pub struct Work {
    pub(super) now: Mutex<SharedState>,
    poked: Mutex<Option<Sender<()>>>,
    stop: Arc<AtomicBool>,
    /// Held by whoever is on the way.
    goes: Mutex<()>,
}

impl Work {
    /// Has the courier go now.
    pub fn poke(&self) {
        if let Some(poked) = &*self.poked.lock().unwrap_or_else(PoisonError::into_inner) {
            // Whoever does not listen any more needs no waking.
            _ = poked.send(());
        }
    }

    /// Ends what waits for the server.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::SeqCst);
        *self.poked.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Goes for the desk until it is locked or dropped.
pub fn start(desk: &Arc<Desk>) {
    let (poked, pokes) = mpsc::channel();
    *desk.shared.poked.lock().unwrap_or_else(PoisonError::into_inner) = Some(poked);
    let (whose, stop) = (Arc::downgrade(desk), Arc::clone(&desk.shared.stop));
    // A laptop without a server has a thread that sleeps until there is one.
    drop(thread::Builder::new().name("courier".to_owned()).spawn(move || go(&whose, &pokes, &stop)));
    if matches!(desk.read(door::link), Ok(Some(_))) {
        desk.shared.now.lock().unwrap_or_else(PoisonError::into_inner).busy = true;
        desk.shared.poke();
    }
}

fn go(whose: &Weak<Desk>, pokes: &Receiver<()>, stop: &Arc<AtomicBool>) {
    let (mut wait, mut noticed, mut due, mut listens) = (FIRST_WAIT, 0, Instant::now(), false);
    loop {
        let poked =
            if listens { pokes.recv_timeout(GLANCE) } else { pokes.recv().map_err(|_| RecvTimeoutError::Disconnected) };
        match poked {
            Err(RecvTimeoutError::Disconnected) => return,
            Ok(()) => {
                while pokes.try_recv().is_ok() {}
                due = Instant::now();
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
        let Some(desk) = whose.upgrade().filter(|desk| !desk.stopped()) else { return };
        let Ok(Some(newest)) = written(&desk) else { continue };
        if !std::mem::replace(&mut listens, true) {
            let (whose, stop) = (whose.clone(), Arc::clone(stop));
            drop(thread::Builder::new().name("listener".to_owned()).spawn(move || listen(&whose, &stop)));
        }
        // What was written waits as long as everything else after a fault.
        if newest != noticed && wait == FIRST_WAIT {
            due = due.min(Instant::now() + DEBOUNCE);
        }
        noticed = newest;
        if Instant::now() < due {
            continue;
        }
        let went = self::now(&desk);
        noticed = written(&desk).ok().flatten().unwrap_or(noticed);
        (due, wait) = match went {
            Ok(()) => (Instant::now() + a_fifth_more_or_less(&desk, ASK_EVERY), FIRST_WAIT),
            Err(_) => (Instant::now() + a_fifth_more_or_less(&desk, wait), (wait * 2).min(LONGEST_WAIT)),
        };
    }
}

/// The newest act, when there is a server.
fn written(desk: &Desk) -> Result<Option<i64>> {
    desk.read(|conn| {
        let sql = "select (select max(id) from main.step) from main.shared";
        Ok(record::rows::<(Option<i64>,)>(conn, sql, [])?.pop().map(|(newest,)| newest.unwrap_or_default()))
    })
}

/// Many laptops that lost the same server do not come back in the same second.
fn a_fifth_more_or_less(desk: &Desk, long: Duration) -> Duration {
    let chance = u32::from(desk.clock().id().bytes().last().unwrap_or_default()) % 41;
    long * (80 + chance) / 100
}

/// Waits for news and wakes the courier.
fn listen(whose: &Weak<Desk>, stop: &AtomicBool) {
    let nap = |long: Duration| {
        let until = Instant::now() + long;
        while Instant::now() < until && !stop.load(Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(200));
        }
    };
    while !stop.load(Ordering::SeqCst) {
        let Some(desk) = whose.upgrade() else { return };
        let known = desk.read(|conn| Ok(door::link(conn)?.map(|link| link.way()).zip(door::cursors(conn).ok())));
        let setup = Arc::clone(&desk.setup);
        let Ok(Some((way, cursors))) = known else {
            drop(desk);
            nap(Duration::from_secs(2));
            continue;
        };
        // A lock waits for whoever holds the desk.
        drop(desk);
        match setup.line.wait(&way, &cursors, stop, ASK_EVERY) {
            Ok(true) => {
                let Some(desk) = whose.upgrade() else { return };
                desk.shared.poke();
                drop(desk);
                // The courier is told once for what comes together.
                nap(Duration::from_secs(1));
            }
            Ok(false) => {}
            Err(Fault::Wipe) => {
                if let Some(desk) = whose.upgrade() {
                    desk.shared.poke();
                }
                nap(FIRST_WAIT);
            }
            Err(_) => nap(FIRST_WAIT),
        }
    }
}

/// What went wrong, for the window.
#[derive(Debug)]
pub enum Halt {
    /// On the way.
    Fault(Fault),
    /// Here.
    Here(Error),
}

impl From<Fault> for Halt {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Error> for Halt {
    fn from(error: Error) -> Self {
        Self::Here(error)
    }
}

/// Goes there and back, and notes how it went.
pub fn now(desk: &Desk) -> Result<(), String> {
    let _alone = desk.shared.goes.lock().unwrap_or_else(PoisonError::into_inner);
    let mut went = exchange(desk);
    if matches!(went, Err(Halt::Fault(Fault::Stranger))) && fall_back(desk).unwrap_or(false) {
        went = exchange(desk);
    }
    if matches!(went, Err(Halt::Fault(Fault::Wipe))) {
        drop(turned_out::begin(desk));
    }
    let fault = went.as_ref().err().map(|halt| match halt {
        Halt::Fault(fault) => fault.word().to_owned(),
        Halt::Here(error) => error.to_string(),
    });
    if went.is_ok() {
        // The time of the chip is worth no more than this.
        drop(level(desk));
    }
    tell(desk, went);
    fault.map_or(Ok(()), Err)
}

impl Halt {
    /// The key after `shared-fault-`.
    fn word(&self) -> String {
        match self {
            Self::Fault(fault) => fault.word(),
            Self::Here(Error::Conflict { reason }) if reason == "shared-brake" => "brake",
            Self::Here(_) => "here",
        }
        .to_owned()
    }
}

/// Keeps when everything was level, for after the next unlock; now and then, because it is a write of its own.
fn level(desk: &Desk) -> Result<()> {
    let at = desk.clock().now();
    let moment = |at: &str| at.parse::<DateTime<Utc>>().ok();
    let kept = desk.read(door::link)?.map_or_else(String::new, |link| link.level_at);
    let long = moment(&at).zip(moment(&kept)).is_none_or(|(at, kept)| (at - kept).abs() >= LEVEL_EVERY);
    if !long {
        return Ok(());
    }
    write(desk, |tx, link| {
        link.level_at = at;
        door::keep(tx.conn(), link)
    })
}

fn tell(desk: &Desk, went: Result<(), Halt>) {
    let at = desk.clock().now();
    let mut now = desk.shared.now.lock().unwrap_or_else(PoisonError::into_inner);
    now.busy = false;
    now.coming = None;
    match went {
        Ok(()) => (now.synced_at, now.fault, now.fault_since) = (Some(at), String::new(), None),
        Err(halt) => {
            now.fault = halt.word();
            now.fault_since.get_or_insert(at);
        }
    }
    drop(now);
    desk.tell(Event::Changed { tables: vec![TABLE.to_owned()] });
}

/// Everything that waits goes up and everything new comes down.
fn exchange(desk: &Desk) -> Result<(), Halt> {
    let policies = merging::policies();
    let line = &desk.setup().line;
    // What a server forgot is said again once all of it has come, so that one way may lead to another.
    for _ in 0..ROUNDS {
        let (way, push) = write(desk, |tx, link| {
            outbox::capture(tx, link, &policies)?;
            outbox::adopt(tx, link, &policies)?;
            Ok((link.way(), outbox::next(tx.conn(), link)?))
        })?;
        let Some(push) = push else {
            erase(desk, &way)?;
            pull(desk, &way)?;
            if desk.read(|conn| {
                record::value::<bool>(conn, "select not exists (select 1 from outbox where taken is null)", [])
            })? {
                files::exchange(desk, &way)?;
                return turn(desk, &way);
            }
            continue;
        };
        busy(desk, None);
        let answer = line.push(&way, &push)?;
        write(desk, |tx, link| outbox::pushed(tx, link, answer, &policies))?;
        // What was sent comes back before more is, so that little has to be kept in view.
        pull(desk, &way)?;
    }
    Ok(())
}

fn pull(desk: &Desk, way: &Way) -> Result<(), Halt> {
    let policies = merging::policies();
    let mut coming = Come::default();
    loop {
        let cursors = desk.read(door::cursors)?;
        let page = desk.setup().line.pull(way, &Pull { cursors, limit: PULL_MOST, counts: coming.done == 0 })?;
        coming.done += page.entries.len() as u32;
        if page.left > 0 {
            coming.of = coming.done + u32::try_from(page.left).unwrap_or_default();
        }
        if page.more {
            busy(desk, Some(coming));
        }
        let (more, sweeps) = write(desk, |tx, link| Ok((mirror::pulled(tx, link, page, &policies)?, link.sweeps)))?;
        if !more && sweeps {
            // Erased is what lies in no page of the file any more.
            desk.sweep()?;
            write(desk, |tx, link| {
                link.sweeps = false;
                door::keep(tx.conn(), link)
            })?;
        }
        if !more {
            return confirm(desk, way);
        }
    }
}

/// Takes another token when this one has had its time. It is kept before it is used, and the old one is good until then.
fn turn(desk: &Desk, way: &Way) -> Result<(), Halt> {
    let now = desk.clock().now();
    let Link { turned, before, .. } = desk.read(door::link)?.unwrap_or_default();
    if !before.is_empty() {
        write(desk, |tx, link| {
            link.before.clear();
            door::keep(tx.conn(), link)
        })?;
    }
    let had = |turned: &str| Some(desk.clock().moment() - turned.parse::<DateTime<Utc>>().ok()?);
    if had(&turned).is_some_and(|had| had.abs() < TOKEN) {
        return Ok(());
    }
    let token = if turned.is_empty() { way.token.clone() } else { desk.setup().line.turn(way)? };
    Ok(write(desk, |tx, link| {
        link.before = if token == link.token { String::new() } else { link.token.clone() };
        (link.token, link.turned) = (token, now);
        door::keep(tx.conn(), link)
    })?)
}

/// To the token before, if the new one was never good. Says whether there was one.
fn fall_back(desk: &Desk) -> Result<bool, Error> {
    write(desk, |tx, link| {
        let before = std::mem::take(&mut link.before);
        if before.is_empty() {
            return Ok(false);
        }
        link.token = before;
        door::keep(tx.conn(), link)?;
        Ok(true)
    })
}

/// Says that what was erased is gone here.
fn confirm(desk: &Desk, way: &Way) -> Result<(), Halt> {
    let upto = desk.read(door::cursors)?.get(ERASURES).copied().unwrap_or_default();
    let told = desk.read(door::link)?.map_or(0, |link| link.told);
    if upto <= told {
        return Ok(());
    }
    desk.setup().line.erased(way, upto)?;
    Ok(write(desk, |tx, link| {
        link.told = upto;
        door::keep(tx.conn(), link)
    })?)
}

/// What was erased here goes there too.
fn erase(desk: &Desk, way: &Way) -> Result<(), Halt> {
    let rows: Vec<(String,)> = desk.read(|conn| record::rows(conn, "select row from shared_erase", []))?;
    if rows.is_empty() {
        return Ok(());
    }
    let rows: BTreeSet<String> = rows.into_iter().map(|(row,)| row).collect();
    desk.setup().line.erase(way, &rows)?;
    Ok(write(desk, |tx, _| rows.iter().try_for_each(|row| door::erased_there(tx.conn(), row)))?)
}

fn busy(desk: &Desk, coming: Option<Come>) {
    let mut now = desk.shared.now.lock().unwrap_or_else(PoisonError::into_inner);
    (now.busy, now.coming) = (true, coming);
    drop(now);
    desk.tell(Event::Changed { tables: vec![TABLE.to_owned()] });
}
