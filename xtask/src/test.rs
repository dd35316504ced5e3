//! `test`: every runner in the surroundings it needs, one after the other, and how each of them ended.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::process::{build_workspace, npm, shown};
use crate::setup::{Need, browser, ready};
use crate::{Result, headless, tree, ui};

/// How a runner ended.
struct End {
    name: &'static str,
    passed: bool,
    seconds: u64,
    closing: Vec<String>,
}

/// All tests; with a filter only the Rust tests it names.
pub fn test(filter: &[String]) -> Result {
    ready(Need::Window)?;
    ui::build()?;
    // The tests start the window, the bridge and the sheet reader from where this build puts them.
    build_workspace()?;
    let mut args = vec!["test", "--workspace", "--no-fail-fast"];
    args.extend(filter.iter().map(String::as_str));
    let mut ends = vec![follow("Rust", with_programs(&mut headless::cargo(&args)))?];
    if filter.is_empty() {
        ends.push(follow("interface", &mut npm("ui", &["test"]))?);
        if tree::root().join("tests/browser/run.mjs").exists() {
            let mut node = Command::new("node");
            node.arg("tests/browser/run.mjs").current_dir(tree::root()).env("TZ", "Europe/Copenhagen");
            ends.push(follow("browser", with_programs(&mut node))?);
        }
    }
    println!();
    for end in &ends {
        println!("{}: {} in {} s", end.name, if end.passed { "passed" } else { "FAILED" }, end.seconds);
        for line in &end.closing {
            println!("    {line}");
        }
    }
    if ends.iter().all(|end| end.passed) { Ok(()) } else { Err("Some tests failed.".to_owned()) }
}

/// Tells a runner where the built programs and the browser are.
pub fn with_programs(command: &mut Command) -> &mut Command {
    programs(command, "debug")
}

/// The same for another profile.
pub fn programs<'a>(command: &'a mut Command, profile: &str) -> &'a mut Command {
    let programs =
        [("SVEND_SHELL", "svend"), ("SVEND_BRIDGE", "bridge"), ("SVEND_SAMPLE", "sample"), ("SVEND_SERVER", "server")];
    for (name, program) in programs {
        command.env(name, tree::program(profile, program));
    }
    if let Some(browser) = browser() {
        command.env("SVEND_BROWSER", browser);
    }
    command
}

fn follow(name: &'static str, command: &mut Command) -> Result<End> {
    let typed = shown(command);
    println!("$ {typed}");
    let start = Instant::now();
    let failed = |error: std::io::Error| format!("{typed}: {error}");
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(failed)?;
    let mut lines = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = String::from_utf8_lossy(&line.map_err(failed)?).into_owned();
            println!("{line}");
            lines.push(line);
        }
    }
    let passed = child.wait().map_err(failed)?.success();
    Ok(End { name, passed, seconds: start.elapsed().as_secs(), closing: closing(&lines) })
}

/// The last words of a runner. Cargo says one result per test program: those are added up, and the failures named.
fn closing(lines: &[String]) -> Vec<String> {
    let results: Vec<&String> = lines.iter().filter(|line| line.starts_with("test result:")).collect();
    if results.is_empty() {
        let said: Vec<&String> = lines.iter().filter(|line| !line.trim().is_empty()).collect();
        return said[said.len().saturating_sub(5)..].iter().map(|line| line.trim().to_owned()).collect();
    }
    let count = |what: &str| results.iter().filter_map(|line| number_before(line, what)).sum::<u32>();
    let mut closing = vec![format!(
        "{} passed; {} failed; {} ignored; in {} programs",
        count(" passed"),
        count(" failed"),
        count(" ignored"),
        results.len()
    )];
    closing.extend(lines.iter().filter(|line| line.starts_with("test ") && line.ends_with("... FAILED")).cloned());
    closing
}

fn number_before(line: &str, what: &str) -> Option<u32> {
    line.split(what).next()?.rsplit([' ', ';']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn the_results_of_all_test_programs_are_added_up_and_failures_named() {
        let said = "test a ... ok\ntest b ... FAILED\n\
                    test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s\n\
                    test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s";
        assert_eq!(closing(&lines(said)), ["15 passed; 1 failed; 0 ignored; in 2 programs", "test b ... FAILED"]);
    }

    #[test]
    fn another_runner_closes_with_its_last_lines() {
        assert_eq!(closing(&lines("x\n\n Tests  7 passed (7)\n\n")), ["x", "Tests  7 passed (7)"]);
    }
}
