//! What laptops and the server say to each other beside pushing and pulling.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A laptop wants to come in, with a code that somebody was given.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Enrol {
    /// The code.
    pub code: String,
    /// What its owner calls the laptop.
    pub name: String,
    /// Who sits there, when the laptop may be the first of its school.
    #[serde(default)]
    pub colleague: Option<Person>,
}

/// A colleague, as their row says it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What they are: a JSON list.
    #[serde(default)]
    pub roles: String,
    /// Where they work: a JSON list, empty for everywhere.
    #[serde(default)]
    pub sites: String,
}

/// A laptop that came in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Enrolled {
    /// Its school's id.
    pub school: String,
    /// What the school is called.
    pub school_name: String,
    /// Its own id, and the name of its log.
    pub device: String,
    /// Whose it is.
    pub colleague: Person,
    /// What it shows from now on.
    pub token: String,
    /// Which history of the server this is.
    pub epoch: String,
}

/// Asks where the colleagues of a school sign in with accounts of their own.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SignIn {
    /// The school's id.
    pub school: String,
}

/// Where they do.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Provider {
    /// The page that the browser opens, without what the laptop adds.
    pub authorization: String,
    /// What the school's server is called there.
    pub client: String,
}

/// Somebody signed in: what their browser brought back, and what shows that it was this laptop's.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SignedIn {
    /// The school's id.
    pub school: String,
    /// The provider's code.
    pub code: String,
    /// What the laptop sent the digest of (PKCE).
    pub verifier: String,
    /// What has to stand in the provider's token.
    pub nonce: String,
    /// Where the browser came back to.
    pub redirect: String,
}

/// Who it was, and the code with which their laptop comes in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Known {
    /// Good once, for an hour.
    pub code: String,
    /// The colleague's name.
    pub name: String,
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

/// A laptop has destroyed what it was told to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Confirm {
    /// The cursor of `erasures` up to which it has.
    pub upto: u64,
}

/// The laptops of a school.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Laptops {
    /// By colleague, and by when they came in.
    pub laptops: Vec<Laptop>,
}

/// A laptop of a school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Laptop {
    /// Its id.
    pub id: String,
    /// Whose it is: an id.
    pub colleague: String,
    /// What it is called.
    pub name: String,
    /// The last day it was here, as `2026-11-27`.
    pub seen: String,
    /// Why it is not let in any more: `wipe` when somebody turned it out, `reuse` when its token was used by another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<String>,
    /// The day it said that it holds nothing of the school any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wiped: Option<String>,
    /// Erasures that it has not confirmed.
    pub unconfirmed: u64,
}

/// Turns a laptop out.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TurnOut {
    /// Its id.
    pub laptop: String,
}

/// Why a request was not answered as it was asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Refused {
    /// One word.
    pub error: String,
    /// Of `wipe`: the device that is meant.
    #[serde(default)]
    pub device: String,
}
