//! The lock files: packages come from the two registries, with the sum of their bytes, and none of npm's runs a program
//! when it is installed. The rest of `supply` needs a network; this only reads, so it is a house rule.

use std::path::Path;

use serde_json::{Map, Value};

use crate::exceptions::Finding;
use crate::{Result, tree};

/// Folders with packages of npm.
pub const NPM: [&str; 2] = ["ui", "src-tauri"];
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const NPM_REGISTRY: &str = "https://registry.npmjs.org/";
/// What the interface may depend on at run time: each one is read by somebody before it is updated.
const MOST_AT_RUN_TIME: usize = 15;

/// What is wrong with the lock files, as lines to show.
pub fn check() -> Result<Vec<String>> {
    let mut wrong = of_rust(&read("Cargo.lock")?);
    for folder in NPM {
        let lock = format!("{folder}/package-lock.json");
        wrong.extend(of_npm(&packages(&lock)?).into_iter().map(|what| format!("{lock}: {what}")));
    }
    wrong.extend(at_run_time(&json("ui/package.json")?).map(|what| format!("ui/package.json: {what}")));
    Ok(wrong)
}

/// Packages of npm that would run a program of theirs on install. By the lock file, and by what is really there.
pub fn scripts() -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for folder in NPM {
        for (path, package) in packages(&format!("{folder}/package-lock.json"))? {
            let there = tree::root().join(folder).join(&path);
            if !path.is_empty() && (package["hasInstallScript"] == true || runs_on_install(&there)?) {
                found.push(Finding {
                    path: format!("{folder}/{path}"),
                    what: "runs a program when installed".to_owned(),
                });
            }
        }
    }
    Ok(found)
}

/// A package of `Cargo.lock`.
pub struct Locked<'a> {
    pub name: &'a str,
    pub version: &'a str,
    source: Option<&'a str>,
    pub checksum: Option<&'a str>,
}

/// The packages of a `Cargo.lock`, which cargo writes a line a field.
pub fn crates(lock: &str) -> impl Iterator<Item = Locked<'_>> {
    lock.split("[[package]]").skip(1).map(|package| {
        let said = |key: &str| {
            package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'))
        };
        Locked {
            name: said("name").unwrap_or_default(),
            version: said("version").unwrap_or_default(),
            source: said("source"),
            checksum: said("checksum"),
        }
    })
}

fn of_rust(lock: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for Locked { name, source, checksum, .. } in crates(lock) {
        match (source, checksum) {
            // A package of the tree itself.
            (None, None) => {}
            (Some(CRATES), Some(sum)) if sum.len() == 64 => {}
            (Some(CRATES), _) => wrong.push(format!("Cargo.lock: {name} has no checksum")),
            (from, _) => wrong.push(format!("Cargo.lock: {name} comes from {}", from.unwrap_or("nowhere"))),
        }
    }
    wrong
}

fn of_npm(packages: &Map<String, Value>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, package) in packages.iter().filter(|(path, _)| !path.is_empty()) {
        let said = |key: &str| package[key].as_str();
        if !path.starts_with("node_modules/") || package["link"] == true {
            wrong.push(format!("{path} is a folder, not a package"));
        }
        if said("resolved").is_some_and(|from| !from.starts_with(NPM_REGISTRY)) {
            wrong.push(format!("{path} comes from {}", said("resolved").unwrap_or_default()));
        }
        if !said("integrity").is_some_and(|sum| sum.starts_with("sha512-")) {
            wrong.push(format!("{path} has no sha512 integrity"));
        }
        if package["extraneous"] == true {
            wrong.push(format!("{path} is asked for by nobody; `npm prune --package-lock-only` takes it out"));
        }
    }
    wrong
}

fn at_run_time(manifest: &Value) -> Option<String> {
    let count = manifest["dependencies"].as_object().map_or(0, Map::len);
    (count > MOST_AT_RUN_TIME).then(|| format!("{count} packages at run time, more than {MOST_AT_RUN_TIME}"))
}

