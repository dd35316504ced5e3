//! Places a student was told to take or leave. A refused place counts in the assessment of mobility, so the place, the
//! distance, the deadline and the student's own reason are noted as they were.
//!
//! An offer is a fact. What the student answered is a newer one that supersedes it, and so is a correction.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::Company;
use crate::places::{self, Places};
use crate::record::{self, ById, record};
use crate::students::Student;
use crate::write::Label;
use crate::{Desk, Error, Result, clock, text};

/// A place that a student was offered, as far as it came.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct PlaceOffer {
    pub(crate) id: String,
    pub(crate) student: String,
    pub(crate) company: String,
    pub(crate) offered_on: NaiveDate,
    /// The deadline they were given.
    pub(crate) answer_by: Option<NaiveDate>,
    /// Kilometres as the crow flies, as known that day.
    pub(crate) km: Option<u32>,
    /// Empty while it is open; `silent` when the deadline passed without an answer.
    #[ts(type = "'' | 'accepted' | 'refused' | 'silent'")]
    pub(crate) answer: String,
    pub(crate) answered_on: Option<NaiveDate>,
    /// Why not, in the student's own words.
    pub(crate) reason: String,
    pub(crate) by: String,
    pub(crate) at: String,
    /// The offer as it stood before; empty for none.
    pub(crate) supersedes: String,
}
record!(PlaceOffer, "place_offer");

/// An offer in a list.
#[derive(Debug, Serialize, TS)]
pub struct PlaceOfferLine {
    pub(crate) offer: PlaceOffer,
    pub(crate) company_name: String,
}

/// Whose offers.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceOffersAsk {
    student: String,
}

/// An offer, new or as it stands now (`supersedes` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceOfferPut {
    student: String,
    company: String,
    offered_on: NaiveDate,
    answer_by: Option<NaiveDate>,
    #[ts(type = "PlaceOffer['answer']")]
    answer: String,
    answered_on: Option<NaiveDate>,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    supersedes: String,
}

/// A student's offers as they stand, the newest first.
pub fn list(desk: &Desk, ask: PlaceOffersAsk) -> Result<Vec<PlaceOfferLine>> {
    desk.read(|conn| of(conn, &ask.student))
}

pub(crate) fn of(conn: &Connection, student: &str) -> Result<Vec<PlaceOfferLine>> {
    let sql = "select * from place_offer o where student = ?1
               and not exists (select 1 from place_offer n where n.supersedes = o.id)
               order by offered_on desc, id desc";
    let offers: Vec<PlaceOffer> = record::rows(conn, sql, [student])?;
    let named = offers.into_iter().map(|offer| {
        let company: Company = record::get(conn, &offer.company)?;
        Ok(PlaceOfferLine { offer, company_name: company.name })
    });
    named.collect()
}

/// Notes an offer, its answer, or a correction.
pub fn put(desk: &Desk, ask: PlaceOfferPut) -> Result<ById> {
    let reason = text::clean("reason", &ask.reason, 2_000)?;
    let today = desk.clock().today();
    clock::sane("offered_on", ask.offered_on)?;
    clock::sane("answer_by", ask.answer_by)?;
    if !["", "accepted", "refused", "silent"].contains(&ask.answer.as_str()) {
        return Err(Error::invalid("answer", "offer-answer"));
    }
    if ask.offered_on > today {
        return Err(Error::invalid("offered_on", "date-in-future"));
    }
    if ask.answer_by.is_some_and(|day| day < ask.offered_on) {
        return Err(Error::invalid("answer_by", "offer-deadline-before"));
    }
    let answered_on = if ask.answer.is_empty() { None } else { Some(ask.answered_on.unwrap_or(today)) };
    if answered_on.is_some_and(|day| day < ask.offered_on || day > today) {
        return Err(Error::invalid("answered_on", "offer-answered-when"));
    }
    desk.write("step-place-offer", |tx| {
        let student: Student =
            record::find(tx.conn(), &ask.student)?.ok_or_else(|| Error::invalid("student", "student-missing"))?;
        let company: Company =
            record::find(tx.conn(), &ask.company)?.ok_or_else(|| Error::invalid("company", "company-missing"))?;
        let before = match ask.supersedes.as_str() {
            "" => None,
            id => Some(standing(tx.conn(), id, &student.id)?),
        };
        // What was known the day it was offered stays, unless it was another company's.
        let km = match before {
            Some(before) if before.company == company.id => before.km,
            _ => distance(&student, &company)?,
        };
        let offer = PlaceOffer {
            id: desk.clock().id(),
            student: student.id,
            company: company.id,
            offered_on: ask.offered_on,
            answer_by: ask.answer_by,
            km,
            answer: ask.answer,
            answered_on,
            reason,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            supersedes: ask.supersedes,
        };
        tx.create(&offer)?;
        tx.rename(Label::from("step-place-offer").with("name", student.name).with("company", company.name))?;
        Ok(ById { id: offer.id })
    })
}

/// The student's offer with this id, which nothing has superseded.
fn standing(conn: &Connection, id: &str, student: &str) -> Result<PlaceOffer> {
    let known: Option<PlaceOffer> = record::find(conn, id)?;
    let known = known
        .filter(|known| known.student == student)
        .ok_or_else(|| Error::invalid("supersedes", "offer-supersedes"))?;
    let later = "select exists (select 1 from place_offer where supersedes = ?1)";
    if record::value(conn, later, [id])? { Err(Error::conflict("offer-superseded")) } else { Ok(known) }
}

fn distance(student: &Student, company: &Company) -> Result<Option<u32>> {
    let places = Places::built_in()?;
    let ends = places.find(&student.postcode).zip(places.find(&company.postcode));
    Ok(ends.map(|(from, to)| places::km(&from, &to).round() as u32))
}
