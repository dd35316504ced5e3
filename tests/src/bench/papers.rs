//! Paper: how long somebody waits for the first, and what five hundred cost in time and memory.

use std::path::Path;
use std::time::Instant;

use office::Office;
use serde_json::{Value, json};

use super::{Figure, median, timed};

/// The papers of one act.
const MANY: usize = 500;

/// A preview with everything made anew, as the first after the start is (`first_preview`): the median of five.
pub fn first_preview(folder: &Path) -> Figure {
    let office = super::open(folder);
    let ask = json!({"paper": emma(&office, 1)[0], "language": "da"}).to_string();
    let mut times: Vec<f64> = (0..5).map(|_| timed(|| drop(office.call("paper_preview", &ask).unwrap()))).collect();
    Figure::alone("first_preview", "ms", median(&mut times))
}

/// Five hundred assessments in one act: seconds (`emma_pdf_500`), and by how much memory grew from the hundredth to the
/// last (`emma_pdf_growth`); what the papers themselves take up is in it.
pub fn emma_pdf_500(folder: &Path) -> Vec<Figure> {
    let office = super::open(folder);
    let papers = emma(&office, MANY);
    let make = |count: usize| {
        let ask = json!({"papers": papers[..count], "language": "da"}).to_string();
        office.call("papers_make", &ask).unwrap();
    };
    make(100);
    let before = peak_mb();
    let started = Instant::now();
    make(MANY);
    vec![
        Figure::alone("emma_pdf_500", "s", started.elapsed().as_secs_f64()),
        Figure::alone("emma_pdf_growth", "MB", peak_mb() - before),
        Figure::alone("emma_pdf_peak", "MB", peak_mb()),
    ]
}

/// So many assessments, one after the other and again from the first.
fn emma(office: &Office, count: usize) -> Vec<Value> {
    let ask = json!({
        "offset": 0, "limit": 200, "sort": {"column": "held_on", "down": true}, "text": "",
        "filters": [{"column": "state", "values": ["sealed"]}],
    });
    let page: Value = serde_json::from_str(&office.call("emma_list", &ask.to_string()).unwrap()).unwrap();
    let known = page["rows"].as_array().unwrap();
    known.iter().cycle().take(count).map(|row| json!({"kind": "emma", "id": row["id"]})).collect()
}

/// The most memory this process ever held; 0 where the system does not tell.
fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}
