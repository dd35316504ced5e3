//! Whether the log is whole: every row is counted and sealed again, and the history is held against it.

use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use super::chain::{self, Head, Row};
use super::stretch;
use crate::{Desk, Result, backups};

/// What a look through the log found.
#[derive(Debug, Serialize, TS)]
pub struct AuditState {
    /// Rows in it.
    rows: u32,
    /// The moment of the first.
    from: String,
    /// What is wrong; nothing when it is whole.
    pub faults: Vec<AuditFault>,
}

/// One thing that is wrong with the log.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
pub struct AuditFault {
    /// What.
    pub kind: AuditFaultKind,
    /// At which row.
    pub n: i64,
}

/// What can be wrong with a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum AuditFaultKind {
    /// A row was changed, or stands in another's place.
    Edited,
    /// Rows are missing before this one.
    Missing,
    /// Its beginning was cut off without the log saying so.
    Beginning,
    /// Its end is missing: the log was longer before.
    Shorter,
    /// It was written anew: another row stood here before.
    Rewritten,
    /// The history it tells of was changed.
    History,
}

impl AuditFaultKind {
    /// As it is called in the keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::Missing => "missing",
            Self::Beginning => "beginning",
            Self::Shorter => "shorter",
            Self::Rewritten => "rewritten",
            Self::History => "history",
        }
    }
}

/// Looks through the log. `anchor` is an end it had before, kept where nobody who changes the log changes it too.
pub fn verify(conn: &Connection, anchor: Option<&Head>) -> Result<AuditState> {
    let mut state = AuditState { rows: 0, from: String::new(), faults: Vec::new() };
    let begins = chain::start(conn)?;
    let mut before = begins.clone();
    let mut says_cut = begins.n == 0;
    let mut select = conn.prepare("select * from audit order by n")?;
    let columns = serde_rusqlite::columns_from_statement(&select);
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let row: Row = serde_rusqlite::from_row_with_columns(row, &columns)?;
        let mut fault = |kind| state.faults.push(AuditFault { kind, n: row.n });
        if row.n != before.n + 1 {
            fault(AuditFaultKind::Missing);
        } else if row.sealed(&before.hash)? != row.hash {
            fault(AuditFaultKind::Edited);
        }
        if anchor.is_some_and(|anchor| anchor.n == row.n && anchor.hash != row.hash) {
            fault(AuditFaultKind::Rewritten);
        }
        if let (Some(since), Some(upto)) = (row.since, row.upto)
            && stretch::digest(conn, since, upto)?.0 != row.digest
        {
            fault(AuditFaultKind::History);
        }
        says_cut |= row.action == "cut" && row.since == Some(begins.n) && row.digest == begins.hash;
        if state.rows == 0 {
            state.from.clone_from(&row.at);
        }
        state.rows += 1;
        before = Head { n: row.n, hash: row.hash };
    }
    if !says_cut {
        state.faults.push(AuditFault { kind: AuditFaultKind::Beginning, n: begins.n });
    }
    if anchor.is_some_and(|anchor| anchor.n > before.n) {
        state.faults.push(AuditFault { kind: AuditFaultKind::Shorter, n: before.n });
    }
    Ok(state)
}

/// Whether the log is whole, held against the newest backup.
pub fn state(desk: &Desk, (): ()) -> Result<AuditState> {
    let anchor = backups::anchor(desk);
    desk.read(|conn| verify(conn, anchor.as_ref()))
}

/// For the inspection: each kind of fault, and how often.
pub fn faults(conn: &Connection) -> Result<Vec<(&'static str, u32)>> {
    let mut found: Vec<(&'static str, u32)> = Vec::new();
    for fault in verify(conn, None)?.faults {
        match found.iter_mut().find(|(word, _)| *word == fault.kind.word()) {
            Some((_, count)) => *count += 1,
            None => found.push((fault.kind.word(), 1)),
        }
    }
    Ok(found)
}
