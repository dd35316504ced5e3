//! What an enrolment should have before it begins. It is told, with where the rule stands; nothing is stopped.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use super::Enrolment;
use crate::{Result, record, settings};

/// A rule of enrolment. The window says what each is and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EnrolmentRule {
    /// The compulsory information meeting.
    InfoMeeting,
    /// The written application.
    Application,
    /// The waiting time after the basic course.
    Karens,
    /// An assessment of the EMMA criteria at admission.
    Emma,
    /// The agreement between school and student.
    SchoolAgreement,
    /// The training plan, within the school's days of the first.
    Plan,
}

/// How far a rule is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CheckStanding {
    /// It is.
    Met,
    /// It is not, or nobody has noted it.
    Missing,
    /// It is not yet, and need not be.
    Waiting,
}

/// A line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EnrolmentCheck {
    /// The rule.
    pub rule: EnrolmentRule,
    /// How it stands.
    pub standing: CheckStanding,
    /// The day it was met, or on which the waiting ends.
    pub on: Option<NaiveDate>,
}

/// What is known besides the enrolment itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    /// The newest sealed assessment at admission that belongs to this enrolment.
    pub assessed_on: Option<NaiveDate>,
    /// Whether the training plan has a period in this enrolment.
    pub is_planned: bool,
    /// Days from the first until the plan is missing.
    pub plan_due_days: u32,
}

/// The checklist of an enrolment in the order in which things are done.
pub fn checklist(enrolment: &Enrolment, known: Known, today: NaiveDate) -> Vec<EnrolmentCheck> {
    let dated = |rule, on: Option<NaiveDate>| {
        let standing = if on.is_some() { CheckStanding::Met } else { CheckStanding::Missing };
        EnrolmentCheck { rule, standing, on }
    };
    let karens = match (enrolment.karens_until, enrolment.starts_on) {
        (None, _) => CheckStanding::Missing,
        (Some(until), Some(from)) if from <= until => CheckStanding::Missing,
        (Some(until), None) if today <= until => CheckStanding::Waiting,
        _ => CheckStanding::Met,
    };
    let due = enrolment.starts_on.map(|from| from + Days::new(known.plan_due_days.into()));
    let plan = match due {
        _ if known.is_planned => CheckStanding::Met,
        Some(due) if due < today => CheckStanding::Missing,
        _ => CheckStanding::Waiting,
    };
    vec![
        dated(EnrolmentRule::InfoMeeting, enrolment.info_meeting_on),
        dated(EnrolmentRule::Application, enrolment.applied_on),
        EnrolmentCheck { rule: EnrolmentRule::Karens, standing: karens, on: enrolment.karens_until },
        dated(EnrolmentRule::Emma, known.assessed_on),
        dated(EnrolmentRule::SchoolAgreement, enrolment.school_agreement_on),
        EnrolmentCheck { rule: EnrolmentRule::Plan, standing: plan, on: due },
    ]
}

/// The checklist, filled from the records.
pub fn of(conn: &Connection, enrolment: &Enrolment, today: NaiveDate) -> Result<Vec<EnrolmentCheck>> {
    // Whoever comes back is assessed anew.
    let sql = "select max(a.held_on) from assessment a
               where a.student = ?1 and a.occasion = 'admission' and a.sealed_at is not null and a.archived_on is null
                 and a.held_on > coalesce((select max(e.ends_on) from enrolment e where e.student = ?1 and e.id <> ?2
                     and e.archived_on is null and e.ends_on < coalesce(?3, '9999')), '')
                 and a.held_on <= coalesce(?4, '9999')";
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let assessed: Option<String> = record::value(
        conn,
        sql,
        (&enrolment.student, &enrolment.id, day(enrolment.starts_on), day(enrolment.ends_on)),
    )?;
    let assessed_on = assessed.and_then(|day| day.parse().ok());
    let planned = "select exists (select 1 from plan_period where student = ?1 and archived_on is null
                   and coalesce(ends_on, '9999') >= coalesce(?2, '') and starts_on <= coalesce(?3, '9999'))";
    let days = (&enrolment.student, day(enrolment.starts_on), day(enrolment.ends_on));
    let known = Known {
        assessed_on,
        is_planned: record::value(conn, planned, days)?,
        plan_due_days: settings::number(conn, "plan_due_days")?,
    };
    Ok(checklist(enrolment, known, today))
}

/// Which rules nobody has met.
pub fn missing(checks: &[EnrolmentCheck]) -> Vec<EnrolmentRule> {
    checks.iter().filter(|check| check.standing == CheckStanding::Missing).map(|check| check.rule).collect()
}
