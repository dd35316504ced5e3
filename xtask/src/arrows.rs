//! Which way the crates point. Cargo stops circles; this stops the shortcuts.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::Result;
use crate::process::{cargo, output};

/// What each member may use of the others. A member that is not here has not been thought about.
const ARROWS: [(&str, &[&str]); 14] = [
    ("cluster", &[]),
    ("courier", &["office", "wire"]),
    ("lookup", &["office"]),
    ("office", &["print", "sheets", "sync", "trade", "vault", "wire"]),
    ("print", &[]),
    ("server", &["sync", "trade", "wire"]),
    ("sheets", &[]),
    ("sync", &["wire"]),
    ("trade", &["sync", "wire"]),
    ("vault", &[]),
    ("wire", &[]),
    ("svend", &["courier", "lookup", "office", "sheets"]),
    ("tests", &["cluster", "courier", "lookup", "office", "print", "sheets", "sync", "trade", "vault", "wire"]),
    ("xtask", &["cluster"]),
];

/// Members that know nothing of windows, waiting or the network, not even through others.
const PLAIN: [&str; 7] = ["office", "print", "sheets", "sync", "trade", "vault", "wire"];
const NOT_PLAIN: [&str; 5] = ["tauri", "axum", "tokio", "reqwest", "hyper"];

/// Arrows that should not be there.
pub fn check() -> Result<Vec<String>> {
    let said = output(&mut cargo(&["metadata", "--format-version", "1"])).ok_or("cargo metadata failed")?;
    serde_json::from_str(&said).map(|metadata| judge(&metadata)).map_err(|error| error.to_string())
}

fn judge(metadata: &Value) -> Vec<String> {
    let graph = Graph::read(metadata);
    let members: BTreeSet<&str> = graph.members.iter().map(|id| graph.name(id)).collect();
    let mut wrong = Vec::new();
    for id in &graph.members {
        let name = graph.name(id);
        let Some((_, allowed)) = ARROWS.iter().find(|(member, _)| *member == name) else {
            wrong.push(format!("{name}: a new member; say in xtask/src/arrows.rs what it may use [arrows]"));
            continue;
        };
        for used in graph.uses(id).map(|used| graph.name(used)) {
            if members.contains(used) && !allowed.contains(&used) {
                wrong.push(format!("{name} must not use {used} [arrows]"));
            }
        }
        if PLAIN.contains(&name) {
            let reached: BTreeSet<&str> = graph.reached(id).into_iter().map(|id| graph.name(id)).collect();
            let far = NOT_PLAIN.iter().filter(|far| reached.contains(*far));
            wrong.extend(far.map(|far| format!("{name} must not reach {far} [arrows]")));
        }
    }
    wrong
}

/// Who uses whom in the finished program; what only builds or tests use does not count.
struct Graph<'a> {
    members: BTreeSet<&'a str>,
    names: BTreeMap<&'a str, &'a str>,
    uses: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Graph<'a> {
    fn read(metadata: &'a Value) -> Self {
        let texts = |list: &'a Value| list.as_array().into_iter().flatten().filter_map(Value::as_str);
        let items = |list: &'a Value| list.as_array().into_iter().flatten();
        let mut names = BTreeMap::new();
        for package in items(&metadata["packages"]) {
            if let (Some(id), Some(name)) = (package["id"].as_str(), package["name"].as_str()) {
                names.insert(id, name);
            }
        }
        let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for node in items(&metadata["resolve"]["nodes"]) {
            for used in items(&node["deps"]) {
                let shipped = items(&used["dep_kinds"]).any(|kind| kind["kind"].is_null());
                if let (true, Some(user), Some(used)) = (shipped, node["id"].as_str(), used["pkg"].as_str()) {
                    uses.entry(user).or_default().insert(used);
                }
            }
        }
        Self { members: texts(&metadata["workspace_members"]).collect(), names, uses }
    }

    fn name(&self, id: &'a str) -> &'a str {
        self.names.get(id).copied().unwrap_or(id)
    }

    fn uses(&self, id: &str) -> impl Iterator<Item = &'a str> {
        self.uses.get(id).into_iter().flatten().copied()
    }

    fn reached(&self, from: &'a str) -> BTreeSet<&'a str> {
        let (mut reached, mut ahead) = (BTreeSet::new(), vec![from]);
        while let Some(id) = ahead.pop() {
            ahead.extend(self.uses(id).filter(|used| reached.insert(*used)));
        }
        reached
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A workspace of these arrows; every name without a user of its own is from a registry.
    fn workspace(members: &[&str], arrows: &[(&str, &str, Option<&str>)]) -> Value {
        let names: BTreeSet<&str> = members.iter().copied().chain(arrows.iter().flat_map(|a| [a.0, a.1])).collect();
        let deps = |user: &str| {
            let of_user = arrows.iter().filter(|arrow| arrow.0 == user);
            of_user.map(|arrow| json!({ "pkg": arrow.1, "dep_kinds": [{ "kind": arrow.2 }] })).collect::<Vec<_>>()
        };
        json!({
            "packages": names.iter().map(|name| json!({ "id": name, "name": name })).collect::<Vec<_>>(),
            "workspace_members": members,
            "resolve": { "nodes": names.iter().map(|name| json!({ "id": name, "deps": deps(name) })).collect::<Vec<_>>() },
        })
    }

    #[test]
    fn the_arrows_of_the_design_pass() {
        let tree = workspace(
            &["office", "sheets", "svend"],
            &[("svend", "office", None), ("svend", "tauri", None), ("office", "sheets", None)],
        );
        assert!(judge(&tree).is_empty());
    }

    #[test]
    fn nothing_may_use_the_shell() {
        let tree = workspace(&["svend", "tests"], &[("tests", "svend", None)]);
        assert_eq!(judge(&tree), ["tests must not use svend [arrows]"]);
    }

    #[test]
    fn the_office_may_not_reach_tauri_even_through_another_crate() {
        let tree = workspace(&["office"], &[("office", "handy", None), ("handy", "tauri", None)]);
        assert_eq!(judge(&tree), ["office must not reach tauri [arrows]"]);
    }

    #[test]
    fn the_office_may_not_ask_the_network_itself() {
        let tree = workspace(&["office", "lookup"], &[("office", "lookup", None), ("lookup", "reqwest", None)]);
        assert_eq!(judge(&tree), ["office must not use lookup [arrows]", "office must not reach reqwest [arrows]"]);
    }

    #[test]
    fn what_only_its_tests_use_is_not_part_of_the_office() {
        let tree = workspace(&["office"], &[("office", "tokio", Some("dev"))]);
        assert!(judge(&tree).is_empty());
    }

    #[test]
    fn a_new_member_has_to_be_placed() {
        assert_eq!(judge(&workspace(&["helpers"], &[])).len(), 1);
    }
}
