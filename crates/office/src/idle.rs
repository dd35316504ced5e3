//! When an open office locks by itself: nobody has used it for so long, or the computer slept, or its clock was set.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use crate::{Office, Result, opening, settings};

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
        let Ok(desk) = self.desk() else { return Ok(false) };
        let lapsed = |minutes: u32| self.watch.lapsed(now, Duration::from_secs(u64::from(minutes) * 60));
        // The longest time that a school may choose needs no answer from a file that others may be reading for ever; and a
        // setting that cannot be read leaves nothing open.
        let due = leapt
            || lapsed(settings::IDLE_MOST)
            || lapsed(desk.read(settings::idle_minutes).unwrap_or(settings::IDLE_MINUTES));
        drop(desk);
        if due {
            opening::lock(self, ())?;
        }
        Ok(due)
    }
}
