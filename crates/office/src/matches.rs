//! The match of one student, filled from the office's records: where they could go, and why.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::CONTACTED;
use crate::matching::{Approval, Field, Fit, Ground, Rules, Seeker, Tried, TriedHow, WhatIf, Workplace, fit};
use crate::places::Places;
use crate::record;
use crate::students::Student;
use crate::{Desk, Error, Result, capacity, codes, introductions, openings, promises, settings, text};

/// Rows that are explained; the rest is counted.
const EXPLAINED: usize = 60;
/// The distances whose counts come with the answer, so that a slider needs no question: every 10 km up to 200.
const STEPS: std::ops::RangeInclusive<u32> = 1..=20;

/// Whose match, and how far they would travel in place of what they said.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MatchAsk {
    student: String,
    reach_km: Option<u32>,
}

/// Where a student could go, the best first. Nobody is hidden: whatever fails a must stands last.
#[derive(Debug, Serialize, TS)]
pub struct StudentMatch {
    name: String,
    protected: bool,
    education: String,
    /// Counted from what the student said, whatever the question was.
    what_if: WhatIf,
    rows: Vec<MatchLine>,
    /// Workplaces there are.
    total: u32,
}

/// A workplace, with what speaks for it and what is missing.
#[derive(Debug, Serialize, TS)]
pub struct MatchLine {
    company: String,
    company_name: String,
    town: String,
    fit: Fit,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    company: String,
    name: String,
    postcode: String,
    town: String,
    no_advertising: bool,
}

#[derive(Deserialize)]
struct History {
    last_apprentice_on: Option<NaiveDate>,
    last_contact_on: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct ApprovalRow {
    workplace: String,
    education: String,
    free: i32,
    expires_on: Option<NaiveDate>,
    limits: String,
}

/// The match of a student. The look is logged.
pub fn student(desk: &Desk, ask: MatchAsk) -> Result<StudentMatch> {
    let today = desk.clock().today();
    let found = desk.read(|conn| read(conn, &ask, today))?;
    desk.look("page", "student", &ask.student)?;
    Ok(found)
}

fn read(conn: &Connection, ask: &MatchAsk, today: NaiveDate) -> Result<StudentMatch> {
    let rules = rules(conn)?;
    let places = Places::built_in()?;
    let ground = Ground { rules: &rules, places: &places, today };
    let student: Student = record::get(conn, &ask.student)?;
    let mut seeker = seeker(conn, &student, &educations(conn)?)?;
    let (mut workplaces, towns) = workplaces(conn, today, None)?;
    with_offers(conn, &mut workplaces, today)?;
    let field = Field::new(&workplaces, ground);
    let reaches: Vec<u32> = STEPS.map(|step| step * 10).collect();
    let what_if = field.what_if(&seeker, &reaches);
    seeker.reach_km = ask.reach_km.or(seeker.reach_km);
    let line = |held: &Workplace| {
        Ok(MatchLine {
            company: held.company.clone(),
            company_name: held.name.clone(),
            town: towns.get(&held.id).cloned().unwrap_or_default(),
            fit: fit(&seeker, &with_history(conn, held)?, ground),
        })
    };
    Ok(StudentMatch {
        what_if,
        rows: field.ranked(&seeker).into_iter().take(EXPLAINED).map(line).collect::<Result<_>>()?,
        total: u32::try_from(workplaces.len()).unwrap_or(u32::MAX),
        name: student.name,
        protected: student.protected,
        education: seeker.education.clone(),
    })
}

/// The workplace with its last apprentice and its last contact: they give reasons and no order, so only few are asked.
pub(crate) fn with_history(conn: &Connection, held: &Workplace) -> Result<Workplace> {
    let sql = format!(
        "select (select max(g.starts_on) from agreement g where g.company = c.id and g.archived_on is null
                    and g.annulled_on is null) as last_apprentice_on, nullif({CONTACTED}, '') as last_contact_on
         from company c where c.id = ?1"
    );
    let found: Option<History> = record::rows(conn, &sql, [&held.company])?.pop();
    let History { last_apprentice_on, last_contact_on } = found.ok_or_else(|| Error::missing("company"))?;
    Ok(Workplace { last_apprentice_on, last_contact_on, ..held.clone() })
}

/// What the school has decided about its matches.
pub(crate) fn rules(conn: &Connection) -> Result<Rules> {
    Ok(Rules {
        reach_km: settings::number(conn, "match_reach_km")?,
        silent_days: settings::number(conn, "match_silent_days")?.into(),
        ..Rules::usual(codes::limits(conn)?)
    })
}

/// The educations, each with its id and its name.
pub(crate) fn educations(conn: &Connection) -> Result<Vec<(String, String)>> {
    record::rows(conn, "select id, name from education where archived_on is null order by name", [])
}

/// The student's own education, by its name; empty when it is not known.
fn own_trade(student: &Student, known: &[(String, String)]) -> String {
    known.iter().find(|(id, _)| *id == student.education).map(|(_, name)| name.clone()).unwrap_or_default()
}

/// The other educations the student would take, by their names, dearest first.
fn other_trades(student: &Student, known: &[(String, String)]) -> Vec<String> {
    let wished = student.wishes.split([',', ';', '\n']).map(|wish| text::fold(wish.trim()));
    let named = |wish: String| known.iter().find(|(_, name)| text::fold(name) == wish).map(|(_, name)| name.clone());
    wished.filter_map(named).collect()
}

