//! Said slowly: every seeker against every workplace by `fit`, one pair after the other.

use std::ops::ControlFlow;

use office::danish;
use office::matching::{
    Approval, CompanySide, Fit, Matrix, Opening, Promise, Seeker, SeekerSide, Workplace, WorkplaceSide, fit,
    seekers_for,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::world::{World, day};

const TRADES: [&str; 4] = ["smed", "industri", "vvs", ""];
const POSTCODES: [&str; 8] = ["9600", "9601", "9000", "8000", "1100", "3700", "", "3900"];
const NAMES: [&str; 6] = ["Åse", "Zoe", "Aage", "Ærø", "Bo", "bo"];
const CODES: [&str; 3] = ["1097", "1206", "1128"];

fn trade() -> impl Strategy<Value = String> {
    select(&TRADES[..]).prop_map(str::to_owned)
}

fn seeker() -> impl Strategy<Value = Seeker> {
    let reach = prop::option::of(select(vec![0, 20, 40, 200, u32::MAX]));
    let kind = select(vec!["EUD", "EUX", "EUV1"]);
    (trade(), prop::collection::vec(trade(), 0..4), kind, select(&POSTCODES[..]), reach, select(&NAMES[..])).prop_map(
        |(education, other_educations, kind, postcode, reach_km, name)| Seeker {
            education,
            other_educations,
            kind: kind.to_owned(),
            postcode: postcode.to_owned(),
            reach_km,
            name: name.to_owned(),
            ready_from: day("2027-01-01"),
            ..Seeker::default()
        },
    )
}

fn approval() -> impl Strategy<Value = Approval> {
    let expires = prop::option::of(select(vec!["2026-11-23", "2026-11-24", "2027-06-30"]));
    (trade(), -1..3_i32, expires, prop::option::of(select(&CODES[..]))).prop_map(|(education, free, expires, code)| {
        let limits = code.into_iter().map(str::to_owned).collect();
        Approval { education, free, expires_on: expires.and_then(day), limits }
    })
}

fn workplace() -> impl Strategy<Value = Workplace> {
    let opening =
        (trade(), 0..3_u32).prop_map(|(education, number)| Opening { education, number, ..Opening::default() });
    let approvals = prop::collection::vec(approval(), 0..4);
    let company = select(vec!["c1", "c2", "c3"]);
    let promise = trade().prop_map(|education| Promise { education, number: 1, ..Promise::default() });
    let offers = (prop::collection::vec(opening, 0..3), prop::collection::vec(promise, 0..2));
    (approvals, offers, select(&POSTCODES[..]), select(&NAMES[..]), company).prop_map(
        |(approvals, (openings, promises), postcode, name, company)| Workplace {
            company: company.to_owned(),
            approvals,
            openings,
            promises,
            postcode: postcode.to_owned(),
            name: name.to_owned(),
            ..Workplace::default()
        },
    )
}

fn school() -> impl Strategy<Value = (Vec<Seeker>, Vec<Workplace>)> {
    let seekers = prop::collection::vec(seeker(), 0..8).prop_map(|mut seekers| {
        seekers.iter_mut().enumerate().for_each(|(at, seeker)| seeker.id = format!("s{at}"));
        seekers
    });
    let workplaces = prop::collection::vec(workplace(), 0..12).prop_map(|mut workplaces| {
        workplaces.iter_mut().enumerate().for_each(|(at, held)| held.id = format!("w{at:02}"));
        workplaces
    });
    (seekers, workplaces)
}

/// The list of a seeker: every fit, sorted as the order says.
fn listed(world: &World, seeker: &Seeker, workplaces: &[Workplace]) -> Vec<Fit> {
    let mut all: Vec<_> =
        workplaces.iter().map(|held| (fit(seeker, held, world.ground()), danish(&held.name))).collect();
    all.sort_by(|(a, name_a), (b, name_b)| (a.order, name_a, &a.workplace).cmp(&(b.order, name_b, &b.workplace)));
    all.into_iter().map(|(fit, _)| fit).collect()
}

fn reach(seeker: &Seeker) -> u32 {
    seeker.reach_km.unwrap_or(30)
}

fn within(fit: &Fit, reach: u32) -> bool {
    fit.must.is_empty() && fit.km.is_some_and(|(km, _)| km <= reach)
}

fn slowly(world: &World, seekers: &[Seeker], workplaces: &[Workplace], best: usize) -> Matrix {
    let side = |seeker: &Seeker| {
        let fits = listed(world, seeker, workplaces);
        SeekerSide {
            seeker: seeker.id.clone(),
            within_reach: fits.iter().filter(|fit| within(fit, reach(seeker))).count() as u32,
            best: fits.iter().filter(|fit| fit.must.is_empty()).take(best).map(|fit| fit.workplace.clone()).collect(),
        }
    };
    let mut named: Vec<&Workplace> = workplaces.iter().collect();
    named.sort_by_key(|held| (danish(&held.name), held.id.clone()));
    let of = |held: &Workplace| {
        seekers.iter().filter(|seeker| within(&fit(seeker, held, world.ground()), reach(seeker))).count() as u32
    };
    let mut companies: Vec<&str> = workplaces.iter().map(|held| held.company.as_str()).collect();
    companies.sort_unstable();
    companies.dedup();
    let of_company = |company: &str| {
        let held = || workplaces.iter().filter(|held| held.company == company);
        let reached = |seeker: &&Seeker| held().any(|held| within(&fit(seeker, held, world.ground()), reach(seeker)));
        seekers.iter().filter(reached).count() as u32
    };
    let company_side =
        |company: &str| CompanySide { company: company.to_owned(), seekers_within_reach: of_company(company) };
    let side_of = |held: &&Workplace| WorkplaceSide { workplace: held.id.clone(), seekers_within_reach: of(held) };
    Matrix {
        seekers: seekers.iter().map(side).collect(),
        workplaces: named.iter().map(side_of).collect(),
        companies: companies.into_iter().map(company_side).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_quick_count_says_what_every_pair_by_itself_says((seekers, workplaces) in school(), best in 0..5_usize) {
        let world = World::new();
        let quick = world.field(&workplaces).matrix(&seekers, best, &mut |_, _| ControlFlow::Continue(()));
        prop_assert_eq!(quick, Some(slowly(&world, &seekers, &workplaces, best)));
    }

    #[test]
    fn a_farther_reach_counts_what_every_pair_by_itself_says((seekers, workplaces) in school(), reaches in prop::collection::vec(0..400_u32, 0..4)) {
        let world = World::new();
        let field = world.field(&workplaces);
        for seeker in &seekers {
            let fits = listed(&world, seeker, &workplaces);
            let count = |reach: u32| fits.iter().filter(|fit| within(fit, reach)).count() as u32;
            let found = field.what_if(seeker, &reaches);
            prop_assert_eq!((found.reach_km, found.now), (reach(seeker), count(reach(seeker))));
            let all = fits.iter().filter(|fit| fit.must.is_empty()).count() as u32;
            prop_assert_eq!((found.all, found.unknown), (all, all - count(u32::MAX)));
            prop_assert_eq!(found.counts.len(), reaches.len());
            for (asked, told) in reaches.iter().zip(&found.counts) {
                prop_assert_eq!((told.reach_km, told.workplaces), (*asked, count(*asked)));
                prop_assert_eq!(i64::from(told.more), i64::from(told.workplaces) - i64::from(found.now));
            }
        }
    }

    #[test]
    fn the_order_is_the_same_however_the_records_come_and_nobody_is_lost((seekers, workplaces) in school(), moves in prop::collection::vec(any::<Index>(), 12)) {
        let world = World::new();
        let (mut stirred, mut people) = (workplaces.clone(), seekers.clone());
        for (at, to) in moves.iter().enumerate() {
            if at < stirred.len() { let to = to.index(stirred.len()); stirred.swap(at, to); }
            if at < people.len() { let to = to.index(people.len()); people.swap(at, to); }
        }
        let (field, again) = (world.field(&workplaces), world.field(&stirred));
        for seeker in &seekers {
            let ids = |ranked: Vec<&Workplace>| -> Vec<String> { ranked.iter().map(|held| held.id.clone()).collect() };
            let slow: Vec<String> = listed(&world, seeker, &workplaces).into_iter().map(|fit| fit.workplace).collect();
            prop_assert_eq!(slow.len(), workplaces.len());
            prop_assert_eq!(&ids(field.ranked(seeker)), &slow);
            prop_assert_eq!(ids(again.ranked(seeker)), slow);
        }
        for held in &workplaces {
            let ids = |all: &[Seeker]| -> Vec<String> {
                let listed = seekers_for(std::slice::from_ref(held), all, world.ground());
                listed.into_iter().map(|suited| suited.seeker.id.clone()).collect()
            };
            prop_assert_eq!(ids(&seekers), ids(&people));
            prop_assert_eq!(ids(&seekers).len(), seekers.len());
        }
    }

    #[test]
    fn a_must_that_fails_always_has_its_reason_and_stands_behind((seekers, workplaces) in school()) {
        let world = World::new();
        for seeker in &seekers {
            let fits = listed(&world, seeker, &workplaces);
            for fit in &fits {
                prop_assert_eq!(fit.must.is_empty(), fit.order.musts == office::matching::Musts::Met);
            }
            let first_failing = fits.iter().position(|fit| !fit.must.is_empty()).unwrap_or(fits.len());
            prop_assert!(fits[first_failing..].iter().all(|fit| !fit.must.is_empty()));
        }
    }

    #[test]
    fn the_list_of_a_company_is_what_every_pair_by_itself_says((seekers, workplaces) in school()) {
        let world = World::new();
        let mut slow: Vec<_> = seekers.iter().filter_map(|seeker| {
            let fits = workplaces.iter().map(|held| fit(seeker, held, world.ground()));
            let near = |fit: &Fit| within(fit, reach(seeker));
            let best = fits.min_by_key(|fit| (!near(fit), fit.order, fit.workplace.clone()))?;
            Some((best.order, danish(&seeker.name), seeker.id.clone(), best.workplace.clone(), near(&best)))
        }).collect();
        slow.sort();
        let slow: Vec<_> = slow.into_iter().map(|(_, _, seeker, workplace, near)| (seeker, workplace, near)).collect();
        let quick = seekers_for(&workplaces, &seekers, world.ground()).into_iter();
        let quick: Vec<_> = quick
            .map(|suited| (suited.seeker.id.clone(), suited.workplace.id.clone(), suited.within_reach))
            .collect();
        prop_assert_eq!(quick, slow);
    }
}
