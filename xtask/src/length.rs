//! A file is a noun: past 400 lines it is more than one.

use crate::Result;
use crate::exceptions::Finding;
use crate::tree::{Source, sources};

const LONGEST: usize = 400;
const PLACES: [&str; 5] = ["crates", "src-tauri", "ui", "tests", "xtask"];
const ENDINGS: [&str; 8] = ["rs", "sql", "ts", "svelte", "css", "js", "mjs", "html"];

/// Files that have grown too long. What a program wrote is as long as it is.
pub fn check() -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for place in PLACES {
        found
            .extend(sources(place, &ENDINGS)?.iter().filter(|file| !file.path.contains("/lib/api/")).filter_map(judge));
    }
    Ok(found)
}

fn judge(file: &Source) -> Option<Finding> {
    let lines = file.text.lines().count();
    (lines > LONGEST).then(|| Finding { path: file.path.clone(), what: format!("{lines} lines, more than {LONGEST}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_hundred_and_first_line_is_one_too_many() {
        let of = |lines: usize| judge(&Source { path: "a.rs".to_owned(), text: "x\n".repeat(lines) });
        assert!(of(400).is_none());
        assert!(of(401).is_some());
    }
}
