//! Appointments: who of the office is where on a day, and what became of it. The calendar shows them among all else.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cafes::time;
use crate::record::{self, ArchiveAsk, ById, record};
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, clock, notes, placements, text};

/// Something planned for a day.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Appointment {
    /// The id.
    pub id: String,
    /// One of [`KINDS`].
    #[ts(type = "'visit' | 'meeting' | 'other'")]
    pub kind: String,
    /// What, in words; empty where the kind and the company say enough.
    pub what: String,
    /// The company; empty for none.
    pub company: String,
    /// The student; empty for none.
    pub student: String,
    /// The day.
    pub held_on: NaiveDate,
    /// `10:15`; empty for the whole day.
    pub starts_at: String,
    /// `11:45`, or empty.
    pub ends_at: String,
    /// Its place in the day's tour, where no time is given.
    pub position: u32,
    /// Where; empty for at the company.
    pub place: String,
    /// Who of the office.
    pub who: String,
    /// A remark.
    pub note: String,
    /// The day it was held.
    pub done_on: Option<NaiveDate>,
    /// The day it was called off.
    pub cancelled_on: Option<NaiveDate>,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
    /// The placement (VFU) it is a visit during; empty for none.
    pub placement: String,
}
record!(Appointment, "appointment");

/// A visit to a company, a meeting, or something else.
pub const KINDS: &[&str] = &["visit", "meeting", "other"];

/// An appointment, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AppointmentPut {
    id: Option<String>,
    #[ts(type = "'visit' | 'meeting' | 'other'")]
    kind: String,
    #[serde(default)]
    what: String,
    #[serde(default)]
    company: String,
    #[serde(default)]
    student: String,
    held_on: NaiveDate,
    #[serde(default)]
    starts_at: String,
    #[serde(default)]
    ends_at: String,
    #[serde(default)]
    place: String,
    /// Empty: whoever plans it.
    #[serde(default)]
    who: String,
    #[serde(default)]
    note: String,
    /// The placement (VFU) it is a visit during; left out, it stays what it was.
    #[serde(default)]
    #[ts(optional)]
    placement: Option<String>,
}

/// What became of an appointment.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AppointmentMark {
    id: String,
    #[ts(type = "'planned' | 'done' | 'cancelled'")]
    state: String,
}

/// An appointment with the names it needs to be changed.
#[derive(Debug, Serialize, TS)]
pub struct AppointmentPage {
    appointment: Appointment,
    company_name: String,
    student_name: String,
}

/// What is still planned with a company.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct PlannedLine {
    id: String,
    #[ts(type = "'visit' | 'meeting' | 'other'")]
    kind: String,
    what: String,
    held_on: NaiveDate,
    starts_at: String,
    who: String,
}

/// One appointment.
pub fn page(desk: &Desk, ask: ById) -> Result<AppointmentPage> {
    desk.read(|conn| {
        let appointment: Appointment = record::get(conn, &ask.id)?;
        Ok(AppointmentPage {
            company_name: record::name(conn, "company", &appointment.company)?,
            student_name: record::name(conn, "student", &appointment.student)?,
            appointment,
        })
    })
}

/// What is planned with a company and neither held nor called off, the next first.
pub fn planned(desk: &Desk, ask: ById) -> Result<Vec<PlannedLine>> {
    let sql = "select id, kind, what, held_on, starts_at, who from appointment
               where company = ?1 and done_on is null and cancelled_on is null and archived_on is null
               order by held_on, starts_at, id limit 50";
    desk.read(|conn| record::rows(conn, sql, [&ask.id]))
}

/// Keeps an appointment, new or changed.
pub fn put(desk: &Desk, ask: AppointmentPut) -> Result<ById> {
    let what = text::clean_line("what", &ask.what, 200)?;
    let place = text::clean_line("place", &ask.place, 200)?;
    let who = text::clean_line("who", &ask.who, 120)?;
    let note = text::clean("note", &ask.note, 4_000)?;
    if !KINDS.contains(&ask.kind.as_str()) {
        return Err(Error::invalid("kind", "appointment-kind"));
    }
    if what.is_empty() && ask.company.is_empty() && ask.student.is_empty() {
        return Err(Error::invalid("what", "appointment-about-nothing"));
    }
    clock::sane("held_on", ask.held_on)?;
    let (starts_at, ends_at) = (time("starts_at", &ask.starts_at)?, time("ends_at", &ask.ends_at)?);
    if !ends_at.is_empty() && starts_at.is_empty() {
        return Err(Error::invalid("starts_at", "start-missing"));
    }
    if !ends_at.is_empty() && ends_at <= starts_at {
        return Err(Error::invalid("ends_at", "ends-before-start"));
    }
    let label = if ask.id.is_some() { "step-appointment-changed" } else { "step-appointment-added" };
    desk.write(label, |tx| {
        let known = match &ask.id {
            Some(id) => tx.get::<Appointment>(id)?,
            None => Appointment { id: desk.clock().id(), ..Appointment::default() },
        };
        // One that is moved was held on its new day, and not yet when that is to come.
        let done_on = known.done_on.map(|_| ask.held_on).filter(|day| *day <= desk.clock().today());
        let appointment = Appointment {
            kind: ask.kind,
            what,
            company: ask.company,
            student: ask.student,
            held_on: ask.held_on,
            starts_at,
            ends_at,
            place,
            who: if who.is_empty() { desk.actor().name.clone() } else { who },
            note,
            done_on,
            placement: ask.placement.unwrap_or(known.placement),
            ..known
        };
        placements::of_visit(tx.conn(), &appointment.placement, &appointment.student)?;
        tx.put(&appointment)?;
        let name = named(tx, &appointment)?;
        tx.rename(Label::from(label).with("name", name))?;
        Ok(ById { id: appointment.id })
    })
}

/// Says that an appointment was held, was called off, or is planned again.
pub fn mark(desk: &Desk, ask: AppointmentMark) -> Result<()> {
    let label = match ask.state.as_str() {
        "planned" => "step-appointment-planned",
        "done" => "step-appointment-done",
        "cancelled" => "step-appointment-cancelled",
        _ => return Err(Error::invalid("state", "appointment-state")),
    };
    let today = desk.clock().today();
    desk.write(label, |tx| {
        let mut appointment: Appointment = tx.get(&ask.id)?;
        if ask.state == "done" && appointment.held_on > today {
            return Err(Error::invalid("state", "appointment-not-yet"));
        }
        appointment.done_on = (ask.state == "done").then_some(appointment.held_on);
        appointment.cancelled_on = (ask.state == "cancelled").then_some(today);
        tx.put(&appointment)?;
        let name = named(tx, &appointment)?;
        tx.rename(Label::from(label).with("name", name))
    })
}

/// Sets an appointment aside, or takes it back.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    let label = if ask.archived { "step-appointment-archived" } else { "step-appointment-back" };
    desk.write(label, |tx| {
        let mut appointment: Appointment = tx.get(&ask.id)?;
        appointment.archived_on = ask.archived.then(|| desk.clock().today());
        tx.put(&appointment)?;
        let name = named(tx, &appointment)?;
        tx.rename(Label::from(label).with("name", name))
    })
}

/// What an appointment is called in a step: whom it is with, else what it is.
fn named(tx: &Tx<'_>, appointment: &Appointment) -> Result<String> {
    if appointment.company.is_empty() && appointment.student.is_empty() {
        return Ok(appointment.what.clone());
    }
    notes::whom(tx, &appointment.student, &appointment.company)
}
