//! Who may do what: one function, deny by default.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::sight::Sight;
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
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
    /// Making one record of two, which names everything that belonged to either.
    Merge,
    /// Letting people in and out, and the keys.
    People,
    /// Making backups and choosing where they go.
    Backup,
    /// Going back to one.
    Restore,
    /// Seeing who saw what.
    Audit,
    /// Erasing for good.
    Erase,
}

/// Who sits at the desk.
#[derive(Debug, Clone, Default)]
pub struct Actor {
    /// The colleague's id.
    pub id: String,
    /// The name that stands under what they sign.
    pub name: String,
    /// What they are.
    pub roles: Vec<Role>,
    /// Where they work; none is everywhere.
    pub sites: Vec<String>,
}

/// Rights that are not used before the passphrase was typed again.
const STEPS_UP: &[Right] = &[Right::Erase, Right::Export, Right::People, Right::Restore];

/// Every right there is.
const ALL: &[Right] = {
    use Right::{
        Assess, Audit, Backup, Edit, Erase, Export, Import, Manage, Merge, Open, People, Restore, See, SeeCpr,
    };
    &[Open, See, Edit, SeeCpr, Import, Assess, Export, Manage, Merge, People, Backup, Restore, Audit, Erase]
};

/// Whether `right` takes the passphrase again.
pub fn steps_up(right: Right) -> bool {
    STEPS_UP.contains(&right)
}

/// What it takes to change a record of `table` by hand, and so to take such a change back.
pub fn to_change(table: &str) -> Right {
    match table {
        "agreement_type" | "cafe_activity" | "emma_wording" | "letter_template" | "limit_code" | "observation_kind"
        | "placement_limit" | "plan_goal" | "refusal_code" | "register_password" | "setting" | "soft_area"
        | "soft_step" | "warning_step" => Right::Manage,
        "assessment" | "complaint" | "decision" | "emma_expectation" | "hearing" | "letter" | "warning" => {
            Right::Assess
        }
        "colleague" => Right::People,
        "cpr" => Right::SeeCpr,
        _ => Right::Edit,
    }
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
        Right::Manage | Right::Backup | Right::Restore | Right::Audit => &[Leder, Administrator],
        Right::Merge => &[Konsulent, Center, Instruktor, Kontaktlaerer],
        Right::People | Right::Erase => &[Administrator],
    };
    // What may meet any record of the school is for those who see them all.
    let sees_enough = !matches!(right, Right::Erase | Right::Import | Right::Merge) || Sight::of(actor).is_none();
    if sees_enough && actor.roles.iter().any(|role| roles.contains(role)) { Ok(()) } else { Err(Error::Denied) }
}

/// What `actor` may do, so that the window offers nothing that would be refused.
pub(crate) fn held(actor: &Actor) -> Vec<Right> {
    ALL.iter().copied().filter(|right| authorize(actor, *right).is_ok()).collect()
}
