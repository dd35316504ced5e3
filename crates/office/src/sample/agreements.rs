//! Agreements of the fictive school, and what interrupts them.

use chrono::{Days, NaiveDate};

use super::{Made, USER};
use crate::Result;
use crate::addenda::Addendum;
use crate::agreements::Agreement;
use crate::clock::derived_id;
use crate::periods::{Pause, SchoolPeriod};
use crate::record;
use crate::students::Student;

/// Half a year, by which some agreements were made longer.
const LONGER: u64 = 182;

/// What of a number decides about an agreement, so that the dice fall as they would without it.
struct Lot(u32);

impl Lot {
    fn one_in(&self, many: u32) -> bool {
        self.0 % many == many / 2
    }
}

impl Made<'_, '_> {
    /// An agreement: it runs for those on the main course, and comes after the basic course for the others.
    pub(super) fn agreement(&mut self, student: &Student, trade: usize, number: u32) -> Result<()> {
        let fitting: usize = self.dice.roll(self.companies.len());
        // The first company from there on that trains in the education and has room; every trade has some.
        let all = self.companies.len();
        let from_there = || (0..all).map(move |step| (fitting + step) % all);
        let trains = |at: &usize| self.companies[*at].1 == trade;
        let with_room = from_there().filter(trains).find(|at| !self.places[*at].are_full());
        let at = with_room.or_else(|| from_there().find(trains)).unwrap_or(fitting);
        let company = self.companies[at].0.clone();
        let lot = Lot(number);
        let signed = self.ago(120);
        let kind = self.dice.pick(&["almindelig", "almindelig", "almindelig", "kort-aftale", "ny-mesterlaere"]);
        let runs = student.part.starts_with('H');
        let starts_on = if runs { Some(self.days(-100 - i64::from(number % 300))) } else { after(student.ends_on, 7) };
        let signed_on = if runs { before(starts_on, 20) } else { Some(signed) };
        // Some wait for a guardian.
        let waits = !runs && lot.one_in(29);
        let agreement = Agreement {
            id: derived_id(&["sample", "agreement", &number.to_string()]),
            student: student.id.clone(),
            company,
            r#type: kind.to_owned(),
            education: student.education.clone(),
            starts_on,
            ends_on: after(starts_on, if kind == "kort-aftale" { 330 } else { 3 * 365 }),
            signed_on: signed_on.filter(|_| !waits),
            stage: if waits { "guardian" } else { "registered" }.to_owned(),
            stage_on: signed_on,
            signing: "digital".to_owned(),
            ..Agreement::default()
        };
        let gets_longer = runs && lot.one_in(11);
        let last = if gets_longer { after(agreement.ends_on, LONGER) } else { agreement.ends_on };
        let stands = last >= Some(self.today);
        if let Some(concluded_on) = agreement.signed_on.or(agreement.starts_on).filter(|_| stands) {
            self.places[at].take(concluded_on);
        }
        self.tx.create(&agreement)?;
        if runs && lot.one_in(7) {
            self.pause(student)?;
        }
        if gets_longer {
            self.longer(agreement)?;
        }
        Ok(())
    }

    /// One period behind and one ahead for each hold of the main course.
    pub(super) fn school_periods(&mut self) -> Result<()> {
        let holds = "select distinct hold from student where part in ('H1', 'H2') order by hold";
        let holds: Vec<(String,)> = record::rows(self.tx.conn(), holds, [])?;
        for (hold,) in holds {
            for (name, from) in [("H1", -70), ("H2", 12)] {
                self.tx.create(&SchoolPeriod {
                    id: derived_id(&["sample", "school-period", &hold, name]),
                    hold: hold.clone(),
                    name: name.to_owned(),
                    starts_on: self.days(from),
                    ends_on: self.days(from + 34),
                    archived_on: None,
                })?;
            }
        }
        Ok(())
    }

    fn pause(&mut self, student: &Student) -> Result<()> {
        self.tx.create(&Pause {
            id: derived_id(&["sample", "pause", &student.id]),
            student: student.id.clone(),
            starts_on: self.days(-30),
            ends_on: Some(self.days(10)),
            reason: "Orlov".to_owned(),
            archived_on: None,
        })
    }

    /// An addendum that gives the apprentice half a year more.
    fn longer(&mut self, mut agreement: Agreement) -> Result<()> {
        let was = agreement.ends_on;
        agreement.ends_on = after(was, LONGER);
        let text = |day: Option<NaiveDate>| day.map_or(String::new(), |day| day.to_string());
        self.tx.create(&Addendum {
            id: derived_id(&["sample", "addendum", &agreement.id]),
            agreement: agreement.id.clone(),
            changes: "ends_on".to_owned(),
            was: text(was),
            becomes: text(agreement.ends_on),
            from_on: self.days(-10),
            reason: "Orlov".to_owned(),
            signed_on: Some(self.days(-10)),
            by: USER.to_owned(),
            at: format!("{}T10:00:00.000Z", self.days(-10)),
            supersedes: String::new(),
        })?;
        self.tx.put(&agreement).map(drop)
    }
}

fn after(day: Option<NaiveDate>, days: u64) -> Option<NaiveDate> {
    day?.checked_add_days(Days::new(days))
}

fn before(day: Option<NaiveDate>, days: u64) -> Option<NaiveDate> {
    day?.checked_sub_days(Days::new(days))
}
