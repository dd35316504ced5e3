//! Training agreements, as the office knows them: who is where, from when, until when.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::Company;
use crate::list::{self, Column, Computed, List};
use crate::record::{self, ArchiveAsk, ById, ListAsk, Page, record};
use crate::students::Student;
use crate::write::Label;
use crate::{Desk, Error, Result, applications, introductions, promises, settings, text};

/// An agreement between a student and a company.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Agreement {
    /// Its id.
    pub id: String,
    /// The student.
    pub student: String,
    /// The company.
    pub company: String,
    /// The workplace; empty when it is the company's only one or unknown.
    pub workplace: String,
    /// The kind, a row of `agreement_type`.
    pub r#type: String,
    /// The education.
    pub education: String,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day as agreed.
    pub ends_on: Option<NaiveDate>,
    /// The day the last party signed.
    pub signed_on: Option<NaiveDate>,
    /// The day it was annulled: it never came into force.
    pub annulled_on: Option<NaiveDate>,
    /// The day it ended before its time.
    pub ended_on: Option<NaiveDate>,
    /// Why.
    pub ended_reason: String,
    /// Whether it ended without the student's fault (uforskyldt); unknown when absent.
    pub no_fault: Option<bool>,
    /// A remark.
    pub note: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(Agreement, "agreement");

/// A kind of agreement, with its rule: data, not code.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AgreementType {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its place in a list.
    pub position: i64,
    /// Whether it ends the search for a place while it runs.
    pub gives_place: bool,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(AgreementType, "agreement_type");

/// A row of the list of agreements.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct AgreementLine {
    id: String,
    student: String,
    student_name: String,
    protected: bool,
    hold: String,
    company: String,
    company_name: String,
    type_name: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    signed_on: Option<NaiveDate>,
    annulled_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    #[ts(type = "'annulled' | 'ended' | 'over' | 'running' | 'unsigned' | 'coming'")]
    state: String,
}

/// A new agreement, or new values of a known one (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgreementPut {
    id: Option<String>,
    student: String,
    company: String,
    r#type: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    signed_on: Option<NaiveDate>,
    annulled_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    #[serde(default)]
    ended_reason: String,
    no_fault: Option<bool>,
    #[serde(default)]
    note: String,
}

const PARTIES: &str = "join student s on s.id = a.student join company c on c.id = a.company
    left join agreement_type t on t.id = a.type";

const LIST: List = List {
    select: "select a.id, a.student, s.name as student_name, s.protected, s.hold, a.company, c.name as company_name,
                    coalesce(t.name, a.type) as type_name, a.starts_on, a.ends_on, a.signed_on, a.annulled_on, a.ended_on",
    of: "agreement a",
    key: "a.rowid",
    joins: PARTIES,
    asked: PARTIES,
    standing: "a.archived_on is null",
    columns: &[
        Column { name: "student_name", order: "danish(s.name)", value: "s.name" },
        Column { name: "hold", order: "s.hold", value: "s.hold" },
        Column { name: "company_name", order: "danish(c.name)", value: "c.name" },
        Column { name: "type_name", order: "type_name", value: "coalesce(t.name, a.type)" },
        Column { name: "starts_on", order: "a.starts_on", value: "a.starts_on" },
        Column { name: "ends_on", order: "a.ends_on", value: "a.ends_on" },
        Column { name: "signed_on", order: "a.signed_on", value: "a.signed_on" },
    ],
    walk: None,
    search: Some("(s.row in (select rowid from student_search where student_search match ?1)
                   or c.row in (select rowid from company_search where company_search match ?1))"),
};

/// A page of the agreements.
pub fn list(desk: &Desk, ask: ListAsk) -> Result<Page<AgreementLine>> {
    let state = state(desk.clock().today());
    let select = format!("{}, {state} as state", LIST.select);
    let computed = [Computed { name: "state", some: state.clone(), all: state }];
    desk.read(|conn| list::page_with(conn, &LIST, &ask, "starts_on", &select, &computed))
}

/// The SQL of how the agreement `a` stands on the day, told by its dates.
pub fn state(day: NaiveDate) -> String {
    format!(
        "case when a.annulled_on <= '{day}' then 'annulled' when a.ended_on <= '{day}' then 'ended'
              when a.ends_on < '{day}' then 'over' when a.starts_on <= '{day}' then 'running'
              when a.signed_on is not null then 'coming' else 'unsigned' end"
    )
}

