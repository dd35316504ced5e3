//! `types`: the TypeScript side of every command, as the core declares it. Committed, so that the interface is read and
//! checked without a compile; checked, so that it cannot drift.

use std::process::Command;

use crate::process::{build_workspace, output};
use crate::setup::{Need, ready};
use crate::{Result, tree, ui};

const FILE: &str = "ui/src/lib/api/index.ts";

/// Writes the types, or says that they are stale.
pub fn types(only_check: bool) -> Result {
    ready(Need::Build)?;
    ui::build()?;
    build_workspace()?;
    let fresh = fresh()?;
    if only_check {
        return compare(&fresh);
    }
    let file = tree::root().join(FILE);
    std::fs::write(&file, fresh).map_err(|error| format!("{}: {error}", file.display()))?;
    println!("wrote {FILE}");
    Ok(())
}

/// Says whether the committed types are what the built core declares.
pub fn check() -> Result {
    compare(&fresh()?)
}

fn fresh() -> Result<String> {
    let program = tree::program("debug", "types");
    output(&mut Command::new(&program)).ok_or_else(|| format!("{} did not print the types", program.display()))
}

fn compare(fresh: &str) -> Result {
    // A checkout on Windows may have changed the line ends.
    let kept = std::fs::read_to_string(tree::root().join(FILE)).unwrap_or_default().replace("\r\n", "\n");
    if kept == fresh { Ok(()) } else { Err(format!("{FILE} is stale: run `cargo xtask types` and commit it")) }
}
