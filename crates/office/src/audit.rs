//! The log: who saw or did what, and when; kinds and random ids only. Nothing in it can be changed without it telling.
//!
//! Reads are noted before they are shown. Writes stand in `step` and `change` already; the log takes their digest in
//! stretches. A page or a list that refreshes itself is one row in ten minutes.

mod chain;
mod looks;
mod stretch;
mod verify;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Duration, Utc};
use rusqlite::{Connection, TransactionBehavior};
use serde::Deserialize;

use crate::record::ListAsk;
use crate::{Desk, Error, Result};

pub use chain::{Head, head, head_of_any, older, take_over};
pub use looks::{Look, LooksAsk, by_day, looks};
pub use verify::{AuditFault, AuditFaultKind, AuditState, faults, state, verify};

use chain::Row;

/// What counts as one look while it goes on.
const GOES_ON: Duration = Duration::minutes(10);
/// After this long an act stands in the log, with the next command.
const WAITS: Duration = Duration::minutes(1);

/// What is noted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Entry<'a> {
    /// What was done.
    pub action: &'a str,
    /// To what kind of thing.
    pub of: &'a str,
    /// Its random id; empty when it was many.
    pub record: &'a str,
    /// Why, as a word.
    pub purpose: &'a str,
    /// `failed` or `denied`; empty when it was done.
    pub outcome: &'a str,
    /// How many.
    pub amount: Option<u32>,
}

/// What an open desk remembers of its log.
#[derive(Default)]
pub struct Work {
    /// When a look that goes on was noted.
    seen: Mutex<HashMap<String, DateTime<Utc>>>,
    /// Acts are not in the log yet.
    unclosed: AtomicBool,
    closed_at: Mutex<DateTime<Utc>>,
}

/// Commands that show many people at once.
const LISTS: &[(&str, &str)] = &[
    ("students", "student"),
    ("companies", "company"),
    ("applications", "application"),
    ("agreements", "agreement"),
    ("placements", "placement"),
    ("emma_list", "assessment"),
    ("enrolments", "enrolment"),
    ("cafe_sheet", "attendance"),
    ("workshop_sheet", "workshop_mark"),
    ("opening_match", "match"),
    ("match_overview", "match"),
    ("named_in_line", "name"),
    ("calendar", "appointment"),
    ("calendar_agreements", "agreement"),
    ("today_seekers", "today"),
    ("today_training", "today"),
    ("today_placements", "today"),
    ("today_outreach", "today"),
    ("today_cases", "today"),
];

/// Commands that are noted each time they were done.
const ACTS: &[(&str, &str, &str)] = &[
    ("import_commit", "import", "file"),
    ("undo", "undo", "step"),
    ("undo_step", "undo", "step"),
    ("redo", "redo", "step"),
    ("calendar_file", "export", "appointment"),
    ("papers_make", "print", "paper"),
];

impl Desk {
    /// Notes that the user looked at something protected, before it is shown. Not an act: there is no undo.
    /// A page that refreshes itself while it stands open is one look: the same look of the last ten minutes counts on.
    pub fn look(&self, action: &str, of: &str, id: &str) -> Result<()> {
        if matches!(of, "student" | "cpr") {
            self.opens(id)?;
        }
        let entry = Entry { action, of, record: id, ..Entry::default() };
        if action == "page" { self.note_once(entry, || None) } else { self.note(&entry) }
    }

