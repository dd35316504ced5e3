//! Training agreements, as the office knows them: who is where, from when, until when.

mod kinds;
mod page;
mod place;
mod put;
mod rules;
mod warnings;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::Company;
use crate::list::{self, Column, Computed, List};
use crate::record::{self, ArchiveAsk, ListAsk, Page, record};
use crate::students::Student;
use crate::write::{Label, Tx};
use crate::{Desk, Result, applications, introductions, promises, settings};

pub use kinds::{AgreementType, AgreementTypePut, put_type, types};
pub use page::{AddendumLine, AgreementPage, Replaceable, addenda_of, page, replaceable};
pub use place::{AgreementPlace, PlacesAsk, choices as places};
pub use put::{AgreementPut, put};
pub use rules::Warning;
pub use warnings::{Dispensation, of as warnings_of, of_form as form_warnings};

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
    /// Last day as agreed now, addenda included.
    pub ends_on: Option<NaiveDate>,
    /// The day the last party signed.
    pub signed_on: Option<NaiveDate>,
    /// The day it was annulled: it never came into force.
    pub annulled_on: Option<NaiveDate>,
    /// The day it ended before its time: the first on which it no longer ran.
    pub ended_on: Option<NaiveDate>,
    /// Why.
    pub ended_reason: String,
    /// Whether it ended without the student's fault (uforskyldt); unknown when absent.
    pub no_fault: Option<bool>,
    /// A remark.
    pub note: String,
    /// Where the paper lies; empty when unknown. That it ended is told by its dates.
    #[ts(type = "'' | 'draft' | 'company' | 'student' | 'guardian' | 'school' | 'registered'")]
    pub stage: String,
    /// Since when it lies there.
    pub stage_on: Option<NaiveDate>,
    /// How it is signed; empty when unknown.
    #[ts(type = "'' | 'digital' | 'outside' | 'paper'")]
    pub signing: String,
    /// The second company of a kombinationsaftale; empty for none.
    pub second_company: String,
    /// The day the second company takes over.
    pub second_from: Option<NaiveDate>,
    /// The agreement it takes over from; empty for none.
    pub replaces: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(Agreement, "agreement");

impl Agreement {
    /// Signed, and neither annulled, set aside nor ended before it began.
    pub fn is_concluded(&self) -> bool {
        self.signed_on.is_some() && self.annulled_on.is_none() && self.archived_on.is_none() && !self.never_began()
    }

    /// Whether it ended on or before its first day.
    fn never_began(&self) -> bool {
        self.ended_on.is_some_and(|ended_on| self.starts_on.is_some_and(|starts_on| ended_on <= starts_on))
    }

    /// Whether it lies behind on the day.
    pub fn is_over(&self, day: NaiveDate) -> bool {
        self.ended_on.is_some_and(|ended_on| ended_on <= day) || self.ends_on.is_some_and(|ends_on| ends_on < day)
    }
}

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
    #[ts(type = "Agreement['stage'] | 'ended'")]
    stage: String,
    stage_on: Option<NaiveDate>,
}

const PARTIES: &str = "join student s on s.id = a.student join company c on c.id = a.company
    left join agreement_type t on t.id = a.type";

const LIST: List = List {
    select: "select a.id, a.student, s.name as student_name, s.protected, s.hold, a.company, c.name as company_name,
                    coalesce(t.name, a.type) as type_name, a.starts_on, a.ends_on, a.signed_on, a.annulled_on, a.ended_on, a.stage_on",
    of: "agreement a",
    key: "a.rowid",
    joins: PARTIES,
    asked: PARTIES,
    standing: "a.archived_on is null",
    columns: &[
        Column { name: "student_name", order: "danish(s.name)", value: "s.name" },
        Column { name: "hold", order: "s.hold", value: "s.hold" },
        Column { name: "company_name", order: "danish(c.name)", value: "c.name" },
        Column { name: "type_name", order: "danish(coalesce(t.name, a.type))", value: "coalesce(t.name, a.type)" },
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
    let select = format!("{}, {state} as state, {STAGE} as stage", LIST.select);
    let computed = [
        Computed { name: "state", some: state.clone(), all: state },
        Computed { name: "stage", some: STAGE.to_owned(), all: STAGE.to_owned() },
    ];
    desk.read(|conn| list::page_with(conn, &LIST, &ask, "starts_on", &select, &computed))
}

/// The SQL of where the paper of the agreement `a` lies, or that it came to an end.
pub const STAGE: &str = "case when a.annulled_on is not null or a.ended_on is not null then 'ended' else a.stage end";

/// The SQL of how the agreement `a` stands on the day, told by its dates.
pub fn state(day: NaiveDate) -> String {
    let replaced = replaced(&format!("'{day}'"));
    format!(
        "case when a.annulled_on <= '{day}' then 'annulled' when a.ended_on <= '{day}' then 'ended'
              when a.ends_on < '{day}' or a.rowid in ({replaced}) then 'over' when a.starts_on <= '{day}' then 'running'
              when a.signed_on is not null then 'coming' else 'unsigned' end"
    )
}

/// Sets an agreement aside that should not have been registered, or takes it back up.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    let label = if ask.archived { "step-agreement-archived" } else { "step-agreement-back" };
    desk.write(label, |tx| {
        let mut agreement: Agreement = tx.get(&ask.id)?;
        agreement.archived_on = ask.archived.then(|| desk.clock().today());
        tx.put(&agreement)?;
        follow(tx, &agreement)?;
        let (student, company): (Student, Company) = (tx.get(&agreement.student)?, tx.get(&agreement.company)?);
        tx.rename(Label::from(label).with("name", student.name).with("company", company.name))
    })
}

