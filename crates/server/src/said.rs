//! What else laptops and the server say to each other, beside pushing and pulling.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A laptop wants to come in, with a code that somebody was given.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Enrol {
    /// The code.
    pub code: String,
    /// What its owner calls the laptop.
    pub name: String,
    /// Who sits there, when the laptop is the first of its school.
    #[serde(default)]
    pub colleague: Option<First>,
}

/// The first colleague of a school. They become an administrator, whatever else they are.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct First {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What they are.
    #[serde(default)]
    pub roles: Vec<trade::rights::Role>,
}

/// A laptop that came in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Enrolled {
    /// Its school.
    pub school: String,
    /// What the school is called.
    pub school_name: String,
    /// Its own id, and the name of its log.
    pub device: String,
    /// Whose it is.
    pub colleague: String,
    /// What it shows from now on.
    pub token: String,
    /// Which history of the server this is.
    pub epoch: String,
}

/// A new token. The old one is good until this one was used.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Turned {
    /// The token.
    pub token: String,
}

/// Asks for a code for a colleague.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Invite {
    /// Their id.
    pub colleague: String,
}

/// A code that lets one laptop in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Invited {
    /// The code, told once.
    pub code: String,
    /// For how many days it is good.
    pub days: u32,
}

/// Rows to erase, with all that hangs on them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Erase {
    /// As `table/id`.
    pub rows: BTreeSet<String>,
}

/// What was erased.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Erased {
    /// The rows and all that hung on them.
    pub rows: BTreeSet<String>,
}

/// A laptop has destroyed what it was told to, also in its copies.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Confirm {
    /// The cursor of `erasures` up to which it has.
    pub upto: u64,
}