/// The kinds of agreement, in their order.
pub fn types(desk: &Desk, (): ()) -> Result<Vec<AgreementType>> {
    desk.read(|conn| record::rows(conn, "select * from agreement_type where archived_on is null order by position", []))
}

/// Keeps an agreement, new or changed. A signed one moves what the student sent to that company.
pub fn put(desk: &Desk, ask: AgreementPut) -> Result<ById> {
    let note = text::clean("note", &ask.note, 4_000)?;
    let ended_reason = text::clean_line("ended_reason", &ask.ended_reason, 200)?;
    let Some(starts_on) = ask.starts_on else { return Err(Error::invalid("starts_on", "agreement-start-missing")) };
    if ask.ends_on.is_some_and(|ends_on| ends_on < starts_on) {
        return Err(Error::invalid("ends_on", "agreement-ends-before-start"));
    }
    if ask.ended_on.is_some_and(|ended_on| ended_on < starts_on) {
        return Err(Error::invalid("ended_on", "agreement-ends-before-start"));
    }
    let label = if ask.id.is_some() { "step-agreement-changed" } else { "step-agreement-added" };
    desk.write(label, |tx| {
        let student: Student =
            record::find(tx.conn(), &ask.student)?.ok_or_else(|| Error::invalid("student", "student-missing"))?;
        let company: Company =
            record::find(tx.conn(), &ask.company)?.ok_or_else(|| Error::invalid("company", "company-missing"))?;
        if record::find::<AgreementType>(tx.conn(), &ask.r#type)?.is_none() {
            return Err(Error::invalid("type", "agreement-type-missing"));
        }
        let known = match &ask.id {
            Some(id) => tx.get::<Agreement>(id)?,
            None => Agreement { id: desk.clock().id(), education: student.education.clone(), ..Agreement::default() },
        };
        let agreement = Agreement {
            student: ask.student,
            company: ask.company,
            r#type: ask.r#type,
            starts_on: Some(starts_on),
            ends_on: ask.ends_on,
            signed_on: ask.signed_on,
            annulled_on: ask.annulled_on,
            ended_on: ask.ended_on,
            ended_reason,
            no_fault: ask.no_fault,
            note,
            ..known
        };
        tx.put(&agreement)?;
        applications::agreed(tx, &agreement)?;
        introductions::agreed(tx, &agreement)?;
        promises::kept(tx, &agreement)?;
        tx.rename(Label::from(label).with("name", student.name).with("company", company.name))?;
        Ok(ById { id: agreement.id })
    })
}

/// Sets an agreement aside that should not have been registered, or takes it back up.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    let label = if ask.archived { "step-agreement-archived" } else { "step-agreement-back" };
    desk.write(label, |tx| {
        let mut agreement: Agreement = tx.get(&ask.id)?;
        agreement.archived_on = ask.archived.then(|| desk.clock().today());
        tx.put(&agreement)?;
        let (student, company): (Student, Company) = (tx.get(&agreement.student)?, tx.get(&agreement.company)?);
        tx.rename(Label::from(label).with("name", student.name).with("company", company.name))
    })
}

/// The SQL condition "student `student` has a læreplads on the day `day`" (both are SQL expressions).
///
/// A place is had from the day the agreement is concluded, or from its first
/// day, as the school has decided (`cafe_release`), until it ends or is
/// annulled. Some kinds of agreement give no place (`agreement_type`).
pub fn has_place(conn: &Connection, student: &str, day: &str) -> Result<String> {
    Ok(format!("exists (select 1 from agreement p where p.student = {student} and {})", in_force(conn, day)?))
}

/// The SQL of the students who have a læreplads on the day `day`: the same, when all of them are asked about.
pub fn placed(conn: &Connection, day: &str) -> Result<String> {
    Ok(format!("select p.student from agreement p where {}", in_force(conn, day)?))
}

fn in_force(conn: &Connection, day: &str) -> Result<String> {
    let from = match settings::cafe_release(conn)?.as_str() {
        "starts" => "p.starts_on",
        _ => "coalesce(p.signed_on, p.starts_on)",
    };
    Ok(format!(
        "p.archived_on is null and {from} <= {day} and (p.ends_on is null or p.ends_on >= {day})
         and (p.ended_on is null or p.ended_on > {day}) and (p.annulled_on is null or p.annulled_on > {day})
         and p.type not in (select id from agreement_type where gives_place = 0)"
    ))
}
