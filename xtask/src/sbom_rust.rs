//! What is linked into the program on this system. It is listed here and not by cargo-cyclonedx, which asks for the whole
//! workspace, so that it names packages that only the tests ask for, and takes the C sources of SQLCipher and OpenSSL for
//! tools. Without a time or a number of its own, the same tree gives the same list, and two of them can be compared.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::{Value, json};

use crate::process::cargo;
use crate::sbom::{list, said, text};
use crate::{Result, locks};

/// The list.
pub fn bill() -> Result<Value> {
    let host = said(Command::new("rustc").arg("-vV"))?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc does not name this system")?;
    // The tree knows the features that the program alone asks for; the metadata knows everything else.
    let only = ["--package=svend", "--edges=normal,no-proc-macro", "--prefix=none", "--format={p}"];
    let tree = said(cargo(&["tree", "--locked"]).args(only))?;
    let metadata = said(&mut cargo(&["metadata", "--locked", "--format-version=1", "--filter-platform", host]))?;
    let metadata = serde_json::from_str(&metadata).map_err(|error| format!("cargo metadata: {error}"))?;
    Ok(linked(&in_tree(&tree), &metadata, &locks::read("Cargo.lock")?))
}

/// Names and versions in what `cargo tree` prints: `name v1.2.3 (folder) (*)`.
fn in_tree(said: &str) -> BTreeSet<(&str, &str)> {
    let words = said.lines().filter_map(|line| line.split_once(" v"));
    words.map(|(name, rest)| (name, rest.split(' ').next().unwrap_or_default())).collect()
}

fn linked(tree: &BTreeSet<(&str, &str)>, metadata: &Value, lock: &str) -> Value {
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).iter().map(|package| (text(&package["id"]), package)).collect();
    let sums: BTreeMap<_, _> = locks::crates(lock).map(|one| ((one.name, one.version), one.checksum)).collect();
    // A package `…-src` is a build's business to cargo, and yet nothing but the C that is linked into the program.
    let is_source = |id: &str| packages.get(id).is_some_and(|package| text(&package["name"]).ends_with("-src"));
    let is_linked = |need: &&Value| {
        let source = is_source(text(&need["pkg"]));
        list(&need["dep_kinds"]).iter().any(|how| how["kind"].is_null() || how["kind"] == "build" && source)
    };
    let nodes: BTreeMap<&str, BTreeSet<&str>> = list(&metadata["resolve"]["nodes"])
        .iter()
        .map(|node| {
            let needs = list(&node["deps"]).iter().filter(is_linked).map(|need| text(&need["pkg"]));
            (text(&node["id"]), needs.collect())
        })
        .collect();

    let mut shipped: BTreeSet<&str> =
        packages.iter().filter(|(_, package)| tree.contains(&key(package))).map(|(id, _)| *id).collect();
    let sources: Vec<&str> =
        shipped.iter().flat_map(|id| nodes.get(id).into_iter().flatten()).copied().filter(|id| is_source(id)).collect();
    shipped.extend(sources);

    let described = shipped.iter().filter_map(|id| packages.get(id));
    let component = |package: &&Value| component(package, sums.get(&key(package)).copied().flatten());
    let (program, parts): (Vec<Value>, Vec<Value>) =
        described.map(component).partition(|component| component["type"] == "application");
    let dependencies: Vec<Value> = shipped
        .iter()
        .filter_map(|id| {
            let on = nodes.get(id)?.intersection(&shipped).filter_map(|id| packages.get(id));
            Some(json!({"ref": reference(packages.get(id)?), "dependsOn": on.map(|on| reference(on)).collect::<Vec<_>>()}))
        })
        .collect();
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": program.first()},
        "components": parts,
        "dependencies": dependencies,
    })
}

fn key(package: &Value) -> (&str, &str) {
    (text(&package["name"]), text(&package["version"]))
}

fn component(package: &Value, sum: Option<&str>) -> Value {
    let (name, version) = key(package);
    let mut component = json!({
        "type": if name == "svend" { "application" } else { "library" },
        "bom-ref": reference(package),
        "name": name,
        "version": version,
        "licenses": [{"expression": expression(text(&package["license"]))}],
    });
    if !package["source"].is_null() {
        component["purl"] = json!(reference(package));
    }
    if let Some(sum) = sum {
        component["hashes"] = json!([{"alg": "SHA-256", "content": sum}]);
    }
    component
}

/// The address of a package. One of the tree has none in the registry, where others may have its name.
fn reference(package: &Value) -> String {
    let (name, version) = key(package);
    let from = if package["source"].is_null() { "svend/" } else { "pkg:cargo/" };
    format!("{from}{name}@{}", version.replace('+', "%2B"))
}

/// A licence as SPDX writes it: older packages say "or" with a stroke.
fn expression(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, licence: &str) -> Value {
        json!({"id": name, "name": name, "version": "1.0.0+2", "license": licence, "source": "registry"})
    }

    fn need(name: &str, kind: Option<&str>) -> Value {
        json!({"pkg": name, "dep_kinds": [{"kind": kind}]})
    }

    #[test]
    fn c_sources_of_a_linked_package_are_linked_too_and_its_other_build_tools_are_not() {
        let metadata = json!({
            "packages": [package("a", "MIT/Apache-2.0"), package("a-src", "MIT"), package("cc", "MIT"), package("b-src", "MIT")],
            "resolve": {"nodes": [
                {"id": "a", "deps": [need("a-src", Some("build")), need("cc", Some("build"))]},
                {"id": "a-src", "deps": [need("cc", None)]},
                {"id": "cc", "deps": [need("b-src", Some("build"))]},
                {"id": "b-src", "deps": []},
            ]},
        });
        let lock = format!("[[package]]\nname = \"a\"\nversion = \"1.0.0+2\"\nchecksum = \"{}\"\n", "0".repeat(64));
        let bill = linked(&in_tree("a v1.0.0+2\na v1.0.0+2 (*)\n"), &metadata, &lock);
        let names: Vec<&str> = list(&bill["components"]).iter().map(|one| text(&one["name"])).collect();
        assert_eq!(names, ["a", "a-src"]);
        let first = &bill["components"][0];
        assert_eq!(first["purl"], "pkg:cargo/a@1.0.0%2B2");
        assert_eq!(first["licenses"], json!([{"expression": "MIT OR Apache-2.0"}]));
        assert_eq!(first["hashes"][0]["content"], "0".repeat(64));
        assert_eq!(
            bill["dependencies"],
            json!([
                {"ref": "pkg:cargo/a@1.0.0%2B2", "dependsOn": ["pkg:cargo/a-src@1.0.0%2B2"]},
                {"ref": "pkg:cargo/a-src@1.0.0%2B2", "dependsOn": []},
            ])
        );
    }
}
