//! Erasing a person for good: every row of theirs, their cells in the history, their words in the search index, and what
//! the file kept of them in pages it did not use any more. The one act that cannot be taken back.

mod door;
mod ledger;
mod traces;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::audit::{self, Entry};
use crate::companies::Contact;
use crate::person::{self, Records};
use crate::record::{self, ById};
use crate::students::Student;
use crate::write::{Kind, Tx};
use crate::{Desk, Error, Result, holds};

pub use ledger::{Ledger, whole};

/// Empties what the history holds of records that are gone.
pub fn forget(tx: &mut Tx<'_>, records: &Records) -> Result<()> {
    traces::forget(tx, records, "")
}

/// What an erasure would take.
#[derive(Debug, Serialize, TS)]
pub struct ErasurePreview {
    /// Whose; it is typed to confirm.
    pub name: String,
    /// Records of each table.
    pub counts: Vec<ErasureCount>,
    /// Where the name stands in what somebody wrote about somebody else; those words stay.
    pub mentions: Vec<ErasureCount>,
    /// Why it must not be erased now, as words of `retention-held-…`.
    pub held: Vec<String>,
}

/// How many records of a table.
#[derive(Debug, Serialize, TS)]
pub struct ErasureCount {
    /// The table.
    pub table: String,
    /// How many.
    pub count: u32,
}

/// Confirms an erasure with the name.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ErasureAsk {
    id: String,
    /// The name, as it stands on the page.
    typed: String,
}

/// What would go with a student.
pub fn student_preview(desk: &Desk, ask: ById) -> Result<ErasurePreview> {
    let today = desk.clock().today();
    let preview = desk.read(|conn| {
        let student: Student = record::get(conn, &ask.id)?;
        let records = person::records(conn, "student", &ask.id)?;
        Ok(ErasurePreview {
            counts: counts(&records),
            mentions: traces::mentions(conn, &student.name, &records)?,
            held: holds::of(conn, &ask.id, today)?,
            name: student.name,
        })
    })?;
    desk.look("page", "erasure", &ask.id)?;
    Ok(preview)
}

/// What would go with a contact person of a company.
pub fn contact_preview(desk: &Desk, ask: ById) -> Result<ErasurePreview> {
    desk.read(|conn| {
        let contact: Contact = record::get(conn, &ask.id)?;
        let named = traces::named(conn, &contact)?;
        let mut counts = vec![ErasureCount { table: "contact".to_owned(), count: 1 }];
        for (table, ids) in &named {
            counts.push(ErasureCount { table: (*table).to_owned(), count: ids.len() as u32 });
        }
        Ok(ErasurePreview { counts, mentions: Vec::new(), held: Vec::new(), name: contact.name })
    })
}

/// Erases a student and all that is kept of them.
pub fn student(desk: &Desk, ask: ErasureAsk) -> Result<()> {
    let today = desk.clock().today();
    desk.write_as(Kind::Final, "step-erased", |tx| {
        let student: Student = tx.get(&ask.id)?;
        typed_rightly(&ask.typed, &student.name)?;
        if !holds::of(tx.conn(), &ask.id, today)?.is_empty() {
            return Err(Error::conflict("erasure-held"));
        }
        erase_student(tx, &ask.id)?;
        tx.index_again()
    })?;
    desk.sweep()
}

/// Erases who a contact person is; what was agreed with the company stays, without the name.
pub fn contact(desk: &Desk, ask: ErasureAsk) -> Result<()> {
    desk.write_as(Kind::Final, "step-contact-erased", |tx| {
        let contact: Contact = tx.get(&ask.id)?;
        typed_rightly(&ask.typed, &contact.name)?;
        let at = tx.at().to_owned();
        tx.ledger("contact", &ask.id, "", &at)?;
        traces::erase_contact(tx, &contact)
    })?;
    desk.sweep()
}

fn typed_rightly(typed: &str, name: &str) -> Result<()> {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if plain(typed) == plain(name) { Ok(()) } else { Err(Error::invalid("typed", "erasure-name")) }
}

