//! A screen for machines that have none, with the surroundings the window is tested in.

use std::path::Path;
use std::process::Command;

use crate::process;

/// Whether there is nothing to open a window on.
pub fn no_display() -> bool {
    cfg!(target_os = "linux") && ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| std::env::var_os(name).is_none())
}

/// A program under a virtual screen and a session bus of its own, in Danish. Elsewhere than on Linux just the program.
pub fn command(program: &Path, args: &[&str]) -> Command {
    let mut command = if cfg!(target_os = "linux") {
        let mut command = Command::new("xvfb-run");
        command.args(["-a", "-s", "-screen 0 1280x800x24", "dbus-run-session", "--"]);
        // Set for the program alone: shell scripts such as xvfb-run read numbers by the locale.
        command.args(["env", "LANG=da_DK.UTF-8"]).arg(program);
        command
    } else {
        Command::new(program)
    };
    command.args(args).env("TZ", "Europe/Copenhagen");
    if !Path::new("/dev/dri").exists() {
        // Without a graphics card WebKit spends memory and time on sharing buffers that nobody can share.
        command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    }
    command
}

/// Cargo in those surroundings.
pub fn cargo(args: &[&str]) -> Command {
    let cargo = process::cargo(&[]);
    let mut command = command(Path::new(cargo.get_program()), args);
    if let Some(folder) = cargo.get_current_dir() {
        command.current_dir(folder);
    }
    command
}
