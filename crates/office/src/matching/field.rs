//! All workplaces of the office, laid out so that a seeker is held against them at once.

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use super::Ground;
use super::fit::{Musts, Order, UNKNOWN, distance, order, wish};
use super::sides::{Seeker, Workplace};
use super::standing::{Standing, standing};
use crate::text;

/// The workplaces in the order of their Danish names, with where they lie and what they have for whom.
pub struct Field<'a> {
    pub(super) ground: Ground<'a>,
    pub(super) workplaces: Vec<&'a Workplace>,
    /// The place of each; one past the table when it cannot be found.
    pub(super) lies: Vec<usize>,
    /// Where somebody can be taken, by education.
    takes: HashMap<&'a str, Vec<(u32, Standing)>>,
}

/// A seeker's workplaces by how far they would travel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WhatIf {
    /// How far they travel as it is.
    pub reach_km: u32,
    /// Workplaces that fit and are not farther.
    pub now: u32,
    /// The same for each distance asked about.
    pub counts: Vec<ReachCount>,
    /// Workplaces that fit, but nobody knows how far they are.
    pub unknown: u32,
    /// Workplaces that fit, wherever they are.
    pub all: u32,
}

/// How many workplaces are not farther.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReachCount {
    /// How far.
    pub reach_km: u32,
    /// Workplaces that fit.
    pub workplaces: u32,
    /// More than now; below zero when fewer.
    pub more: i32,
}

impl<'a> Field<'a> {
    /// Lays the workplaces out. The order they come in does not matter.
    pub fn new(workplaces: &'a [Workplace], ground: Ground<'a>) -> Self {
        let mut named: Vec<_> =
            workplaces.iter().map(|held| (text::danish(&held.name), held.id.as_str(), held)).collect();
        named.sort_unstable_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
        let workplaces: Vec<&Workplace> = named.into_iter().map(|(_, _, held)| held).collect();
        let nowhere = ground.places.len();
        let lies = workplaces.iter().map(|held| ground.places.index(&held.postcode).map_or(nowhere, |(at, _)| at));
        let lies = lies.collect();
        let mut takes: HashMap<&str, Vec<(u32, Standing)>> = HashMap::new();
        for (at, held) in (0..).zip(&workplaces) {
            let mut trades: Vec<&str> = held.openings.iter().map(|opening| opening.education.as_str()).collect();
            trades.extend(held.approvals.iter().map(|approval| approval.education.as_str()));
            trades.extend(held.promises.iter().map(|promise| promise.education.as_str()));
            trades.sort_unstable();
            trades.dedup();
            for trade in trades {
                if let Some(standing) = standing(held, trade, ground).filter(|stands| *stands != Standing::Taken) {
                    takes.entry(trade).or_default().push((at, standing));
                }
            }
        }
        Self { ground, workplaces, lies, takes }
    }

    /// Every workplace in the order of the list for this seeker. Cheap; a page of them is then explained by [`fit`].
    pub fn ranked(&self, seeker: &Seeker) -> Vec<&'a Workplace> {
        let km = self.km_from(&seeker.postcode);
        let mut ranked: Vec<(Order, usize)> = (0..self.workplaces.len())
            .map(|at| {
                let km = Some(km[self.lies[at]]).filter(|km| *km != UNKNOWN);
                (order(seeker, self.workplaces[at], km, self.ground).0, at)
            })
            .collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, at)| self.workplaces[at]).collect()
    }

    /// What a seeker gains by travelling farther, for all distances at once.
    pub fn what_if(&self, seeker: &Seeker, reaches: &[u32]) -> WhatIf {
        let km = self.km_from(&seeker.postcode);
        let fitting = self.fitting(seeker);
        let mut far: Vec<u32> = fitting.iter().map(|(at, _)| km[self.lies[*at as usize]]).collect();
        far.sort_unstable();
        let known = far.partition_point(|km| *km != UNKNOWN);
        let within = |reach: u32| far[..known].partition_point(|km| *km <= reach);
        let reach_km = self.ground.reach(seeker);
        let now = within(reach_km);
        let counts = reaches.iter().map(|reach| ReachCount {
            reach_km: *reach,
            workplaces: within(*reach) as u32,
            more: within(*reach) as i32 - now as i32,
        });
        let counts = counts.collect();
        WhatIf { reach_km, now: now as u32, counts, unknown: (far.len() - known) as u32, all: far.len() as u32 }
    }

    /// The workplaces where all musts of a seeker are met, with what there is and the trade as [`Order`] compares them.
    pub(super) fn fitting(&self, seeker: &Seeker) -> Vec<(u32, u16)> {
        const NONE: u16 = u16::MAX;
        if seeker.never_seeks() {
            return Vec::new();
        }
        let mut best = vec![NONE; self.workplaces.len()];
        for (wished, trade) in seeker.trades().enumerate() {
            for (at, standing) in self.takes.get(trade).into_iter().flatten() {
                let facts = (*standing as u16) << 8 | u16::from(wish(wished));
                let held = &mut best[*at as usize];
                *held = facts.min(*held);
            }
        }
        (0..).zip(best).filter(|(_, facts)| *facts != NONE).collect()
    }

    /// Whole kilometres from a postcode to every place of the table, and to none.
    pub(super) fn km_from(&self, postcode: &str) -> Vec<u32> {
        let places = self.ground.places;
        let mut km = match places.index(postcode) {
            None => vec![UNKNOWN; places.len()],
            Some((from, _)) => (0..places.len()).map(|to| places.whole_km(from, to)).collect(),
        };
        km.push(UNKNOWN);
        km
    }
}

/// A seeker in the list of a company, with the one of its workplaces that suits them best.
#[derive(Debug, Clone, Copy)]
pub struct Suited<'a> {
    /// The seeker.
    pub seeker: &'a Seeker,
    /// The workplace: one within reach where they fit, if there is any, else the first of their list.
    pub workplace: &'a Workplace,
    /// All musts are met, and it is not farther than they travel.
    pub within_reach: bool,
}

/// Whether all musts of a seeker are met at a workplace that is not farther than they travel.
pub fn is_within_reach(seeker: &Seeker, workplace: &Workplace, ground: Ground) -> bool {
    let km = distance(seeker, workplace, ground).map(|(km, _)| km);
    reaches(seeker, order(seeker, workplace, km, ground).0, km, ground)
}

fn reaches(seeker: &Seeker, order: Order, km: Option<u32>, ground: Ground) -> bool {
    order.musts == Musts::Met && km.is_some_and(|km| km <= ground.reach(seeker))
}

/// Every seeker in the order of the list for these workplaces of a company, or for one opening by [`Workplace::only`].
/// Nobody stands there where there is no workplace.
pub fn seekers_for<'a>(workplaces: &'a [Workplace], seekers: &'a [Seeker], ground: Ground) -> Vec<Suited<'a>> {
    let suits = |seeker: &'a Seeker| {
        let held = workplaces.iter().map(|workplace| {
            let km = distance(seeker, workplace, ground).map(|(km, _)| km);
            let (order, _) = order(seeker, workplace, km, ground);
            let within_reach = reaches(seeker, order, km, ground);
            (order, Suited { seeker, workplace, within_reach })
        });
        held.min_by_key(|(order, suited)| (!suited.within_reach, *order, &suited.workplace.id))
    };
    let mut ranked: Vec<(Order, Suited)> = seekers.iter().filter_map(suits).collect();
    ranked.sort_by_cached_key(|(order, suited)| (*order, text::danish(&suited.seeker.name), suited.seeker.id.clone()));
    ranked.into_iter().map(|(_, suited)| suited).collect()
}
