//! What the trade of a fit says: the opening or the approval they would come under.

use chrono::NaiveDate;

use super::Ground;
use super::fit::Fit;
use super::licence::Licence;
use super::reason::Reason;
use super::rules::Limit;
use super::sides::{Approval, Opening, Seeker, Workplace};
use super::standing::{Standing, best, obstacles, openings, promises};

/// What the trade says: the opening or the approval they would come under.
pub(super) fn in_trade(
    fit: &mut Fit,
    seeker: &Seeker,
    workplace: &Workplace,
    education: &str,
    standing: Standing,
    ground: Ground,
) {
    let approval = best(workplace, education, ground);
    fit.reasons.push(Reason::Education { education: education.to_owned(), own: education == seeker.education });
    let mut starts_on = seeker.ready_from;
    match standing {
        Standing::Taken => fit.must.extend(obstacles(workplace, education, ground)),
        Standing::Free | Standing::Promised => {}
        Standing::Open => {
            // The one they can start at first; one without a day waits for them.
            let late =
                |opening: &&Opening| opening.starts_on.zip(seeker.ready_from).is_some_and(|(on, from)| on < from);
            let chosen = openings(workplace, education).min_by_key(|held| (late(held), held.starts_on, &held.id));
            if let Some(chosen) = chosen {
                opening(fit, seeker, chosen);
                starts_on = chosen.starts_on.or(starts_on);
            }
        }
    }
    if approval.is_none() && matches!(standing, Standing::Open | Standing::Promised) {
        let found = obstacles(workplace, education, ground);
        let none = || vec![Reason::ApprovalMissing { education: education.to_owned() }];
        fit.missing.extend(if found.is_empty() { none() } else { found });
    }
    if let Some(approval) = approval {
        under(fit, approval, starts_on.unwrap_or(ground.today).max(ground.today), ground);
    }
    fit.reasons.extend(promises(workplace, education, ground).map(|held| Reason::Promised {
        number: held.number,
        due_on: held.due_on,
        by_month: held.by_month,
    }));
}

fn opening(fit: &mut Fit, seeker: &Seeker, opening: &Opening) {
    let Opening { id, number, starts_on, licence_required, demands, .. } = opening;
    fit.reasons.push(Reason::Opening { id: id.clone(), number: *number, starts_on: *starts_on });
    if let Some((starts_on, ready_from)) = starts_on.zip(seeker.ready_from) {
        if starts_on < ready_from {
            fit.missing.push(Reason::StartTooEarly { starts_on, ready_from });
        } else {
            fit.reasons.push(Reason::StartMeets { starts_on, ready_from });
        }
    }
    if !licence_required.trim().is_empty() {
        let (required, typed) = (licence_required.clone(), seeker.licence.clone());
        match Licence::read(&typed).covers(&required) {
            Some(true) => fit.reasons.push(Reason::LicenceThere { required, typed }),
            Some(false) => fit.missing.push(Reason::LicenceMissing { required, typed }),
            None => fit.missing.push(Reason::LicenceUnknown { required, typed }),
        }
    }
    if !demands.is_empty() {
        fit.reasons.push(Reason::Demands { typed: demands.clone() });
    }
}

fn under(fit: &mut Fit, approval: &Approval, start: NaiveDate, ground: Ground) {
    let education = approval.education.clone();
    fit.reasons.push(Reason::FreePlaces { education: education.clone(), free: approval.free });
    if let Some(expires_on) = approval.expires_on.filter(|last| *last < start) {
        fit.missing.push(Reason::ApprovalEnds { education, expires_on });
    }
    for code in &approval.limits {
        let limit = ground.rules.limit(code);
        if limit != Limit::Overlap {
            fit.missing.push(Reason::Limited { code: code.clone(), limit });
        }
    }
}
