//! `sbom`: what a bundle is made of, as CycloneDX, one list for Rust and one for npm. The process that reads sheets and
//! pictures is the program itself, so its packages are on the list of the program.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::process::{output, shown};
use crate::{Result, sbom_npm, sbom_rust, tree};

/// Whatever else changes, these are in every bundle: a list without one of them is wrong.
const RUST: [&str; 7] = ["tauri", "rusqlite", "libsqlite3-sys", "sqlcipher-src", "openssl-src", "sheets", "typst"];
const NPM: [&str; 3] = ["svelte", "@tauri-apps/api", "@fluent/bundle"];

/// Writes both lists beside the bundle. A list that is not complete is not written.
pub fn sbom() -> Result {
    write("rust", &sbom_rust::bill()?, &RUST)?;
    write("npm", &sbom_npm::bill()?, &NPM)
}

/// What a command prints.
pub fn said(command: &mut Command) -> Result<String> {
    output(command).ok_or_else(|| format!("{} failed", shown(command)))
}

/// The entries of a list; none where there is no list.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// A text; empty where there is none.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn write(kind: &str, bill: &Value, always: &[&str]) -> Result {
    let wrong = missing(bill, always);
    if !wrong.is_empty() {
        return Err(format!("The list of {kind} is not complete: {}", wrong.join(", ")));
    }
    let folder = tree::target().join("release/bundle");
    let file = folder.join(format!("svend-{kind}.cdx.json"));
    let said = serde_json::to_string_pretty(bill).map_err(|error| error.to_string())?;
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&file, said + "\n"))
        .map_err(|error| format!("{}: {error}", file.display()))?;
    println!("{} packages are on the list {}", list(&bill["components"]).len(), file.display());
    Ok(())
}

/// What a list lacks: the version or licence of a package, or one of those that are always there.
fn missing(bill: &Value, always: &[&str]) -> Vec<String> {
    let components = list(&bill["components"]);
    let mut wrong = Vec::new();
    for component in components {
        let (name, licence) = (text(&component["name"]), &component["licenses"][0]);
        if text(&component["version"]).is_empty() {
            wrong.push(format!("{name} has no version"));
        }
        if text(&licence["expression"]).is_empty() && text(&licence["license"]["id"]).is_empty() {
            wrong.push(format!("{name} has no licence"));
        }
    }
    let names: BTreeSet<&str> = components.iter().map(|component| text(&component["name"])).collect();
    wrong.extend(always.iter().filter(|name| !names.contains(*name)).map(|name| format!("{name} is not on it")));
    wrong
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn names(bill: &Value) -> BTreeSet<&str> {
        list(&bill["components"]).iter().map(|component| text(&component["name"])).collect()
    }

    #[test]
    fn the_list_of_rust_names_what_is_linked_and_nothing_that_only_builds_or_tests() {
        let bill = sbom_rust::bill().unwrap();
        assert_eq!(missing(&bill, &RUST), Vec::<String>::new());
        assert_eq!(bill["metadata"]["component"]["name"], "svend");
        for other in ["svend", "tests", "xtask", "proptest", "fantoccini", "cc", "tauri-build", "serde_derive"] {
            assert!(!names(&bill).contains(other), "{other}");
        }
        assert_eq!(bill, sbom_rust::bill().unwrap(), "the same tree gives the same list");
    }

    #[test]
    fn the_list_of_npm_names_what_the_page_needs_and_no_tool() {
        let bill = sbom_npm::bill().unwrap();
        assert_eq!(missing(&bill, &NPM), Vec::<String>::new());
        for tool in ["vite", "vitest", "eslint", "typescript", "playwright-core", "prettier"] {
            assert!(!names(&bill).contains(tool), "{tool}");
        }
    }

    #[test]
    fn a_list_without_a_version_a_licence_or_the_packages_that_are_always_there_is_not_complete() {
        let bill = json!({"components": [
            {"name": "a", "version": "1.0.0", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
            {"name": "b", "version": "1.0.0", "licenses": [{"license": {"id": "MIT"}}]},
            {"name": "c", "version": "", "licenses": []},
        ]});
        assert_eq!(missing(&bill, &["a", "d"]), ["c has no version", "c has no licence", "d is not on it"]);
    }
}
