//! What a step is: an act of a user, what it is called and of what kind.

use std::borrow::Cow;

use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::{Result, record};

/// What a step is called: a key of `texts/` and what it names.
#[derive(Debug, Clone, Default)]
pub struct Label {
    pub(crate) key: Cow<'static, str>,
    pub(crate) args: Map<String, Value>,
}

impl From<&'static str> for Label {
    fn from(key: &'static str) -> Self {
        Self { key: Cow::Borrowed(key), args: Map::new() }
    }
}

impl Label {
    /// Adds something the label names.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// A label read back from a step.
    pub(crate) fn again(key: &str, args: &str) -> Self {
        Self { key: Cow::Owned(key.to_owned()), args: serde_json::from_str(args).unwrap_or_default() }
    }
}

/// What kind of act a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A user's own act.
    Hand,
    /// A file's.
    Import,
    /// Taking a step back.
    Undo(i64),
    /// Taking an undo back.
    Redo(i64),
    /// An act that is not taken back, as a signature.
    Final,
}

impl Kind {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Import => "import",
            Self::Undo(_) => "undo",
            Self::Redo(_) => "redo",
            Self::Final => "final",
        }
    }
}

/// The newest act: what was worked out from the records holds until there is another.
pub(crate) fn newest(conn: &Connection) -> Result<i64> {
    record::value(conn, "select coalesce(max(id), 0) from step", [])
}
