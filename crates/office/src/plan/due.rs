//! What the plans ask for on Today: follow-ups that are due, and who comes back to the workshop.

use chrono::{Days as Count, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cover;
use super::page::place_name;
use super::periods;
use super::places;
use crate::record::{self, Page};
use crate::timeline::Kind;
use crate::workshops::roster;
use crate::{Result, settings, timelines};

/// A follow-up that is due.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct FollowUpDue {
    id: String,
    student: String,
    name: String,
    protected: bool,
    hold: String,
    due_on: NaiveDate,
}

/// Somebody who comes back from a company.
#[derive(Debug, Serialize, TS)]
pub struct Returning {
    student: String,
    name: String,
    protected: bool,
    hold: String,
    /// Where they are.
    company: String,
    /// `training` or `placement`.
    why: Kind,
    /// The first day back.
    back_on: NaiveDate,
    /// The period the plan has for them then, if there is one.
    next: Option<ReturnPeriod>,
}

/// A period of the plan, as somebody comes back to it.
#[derive(Debug, Serialize, TS)]
pub struct ReturnPeriod {
    #[ts(type = "PlanPeriod['place']")]
    place: String,
    place_name: String,
    starts_on: NaiveDate,
}

/// Follow-ups that nobody has held, the longest overdue first.
pub fn follow_ups(conn: &Connection, today: NaiveDate, most: usize) -> Result<Page<FollowUpDue>> {
    let until = today + Count::new(settings::number(conn, "plan_notice_days")?.into());
    let due = "from plan_follow_up f join student s on s.id = f.student
               where f.held_on is null and f.withdrawn = 0 and f.due_on <= ?1
                 and s.archived_on is null and (s.left_on is null or s.left_on > f.due_on)
                 and not exists (select 1 from plan_follow_up later where later.supersedes = f.id)";
    let rows = format!(
        "select f.id, f.student, s.name, s.protected, s.hold, f.due_on {due} order by f.due_on, danish(s.name), f.id limit {most}"
    );
    let total = record::value(conn, &format!("select count(*) {due}"), [until.to_string()])?;
    Ok(Page { total, rows: record::rows(conn, &rows, [until.to_string()])? })
}

/// Who is enrolled and at a company now, and back in the workshop within the school's days; who comes first stands first.
pub fn returning(conn: &Connection, today: NaiveDate) -> Result<Vec<Returning>> {
    let last = today + Count::new(settings::number(conn, "plan_return_days")?.into());
    let rules = timelines::rules(conn)?;
    let mut returning = Vec::new();
    for one in roster::enrolled(conn, today, &rules)? {
        let Some(away) = one.away.filter(|away| matches!(away.why, Kind::Training | Kind::Placement)) else { continue };
        let Some(back_on) = away.until.and_then(|until| until.succ_opt()).filter(|day| *day <= last) else { continue };
        // Whoever goes on to another company, to school or out of skoleoplæring does not come back.
        if roster::one(conn, &one.student.id, back_on, &rules)?.is_none_or(|then| then.away.is_some()) {
            continue;
        }
        let kept = periods::of(conn, &one.student.id)?;
        let columns: Vec<cover::Column> = kept.iter().map(places::column).collect();
        let next = cover::next(&columns, back_on).and_then(|next| kept.iter().find(|period| period.id == next.id));
        let next = next.map(|period| {
            let (place, starts_on) = (period.place.clone(), period.starts_on);
            Ok::<_, crate::Error>(ReturnPeriod { place, starts_on, place_name: place_name(conn, period)? })
        });
        returning.push(Returning {
            next: next.transpose()?,
            student: away.student,
            name: away.name,
            protected: away.protected,
            hold: one.student.hold,
            company: away.company,
            why: away.why,
            back_on,
        });
    }
    returning.sort_by_cached_key(|one| (one.back_on, crate::text::danish(&one.name), one.student.clone()));
    Ok(returning)
}
