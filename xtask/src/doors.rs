//! One door: every change of the office's tables goes through `write.rs`, so that what a write does is read in one place.

use crate::exceptions::Finding;
use crate::tree::{Source, sources};
use crate::{Result, rust_source};

/// The door itself, the indexes it keeps, the log behind it, what erases, what the server needs, and what builds the house.
const DOORS: [&str; 8] = [
    "crates/office/src/write.rs",
    "crates/office/src/write/log.rs",
    "crates/office/src/shared/door.rs",
    "crates/office/src/index.rs",
    "crates/office/src/bulk.rs",
    "crates/office/src/db.rs",
    "crates/office/src/audit/chain.rs",
    "crates/office/src/erasure/door.rs",
];

/// SQL that writes, outside the door.
pub fn check() -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for file in sources("crates/office", &["rs", "sql"])? {
        if DOORS.contains(&file.path.as_str()) || file.path.contains("/migrations/") || rust_source::is_test(&file.path)
        {
            continue;
        }
        found.extend(judge(&file)?);
    }
    Ok(found)
}

fn judge(file: &Source) -> Result<Vec<Finding>> {
    let said =
        if file.path.ends_with(".sql") { vec![(1, file.text.clone())] } else { rust_source::read(file)?.literals };
    let writing = said.into_iter().filter_map(|(line, sql)| writes(&sql).map(|what| (line, what)));
    Ok(writing
        .map(|(line, what)| Finding { path: file.path.clone(), what: format!("line {line}: writes by itself: {what}") })
        .collect())
}

/// The writing statement in a text, if it holds one.
fn writes(text: &str) -> Option<String> {
    let text = text.replace("\\n", " ").replace('\\', " ").to_lowercase();
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ';'))
        .filter(|w| !w.is_empty())
        .collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let next = |by: usize| words.get(at + by).copied().unwrap_or_default();
        let writes = match *word {
            "insert" => matches!(next(1), "into" | "or"),
            "replace" => next(1) == "into",
            "update" => next(1) == "or" || next(2) == "set",
            "delete" => next(1) == "from",
            "create" | "drop" | "alter" => {
                matches!(next(1), "table" | "index" | "view" | "trigger" | "virtual" | "unique")
            }
            _ => false,
        };
        writes.then(|| format!("{word} {} {}", next(1), next(2)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        judge(&Source { path: "crates/office/src/students.rs".to_owned(), text: text.to_owned() }).unwrap().len()
    }

    #[test]
    fn a_write_beside_the_door_is_found_in_any_shape() {
        for sql in
            ["insert into student(id)", "INSERT OR REPLACE INTO x", "update student\\n set name = ?1", "delete from x"]
        {
            assert_eq!(found(&format!("fn a() {{ tx.execute(\"{sql}\", []); }}")), 1, "{sql}");
        }
    }

    #[test]
    fn reading_and_talking_of_updates_is_free() {
        for text in ["select * from student", "update", "last update of the set", "the latest update"] {
            assert_eq!(found(&format!("fn a() {{ b(\"{text}\"); }}")), 0, "{text}");
        }
    }

    #[test]
    fn a_test_may_write_what_it_needs() {
        assert_eq!(found("#[cfg(test)] mod tests { fn a() { b(\"delete from x\"); } }"), 0);
    }
}
