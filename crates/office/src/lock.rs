//! The lock: how an open office closes, and when it closes by itself, because nobody has used it for so long, or the
//! computer slept, or its clock was set.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use crate::backups::keeper;
use crate::shared::turned_out;
use crate::{Desk, Error, Event, Office, Result, attachments, db, settings, sitting};

/// So long does a lock wait for the commands under way. One that takes longer holds the key until it ends, and no answer
/// of it reaches anybody.
const PATIENCE: Duration = Duration::from_secs(5);

/// So long does a restore wait, which takes the files away from under them.
const LONGEST_COMMAND: Duration = Duration::from_secs(20);

/// Locks: what is under way ends, what was done is in a backup, the file is closed, its key is wiped, and nothing of it
/// lies in the clear any more.
pub fn lock(office: &Office, (): ()) -> Result<()> {
    if let Some(desk) = rise(office) {
        // In this order: the backup holds the log as it is then.
        sitting::leave(&desk);
        keeper::leave(&desk);
        released(desk, PATIENCE);
    }
    Ok(())
}

/// Locks, and makes sure that nobody holds the vault's files open any more.
pub(crate) fn close(office: &Office) -> Result<()> {
    let gone = rise(office).is_none_or(|desk| {
        sitting::leave(&desk);
        released(desk, LONGEST_COMMAND)
    });
    if gone { Ok(()) } else { Err(Error::conflict("vault-busy")) }
}

/// Takes the desk away: from here on every command is refused.
fn rise(office: &Office) -> Option<Arc<Desk>> {
    let desk = office.desk.write().unwrap_or_else(PoisonError::into_inner).take()?;
    desk.stop();
    office.sign_in.stop();
    // What cannot be wiped is closed all the same.
    drop(db::wipe_from_now_on());
    desk.files.lock().unwrap_or_else(PoisonError::into_inner).clear();
    attachments::opened::wipe(&office.setup.folder);
    desk.tell(Event::Locked);
    Some(desk)
}

/// Waits for the commands under way; whether all of them ended in time.
fn released(mut desk: Arc<Desk>, patience: Duration) -> bool {
    let until = Instant::now() + patience;
    while let Err(held) = Arc::try_unwrap(desk) {
        if Instant::now() >= until {
            return false;
        }
        desk = held;
        desk.db.interrupt();
        std::thread::sleep(Duration::from_millis(2));
    }
    true
}

/// Somebody is at the screen. Asked for nothing else: what a page asks by itself keeps no vault open.
pub fn still_here(office: &Office, (): ()) -> Result<()> {
    office.used(Instant::now());
    Ok(())
}

/// Two clocks that part by so much between two looks: the computer slept, or somebody set the time.
const APART: Duration = Duration::from_secs(60);

/// When the office was used last, and how the clocks stood at the last look.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    used: Mutex<Option<Instant>>,
    seen: Mutex<Option<(Instant, SystemTime)>>,
}

impl Watch {
    pub(crate) fn used(&self, now: Instant) {
        *self.used.lock().unwrap_or_else(PoisonError::into_inner) = Some(now);
    }

    /// Only the monotonic clock counts how long nobody was there: the other one may say anything.
    fn lapsed(&self, now: Instant, idle: Duration) -> bool {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        now.saturating_duration_since(*used.get_or_insert(now)) >= idle
    }

    /// Says it once for each leap: the next look starts from where the clocks are now.
    fn leapt(&self, now: Instant, wall: SystemTime) -> bool {
        let before = self.seen.lock().unwrap_or_else(PoisonError::into_inner).replace((now, wall));
        let Some((then, wall_then)) = before else { return false };
        let passed = now.saturating_duration_since(then);
        // Some systems stop the monotonic clock in sleep, and some do not: then the look itself comes late.
        let apart = match wall.duration_since(wall_then) {
            Ok(went) => went.abs_diff(passed),
            Err(back) => back.duration().saturating_add(passed),
        };
        apart >= APART || passed >= APART
    }
}

impl Office {
    /// Somebody is there: a key, a click, a window moved.
    pub fn used(&self, now: Instant) {
        self.watch.used(now);
    }

    /// Looks whether it is time to lock, and locks. To be asked every few seconds, by nobody whom a page can stop.
    pub fn watch(&self, now: Instant, wall: SystemTime) -> Result<bool> {
        let leapt = self.watch.leapt(now, wall);
        if turned_out::finish(self)?.is_some() {
            turned_out::tell(self, now)?;
        }
        let Ok(desk) = self.desk() else { return Ok(false) };
        let lapsed = |minutes: u32| self.watch.lapsed(now, Duration::from_secs(u64::from(minutes) * 60));
        // The longest time that a school may choose needs no answer from a file that others may be reading for ever; and a
        // setting that cannot be read leaves nothing open.
        let due = leapt
            || lapsed(settings::IDLE_MOST)
            || lapsed(desk.read(settings::idle_minutes).unwrap_or(settings::IDLE_MINUTES));
        drop(desk);
        if due {
            lock(self, ())?;
        }
        Ok(due)
    }
}
