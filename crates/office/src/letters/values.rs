//! What stands in for the fields: from the student, from what the letter is about, and from what was asked.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::draft::LetterMore;
use super::template::Values;
use super::{LetterAbout, LetterKind};
use crate::appointments::Appointment;
use crate::cases::{Case, Complaint, Decision, Hearing, StudentWarning};
use crate::students::Student;
use crate::words::{Words, as_key};
use crate::{Desk, Result, record, today};

/// The values of a letter's fields; what is not known is not there.
pub(super) fn of(
    conn: &Connection,
    desk: &Desk,
    words: &Words,
    student: &Student,
    kind: LetterKind,
    about: &LetterAbout,
    more: &LetterMore,
) -> Result<Values> {
    let mut values = Values::new();
    let mut set = |key: &'static str, value: String| {
        values.insert(key, value);
    };
    set(
        "general.school",
        record::value(conn, "select coalesce((select value from setting where id = 'school'), '')", [])?,
    );
    set("general.day", words.day(desk.clock().today()));
    set("general.sender", desk.actor().name.clone());
    set("general.name", student.name.clone());
    set("general.first", student.name.split_whitespace().next().unwrap_or_default().to_owned());
    set("general.number", student.number.clone());
    set("general.hold", student.hold.clone());
    set("general.education", record::name(conn, "education", &student.education)?);
    set("general.teacher", student.teacher.clone());
    if !about.warning.is_empty() {
        let row: StudentWarning = record::get(conn, &about.warning)?;
        set("warning.step", record::name(conn, "warning_step", &row.step)?);
        set("warning.day", words.day(row.given_on));
        set("warning.reason", row.reason);
        set("warning.expects", row.expects);
        set("warning.until", words.day(row.until_on));
    }
    if !about.hearing.is_empty() {
        let row: Hearing = record::get(conn, &about.hearing)?;
        set("hearing.about", row.about);
        set("hearing.facts", row.facts);
        set("hearing.day", words.day(row.sent_on));
        set("hearing.by", words.day(row.answer_by));
    }
    let mut decision = about.decision.clone();
    if !about.complaint.is_empty() {
        let row: Complaint = record::get(conn, &about.complaint)?;
        let case = Case::of(conn, &student.id)?;
        set("complaint.day", words.day(case.complained_on(&row.decision)));
        set("complaint.settled", words.day(row.happened_on));
        set("complaint.said", row.said);
        decision = row.decision;
    }
    if !decision.is_empty() {
        let row: Decision = record::get(conn, &decision)?;
        set("decision.kind", words.say(&format!("case-decision-{}", as_key(row.kind.word()))));
        set("decision.day", words.day(row.decided_on));
        set("decision.by", row.decided_by);
        set("decision.reasons", row.reasons);
        set("appeal.days", row.complaint_days.to_string());
        // The last day is counted from the delivery, and so from the day it is to be delivered.
        let from = row.delivered_on.or(more.delivered_on);
        let days = Days::new(row.complaint_days.into());
        set("appeal.until", words.day(from.and_then(|from: NaiveDate| from.checked_add_days(days))));
    }
    let (mut day, mut time, mut place) = (more.day, more.time.clone(), more.place.clone());
    if !about.appointment.is_empty() {
        let row: Appointment = record::get(conn, &about.appointment)?;
        (day, time, place) = (Some(row.held_on), row.starts_at, row.place);
    }
    set("summons.day", words.day(day));
    set("summons.time", time);
    set("summons.place", place);
    if kind == LetterKind::SummonsCafe {
        let (misses, last) = today::misses_of(conn, &student.id)?;
        set("cafe.misses", if misses > 0 { misses.to_string() } else { String::new() });
        set("cafe.last", words.day(last));
    }
    Ok(values)
}
