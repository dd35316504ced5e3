//! The window's lists in Chromium over the bridge: scrolling and typing at full size.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use super::{Figure, SAMPLE};

/// `grid_scroll` and `keystroke_to_paint`, both as the 95th of a hundred, against a bare page in the same browser.
pub fn browser(folder: &Path) -> Vec<Figure> {
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
    let figures: serde_json::Value = serde_json::from_slice(&measured.stdout).unwrap();
    let figure = |name: &str| {
        let value = |kind: &str| figures[format!("{name}_{kind}p95_ms")].as_f64().unwrap();
        Figure::against(name, "ms p95", value(""), value("bare_"))
    };
    vec![figure("grid_scroll"), figure("keystroke_to_paint")]
}
