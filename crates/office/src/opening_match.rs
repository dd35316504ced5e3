//! The match the other way: who could come to an opening or a company, and why.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::Company;
use crate::matching::{Fit, Ground, Reason, Seeker, Suited, Workplace, fit, seekers_for};
use crate::openings::Opening;
use crate::places::Places;
use crate::students::Student;
use crate::{Desk, Error, Result, matches, record, seekers, text};

/// Rows that are explained; the rest is counted.
const EXPLAINED: usize = 60;

/// For what: an opening, or a company, which may be seen at one of its workplaces and in one of its educations only.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpeningMatchAsk {
    #[serde(default)]
    opening: String,
    #[serde(default)]
    company: String,
    /// One of the company's; empty for all of them.
    #[serde(default)]
    workplace: String,
    /// Its name; empty for all of the company's.
    #[serde(default)]
    education: String,
    /// Only seekers who fit and travel so far.
    #[serde(default)]
    within_reach: bool,
}

/// Who could come, the best first. Nobody is hidden unless only those within reach are asked for.
#[derive(Debug, Serialize, TS)]
pub struct OpeningMatch {
    company: String,
    company_name: String,
    /// What it trains in, offers or promises, by name.
    educations: Vec<String>,
    /// True of the company, whoever comes.
    about: Vec<Reason>,
    rows: Vec<SeekerLine>,
    /// Seekers there are.
    total: u32,
    /// Those who fit and travel so far.
    within_reach: u32,
}

/// A seeker, with what speaks for it and what is missing.
#[derive(Debug, Serialize, TS)]
pub struct SeekerLine {
    student: String,
    name: String,
    protected: bool,
    hold: String,
    fit: Fit,
}

/// The seekers in the order in which they could be put forward.
pub fn seekers(desk: &Desk, ask: OpeningMatchAsk) -> Result<OpeningMatch> {
    desk.read(|conn| read(conn, &ask, desk.clock().today()))
}

fn read(conn: &Connection, ask: &OpeningMatchAsk, today: NaiveDate) -> Result<OpeningMatch> {
    let rules = matches::rules(conn)?;
    let places = Places::built_in()?;
    let ground = Ground { rules: &rules, places: &places, today };
    let company = match ask.opening.as_str() {
        "" => ask.company.clone(),
        opening => record::get::<Opening>(conn, opening)?.company,
    };
    let company: Company = record::get(conn, &company)?;
    let whole = workplaces(conn, &company, today)?;
    let held = seen(&whole, ask)?;
    let known = matches::educations(conn)?;
    let students = seekers::seeking(conn, today)?;
    let seekers: Vec<Seeker> = students.iter().map(|student| matches::profile(student, &known)).collect();
    let by_id: HashMap<&str, &Student> = students.iter().map(|student| (student.id.as_str(), student)).collect();
    let mut ranked = seekers_for(&held, &seekers, ground);
    let total = count(ranked.len());
    let within_reach = count(ranked.iter().filter(|suited| suited.within_reach).count());
    ranked.retain(|suited| suited.within_reach || !ask.within_reach);
    let mut about = Vec::new();
    let mut rows = Vec::new();
    for Suited { seeker, workplace, .. } in ranked.into_iter().take(EXPLAINED) {
        let Some(student) = by_id.get(seeker.id.as_str()) else { continue };
        let seeker = Seeker { tried: matches::tried(conn, &seeker.id)?, ..seeker.clone() };
        let mut fit = fit(&seeker, workplace, ground);
        for reason in fit.take_company() {
            if !about.contains(&reason) {
                about.push(reason);
            }
        }
        let Student { id, name, protected, hold, .. } = *student;
        let (student, name, hold) = (id.clone(), name.clone(), hold.clone());
        rows.push(SeekerLine { student, name, protected: *protected, hold, fit });
    }
    let educations = educations(&whole);
    Ok(OpeningMatch { company: company.id, company_name: company.name, educations, about, rows, total, within_reach })
}

/// The company's workplaces with all that a match knows of them. One that has none stands for itself.
fn workplaces(conn: &Connection, company: &Company, today: NaiveDate) -> Result<Vec<Workplace>> {
    let (mut held, _) = matches::workplaces(conn, today, Some(&company.id))?;
    if held.is_empty() {
        held.push(Workplace {
            id: company.id.clone(),
            company: company.id.clone(),
            name: company.name.clone(),
            postcode: company.postcode.clone(),
            no_advertising: company.no_advertising,
            ..Workplace::default()
        });
    }
    matches::with_offers(conn, &mut held, today)?;
    held.iter().map(|workplace| matches::with_history(conn, workplace)).collect()
}

/// The workplaces as the question sees them.
fn seen(whole: &[Workplace], ask: &OpeningMatchAsk) -> Result<Vec<Workplace>> {
    if !ask.opening.is_empty() {
        let only: Vec<Workplace> = whole.iter().filter_map(|held| held.only(&ask.opening)).collect();
        return if only.is_empty() { Err(Error::missing("opening")) } else { Ok(only) };
    }
    let of = |held: &Workplace| match ask.education.as_str() {
        "" => held.clone(),
        education => held.clone().in_education(education),
    };
    let asked = |held: &&Workplace| ask.workplace.is_empty() || held.id == ask.workplace;
    let seen: Vec<Workplace> = whole.iter().filter(asked).map(of).collect();
    if seen.is_empty() { Err(Error::missing("workplace")) } else { Ok(seen) }
}

/// What the workplaces train in, offer or promise, in Danish order.
fn educations(held: &[Workplace]) -> Vec<String> {
    let trained = held.iter().flat_map(|held| &held.approvals).map(|approval| approval.education.clone());
    let offered = held.iter().flat_map(|held| &held.openings).map(|opening| opening.education.clone());
    let promised = held.iter().flat_map(|held| &held.promises).map(|promise| promise.education.clone());
    let mut found: Vec<String> = trained.chain(offered).chain(promised).filter(|name| !name.is_empty()).collect();
    found.sort_by_cached_key(|name| text::danish(name));
    found.dedup();
    found
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
