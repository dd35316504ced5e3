//! Files that a check lets pass, each with its reason, in `xtask/exceptions.txt`.

use std::collections::BTreeMap;

use crate::{Result, tree};

const FILE: &str = "xtask/exceptions.txt";
const CHECKS: [&str; 5] = ["danish", "markup", "doors", "length", "scripts"];

/// Something a check found in a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    pub path: String,
    pub what: String,
}

/// The list, and which of its lines were needed.
#[derive(Debug)]
pub struct Exceptions {
    needed: BTreeMap<(String, String), bool>,
}

impl Exceptions {
    /// Reads the list.
    pub fn read() -> Result<Self> {
        let text = std::fs::read_to_string(tree::root().join(FILE)).map_err(|error| format!("{FILE}: {error}"))?;
        parse(&text)
    }

    /// What the list does not excuse, as lines to show.
    pub fn pass(&mut self, check: &str, findings: Vec<Finding>) -> Vec<String> {
        let mut wrong = Vec::new();
        for Finding { path, what } in findings {
            match self.needed.get_mut(&(check.to_owned(), path.clone())) {
                Some(needed) => *needed = true,
                None => wrong.push(format!("{path}: {what} [{check}]")),
            }
        }
        wrong
    }

    /// Lines that excused nothing: their file has been mended or is gone.
    pub fn unused(&self) -> Vec<String> {
        let unused = self.needed.iter().filter(|(_, needed)| !**needed);
        unused.map(|((check, path), _)| format!("{FILE}: {check} {path} is no longer needed")).collect()
    }
}

fn parse(text: &str) -> Result<Exceptions> {
    let mut needed = BTreeMap::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let mut words = line.splitn(3, ' ');
        match (words.next(), words.next(), words.next()) {
            (Some(check), Some(path), Some(reason)) if CHECKS.contains(&check) && !reason.trim().is_empty() => {
                needed.insert((check.to_owned(), path.to_owned()), false);
            }
            _ => return Err(format!("{FILE}: \"{line}\" is not: check, file, reason")),
        }
    }
    Ok(Exceptions { needed })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(path: &str) -> Finding {
        Finding { path: path.to_owned(), what: "x".to_owned() }
    }

    #[test]
    fn an_excused_file_passes_that_check_and_no_other() {
        let mut list = parse("# note\n\nlength a.rs it is a table\n").unwrap();
        assert!(list.pass("length", vec![finding("a.rs")]).is_empty());
        assert_eq!(list.pass("doors", vec![finding("a.rs")]), ["a.rs: x [doors]"]);
        assert!(list.unused().is_empty());
    }

    #[test]
    fn an_exception_without_a_reason_is_refused_and_one_without_use_is_named() {
        assert!(parse("length a.rs").is_err());
        assert!(parse("lenght a.rs a table").is_err());
        assert_eq!(parse("length a.rs a table").unwrap().unused().len(), 1);
    }
}
