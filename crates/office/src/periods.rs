//! What interrupts training: school periods of a hold, and a student's absences.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, ById, record};
use crate::students::Student;
use crate::write::Label;
use crate::{Desk, Error, Result, clock, text};

/// A school period of a hold.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct SchoolPeriod {
    /// Its id.
    pub id: String,
    /// The hold.
    pub hold: String,
    /// Such as H1.
    pub name: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(SchoolPeriod, "school_period");

/// An absence from training.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Pause {
    /// Its id.
    pub id: String,
    /// The student.
    pub student: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; none while nobody knows.
    pub ends_on: Option<NaiveDate>,
    /// Why, in a few words that say nothing of anybody's health.
    pub reason: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(Pause, "pause");

/// A school period, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SchoolPeriodPut {
    id: Option<String>,
    hold: String,
    name: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    archived: bool,
}

/// An absence, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PausePut {
    id: Option<String>,
    student: String,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    reason: String,
    archived: bool,
}

/// The school periods of every hold, in the order of the holds and the days.
pub fn school_periods(desk: &Desk, (): ()) -> Result<Vec<SchoolPeriod>> {
    let sql = "select * from school_period where archived_on is null order by hold, starts_on, id";
    desk.read(|conn| record::rows(conn, sql, []))
}

/// Keeps a school period, new or changed.
pub fn put_school_period(desk: &Desk, ask: SchoolPeriodPut) -> Result<ById> {
    let hold = text::clean_line("hold", &ask.hold, 60)?;
    let name = text::clean_line("name", &ask.name, 40)?;
    for (field, typed, reason) in
        [("hold", &hold, "school-period-hold-empty"), ("name", &name, "school-period-name-empty")]
    {
        if typed.is_empty() {
            return Err(Error::invalid(field, reason));
        }
    }
    in_order(ask.starts_on, Some(ask.ends_on))?;
    let label = Label::from("step-school-period").with("name", name.as_str()).with("hold", hold.as_str());
    desk.write(label, |tx| {
        let known = match &ask.id {
            Some(id) => tx.get(id)?,
            None => SchoolPeriod { id: desk.clock().id(), ..SchoolPeriod::default() },
        };
        let archived_on = ask.archived.then(|| desk.clock().today());
        let period = SchoolPeriod { hold, name, starts_on: ask.starts_on, ends_on: ask.ends_on, archived_on, ..known };
        tx.put(&period)?;
        Ok(ById { id: period.id })
    })
}

/// Keeps an absence, new or changed.
pub fn put_pause(desk: &Desk, ask: PausePut) -> Result<ById> {
    let reason = text::clean_line("reason", &ask.reason, 80)?;
    in_order(ask.starts_on, ask.ends_on)?;
    desk.write("step-pause", |tx| {
        let student: Student = tx.get(&ask.student)?;
        let known = match &ask.id {
            Some(id) => tx.get(id)?,
            None => Pause { id: desk.clock().id(), student: student.id, ..Pause::default() },
        };
        let archived_on = ask.archived.then(|| desk.clock().today());
        let pause = Pause { starts_on: ask.starts_on, ends_on: ask.ends_on, reason, archived_on, ..known };
        tx.put(&pause)?;
        tx.rename(Label::from("step-pause").with("name", student.name))?;
        Ok(ById { id: pause.id })
    })
}

/// Real days, the last not before the first.
pub(crate) fn in_order(starts_on: NaiveDate, ends_on: Option<NaiveDate>) -> Result<()> {
    clock::sane("starts_on", starts_on)?;
    let Some(ends_on) = ends_on else { return Ok(()) };
    clock::sane("ends_on", ends_on)?;
    if ends_on < starts_on { Err(Error::invalid("ends_on", "period-ends-before-start")) } else { Ok(()) }
}
