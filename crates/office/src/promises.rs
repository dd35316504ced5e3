//! Promises: "we'll take one in August" is a thing with a date, a trade and a number, and comes back in time.

use chrono::{Datelike, Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agreements::Agreement;
use crate::companies::Company;
use crate::record::{self, ById, Page, record};
use crate::workplaces::Workplace;
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, clock, matching, settings, students, text};

/// A place that a company has said it will have.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Promise {
    pub(crate) id: String,
    pub(crate) company: String,
    /// The workplace; empty when it is the company's only one or unknown.
    pub(crate) workplace: String,
    /// The education; empty when they did not say.
    pub(crate) education: String,
    /// How many places.
    pub(crate) number: u32,
    /// The day it is for, or the first of the month.
    pub(crate) due_on: NaiveDate,
    /// Only the month was said.
    pub(crate) by_month: bool,
    /// Who there said it.
    pub(crate) said_by: String,
    /// In what words.
    pub(crate) said: String,
    pub(crate) noted_on: NaiveDate,
    /// How it ended by hand, `kept` or `lapsed`; agreements keep it by themselves.
    pub(crate) ended_as: String,
    pub(crate) ended_on: Option<NaiveDate>,
    pub(crate) reason: String,
    pub(crate) archived_on: Option<NaiveDate>,
}
record!(Promise, "promise");

/// A promised or offered place that an agreement took. It counts while the agreement stands.
#[derive(Debug, Serialize, Deserialize)]
pub struct PlaceTaken {
    pub(crate) id: String,
    pub(crate) agreement: String,
    /// What it took a place of: one of the two, the other is empty.
    pub(crate) promise: String,
    pub(crate) opening: String,
}
record!(PlaceTaken, "place_taken");

/// A promise in a list.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct PromiseLine {
    pub(crate) id: String,
    pub(crate) company: String,
    pub(crate) company_name: String,
    pub(crate) education: String,
    pub(crate) education_name: String,
    pub(crate) number: u32,
    /// Places that are still to come.
    pub(crate) left: u32,
    pub(crate) due_on: NaiveDate,
    pub(crate) by_month: bool,
    pub(crate) said_by: String,
    pub(crate) said: String,
    pub(crate) noted_on: NaiveDate,
    #[ts(type = "'open' | 'kept' | 'lapsed'")]
    pub(crate) state: String,
    pub(crate) ended_on: Option<NaiveDate>,
    pub(crate) reason: String,
}

/// A new promise.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewPromise {
    company: String,
    #[serde(default)]
    workplace: String,
    #[serde(default)]
    education: String,
    number: u32,
    due_on: NaiveDate,
    by_month: bool,
    #[serde(default)]
    said_by: String,
    #[serde(default)]
    said: String,
}

/// How a promise ended, other than by an agreement; with an empty `ended_as` it stands again.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PromiseEnd {
    id: String,
    #[ts(type = "'' | 'kept' | 'lapsed'")]
    ended_as: String,
    #[serde(default)]
    reason: String,
}

/// The most places one promise or opening is for.
const MOST: u32 = 99;

/// The SQL of the places of `row`, a promise or an opening, that no standing agreement has taken. `of` is its column.
pub(crate) fn left(row: &str, of: &str) -> String {
    format!(
        "max(0, {row}.number - (select count(*) from place_taken x join agreement g on g.id = x.agreement
            where x.{of} = {row}.id and x.{of} <> '' and g.archived_on is null and g.annulled_on is null))"
    )
}

/// The SQL of a promise `p` in a list, with what is asked of it.
fn lines(condition: &str) -> String {
    let left = left("p", "promise");
    format!(
        "select * from (
            select p.id, p.company, c.name as company_name, p.education, coalesce(e.name, '') as education_name, p.number,
                   {left} as left, p.due_on, p.by_month, p.said_by, p.said, p.noted_on,
                   case when p.ended_as <> '' then p.ended_as when {left} = 0 then 'kept' else 'open' end as state,
                   p.ended_on, p.reason
            from promise p join company c on c.id = p.company left join education e on e.id = p.education
            where p.archived_on is null and c.archived_on is null and {condition})"
    )
}

