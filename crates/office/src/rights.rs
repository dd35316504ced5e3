//! Who may do what: one function, deny by default. What each role holds is `trade`'s, because the shared server asks it too.

use crate::{Error, Result};

pub use trade::rights::{Actor, Right, Role, to_change};

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

/// Whether `actor` holds `right`.
pub fn authorize(actor: &Actor, right: Right) -> Result<()> {
    if trade::rights::holds(actor, right) { Ok(()) } else { Err(Error::Denied) }
}

/// What `actor` may do, so that the window offers nothing that would be refused.
pub(crate) fn held(actor: &Actor) -> Vec<Right> {
    ALL.iter().copied().filter(|right| authorize(actor, *right).is_ok()).collect()
}
