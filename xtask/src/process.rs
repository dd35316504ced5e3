//! Other programs: started, shown, and waited for.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::{Result, tree};

/// Cargo, at the root of the tree.
pub fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args).current_dir(tree::root());
    command
}

/// npm, in a folder of the tree.
pub fn npm(folder: &str, args: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(args).current_dir(tree::root().join(folder));
    command
}

/// Shows and runs a command; its failure is an error.
pub fn run(command: &mut Command) -> Result {
    println!("$ {}", shown(command));
    let status = command.status().map_err(|error| format!("{}: {error}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed", shown(command))) }
}

/// What a command prints, when it succeeds. Nothing else is shown of it.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Builds every target of the workspace. Always this one selection: another would unify features otherwise and rebuild
/// half the tree.
pub fn build_workspace() -> Result {
    run(&mut cargo(&["build", "--workspace", "--all-targets"]))
}

/// A command as one would type it, paths from the root.
pub fn shown(command: &Command) -> String {
    let root = format!("{}/", tree::root().display());
    let words = std::iter::once(command.get_program()).chain(command.get_args()).enumerate().map(|(at, word)| {
        let word = if at == 0 && Path::new(word).file_stem().is_some_and(|stem| stem == "cargo") {
            "cargo".to_owned()
        } else {
            word.to_string_lossy().replace(&root, "")
        };
        if word.contains(' ') { format!("'{word}'") } else { word }
    });
    words.collect::<Vec<_>>().join(" ")
}