/// The SQL of the places company `c` has promised that are still to come.
pub(crate) fn left_of_company() -> String {
    let left = left("p", "promise");
    format!(
        "(select coalesce(sum({left}), 0) from promise p
          where p.company = c.id and p.ended_as = '' and p.archived_on is null)"
    )
}

/// The open promises of a company, the first of them first.
pub(crate) fn open(conn: &Connection, company: &str) -> Result<Vec<PromiseLine>> {
    let sql = format!("{} where state = 'open' order by due_on, id", lines("p.company = ?1 and p.ended_as = ''"));
    record::rows(conn, &sql, [company])
}

/// The promises of a company: those to come first, then the newest that ended.
pub fn list(desk: &Desk, ask: ById) -> Result<Vec<PromiseLine>> {
    let sql = format!(
        "{} order by state <> 'open', case state when 'open' then due_on end, noted_on desc, id limit 50",
        lines("p.company = ?1")
    );
    desk.read(|conn| record::rows(conn, &sql, [&ask.id]))
}

/// The open promises that are to come within the school's weeks, the first of them first; those that are late too.
pub fn due(conn: &Connection, day: NaiveDate, limit: usize) -> Result<Page<PromiseLine>> {
    let weeks = settings::number(conn, "promise_warning_weeks")?;
    let until = (day + Days::new(u64::from(weeks) * 7)).to_string();
    let sql = format!("{} where state = 'open'", lines("p.ended_as = '' and p.due_on <= ?1"));
    let total = record::value(conn, &format!("select count(*) from ({sql})"), [&until])?;
    let rows = record::rows(conn, &format!("{sql} order by due_on, id limit {limit}"), [&until])?;
    Ok(Page { total, rows })
}

/// Keeps what a company has promised.
pub fn add(desk: &Desk, ask: NewPromise) -> Result<ById> {
    places(ask.number)?;
    clock::sane("due_on", ask.due_on)?;
    let (said_by, said) = (text::clean_line("said_by", &ask.said_by, 120)?, text::clean("said", &ask.said, 4_000)?);
    desk.write("step-promise", |tx| {
        let company = standing(tx, &ask.company)?;
        workplace_of(tx, &ask.workplace, &company)?;
        students::education_known(tx.conn(), &ask.education)?;
        let promise = Promise {
            id: desk.clock().id(),
            company: company.id,
            workplace: ask.workplace,
            education: ask.education,
            number: ask.number,
            due_on: if ask.by_month { ask.due_on.with_day(1).unwrap_or(ask.due_on) } else { ask.due_on },
            by_month: ask.by_month,
            said_by,
            said,
            noted_on: desk.clock().today(),
            ..Promise::default()
        };
        tx.create(&promise)?;
        tx.rename(Label::from("step-promise").with("company", company.name))?;
        Ok(ById { id: promise.id })
    })
}

/// Ends a promise with a reason, or lets it stand again.
pub fn end(desk: &Desk, ask: PromiseEnd) -> Result<()> {
    if !["", "kept", "lapsed"].contains(&ask.ended_as.as_str()) {
        return Err(Error::invalid("ended_as", "promise-end-unknown"));
    }
    let reason = text::clean_line("reason", &ask.reason, 300)?;
    if ask.ended_as == "lapsed" && reason.is_empty() {
        return Err(Error::invalid("reason", "promise-reason-missing"));
    }
    desk.write("step-promise-ended", |tx| {
        let mut promise: Promise = tx.get(&ask.id)?;
        let ends = !ask.ended_as.is_empty();
        if ends && !promise.ended_as.is_empty() {
            return Err(Error::conflict("promise-ended"));
        }
        promise.ended_on = ends.then(|| desk.clock().today());
        (promise.ended_as, promise.reason) = (ask.ended_as, if ends { reason } else { String::new() });
        let company: Company = tx.get(&promise.company)?;
        tx.put(&promise)?;
        tx.rename(Label::from("step-promise-ended").with("company", company.name))
    })
}

