//! What the fictive school has planned: a visit last week, a tour next week, and a meeting in between.

use chrono::Datelike;

use super::{Made, USER, names};
use crate::Result;
use crate::appointments::Appointment;
use crate::clock::derived_id;

/// A visit of last week: the Thursday, counted from the Monday of this week.
const HELD: i64 = -4;
/// The tour of next week: the Tuesday.
const TOUR: i64 = 8;

impl Made<'_, '_> {
    /// No dice are rolled, so that everything else of the school stays as it is.
    pub(super) fn appointments(&mut self) -> Result<()> {
        let companies: Vec<String> = self.companies.iter().take(4).map(|(id, _)| id.clone()).collect();
        for (at, company) in companies.into_iter().enumerate() {
            let held = at == 3;
            let day = self.weekday(if held { HELD } else { TOUR });
            self.tx.create(&Appointment {
                id: derived_id(&["sample", "visit", &company]),
                kind: "visit".to_owned(),
                company,
                held_on: day,
                position: if held { 0 } else { at as u32 + 1 },
                who: USER.to_owned(),
                done_on: held.then_some(day),
                ..Appointment::default()
            })?;
        }
        for (what, place, day, starts_at, ends_at) in names::MEETINGS {
            self.tx.create(&Appointment {
                id: derived_id(&["sample", "meeting", what]),
                kind: "meeting".to_owned(),
                what: (*what).to_owned(),
                place: (*place).to_owned(),
                held_on: self.weekday(*day),
                starts_at: (*starts_at).to_owned(),
                ends_at: (*ends_at).to_owned(),
                who: USER.to_owned(),
                ..Appointment::default()
            })?;
        }
        Ok(())
    }

    /// The day so many days after the Monday of this week.
    fn weekday(&self, from_monday: i64) -> chrono::NaiveDate {
        self.days(from_monday - i64::from(self.today.weekday().num_days_from_monday()))
    }
}
