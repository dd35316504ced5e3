//! Words that stand nowhere else, in every place where something of a student can stand.

use office::kept::{REFERENCES, tables};
use tests::bench::plain_vault;
use tests::{PASSPHRASE, Vault};

/// The word in a column.
pub fn planted(table: &str, column: &str) -> String {
    format!("ærligt¤{table}¤{column}¤plantet")
}

/// A row of the student in every table that can hold one, but those, with a word of its own in every text of it. Checks of
/// the tables are set aside, so that every column can hold a word. Answers with the words.
pub fn plant(vault: &Vault, student: &str, but: &[&str]) -> Vec<String> {
    let conn = plain_vault(&vault.folder, PASSPHRASE);
    conn.execute_batch("pragma ignore_check_constraints = on").unwrap();
    let mut words = Vec::new();
    for table in tables() {
        if table == "student" || but.contains(&table) {
            continue;
        }
        let named = |column: &str| {
            let parents = REFERENCES.iter().filter(|(child, own, _)| *child == table && *own == column);
            let parents: Vec<&str> = parents.map(|(.., parent)| *parent).collect();
            match (table, column) {
                ("cpr", "id") | ("import_refused", "record") => Some(student.to_owned()),
                ("conflict", "record") => Some(format!("student/{student}")),
                (_, "id") => Some(format!("planted-{table}")),
                _ if parents.contains(&"student") => Some(student.to_owned()),
                // A row does not supersede itself.
                _ if parents.contains(&table) => Some(String::new()),
                _ => parents.first().map(|parent| {
                    if tables().contains(parent) && !but.contains(parent) {
                        format!("planted-{parent}")
                    } else {
                        String::new()
                    }
                }),
            }
        };
        let mut select = conn.prepare("select name, type, \"notnull\" from pragma_table_info(?1)").unwrap();
        let columns: Vec<(String, String, bool)> = select
            .query_map([table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let mut values: Vec<rusqlite::types::Value> = Vec::new();
        for (column, kind, _) in &columns {
            values.push(match (named(column), kind.as_str()) {
                (Some(value), _) => value.into(),
                (None, "TEXT") => {
                    words.push(planted(table, column));
                    planted(table, column).into()
                }
                (None, _) => 0.into(),
            });
        }
        let names: Vec<&str> = columns.iter().map(|(name, ..)| name.as_str()).collect();
        let marks = vec!["?"; names.len()].join(", ");
        let sql = format!("insert into {table} ({}) values ({marks})", names.join(", "));
        conn.execute(&sql, rusqlite::params_from_iter(values)).unwrap_or_else(|error| panic!("{table}: {error}"));
    }
    words
}
