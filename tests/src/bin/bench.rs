//! The figures of the program, each beside its baseline in the same run: `bench --json FILE [--students N] [--only NAME]`.
//!
//! Medians of interleaved rounds, because the machines are noisy: compare ratios, not milliseconds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::cell::LazyCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

#[cfg(target_os = "linux")]
use tests::bench::shared;
use tests::bench::{Figure, acts, browser, import, lists, matches, papers, timelines, unlock, window};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let options: HashMap<_, _> =
        args.chunks(2).filter_map(|pair| Some((pair.first()?.as_str(), pair.get(1)?.as_str()))).collect();
    let students = options.get("--students").map_or(100_000, |number| number.parse().unwrap());
    if let Some(folder) = options.get("--import-into") {
        // The import runs in a process of its own, so that the peak of its memory is its own.
        return import::alone(Path::new(folder), students);
    }
    let wanted = |name: &str| options.get("--only").is_none_or(|only| name.contains(only));
    // A school of this size takes a while to make, and not every part needs one.
    let vault = LazyCell::new(|| {
        let vault = PathBuf::from(format!("target/bench-vault-{students}"));
        tests::bench::school(&vault, students);
        vault
    });
    let mut figures: Vec<Figure> = Vec::new();
    let parts: &[(&str, &dyn Fn() -> Vec<Figure>)] = &[
        ("unlock", &|| vec![unlock::unlock()]),
        ("students_page", &|| vec![lists::students_page(&vault)]),
        ("company_page", &|| vec![lists::company_page(&vault)]),
        ("search", &|| lists::search(&vault)),
        ("mark_attendance", &|| vec![acts::mark_attendance(&vault)]),
        ("match_student", &matches::match_student),
        ("match_opening", &|| vec![matches::match_opening()]),
        ("match_matrix", &|| vec![matches::match_matrix()]),
        ("timeline_10k", &|| vec![timelines::timeline_10k()]),
        ("first_preview", &|| vec![papers::first_preview(&vault)]),
        ("emma_pdf_500", &|| papers::emma_pdf_500(&vault)),
        ("import_csv", &|| import::import_csv(students)),
        ("window", &|| window::window(&vault)),
        ("browser", &|| browser::browser(&vault)),
        #[cfg(target_os = "linux")]
        ("shared_floor", &shared::floor),
        #[cfg(target_os = "linux")]
        ("shared_alone", &shared::alone),
        #[cfg(target_os = "linux")]
        ("shared_pouchdb", &|| shared::peer("pouchdb")),
        #[cfg(target_os = "linux")]
        ("shared_anki", &|| shared::peer("anki")),
    ];
    for (name, measure) in parts {
        if wanted(name) {
            for figure in measure() {
                println!("{figure}");
                figures.push(figure);
            }
        }
    }
    if let Some(file) = options.get("--json") {
        std::fs::write(file, serde_json::to_string_pretty(&figures).unwrap()).unwrap();
    }
}
