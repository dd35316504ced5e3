//! All seekers against all workplaces: how many are within reach of each, and whom to ask first.

use std::collections::{BTreeMap, BinaryHeap, HashMap};
use std::ops::ControlFlow;

use serde::Serialize;
use ts_rs::TS;

use super::field::Field;
use super::fit::UNKNOWN;
use super::sides::Seeker;

/// Both sides of the school's matches, in the order they were asked about: seekers as given, workplaces by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Matrix {
    /// The seekers.
    pub seekers: Vec<SeekerSide>,
    /// The workplaces.
    pub workplaces: Vec<WorkplaceSide>,
    /// Their companies, by id.
    pub companies: Vec<CompanySide>,
}

/// What there is for a seeker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SeekerSide {
    /// The student.
    pub seeker: String,
    /// Workplaces that fit and are not farther than they travel.
    pub within_reach: u32,
    /// The first workplaces of their list, as far as they fit.
    pub best: Vec<String>,
}

/// Who there is for a workplace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WorkplaceSide {
    /// The workplace.
    pub workplace: String,
    /// Seekers who fit and travel as far.
    pub seekers_within_reach: u32,
}

/// Who there is for a company, wherever it has a workplace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CompanySide {
    /// The company.
    pub company: String,
    /// Seekers within reach of one of its workplaces; each counts once.
    pub seekers_within_reach: u32,
}

/// How many seekers are within reach, as far as they have been counted.
struct Counts {
    of_workplace: Vec<u32>,
    of_company: Vec<u32>,
    /// The company of each workplace.
    company: Vec<usize>,
    /// The last seeker who counted for each company.
    last: Vec<Option<usize>>,
}

impl Counts {
    fn add(&mut self, seeker: usize, workplace: usize) {
        self.of_workplace[workplace] += 1;
        let company = self.company[workplace];
        if self.last[company].replace(seeker) != Some(seeker) {
            self.of_company[company] += 1;
        }
    }
}

impl Field<'_> {
    /// Holds every seeker against every workplace, with the `best` first of each. `progress` hears how many seekers are
    /// done, of how many; when it breaks, the work stops and there is no answer.
    pub fn matrix(
        &self,
        seekers: &[Seeker],
        best: usize,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Option<Matrix> {
        let mut sides: Vec<Option<SeekerSide>> = vec![None; seekers.len()];
        let mut companies: Vec<&str> = self.workplaces.iter().map(|held| held.company.as_str()).collect();
        companies.sort_unstable();
        companies.dedup();
        let company =
            self.workplaces.iter().map(|held| companies.partition_point(|known| *known < held.company.as_str()));
        let mut counts = Counts {
            of_workplace: vec![0; self.workplaces.len()],
            of_company: vec![0; companies.len()],
            company: company.collect(),
            last: vec![None; companies.len()],
        };
        // A school has some hundred postcodes, so each row of distances serves many.
        let mut rows: HashMap<&str, Vec<u32>> = HashMap::new();
        let mut done = 0;
        for group in groups(seekers).values() {
            let fitting = self.fitting(&seekers[group[0]]);
            for at in group {
                let seeker = &seekers[*at];
                let km = rows.entry(&seeker.postcode).or_insert_with(|| self.km_from(&seeker.postcode));
                sides[*at] = Some(self.side(seeker, &fitting, km, best, &mut |workplace| counts.add(*at, workplace)));
                done += 1;
                if progress(done, seekers.len()).is_break() {
                    return None;
                }
            }
        }
        let workplaces = self.workplaces.iter().zip(counts.of_workplace);
        let workplaces =
            workplaces.map(|(held, count)| WorkplaceSide { workplace: held.id.clone(), seekers_within_reach: count });
        let companies = companies.into_iter().zip(counts.of_company);
        let companies =
            companies.map(|(id, count)| CompanySide { company: id.to_owned(), seekers_within_reach: count });
        Some(Matrix {
            seekers: sides.into_iter().flatten().collect(),
            workplaces: workplaces.collect(),
            companies: companies.collect(),
        })
    }

    fn side(
        &self,
        seeker: &Seeker,
        fitting: &[(u32, u16)],
        km: &[u32],
        best: usize,
        near: &mut dyn FnMut(usize),
    ) -> SeekerSide {
        let reach = self.ground.reach(seeker).min(UNKNOWN - 1);
        let bands: Vec<u32> =
            km.iter().map(|km| if *km == UNKNOWN { UNKNOWN } else { self.ground.rules.band(*km) }).collect();
        let mut within_reach = 0;
        // The farthest down of those kept stands on top and gives way first.
        let mut kept: BinaryHeap<(u16, u32, u32)> = BinaryHeap::with_capacity(best + 1);
        for (at, facts) in fitting {
            let lies = self.lies[*at as usize];
            if km[lies] <= reach {
                within_reach += 1;
                near(*at as usize);
            }
            let key = (*facts, bands[lies], *at);
            if kept.len() < best {
                kept.push(key);
            } else if kept.peek().is_some_and(|last| key < *last) {
                kept.pop();
                kept.push(key);
            }
        }
        let best =
            kept.into_sorted_vec().into_iter().map(|(_, _, at)| self.workplaces[at as usize].id.clone()).collect();
        SeekerSide { seeker: seeker.id.clone(), within_reach, best }
    }
}

/// Seekers who would take the same trades fit the same workplaces; only the way there differs.
fn groups(seekers: &[Seeker]) -> BTreeMap<(bool, Vec<&str>), Vec<usize>> {
    let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (at, seeker) in seekers.iter().enumerate() {
        groups.entry((seeker.never_seeks(), seeker.trades().collect())).or_default().push(at);
    }
    groups
}
