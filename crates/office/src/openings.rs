//! Openings: places that companies offer, and to whom they were passed on.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::Company;
use crate::list::{self, Column, Computed, List};
use crate::promises::{self, Promise, left};
use crate::record::{self, ById, ListAsk, Page, record};
use crate::students;
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, clock, matching, text};

/// Where an opening is known from.
const SOURCES: &[&str] = &["visit", "call", "portal", "event", "promise", "again", "other"];

/// A place that a company offers.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Opening {
    pub(crate) id: String,
    pub(crate) company: String,
    /// The workplace; empty when it is the company's only one or unknown.
    pub(crate) workplace: String,
    pub(crate) education: String,
    /// How many places.
    pub(crate) number: u32,
    pub(crate) starts_on: Option<NaiveDate>,
    /// The class of driving licence they ask for, such as `B`.
    pub(crate) licence: String,
    /// What else they ask for.
    pub(crate) demands: String,
    #[ts(type = "'visit' | 'call' | 'portal' | 'event' | 'promise' | 'again' | 'other'")]
    pub(crate) source: String,
    /// The promise it came of; empty for none.
    pub(crate) promise: String,
    pub(crate) noted_on: NaiveDate,
    /// The last day to apply.
    pub(crate) closes_on: Option<NaiveDate>,
    /// How it ended by hand; agreements fill it by themselves.
    #[ts(type = "'' | 'filled' | 'withdrawn'")]
    pub(crate) ended_as: String,
    pub(crate) ended_on: Option<NaiveDate>,
    pub(crate) reason: String,
    pub(crate) archived_on: Option<NaiveDate>,
}
record!(Opening, "opening");

/// An opening that was passed on to a student.
#[derive(Debug, Serialize, Deserialize)]
pub struct Posting {
    /// Derived from opening and student.
    pub(crate) id: String,
    pub(crate) opening: String,
    pub(crate) student: String,
    pub(crate) passed_on: NaiveDate,
    pub(crate) by: String,
}
record!(Posting, "posting");

/// An opening in a list.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct OpeningLine {
    id: String,
    company: String,
    company_name: String,
    town: String,
    education: String,
    education_name: String,
    number: u32,
    /// Places that nobody has taken.
    left: u32,
    starts_on: Option<NaiveDate>,
    closes_on: Option<NaiveDate>,
    licence: String,
    demands: String,
    #[ts(type = "Opening['source']")]
    source: String,
    noted_on: NaiveDate,
    #[ts(type = "'open' | 'filled' | 'withdrawn' | 'closed'")]
    state: String,
    reason: String,
    /// Students it was passed on to, and students put forward for it.
    passed_on: u32,
    introduced: u32,
}

/// An opening, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpeningPut {
    id: Option<String>,
    company: String,
    #[serde(default)]
    workplace: String,
    education: String,
    number: u32,
    starts_on: Option<NaiveDate>,
    #[serde(default)]
    licence: String,
    #[serde(default)]
    demands: String,
    #[ts(type = "Opening['source']")]
    source: String,
    /// The promise it comes of: it is kept by that.
    #[serde(default)]
    promise: String,
    closes_on: Option<NaiveDate>,
}

/// How an opening ended, other than by an agreement; with an empty `ended_as` it stands again.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpeningEnd {
    id: String,
    #[ts(type = "Opening['ended_as']")]
    ended_as: String,
    #[serde(default)]
    reason: String,
}

/// An opening passed on to students.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassOn {
    opening: String,
    students: Vec<String>,
}

const PARTIES: &str = "join company c on c.id = o.company left join education e on e.id = o.education";

const LIST: List = List {
    select: "",
    of: "opening o",
    key: "o.rowid",
    joins: PARTIES,
    asked: PARTIES,
    standing: "o.archived_on is null and c.archived_on is null",
    columns: &[
        Column { name: "company", order: "o.company", value: "o.company" },
        Column { name: "company_name", order: "danish(c.name)", value: "c.name" },
        Column { name: "town", order: "danish(c.town)", value: "c.town" },
        Column { name: "education", order: "danish(coalesce(e.name, ''))", value: "o.education" },
        Column { name: "starts_on", order: "o.starts_on", value: "o.starts_on" },
        Column { name: "closes_on", order: "o.closes_on", value: "o.closes_on" },
        Column { name: "noted_on", order: "o.noted_on", value: "o.noted_on" },
        Column { name: "source", order: "o.source", value: "o.source" },
    ],
    walk: None,
    search: Some("c.row in (select rowid from company_search where company_search match ?1)"),
};

/// A page of the openings.
pub fn list(desk: &Desk, ask: ListAsk) -> Result<Page<OpeningLine>> {
    let (left, state) = (left("o", "opening"), state(desk.clock().today()));
    let select = format!(
        "select o.id, o.company, c.name as company_name, c.town, o.education, coalesce(e.name, '') as education_name,
                o.number, {left} as left, o.starts_on, o.closes_on, o.licence, o.demands, o.source, o.noted_on,
                {state} as state, o.reason, (select count(*) from posting x where x.opening = o.id) as passed_on,
                (select count(distinct i.student) from introduction i where i.company = o.company and i.opening = o.id)
                    as introduced"
    );
    let computed = [Computed { name: "state", some: state.clone(), all: state }];
    desk.read(|conn| list::page_with(conn, &LIST, &ask, "starts_on", &select, &computed))
}

/// The SQL of how the opening `o` stands on the day.
pub fn state(day: NaiveDate) -> String {
    let left = left("o", "opening");
    format!(
        "case when o.ended_as <> '' then o.ended_as when {left} = 0 then 'filled' when o.closes_on < '{day}' then 'closed'
              else 'open' end"
    )
}

