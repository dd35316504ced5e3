//! Makes a fictive school in a folder: `sample --folder DIR [--students N]`. Deterministic; what stands there is kept.
#![allow(clippy::print_stdout)]

use std::path::PathBuf;
use std::process::ExitCode;

use office::{Office, Setup};

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let (mut folder, mut students) = (None, 400);
    while let Some(arg) = args.next() {
        match (arg.as_str(), args.next()) {
            ("--folder", Some(value)) => folder = Some(PathBuf::from(value)),
            ("--students", Some(value)) if value.parse::<u32>().is_ok() => students = value.parse().unwrap_or(students),
            _ => return usage(),
        }
    }
    let Some(folder) = folder else { return usage() };
    if folder.join("keys.json").exists() {
        return ExitCode::SUCCESS;
    }
    let office = Office::new(Setup { cost: None, ..tests::bare(&folder) });
    match office.make_sample(students) {
        Ok(()) => {
            println!("eksempelskole");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("sample --folder DIR [--students N]");
    ExitCode::from(2)
}
