//! "Will you have another one?": every stay that ended, under an agreement or as VFU, is asked about once at its company,
//! and a yes becomes an opening.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agreements::Agreement;
use crate::companies::Company;
use crate::openings::Opening;
use crate::placements::{Placement, evaluations};
use crate::record::{self, Page, record};
use crate::students::Student;
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, clock, promises, settings, text};

/// What a company said after a stay.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct HostAgain {
    /// Derived from the agreement or the placement, and its company.
    id: String,
    /// One of the two; the other is empty.
    agreement: String,
    placement: String,
    company: String,
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
    /// Empty after a VFU.
    agreement: String,
    /// The VFU; empty after an agreement.
    placement: String,
    company: String,
    company_name: String,
    phone: String,
    education_name: String,
    /// The day the stay ended.
    ended_on: NaiveDate,
    /// After a VFU: whether the company would have the student as an apprentice, if it was asked.
    #[ts(type = "'' | 'yes' | 'no'")]
    would_take: String,
}

/// What the company said.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HostAgainAnswer {
    #[serde(default)]
    agreement: String,
    #[serde(default)]
    placement: String,
    /// Which of the agreement's companies; empty for its first.
    #[serde(default)]
    company: String,
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

/// When an agreement came to another company: by its second company, or by an addendum.
const TURNS: &str = "select id as agreement, second_company as company, second_from as from_on from agreement
        where second_company <> '' and second_from is not null
    union all select a.agreement, a.becomes, a.from_on from addendum a where a.changes = 'company'
        and not exists (select 1 from addendum later where later.supersedes = a.id)";
const ENDED_STAYS: &str = include_str!("../queries/ended_stays.sql");

/// The stays that ended within the school's days and have no answer, those that ended last first. Whoever goes on at the
/// same company, under another agreement or as VFU, is not asked about, nor an agreement that never came into force, nor
/// a company that said no when its VFU was evaluated.
pub fn waiting(conn: &Connection, day: NaiveDate, limit: usize) -> Result<Page<HostAgainLine>> {
    let since = day - Days::new(u64::from(settings::number(conn, "host_again_days")?));
    let stays = ENDED_STAYS.replace(":day", &format!("'{day}'"));
    let would_take = evaluations::would_take("y.placement");
    let with = format!("with turn as ({TURNS}), stay as ({stays})");
    let waiting = format!(
        "from stay y join company c on c.id = y.company left join education e on e.id = y.education
            left join host_again h on h.agreement = y.agreement and h.placement = y.placement and h.company = y.company
         where c.archived_on is null and (h.id is null and y.ended_on >= '{since}' or h.answer = 'later' and h.ask_on <= '{day}')
           and not exists (select 1 from agreement n where n.student = y.student and y.company in (n.company, n.second_company)
                           and n.id <> y.agreement and n.archived_on is null and n.annulled_on is null
                           and coalesce(n.ended_on, n.ends_on, '9') >= '{day}')
           and not exists (select 1 from placement n where n.student = y.student and n.company = y.company
                           and n.id <> y.placement and n.archived_on is null and n.ends_on >= '{day}')
           and {would_take} <> 'no'"
    );
    let sql = format!(
        "{with} select y.agreement, y.placement, y.company, c.name as company_name, c.phone,
                coalesce(e.name, '') as education_name, y.ended_on, {would_take} as would_take {waiting}
         order by y.ended_on desc, y.agreement, y.placement, y.company limit {limit}"
    );
    Ok(Page {
        total: record::value(conn, &format!("{with} select count(*) {waiting}"), [])?,
        rows: record::rows(conn, &sql, [])?,
    })
}

/// Keeps the answer. A yes makes an opening of the stay's education in the same act.
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
        let stay = Stay::of(tx, &ask)?;
        if record::find::<HostAgain>(tx.conn(), &stay.answer)?.is_some_and(|known| known.answer != "later") {
            return Err(Error::conflict("host-again-answered"));
        }
        if ask.answer == "yes" {
            if stay.education.is_empty() {
                return Err(Error::invalid("answer", "opening-education-missing"));
            }
            tx.create(&Opening {
                id: desk.clock().id(),
                company: stay.company.id.clone(),
                workplace: stay.workplace,
                education: stay.education,
                number: 1,
                starts_on: ask.starts_on,
                source: "again".to_owned(),
                noted_on: today,
                ..Opening::default()
            })?;
        }
        tx.put(&HostAgain {
            id: stay.answer,
            agreement: ask.agreement,
            placement: ask.placement,
            company: stay.company.id,
            ask_on: ask.ask_on.filter(|_| ask.answer == "later"),
            answer: ask.answer,
            answered_on: today,
            reason,
        })?;
        tx.rename(Label::from("step-host-again").with("company", stay.company.name))
    })
}

/// What an answer is about.
struct Stay {
    /// The answer's id.
    answer: String,
    company: Company,
    workplace: String,
    education: String,
}

impl Stay {
    fn of(tx: &Tx<'_>, ask: &HostAgainAnswer) -> Result<Self> {
        if !ask.placement.is_empty() {
            // One or the other: the one that is not looked at would be kept as it was sent.
            if !ask.agreement.is_empty() {
                return Err(Error::missing("agreement"));
            }
            let placement: Placement = tx.get(&ask.placement)?;
            let student: Student = tx.get(&placement.student)?;
            return Ok(Self {
                answer: clock::derived_id(&["host_again", &placement.id]),
                company: promises::standing(tx, &placement.company)?,
                workplace: String::new(),
                education: student.education,
            });
        }
        let agreement: Agreement = tx.get(&ask.agreement)?;
        if ask.company.is_empty() || ask.company == agreement.company {
            return Ok(Self {
                answer: clock::derived_id(&["host_again", &agreement.id]),
                company: promises::standing(tx, &agreement.company)?,
                workplace: agreement.workplace,
                education: agreement.education,
            });
        }
        Ok(Self {
            answer: clock::derived_id(&["host_again", &agreement.id, &ask.company]),
            company: promises::standing(tx, &ask.company)?,
            workplace: String::new(),
            education: agreement.education,
        })
    }
}
