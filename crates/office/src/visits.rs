//! Visit packs: which companies of an area it is time to visit, and in which order. What to know of each is in `pack`,
//! what is planned and what came of it in `tour`.

mod pack;
mod route;
mod tour;

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::CONTACTED;
use crate::places::Places;
use crate::{Desk, Error, Result, capacity, companies, promises, record, seekers, settings, text};

pub use pack::{PackAsk, VisitPage, pages};
pub use route::{RouteLeg, RouteStop};
pub use tour::{LogVisits, PlanVisits, log, plan};

/// The most companies that are offered: nobody reads on to choose from more.
const OFFERED: usize = 60;
/// The most companies of one tour: nobody gets round more.
const MOST: usize = 30;
/// The most companies of one day's pack: several colleagues can be out.
const PACKED: usize = 300;

/// Where to look, and from where the tour starts.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VisitAsk {
    area: Area,
    /// The postcode of the school, or of where else the day begins.
    start: String,
    day: NaiveDate,
}

/// A part of the country.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Area {
    /// From one postcode to another, both among them.
    Postcodes {
        /// Four digits.
        from: String,
        /// Four digits.
        until: String,
    },
    /// Round a town, as the crow flies.
    Near {
        /// Four digits.
        postcode: String,
        /// Kilometres.
        km: u32,
    },
}

/// The companies that it is time to visit.
#[derive(Debug, Serialize, TS)]
pub struct VisitCandidates {
    /// With something open first, then who could take somebody, then the longest silent.
    stops: Vec<VisitStop>,
    /// All of them.
    total: u32,
    /// So many make a day, as the school has set it.
    suggested: u32,
    /// After so many days without contact a company is silent.
    silent_days: u32,
}

/// A company, and why it is time.
#[derive(Debug, Serialize, TS)]
pub struct VisitStop {
    company: String,
    name: String,
    address: String,
    postcode: String,
    town: String,
    no_advertising: bool,
    contacted_on: Option<NaiveDate>,
    /// Without contact for longer than the rhythm.
    silent: bool,
    /// Open tasks.
    tasks: u32,
    /// The first of them that has a day.
    task_due_on: Option<NaiveDate>,
    /// Places it has promised that are still to come.
    promised: u32,
    /// Free places in an education that somebody seeks in.
    free: u32,
    /// A visit that is planned already.
    planned_on: Option<NaiveDate>,
}

impl VisitStop {
    /// A task or a promise waits there.
    fn has_open(&self) -> bool {
        self.tasks > 0 || self.promised > 0
    }
}

/// What is asked of a route.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RouteAsk {
    /// The postcode where it starts.
    start: String,
    stops: Vec<RouteStop>,
    /// Only measured; else each stop is the nearest to the one before.
    keep_order: bool,
}

/// Towns by the beginning of their name or number.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TownsAsk {
    text: String,
}

/// A town with its postcode.
#[derive(Debug, Serialize, TS)]
pub struct Town {
    postcode: String,
    town: String,
}

/// Where a company can be visited: itself, or one of its workplaces.
#[derive(Deserialize)]
struct Door {
    company: String,
    address: String,
    postcode: String,
    town: String,
}

#[derive(Deserialize)]
struct Facts {
    company: String,
    name: String,
    no_advertising: bool,
    contacted_on: Option<NaiveDate>,
    tasks: u32,
    task_due_on: Option<NaiveDate>,
    promised: u32,
    free: u32,
    planned_on: Option<NaiveDate>,
}

/// The companies of an area that it is time to visit.
pub fn candidates(desk: &Desk, ask: VisitAsk) -> Result<VisitCandidates> {
    let places = Places::built_in()?;
    let start = known(&places, "start", &ask.start)?;
    let area = Within::new(&places, &ask.area)?;
    desk.read(|conn| {
        let silent_days = companies::rhythm_days(conn)?;
        let mut doors: HashMap<String, (u32, Door)> = HashMap::new();
        for door in record::rows::<Door>(conn, DOORS, [])? {
            if !area.holds(&places, &door.postcode) {
                continue;
            }
            let km = places.index(&door.postcode).map_or(u32::MAX, |(at, _)| places.whole_km(start, at));
            let nearer = doors.get(&door.company).is_none_or(|(known, _)| km < *known);
            if nearer {
                doors.insert(door.company.clone(), (km, door));
            }
        }
        let before = ask.day.checked_sub_days(Days::new(silent_days.into()));
        let ids: Vec<&String> = doors.keys().collect();
        let facts: Vec<Facts> = record::rows(
            conn,
            &facts_sql(ask.day),
            (serde_json::to_string(&ids)?, sought(conn, ask.day)?, ask.day.to_string()),
        )?;
        let mut stops: Vec<VisitStop> = facts
            .into_iter()
            .filter_map(|facts| Some(stop(doors.remove(&facts.company)?.1, facts, before)))
            .filter(|stop| stop.silent || stop.has_open() || stop.free > 0)
            .collect();
        stops.sort_by_cached_key(|stop| {
            let order = (!stop.has_open(), stop.free == 0, !stop.silent, stop.contacted_on);
            (order, text::danish(&stop.name), stop.company.clone())
        });
        let total = u32::try_from(stops.len()).unwrap_or(u32::MAX);
        stops.truncate(OFFERED);
        Ok(VisitCandidates { stops, total, suggested: settings::number(conn, "visit_pack_stops")?, silent_days })
    })
}

