//! What a laptop and the shared server say to each other: operations up, rows down. Types only; JSON on the line.
//!
//! Unknown members are ignored everywhere and new ones have defaults, so that a laptop two versions behind still
//! understands; a field of a record that a laptop does not know comes and goes untouched.

pub mod said;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The form of the records that this program writes. The server takes this one and the two before it.
pub const SCHEMA: u32 = 1;
/// The most operations of one push.
pub const PUSH_MOST: usize = 500;
/// The most entries of one page.
pub const PULL_MOST: usize = 2_000;

/// A moment that never goes back on one device: 48 bits of milliseconds since 1970, 16 bits of counter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hlc(pub u64);

impl Hlc {
    /// The first moment of a millisecond.
    pub fn of_millis(millis: u64) -> Self {
        Self(millis << 16)
    }

    /// Its milliseconds since 1970.
    pub fn millis(self) -> u64 {
        self.0 >> 16
    }

    /// The moment after it.
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// The moment before it.
    pub fn before(self) -> Self {
        Self(self.0.saturating_sub(1))
    }
}

/// The fields of a row. Whoever only passes them on need not read them and has another type for them.
pub type Fields = BTreeMap<String, Value>;

/// A row as a laptop sees it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Seen<Held = Fields> {
    /// Goes up by one with every operation that changed it.
    pub rev: u64,
    /// The newest moment in it.
    pub hlc: Hlc,
    /// The colleague whose operation was the newest.
    pub by: String,
    /// Its fields, also those that this program does not know.
    pub fields: Held,
}

/// One change of one row, as its author made it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Op {
    /// Its place in the device's log, from 1 on without a gap.
    pub seq: u64,
    /// The row, as `table/id`: some tables share their ids.
    pub row: String,
    /// When.
    pub hlc: Hlc,
    /// The revision that the author had before their eyes; 0 for a row of their own.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub base: u64,
    /// The row is new.
    #[serde(default, skip_serializing_if = "is_false")]
    pub create: bool,
    /// The next operation belongs to the same act: both are taken or neither.
    #[serde(default, skip_serializing_if = "is_false")]
    pub more: bool,
    /// The fields it sets.
    pub set: BTreeMap<String, Value>,
    /// What it held was destroyed because its row was erased; this was its hash, so that the log goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emptied: Option<String>,
}

impl Op {
    /// The row's table.
    pub fn table(&self) -> &str {
        table(&self.row)
    }
}

/// The table of a row that is named as `table/id`.
pub fn table(row: &str) -> &str {
    row.split_once('/').map_or(row, |(table, _)| table)
}

/// Operations of a device, whole acts, in their order.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Push {
    /// The device.
    pub device: String,
    /// The form of its records.
    pub schema: u32,
    /// The hash of the log before the first of them.
    pub prev: String,
    /// They themselves.
    pub ops: Vec<Op>,
}

/// What became of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Taken.
    Ok,
    /// The row was erased; what the operation held is to be destroyed.
    Erased,
    /// There is no such row.
    Unknown,
    /// Whoever sits there may not.
    Forbidden,
    /// The row is never changed, only followed by another.
    Immutable,
    /// Something else hangs on the row that was to be taken away.
    Used,
    /// Another operation of the same act was not taken.
    Act,
}

/// The answer to a push. Its kind is the one key of an object: a tag among the members would have serde read them before
/// it knows that the keys of `verdicts` are numbers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pushed {
    /// Every operation has a verdict, those that came before as well.
    Taken {
        /// The newest that the server has of the device.
        last: u64,
        /// By their numbers.
        verdicts: BTreeMap<u64, Verdict>,
        /// How far each scope was then: who has pulled so far has seen what was taken.
        at: BTreeMap<String, u64>,
        /// The server's clock, in milliseconds.
        now: u64,
        /// Which history of the server this is.
        #[serde(default)]
        epoch: String,
    },
    /// Operations are missing before these.
    Gap {
        /// The newest that the server has.
        last: u64,
    },
    /// The server has another history of this device: it was cloned, or restored from a backup.
    Fork {
        /// Hash and verdict of each operation that the server has.
        known: BTreeMap<u64, (String, Verdict)>,
        /// How far each scope is.
        at: BTreeMap<String, u64>,
    },
}

/// Asks for what is new.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pull {
    /// How far the device has come in each scope; one that is not named is wanted from its beginning.
    pub cursors: BTreeMap<String, u64>,
    /// The most entries of the page.
    pub limit: usize,
    /// The device wants to know how much there is in all, to tell whoever waits.
    #[serde(default, skip_serializing_if = "is_false")]
    pub counts: bool,
}

/// What stands in a feed. A row is the one value of an object: a tag among its members would have serde keep all of them
/// before it knows that it is one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark<Held = Fields> {
    /// The row as it is now.
    Row(Seen<Held>),
    /// The row went to another scope.
    Leave,
    /// The row was erased.
    Erase,
}

/// One entry of a feed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry<Held = Fields> {
    /// Whose feed.
    pub scope: String,
    /// Its place there.
    pub at: u64,
    /// The row.
    pub row: String,
    /// What became of it.
    pub mark: Mark<Held>,
}

/// A page of what is new, erasures first.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Page<Held = Fields> {
    /// The entries.
    pub entries: Vec<Entry<Held>>,
    /// How far the device has come with this page.
    pub cursors: BTreeMap<String, u64>,
    /// Another page follows.
    pub more: bool,
    /// So many entries follow, for whoever asked.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub left: u64,
    /// The scopes that the device may see. One that it had and that is not among them is to be left.
    pub scopes: BTreeSet<String>,
    /// The server's clock, in milliseconds.
    pub now: u64,
    /// Which history of the server this is: another one after it was restored from a backup.
    #[serde(default)]
    pub epoch: String,
}

/// The field of a row that was taken away, as by undoing what made it: true. Nobody else deletes; users archive.
pub const REMOVED: &str = "removed";
/// The field in which a row says which other one was made of it.
pub const MERGED_INTO: &str = "merged_into";
/// The scope whose feed everybody reads: random ids of what was erased.
pub const ERASURES: &str = "erasures";

fn is_zero(number: &u64) -> bool {
    *number == 0
}

fn is_false(flag: &bool) -> bool {
    !*flag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_as_it_was_said() {
        let (last, now, epoch) = (7, 1, "e".to_owned());
        let at = BTreeMap::from([("school".to_owned(), 3)]);
        let taken = Pushed::Taken { last, verdicts: BTreeMap::from([(7, Verdict::Act)]), at: at.clone(), now, epoch };
        let fork = Pushed::Fork { known: BTreeMap::from([(7, ("ab".to_owned(), Verdict::Ok))]), at };
        for said in [taken, fork, Pushed::Gap { last }] {
            let line = serde_json::to_string(&said).unwrap();
            let heard: Pushed = serde_json::from_str(&line).unwrap();
            assert_eq!(format!("{heard:?}"), format!("{said:?}"), "{line}");
        }
    }
}
