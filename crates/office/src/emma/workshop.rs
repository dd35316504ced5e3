//! What the workshop tells an assessor: days by month, what instructors saw, and goals that were reached.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::evidence::{Fact, Source};
use crate::enrolments::page::{self, MonthLine};
use crate::{Result, record};

/// How a student came, month by month.
pub(super) fn months(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let fact = |line: MonthLine| {
        let some = |number: u32| (number > 0).then_some(number);
        Fact::new(Source::Workshop, student, Some(line.last_on), &line.month, line.days)
            .with("present", some(line.present))
            .with("late", some(line.late))
            .with("absent", some(line.absent))
            .with("excused", some(line.excused))
            .with("company", some(line.company))
    };
    Ok(page::months(conn, student)?.into_iter().map(fact).collect())
}

/// Each standing observation.
pub(super) fn observations(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let sql = "select o.id, o.seen_on, o.body, o.by, coalesce(k.name, o.about), coalesce(k.kind, '')
               from observation o left join observation_kind k on k.id = o.about
               where o.student = ?1 and not exists (select 1 from observation later where later.supersedes = o.id)";
    type Row = (String, NaiveDate, String, String, String, String);
    let rows: Vec<Row> = record::rows(conn, sql, [student])?;
    let fact = |(id, seen_on, body, by, about, kind): Row| {
        let what = if kind.is_empty() { "seen" } else { "active" };
        Fact::new(Source::Observation, &id, Some(seen_on), what, body).with("about", Some(about)).with("by", Some(by))
    };
    Ok(rows.into_iter().map(fact).collect())
}

/// Each goal that is reached, and whether that was noted since the last assessment.
pub(super) fn goals(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let sql = "select r.id, r.reached_on, trim(g.code || ' ' || g.name), r.seen_by, r.note,
                      coalesce(nullif(r.place, ''), w.name, c.name, p.name, ''),
                      not exists (select 1 from assessment a where a.student = r.student and a.sealed_at is not null
                          and a.archived_on is null and a.held_on >= r.reached_on and a.sealed_at >= r.at)
               from goal_reached r join plan_goal g on g.id = r.goal left join plan_period p on p.id = r.period
               left join workshop w on w.id = p.workshop left join company c on c.id = p.company
               where r.student = ?1 and r.withdrawn = 0
                 and not exists (select 1 from goal_reached later where later.supersedes = r.id)";
    type Row = (String, NaiveDate, String, String, String, String, bool);
    let rows: Vec<Row> = record::rows(conn, sql, [student])?;
    let fact = |(id, reached_on, goal, by, note, place, since): Row| {
        Fact::new(Source::Goal, &id, Some(reached_on), if since { "since" } else { "earlier" }, goal)
            .with("place", Some(place))
            .with("note", Some(note))
            .with("by", Some(by))
    };
    Ok(rows.into_iter().map(fact).collect())
}

/// Whether a mark of the month came or changed after the step.
pub(super) fn month_changed(conn: &Connection, fact: &Fact, step: i64) -> Result<bool> {
    let sql = "select exists (select 1 from workshop_mark m join change c on c.record = m.id and c.of = 'workshop_mark'
               where m.student = ?1 and substr(m.held_on, 1, 7) = ?2 and c.step > ?3)";
    record::value(conn, sql, (&fact.record, &fact.what, step))
}
