//! `check`: what the tree promises and no compiler holds. Every check runs; all that is found is shown at the end.

use crate::exceptions::Exceptions;
use crate::process::{build_workspace, cargo, npm, run};
use crate::setup::{Need, ready};
use crate::{Result, arrows, doors, length, locks, markup, sentences, texts, types, ui};

/// Runs all checks.
pub fn check() -> Result {
    ready(Need::Build)?;
    ui::build()?;
    let mut wrong = house_rules()?;
    let mut step = |end: Result| wrong.extend(end.err());
    step(run(&mut cargo(&["fmt", "--all", "--", "--check"])));
    step(run(&mut npm("ui", &["run", "check"])));
    step(run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])));
    step(build_workspace().and_then(|()| types::check()));
    if wrong.is_empty() {
        println!("All checks passed.");
        return Ok(());
    }
    Err(wrong.join("\n"))
}

/// The checks that only read: a second's work, so they come first.
fn house_rules() -> Result<Vec<String>> {
    let mut exceptions = Exceptions::read()?;
    let mut wrong = texts::check()?;
    wrong.extend(arrows::check()?);
    wrong.extend(locks::check()?);
    wrong.extend(exceptions.pass("scripts", locks::scripts()?));
    wrong.extend(exceptions.pass("danish", sentences::check()?));
    wrong.extend(exceptions.pass("markup", markup::check()?));
    wrong.extend(exceptions.pass("doors", doors::check()?));
    wrong.extend(exceptions.pass("length", length::check()?));
    wrong.extend(exceptions.unused());
    println!("House rules: {}", if wrong.is_empty() { "kept".to_owned() } else { format!("{} broken", wrong.len()) });
    // The compilers take minutes; what is wrong already need not wait for them.
    for breach in &wrong {
        println!("  {breach}");
    }
    Ok(wrong)
}
