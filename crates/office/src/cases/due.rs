//! What a case asks for on Today: answers, deadlines, deliveries, and complaints that must go on.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, Page};
use crate::{Desk, Result, settings};

/// The most rows of the list.
const LONGEST: usize = 100;

/// What the cases of the school ask for.
#[derive(Debug, Serialize, TS)]
pub struct TodayCases {
    due: Page<CaseDue>,
    /// So many days before its day a deadline stands here.
    case_notice_days: u32,
}

/// Something a case asks for.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct CaseDue {
    #[ts(type = "'forward' | 'settle' | 'admit' | 'delivery' | 'hearing' | 'complaint' | 'warning'")]
    kind: String,
    /// Its day: a deadline, or the day from which it waits.
    on: NaiveDate,
    /// The fact it follows from.
    record: String,
    student: String,
    name: String,
    protected: bool,
    hold: String,
}

/// The deadlines of all cases, the most pressing first.
pub fn today(desk: &Desk, (): ()) -> Result<TodayCases> {
    let day = desk.clock().today();
    desk.read(|conn| {
        let notice = settings::number(conn, "case_notice_days")?;
        let until: NaiveDate = day + Days::new(notice.into());
        let due = include_str!("../../queries/cases_due.sql");
        let params = (day.to_string(), until.to_string());
        let sql = format!("{due} limit {LONGEST}");
        let rows: Vec<CaseDue> = record::rows(conn, &sql, (&params.0, &params.1))?;
        let total = if rows.len() < LONGEST {
            u32::try_from(rows.len()).unwrap_or(u32::MAX)
        } else {
            record::value(conn, &format!("select count(*) from ({due})"), (&params.0, &params.1))?
        };
        Ok(TodayCases { due: Page { total, rows }, case_notice_days: notice })
    })
}
