//! Sleeping approvals: companies that may train, have a free place and no apprentice of the school's, with seekers within
//! reach. The trade calls going back to them "gensalg".

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::CONTACTED;
use crate::places::Places;
use crate::record::{self, Page};
use crate::{Desk, Result, capacity, seekers, settings, text};

/// The most rows of the list: more than anybody rings in a season.
const LONGEST: usize = 500;

/// A company whose approval sleeps.
#[derive(Debug, Serialize, TS)]
pub struct SleepingLine {
    company: String,
    company_name: String,
    town: String,
    phone: String,
    no_advertising: bool,
    educations: Vec<String>,
    /// Approved places that are free.
    free: u32,
    /// Seekers of these educations who would travel so far.
    seekers: u32,
    contacted_on: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct Row {
    company: String,
    company_name: String,
    town: String,
    phone: String,
    no_advertising: bool,
    free: u32,
    contacted_on: Option<NaiveDate>,
}

/// Seekers who live in the same place and travel as far: (education, postcode, kilometres, how many).
type Crowd = (String, String, u32, u32);
/// An approval that sleeps: (company, education, its name, postcode).
type Asleep = (String, String, String, String);

/// The sleeping approvals by company, the longest silent first.
pub fn list(desk: &Desk, (): ()) -> Result<Page<SleepingLine>> {
    desk.read(|conn| page(conn, desk.clock().today()))
}

/// The first of them on the day, and how many there are.
pub fn page(conn: &Connection, day: NaiveDate) -> Result<Page<SleepingLine>> {
    let places = Places::built_in()?;
    let mut crowds: HashMap<String, Vec<Crowd>> = HashMap::new();
    for crowd in crowds_of(conn, day)? {
        crowds.entry(crowd.0.clone()).or_default().push(crowd);
    }
    let mut approvals: HashMap<String, Vec<Asleep>> = HashMap::new();
    for approval in asleep(conn, day)? {
        approvals.entry(approval.0.clone()).or_default().push(approval);
    }
    let mut lines = Vec::new();
    for row in rows(conn, day)? {
        let held = approvals.remove(&row.company).unwrap_or_default();
        let seekers = within_reach(&held, &crowds, &places);
        if seekers > 0 {
            lines.push(line(row, &held, seekers));
        }
    }
    lines.sort_by_cached_key(|line| (line.contacted_on, text::danish(&line.company_name)));
    let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    lines.truncate(LONGEST);
    Ok(Page { total, rows: lines })
}

/// Seekers without a place who live where a postcode can be found. Where a protected person lives tells no list.
fn crowds_of(conn: &Connection, day: NaiveDate) -> Result<Vec<Crowd>> {
    let usual = settings::number(conn, "match_reach_km")?;
    let sql = format!(
        "select s.education, s.postcode, coalesce(s.reach_km, {usual}), count(*) from student s
         where s.archived_on is null and s.protected = 0 and s.education <> '' and s.postcode <> '' and {} = 'seeking'
         group by 1, 2, 3",
        seekers::status_of_all_sql(conn, day)?
    );
    record::rows(conn, &sql, [])
}

/// Approvals in force with a free place.
fn asleep(conn: &Connection, day: NaiveDate) -> Result<Vec<Asleep>> {
    let sql = format!(
        "select w.company, a.education, e.name, coalesce(nullif(w.postcode, ''), c.postcode) from ({}) a
         join workplace w on w.id = a.workplace join company c on c.id = w.company join education e on e.id = a.education
         where a.free > 0 order by w.company, e.name",
        capacity::all_approvals(day)
    );
    record::rows(conn, &sql, [])
}

/// Companies with a free place and no agreement that runs or is to come.
fn rows(conn: &Connection, day: NaiveDate) -> Result<Vec<Row>> {
    let free = capacity::all_approvals(day);
    let sql = format!(
        "select c.id as company, c.name as company_name, c.town, c.phone, c.no_advertising, f.free,
                nullif({CONTACTED}, '') as contacted_on
         from (select company, sum(adds) as free from ({free}) group by company) f join company c on c.id = f.company
         where c.archived_on is null and f.free > 0 and not exists (select 1 from agreement g
            where g.company = c.id and g.archived_on is null and g.annulled_on is null
              and (g.ended_on is null or g.ended_on > '{day}') and (g.ends_on is null or g.ends_on >= '{day}'))"
    );
    record::rows(conn, &sql, [])
}

/// Seekers of the approvals' educations who would travel to one of the workplaces.
fn within_reach(held: &[Asleep], crowds: &HashMap<String, Vec<Crowd>>, places: &Places) -> u32 {
    let reached = |(education, from, reach_km, _): &Crowd| {
        let (from, there) = (places.index(from), held.iter().filter(|(_, trade, ..)| trade == education));
        let near = |to: &str| Some(places.whole_km(from?.0, places.index(to)?.0) <= *reach_km);
        there.into_iter().any(|(.., to)| near(to).unwrap_or(false))
    };
    let mut trades: Vec<&str> = held.iter().map(|(_, trade, ..)| trade.as_str()).collect();
    trades.dedup();
    let of_trades = trades.into_iter().filter_map(|trade| crowds.get(trade)).flatten();
    of_trades.filter(|crowd| reached(crowd)).map(|(.., count)| count).sum()
}

fn line(row: Row, held: &[Asleep], seekers: u32) -> SleepingLine {
    let mut educations: Vec<String> = held.iter().map(|(_, _, name, _)| name.clone()).collect();
    educations.dedup();
    let Row { company, company_name, town, phone, no_advertising, free, contacted_on } = row;
    SleepingLine { company, company_name, town, phone, no_advertising, educations, free, seekers, contacted_on }
}
