//! Everything about one company.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agreements::{self, STAGE};
use crate::codes::LimitCode;
use crate::companies::{CONTACTED, Company, Contact, cvr_checks};
use crate::record::{self, ById};
use crate::students::Education;
use crate::workplaces::Workplace;
use crate::{Desk, Result, capacity, codes};

/// Everything a company's page shows.
#[derive(Debug, Serialize, TS)]
pub struct CompanyPage {
    pub(crate) company: Company,
    /// The CVR's control digit fits (modulus 11).
    pub(crate) cvr_checks: bool,
    pub(crate) contacted_on: Option<NaiveDate>,
    /// Educations it works with.
    pub(crate) trades: Vec<Education>,
    pub(crate) workplaces: Vec<Workplace>,
    /// Places somebody can be taken for today.
    pub(crate) free: u32,
    pub(crate) approvals: Vec<CompanyApproval>,
    pub(crate) contacts: Vec<Contact>,
    pub(crate) agreements: Vec<CompanyAgreement>,
    pub(crate) tasks: Vec<CompanyTask>,
    pub(crate) notes: Vec<CompanyNote>,
}

/// An approval with the names around it.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct CompanyApproval {
    pub(crate) id: String,
    pub(crate) workplace: String,
    pub(crate) education: String,
    pub(crate) education_name: String,
    pub(crate) approved: u32,
    pub(crate) in_use: u32,
    pub(crate) counted_on: Option<NaiveDate>,
    /// In use as counted, and taken by agreements since.
    pub(crate) taken: u32,
    /// What can still be taken under it today.
    pub(crate) free: u32,
    pub(crate) expires_on: Option<NaiveDate>,
    #[ts(type = "'full' | 'limited' | 'named' | 'conditional'")]
    pub(crate) kind: String,
    pub(crate) limits: String,
    /// The codes with what they say.
    #[serde(default)]
    pub(crate) limit_names: Vec<String>,
    /// It shares its places with the others of the workplace that overlap.
    pub(crate) overlaps: bool,
}

/// An agreement, as the company's page shows it.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct CompanyAgreement {
    pub(crate) id: String,
    pub(crate) student: String,
    pub(crate) student_name: String,
    pub(crate) protected: bool,
    pub(crate) education_name: String,
    pub(crate) type_name: String,
    pub(crate) starts_on: Option<NaiveDate>,
    pub(crate) ends_on: Option<NaiveDate>,
    pub(crate) signed_on: Option<NaiveDate>,
    pub(crate) annulled_on: Option<NaiveDate>,
    pub(crate) ended_on: Option<NaiveDate>,
    pub(crate) ended_reason: String,
    pub(crate) no_fault: Option<bool>,
    #[ts(type = "'annulled' | 'ended' | 'over' | 'running' | 'unsigned' | 'coming'")]
    pub(crate) state: String,
    #[ts(type = "Agreement['stage'] | 'ended'")]
    pub(crate) stage: String,
    pub(crate) stage_on: Option<NaiveDate>,
}

/// An open task.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct CompanyTask {
    pub(crate) id: String,
    pub(crate) what: String,
    pub(crate) due_on: Option<NaiveDate>,
}

/// A note of the contact log.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct CompanyNote {
    pub(crate) id: String,
    pub(crate) kind: String,
    /// What a demand is about; empty when it holds for all, and for other kinds.
    pub(crate) education_name: String,
    pub(crate) happened_on: NaiveDate,
    pub(crate) body: String,
    pub(crate) by: String,
    /// A newer note stands in its place; it stays readable.
    pub(crate) corrected: bool,
}

impl CompanyPage {
    /// The page as it is taken out of the house: without what was corrected, and without these notes and tasks.
    pub(crate) fn for_paper(mut self, sheltered: &HashSet<String>) -> Self {
        self.notes.retain(|note| !note.corrected && !sheltered.contains(&note.id));
        self.tasks.retain(|task| !sheltered.contains(&task.id));
        self
    }
}

