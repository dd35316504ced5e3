//! `cargo xtask`: sets the machine up, then runs, tests, checks, measures or bundles the program.
#![allow(clippy::print_stdout, reason = "talking to the terminal is this program's work")]

mod arrows;
mod bench;
mod bundle;
mod check;
#[cfg(unix)]
mod contract;
mod doors;
mod exceptions;
mod headless;
mod length;
mod locks;
mod markup;
mod process;
mod run;
mod rust_source;
mod sbom;
mod sbom_npm;
mod sbom_rust;
mod sentences;
#[cfg(unix)]
mod server;
mod setup;
mod soak;
mod supply;
mod test;
mod text_uses;
mod texts;
mod tree;
mod types;
mod ui;
mod ui_source;
mod window;

use std::process::ExitCode;

/// What went wrong, in a line or two for the one at the terminal.
type Result<T = ()> = std::result::Result<T, String>;

const USAGE: &str = "cargo xtask <command>
  run               install what is missing, build, and open the window on the sample school
  test [filter]     all tests: Rust, interface, browser and the real window
  check             format, lints, types, texts and house rules
  bench [args]      measure a release build; --only NAME measures a part, --json FILE writes the figures
  soak --minutes N  the hard tests of SECURITY.md, repeated; the figures go to docs/safety-results.md
  types [--check]   write the TypeScript types of the interface, or say whether they are fresh
  sample [args]     make a sample school: --folder DIR --students N
  server            a shared server on this computer, and two laptops that are on it
  contract          schemathesis over the server's description, once for each role; --examples N
  bundle            .deb and .rpm, with the lists that `sbom` writes
  sbom              what a bundle is made of, as CycloneDX: one list of Rust, one of npm
  supply            licences, sources, bans and known holes of all packages; --offline leaves out the known holes";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let end = match command.as_str() {
        "run" => run::run(),
        "test" => test::test(&rest),
        "check" => check::check(),
        "bench" => bench::bench(&rest),
        "soak" => soak::soak(&rest),
        "types" => types::types(rest.iter().any(|arg| arg == "--check")),
        "sample" => run::sample(&rest),
        #[cfg(unix)]
        "server" => server::server(),
        #[cfg(unix)]
        "contract" => contract::contract(&rest),
        "bundle" => bundle::bundle(),
        "sbom" => sbom::sbom(),
        "supply" => supply::supply(rest.iter().any(|arg| arg == "--offline")),
        // The second half of `run`, inside the virtual display that its first half started.
        "picture" => run::picture(),
        _ => Err(USAGE.to_owned()),
    };
    match end {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
