//! The effective timeline of a student, and of everybody at a company, filled from the records.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use crate::addenda;
use crate::agreements::{self, AddendumLine, Agreement, Warning};
use crate::periods::{Pause, SchoolPeriod};
use crate::placements::Placement;
use crate::record::{self, ById};
use crate::students::Student;
use crate::timeline::{Agreed, Change, Days, Enrolled, Facts, Placed, Rules, School, Segment, Timeline, To, timeline};
use crate::{Desk, Result, settings};

/// A student's timeline, with what it is made of besides agreements.
#[derive(Debug, Serialize, TS)]
pub struct StudentTimeline {
    /// The day it is seen from.
    today: NaiveDate,
    timeline: Timeline,
    names: Names,
    /// What somebody should look at, by agreement.
    warnings: BTreeMap<String, Vec<Warning>>,
    /// What was changed in the agreements, in the order it was noted; without what was corrected.
    addenda: Vec<AddendumLine>,
    pauses: Vec<Pause>,
    placements: Vec<Placement>,
}

/// The timelines of those who are, were or will be at a company.
#[derive(Debug, Serialize, TS)]
pub struct CompanyTimelines {
    /// The day they are seen from.
    today: NaiveDate,
    names: Names,
    students: Vec<CompanyTimeline>,
}

/// One of them.
#[derive(Debug, Serialize, TS)]
pub struct CompanyTimeline {
    student: String,
    student_name: String,
    protected: bool,
    timeline: Timeline,
    warnings: BTreeMap<String, Vec<Warning>>,
}

/// What the ids of timelines are called.
#[derive(Debug, Default, Serialize, TS)]
pub struct Names {
    companies: BTreeMap<String, String>,
    types: BTreeMap<String, String>,
}

/// As many students are drawn on a company's page.
const MOST: usize = 40;

/// The timeline of a student.
pub fn student(desk: &Desk, ask: ById) -> Result<StudentTimeline> {
    let today = desk.clock().today();
    desk.read(|conn| {
        let student: Student = record::get(conn, &ask.id)?;
        let (timeline, warnings) = read(conn, &student, &rules(conn)?, today)?;
        Ok(StudentTimeline {
            today,
            names: names(conn, &[&timeline])?,
            timeline,
            warnings,
            addenda: agreements::addenda_of(conn, &student.id)?,
            pauses: record::rows(conn, PAUSES, [&student.id])?,
            placements: record::rows(conn, PLACEMENTS, [&student.id])?,
        })
    })
}

/// The timelines at a company, whoever stays longest first.
pub fn company(desk: &Desk, ask: ById) -> Result<CompanyTimelines> {
    let today = desk.clock().today();
    desk.read(|conn| {
        let rules = rules(conn)?;
        let mut students = Vec::new();
        let there: Vec<Student> = record::rows(conn, AT_COMPANY, (&ask.id, MOST as i64))?;
        for student in there {
            let (timeline, warnings) = read(conn, &student, &rules, today)?;
            let (student_name, protected) = (student.name, student.protected);
            students.push(CompanyTimeline { student: student.id, student_name, protected, timeline, warnings });
        }
        let timelines: Vec<&Timeline> = students.iter().map(|one| &one.timeline).collect();
        Ok(CompanyTimelines { today, names: names(conn, &timelines)?, students })
    })
}

/// What the day is to the student: a company, school, the workshop, leave; nothing when it is a day like others.
pub fn on(conn: &Connection, student: &Student, rules: &Rules, day: NaiveDate) -> Result<Option<Segment>> {
    let found = whole(conn, student, rules, day)?;
    Ok(found.segments.into_iter().find(|one| one.from <= day && one.until.is_none_or(|until| until >= day)))
}

/// Every day that is known of the student, seen from `day`.
pub fn whole(conn: &Connection, student: &Student, rules: &Rules, day: NaiveDate) -> Result<Timeline> {
    let agreements: Vec<Agreement> = record::rows(conn, AGREEMENTS, [&student.id])?;
    let all: Vec<&Agreement> = agreements.iter().collect();
    Ok(timeline(&facts(conn, student, &all)?, rules, day))
}

type ByAgreement = BTreeMap<String, Vec<Warning>>;

fn read(conn: &Connection, student: &Student, rules: &Rules, today: NaiveDate) -> Result<(Timeline, ByAgreement)> {
    let agreements: Vec<Agreement> = record::rows(conn, AGREEMENTS, [&student.id])?;
    let mut warnings = BTreeMap::new();
    for agreement in agreements.iter().filter(|agreement| !agreement.is_over(today)) {
        let found = agreements::warnings_of(conn, agreement, today)?;
        if !found.is_empty() {
            warnings.insert(agreement.id.clone(), found);
        }
    }
    let all: Vec<&Agreement> = agreements.iter().collect();
    Ok((timeline(&facts(conn, student, &all)?, rules, today), warnings))
}

