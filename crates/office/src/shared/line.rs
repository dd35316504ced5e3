//! The way to the server. The office has no network: who goes there is handed in with [`crate::Setup`], as those are who
//! ask the register and read spreadsheets.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use wire::said::Laptop;
use wire::{Page, Pull, Push, Pushed};

/// Where the server is, and what this laptop shows there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// Its address, such as `https://svend.skolen.dk`.
    pub address: String,
    /// The laptop's token.
    pub token: String,
}

/// A laptop that wants to come in.
#[derive(Debug, Clone)]
pub struct Enrol {
    /// The code that somebody was given.
    pub code: String,
    /// What the laptop is called.
    pub name: String,
    /// Who sits there, when the laptop may be the first of its school.
    pub first: Option<Person>,
}

/// A colleague, as their row says it.
#[derive(Debug, Clone, Default)]
pub struct Person {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What they are, as JSON.
    pub roles: String,
    /// Where, as JSON.
    pub sites: String,
}

/// Shows a page in the system's browser.
pub type OpenPage = dyn Fn(&str) -> std::io::Result<()> + Send + Sync;

/// Somebody who signs in with an account of their school's.
pub struct SignIn<'a> {
    /// What the school is called in short on the server.
    pub school: &'a str,
    /// What the page says on which the browser ends, in each language with its tag.
    pub farewell: &'a [(&'a str, String)],
    /// The system's browser.
    pub open: &'a OpenPage,
}

/// Somebody who signed in.
#[derive(Debug, Clone)]
pub struct Known {
    /// A code with which their laptop comes in.
    pub code: String,
    /// Their name.
    pub name: String,
}

/// A laptop that came in.
#[derive(Debug, Clone)]
pub struct Enrolled {
    /// What the school is called.
    pub school: String,
    /// The laptop's own id there.
    pub device: String,
    /// Whose it is.
    pub colleague: Person,
    /// What it shows from now on.
    pub token: String,
    /// Which history of the server this is.
    pub epoch: String,
}

/// Why nothing came of it. Each is a key of `texts/` after `shared-fault-`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No server answers at the address.
    NobodyAnswered,
    /// It answered too slowly.
    TooSlow,
    /// It is busy; later it will do.
    Busy,
    /// Something answers that is no server of Svend's.
    NotSvend,
    /// The address is none, or not encrypted.
    Address,
    /// The code is not known, was used, or is too old.
    Stranger,
    /// This laptop's token was used by another one.
    Copied,
    /// Somebody took this laptop out: what it holds of the school goes.
    Wipe,
    /// The program is too old for the server.
    TooOld,
    /// The server does not allow it.
    Refused,
    /// The school has no accounts to sign in with, as far as the server knows.
    NoSignIn,
    /// Where the accounts are does not answer.
    Provider,
    /// What came back from there does not hold.
    Unsure,
    /// The account is no colleague's.
    NoAccount,
    /// Nobody vouches for the account's e-mail address.
    Unverified,
    /// Whoever was to sign in said no in the browser.
    Declined,
    /// Nobody signed in for minutes.
    Late,
    /// There is no browser.
    NoBrowser,
    /// Whoever waited stopped.
    Cancelled,
}

impl Fault {
    /// The key after `shared-fault-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::NobodyAnswered => "nobody",
            Self::TooSlow => "slow",
            Self::Busy => "busy",
            Self::NotSvend => "not-svend",
            Self::Address => "address",
            Self::Stranger => "stranger",
            Self::Copied => "copied",
            Self::Wipe => "wipe",
            Self::TooOld => "old",
            Self::Refused => "refused",
            Self::NoSignIn => "no-sign-in",
            Self::Provider => "provider",
            Self::Unsure => "unsure",
            Self::NoAccount => "no-account",
            Self::Unverified => "unverified",
            Self::Declined => "declined",
            Self::Late => "late",
            Self::NoBrowser => "no-browser",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Whoever goes to the server. Each call waits for its answer.
pub trait Line: Send + Sync {
    /// Comes in with a code.
    fn enrol(&self, address: &str, asked: &Enrol) -> Result<Enrolled, Fault>;
    /// Has whoever sits here sign in with an account of the school's, in the system's browser; `true` in `stop` ends it.
    fn sign_in(&self, _address: &str, _asked: &SignIn<'_>, _stop: &AtomicBool) -> Result<Known, Fault> {
        Err(Fault::NoSignIn)
    }
    /// Says what was written here.
    fn push(&self, way: &Way, push: &Push) -> Result<Pushed, Fault>;
    /// Asks for what is new.
    fn pull(&self, way: &Way, pull: &Pull) -> Result<Page, Fault>;
    /// Has rows erased, with all that hangs on them.
    fn erase(&self, way: &Way, rows: &BTreeSet<String>) -> Result<(), Fault>;
    /// Says that everything up to here was destroyed on this laptop.
    fn erased(&self, way: &Way, upto: u64) -> Result<(), Fault>;
    /// A code for a colleague's own laptop.
    fn invite(&self, way: &Way, colleague: &str) -> Result<String, Fault>;
    /// A new token for this laptop. The old one is good until the new one was used.
    fn turn(&self, way: &Way) -> Result<String, Fault>;
    /// The laptops of the school.
    fn laptops(&self, way: &Way) -> Result<Vec<Laptop>, Fault>;
    /// Turns another laptop out.
    fn turn_out(&self, way: &Way, laptop: &str) -> Result<(), Fault>;
    /// Says that nothing of the school is left on this laptop, which was turned out.
    fn wiped(&self, way: &Way) -> Result<(), Fault>;
    /// Waits until the server has something newer than `cursors`, for so long at the most; `true` in `stop` ends it.
    fn wait(
        &self,
        way: &Way,
        cursors: &BTreeMap<String, u64>,
        stop: &AtomicBool,
        longest: Duration,
    ) -> Result<bool, Fault>;
    /// Keeps a file there, named by its SHA-256.
    fn put_file(&self, way: &Way, sha256: &str, bytes: Vec<u8>) -> Result<(), Fault>;
    /// A file from there.
    fn get_file(&self, way: &Way, sha256: &str) -> Result<Vec<u8>, Fault>;
}

/// No way anywhere: for programs that have no network.
pub struct NoLine;

macro_rules! nowhere {
    ($($name:ident($($arg:ty),*) -> $answer:ty;)*) => {
        impl Line for NoLine {
            $(fn $name(&self, $(_: $arg),*) -> Result<$answer, Fault> { Err(Fault::NobodyAnswered) })*
        }
    };
}
nowhere! {
    enrol(&str, &Enrol) -> Enrolled;
    sign_in(&str, &SignIn<'_>, &AtomicBool) -> Known;
    push(&Way, &Push) -> Pushed;
    pull(&Way, &Pull) -> Page;
    erase(&Way, &BTreeSet<String>) -> ();
    erased(&Way, u64) -> ();
    invite(&Way, &str) -> String;
    turn(&Way) -> String;
    laptops(&Way) -> Vec<Laptop>;
    turn_out(&Way, &str) -> ();
    wiped(&Way) -> ();
    wait(&Way, &BTreeMap<String, u64>, &AtomicBool, Duration) -> bool;
    put_file(&Way, &str, Vec<u8>) -> ();
    get_file(&Way, &str) -> Vec<u8>;
}
