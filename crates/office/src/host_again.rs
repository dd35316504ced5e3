//! "Will you have another one?": every agreement that ended is asked about once, and a yes becomes an opening.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agreements::Agreement;
use crate::openings::Opening;
use crate::record::{self, Page, record};
use crate::write::Label;
use crate::{Desk, Error, Result, clock, promises, settings, text};

/// What a company said after an agreement.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct HostAgain {
    /// Derived from the agreement.
    id: String,
    agreement: String,
    answer: String,
    answered_on: NaiveDate,
    /// When to ask again.
    ask_on: Option<NaiveDate>,
    reason: String,
}
record!(HostAgain, "host_again");

/// A company to ask.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct HostAgainLine {
    agreement: String,
    company: String,
    company_name: String,
    phone: String,
    education_name: String,
    /// The day the agreement ended.
    ended_on: NaiveDate,
}

/// What the company said.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HostAgainAnswer {
    agreement: String,
    #[ts(type = "'yes' | 'no' | 'later'")]
    answer: String,
    /// Why not.
    #[serde(default)]
    reason: String,
    /// For `later`: when to ask again.
    #[serde(default)]
    ask_on: Option<NaiveDate>,
    /// For `yes`: when the place is free.
    #[serde(default)]
    starts_on: Option<NaiveDate>,
}

/// The agreements that ended within the school's days and have no answer, those that ended last first. Whoever goes on
/// at the same company under another agreement is not asked about, nor an agreement that never came into force.
pub fn waiting(conn: &Connection, day: NaiveDate, limit: usize) -> Result<Page<HostAgainLine>> {
    let since = day - Days::new(u64::from(settings::number(conn, "host_again_days")?));
    let ended = "coalesce(g.ended_on, g.ends_on)";
    let waiting = format!(
        "from agreement g join company c on c.id = g.company left join education e on e.id = g.education
            left join host_again h on h.agreement = g.id
         where g.archived_on is null and g.annulled_on is null and c.archived_on is null
           and {ended} < '{day}' and g.starts_on <= '{day}'
           and (h.id is null and {ended} >= '{since}' or h.answer = 'later' and h.ask_on <= '{day}')
           and not exists (select 1 from agreement n where n.student = g.student and n.company = g.company and n.id <> g.id
                           and n.archived_on is null and n.annulled_on is null and coalesce(n.ended_on, n.ends_on, '9') >= '{day}')"
    );
    let sql = format!(
        "select g.id as agreement, g.company, c.name as company_name, c.phone, coalesce(e.name, '') as education_name,
                {ended} as ended_on {waiting} order by ended_on desc, g.id limit {limit}"
    );
    Ok(Page {
        total: record::value(conn, &format!("select count(*) {waiting}"), [])?,
        rows: record::rows(conn, &sql, [])?,
    })
}

/// Keeps the answer. A yes makes an opening of the agreement's education in the same act.
pub fn answer(desk: &Desk, ask: HostAgainAnswer) -> Result<()> {
    let today = desk.clock().today();
    let reason = text::clean_line("reason", &ask.reason, 300)?;
    match ask.answer.as_str() {
        "yes" => {}
        "no" if reason.is_empty() => return Err(Error::invalid("reason", "host-again-reason-missing")),
        "no" => {}
        "later" if ask.ask_on.is_none_or(|day| day <= today) => {
            return Err(Error::invalid("ask_on", "host-again-day-missing"));
        }
        "later" => {}
        _ => return Err(Error::invalid("answer", "host-again-answer")),
    }
    clock::sane("ask_on", ask.ask_on)?;
    clock::sane("starts_on", ask.starts_on)?;
    desk.write("step-host-again", |tx| {
        let agreement: Agreement = tx.get(&ask.agreement)?;
        let id = clock::derived_id(&["host_again", &agreement.id]);
        if record::find::<HostAgain>(tx.conn(), &id)?.is_some_and(|known| known.answer != "later") {
            return Err(Error::conflict("host-again-answered"));
        }
        let company = promises::standing(tx, &agreement.company)?;
        if ask.answer == "yes" {
            if agreement.education.is_empty() {
                return Err(Error::invalid("answer", "opening-education-missing"));
            }
            tx.create(&Opening {
                id: desk.clock().id(),
                company: agreement.company,
                workplace: agreement.workplace,
                education: agreement.education,
                number: 1,
                starts_on: ask.starts_on,
                source: "again".to_owned(),
                noted_on: today,
                ..Opening::default()
            })?;
        }
        tx.put(&HostAgain {
            id,
            agreement: agreement.id,
            ask_on: ask.ask_on.filter(|_| ask.answer == "later"),
            answer: ask.answer,
            answered_on: today,
            reason,
        })?;
        tx.rename(Label::from("step-host-again").with("company", company.name))
    })
}
