//! `bundle`: installable packages of what this system can build.

use crate::process::{npm, run};
use crate::setup::{Need, node_packages, ready};
use crate::{Result, sbom, tree, ui};

/// Builds the packages and says which are not built here.
pub fn bundle() -> Result {
    ready(Need::Build)?;
    ui::build()?;
    node_packages("src-tauri")?;
    let (here, elsewhere) = if cfg!(windows) {
        ("nsis", ".deb, .rpm (on Linux) and .dmg (on macOS)")
    } else if cfg!(target_os = "macos") {
        ("dmg", ".deb, .rpm (on Linux) and the NSIS installer (on Windows)")
    } else {
        ("deb,rpm", "the NSIS installer (on Windows) and .dmg (on macOS)")
    };
    // `--no`: what is not installed is not fetched on the way.
    run(&mut npm("src-tauri", &["exec", "--no", "--", "tauri", "build", "--bundles", here]))?;
    sbom::sbom()?;
    println!("The packages lie under {}", tree::target().join("release/bundle").display());
    println!("Not built here, only configured: {elsewhere}.");
    Ok(())
}
