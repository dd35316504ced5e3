//! What the interface needs at run time, by npm's own list.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::Result;
use crate::process::npm;
use crate::sbom::{list, said, text};

/// The list.
pub fn bill() -> Result<Value> {
    let said = said(&mut npm("ui", &["sbom", "--sbom-format=cyclonedx", "--package-lock-only"]))?;
    Ok(without_tools(serde_json::from_str(&said).map_err(|error| format!("npm sbom: {error}"))?))
}

/// `--omit=dev` would do this, but also takes out what a tool asks for besides: Svelte, of all packages.
fn without_tools(mut bill: Value) -> Value {
    let is_tool = |component: &Value| {
        list(&component["properties"]).iter().any(|property| property["name"] == "cdx:npm:package:development")
    };
    let tools: BTreeSet<String> = list(&bill["components"])
        .iter()
        .filter(|component| is_tool(component))
        .map(|tool| text(&tool["bom-ref"]).to_owned())
        .collect();
    if let Some(components) = bill["components"].as_array_mut() {
        components.retain(|component| !tools.contains(text(&component["bom-ref"])));
    }
    if let Some(dependencies) = bill["dependencies"].as_array_mut() {
        dependencies.retain(|one| !tools.contains(text(&one["ref"])));
        for on in dependencies.iter_mut().filter_map(|one| one["dependsOn"].as_array_mut()) {
            on.retain(|name| !tools.contains(text(name)));
        }
    }
    bill
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_tool_leaves_the_list_and_what_depends_on_it_forgets_it() {
        let tool = json!([{"name": "cdx:npm:package:development", "value": "true"}]);
        let bill = json!({
            "components": [{"bom-ref": "svelte", "properties": []}, {"bom-ref": "vite", "properties": tool}],
            "dependencies": [{"ref": "ui", "dependsOn": ["svelte", "vite"]}, {"ref": "vite", "dependsOn": ["svelte"]}],
        });
        let left = json!({
            "components": [{"bom-ref": "svelte", "properties": []}],
            "dependencies": [{"ref": "ui", "dependsOn": ["svelte"]}],
        });
        assert_eq!(without_tools(bill), left);
    }
}