/// The facts of a student, with these agreements.
pub fn facts(conn: &Connection, student: &Student, agreements: &[&Agreement]) -> Result<Facts> {
    let pauses: Vec<Pause> = record::rows(conn, PAUSES, [&student.id])?;
    let school: Vec<SchoolPeriod> = record::rows(conn, SCHOOL, [&student.hold])?;
    let placements: Vec<Placement> = record::rows(conn, PLACEMENTS, [&student.id])?;
    let enrolled: Vec<(String, String, NaiveDate, Option<NaiveDate>)> = record::rows(conn, ENROLMENTS, [&student.id])?;
    let known: Vec<Option<Agreed>> = agreements.iter().map(|one| agreed(conn, one)).collect::<Result<_>>()?;
    let days = |from, until| Days { from, until };
    Ok(Facts {
        agreements: known.into_iter().flatten().collect(),
        pauses: pauses.iter().map(|one| days(one.starts_on, one.ends_on)).collect(),
        school: school
            .into_iter()
            .map(|one| School { name: one.name, days: days(one.starts_on, Some(one.ends_on)) })
            .collect(),
        placements: placements
            .into_iter()
            .map(|one| Placed { id: one.id, company: one.company, days: days(one.starts_on, Some(one.ends_on)) })
            .collect(),
        enrolments: enrolled
            .into_iter()
            .map(|(id, workshop, from, until)| Enrolled { id, workshop, days: days(from, until) })
            .collect(),
    })
}

/// The values of the school that a timeline depends on.
pub fn rules(conn: &Connection) -> Result<Rules> {
    let without: Vec<(String,)> = record::rows(conn, "select id from agreement_type where has_school_periods = 0", [])?;
    Ok(Rules {
        probation_months: settings::number(conn, "probation_months")?,
        absence_months: settings::number(conn, "probation_absence_months")?,
        without_school: without.into_iter().map(|(id,)| id).collect(),
    })
}

/// An agreement as the timeline takes it; none without a first day, or of days that cannot be.
fn agreed(conn: &Connection, agreement: &Agreement) -> Result<Option<Agreed>> {
    let Some(from) = agreement.starts_on.filter(|from| agreement.ends_on.is_none_or(|until| until >= *from)) else {
        return Ok(None);
    };
    let second = agreement.second_from.filter(|_| !agreement.second_company.is_empty());
    let mut changes: Vec<Change> =
        second.map(|from| Change { from, to: To::Company(agreement.second_company.clone()) }).into_iter().collect();
    for addendum in addenda::standing(conn, &agreement.id)? {
        let to = match addendum.changes.as_str() {
            "company" => To::Company(addendum.becomes),
            "type" => To::Type(addendum.becomes),
            _ => continue,
        };
        changes.push(Change { from: addendum.from_on, to });
    }
    Ok(Some(Agreed {
        id: agreement.id.clone(),
        company: agreement.company.clone(),
        r#type: agreement.r#type.clone(),
        signed: agreement.signed_on.is_some(),
        days: Days { from, until: agreement.ends_on },
        ended_on: agreement.ended_on,
        replaces: agreement.replaces.clone(),
        changes,
    }))
}

fn names(conn: &Connection, timelines: &[&Timeline]) -> Result<Names> {
    let segments = || timelines.iter().flat_map(|one| &one.segments);
    let companies: BTreeSet<&String> = segments().map(|one| &one.company).filter(|id| !id.is_empty()).collect();
    let kinds: BTreeSet<&String> = segments().map(|one| &one.r#type).filter(|id| !id.is_empty()).collect();
    let kind = "select coalesce((select name from agreement_type where id = ?1), ?1)";
    Ok(Names {
        companies: companies
            .into_iter()
            .map(|id| Ok((id.clone(), record::name(conn, "company", id)?)))
            .collect::<Result<_>>()?,
        types: kinds.into_iter().map(|id| Ok((id.clone(), record::value(conn, kind, [id])?))).collect::<Result<_>>()?,
    })
}

const AGREEMENTS: &str =
    "select * from agreement where student = ?1 and archived_on is null and annulled_on is null order by starts_on, id";
const PAUSES: &str = "select * from pause where student = ?1 and archived_on is null order by starts_on, id";
const PLACEMENTS: &str = "select * from placement where student = ?1 and archived_on is null order by starts_on, id";
const ENROLMENTS: &str = "select e.id, coalesce(w.name, ''), e.starts_on, e.ends_on
     from enrolment e left join workshop w on w.id = e.workshop
     where e.student = ?1 and e.starts_on is not null and e.archived_on is null order by e.starts_on, e.id";
const SCHOOL: &str =
    "select * from school_period where hold = ?1 and hold <> '' and archived_on is null order by starts_on, id";
const AT_COMPANY: &str = include_str!("../queries/company_students.sql");
