//! Addenda (tillæg): what the parties changed in an agreement, from which day, and why.
//!
//! A fact: a correction is a newer addendum that supersedes, one that was never agreed is superseded by "nothing". A new
//! last day also goes to the agreement itself, which every list and roster reads; a company or kind that changes from a
//! day on stays here, because the days before it remain what they were (`timeline.rs`).

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agreements::{Agreement, AgreementType};
use crate::companies::Company;
use crate::record::{self, ById, record};
use crate::students::{self, Student};
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, clock, text};

/// What was changed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Addendum {
    /// Its id.
    pub id: String,
    /// The agreement.
    pub agreement: String,
    /// What it changes; `nothing` takes the one it supersedes back.
    pub changes: String,
    /// What it was: a day, a company's id or a kind's.
    pub was: String,
    /// What it becomes.
    pub becomes: String,
    /// From which day.
    pub from_on: NaiveDate,
    /// Why.
    pub reason: String,
    /// The day the last party signed.
    pub signed_on: Option<NaiveDate>,
    /// Who noted it.
    pub by: String,
    /// When.
    pub at: String,
    /// The addendum it corrects; empty for none.
    pub supersedes: String,
}
record!(Addendum, "addendum");

/// A new addendum, or a correction of one.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewAddendum {
    agreement: String,
    #[ts(type = "AddendumLine['changes']")]
    changes: String,
    becomes: String,
    from_on: NaiveDate,
    reason: String,
    signed_on: Option<NaiveDate>,
    /// The addendum it corrects; empty for none.
    supersedes: String,
}

/// Keeps an addendum.
pub fn add(desk: &Desk, ask: NewAddendum) -> Result<ById> {
    let reason = text::clean_line("reason", &ask.reason, 300)?;
    for (field, day) in [("from_on", Some(ask.from_on)), ("signed_on", ask.signed_on)] {
        clock::sane(field, day)?;
    }
    desk.write("step-addendum", |tx| {
        let mut agreement: Agreement = tx.get(&ask.agreement)?;
        if Some(ask.from_on) < agreement.starts_on {
            return Err(Error::invalid("from_on", "addendum-before-start"));
        }
        let corrected = correctable(tx, &ask)?;
        let was = match corrected {
            Some(corrected) => corrected.was,
            None => now(tx.conn(), &agreement, &ask.changes)?,
        };
        let addendum = Addendum {
            id: desk.clock().id(),
            becomes: fit(tx, &agreement, &ask)?,
            agreement: ask.agreement,
            changes: ask.changes,
            was,
            from_on: ask.from_on,
            reason,
            signed_on: ask.signed_on,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            supersedes: ask.supersedes,
        };
        tx.create(&addendum)?;
        if let Some(ends_on) = last_day(tx.conn(), &agreement.id)? {
            agreement.ends_on = ends_on;
            tx.put(&agreement)?;
        }
        let (student, company): (Student, Company) = (tx.get(&agreement.student)?, tx.get(&agreement.company)?);
        tx.rename(Label::from("step-addendum").with("name", student.name).with("company", company.name))?;
        Ok(ById { id: addendum.id })
    })
}

/// The addenda of an agreement that no other corrects and that change something, in the order they were noted.
pub fn standing(conn: &Connection, agreement: &str) -> Result<Vec<Addendum>> {
    let sql = "select * from addendum a where agreement = ?1 and changes <> 'nothing'
               and not exists (select 1 from addendum later where later.supersedes = a.id) order by id";
    record::rows(conn, sql, [agreement])
}

/// Whether an addendum tells the last day; it is then corrected there.
pub fn tells_last_day(conn: &Connection, agreement: &str) -> Result<bool> {
    Ok(newest(conn, agreement, "ends_on")?.is_some())
}

/// The last day as the addenda leave it, or as it was before the first; none when no addendum ever told it.
fn last_day(conn: &Connection, agreement: &str) -> Result<Option<Option<NaiveDate>>> {
    let before = "select * from addendum where agreement = ?1 and changes = 'ends_on' order by id limit 1";
    let first: Option<Addendum> = record::rows(conn, before, [agreement])?.pop();
    let day = newest(conn, agreement, "ends_on")?.map(|one| one.becomes).or(first.map(|one| one.was));
    Ok(day.map(|day| day.parse().ok()))
}

/// The addendum that holds in the end: the one from the latest day, of one day the last noted.
fn newest(conn: &Connection, agreement: &str, changes: &str) -> Result<Option<Addendum>> {
    let standing = standing(conn, agreement)?.into_iter().filter(|addendum| addendum.changes == changes);
    Ok(standing.max_by_key(|addendum| addendum.from_on))
}

/// What stands before a new addendum.
fn now(conn: &Connection, agreement: &Agreement, changes: &str) -> Result<String> {
    Ok(match (changes, newest(conn, &agreement.id, changes)?) {
        ("ends_on", _) => agreement.ends_on.map_or(String::new(), |day| day.to_string()),
        (_, Some(newest)) => newest.becomes,
        ("company", None) if agreement.second_company.is_empty() => agreement.company.clone(),
        ("company", None) => agreement.second_company.clone(),
        ("type", None) => agreement.r#type.clone(),
        _ => String::new(),
    })
}

/// What it becomes, made fit to keep.
fn fit(tx: &Tx<'_>, agreement: &Agreement, ask: &NewAddendum) -> Result<String> {
    let known = match ask.changes.as_str() {
        "ends_on" => {
            let day = students::date("becomes", &ask.becomes)?;
            if day.is_some() && day < agreement.starts_on {
                return Err(Error::invalid("becomes", "agreement-ends-before-start"));
            }
            return day.map(|day| day.to_string()).ok_or_else(|| Error::invalid("becomes", "addendum-day-missing"));
        }
        "nothing" if !ask.supersedes.is_empty() => return Ok(String::new()),
        "company" => record::find::<Company>(tx.conn(), &ask.becomes)?.map(|one| one.id),
        "type" => record::find::<AgreementType>(tx.conn(), &ask.becomes)?.map(|one| one.id),
        _ => return Err(Error::invalid("changes", "addendum-unknown")),
    };
    let reason = if ask.changes == "company" { "company-missing" } else { "agreement-type-missing" };
    known.ok_or_else(|| Error::invalid("becomes", reason))
}

/// An addendum corrects one of the same agreement that no other has corrected, and changes the same or nothing.
fn correctable(tx: &Tx<'_>, ask: &NewAddendum) -> Result<Option<Addendum>> {
    if ask.supersedes.is_empty() {
        return Ok(None);
    }
    let known = standing(tx.conn(), &ask.agreement)?.into_iter().find(|known| known.id == ask.supersedes);
    let known = known.ok_or_else(|| Error::conflict("addendum-superseded"))?;
    if ask.changes == known.changes || ask.changes == "nothing" {
        Ok(Some(known))
    } else {
        Err(Error::invalid("changes", "addendum-unknown"))
    }
}