/// One opening, whole: what a change starts from.
pub fn one(desk: &Desk, ask: ById) -> Result<Opening> {
    desk.read(|conn| record::get(conn, &ask.id))
}

/// Keeps an opening, new or changed. One that comes of a promise keeps it.
pub fn put(desk: &Desk, ask: OpeningPut) -> Result<ById> {
    promises::places(ask.number)?;
    for (field, day) in [("starts_on", ask.starts_on), ("closes_on", ask.closes_on)] {
        clock::sane(field, day)?;
    }
    if !SOURCES.contains(&ask.source.as_str()) {
        return Err(Error::invalid("source", "opening-source"));
    }
    let licence = text::clean_line("licence", &ask.licence, 40)?;
    let demands = text::clean("demands", &ask.demands, 4_000)?;
    let label = if ask.id.is_some() { "step-opening-changed" } else { "step-opening" };
    desk.write(label, |tx| {
        let company = promises::standing(tx, &ask.company)?;
        promises::workplace_of(tx, &ask.workplace, &company)?;
        if ask.education.is_empty() {
            return Err(Error::invalid("education", "opening-education-missing"));
        }
        students::education_known(tx.conn(), &ask.education)?;
        let known = match &ask.id {
            Some(id) => tx.get::<Opening>(id)?,
            None => Opening { id: desk.clock().id(), noted_on: desk.clock().today(), ..Opening::default() },
        };
        // To whom it was passed on and who was put forward for it would not go along.
        if ask.id.is_some() && known.company != company.id {
            return Err(Error::invalid("company", "company-other"));
        }
        let promise = if ask.id.is_none() { ask.promise } else { known.promise.clone() };
        let opening = Opening {
            company: company.id.clone(),
            workplace: ask.workplace,
            education: ask.education,
            number: ask.number,
            starts_on: ask.starts_on,
            licence,
            demands,
            source: ask.source,
            promise,
            closes_on: ask.closes_on,
            ..known
        };
        if ask.id.is_none() && !opening.promise.is_empty() {
            keep_promise(tx, &opening)?;
        }
        tx.put(&opening)?;
        tx.rename(Label::from(label).with("company", company.name))?;
        Ok(ById { id: opening.id })
    })
}

/// An opening of all the places that are left keeps the promise; one of fewer leaves the others to come.
fn keep_promise(tx: &mut Tx<'_>, opening: &Opening) -> Result<()> {
    let known: Option<Promise> = record::find(tx.conn(), &opening.promise)?;
    let Some(mut promise) = known.filter(|known| known.company == opening.company && known.ended_as.is_empty()) else {
        return Err(Error::invalid("promise", "promise-missing"));
    };
    let to_come = format!("select {} from promise p where p.id = ?1", left("p", "promise"));
    let to_come: u32 = record::value(tx.conn(), &to_come, [&promise.id])?;
    if opening.number < to_come {
        promise.number -= opening.number;
    } else {
        promise.ended_as = "kept".to_owned();
        promise.ended_on = Some(opening.noted_on);
    }
    tx.put(&promise).map(drop)
}

/// Ends an opening, or lets it stand again.
pub fn end(desk: &Desk, ask: OpeningEnd) -> Result<()> {
    if !["", "filled", "withdrawn"].contains(&ask.ended_as.as_str()) {
        return Err(Error::invalid("ended_as", "opening-end-unknown"));
    }
    let reason = text::clean_line("reason", &ask.reason, 300)?;
    desk.write("step-opening-ended", |tx| {
        let mut opening: Opening = tx.get(&ask.id)?;
        opening.ended_on = (!ask.ended_as.is_empty()).then(|| desk.clock().today());
        (opening.ended_as, opening.reason) = (ask.ended_as, reason);
        let company: Company = tx.get(&opening.company)?;
        tx.put(&opening)?;
        tx.rename(Label::from("step-opening-ended").with("company", company.name))
    })
}

/// Notes that an opening was passed on to students today. Who has had it already keeps the day.
pub fn pass_on(desk: &Desk, ask: PassOn) -> Result<()> {
    if ask.students.is_empty() || ask.students.len() > ListAsk::LONGEST as usize {
        return Err(Error::invalid("students", "student-missing"));
    }
    desk.write("step-posting", |tx| {
        let opening: Opening = tx.get(&ask.opening)?;
        let company: Company = tx.get(&opening.company)?;
        for student in ask.students {
            let student = students::standing(tx.conn(), &student)?.id;
            let id = clock::derived_id(&["posting", &opening.id, &student]);
            if record::find::<Posting>(tx.conn(), &id)?.is_none() {
                let (passed_on, by) = (desk.clock().today(), desk.actor().name.clone());
                tx.create(&Posting { id, opening: opening.id.clone(), student, passed_on, by })?;
            }
        }
        tx.rename(Label::from("step-posting").with("company", company.name))
    })
}

/// The openings that stand on the day, as a match knows them: each with its workplace, which may be empty, and its company.
/// Educations go by their names, so that the reasons can name them.
pub(crate) fn offered(conn: &Connection, day: NaiveDate) -> Result<Vec<(String, String, matching::Opening)>> {
    let sql = format!(
        "select o.workplace, o.company, o.id, e.name, {}, o.starts_on, o.licence, o.demands
         from opening o join education e on e.id = o.education where o.archived_on is null and {} = 'open' order by o.id",
        left("o", "opening"),
        state(day)
    );
    type Row = (String, String, String, String, u32, Option<NaiveDate>, String, String);
    let rows: Vec<Row> = record::rows(conn, &sql, [])?;
    let opening = |(workplace, company, id, education, number, starts_on, licence_required, demands): Row| {
        (workplace, company, matching::Opening { id, education, number, starts_on, licence_required, demands })
    };
    Ok(rows.into_iter().map(opening).collect())
}
