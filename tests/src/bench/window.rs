//! The real window under the virtual screen: from start to a usable Today, and its memory, against a blank window.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use super::{Figure, SAMPLE, median, millis};

/// What stands on the screen when Today has its answer.
const TODAY: &str = "[data-screen=today]";

/// `window_usable` and `window_memory`. The program is built with `test-key`: it unlocks by itself, says on its output
/// when the screen has been painted, and shows a blank page when it is asked to.
pub fn window(folder: &Path) -> Vec<Figure> {
    let (mut usable, mut blank) = (Vec::new(), Vec::new());
    let (mut memory, mut blank_memory) = (Vec::new(), Vec::new());
    let data = fs::canonicalize(folder).unwrap();
    for round in 0..8 {
        let (took, pss) = start(&data, true);
        let (took_ours, pss_ours) = start(&data, false);
        // The first round fills the disk cache.
        if round > 0 {
            blank.push(took);
            blank_memory.push(pss);
            usable.push(took_ours);
            memory.push(pss_ours);
        }
    }
    vec![
        Figure::against("window_usable", "ms", median(&mut usable), median(&mut blank)),
        Figure::against("window_memory", "MB", median(&mut memory), median(&mut blank_memory)),
    ]
}

fn start(data: &Path, blank: bool) -> (f64, f64) {
    let here = std::env::current_exe().unwrap();
    let program = here.parent().unwrap().join("svend");
    let config = tempfile::tempdir().unwrap();
    let mut command = Command::new(program);
    command
        .env("XDG_DATA_HOME", config.path())
        .env("XDG_CONFIG_HOME", config.path())
        .env("XDG_CACHE_HOME", config.path());
    if blank {
        command.arg("blank-window");
    } else {
        command.env("SVEND_DATA", data).env("SVEND_TEST_PASSPHRASE", SAMPLE).env("SVEND_MEASURE", TODAY);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let started = Instant::now();
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let ready = lines.find(|line| line.as_deref().is_ok_and(|line| line == "painted"));
    assert!(ready.is_some(), "the window ended before it could be used");
    let took = millis(started.elapsed());
    let pss = family(&child).iter().map(|process| pss_mb(process)).sum();
    drop(child.stdin.take());
    child.wait().unwrap();
    (took, pss)
}

/// The program's process and all below it.
fn family(child: &Child) -> Vec<PathBuf> {
    let mut all = vec![PathBuf::from(format!("/proc/{}", child.id()))];
    let mut at = 0;
    while at < all.len() {
        let tasks = fs::read_dir(all[at].join("task")).into_iter().flatten().flatten();
        let children: Vec<_> = tasks.filter_map(|task| fs::read_to_string(task.path().join("children")).ok()).collect();
        all.extend(children.join(" ").split_whitespace().map(|id| PathBuf::from(format!("/proc/{id}"))));
        at += 1;
    }
    all
}

fn pss_mb(process: &Path) -> f64 {
    let rollup = fs::read_to_string(process.join("smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or("0 kB");
    line.trim().trim_end_matches(" kB").trim().parse::<f64>().unwrap_or_default() / 1024.0
}
