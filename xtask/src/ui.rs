//! The interface: its packages and its build. The shell embeds the result, so this comes before every compile.

use crate::process::{npm, run};
use crate::{Result, setup, tree};

/// What the built interface is made of.
const MADE_OF: [&str; 9] = [
    "ui/src",
    "ui/public",
    "ui/index.html",
    "ui/package-lock.json",
    "ui/svelte.config.js",
    "ui/tsconfig.json",
    "ui/vite.config.ts",
    "texts/da.ftl",
    "texts/en.ftl",
];

/// Installs the packages and builds `ui/dist`, each only when something has changed.
pub fn build() -> Result {
    setup::node_packages("ui")?;
    let built = tree::written(&tree::root().join("ui/dist/index.html"));
    if built.is_some() && built >= tree::youngest(&MADE_OF)? { Ok(()) } else { run(&mut npm("ui", &["run", "build"])) }
}