/// What follows from how an agreement now stands, in the same act and so in the same undo.
fn follow(tx: &mut Tx<'_>, agreement: &Agreement) -> Result<()> {
    applications::released(tx, agreement)?;
    // Another agreement of the two may be what came of the application that this one lets go.
    let pair = "select * from agreement where student = ?1 and company = ?2 order by id";
    for standing in record::rows::<Agreement>(tx.conn(), pair, [&agreement.student, &agreement.company])? {
        applications::agreed(tx, &standing)?;
    }
    introductions::agreed(tx, agreement)?;
    promises::kept(tx, agreement)
}

/// The SQL condition "student `student` has a læreplads on the day `day`" (both are SQL expressions).
///
/// A place is had from the day the agreement is concluded, or from its first
/// day, as the school has decided (`cafe_release`), until it ends or is
/// annulled. Some kinds of agreement give no place (`agreement_type`).
pub fn has_place(conn: &Connection, student: &str, day: &str) -> Result<String> {
    Ok(format!(
        "exists (select 1 from agreement p where p.student = {student} and {}
            and not exists (select 1 from agreement r where r.replaces = p.id and {}))",
        in_force(conn, day)?,
        takes_over(day)
    ))
}

/// The SQL of the day from which `student` has the læreplads that they have on the day `day`; null when they have none.
pub fn placed_from(conn: &Connection, student: &str, day: &str) -> Result<String> {
    Ok(format!(
        "(select min({}) from agreement p where p.student = {student} and {}
            and not exists (select 1 from agreement r where r.replaces = p.id and {}))",
        placed_since(conn)?,
        in_force(conn, day)?,
        takes_over(day)
    ))
}

/// The SQL of the students who have a læreplads on the day `day`: the same, when all of them are asked about.
pub fn placed(conn: &Connection, day: &str) -> Result<String> {
    // By row number, so that the index which tells who has a place still tells all of it.
    Ok(format!(
        "select p.student from agreement p where {} and p.rowid not in ({})",
        in_force(conn, day)?,
        replaced(day)
    ))
}

/// The SQL of the day from which the agreement `p` is a place.
fn placed_since(conn: &Connection) -> Result<&'static str> {
    Ok(match settings::cafe_release(conn)?.as_str() {
        "starts" => "p.starts_on",
        _ => "coalesce(p.signed_on, p.starts_on)",
    })
}

fn in_force(conn: &Connection, day: &str) -> Result<String> {
    let from = placed_since(conn)?;
    Ok(format!(
        "p.archived_on is null and {from} <= {day} and (p.ends_on is null or p.ends_on >= {day})
         and (p.ended_on is null or p.ended_on > {day}) and (p.annulled_on is null or p.annulled_on > {day})
         and p.type not in (select id from agreement_type where gives_place = 0)"
    ))
}

/// The SQL of the agreements that another has taken over from by the day.
fn replaced(day: &str) -> String {
    format!("select old.rowid from agreement r join agreement old on old.id = r.replaces where {}", takes_over(day))
}

/// The SQL of whether the agreement `r` has taken over from the one it replaces by the day.
fn takes_over(day: &str) -> String {
    format!(
        "r.replaces <> '' and r.archived_on is null and r.annulled_on is null and r.starts_on <= {day}
            and (r.ended_on is null or r.ended_on > r.starts_on)"
    )
}
