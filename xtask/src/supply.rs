//! `supply`: what others wrote and this program is made of. It builds a tool and asks the network, so it is no part of
//! `check`; what could not be asked is said to be unseen, and fails unless it was to be left out.

use std::process::{Command, Stdio};

use serde_json::Value;

use crate::exceptions::Exceptions;
use crate::process::{cargo, npm, output, run, shown};
use crate::{Result, locks, tree};

const DENY: (&str, &str) = ("cargo-deny", "0.20.2");

/// How looking for known holes ended.
#[derive(Debug, PartialEq, Eq)]
enum Holes {
    None,
    Found(String),
    /// Nobody answered: that is not the same as none.
    Unseen(String),
}

/// Holds every package against `deny.toml`, the rules of the lock files and the two lists of known holes.
pub fn supply(offline: bool) -> Result {
    let mut wrong = locks::check()?;
    wrong.extend(Exceptions::read()?.pass("scripts", locks::scripts()?));
    let deny = tool(DENY)?;
    wrong.extend(run(&mut deny_check(&deny, &["bans", "licenses", "sources"])).err());

    let mut unseen = Vec::new();
    let mut looked = vec![("Rust", if offline { left_out() } else { of_rust(&deny) })];
    for folder in locks::NPM {
        looked.push((folder, if offline { left_out() } else { of_npm(folder)? }));
    }
    for (of, holes) in looked {
        match holes {
            Holes::None => println!("Known holes in the packages of {of}: none."),
            Holes::Found(what) => wrong.push(format!("Known holes in the packages of {of}: {what}")),
            Holes::Unseen(why) => unseen.push(format!("NOT LOOKED AT: known holes in the packages of {of} ({why})")),
        }
    }
    if offline {
        // Left out on purpose: said, and no failure.
        println!("{}", unseen.join("\n"));
    } else {
        wrong.extend(unseen);
    }
    if wrong.is_empty() {
        println!("The supply chain is in order{}.", if offline { ", as far as it was looked at" } else { "" });
        return Ok(());
    }
    Err(wrong.join("\n"))
}

/// A tool of this one version, built when it is missing, in the tree alone.
fn tool((name, version): (&str, &str)) -> Result<std::path::PathBuf> {
    let folder = tree::target().join("tools");
    let program = folder.join(format!("bin/{name}{}", std::env::consts::EXE_SUFFIX));
    let has = output(Command::new(&program).arg("--version"));
    if has.is_none_or(|said| said.split_whitespace().last() != Some(version)) {
        let root = folder.to_string_lossy();
        run(&mut cargo(&["install", name, "--version", version, "--locked", "--root", &root]))?;
    }
    Ok(program)
}

fn deny_check(program: &std::path::Path, what: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(["--locked", "check", "--hide-inclusion-graph"]).args(what).current_dir(tree::root());
    command
}

fn left_out() -> Holes {
    Holes::Unseen("--offline".to_owned())
}

/// The list of known holes in Rust's packages is a repository, not a registry: where it is out of reach it cannot be asked.
fn of_rust(deny: &std::path::Path) -> Holes {
    if output(Command::new(deny).args(["fetch", "db"]).current_dir(tree::root())).is_none() {
        return Holes::Unseen("the RustSec database could not be fetched".to_owned());
    }
    match run(&mut deny_check(deny, &["advisories"])) {
        Ok(()) => Holes::None,
        Err(_) => Holes::Found("see above".to_owned()),
    }
}

fn of_npm(folder: &str) -> Result<Holes> {
    let mut command = npm(folder, &["audit", "--json", "--package-lock-only"]);
    println!("$ {}", shown(&command));
    // It fails both when there are holes and when nobody answered.
    let said = command.stdin(Stdio::null()).output().map_err(|error| format!("npm: {error}"))?;
    Ok(audited(&String::from_utf8_lossy(&said.stdout)))
}

fn audited(said: &str) -> Holes {
    let answer: Value = serde_json::from_str(said).unwrap_or_default();
    match answer["metadata"]["vulnerabilities"]["total"].as_u64() {
        Some(0) => Holes::None,
        Some(count) => {
            let names = answer["vulnerabilities"].as_object().into_iter().flat_map(|list| list.keys().cloned());
            Holes::Found(format!("{count}, in {}", names.collect::<Vec<_>>().join(", ")))
        }
        None => Holes::Unseen(answer["message"].as_str().unwrap_or("no answer from the registry").to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_audit_that_nobody_answered_is_not_an_audit_without_holes() {
        assert_eq!(audited(r#"{"vulnerabilities": {}, "metadata": {"vulnerabilities": {"total": 0}}}"#), Holes::None);
        assert_eq!(
            audited(r#"{"vulnerabilities": {"a": {}}, "metadata": {"vulnerabilities": {"high": 1, "total": 1}}}"#),
            Holes::Found("1, in a".to_owned())
        );
        let refused = r#"{"message": "405 Method Not Allowed", "statusCode": 405, "error": {"summary": ""}}"#;
        assert_eq!(audited(refused), Holes::Unseen("405 Method Not Allowed".to_owned()));
        assert!(matches!(audited(""), Holes::Unseen(_)));
        assert!(matches!(audited("{}"), Holes::Unseen(_)));
    }
}
