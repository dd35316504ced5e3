//! `bench`: a release build with the test key in it, measured under one virtual screen.

use crate::process::{cargo, run};
use crate::setup::{Need, ready};
use crate::{Result, headless, test, tree, ui};

/// Builds, then passes the arguments on to the program that measures.
pub fn bench(args: &[String]) -> Result {
    ready(Need::Window)?;
    ui::build()?;
    // The key is there at compile time only, and a bundle is always compiled again without it.
    run(&mut cargo(&["build", "--release", "--workspace", "--features", "svend/test-key"]))?;
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    run(test::programs(&mut headless::command(&tree::program("release", "bench"), &args), "release"))
}
