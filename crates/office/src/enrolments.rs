//! Enrolments in skoleoplæring: from the first step towards it to the last day in it.

pub mod checklist;
pub mod page;

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, ArchiveAsk, ById, record};
use crate::students::{self, Student};
use crate::workshops::Workshop;
use crate::write::Label;
use crate::{Desk, Error, Result, settings, text};

/// An enrolment.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Enrolment {
    /// Its id.
    pub id: String,
    /// The student.
    pub student: String,
    /// The education.
    pub education: String,
    /// The day the written application came.
    pub applied_on: Option<NaiveDate>,
    /// The day of the information meeting they took part in.
    pub info_meeting_on: Option<NaiveDate>,
    /// The last day of the waiting time (karens).
    pub karens_until: Option<NaiveDate>,
    /// The day school and student agreed on the plan (skoleaftale).
    pub school_agreement_on: Option<NaiveDate>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day; none while it goes on.
    pub ends_on: Option<NaiveDate>,
    /// Why it ended.
    pub ended_reason: String,
    /// Whether it ended without the student's fault; unknown when absent.
    pub no_fault: Option<bool>,
    /// The workshop; empty when none is chosen yet.
    pub workshop: String,
    /// The instructor's name; with the workshop it makes a group.
    pub instructor: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(Enrolment, "enrolment");

/// An enrolment, new or changed (`id` is set). Of a new one without a day the waiting time is taken from the basic course.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EnrolmentPut {
    id: Option<String>,
    student: String,
    education: String,
    applied_on: Option<NaiveDate>,
    info_meeting_on: Option<NaiveDate>,
    karens_until: Option<NaiveDate>,
    school_agreement_on: Option<NaiveDate>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    ended_reason: String,
    no_fault: Option<bool>,
    workshop: String,
    instructor: String,
}

/// What an enrolment is filled in with before anything is known of it.
#[derive(Debug, Serialize, TS)]
pub struct EnrolmentStart {
    student: String,
    name: String,
    education: String,
    education_name: String,
    info_meeting_on: Option<NaiveDate>,
    karens_until: Option<NaiveDate>,
    /// Names of instructors that are known, in Danish order.
    instructors: Vec<String>,
}

/// What is known of a student who is to be enrolled.
pub fn start(desk: &Desk, ask: ById) -> Result<EnrolmentStart> {
    desk.read(|conn| {
        let student: Student = record::get(conn, &ask.id)?;
        let met = "select max(done_on) from preparation where student = ?1 and kind = 'info_meeting'";
        let met: Option<String> = record::value(conn, met, [&student.id])?;
        Ok(EnrolmentStart {
            education_name: record::name(conn, "education", &student.education)?,
            info_meeting_on: students::date("info_meeting_on", &met.unwrap_or_default())?,
            karens_until: karens(conn, &student)?,
            instructors: instructors(conn)?,
            student: student.id,
            name: student.name,
            education: student.education,
        })
    })
}

/// Keeps an enrolment, new or changed. What is missing is told by the checklist; it does not stop anything.
pub fn put(desk: &Desk, ask: EnrolmentPut) -> Result<ById> {
    let ended_reason = text::clean_line("ended_reason", &ask.ended_reason, 200)?;
    let instructor = text::clean_line("instructor", &ask.instructor, 80)?;
    in_order(&ask)?;
    desk.write("step-enrolment", |tx| {
        let student: Student = tx.get(&ask.student)?;
        students::education_known(tx.conn(), &ask.education)?;
        if !ask.workshop.is_empty() && record::find::<Workshop>(tx.conn(), &ask.workshop)?.is_none() {
            return Err(Error::invalid("workshop", "workshop-missing"));
        }
        let known = match &ask.id {
            Some(id) => tx.get::<Enrolment>(id)?,
            None => Enrolment {
                id: desk.clock().id(),
                student: student.id.clone(),
                karens_until: karens(tx.conn(), &student)?,
                ..Enrolment::default()
            },
        };
        if known.student != student.id {
            return Err(Error::invalid("student", "enrolment-of-another"));
        }
        let enrolment = Enrolment {
            education: ask.education,
            applied_on: ask.applied_on,
            info_meeting_on: ask.info_meeting_on,
            karens_until: ask.karens_until.or(if ask.id.is_none() { known.karens_until } else { None }),
            school_agreement_on: ask.school_agreement_on,
            starts_on: ask.starts_on,
            ends_on: ask.ends_on,
            ended_reason,
            no_fault: ask.no_fault,
            workshop: ask.workshop,
            instructor,
            ..known
        };
        apart(tx.conn(), &enrolment)?;
        tx.put(&enrolment)?;
        tx.rename(Label::from("step-enrolment").with("name", student.name))?;
        Ok(ById { id: enrolment.id })
    })
}

/// Sets an enrolment aside that should not have been there, or takes it back.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    let label = if ask.archived { "step-enrolment-archived" } else { "step-enrolment-back" };
    desk.write(label, |tx| {
        let mut enrolment: Enrolment = tx.get(&ask.id)?;
        enrolment.archived_on = ask.archived.then(|| desk.clock().today());
        if !ask.archived {
            apart(tx.conn(), &enrolment)?;
        }
        tx.put(&enrolment)?;
        let student: Student = tx.get(&enrolment.student)?;
        tx.rename(Label::from(label).with("name", student.name))
    })
}

/// The last day of waiting: so many days after the basic course, as far as its end is known.
fn karens(conn: &Connection, student: &Student) -> Result<Option<NaiveDate>> {
    let days = settings::number(conn, "karens_days")?;
    let basic = student.part.starts_with("GF");
    Ok(student.ends_on.filter(|_| basic).map(|ends_on| ends_on + Days::new(u64::from(days))))
}

/// Colleagues and whoever leads a group, in Danish order.
pub fn instructors(conn: &Connection) -> Result<Vec<String>> {
    let sql = "select name from (select name from colleague where archived_on is null
                                 union select instructor from enrolment where archived_on is null and instructor <> '')
               order by danish(name)";
    let names: Vec<(String,)> = record::rows(conn, sql, [])?;
    Ok(names.into_iter().map(|(name,)| name).collect())
}

fn in_order(ask: &EnrolmentPut) -> Result<()> {
    let days = [
        ("applied_on", ask.applied_on),
        ("info_meeting_on", ask.info_meeting_on),
        ("karens_until", ask.karens_until),
        ("school_agreement_on", ask.school_agreement_on),
        ("starts_on", ask.starts_on),
        ("ends_on", ask.ends_on),
    ];
    for (field, day) in days {
        students::date(field, &day.map(|day| day.to_string()).unwrap_or_default())?;
    }
    match (ask.starts_on, ask.ends_on) {
        (Some(from), Some(until)) if until < from => Err(Error::invalid("ends_on", "period-ends-before-start")),
        (None, Some(_)) => Err(Error::invalid("starts_on", "enrolment-without-start")),
        _ => Ok(()),
    }
}

/// Nobody is enrolled twice on one day.
fn apart(conn: &Connection, enrolment: &Enrolment) -> Result<()> {
    let sql = "select exists (select 1 from enrolment e where e.student = ?1 and e.id <> ?2 and e.archived_on is null
               and ?3 is not null and e.starts_on <= coalesce(?4, '9999') and coalesce(e.ends_on, '9999') >= ?3)";
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let days = (&enrolment.student, &enrolment.id, day(enrolment.starts_on), day(enrolment.ends_on));
    if record::value(conn, sql, days)? { Err(Error::invalid("starts_on", "enrolment-overlaps")) } else { Ok(()) }
}
