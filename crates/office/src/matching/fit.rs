//! One seeker and one workplace: the musts, what speaks for it and what is missing.

use std::cmp::Reverse;

use serde::Serialize;
use ts_rs::TS;

use super::Ground;
use super::reason::Reason;
use super::sides::{Seeker, TriedHow, Workplace};
use super::standing::{Standing, standing};
use super::trade::in_trade;

/// How a seeker and a workplace fit each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Fit {
    /// The student.
    pub seeker: String,
    /// The workplace.
    pub workplace: String,
    /// Must-haves that are not met. Empty: they fit.
    pub must: Vec<Reason>,
    /// What speaks for it.
    pub reasons: Vec<Reason>,
    /// What is missing, or must be known first.
    pub missing: Vec<Reason>,
    /// Whole kilometres as the crow flies, and whether a place was only the nearest listed.
    pub km: Option<(u32, bool)>,
    /// Where it stands in a list. Not shown.
    #[serde(skip)]
    pub order: Order,
}

impl Fit {
    /// Takes out what is true of the company whoever goes there: where many seekers are listed, it is said once.
    pub fn take_company(&mut self) -> Vec<Reason> {
        let mut taken: Vec<Reason> = self.reasons.extract_if(.., |reason| reason.of_company()).collect();
        taken.extend(self.missing.extract_if(.., |reason| reason.of_company()));
        taken
    }
}

/// The order of a list, field by field from the first; after it the Danish name, then the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    /// Which must is not met.
    pub musts: Musts,
    /// What there is for them: an offered place stands before a free approval, that before a promise.
    pub standing: Standing,
    /// The trade they fit in: 0 their own, then the others in the order of their wishes.
    pub trade: u8,
    /// The band of the distance; an unknown one stands last.
    pub band: u32,
}

/// Which must is not met: the gravest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Musts {
    /// All are met.
    Met,
    /// The education is right, but nobody can be taken now.
    NoPlace,
    /// No education they would take.
    NoEducation,
    /// They never seek.
    NeverSeeks,
}

/// The band of a distance that is not known.
pub(super) const UNKNOWN: u32 = u32::MAX;

/// Says how a seeker and a workplace fit each other, and why.
pub fn fit(seeker: &Seeker, workplace: &Workplace, ground: Ground) -> Fit {
    let km = distance(seeker, workplace, ground);
    let (order, trade) = order(seeker, workplace, km.map(|(km, _)| km), ground);
    let mut fit = Fit {
        seeker: seeker.id.clone(),
        workplace: workplace.id.clone(),
        must: Vec::new(),
        reasons: Vec::new(),
        missing: Vec::new(),
        km,
        order,
    };
    if seeker.never_seeks() {
        fit.must.push(Reason::NeverSeeks);
    }
    match trade {
        None => fit.must.push(Reason::EducationMissing),
        Some((education, standing)) => in_trade(&mut fit, seeker, workplace, education, standing, ground),
    }
    way(&mut fit, seeker, workplace, ground);
    history(&mut fit, seeker, workplace, ground);
    fit
}

/// Where the fit stands in a list, and the trade it is in.
pub(super) fn order<'a>(
    seeker: &'a Seeker,
    workplace: &Workplace,
    km: Option<u32>,
    ground: Ground,
) -> (Order, Option<(&'a str, Standing)>) {
    let stands =
        seeker.trades().enumerate().filter_map(|(at, trade)| Some((standing(workplace, trade, ground)?, at, trade)));
    // The first of equals, so the dearest trade.
    let found = stands.min_by_key(|(standing, at, _)| (*standing, *at));
    let (musts, standing, trade) = match found {
        None => (Musts::NoEducation, Standing::Taken, u8::MAX),
        Some((Standing::Taken, at, _)) => (Musts::NoPlace, Standing::Taken, wish(at)),
        Some((standing, at, _)) => (Musts::Met, standing, wish(at)),
    };
    let musts = if seeker.never_seeks() { Musts::NeverSeeks } else { musts };
    let band = km.map_or(UNKNOWN, |km| ground.rules.band(km));
    (Order { musts, standing, trade, band }, found.map(|(standing, _, trade)| (trade, standing)))
}

/// A trade's place among the wishes, as the order counts it. Nobody has two hundred.
pub(super) fn wish(at: usize) -> u8 {
    u8::try_from(at).unwrap_or(u8::MAX).min(u8::MAX - 1)
}

/// Kilometres between the two, when both can be found.
pub(super) fn distance(seeker: &Seeker, workplace: &Workplace, ground: Ground) -> Option<(u32, bool)> {
    let (from, near) = ground.places.index(&seeker.postcode)?;
    let (to, there) = ground.places.index(&workplace.postcode)?;
    Some((ground.places.whole_km(from, to), near || there))
}

/// The way there.
fn way(fit: &mut Fit, seeker: &Seeker, workplace: &Workplace, ground: Ground) {
    let (reach_km, usual) = (ground.reach(seeker), seeker.reach_km.is_none());
    let near = match fit.km {
        Some((km, approximate)) if km <= reach_km => {
            fit.reasons.push(Reason::Near { km, approximate, reach_km, usual });
            true
        }
        Some((km, approximate)) => {
            fit.missing.push(Reason::Far { km, approximate, reach_km, usual });
            false
        }
        None => {
            let lost = |postcode: &str| ground.places.index(postcode).is_none();
            let (seeker, workplace) = (lost(&seeker.postcode), lost(&workplace.postcode));
            fit.missing.push(Reason::DistanceUnknown { seeker, workplace });
            true
        }
    };
    if !near {
        match seeker.moves {
            Some(true) => fit.reasons.push(Reason::Moves),
            Some(false) => fit.missing.push(Reason::Stays),
            None => fit.missing.push(Reason::MovesUnknown),
        }
    }
    if !seeker.transport.is_empty() {
        fit.reasons.push(Reason::Transport { typed: seeker.transport.clone() });
    }
}

/// What was before: with this seeker, with apprentices, with the office.
fn history(fit: &mut Fit, seeker: &Seeker, workplace: &Workplace, ground: Ground) {
    let mut tried: Vec<_> = seeker.tried.iter().filter(|tried| tried.company == workplace.company).collect();
    tried.sort_by_key(|tried| (Reverse(tried.on), tried.how == TriedHow::Introduced));
    fit.missing.extend(tried.into_iter().map(|tried| match tried.how {
        TriedHow::Applied => Reason::Applied { on: tried.on },
        TriedHow::Introduced => Reason::Introduced { on: tried.on },
    }));
    if workplace.last_apprentice_on.is_none() {
        fit.missing.push(Reason::NeverApprentice);
    }
    match workplace.last_contact_on {
        None => fit.missing.push(Reason::NeverContacted),
        Some(since) => {
            let days = (ground.today - since).num_days();
            if days > ground.rules.silent_days {
                fit.missing.push(Reason::Silent { days, since });
            }
        }
    }
    if workplace.no_advertising {
        fit.missing.push(Reason::NoAdvertising);
    }
}
