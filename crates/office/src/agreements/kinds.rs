//! The kinds of agreement and their rules: rows of the school, not code.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, ById, record};
use crate::write::Label;
use crate::{Desk, Error, Result, text};

/// A kind of agreement with its rules.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AgreementType {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its place in a list.
    pub position: i64,
    /// Whether it ends the search for a place while it runs.
    pub gives_place: bool,
    /// How many a student may have with one company; any number when absent.
    pub most_per_pair: Option<u32>,
    /// Whether school periods interrupt it; one without is part of skoleoplæring.
    pub has_school_periods: bool,
    /// Whether at least one school period lies in it.
    pub needs_school_period: bool,
    /// Whether two companies share it.
    pub two_companies: bool,
    /// Whether it is only made under transitional rules.
    pub transitional: bool,
    /// Where the rules stand.
    pub source: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(AgreementType, "agreement_type");

/// A kind of agreement, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgreementTypePut {
    id: Option<String>,
    name: String,
    gives_place: bool,
    most_per_pair: Option<u32>,
    has_school_periods: bool,
    needs_school_period: bool,
    two_companies: bool,
    transitional: bool,
    source: String,
    archived: bool,
}

/// The kinds of agreement, in their order.
pub fn types(desk: &Desk, (): ()) -> Result<Vec<AgreementType>> {
    desk.read(|conn| record::rows(conn, "select * from agreement_type where archived_on is null order by position", []))
}

/// Keeps a kind of agreement, new or changed.
pub fn put_type(desk: &Desk, ask: AgreementTypePut) -> Result<ById> {
    let name = text::clean_line("name", &ask.name, 80)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "agreement-type-name-empty"));
    }
    if ask.most_per_pair.is_some_and(|most| !(1..=9).contains(&most)) {
        return Err(Error::invalid("most_per_pair", "number-outside").with("least", 1).with("most", 9));
    }
    let source = text::clean_line("source", &ask.source, 300)?;
    desk.write(Label::from("step-agreement-type").with("name", name.as_str()), |tx| {
        let known = match &ask.id {
            Some(id) => tx.get::<AgreementType>(id)?,
            None => {
                let last = "select coalesce(max(position), 0) from agreement_type";
                let position: i64 = record::value(tx.conn(), last, [])?;
                AgreementType { id: desk.clock().id(), position: position + 1, ..AgreementType::default() }
            }
        };
        let kind = AgreementType {
            name,
            gives_place: ask.gives_place,
            most_per_pair: ask.most_per_pair,
            has_school_periods: ask.has_school_periods,
            needs_school_period: ask.needs_school_period && ask.has_school_periods,
            two_companies: ask.two_companies,
            transitional: ask.transitional,
            source,
            archived_on: ask.archived.then(|| desk.clock().today()),
            ..known
        };
        tx.put(&kind)?;
        Ok(ById { id: kind.id })
    })
}
