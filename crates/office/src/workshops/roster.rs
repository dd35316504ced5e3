//! Who belongs in a workshop on a day. Kept nowhere: enrolments in force, less those whom the timeline has elsewhere.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use super::GroupLine;
use crate::Result;
use crate::record;
use crate::students::Student;
use crate::timeline::{Kind, Rules};
use crate::timelines;

/// Somebody enrolled who is somewhere else that day, and why.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AwayLine {
    /// The student.
    pub student: String,
    /// The name.
    pub name: String,
    /// Name and address protection.
    pub protected: bool,
    /// Whose group they are of.
    pub instructor: String,
    /// What the day is.
    pub why: Kind,
    /// The company's name; empty at school.
    pub company: String,
    /// The kind of agreement; empty without one.
    pub r#type: String,
    /// The school period's name; empty outside one.
    pub period: String,
    /// The last day of it, when it is known.
    pub until: Option<NaiveDate>,
}

/// Somebody enrolled in the workshop on the day.
pub struct Enrolled {
    /// The student.
    pub student: Student,
    /// Whose group they are of.
    pub instructor: String,
    /// Where they are instead.
    pub away: Option<AwayLine>,
}

/// Enrolments in force on ?2 of students who are at the school. Two laptops may have enrolled somebody twice: the one
/// that began last counts.
const IN_FORCE: &str = "select e.student, e.instructor from enrolment e join student s on s.id = e.student
    where e.archived_on is null and e.starts_on <= ?2 and (e.ends_on is null or e.ends_on >= ?2)
      and s.archived_on is null and (s.left_on is null or s.left_on > ?2)
      and not exists (select 1 from enrolment later where later.student = e.student and later.archived_on is null
          and later.starts_on <= ?2 and (later.ends_on is null or later.ends_on >= ?2)
          and (later.starts_on, later.id) > (e.starts_on, e.id))";

/// The workshop's students on the day, in Danish order.
pub fn roster(conn: &Connection, workshop: &str, day: NaiveDate, rules: &Rules) -> Result<Vec<Enrolled>> {
    read(conn, "e.workshop = ?1", workshop, day, rules)
}

/// Everybody in skoleoplæring on the day, whatever the workshop.
pub fn enrolled(conn: &Connection, day: NaiveDate, rules: &Rules) -> Result<Vec<Enrolled>> {
    read(conn, "?1 = ''", "", day, rules)
}

/// One student in skoleoplæring on the day.
pub fn one(conn: &Connection, student: &str, day: NaiveDate, rules: &Rules) -> Result<Option<Enrolled>> {
    Ok(read(conn, "e.student = ?1", student, day, rules)?.pop())
}

fn read(conn: &Connection, whom: &str, of: &str, day: NaiveDate, rules: &Rules) -> Result<Vec<Enrolled>> {
    let sql = format!("{IN_FORCE} and {whom} order by danish(s.name), s.id");
    let found: Vec<(String, String)> = record::rows(conn, &sql, (of, day.to_string()))?;
    let enrolled = |(student, instructor): (String, String)| {
        let student: Student = record::get(conn, &student)?;
        let away = away(conn, &student, &instructor, day, rules)?;
        Ok(Enrolled { student, instructor, away })
    };
    found.into_iter().map(enrolled).collect()
}

/// Where the student is on the day, when that is not the workshop.
pub fn away(
    conn: &Connection,
    student: &Student,
    instructor: &str,
    day: NaiveDate,
    rules: &Rules,
) -> Result<Option<AwayLine>> {
    let found = timelines::on(conn, student, rules, day)?;
    let Some(segment) = found.filter(|one| one.kind != Kind::Workshop) else { return Ok(None) };
    Ok(Some(AwayLine {
        student: student.id.clone(),
        name: student.name.clone(),
        protected: student.protected,
        instructor: instructor.to_owned(),
        why: segment.kind,
        company: record::name(conn, "company", &segment.company)?,
        r#type: record::name(conn, "agreement_type", &segment.r#type)?,
        period: segment.name,
        until: segment.until,
    }))
}

/// How each instructor's group stands on the day, in the order of their names; whoever has none comes last.
pub fn groups(conn: &Connection, workshop: &str, day: NaiveDate, rules: &Rules) -> Result<Vec<GroupLine>> {
    let marked = "select student from workshop_mark where workshop = ?1 and held_on = ?2 and mark <> ''";
    let marked: Vec<(String,)> = record::rows(conn, marked, (workshop, day.to_string()))?;
    let mut groups: BTreeMap<(bool, Vec<u8>), GroupLine> = BTreeMap::new();
    for one in roster(conn, workshop, day, rules)? {
        let key = (one.instructor.is_empty(), crate::text::danish(&one.instructor));
        let group =
            groups.entry(key).or_insert_with(|| GroupLine { instructor: one.instructor, ..GroupLine::default() });
        if one.away.is_some() {
            group.away += 1;
        } else {
            group.expected += 1;
            group.marked += u32::from(marked.iter().any(|(student,)| *student == one.student.id));
        }
    }
    Ok(groups.into_values().collect())
}
