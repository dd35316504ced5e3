//! Beside an open vault: writes its head, makes a backup every half hour, inspects and drills. No act waits for it.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde::Serialize;
use ts_rs::TS;

use super::{TABLE, drill, keep_in_order, make_if_changed};
use crate::head::{self, Compared, MissingActs, Position};
use crate::{Desk, Event, Result};

/// How often the head is written at the most.
const TICK: Duration = Duration::from_secs(5);
/// How often there is a backup, if something changed.
const BACKUP_EVERY: Duration = Duration::from_secs(30 * 60);
/// What takes long begins once nothing was asked for so long …
const QUIET: Duration = Duration::from_secs(10);
/// … and after so long at the latest.
const LATEST: Duration = Duration::from_secs(15 * 60);
const MISSING: &str = "program-missing";

/// What a start found.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct StartFindings {
    /// The program had ended abruptly before.
    unclean: bool,
    /// Acts that the database has lost.
    missing: Option<MissingActs>,
    /// Somebody wrote the log anew.
    log_rewritten: bool,
    /// Nobody knows whether acts were lost: the head cannot be read.
    head_unreadable: bool,
    /// The file is damaged.
    damaged: bool,
}

impl StartFindings {
    /// What is known when the vault opens.
    pub fn at_opening(unclean: bool, compared: Compared) -> Self {
        let mut found = Self { unclean, ..Self::default() };
        match compared {
            Compared::Level => {}
            Compared::Behind(missing) => found.missing = Some(missing),
            Compared::Rewritten => found.log_rewritten = true,
            Compared::Unreadable => found.head_unreadable = true,
        }
        found
    }

    /// The head is evidence until somebody has seen it.
    fn holds_the_head(&self) -> bool {
        self.missing.is_some() || self.log_rewritten || self.head_unreadable
    }
}

/// What the start found, until it is accepted.
pub fn findings(desk: &Desk, (): ()) -> Result<StartFindings> {
    Ok(desk.start.lock().unwrap_or_else(PoisonError::into_inner).clone())
}

/// Goes on with the database as it is. What was missing is noted, and the head follows the database again.
pub fn accept(desk: &Desk, (): ()) -> Result<()> {
    let mut found = desk.start.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(missing) = &found.missing {
        desk.prefer(MISSING, &serde_json::to_string(&(desk.clock().now(), missing))?)?;
    }
    if found.holds_the_head() {
        head::keep(desk, None)?;
    }
    *found = StartFindings { damaged: found.damaged, ..StartFindings::default() };
    Ok(())
}

/// Keeps the desk until it is locked or dropped.
pub fn start(desk: &Arc<Desk>) {
    let (ends, ended) = mpsc::channel::<()>();
    let kept = Arc::downgrade(desk);
    let keeper = thread::Builder::new().name("keeper".to_owned()).spawn(move || {
        let mut keeper = Keeper { known: None, began: Instant::now(), backup: Instant::now(), settled: false };
        while ended.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
            let Some(desk) = kept.upgrade().filter(|desk| !desk.stopped()) else { return };
            // What fails is said where backups are shown, and tried again.
            drop(keeper.tick(&desk));
        }
    });
    if keeper.is_ok() {
        *desk.keeper.lock().unwrap_or_else(PoisonError::into_inner) = Some(ends);
    }
}

/// Ends with the desk that holds it.
pub type Ends = Option<Sender<()>>;

/// What is left to do when the vault is locked: its head, and a backup if something changed.
pub fn leave(desk: &Desk) {
    // A lock is never refused; what failed is told at the next opening.
    drop(write_head(desk, None));
    drop(make_if_changed(desk, "lock"));
}

struct Keeper {
    known: Option<Position>,
    began: Instant,
    backup: Instant,
    settled: bool,
}

impl Keeper {
    fn tick(&mut self, desk: &Desk) -> Result<()> {
        self.known = write_head(desk, self.known.take())?;
        if !self.settled && (desk.quiet_for(QUIET) || self.began.elapsed() >= LATEST) {
            self.settled = true;
            return settle(desk);
        }
        if self.backup.elapsed() >= BACKUP_EVERY {
            self.backup = Instant::now();
            return make_if_changed(desk, "interval");
        }
        Ok(())
    }
}

fn write_head(desk: &Desk, known: Option<Position>) -> Result<Option<Position>> {
    if desk.start.lock().unwrap_or_else(PoisonError::into_inner).holds_the_head() {
        return Ok(known);
    }
    head::keep(desk, known.as_ref()).map(Some)
}

/// Once nobody waits for an answer, because it reads the whole file: an inspection of a vault that was closed properly, what the second place has missed,
/// and the drill of the month.
fn settle(desk: &Desk) -> Result<()> {
    if !desk.db().unclean() && !desk.db().inspected().is_ok_and(|found| found.is_empty()) {
        desk.start.lock().unwrap_or_else(PoisonError::into_inner).damaged = true;
        desk.tell(Event::Changed { tables: vec![TABLE.to_owned()] });
    }
    {
        let _one = desk.backups.one_at_a_time();
        keep_in_order(desk)?;
    }
    drill::monthly(desk)
}
