//! What companies demand and expect of apprentices, gathered per trade for the teachers. No student is named in it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record;
use crate::{Desk, Error, Result};

/// The most demands in one digest: more than a teachers' meeting reads.
const LONGEST: u32 = 500;

/// Which trade, and between which days.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DigestAsk {
    /// The education; empty for all of them.
    education: String,
    from: NaiveDate,
    until: NaiveDate,
}

/// The demands of a trade in a period.
#[derive(Debug, Serialize, TS)]
pub struct Digest {
    companies: Vec<CompanyDemands>,
    /// Older demands of the period that the digest has no room for.
    left_out: u32,
}

/// What one company demands, the newest first.
#[derive(Debug, Serialize, TS)]
pub struct CompanyDemands {
    company: String,
    company_name: String,
    town: String,
    demands: Vec<Demand>,
}

/// A demand as it was noted.
#[derive(Debug, Serialize, TS)]
pub struct Demand {
    id: String,
    /// Empty when it holds for all.
    education_name: String,
    on: NaiveDate,
    body: String,
    by: String,
}

#[derive(Deserialize)]
struct Row {
    company: String,
    company_name: String,
    town: String,
    id: String,
    education_name: String,
    on: NaiveDate,
    body: String,
    by: String,
}

/// The demands of a trade, by company; the company that was heard last stands first. A demand that holds for every
/// education stands in the digest of each.
pub fn digest(desk: &Desk, ask: DigestAsk) -> Result<Digest> {
    if ask.until < ask.from {
        return Err(Error::invalid("until", "period-ends-before-start"));
    }
    let standing = "from note n join company c on c.id = n.company left join education e on e.id = n.education
               where n.kind = 'demand' and n.happened_on between ?1 and ?2 and (?3 = '' or n.education in ('', ?3))
                 and c.archived_on is null and not exists (select 1 from note later where later.supersedes = n.id)";
    let sql = format!(
        "select n.company, c.name as company_name, c.town, n.id, coalesce(e.name, '') as education_name,
                n.happened_on as \"on\", n.body, n.by {standing}
         order by n.happened_on desc, n.id desc limit {LONGEST}"
    );
    let asked = (&ask.from.to_string(), &ask.until.to_string(), &ask.education);
    let (rows, all) = desk.read(|conn| {
        let rows: Vec<Row> = record::rows(conn, &sql, asked)?;
        let all: u32 = record::value(conn, &format!("select count(*) {standing}"), asked)?;
        Ok((rows, all))
    })?;
    let left_out = all.saturating_sub(LONGEST);
    let mut found: Vec<CompanyDemands> = Vec::new();
    for Row { company, company_name, town, id, education_name, on, body, by } in rows {
        let demand = Demand { id, education_name, on, body, by };
        match found.iter_mut().find(|known| known.company == company) {
            Some(known) => known.demands.push(demand),
            None => found.push(CompanyDemands { company, company_name, town, demands: vec![demand] }),
        }
    }
    Ok(Digest { companies: found, left_out })
}
