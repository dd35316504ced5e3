//! `soak`: the hard tests of the plan, repeated for as long as one likes in a release build. What they reached is kept.

use std::fs;
use std::process::Command;

use crate::process::{output, run};
use crate::setup::{Need, ready};
use crate::{Result, headless, test, tree, ui};

/// The programs whose tests know how to go on, and how many such tests they hold.
const TESTS: [(&str, u32); 3] = [("kill", 1), ("power", 1), ("disk", 2)];
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
    let mut words = vec!["test", "--release", "--workspace", "--no-fail-fast"];
    for (name, _) in TESTS {
        words.extend(["--test", name]);
    }
    words.extend(["--", "--test-threads", "1", "--nocapture"]);
    let each = minutes / f64::from(TESTS.iter().map(|(_, tests)| tests).sum::<u32>());
    let mut tests = headless::cargo(&words);
    tests.env("SVEND_SOAK", &figures).env("SVEND_SOAK_MINUTES", each.to_string());
    // What was reached is kept, also when one of them failed.
    let end = run(test::programs(&mut tests, "release"));
    keep(&fs::read_to_string(&figures).unwrap_or_default(), minutes)?;
    end
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
