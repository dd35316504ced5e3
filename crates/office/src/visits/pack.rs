//! What to know of a company before a visit: its page, and who could be put forward there.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::company_page::{self, CompanyPage};
use crate::matches;
use crate::matching::{Fit, Ground, Seeker, Workplace, fit, seekers_for};
use crate::places::Places;
use crate::promises::{self, PromiseLine};
use crate::record::{self, ById};
use crate::students::Student;
use crate::{Desk, Result, seekers};

/// The most students that are named at a company.
const NAMED: usize = 5;

/// The companies of a tour.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackAsk {
    pub(crate) companies: Vec<String>,
}

/// A company's part of the pack.
#[derive(Debug, Serialize, TS)]
pub struct VisitPage {
    pub(crate) page: CompanyPage,
    /// What the company has promised and not yet kept.
    pub(crate) promises: Vec<PromiseLine>,
    /// Who could be put forward, as the match orders them.
    pub(crate) seekers: Vec<FittingSeeker>,
}

/// A student who fits, and why.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FittingSeeker {
    pub(crate) student: String,
    /// Empty for a protected person: a pack is taken out of the house.
    pub(crate) name: String,
    pub(crate) protected: bool,
    pub(crate) hold: String,
    pub(crate) fit: Fit,
}

/// The pages of a pack, in the order asked for.
pub fn pages(desk: &Desk, ask: PackAsk) -> Result<Vec<VisitPage>> {
    super::bounded(ask.companies.len(), super::PACKED)?;
    let today = desk.clock().today();
    let mut fitting = desk.read(|conn| fitting(conn, &ask.companies, today))?;
    let page = |id: String| {
        let seekers = fitting.remove(&id).unwrap_or_default();
        let (promises, sheltered) = desk.read(|conn| Ok((promises::open(conn, &id)?, sheltered(conn, &id)?)))?;
        let page = company_page::page(desk, ById { id })?.for_paper(&sheltered);
        Ok(VisitPage { page, promises, seekers })
    };
    ask.companies.into_iter().map(page).collect()
}

/// The notes and tasks at a company that are about protected students.
fn sheltered(conn: &Connection, company: &str) -> Result<HashSet<String>> {
    let sql = "select n.id from note n join student s on s.id = n.student where n.company = ?1 and s.protected = 1
               union all select k.id from task k join student s on s.id = k.student where k.company = ?1 and s.protected = 1";
    Ok(record::rows::<(String,)>(conn, sql, [company])?.into_iter().map(|(id,)| id).collect())
}

/// The first seekers who fit at each of the companies, every must met.
fn fitting(conn: &Connection, companies: &[String], today: NaiveDate) -> Result<HashMap<String, Vec<FittingSeeker>>> {
    let rules = matches::rules(conn)?;
    let places = Places::built_in()?;
    let ground = Ground { rules: &rules, places: &places, today };
    let (mut workplaces, _) = matches::workplaces(conn, today, None)?;
    workplaces.retain(|held| companies.contains(&held.company));
    let trades: HashSet<&str> =
        workplaces.iter().flat_map(|held| &held.approvals).map(|approval| approval.education.as_str()).collect();
    let known = matches::educations(conn)?;
    let students = seekers::seeking(conn, today)?;
    let mut seekers = Vec::new();
    for student in &students {
        // Whoever would take none of the trades is not looked at closer: that costs a question each.
        let wished = matches::trades(student, &known);
        if wished.iter().any(|trade| trades.contains(trade.as_str())) {
            seekers.push(matches::seeker(conn, student, &known)?);
        }
    }
    let by_id: HashMap<&str, &Student> = students.iter().map(|student| (student.id.as_str(), student)).collect();
    let mut found: HashMap<String, Vec<FittingSeeker>> = HashMap::new();
    for held in &workplaces {
        let named = found.entry(held.company.clone()).or_default();
        for fits in first(held, &seekers, ground).into_iter().map(about_student) {
            let there = named.iter().any(|other| other.student == fits.seeker);
            if let Some(student) = by_id.get(fits.seeker.as_str()).filter(|_| !there && named.len() < NAMED) {
                named.push(FittingSeeker {
                    student: student.id.clone(),
                    name: if student.protected { String::new() } else { student.name.clone() },
                    protected: student.protected,
                    hold: student.hold.clone(),
                    fit: fits,
                });
            }
        }
    }
    Ok(found)
}

/// The first who meet every must of a workplace.
fn first(held: &Workplace, seekers: &[Seeker], ground: Ground) -> Vec<Fit> {
    let ranked = seekers_for(std::slice::from_ref(held), seekers, ground).into_iter().take(NAMED);
    ranked.map(|suited| fit(suited.seeker, held, ground)).filter(|fits| fits.must.is_empty()).collect()
}

/// Without what is true of the company whoever goes there: its page says that, and knows it better.
fn about_student(mut fits: Fit) -> Fit {
    fits.take_company();
    fits
}