/// Whether the package in this folder has a script that `npm ci` without `--ignore-scripts` would run. A folder that is
/// not there is for another system.
fn runs_on_install(folder: &Path) -> Result<bool> {
    let Ok(text) = std::fs::read_to_string(folder.join("package.json")) else {
        return Ok(false);
    };
    let manifest: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", folder.display()))?;
    let named = ["preinstall", "install", "postinstall"].iter().any(|name| manifest["scripts"][name].is_string());
    // npm compiles a package with this file although no script says so.
    Ok(named || folder.join("binding.gyp").exists())
}

fn packages(lock: &str) -> Result<Map<String, Value>> {
    match json(lock)? {
        Value::Object(mut lock) => match lock.remove("packages") {
            Some(Value::Object(packages)) => Some(packages),
            _ => None,
        },
        _ => None,
    }
    .ok_or_else(|| format!("{lock}: has no packages; npm 7 or newer writes them"))
}

fn json(path: &str) -> Result<Value> {
    serde_json::from_str(&read(path)?).map_err(|error| format!("{path}: {error}"))
}

/// A file of the tree.
pub fn read(path: &str) -> Result<String> {
    std::fs::read_to_string(tree::root().join(path)).map_err(|error| format!("{path}: {error}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn judged(package: Value) -> Vec<String> {
        of_npm(&Map::from_iter([("node_modules/a".to_owned(), package)]))
    }

    #[test]
    fn the_lock_files_of_the_tree_are_in_order() {
        assert_eq!(check().unwrap(), Vec::<String>::new());
        assert_eq!(scripts().unwrap(), []);
    }

    #[test]
    fn a_crate_from_elsewhere_or_without_its_checksum_is_named() {
        let of = |lines: &str| of_rust(&format!("version = 4\n\n[[package]]\nname = \"a\"\n{lines}\n"));
        let sum = "0".repeat(64);
        assert!(of("version = \"0.1.0\"").is_empty(), "a crate of the tree");
        assert!(of(&format!("source = \"{CRATES}\"\nchecksum = \"{sum}\"")).is_empty());
        assert_eq!(of(&format!("source = \"{CRATES}\"")), ["Cargo.lock: a has no checksum"]);
        let git = "git+https://example.org/a#0";
        assert_eq!(of(&format!("source = \"{git}\"")), [format!("Cargo.lock: a comes from {git}")]);
    }

    #[test]
    fn a_package_of_npm_from_elsewhere_without_its_sum_or_without_need_is_named() {
        assert!(judged(json!({"integrity": "sha512-x"})).is_empty());
        assert!(
            judged(json!({"integrity": "sha512-x", "resolved": "https://registry.npmjs.org/a/-/a-1.0.0.tgz"}))
                .is_empty()
        );
        for wrong in [
            json!({}),
            json!({"integrity": "sha1-x"}),
            json!({"integrity": "sha512-x", "extraneous": true}),
            json!({"integrity": "sha512-x", "link": true}),
            json!({"integrity": "sha512-x", "resolved": "git+ssh://git@example.org/a.git#0"}),
            json!({"integrity": "sha512-x", "resolved": "http://registry.npmjs.org/a/-/a-1.0.0.tgz"}),
            json!({"integrity": "sha512-x", "resolved": "https://registry.npmjs.org.example.org/a.tgz"}),
        ] {
            assert_eq!(judged(wrong.clone()).len(), 1, "{wrong}");
        }
    }

    #[test]
    fn the_sixteenth_package_at_run_time_is_one_too_many() {
        let of = |count: usize| {
            let names = (0..count).map(|at| (format!("a{at}"), json!("1.0.0")));
            at_run_time(&json!({"dependencies": Map::from_iter(names)}))
        };
        assert!(of(15).is_none());
        assert!(of(16).is_some());
    }

    #[test]
    fn a_package_with_a_script_or_a_thing_to_compile_runs_on_install() {
        let folder = std::env::temp_dir().join(format!("svend-locks-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let with = |manifest: &str| {
            std::fs::write(folder.join("package.json"), manifest).unwrap();
            runs_on_install(&folder).unwrap()
        };
        assert!(!with(r#"{"scripts": {"test": "x"}}"#));
        assert!(with(r#"{"scripts": {"postinstall": "x"}}"#));
        std::fs::write(folder.join("binding.gyp"), "").unwrap();
        assert!(with("{}"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
