//! The way into skoleoplæring and out of it, and training without a wage (VFU): days of a case that nobody decided.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use crate::enrolments::Enrolment;
use crate::placements::Placement;
use crate::{Result, record};

/// A day of skoleoplæring or of a placement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CaseMoment {
    /// The record and what of it.
    pub(crate) id: String,
    pub(crate) kind: MomentKind,
    pub(crate) on: NaiveDate,
    /// The last day of a placement.
    pub(crate) until: Option<NaiveDate>,
    /// The company of a placement, the workshop of an enrolment, why one ended; empty for none.
    pub(crate) what: String,
}

/// What a day was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "CaseMomentKind")]
pub enum MomentKind {
    /// The written application came.
    Applied,
    /// The information meeting they took part in.
    InfoMeeting,
    /// The last day of the waiting time (karens).
    Karens,
    /// The agreement of school and student (skoleaftale).
    SchoolAgreement,
    /// The first day of skoleoplæring.
    Enrolled,
    /// The last one.
    Unenrolled,
    /// The first day of a placement (VFU).
    Placement,
}

impl MomentKind {
    /// As it is stored, and in the keys of its texts.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::InfoMeeting => "info_meeting",
            Self::Karens => "karens",
            Self::SchoolAgreement => "school_agreement",
            Self::Enrolled => "enrolled",
            Self::Unenrolled => "unenrolled",
            Self::Placement => "placement",
        }
    }
}

/// The days of a student, in no order.
pub(crate) fn of(conn: &Connection, student: &str) -> Result<Vec<CaseMoment>> {
    let mut moments = Vec::new();
    let sql = "select * from enrolment where student = ?1 and archived_on is null";
    let enrolments: Vec<Enrolment> = record::rows(conn, sql, [student])?;
    for one in enrolments {
        let workshop = record::name(conn, "workshop", &one.workshop)?;
        let days = [
            (MomentKind::Applied, one.applied_on, String::new()),
            (MomentKind::InfoMeeting, one.info_meeting_on, String::new()),
            (MomentKind::Karens, one.karens_until, String::new()),
            (MomentKind::SchoolAgreement, one.school_agreement_on, String::new()),
            (MomentKind::Enrolled, one.starts_on, workshop),
            (MomentKind::Unenrolled, one.ends_on, one.ended_reason),
        ];
        moments.extend(days.into_iter().filter_map(|(kind, on, what)| {
            Some(CaseMoment { id: format!("{}:{}", one.id, kind.word()), kind, on: on?, until: None, what })
        }));
    }
    let sql = "select * from placement where student = ?1 and archived_on is null";
    let placements: Vec<Placement> = record::rows(conn, sql, [student])?;
    for one in placements {
        moments.push(CaseMoment {
            id: format!("{}:{}", one.id, MomentKind::Placement.word()),
            kind: MomentKind::Placement,
            on: one.starts_on,
            until: Some(one.ends_on),
            what: record::name(conn, "company", &one.company)?,
        });
    }
    Ok(moments)
}
