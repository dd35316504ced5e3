//! Whom a line of words is about: the longest run of them that begins somebody's name.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::search::{self, Hit};
use crate::{Desk, Result, record, text};

/// No name is longer; what stands after so many words is not read for one.
const WORDS: usize = 12;
/// Candidates read before the closest names are chosen, and those that are offered.
const READ: u32 = 60;
const OFFERED: usize = 8;

/// A line as typed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NamedAsk {
    line: String,
}

/// Whom it names.
#[derive(Debug, Default, Serialize, TS)]
pub struct Named {
    /// The words of the line before the name, and those of the name; both zero when nobody is found.
    skipped: usize,
    taken: usize,
    /// Whose name begins so, the closest first.
    hits: Vec<Hit>,
    /// The first is meant: it is the only one, or the only one whose whole name stands there.
    sure: bool,
}

/// Finds the student or company that a line names. The longest name wins, and of equally long ones the first.
pub fn named(desk: &Desk, ask: NamedAsk) -> Result<Named> {
    let words: Vec<&str> = ask.line.split_whitespace().take(WORDS).collect();
    desk.read(|conn| {
        for taken in (1..=words.len()).rev() {
            for skipped in 0..=words.len() - taken {
                let hits = hits(conn, &words[skipped..skipped + taken].join(" "))?;
                if !hits.is_empty() {
                    return Ok(found(skipped, taken, &words[skipped..skipped + taken].join(" "), hits));
                }
            }
        }
        Ok(Named::default())
    })
}

fn hits(conn: &Connection, name: &str) -> Result<Vec<Hit>> {
    let Some(words) = text::search_words(name) else { return Ok(Vec::new()) };
    let mut hits: Vec<Hit> = record::rows(conn, search::COMPANIES, (&words, READ))?;
    hits.extend(record::rows::<Hit>(conn, search::STUDENTS, (&words, READ))?);
    Ok(hits)
}

fn found(skipped: usize, taken: usize, name: &str, mut hits: Vec<Hit>) -> Named {
    let name = text::fold(name);
    // A whole name before the beginning of one, and that before words from its middle.
    let far = |hit: &Hit| {
        let title = text::fold(hit.title());
        (title != name, !title.starts_with(&name))
    };
    hits.sort_by_cached_key(|hit| (far(hit), text::danish(hit.title())));
    let whole = hits.iter().filter(|hit| !far(hit).0).count();
    let sure = hits.len() == 1 || whole == 1;
    hits.truncate(OFFERED);
    Named { skipped, taken, hits, sure }
}
