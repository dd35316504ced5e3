//! Where a student is, was or will be as the records have it: what a period of the plan can be made of in one press.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::cover::Column;
use super::periods::PlanPeriod;
use crate::Result;
use crate::enrolments::Enrolment;
use crate::placements::Placement;
use crate::record;
use crate::students::Student;
use crate::timeline::{Days, Kind, Segment};
use crate::timelines;

/// Days on end at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What it is called in a command.
    pub key: String,
    pub days: Days,
    pub place: &'static str,
    pub workshop: String,
    pub company: String,
    pub agreement: String,
    pub placement: String,
    pub name: String,
    pub responsible: String,
    /// The kind of agreement; empty without one.
    pub r#type: String,
}

/// The places of a student from their first day in skoleoplæring on, or all of them without one.
pub fn of(conn: &Connection, student: &Student, today: NaiveDate) -> Result<Vec<Place>> {
    let sql = "select * from enrolment where student = ?1 and archived_on is null and starts_on is not null order by starts_on, id";
    let enrolments: Vec<Enrolment> = record::rows(conn, sql, [&student.id])?;
    let sql = "select * from placement where student = ?1 and archived_on is null order by starts_on, id";
    let placements: Vec<Placement> = record::rows(conn, sql, [&student.id])?;
    let first = enrolments.first().and_then(|one| one.starts_on);
    let mut places: Vec<Place> = enrolments.into_iter().filter_map(of_enrolment).collect();
    let known = timelines::whole(conn, student, &timelines::rules(conn)?, today)?.segments;
    for segment in known.iter().filter(|one| one.until.is_none_or(|until| first.is_none_or(|first| until >= first))) {
        let Some(next) = of_segment(segment, &placements) else { continue };
        // A school period or an absence cuts an agreement in pieces; in the plan it is one place.
        match places.iter_mut().find(|one| one.key == next.key) {
            Some(one) => one.days.until = one.days.until.zip(next.days.until).map(|(a, b)| a.max(b)),
            None => places.push(next),
        }
    }
    Ok(places)
}

impl Place {
    /// Whether a period of the plan is this place already.
    pub fn is(&self, period: &PlanPeriod) -> bool {
        let meet = self.days.from <= period.ends_on.unwrap_or(NaiveDate::MAX)
            && period.starts_on <= self.days.until.unwrap_or(NaiveDate::MAX);
        self.place == period.place
            && match self.place {
                "workshop" => self.workshop == period.workshop && meet,
                "company" if !period.agreement.is_empty() => {
                    (&self.agreement, &self.company) == (&period.agreement, &period.company)
                }
                "vfu" if !period.placement.is_empty() => self.placement == period.placement,
                _ => self.company == period.company && meet,
            }
    }

    /// A period of the plan at this place.
    pub fn period(self, id: String, student: &str) -> PlanPeriod {
        PlanPeriod {
            id,
            student: student.to_owned(),
            starts_on: self.days.from,
            ends_on: self.days.until,
            place: self.place.to_owned(),
            workshop: self.workshop,
            company: self.company,
            agreement: self.agreement,
            placement: self.placement,
            name: self.name,
            responsible: self.responsible,
            archived_on: None,
        }
    }
}

/// A period as the cover takes it. All school periods are one place.
pub fn column(period: &PlanPeriod) -> Column {
    let place = match period.place.as_str() {
        "school" => "school".to_owned(),
        "workshop" => format!("workshop {}", period.workshop),
        _ => format!("company {}", period.company),
    };
    Column { id: period.id.clone(), place, days: period.days() }
}

fn of_enrolment(enrolment: Enrolment) -> Option<Place> {
    let from = enrolment.starts_on.filter(|_| !enrolment.workshop.is_empty())?;
    Some(Place {
        key: format!("enrolment {}", enrolment.id),
        workshop: enrolment.workshop,
        responsible: enrolment.instructor,
        ..blank("workshop", Days { from, until: enrolment.ends_on })
    })
}

fn of_segment(segment: &Segment, placements: &[Placement]) -> Option<Place> {
    let days = Days { from: segment.from, until: segment.until };
    let company = segment.company.clone();
    Some(match segment.kind {
        Kind::Training => Place {
            key: format!("agreement {} {company}", segment.agreement),
            agreement: segment.agreement.clone(),
            r#type: segment.r#type.clone(),
            company,
            ..blank("company", days)
        },
        Kind::Placement => {
            let placement = placements
                .iter()
                .find(|one| one.company == company && one.starts_on <= days.from && one.ends_on >= days.from)?;
            Place {
                key: format!("placement {}", placement.id),
                placement: placement.id.clone(),
                company,
                ..blank("vfu", days)
            }
        }
        Kind::School => {
            Place { key: format!("school {}", segment.from), name: segment.name.clone(), ..blank("school", days) }
        }
        // The workshop comes from the enrolment, which knows its instructor.
        Kind::Workshop | Kind::Pause => return None,
    })
}

fn blank(place: &'static str, days: Days) -> Place {
    let none = String::new;
    Place {
        key: none(),
        days,
        place,
        workshop: none(),
        company: none(),
        agreement: none(),
        placement: none(),
        name: none(),
        responsible: none(),
        r#type: none(),
    }
}