/// A tour in its order, with the way to each stop.
pub fn route(_: &Desk, ask: RouteAsk) -> Result<Vec<RouteLeg>> {
    let places = Places::built_in()?;
    known(&places, "start", &ask.start)?;
    bounded(ask.stops.len(), MOST)?;
    let stops = if ask.keep_order { ask.stops } else { route::nearest_first(&ask.start, ask.stops, &places) };
    Ok(route::legs(&ask.start, &stops, &places))
}

/// The first towns whose name or number begins as typed.
pub fn towns(_: &Desk, ask: TownsAsk) -> Result<Vec<Town>> {
    let found = Places::built_in()?.beginning(&ask.text, 8);
    Ok(found.into_iter().map(|(postcode, town)| Town { postcode, town }).collect())
}

/// Whether there are no more stops than a day has.
fn bounded(stops: usize, most: usize) -> Result<()> {
    if stops > most { Err(Error::invalid("stops", "visits-many").with("most", most)) } else { Ok(()) }
}

/// The educations somebody seeks a place in, as a JSON list.
fn sought(conn: &Connection, day: NaiveDate) -> Result<String> {
    let status = seekers::status_of_all_sql(conn, day)?;
    let sql = format!(
        "select json_group_array(distinct s.education) from student s where s.archived_on is null and {status} = 'seeking'"
    );
    record::value(conn, &sql, [])
}

/// Where a postcode lies in the table.
fn known(places: &Places, field: &str, postcode: &str) -> Result<usize> {
    places.index(postcode).map(|(at, _)| at).ok_or_else(|| Error::invalid(field, "not-a-postcode"))
}

/// An area that has been understood.
enum Within {
    Numbers(u16, u16),
    Circle(usize, u32),
}

impl Within {
    fn new(places: &Places, area: &Area) -> Result<Self> {
        let number = |field: &str, typed: &str| {
            let digits = typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
            typed.parse().ok().filter(|_| digits).ok_or_else(|| Error::invalid(field, "not-a-postcode"))
        };
        match area {
            Area::Near { postcode, km } => Ok(Self::Circle(known(places, "postcode", postcode)?, *km)),
            Area::Postcodes { from, until } => {
                let (from, until) = (number("from", from)?, number("until", until)?);
                if until < from {
                    return Err(Error::invalid("until", "postcodes-turned"));
                }
                Ok(Self::Numbers(from, until))
            }
        }
    }

    fn holds(&self, places: &Places, postcode: &str) -> bool {
        match self {
            Self::Numbers(from, until) => postcode.parse().is_ok_and(|number| (*from..=*until).contains(&number)),
            Self::Circle(from, km) => places.index(postcode).is_some_and(|(at, _)| places.whole_km(*from, at) <= *km),
        }
    }
}

fn stop(door: Door, facts: Facts, before: Option<NaiveDate>) -> VisitStop {
    VisitStop {
        silent: facts.contacted_on.is_none_or(|day| Some(day) < before),
        company: facts.company,
        name: facts.name,
        address: door.address,
        postcode: door.postcode,
        town: door.town,
        no_advertising: facts.no_advertising,
        contacted_on: facts.contacted_on,
        tasks: facts.tasks,
        task_due_on: facts.task_due_on,
        promised: facts.promised,
        free: facts.free,
        planned_on: facts.planned_on,
    }
}

const DOORS: &str =
    "select id as company, address, postcode, town from company where archived_on is null and postcode <> ''
    union all
    select w.company, w.address, w.postcode, w.town from workplace w join company c on c.id = w.company
    where w.archived_on is null and c.archived_on is null and w.postcode <> '' order by company";

/// The companies ?1, free places in the educations ?2, on the day ?3.
fn facts_sql(day: NaiveDate) -> String {
    let (promised, free) = (promises::left_of_company(), capacity::of_company_in(day, "?2"));
    let tasks = "from task k where k.company = c.id and k.done_on is null";
    format!(
        "select c.id as company, c.name, c.no_advertising, nullif({CONTACTED}, '') as contacted_on,
                (select count(*) {tasks}) as tasks, (select min(k.due_on) {tasks}) as task_due_on,
                {promised} as promised, {free} as free,
                (select min(p.held_on) from appointment p where p.company = c.id and p.kind = 'visit' and p.held_on >= ?3
                   and p.done_on is null and p.cancelled_on is null and p.archived_on is null) as planned_on
         from company c where c.id in (select value from json_each(?1))"
    )
}