/// Takes a student out of every table, and notes it where it is read again after an older copy was put back.
pub fn erase_student(tx: &mut Tx<'_>, id: &str) -> Result<()> {
    let name = record::name(tx.conn(), "student", id)?;
    let records = person::records(tx.conn(), "student", id)?;
    let at = tx.at().to_owned();
    tx.ledger("student", id, "", &at)?;
    erase_records(tx, &records, "student", id, &name)
}

/// Takes records out of their tables and of the history.
pub fn erase_records(tx: &mut Tx<'_>, records: &Records, of: &str, whose: &str, name: &str) -> Result<()> {
    let mut gone = 0;
    for (table, ids) in records {
        for id in ids {
            tx.erase(table, id)?;
            gone += 1;
        }
    }
    traces::forget(tx, records, if of == "student" { name } else { "" })?;
    let entry = Entry { action: "erase", of, record: whose, amount: Some(gone), ..Entry::default() };
    audit::append(tx.conn(), tx.desk(), &entry)
}

fn counts(records: &Records) -> Vec<ErasureCount> {
    records.iter().map(|(table, ids)| ErasureCount { table: (*table).to_owned(), count: ids.len() as u32 }).collect()
}

impl Desk {
    /// After an erasure: nothing of it stays in memory, in the search index, in unused pages or in the log of writes, and
    /// the list of erasures lies beside the file. What is not done, as on a full disk, is done at the next unlock.
    pub(crate) fn sweep(&self) -> Result<()> {
        self.forget_files();
        self.ledger().write(self)?;
        self.db().sweep()?;
        self.prefer(SWEEP, "")
    }
}

/// Whether an erasure still has to be swept: a preference, set in the act and emptied after the sweeping.
pub const SWEEP: &str = "program-sweep";

/// After the unlock: what was erased and came back with an older copy of the file goes again, and what could not be swept
/// then is swept now.
pub fn catch_up(desk: &Desk) -> Result<()> {
    let again = desk.ledger().read(&desk.db().key()).unwrap_or_default();
    let known = desk.read(ledger::rows)?;
    let missing: Vec<_> = again.iter().filter(|row| !known.iter().any(|own| own.same(row))).collect();
    if !missing.is_empty() {
        desk.write_as(Kind::Final, "step-erased-again", |tx| {
            for row in missing {
                again_one(tx, row)?;
            }
            tx.index_again()
        })?;
    }
    let due = desk.read(|conn| crate::settings::kept_by_program(conn, SWEEP))?.is_some_and(|value| !value.is_empty());
    if due { desk.sweep() } else { desk.ledger().mend(desk, &again, &known) }
}

fn again_one(tx: &mut Tx<'_>, row: &ledger::Erased) -> Result<()> {
    tx.ledger(&row.of, &row.record, &row.upto, &row.at)?;
    match row.of.as_str() {
        "student" => {
            let name = record::name(tx.conn(), "student", &row.record)?;
            let records = person::records(tx.conn(), "student", &row.record)?;
            erase_records(tx, &there(tx.conn(), records)?, "student", &row.record, &name)
        }
        "contact" => match record::find::<Contact>(tx.conn(), &row.record)? {
            Some(contact) => traces::erase_contact(tx, &contact),
            None => Ok(()),
        },
        category => {
            let records = crate::retention::records_upto(tx.conn(), category, &row.record, &row.upto)?;
            erase_records(tx, &records, category, &row.record, "")
        }
    }
}

/// Without a student who is not in this copy at all.
fn there(conn: &Connection, records: Records) -> Result<Records> {
    let mut there = Records::new();
    for (table, ids) in records {
        for id in ids {
            let sql = format!("select exists (select 1 from {table} where id = ?1)");
            if record::value(conn, &sql, [&id])? {
                there.entry(table).or_default().insert(id);
            }
        }
    }
    Ok(there)
}
