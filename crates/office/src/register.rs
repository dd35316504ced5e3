//! The register of companies as the office sees it. The office has no network: who asks is handed in with
//! [`crate::Setup`], as the reader of spreadsheets is.

use std::sync::atomic::AtomicBool;

use serde::Serialize;
use ts_rs::TS;

/// The register that is asked, and what it wants to know of the one who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// cvrapi.dk, which answers whoever says who they are.
    CvrApi {
        /// `App - Provider - Contact`.
        agent: String,
    },
    /// The distribution of Virk, for those who were given a user.
    Virk {
        /// The user.
        user: String,
        /// Their password.
        password: String,
    },
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// By CVR number: eight digits.
    Cvr(String),
    /// By name.
    Name(String),
}

/// A company as the register has it. An empty text says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Entry {
    /// Eight digits.
    pub cvr: String,
    /// Name.
    pub name: String,
    /// Street and number.
    pub address: String,
    /// Four digits.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Branch code: six digits.
    pub branch: String,
    /// The same in words.
    pub branch_text: String,
    /// DB07 or DB25; empty when the register does not say.
    pub branch_scheme: String,
    /// Protected against advertising.
    pub no_advertising: bool,
    /// Production units.
    pub workplaces: Vec<EntryWorkplace>,
}

/// A production unit as the register has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct EntryWorkplace {
    /// P-number: ten digits.
    pub number: String,
    /// Name.
    pub name: String,
    /// Street and number.
    pub address: String,
    /// Four digits.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Phone.
    pub phone: String,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// No connection.
    NobodyAnswered,
    /// It took longer than anybody waits.
    TooSlow,
    /// The user stopped it.
    Cancelled,
    /// No such company.
    NotFound,
    /// The register does not know the user, or not the password.
    Denied,
    /// It has answered as often as it does in a day.
    Quota,
    /// It said why not, in its own words.
    Refused(String),
    /// More than a company can be.
    TooLarge,
    /// Something else than the documented form.
    Nonsense,
}

/// Asks a register; `true` in the flag stops it.
pub type Ask = dyn Fn(&Source, &Question, &AtomicBool) -> Result<Vec<Entry>, Failure> + Send + Sync;
