//! Who may do what: one function, deny by default.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fold::fold;

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
pub fn holds(actor: &Actor, right: Right) -> bool {
    use Role::{Administrator, Center, Instruktor, Konsulent, Kontaktlaerer, Leder};
    let roles: &[Role] = match right {
        Right::Open => return true,
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
    let sees_enough = !matches!(right, Right::Erase | Right::Import | Right::Merge) || actor.students().is_everybody();
    sees_enough && actor.roles.iter().any(|role| roles.contains(role))
}

/// Which students somebody sees.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Students {
    /// Every student of their sites.
    pub all: bool,
    /// Those whose contact teacher bears this name, folded.
    pub taught_by: Option<String>,
    /// Those who are enrolled in skoleoplæring.
    pub enrolled: bool,
    /// Only at these sites, folded; none is everywhere.
    pub sites: Vec<String>,
}

impl Students {
    /// Whether nobody is left out.
    pub fn is_everybody(&self) -> bool {
        self.all && self.sites.is_empty()
    }
}

impl Actor {
    /// Which students they see.
    pub fn students(&self) -> Students {
        let mut students =
            Students { sites: self.sites.iter().map(|site| fold(site)).collect(), ..Students::default() };
        for role in &self.roles {
            match role {
                Role::Konsulent | Role::Center | Role::Leder | Role::Administrator => students.all = true,
                Role::Kontaktlaerer => students.taught_by = Some(fold(&self.name)),
                Role::Instruktor => students.enrolled = true,
            }
        }
        students
    }
}
