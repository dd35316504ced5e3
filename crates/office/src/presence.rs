//! Whether it is still the one who unlocked: some acts, and very many people looked up, take the passphrase again.

use std::collections::BTreeMap;
use std::sync::PoisonError;
use std::time::Instant;

use chrono::{DateTime, Duration, Utc};

use crate::rights::{self, Right};
use crate::{Desk, Error, Result};

/// Minutes for which a passphrase that was typed again holds.
const HOLDS: i64 = 5;
/// Within so many minutes …
const SPAN: i64 = 10;
/// … nobody's work takes the pages of more people than this.
const MOST: usize = 100;

/// What is known of it; gone with the desk.
#[derive(Default)]
pub struct Presence {
    confirmed: Option<DateTime<Utc>>,
    /// Whose records were opened, and when last.
    opened: BTreeMap<String, DateTime<Utc>>,
    left: bool,
    asked: Option<Instant>,
}

impl Desk {
    /// Hears the passphrase again.
    pub(crate) fn confirm(&self, passphrase: &str) -> Result<()> {
        self.is_own(passphrase)?;
        self.with_presence(|presence, now| {
            presence.confirmed = Some(now);
            presence.opened.clear();
            Ok(())
        })
    }

    /// Whether what needs `right` may be done without asking for the passphrase.
    pub(crate) fn is_present_for(&self, right: Right) -> Result<()> {
        self.presence.lock().unwrap_or_else(PoisonError::into_inner).asked = Some(Instant::now());
        if !rights::steps_up(right) {
            return Ok(());
        }
        self.with_presence(|presence, now| {
            // A clock that was set back holds nothing open.
            let holds = presence.confirmed.is_some_and(|then| (then..=then + Duration::minutes(HOLDS)).contains(&now));
            if holds { Ok(()) } else { Err(Error::StepUp) }
        })
    }

    /// Counts that somebody's record is opened, before it is shown.
    pub(crate) fn opens(&self, person: &str) -> Result<()> {
        self.with_presence(|presence, now| {
            presence.opened.retain(|_, then| (*then..=*then + Duration::minutes(SPAN)).contains(&now));
            if presence.opened.len() >= MOST && !presence.opened.contains_key(person) {
                return Err(Error::StepUp);
            }
            presence.opened.insert(person.to_owned(), now);
            Ok(())
        })
    }

    /// Whether nothing was asked for so long.
    pub(crate) fn quiet_for(&self, long: std::time::Duration) -> bool {
        let asked = self.presence.lock().unwrap_or_else(PoisonError::into_inner).asked;
        asked.is_none_or(|asked| asked.elapsed() >= long)
    }

    /// Whoever sits here changed what they are, or left: the desk is cleared after this act.
    pub(crate) fn leave(&self) {
        self.presence.lock().unwrap_or_else(PoisonError::into_inner).left = true;
    }

    /// Whether the desk is to be cleared.
    pub(crate) fn has_left(&self) -> bool {
        self.presence.lock().unwrap_or_else(PoisonError::into_inner).left
    }

    fn with_presence<T>(&self, work: impl FnOnce(&mut Presence, DateTime<Utc>) -> Result<T>) -> Result<T> {
        work(&mut self.presence.lock().unwrap_or_else(PoisonError::into_inner), self.clock().utc())
    }
}
