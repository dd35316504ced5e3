//! The school's own wording of the criteria, dated: an assessment goes by the one in force on its day.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Criterion;
use crate::clock::derived_id;
use crate::record::{self, record};
use crate::write::Tx;
use crate::{Desk, Error, Result, text};

/// What a new vault starts with: data for the school to change, one line a criterion.
const DEFAULTS: &str = include_str!("wordings.tsv");
const DEFAULTS_FROM: Option<NaiveDate> = NaiveDate::from_ymd_opt(2022, 1, 1);

/// How the school words a criterion from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Wording {
    pub(crate) id: String,
    pub(crate) criterion: Criterion,
    pub(crate) valid_from: NaiveDate,
    pub(crate) body: String,
}
record!(Wording, "emma_wording");

impl Wording {
    fn new(criterion: Criterion, valid_from: NaiveDate, body: &str) -> Self {
        let id = derived_id(&["emma_wording", criterion.word(), &valid_from.to_string()]);
        Self { id, criterion, valid_from, body: body.to_owned() }
    }
}

/// A wording from a day on; the one before it stays for the days before.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WordingSet {
    criterion: Criterion,
    valid_from: NaiveDate,
    body: String,
}

/// Every wording, the newest of each criterion first.
pub fn wordings(desk: &Desk, (): ()) -> Result<Vec<Wording>> {
    desk.read(|conn| {
        let mut all: Vec<Wording> = record::rows(conn, "select * from emma_wording order by valid_from desc", [])?;
        all.sort_by_key(|wording| wording.criterion);
        Ok(all)
    })
}

/// Words a criterion anew from a day on. Sealed assessments keep the words they were made by.
pub fn set_wording(desk: &Desk, ask: WordingSet) -> Result<()> {
    let body = text::clean("body", &ask.body, 2_000)?;
    if body.is_empty() {
        return Err(Error::invalid("body", "wording-empty"));
    }
    crate::clock::sane("valid_from", ask.valid_from)?;
    desk.write("step-emma-wording", |tx| tx.put(&Wording::new(ask.criterion, ask.valid_from, &body)).map(drop))
}

/// Gives a new vault its four wordings.
pub fn default_wordings(tx: &mut Tx<'_>) -> Result<()> {
    for line in DEFAULTS.lines() {
        let (word, body) = line.split_once('\t').ok_or_else(|| Error::bug("wordings.tsv"))?;
        let criterion = Criterion::ALL.into_iter().find(|criterion| criterion.word() == word);
        let (Some(criterion), Some(from)) = (criterion, DEFAULTS_FROM) else { return Err(Error::bug("wordings.tsv")) };
        tx.put(&Wording::new(criterion, from, body))?;
    }
    Ok(())
}

/// The wording in force on a day; before the first one, there is none.
pub fn in_force(conn: &Connection, criterion: Criterion, day: NaiveDate) -> Result<Option<Wording>> {
    let sql = "select * from emma_wording where criterion = ?1 and valid_from <= ?2 order by valid_from desc limit 1";
    Ok(record::rows(conn, sql, (criterion.word(), day.to_string()))?.pop())
}
