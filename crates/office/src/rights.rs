//! Who may do what: one function, deny by default.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Error, Result};

/// What a person is at the school. One person often is several of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Workplace consultant.
    Konsulent,
    /// Staff of the training centre.
    Center,
    /// Instructor in the workshop.
    Instruktor,
    /// Contact teacher.
    Kontaktlaerer,
    /// Leader.
    Leder,
    /// Keeps people, settings and keys.
    Administrator,
}

/// What a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Nothing but an open vault.
    Open,
    /// Seeing students, companies and what happens.
    See,
    /// Changing them.
    Edit,
    /// Seeing a CPR number.
    SeeCpr,
    /// Bringing files in.
    Import,
    /// Seeing and making assessments.
    Assess,
    /// Taking many people's data out of the house at once.
    Export,
    /// Changing the school's settings.
    Manage,
}

/// Who sits at the desk.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The colleague's id.
    pub id: String,
    /// The name that stands under what they sign.
    pub name: String,
    /// What they are.
    pub roles: Vec<Role>,
}

/// Whether `actor` holds `right`.
pub fn authorize(actor: &Actor, right: Right) -> Result<()> {
    use Role::{Administrator, Center, Instruktor, Konsulent, Kontaktlaerer, Leder};
    let roles: &[Role] = match right {
        Right::Open => return Ok(()),
        Right::See => &[Konsulent, Center, Instruktor, Kontaktlaerer, Leder, Administrator],
        Right::Edit => &[Konsulent, Center, Instruktor, Kontaktlaerer],
        Right::SeeCpr | Right::Import => &[Konsulent, Center, Administrator],
        Right::Assess => &[Konsulent, Center, Instruktor],
        Right::Export => &[Konsulent, Center, Leder, Administrator],
        Right::Manage => &[Leder, Administrator],
    };
    if actor.roles.iter().any(|role| roles.contains(role)) { Ok(()) } else { Err(Error::Denied) }
}
