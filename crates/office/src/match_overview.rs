//! Every seeker against every workplace: how many are within reach of each opening, and whom to call next.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::CONTACTED;
use crate::matching::{Field, Ground, Matrix, Promise, Rules, Seeker, Workplace};
use crate::places::Places;
use crate::record::{self, Page};
use crate::{Desk, Error, Event, Result, capacity, matches, promises, seekers, step, text};

/// The most calls that are listed; the rest is counted.
const LISTED: usize = 60;

/// What there is to match, counted over the whole school.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchOverview {
    /// The openings that stand.
    openings: Vec<OpeningReach>,
    /// Companies with a free or promised place: most seekers within reach first, of equals the longest silent.
    calls: Page<CallLine>,
}

/// How many could come to an opening.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpeningReach {
    opening: String,
    /// Seekers who fit and travel so far.
    seekers: u32,
}

/// A company worth a call.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CallLine {
    company: String,
    company_name: String,
    town: String,
    no_advertising: bool,
    /// Approved places that are free.
    free: u32,
    /// Places promised and still to come.
    promised: u32,
    /// When the first of them is to come.
    promised_on: Option<NaiveDate>,
    /// Only the month was said.
    by_month: bool,
    /// Seekers who fit and travel so far.
    seekers: u32,
    contacted_on: Option<NaiveDate>,
}

/// The count under way, and the last one that came to its end.
#[derive(Default)]
pub struct Work {
    stop: AtomicBool,
    kept: Mutex<Option<Kept>>,
}

/// A count holds until the next act or the next day.
struct Kept {
    newest_step: i64,
    day: NaiveDate,
    found: MatchOverview,
}

/// What is counted, as one reading found it.
struct Facts {
    newest_step: i64,
    rules: Rules,
    seekers: Vec<Seeker>,
    workplaces: Vec<Workplace>,
    /// The openings, each as a workplace of its own under the opening's id.
    openings: Vec<Workplace>,
    calls: Vec<CallLine>,
}

/// The count, made anew only when something happened since. Whoever asks while it is made waits for the same one.
pub fn overview(desk: &Desk, (): ()) -> Result<MatchOverview> {
    let mut kept = desk.matches.kept.lock().unwrap_or_else(PoisonError::into_inner);
    let day = desk.clock().today();
    let newest_step = desk.read(step::newest)?;
    if let Some(known) = kept.as_ref().filter(|known| (known.newest_step, known.day) == (newest_step, day)) {
        return Ok(known.found.clone());
    }
    desk.matches.stop.store(false, Ordering::SeqCst);
    // Nothing is read while it counts, so no reader is kept from a list.
    let facts = desk.read(|conn| Facts::read(conn, day))?;
    let newest_step = facts.newest_step;
    let found = count(desk, facts, day)?;
    *kept = Some(Kept { newest_step, day, found: found.clone() });
    Ok(found)
}

/// Ends the count that is under way, if there is one.
pub fn cancel(desk: &Desk, (): ()) -> Result<()> {
    desk.matches.stop.store(true, Ordering::SeqCst);
    Ok(())
}

impl Facts {
    fn read(conn: &Connection, day: NaiveDate) -> Result<Self> {
        let known = matches::educations(conn)?;
        let seekers = seekers::seeking(conn, day)?.iter().map(|student| matches::profile(student, &known)).collect();
        let (mut workplaces, _) = matches::workplaces(conn, day, None)?;
        matches::with_offers(conn, &mut workplaces, day)?;
        let only = |held: &Workplace, id: &str| Some(Workplace { id: id.to_owned(), ..held.only(id)? });
        let of = |held: &'_ Workplace| -> Vec<Workplace> {
            held.openings.iter().filter_map(|opening| only(held, &opening.id)).collect()
        };
        Ok(Self {
            newest_step: step::newest(conn)?,
            rules: matches::rules(conn)?,
            seekers,
            openings: workplaces.iter().flat_map(of).collect(),
            workplaces,
            calls: calls(conn, day)?,
        })
    }
}

/// The companies with a free or promised place; who is within reach is counted later.
fn calls(conn: &Connection, day: NaiveDate) -> Result<Vec<CallLine>> {
    let mut promised: HashMap<String, Promise> = HashMap::new();
    for (_, company, promise) in promises::promised(conn)? {
        promised.entry(company).and_modify(|first| first.number += promise.number).or_insert(promise);
    }
    let free = capacity::all_approvals(day);
    let sql = format!(
        "select c.id as company, c.name as company_name, c.town, c.no_advertising, max(0, coalesce(f.free, 0)) as free,
                0 as promised, null as promised_on, 0 as by_month, 0 as seekers, nullif({CONTACTED}, '') as contacted_on
         from company c left join (select company, sum(adds) as free from ({free}) group by company) f on f.company = c.id
         where c.archived_on is null"
    );
    let mut calls: Vec<CallLine> = record::rows(conn, &sql, [])?;
    for call in &mut calls {
        if let Some(Promise { number, due_on, by_month, .. }) = promised.remove(&call.company) {
            (call.promised, call.promised_on, call.by_month) = (number, due_on, by_month);
        }
    }
    calls.retain(|call| call.free > 0 || call.promised > 0);
    Ok(calls)
}

fn count(desk: &Desk, facts: Facts, today: NaiveDate) -> Result<MatchOverview> {
    let places = Places::built_in()?;
    let ground = Ground { rules: &facts.rules, places: &places, today };
    let at_workplaces = counted(desk, &Field::new(&facts.workplaces, ground), &facts.seekers)?;
    let at_openings = counted(desk, &Field::new(&facts.openings, ground), &facts.seekers)?;
    let openings = at_openings.workplaces.into_iter();
    let openings =
        openings.map(|side| OpeningReach { opening: side.workplace, seekers: side.seekers_within_reach }).collect();
    let of_company = at_workplaces.companies.into_iter().map(|side| (side.company, side.seekers_within_reach));
    let of_company: HashMap<String, u32> = of_company.collect();
    let mut rows = facts.calls;
    for call in &mut rows {
        call.seekers = of_company.get(&call.company).copied().unwrap_or_default();
    }
    rows.retain(|call| call.seekers > 0);
    rows.sort_by_cached_key(|call| {
        (Reverse(call.seekers), call.contacted_on, text::danish(&call.company_name), call.company.clone())
    });
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    rows.truncate(LISTED);
    Ok(MatchOverview { openings, calls: Page { total, rows } })
}

/// All pairs of a field, saying how far it is, until somebody wants it to end.
fn counted(desk: &Desk, field: &Field<'_>, seekers: &[Seeker]) -> Result<Matrix> {
    let tell = |done: usize, total: usize| {
        desk.tell(Event::Progress { job: "match".to_owned(), done: done as u64, total: total as u64 });
    };
    tell(0, seekers.len());
    let mut progress = |done: usize, total: usize| {
        if done.is_multiple_of(100) {
            tell(done, total);
        }
        if desk.matches.stop.load(Ordering::Relaxed) || desk.stopped() {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    };
    field.matrix(seekers, 0, &mut progress).ok_or(Error::Cancelled)
}
