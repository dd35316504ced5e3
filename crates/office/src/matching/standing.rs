//! What a workplace has for one education: an opening, a free approved place, a promised one, or none.

use std::cmp::Reverse;

use super::Ground;
use super::reason::Reason;
use super::sides::{Approval, Opening, Promise, Workplace};

/// What a workplace has for an education; the better stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It offers a place.
    Open,
    /// It is approved, and a place is free.
    Free,
    /// Nobody can be taken now, but it has promised a place.
    Promised,
    /// It is approved, but nobody can be taken now.
    Taken,
}

/// The standing; `None` when the education is neither approved, offered nor promised.
pub(super) fn standing(workplace: &Workplace, education: &str, ground: Ground) -> Option<Standing> {
    if openings(workplace, education).next().is_some() {
        return Some(Standing::Open);
    }
    if approvals(workplace, education).any(|approval| free(approval, ground)) {
        return Some(Standing::Free);
    }
    if promises(workplace, education, ground).next().is_some() {
        return Some(Standing::Promised);
    }
    approvals(workplace, education).next().map(|_| Standing::Taken)
}

/// The promises of a place in the education. One that names none is for what they may train in.
pub(super) fn promises<'a>(
    workplace: &'a Workplace,
    education: &'a str,
    ground: Ground<'a>,
) -> impl Iterator<Item = &'a Promise> {
    let trains = approvals(workplace, education).any(|approval| bar(approval, ground).is_none());
    workplace.promises.iter().filter(move |held| match held.education.as_str() {
        "" => trains,
        named => named == education,
    })
}

/// Openings in the education that still have a place.
pub(super) fn openings<'a>(workplace: &'a Workplace, education: &str) -> impl Iterator<Item = &'a Opening> {
    workplace.openings.iter().filter(move |opening| opening.education == education && opening.number > 0)
}

fn approvals<'a>(workplace: &'a Workplace, education: &str) -> impl Iterator<Item = &'a Approval> {
    workplace.approvals.iter().filter(move |approval| approval.education == education)
}

/// The approval an agreement would be made under. Approvals that overlap are one: the widest counts, not their sum.
pub(super) fn best<'a>(workplace: &'a Workplace, education: &str, ground: Ground) -> Option<&'a Approval> {
    let usable = approvals(workplace, education).filter(|approval| free(approval, ground));
    // An approval without a last day outlasts all others.
    let last = |approval: &Approval| (approval.expires_on.is_none(), approval.expires_on);
    let fewest = |approval: &'a Approval| Reverse((approval.limits.len(), &approval.limits));
    usable.max_by_key(|approval| (approval.free, fewest(approval), last(approval)))
}

/// Why nobody can be taken under the approvals there are; empty when there is none.
pub(super) fn obstacles(workplace: &Workplace, education: &str, ground: Ground) -> Vec<Reason> {
    let mut found = Vec::new();
    for approval in approvals(workplace, education) {
        let education = education.to_owned();
        let reason = if let Some(expired_on) = approval.expires_on.filter(|last| *last < ground.today) {
            Reason::ApprovalExpired { education, expired_on }
        } else if let Some(code) = bar(approval, ground) {
            Reason::ApprovalBars { education, code: code.to_owned(), limit: ground.rules.limit(code) }
        } else {
            Reason::ApprovalFull { education }
        };
        if !found.contains(&reason) {
            found.push(reason);
        }
    }
    found
}

/// In force, not barred, and a place is free.
fn free(approval: &Approval, ground: Ground) -> bool {
    approval.free > 0 && approval.expires_on.is_none_or(|last| last >= ground.today) && bar(approval, ground).is_none()
}

/// The code under which no agreement can be made.
fn bar<'a>(approval: &'a Approval, ground: Ground) -> Option<&'a str> {
    approval.limits.iter().map(String::as_str).find(|code| ground.rules.limit(code).bars())
}
