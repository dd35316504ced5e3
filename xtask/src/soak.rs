//! `soak`: the hard tests of the plan, repeated for as long as one likes in a release build. What they reached is kept.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::process::{output, run};
use crate::setup::{Need, ready};
use crate::{Result, headless, test, tree, ui};

/// The tests that know how to go on: their program, how their name begins, and their part of the time.
const TESTS: [(&str, &str, u32); 22] = [
    ("kill", "kills_lose_no_answered_write", 12),
    ("power", "a_power_loss_at_any_moment", 12),
    ("backups", "kills::a_kill_during_a_backup", 3),
    ("backups", "kills::a_kill_during_a_restore", 3),
    ("backups", "kills::a_kill_during_a_migration", 2),
    ("people", "rekey::kills_while_the_key_changes", 2),
    ("disk", "a_disk_that_is_full", 3),
    ("disk", "an_error_of_the_disk", 7),
    ("backups", "harm::a_changed_byte", 4),
    ("backups", "harm::acts_lost", 3),
    ("instances", "of_four_programs", 3),
    ("storms", "whatever_dies_and_whatever_the_network_does", 8),
    ("hostile_sheets", "the_collection_is_large", 1),
    ("readers", "any_text_as_any_list", 3),
    ("readers", "a_day_in_a_file", 1),
    ("readers", "a_quick_line", 1),
    ("bad_inputs", "a_field_keeps", 4),
    ("bad_inputs", "a_passphrase_opens", 2),
    ("commands", "no_argument_makes", 8),
    ("commands", "whoever_may_not", 4),
    ("commands", "a_locked_vault", 4),
    ("injection", "a_payload", 3),
];
const RESULTS: &str = "docs/safety-results.md";

/// Runs them for so many minutes in all, and writes the results.
pub fn soak(args: &[String]) -> Result {
    let usage = || "cargo xtask soak --minutes N".to_owned();
    let [flag, minutes] = args else { return Err(usage()) };
    let minutes: f64 = minutes.parse().ok().filter(|_| flag == "--minutes").ok_or_else(usage)?;
    ready(Need::Window)?;
    ui::build()?;
    let figures = tree::root().join("target/soak-figures.md");
    drop(fs::remove_file(&figures));
    let mut built = vec!["test", "--release", "--workspace", "--no-run"];
    TESTS.iter().for_each(|(program, ..)| built.extend(["--test", program]));
    run(&mut headless::cargo(&built))?;
    let until = Instant::now() + Duration::from_secs_f64(minutes * 60.0);
    let mut failed = Vec::new();
    for (at, (program, test, part)) in TESTS.iter().enumerate() {
        // What one test did not need is the others'.
        let parts: u32 = TESTS[at..].iter().map(|(.., part)| part).sum();
        let left = until.saturating_duration_since(Instant::now()).as_secs_f64() / 60.0;
        let mut tests = headless::cargo(&["test", "--release", "--workspace", "--test", program, "--", "--nocapture"]);
        tests.arg(test).env("SVEND_SOAK", &figures);
        tests.env("SVEND_SOAK_MINUTES", (left * f64::from(*part) / f64::from(parts)).to_string());
        let said = || fs::read_to_string(&figures).unwrap_or_default().lines().count();
        let before = said();
        // The others go on, and what was reached is kept.
        if run(test::programs(&mut tests, "release")).is_err() || said() == before {
            failed.push(*test);
        }
    }
    keep(&fs::read_to_string(&figures).unwrap_or_default(), minutes)?;
    if failed.is_empty() { Ok(()) } else { Err(format!("failed, or without figures: {}", failed.join(", "))) }
}

/// Puts the figures in the place of those of the last run; the words around them stay.
fn keep(figures: &str, minutes: f64) -> Result {
    let path = tree::root().join(RESULTS);
    let failed = |error: std::io::Error| format!("{RESULTS}: {error}");
    let text = fs::read_to_string(&path).map_err(failed)?;
    let commit = output(Command::new("git").args(["show", "-s", "--format=%h, %cs", "HEAD"])).unwrap_or_default();
    let said = format!(
        "<!-- soak -->\n`cargo xtask soak --minutes {minutes}` at {}\n\n| Test | To be reached | Reached |\n|---|---|---|\n{figures}<!-- end -->",
        commit.trim()
    );
    fs::write(&path, replaced(&text, &said).ok_or(format!("{RESULTS}: no place for figures"))?).map_err(failed)
}

fn replaced(text: &str, said: &str) -> Option<String> {
    let (before, rest) = text.split_once("<!-- soak -->")?;
    let (_, after) = rest.split_once("<!-- end -->")?;
    Some(format!("{before}{said}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_figures_take_the_place_of_the_old_and_the_words_stay() {
        let text = "Before\n<!-- soak -->\nold\n<!-- end -->\nAfter\n";
        assert_eq!(
            replaced(text, "<!-- soak -->new<!-- end -->").unwrap(),
            "Before\n<!-- soak -->new<!-- end -->\nAfter\n"
        );
        assert_eq!(replaced("no place", "new"), None);
    }
}
