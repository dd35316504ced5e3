//! A small world: one seeker, one smithy, and the ground they are seen on.

use chrono::NaiveDate;
use office::matching::{Approval, Field, Ground, Limit, Opening, Rules, Seeker, Workplace};
use office::places::Places;

/// The day of every story.
pub const TODAY: &str = "2026-11-24";

/// The school's values and the program's own places.
pub struct World {
    rules: Rules,
    places: Places,
}

impl World {
    pub fn new() -> Self {
        let limits = [
            ("1096", Limit::OnlyFgu),
            ("1097", Limit::OnlyVfu),
            ("1100", Limit::OneRelation),
            ("1128", Limit::Overlap),
            ("1141", Limit::AYear { most: 2 }),
            ("1161", Limit::YearsBetween { least: 1 }),
            ("1206", Limit::Months { most: 6 }),
            ("1230", Limit::Half),
        ];
        let limits = limits.map(|(code, limit)| (code.to_owned(), limit));
        Self { rules: Rules::usual(limits.into_iter().collect()), places: Places::built_in().unwrap() }
    }

    pub fn ground(&self) -> Ground<'_> {
        Ground { rules: &self.rules, places: &self.places, today: day(TODAY).unwrap() }
    }

    pub fn field<'a>(&'a self, workplaces: &'a [Workplace]) -> Field<'a> {
        Field::new(workplaces, self.ground())
    }
}

pub fn day(iso: &str) -> Option<NaiveDate> {
    Some(iso.parse().unwrap())
}

/// A smith of Aars who travels 40 km.
pub fn bo() -> Seeker {
    Seeker {
        id: "bo".to_owned(),
        name: "Bo".to_owned(),
        education: "smed".to_owned(),
        kind: "EUD".to_owned(),
        postcode: "9600".to_owned(),
        reach_km: Some(40),
        ..Seeker::default()
    }
}

/// A smithy in Svenstrup that everybody knows, with two free places.
pub fn smed() -> Workplace {
    approved("smed", 2)
}

/// The same, approved in another education.
pub fn approved(education: &str, free: i32) -> Workplace {
    Workplace {
        id: format!("sted-{education}-{free}"),
        company: "smed".to_owned(),
        name: "Smed & Søn".to_owned(),
        postcode: "9230".to_owned(),
        approvals: vec![Approval { education: education.to_owned(), free, ..Approval::default() }],
        last_apprentice_on: day("2025-08-01"),
        last_contact_on: day("2026-11-01"),
        ..Workplace::default()
    }
}

/// The same with an opening.
pub fn offered(education: &str) -> Workplace {
    let opening =
        Opening { id: format!("plads-{education}"), education: education.to_owned(), number: 1, ..Opening::default() };
    Workplace { openings: vec![opening], ..approved(education, 2) }
}
