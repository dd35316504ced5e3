//! Seekers against workplaces, against the bare distances of the same pairs.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::ops::ControlFlow;

use chrono::NaiveDate;
use office::matching::{Approval, Field, Ground, Opening, Rules, Seeker, Workplace, fit, seekers_for};
use office::places::{Place, Places, km};

use super::{Figure, median, timed};

const SEEKERS: usize = 2_000;
const WORKPLACES: usize = 5_000;
const REACHES: [u32; 8] = [10, 20, 30, 40, 60, 80, 120, 200];

/// One seeker: the whole list in its order, the first 200 explained, and what more reach gives (`match_student`). The
/// workplaces are laid out once for all seekers, so that stands beside it (`match_field`).
pub fn match_student() -> Vec<Figure> {
    let (rules, places) = (Rules::usual(BTreeMap::new()), Places::built_in().unwrap());
    let ground = ground(&rules, &places);
    let (seekers, workplaces) = (seekers(), workplaces());
    let there: Vec<Place> = workplaces.iter().map(|held| places.find(&held.postcode).unwrap()).collect();
    let (mut ours, mut theirs, mut laid) = (Vec::new(), Vec::new(), Vec::new());
    let field = Field::new(&workplaces, ground);
    for seeker in seekers.iter().step_by(SEEKERS / 41) {
        laid.push(timed(|| drop(black_box(Field::new(&workplaces, ground)))));
        ours.push(timed(|| {
            let listed = field.ranked(seeker);
            for workplace in listed.into_iter().take(200) {
                black_box(fit(seeker, workplace, ground));
            }
            black_box(field.what_if(seeker, &REACHES));
        }));
        let here = places.find(&seeker.postcode).unwrap();
        theirs.push(timed(|| _ = black_box(there.iter().map(|there| km(&here, there)).sum::<f64>())));
    }
    let bare = median(&mut theirs[1..]);
    vec![
        Figure::against("match_student", "ms", median(&mut ours[1..]), bare),
        Figure::against("match_field", "ms", median(&mut laid[1..]), bare),
    ]
}

/// One opening: all seekers in their order, and the first 60 explained, as its screen shows them.
pub fn match_opening() -> Figure {
    let (rules, places) = (Rules::usual(BTreeMap::new()), Places::built_in().unwrap());
    let ground = ground(&rules, &places);
    let (seekers, workplaces) = (seekers(), workplaces());
    let here: Vec<Place> = seekers.iter().map(|held| places.find(&held.postcode).unwrap()).collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for workplace in workplaces.iter().filter(|held| !held.openings.is_empty()).step_by(6) {
        let seen = workplace.only(&workplace.openings[0].id).unwrap();
        ours.push(timed(|| {
            let listed = seekers_for(std::slice::from_ref(&seen), &seekers, ground);
            for suited in listed.into_iter().take(60) {
                black_box(fit(suited.seeker, suited.workplace, ground));
            }
        }));
        let there = places.find(&workplace.postcode).unwrap();
        theirs.push(timed(|| _ = black_box(here.iter().map(|here| km(here, &there)).sum::<f64>())));
    }
    Figure::against("match_opening", "ms", median(&mut ours[1..]), median(&mut theirs[1..]))
}

/// Every seeker against every workplace, ten million pairs, with the ten best of each.
pub fn match_matrix() -> Figure {
    let (rules, places) = (Rules::usual(BTreeMap::new()), Places::built_in().unwrap());
    let ground = ground(&rules, &places);
    let (seekers, workplaces) = (seekers(), workplaces());
    let find = |postcode: &str| places.find(postcode).unwrap();
    let here: Vec<Place> = seekers.iter().map(|held| find(&held.postcode)).collect();
    let there: Vec<Place> = workplaces.iter().map(|held| find(&held.postcode)).collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        ours.push(timed(|| {
            let field = Field::new(&workplaces, ground);
            let found = field.matrix(&seekers, 10, &mut |_, _| ControlFlow::Continue(()));
            assert_eq!(found.unwrap().seekers.len(), SEEKERS);
        }));
        theirs.push(timed(|| {
            let all = here.iter().flat_map(|here| there.iter().map(move |there| km(here, there)));
            black_box(all.sum::<f64>());
        }));
    }
    Figure::against("match_matrix", "ms", median(&mut ours), median(&mut theirs))
}

fn ground<'a>(rules: &'a Rules, places: &'a Places) -> Ground<'a> {
    Ground { rules, places, today: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap() }
}

/// The hardest school: every workplace is approved in a trade that every seeker would take.
fn workplaces() -> Vec<Workplace> {
    let approval = |education: usize, at: usize| Approval {
        education: education.to_string(),
        free: (at % 4) as i32,
        ..Approval::default()
    };
    let workplace = |at: usize| Workplace {
        id: format!("{:05}", at * 7_919 % WORKPLACES),
        company: (at / 2).to_string(),
        name: format!("{} & Søn {at}", ["Smed", "Åse", "Ærø", "Tømrer", "Vognmand"][at % 5]),
        postcode: postcode(at * 31),
        approvals: vec![approval(0, at + 1), approval(1 + at % 12, at)],
        openings: at
            .is_multiple_of(20)
            .then(|| Opening { id: at.to_string(), education: "0".to_owned(), number: 1, ..Opening::default() })
            .into_iter()
            .collect(),
        ..Workplace::default()
    };
    (0..WORKPLACES).map(workplace).collect()
}

fn seekers() -> Vec<Seeker> {
    let seeker = |at: usize| Seeker {
        id: format!("{at:05}"),
        name: format!("Bo {at}"),
        education: (1 + at % 12).to_string(),
        other_educations: vec!["0".to_owned(), (1 + at % 7).to_string()],
        postcode: postcode(at * 17),
        reach_km: Some(20 + (at % 9) as u32 * 10),
        ..Seeker::default()
    };
    (0..SEEKERS).map(seeker).collect()
}

fn postcode(at: usize) -> String {
    let number = 4_000 + at % 5_990;
    number.to_string()
}
