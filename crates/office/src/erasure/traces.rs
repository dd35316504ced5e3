//! What a person leaves outside their own rows: cells in the history, names in labels, and names in what others wrote.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde_json::Value;

use super::ErasureCount;
use crate::Result;
use crate::companies::Contact;
use crate::person::Records;
use crate::record::{self, TABLES};
use crate::write::Tx;

/// What stands where a name stood.
pub const GONE: &str = "[slettet]";

/// Columns in which somebody at a company is named in words, and how their table names the company.
const NAMED: &[(&str, &str, &str)] = &[
    ("application_step", "contact", "application in (select id from application where company = ?1)"),
    ("application_step", "said", "application in (select id from application where company = ?1)"),
    ("application", "note", "company = ?1"),
    ("note", "body", "company = ?1"),
    ("task", "what", "company = ?1"),
    ("appointment", "what", "company = ?1"),
    ("appointment", "note", "company = ?1"),
    ("promise", "said_by", "company = ?1"),
    ("promise", "said", "company = ?1"),
    ("opening", "demands", "company = ?1"),
    ("introduction", "said", "company = ?1"),
    ("placement", "contact", "company = ?1"),
    ("placement_evaluation", "said_by", "placement in (select id from placement where company = ?1)"),
    ("placement_evaluation", "well", "placement in (select id from placement where company = ?1)"),
    ("placement_evaluation", "next", "placement in (select id from placement where company = ?1)"),
    ("agreement", "note", "company = ?1"),
    ("company", "note", "id = ?1"),
];

/// Empties what the history holds of these records, and the labels of the acts that made them. Acts that were about
/// nothing else cannot be taken back any more.
pub fn forget(tx: &mut Tx<'_>, records: &Records, name: &str) -> Result<()> {
    let mut steps: BTreeMap<i64, i64> = BTreeMap::new();
    for (table, ids) in records {
        for id in ids {
            let sql = "select step from main.change where record = ?1 and of = ?2";
            for (step,) in record::rows::<(i64,)>(tx.conn(), sql, [id.as_str(), table])? {
                *steps.entry(step).or_default() += 1;
            }
            tx.forget_cells(table, id)?;
        }
    }
    if !name.is_empty() {
        // A label may name somebody whose records the act did not touch.
        let quoted = serde_json::to_string(name)?;
        let inner = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default();
        let naming: Vec<(i64, String)> =
            record::rows(tx.conn(), "select id, args from main.step where instr(args, ?1) > 0", [inner])?;
        for (step, _) in naming.into_iter().filter(|(_, args)| without(args, inner).is_some()) {
            steps.entry(step).or_default();
        }
    }
    for (step, forgotten) in steps {
        let sql =
            "select args, (select count(*) from main.change c where c.step = s.id) from main.step s where id = ?1";
        let (args, all): (String, i64) = tx.conn().query_row(sql, [step], |row| Ok((row.get(0)?, row.get(1)?)))?;
        tx.forget_label(step, &blank(&args), forgotten == all)?;
    }
    Ok(())
}

/// A label's names without what they say; numbers stay, because sentences count with them.
fn blank(args: &str) -> String {
    let mut args: Value = serde_json::from_str(args).unwrap_or_default();
    if let Some(named) = args.as_object_mut() {
        named.values_mut().filter(|value| !value.is_number()).for_each(|value| *value = GONE.into());
    }
    args.to_string()
}

/// A text with something else where a name stood; nothing when the name does not stand there. A name is whole words: Bo is
/// not in Bornholm.
pub fn without(text: &str, name: &str) -> Option<String> {
    let (mut kept, mut rest, mut found) = (String::new(), text, false);
    while let Some(at) = rest.find(name).filter(|_| !name.is_empty()) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let joins = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let whole = !joins(kept.chars().chain(before.chars()).next_back()) && !joins(after.chars().next());
        kept.push_str(before);
        kept.push_str(if whole { GONE } else { name });
        found |= whole;
        rest = after;
    }
    kept.push_str(rest);
    found.then_some(kept)
}

/// A text of a record that names somebody, and what it says without the name.
struct Naming {
    table: &'static str,
    column: &'static str,
    id: String,
    becomes: String,
}

fn naming(conn: &Connection, contact: &Contact) -> Result<Vec<Naming>> {
    let mut all = Vec::new();
    for (table, column, which) in NAMED {
        let sql = format!("select id, {column} from {table} where {which} and instr({column}, ?2) > 0");
        let found: Vec<(String, String)> = record::rows(conn, &sql, [&contact.company, &contact.name])?;
        all.extend(found.into_iter().filter_map(|(id, text)| {
            let becomes = without(&text, &contact.name)?;
            Some(Naming { table, column, id, becomes })
        }));
    }
    Ok(all)
}

/// The records at a contact's company in which their name stands in words.
pub fn named(conn: &Connection, contact: &Contact) -> Result<Records> {
    let mut found = Records::new();
    for one in naming(conn, contact)? {
        found.entry(one.table).or_default().insert(one.id);
    }
    Ok(found)
}

/// A contact person without name, phone and mail; what was said by them at the company stays.
pub fn erase_contact(tx: &mut Tx<'_>, contact: &Contact) -> Result<()> {
    let mut touched = named(tx.conn(), contact)?;
    for one in naming(tx.conn(), contact)? {
        tx.forget_words(one.table, one.column, &one.id, &one.becomes)?;
    }
    tx.forget_contact(&contact.id)?;
    touched.entry("contact").or_default().insert(contact.id.clone());
    forget(tx, &touched, &contact.name)?;
    let entry = crate::audit::Entry { action: "erase", of: "contact", record: &contact.id, ..Default::default() };
    crate::audit::append(tx.conn(), tx.desk(), &entry)
}

/// Where a name stands outside these records, in any text of the school.
pub fn mentions(conn: &Connection, name: &str, records: &Records) -> Result<Vec<ErasureCount>> {
    let none = BTreeSet::new();
    let mut found = Vec::new();
    for table in TABLES {
        let own = records.get(table).unwrap_or(&none);
        let columns = "select name from pragma_table_info(?1) where type = 'TEXT' and name not in ('id', 'by', 'at')";
        let columns: Vec<(String,)> = record::rows(conn, columns, [table])?;
        let mut ids = BTreeSet::new();
        for (column,) in columns {
            let sql = format!("select id, {column} from {table} where instr({column}, ?1) > 0");
            let naming: Vec<(String, String)> = record::rows(conn, &sql, [name])?;
            let naming = naming.into_iter().filter(|(id, text)| !own.contains(id) && without(text, name).is_some());
            ids.extend(naming.map(|(id, _)| id));
        }
        if !ids.is_empty() && *table != "colleague" {
            found.push(ErasureCount { table: (*table).to_owned(), count: ids.len() as u32 });
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_whole_words_and_each_of_them_goes() {
        let without = |text, name| without(text, name).unwrap_or_default();
        assert_eq!(
            without("Bo talte med Bo, Bos far og en fra Bornholm", "Bo"),
            "[slettet] talte med [slettet], Bos far og en fra Bornholm"
        );
        assert_eq!(without("BoBo Bo", "Bo"), "BoBo [slettet]");
        assert_eq!(without("Åse Ørum", "Åse Ørum"), "[slettet]");
        assert_eq!(without("Intet navn", "Bo"), "");
        assert_eq!(without("Intet navn", ""), "");
    }
}
