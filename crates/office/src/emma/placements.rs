//! What a placement (VFU) tells an assessor: that the student was there, and what the three said of it. Offered, never weighed.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::evidence::{Fact, Source};
use crate::placements::Placement;
use crate::placements::evaluations::{Evaluation, STANDING};
use crate::{Result, record};

/// Placements that have begun, and what was said of them.
pub(super) fn facts(conn: &Connection, student: &str, on: NaiveDate) -> Result<Vec<Fact>> {
    let sql = "select * from placement where student = ?1 and archived_on is null and starts_on <= ?2";
    let placements: Vec<Placement> = record::rows(conn, sql, (student, on.to_string()))?;
    let mut facts = Vec::new();
    for placement in placements {
        let named = "select name, town from company where id = ?1";
        let (company, town): (String, String) =
            conn.prepare_cached(named)?.query_row([&placement.company], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let sql = format!("select * from placement_evaluation v where v.placement = ?1 and {STANDING}");
        let said: Vec<Evaluation> = record::rows(conn, &sql, [&placement.id])?;
        facts.extend(said.into_iter().map(|one| evaluation(one, &company)));
        facts.push(
            Fact::new(Source::Placement, &placement.id, Some(placement.starts_on), &placement.kind, company)
                .with("until", Some(placement.ends_on))
                .with("town", Some(town))
                .with("purpose", Some(placement.purpose)),
        );
    }
    Ok(facts)
}

fn evaluation(one: Evaluation, company: &str) -> Fact {
    let said: Vec<&str> = [one.well.as_str(), &one.next].into_iter().filter(|said| !said.is_empty()).collect();
    Fact::new(Source::Evaluation, &one.id, Some(one.held_on), &one.respondent, said.join("\n"))
        .with("company", Some(company))
        .with("said_by", Some(one.said_by))
        .with("by", Some(one.by))
}
