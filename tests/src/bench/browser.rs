//! The window's lists and its board in Chromium over the bridge: scrolling, typing and opening at full size.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{Figure, SAMPLE, open};

/// Cards that the board shows.
const CARDS: u64 = 500;

/// `grid_scroll` and `keystroke_to_paint`, both as the 95th of a hundred, and the median of `board_500`, against a bare
/// page in the same browser.
pub fn browser(folder: &Path) -> Vec<Figure> {
    fill_board(folder);
    let bridge = crate::sheet_reader().program;
    let mut bridge = Command::new(bridge)
        .args(["--folder", folder.to_str().unwrap(), "--ui", "ui/dist", "--passphrase", SAMPLE])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut url = String::new();
    BufReader::new(bridge.stdout.take().unwrap()).read_line(&mut url).unwrap();
    let measured = Command::new("node").args(["tests/browser/measure.mjs", url.trim()]).output();
    bridge.kill().unwrap();
    bridge.wait().unwrap();
    let measured = measured.unwrap();
    assert!(measured.status.success(), "{}", String::from_utf8_lossy(&measured.stderr));
    let figures: Value = serde_json::from_slice(&measured.stdout).unwrap();
    let figure = |name: &str, rank: &str| {
        let value = |kind: &str| figures[format!("{name}_{kind}{rank}ms")].as_f64().unwrap();
        let unit = if rank.is_empty() { "ms" } else { "ms p95" };
        Figure::against(name, unit, value(""), value("bare_"))
    };
    vec![figure("grid_scroll", "p95_"), figure("keystroke_to_paint", "p95_"), figure("board_500", "")]
}

/// A school too small for a full board sends what is missing.
fn fill_board(folder: &Path) {
    let office = open(folder);
    let call = |name: &str, arg: Value| -> Value {
        serde_json::from_str(&office.call(name, &arg.to_string()).unwrap()).unwrap()
    };
    let there = call("applications", json!({"limit": 1}))["total"].as_u64().unwrap();
    let company = call("companies", json!({"limit": 1}))["rows"][0]["id"].clone();
    let seeking = json!({"limit": CARDS, "filters": [{"column": "status", "values": ["seeking"]}]});
    let seekers = call("students", seeking);
    let step = json!({"stage": "sent", "happened_on": office::Clock::system().today()});
    for at in there..CARDS {
        let seekers = seekers["rows"].as_array().unwrap();
        let student = &seekers[at as usize % seekers.len()]["id"];
        call("add_application", json!({"student": student, "company": company, "step": step}));
    }
}