    /// Notes that many records left the house at once, as a look at each, and why.
    pub fn handed_out(&self, of: &str, ids: &[String], purpose: &str) -> Result<()> {
        self.db().with_writer(|conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            stretch::close(&tx, false, self.row())?;
            for id in ids {
                append(&tx, self, &Entry { action: "export", of, record: id, purpose, ..Entry::default() })?;
            }
            tx.commit()?;
            Ok(())
        })?;
        self.log.closed(self.clock().utc());
        Ok(())
    }

    /// Notes that words were looked for, and how many records they found; not the words.
    pub fn searched(&self, of: &str, hits: u32) -> Result<()> {
        self.note_once(Entry { action: "search", of, ..Entry::default() }, || Some(hits))
    }

    /// Adds a row to the log.
    pub fn note(&self, entry: &Entry<'_>) -> Result<()> {
        self.db().with_writer(|conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            stretch::close(&tx, false, self.row())?;
            append(&tx, self, entry)?;
            tx.commit()?;
            Ok(())
        })?;
        self.log.closed(self.clock().utc());
        Ok(())
    }

    /// The same, unless it goes on since less than ten minutes.
    fn note_once(&self, entry: Entry<'_>, amount: impl FnOnce() -> Option<u32>) -> Result<()> {
        let Entry { action, of, record, outcome, .. } = entry;
        let key = [action, of, record, outcome].join("\u{1f}");
        let now = self.clock().utc();
        let seen = || self.log.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen().get(&key).is_some_and(|at| (Duration::zero()..=GOES_ON).contains(&(now - *at))) {
            return Ok(());
        }
        self.note(&Entry { amount: amount(), ..entry })?;
        seen().insert(key, now);
        Ok(())
    }

    /// Takes every act into the log: before the desk closes, and before a copy of the file is made.
    pub fn close_log(&self) -> Result<Head> {
        let head = self.db().with_writer(|conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            stretch::close(&tx, true, self.row())?;
            let head = head(&tx)?;
            tx.commit()?;
            Ok(head)
        })?;
        self.log.closed(self.clock().utc());
        Ok(head)
    }

    /// Removes the rows before `moment`; the log says so.
    pub(crate) fn cut_log(&self, moment: &str) -> Result<i64> {
        let gone = self.db().with_writer(|conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            stretch::close(&tx, true, self.row())?;
            let row =
                Row { action: "cut".to_owned(), of: "audit".to_owned(), outcome: "done".to_owned(), ..self.row() };
            let gone = chain::cut(&tx, moment, row)?;
            tx.commit()?;
            Ok(gone)
        })?;
        Ok(gone)
    }

    /// Hears that an act is durable.
    pub(crate) fn unlogged(&self) {
        self.log.unclosed.store(true, Ordering::SeqCst);
    }

    fn row(&self) -> Row {
        Row { at: self.clock().now(), by: self.actor().id.clone(), device: self.device().to_owned(), ..Row::default() }
    }
}

impl Work {
    fn closed(&self, now: DateTime<Utc>) {
        self.unclosed.store(false, Ordering::SeqCst);
        *self.closed_at.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }

    fn waits(&self, now: DateTime<Utc>) -> bool {
        let closed = *self.closed_at.lock().unwrap_or_else(PoisonError::into_inner);
        self.unclosed.load(Ordering::SeqCst) && (now - closed).abs() >= WAITS
    }
}

/// Adds a row in an act of its own.
pub fn append(conn: &Connection, desk: &Desk, entry: &Entry<'_>) -> Result<()> {
    let Entry { action, of, record, purpose, outcome, amount } = *entry;
    let outcome = if outcome.is_empty() { "done" } else { outcome };
    chain::append(
        conn,
        Row {
            action: action.to_owned(),
            of: of.to_owned(),
            record: record.to_owned(),
            purpose: purpose.to_owned(),
            outcome: outcome.to_owned(),
            amount: amount.map(i64::from),
            ..desk.row()
        },
    )
}

/// Every command at the desk comes by here with its answer: a list that is shown, an act worth a row, a refusal.
/// What was done is done: a log that cannot be written, as on a full disk, takes no answer away.
pub fn command(desk: &Desk, name: &str, arg: &str, answer: Result<String>) -> Result<String> {
    let noted = match &answer {
        Err(Error::Denied) => {
            desk.note_once(Entry { action: "failed", of: name, outcome: "denied", ..Entry::default() }, || None)
        }
        Err(_) => Ok(()),
        Ok(shown) => {
            if let Some((_, of)) = LISTS.iter().find(|(list, _)| *list == name) {
                let typed = serde_json::from_str::<ListAsk>(arg).is_ok_and(|ask| !ask.text.trim().is_empty());
                let action = if typed { "search" } else { "list" };
                let total = || serde_json::from_str::<Total>(shown).ok().map(|page| page.total);
                desk.note_once(Entry { action, of, ..Entry::default() }, total)
            } else if let Some((_, action, of)) = ACTS.iter().find(|(act, ..)| *act == name) {
                desk.note(&Entry { action, of, ..Entry::default() })
            } else if desk.log.waits(desk.clock().utc()) {
                desk.note_waiting()
            } else {
                Ok(())
            }
        }
    };
    drop(noted);
    answer
}

/// How long a list is, as its answer says.
#[derive(Deserialize)]
struct Total {
    total: u32,
}

impl Desk {
    /// Takes the acts that are over into the log.
    fn note_waiting(&self) -> Result<()> {
        self.db().with_writer(|conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            stretch::close(&tx, false, self.row())?;
            tx.commit()?;
            Ok(())
        })?;
        self.log.closed(self.clock().utc());
        Ok(())
    }
}