/// A signed agreement takes one promised and one offered place of the company, in the same act. Of the promises that
/// fit, one that names the education comes before one that does not, and the earlier before the later.
pub fn kept(tx: &mut Tx<'_>, agreement: &Agreement) -> Result<()> {
    if agreement.signed_on.is_none() || agreement.annulled_on.is_some() || agreement.archived_on.is_some() {
        return Ok(());
    }
    let promised = format!(
        "select p.id from promise p where p.company = ?1 and p.education in ('', ?2) and p.ended_as = ''
            and p.archived_on is null and {} > 0 order by p.education = '', p.due_on, p.id limit 1",
        left("p", "promise")
    );
    let offered = format!(
        "select o.id from opening o where o.company = ?1 and o.education = ?2 and o.ended_as = ''
            and o.archived_on is null and {} > 0 order by o.starts_on is null, o.starts_on, o.id limit 1",
        left("o", "opening")
    );
    for (of, first) in [("promise", promised), ("opening", offered)] {
        let id = clock::derived_id(&["place_taken", of, &agreement.id]);
        // Signed once, it takes a place once, however often it is changed.
        if record::find::<PlaceTaken>(tx.conn(), &id)?.is_some() {
            continue;
        }
        let found: Option<(String,)> =
            record::rows(tx.conn(), &first, [&agreement.company, &agreement.education])?.pop();
        let Some((taken,)) = found else { continue };
        let (promise, opening) = if of == "promise" { (taken, String::new()) } else { (String::new(), taken) };
        tx.create(&PlaceTaken { id, agreement: agreement.id.clone(), promise, opening })?;
    }
    Ok(())
}

/// The promises that stand, as a match knows them, the first of them first: each with its workplace, which may be empty, and its company.
pub(crate) fn promised(conn: &Connection) -> Result<Vec<(String, String, matching::Promise)>> {
    let left = left("p", "promise");
    let sql = format!(
        "select p.workplace, p.company, coalesce(e.name, ''), {left}, p.due_on, p.by_month
         from promise p left join education e on e.id = p.education
         where p.ended_as = '' and p.archived_on is null and {left} > 0 order by p.due_on, p.id"
    );
    let rows: Vec<(String, String, String, u32, NaiveDate, bool)> = record::rows(conn, &sql, [])?;
    let promise = |(workplace, company, education, number, due_on, by_month)| {
        (workplace, company, matching::Promise { education, number, due_on: Some(due_on), by_month })
    };
    Ok(rows.into_iter().map(promise).collect())
}

/// A number of places that can be.
pub(crate) fn places(number: u32) -> Result<()> {
    if (1..=MOST).contains(&number) {
        return Ok(());
    }
    Err(Error::invalid("number", "number-outside").with("least", 1).with("most", MOST))
}

/// The company, which must be there and not set aside: no list would show what it is given now.
pub(crate) fn standing(tx: &Tx<'_>, id: &str) -> Result<Company> {
    let known: Option<Company> = record::find(tx.conn(), id)?;
    let known = known.ok_or_else(|| Error::invalid("company", "company-missing"))?;
    if known.archived_on.is_some() { Err(Error::invalid("company", "company-archived")) } else { Ok(known) }
}

/// The workplace is one of the company's, or none.
pub(crate) fn workplace_of(tx: &Tx<'_>, id: &str, company: &Company) -> Result<()> {
    let known: Option<Workplace> = record::find(tx.conn(), id)?;
    if id.is_empty() || known.is_some_and(|known| known.company == company.id) {
        return Ok(());
    }
    Err(Error::invalid("workplace", "workplace-missing"))
}
