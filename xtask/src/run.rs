//! `run`: the window on the sample school, or on a machine without a screen a picture of it. And `sample`.

use std::path::PathBuf;
use std::process::Command;

use crate::process::{cargo, run as execute};
use crate::setup::{Need, ready};
use crate::{Result, headless, tree, ui, window};

/// What every sample school opens with: fictive data behind a passphrase that everybody may know.
const PASSPHRASE: &str = "eksempelskole";
const STUDENTS: &str = "400";

/// Everything from a fresh clone to the open window.
pub fn run() -> Result {
    let hidden = headless::no_display();
    ready(if hidden { Need::Window } else { Need::Build })?;
    ui::build()?;
    execute(&mut cargo(&["build", "--workspace"]))?;
    sample_school()?;
    println!("The sample school lies in {}; its passphrase is: {PASSPHRASE}", folder().display());
    if !hidden {
        return execute(Command::new(tree::program("debug", "svend")).env("SVEND_DATA", folder()));
    }
    println!("There is no display: opening the window under Xvfb and taking a picture of it.");
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    execute(&mut headless::command(&this, &["picture"]))?;
    println!("The picture is {}", picture_path().display());
    Ok(())
}

/// Unlocks the sample school in the real window and keeps a picture of the first screen.
pub fn picture() -> Result {
    // The window's own settings stay out of the home folder of whoever runs this.
    let own = tree::root().join("target/sample-home");
    let surroundings = [
        ("SVEND_DATA", folder()),
        ("XDG_DATA_HOME", own.join("data")),
        ("XDG_CONFIG_HOME", own.join("config")),
        ("XDG_CACHE_HOME", own.join("cache")),
    ];
    let mut window = window::open(&tree::program("debug", "svend"), &surroundings)?;
    window.type_into("input[type=password]", PASSPHRASE)?;
    window.press_enter("input[type=password]")?;
    window.wait_for("[data-screen=today]")?;
    window.picture(&picture_path())
}

/// Passes its arguments on to the program that makes sample schools.
pub fn sample(args: &[String]) -> Result {
    ready(Need::Build)?;
    ui::build()?;
    execute(&mut cargo(&["build", "--workspace"]))?;
    execute(Command::new(tree::program("debug", "sample")).args(args))
}

fn folder() -> PathBuf {
    tree::root().join("target/sample-school")
}

fn picture_path() -> PathBuf {
    tree::root().join("target/svend.png")
}

/// Makes the sample school once; what one does in it stays until the folder is deleted.
fn sample_school() -> Result {
    if folder().exists() {
        return Ok(());
    }
    // Made aside and then moved, so that an interrupted run leaves no half school.
    let aside = folder().with_extension("new");
    if aside.exists() {
        std::fs::remove_dir_all(&aside).map_err(|error| error.to_string())?;
    }
    let mut command = Command::new(tree::program("debug", "sample"));
    command.arg("--folder").arg(&aside).args(["--students", STUDENTS]);
    execute(&mut command)?;
    std::fs::rename(&aside, folder()).map_err(|error| error.to_string())
}