/// Every education the student would take, by its name.
pub(crate) fn trades(student: &Student, known: &[(String, String)]) -> Vec<String> {
    let mut trades = other_trades(student, known);
    trades.push(own_trade(student, known));
    trades
}

/// The student as a match sees them. Educations go by their names, so that the reasons can name them.
pub(crate) fn seeker(conn: &Connection, student: &Student, known: &[(String, String)]) -> Result<Seeker> {
    Ok(Seeker { tried: tried(conn, &student.id)?, ..profile(student, known) })
}

/// Where a student is known already: it gives reasons and no order, so only few are asked.
pub(crate) fn tried(conn: &Connection, student: &str) -> Result<Vec<Tried>> {
    let sql =
        "select company, sent_on from application where student = ?1 and archived_on is null and sent_on is not null";
    let applied: Vec<(String, Option<NaiveDate>)> = record::rows(conn, sql, [student])?;
    let applied = applied.into_iter().map(|(company, on)| Tried { company, how: TriedHow::Applied, on });
    let introduced = introductions::of(conn, student, "")?.into_iter().map(|line| line.tried());
    Ok(applied.chain(introduced).collect())
}

/// The same without where they are known.
pub(crate) fn profile(student: &Student, known: &[(String, String)]) -> Seeker {
    let moves = match text::fold(&student.moves).as_str() {
        "ja" | "yes" => Some(true),
        "nej" | "no" => Some(false),
        _ => None,
    };
    Seeker {
        id: student.id.clone(),
        name: student.name.clone(),
        education: own_trade(student, known),
        other_educations: other_trades(student, known),
        kind: student.kind.clone(),
        licence: student.licence.clone(),
        transport: student.transport.clone(),
        // Where a protected person lives shows in no list, a distance included.
        postcode: if student.protected { String::new() } else { student.postcode.clone() },
        reach_km: student.reach_km,
        moves,
        ready_from: student.ends_on,
        tried: Vec::new(),
    }
}

/// Adds what each workplace offers and has promised. Where only the company is known, its first workplace has it.
pub(crate) fn with_offers(conn: &Connection, workplaces: &mut [Workplace], today: NaiveDate) -> Result<()> {
    let (mut by_id, mut first) = (HashMap::new(), HashMap::new());
    for (at, held) in workplaces.iter().enumerate() {
        by_id.insert(held.id.clone(), at);
        first.entry(held.company.clone()).or_insert(at);
    }
    let at = |workplace: &str, company: &str| by_id.get(workplace).or_else(|| first.get(company)).copied();
    for (workplace, company, opening) in openings::offered(conn, today)? {
        if let Some(at) = at(&workplace, &company) {
            workplaces[at].openings.push(opening);
        }
    }
    for (workplace, company, promise) in promises::promised(conn)? {
        if let Some(at) = at(&workplace, &company) {
            workplaces[at].promises.push(promise);
        }
    }
    Ok(())
}

/// Every workplace that stands, or those of one company, and the towns they lie in by id. A company that offers or
/// promises a place and has no workplace stands for itself.
pub(crate) fn workplaces(
    conn: &Connection,
    today: NaiveDate,
    company: Option<&str>,
) -> Result<(Vec<Workplace>, HashMap<String, String>)> {
    let of = if company.is_some() { "c.id = ?1" } else { "true" };
    let sql = format!(
        "select w.id, w.company, c.name, coalesce(nullif(w.postcode, ''), c.postcode) as postcode,
                      coalesce(nullif(w.town, ''), c.town) as town, c.no_advertising
               from workplace w join company c on c.id = w.company where w.archived_on is null and c.archived_on is null and {of}
               union all
               select c.id, c.id, c.name, c.postcode, c.town, c.no_advertising from company c
               where c.archived_on is null and {of} and (exists (select 1 from opening o where o.company = c.id)
                   or exists (select 1 from promise p where p.company = c.id))
                 and not exists (select 1 from workplace w where w.company = c.id and w.archived_on is null) order by 2, 1"
    );
    let free = format!(
        "select a.workplace, e.name as education, a.free, a.expires_on, a.limits
         from ({}) a join education e on e.id = a.education",
        match company {
            Some(_) => capacity::approvals(today, "w.company = ?1"),
            None => capacity::all_approvals(today),
        }
    );
    let approvals: Vec<ApprovalRow> = record::rows(conn, &free, params_from_iter(company))?;
    let mut by_workplace: HashMap<String, Vec<Approval>> = HashMap::new();
    for ApprovalRow { workplace, education, free, expires_on, limits } in approvals {
        let limits = codes::in_limits(&limits).map(str::to_owned).collect();
        let approval = Approval { education, free, expires_on, limits };
        by_workplace.entry(workplace).or_default().push(approval);
    }
    let mut towns = HashMap::new();
    let rows: Vec<Row> = record::rows(conn, &sql, params_from_iter(company))?;
    let workplaces = rows.into_iter().map(|row| {
        towns.insert(row.id.clone(), row.town);
        Workplace {
            approvals: by_workplace.remove(&row.id).unwrap_or_default(),
            id: row.id,
            company: row.company,
            name: row.name,
            postcode: row.postcode,
            no_advertising: row.no_advertising,
            ..Workplace::default()
        }
    });
    Ok((workplaces.collect(), towns))
}
