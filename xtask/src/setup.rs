//! What a machine with only Rust and Node lacks. On Debian and Ubuntu it is installed where that is allowed; elsewhere, or
//! where it is not, the one command to run is printed.

use std::path::Path;
use std::process::Command;

use crate::process::{output, run};
use crate::{Result, tree};

/// How much of the machine a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// To compile.
    Build,
    /// To open the window without a screen, drive it, drive a browser, let the disk fail, and run the shared server.
    Window,
}

const BUILD: [&str; 4] = ["build-essential", "pkg-config", "perl", "libwebkit2gtk-4.1-dev"];
const WINDOW: [&str; 8] =
    ["webkit2gtk-driver", "xvfb", "xauth", "dbus", "fonts-noto-core", "locales", "strace", "postgresql"];
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const LOCALE: &str = "da_DK.UTF-8";
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Makes the machine ready, or says what to do. A machine that is ready costs a fraction of a second.
pub fn ready(need: Need) -> Result {
    node()?;
    if !cfg!(target_os = "linux") {
        return elsewhere();
    }
    if output(Command::new("dpkg-query").arg("--version")).is_none() {
        return other_linux();
    }
    let missing = missing_packages(need);
    let no_locale = need == Need::Window && !has_locale();
    if missing.is_empty() && !no_locale { Ok(()) } else { install(&missing, no_locale) }
}

/// The browser for the browser tests.
pub fn browser() -> Option<std::path::PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    BROWSERS.iter().find_map(|name| {
        std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|program| program.is_file())
    })
}

/// Installs the node packages of a folder when its lock file has changed since the last time.
pub fn node_packages(folder: &str) -> Result {
    let lock = tree::root().join(folder).join("package-lock.json");
    let seen = tree::root().join(folder).join("node_modules/.installed-lock.json");
    let wanted = std::fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    if std::fs::read(&seen).is_ok_and(|seen| seen == wanted) {
        return Ok(());
    }
    run(&mut crate::process::npm(folder, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    std::fs::write(&seen, wanted).map_err(|error| format!("{}: {error}", seen.display()))
}

fn node() -> Result {
    let version = output(Command::new("node").arg("--version"));
    match version.as_deref().and_then(node_version) {
        Some(found) if found >= OLDEST_NODE => Ok(()),
        Some((major, minor)) => Err(format!(
            "Node {major}.{minor} is too old; {}.{} or newer is needed: https://nodejs.org",
            OLDEST_NODE.0, OLDEST_NODE.1
        )),
        None => Err("Node is missing: https://nodejs.org".to_owned()),
    }
}

fn node_version(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn missing_packages(need: Need) -> Vec<String> {
    let mut wanted: Vec<&str> = BUILD.to_vec();
    if need == Need::Window {
        wanted.extend(WINDOW);
    }
    // It exits with an error when one of them is unknown, and still lists the others.
    let said = Command::new("dpkg-query").args(["-W", "-f", "${Package} ${db:Status-Status}\n"]).args(&wanted).output();
    let said = said.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let mut missing = not_installed(&wanted, &said);
    if need == Need::Window && browser().is_none() {
        let ubuntu =
            std::fs::read_to_string("/etc/os-release").is_ok_and(|os| os.lines().any(|line| line == "ID=ubuntu"));
        missing.push(if ubuntu { "chromium-browser" } else { "chromium" }.to_owned());
    }
    missing
}

fn not_installed(wanted: &[&str], said: &str) -> Vec<String> {
    let installed = |name: &str| said.lines().any(|line| line == format!("{name} installed"));
    wanted.iter().filter(|name| !installed(name)).map(|name| (*name).to_owned()).collect()
}

fn has_locale() -> bool {
    output(Command::new("locale").arg("-a")).is_some_and(|all| all.lines().any(|name| name == "da_DK.utf8"))
}

fn install(packages: &[String], locale: bool) -> Result {
    let as_root: &[&str] = if output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0") {
        &[]
    } else if output(Command::new("sudo").args(["-n", "true"])).is_some() {
        &["sudo", "-n"]
    } else {
        return Err(format!(
            "Some system packages are missing. Run this once, then try again:\n\n  {}",
            by_hand(packages, locale)
        ));
    };
    let administered = |line: &[&str]| {
        let mut words = as_root.iter().chain(line);
        let mut command = Command::new(words.next().unwrap_or(&""));
        // sudo drops the environment, so the variable goes on its command line.
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    if !packages.is_empty() {
        println!("Installing {}", packages.join(" "));
        let mut line = vec!["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq"];
        line.push("--no-install-recommends");
        line.extend(packages.iter().map(String::as_str));
        // The package lists of a fresh machine are empty or old; a machine in use need not fetch them again.
        if run(&mut administered(&line)).is_err() {
            run(&mut administered(&["apt-get", "update", "-qq"]))?;
            run(&mut administered(&line))?;
        }
    }
    if locale {
        run(&mut administered(&["localedef", "-i", "da_DK", "-f", "UTF-8", LOCALE]))?;
    }
    Ok(())
}

fn by_hand(packages: &[String], locale: bool) -> String {
    let mut steps = Vec::new();
    if !packages.is_empty() {
        steps.push("sudo apt-get update".to_owned());
        steps.push(format!("sudo apt-get install -y --no-install-recommends {}", packages.join(" ")));
    }
    if locale {
        steps.push(format!("sudo localedef -i da_DK -f UTF-8 {LOCALE}"));
    }
    steps.join(" && ")
}

fn other_linux() -> Result {
    if output(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"])).is_some() {
        return Ok(());
    }
    Err(format!(
        "This is not Debian or Ubuntu. Install what your system calls these, then try again:\n\n  {}\n\n\
         For `test`, and for `run` without a screen, also:\n\n  {} chromium",
        BUILD.join(" "),
        WINDOW.join(" ")
    ))
}

fn elsewhere() -> Result {
    if cfg!(target_os = "macos") && !Path::new("/usr/bin/xcrun").exists() {
        return Err("Install Apple's command line tools, then try again:\n\n  xcode-select --install".to_owned());
    }
    if cfg!(windows) && output(Command::new("perl").arg("-v")).is_none() {
        return Err(
            "Install the Visual Studio Build Tools with \"Desktop development with C++\", the WebView2 runtime \
                    (part of Windows 11) and Strawberry Perl (https://strawberryperl.com), then try again."
                .to_owned(),
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_was_removed_but_kept_its_settings_counts_as_missing() {
        let said = "xvfb installed\ndbus config-files\n";
        assert_eq!(not_installed(&["xvfb", "dbus", "xauth"], said), ["dbus", "xauth"]);
    }

    #[test]
    fn the_command_to_run_by_hand_is_one_line_with_everything_in_it() {
        let line = by_hand(&["xvfb".to_owned(), "dbus".to_owned()], true);
        assert_eq!(line.lines().count(), 1);
        assert!(line.contains("install -y --no-install-recommends xvfb dbus && sudo localedef"), "{line}");
    }

    #[test]
    fn the_version_of_node_is_read_as_numbers() {
        assert_eq!(node_version("v20.20.2\n"), Some((20, 20)));
        assert!(node_version("v9.11.0").unwrap() < OLDEST_NODE);
        assert_eq!(node_version("n/a"), None);
    }
}
