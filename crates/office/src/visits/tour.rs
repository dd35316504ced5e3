//! A tour: its visits are planned in one act, and in one act one line each says what came of them.

use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::appointments::Appointment;
use crate::notes::{self, NewNote, NextStep};
use crate::write::Label;
use crate::{Desk, Error, Result, clock, promises, record, text};

/// The visits of a day, in the order of the tour.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanVisits {
    day: NaiveDate,
    stops: Vec<PlannedStop>,
}

/// A company, and at which of its doors.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlannedStop {
    company: String,
    place: String,
}

/// What came of a day's visits.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LogVisits {
    visits: Vec<VisitLog>,
}

/// What came of one visit.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VisitLog {
    appointment: String,
    body: String,
    next: Option<NextStep>,
}

/// Plans the visits of a day.
pub fn plan(desk: &Desk, ask: PlanVisits) -> Result<()> {
    if ask.stops.is_empty() {
        return Err(Error::invalid("stops", "visits-none"));
    }
    super::bounded(ask.stops.len(), super::MOST)?;
    clock::sane("day", ask.day)?;
    let label = Label::from("step-visits-planned").with("count", ask.stops.len());
    desk.write(label, |tx| {
        let last = "select coalesce(max(position), 0) from appointment where held_on = ?1 and archived_on is null";
        let last: u32 = record::value(tx.conn(), last, [ask.day.to_string()])?;
        for (position, stop) in (last + 1..).zip(ask.stops) {
            let company = promises::standing(tx, &stop.company)?;
            let planned =
                "select exists (select 1 from appointment where company = ?1 and held_on = ?2 and kind = 'visit'
                           and done_on is null and cancelled_on is null and archived_on is null)";
            if record::value(tx.conn(), planned, (&company.id, ask.day.to_string()))? {
                return Err(Error::invalid("stops", "visits-planned-already").with("company", company.name));
            }
            tx.create(&Appointment {
                id: desk.clock().id(),
                kind: "visit".to_owned(),
                company: stop.company,
                held_on: ask.day,
                position,
                place: text::clean_line("place", &stop.place, 200)?,
                who: desk.actor().name.clone(),
                ..Appointment::default()
            })?;
        }
        Ok(())
    })
}

/// Keeps a note and the next step of each visit, and that it was held.
pub fn log(desk: &Desk, ask: LogVisits) -> Result<()> {
    if ask.visits.is_empty() {
        return Err(Error::invalid("visits", "visits-none"));
    }
    let label = Label::from("step-visits-logged").with("count", ask.visits.len());
    desk.write(label, |tx| {
        for visit in ask.visits {
            let mut appointment: Appointment = tx.get(&visit.appointment)?;
            let note = NewNote::of_visit(&appointment.company, appointment.held_on, visit.body, visit.next)
                .of_placement(&appointment.student, &appointment.placement);
            notes::keep(tx, notes::checked(desk, note)?)?;
            appointment.done_on = Some(appointment.held_on);
            appointment.cancelled_on = None;
            tx.put(&appointment)?;
        }
        Ok(())
    })
}
