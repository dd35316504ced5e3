//! The search box: students and companies by the beginnings of words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Result, record, text};

/// Hits of each kind, at most.
const MOST: u32 = 8;

/// What was typed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchAsk {
    text: String,
}

/// What was found.
#[derive(Debug, Serialize, TS)]
pub struct Hits {
    hits: Vec<Hit>,
}

/// A student or a company.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct Hit {
    /// `student` or `company`.
    #[ts(type = "'student' | 'company'")]
    kind: String,
    id: String,
    title: String,
    subtitle: String,
    protected: bool,
}

impl Hit {
    /// The name.
    pub fn title(&self) -> &str {
        &self.title
    }
}

/// Finds students and companies of which some words begin as the typed ones.
pub fn search(desk: &Desk, ask: SearchAsk) -> Result<Hits> {
    let Some(words) = text::search_words(&ask.text) else { return Ok(Hits { hits: Vec::new() }) };
    let hits = desk.read(|conn| {
        let mut hits: Vec<Hit> = record::rows(conn, STUDENTS, (&words, MOST))?;
        hits.extend(record::rows::<Hit>(conn, COMPANIES, (&words, MOST))?);
        Ok(hits)
    })?;
    desk.searched("all", hits.len() as u32)?;
    Ok(Hits { hits })
}

/// The rows the index gives first; sorting all of a short prefix's thousands would cost more than it tells.
pub const STUDENTS: &str = "select 'student' as kind, s.id, s.name as title, s.hold as subtitle, s.protected
    from student_search join student s on s.row = student_search.rowid where student_search match ?1 and s.archived_on is null limit ?2";
/// As `STUDENTS`.
pub const COMPANIES: &str = "select 'company' as kind, c.id, c.name as title, c.town as subtitle, 0 as protected
    from company_search join company c on c.row = company_search.rowid where company_search match ?1 and c.archived_on is null limit ?2";