/// The page of a company.
pub fn page(desk: &Desk, ask: ById) -> Result<CompanyPage> {
    let today = desk.clock().today();
    desk.read(|conn| {
        let company: Company = record::get(conn, &ask.id)?;
        let id = [&ask.id];
        Ok(CompanyPage {
            cvr_checks: company.cvr.is_empty() || cvr_checks(&company.cvr),
            contacted_on: record::value::<Option<String>>(conn, &contacted_sql(), id)?.and_then(|day| day.parse().ok()),
            workplaces: record::rows(conn, WORKPLACES, id)?,
            trades: record::rows(conn, TRADES, id)?,
            free: record::value(conn, &free_sql(today), id)?,
            approvals: approvals(conn, &ask.id, today)?,
            contacts: record::rows(conn, CONTACTS, id)?,
            agreements: record::rows(conn, &agreements_sql(today), id)?,
            tasks: record::rows(conn, TASKS, id)?,
            notes: record::rows(conn, NOTES, id)?,
            company,
        })
    })
}

/// The selects of a page, each with the company's id as its one parameter.
pub fn sql(today: NaiveDate) -> Vec<String> {
    let fixed = ["select * from company where id = ?1", WORKPLACES, TRADES, CONTACTS, TASKS, NOTES].map(str::to_owned);
    let made = [contacted_sql(), free_sql(today), approvals_sql(today), agreements_sql(today)];
    fixed.into_iter().chain(made).collect()
}

fn approvals(conn: &Connection, company: &str, today: NaiveDate) -> Result<Vec<CompanyApproval>> {
    let mut approvals: Vec<CompanyApproval> = record::rows(conn, &approvals_sql(today), [company])?;
    for approval in &mut approvals {
        for code in codes::in_limits(&approval.limits) {
            let known = record::find::<LimitCode>(conn, code)?;
            approval
                .limit_names
                .push(known.map_or_else(|| code.to_owned(), |known| format!("{} ({code})", known.name)));
        }
    }
    Ok(approvals)
}

fn contacted_sql() -> String {
    format!("select nullif({CONTACTED}, '') from company c where c.id = ?1")
}

fn free_sql(today: NaiveDate) -> String {
    format!("select {} from company c where c.id = ?1", capacity::of_company(today))
}

fn approvals_sql(today: NaiveDate) -> String {
    format!(
        "select a.id, a.workplace, a.education, coalesce(e.name, '') as education_name, a.approved, a.in_use,
            a.counted_on, p.taken, p.free, a.expires_on, a.kind, a.limits, p.overlaps
        from ({}) p join approval a on a.id = p.id left join education e on e.id = a.education
        order by danish(coalesce(e.name, '')), a.id",
        capacity::approvals(today, "w.company = ?1")
    )
}

const WORKPLACES: &str = "select * from workplace where company = ?1 and archived_on is null order by number";
const CONTACTS: &str = "select * from contact where company = ?1 and archived_on is null order by danish(name)";
const TRADES: &str = "select e.* from company_trade t join education e on e.id = t.education
    where t.company = ?1 and t.archived_on is null order by danish(e.name)";
fn agreements_sql(today: NaiveDate) -> String {
    let state = agreements::state(today);
    format!(
        "select a.id, a.student, s.name as student_name, s.protected, coalesce(e.name, '') as education_name,
        coalesce(t.name, a.type) as type_name, a.starts_on, a.ends_on, a.signed_on, a.annulled_on, a.ended_on,
        a.ended_reason, a.no_fault, {state} as state, {STAGE} as stage, a.stage_on
    from agreement a join student s on s.id = a.student left join agreement_type t on t.id = a.type
        left join education e on e.id = a.education
    where (a.company = ?1 or a.second_company = ?1) and a.archived_on is null order by a.starts_on desc limit 200"
    )
}
const TASKS: &str =
    "select id, what, due_on from task where company = ?1 and done_on is null order by due_on is null, due_on";
const NOTES: &str = "select n.id, n.kind, coalesce(e.name, '') as education_name, n.happened_on, n.body, n.by,
        exists (select 1 from note later where later.supersedes = n.id) as corrected
    from note n left join education e on e.id = n.education where n.company = ?1
    order by n.happened_on desc, n.id desc limit 200";
