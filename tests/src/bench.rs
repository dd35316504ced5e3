//! What the benchmarks share: a figure, a school, a plain connection to the same file.

pub mod acts;
pub mod browser;
pub mod import;
pub mod lists;
pub mod matches;
pub mod papers;
#[cfg(target_os = "linux")]
pub mod shared;
pub mod timelines;
pub mod unlock;
pub mod window;

use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

use office::Office;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::Value;
use serde::Serialize;

/// The passphrase of a fictive school.
pub const SAMPLE: &str = "eksempelskole";

/// One measured figure beside its baseline.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// Ours.
    pub value: f64,
    /// Of both.
    pub unit: &'static str,
    /// The same by the barest means; `None` where a limit stands instead.
    pub baseline: Option<f64>,
    /// Ours by the baseline's.
    pub ratio: Option<f64>,
}

impl Figure {
    /// A figure and its baseline.
    pub fn against(name: &str, unit: &'static str, value: f64, baseline: f64) -> Self {
        Self { name: name.to_owned(), value, unit, baseline: Some(baseline), ratio: Some(value / baseline) }
    }

    /// A figure alone.
    pub fn alone(name: &str, unit: &'static str, value: f64) -> Self {
        Self { name: name.to_owned(), value, unit, baseline: None, ratio: None }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<28} {:>10.3} {}", self.name, self.value, self.unit)?;
        match (self.baseline, self.ratio) {
            (Some(baseline), Some(ratio)) => write!(f, "   baseline {baseline:.3}   ratio {ratio:.2}"),
            _ => Ok(()),
        }
    }
}

/// A fictive school in `folder`, made when it is not there.
pub fn school(folder: &Path, students: u32) {
    if !folder.join("keys.json").exists() {
        office(folder).make_sample(students).unwrap();
    }
}

/// An office over `folder`, as the shell makes it.
pub fn office(folder: &Path) -> Office {
    Office::new(crate::bare(folder))
}

/// The same, unlocked.
pub fn open(folder: &Path) -> Office {
    let office = office(folder);
    office.call("unlock", &serde_json::json!({ "passphrase": SAMPLE }).to_string()).unwrap();
    office
}

/// Plain rusqlite on an encrypted file, with the pragmas that matter for speed and durability as ours.
pub fn plain(path: &Path, key: &str) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch(&format!(
        "pragma key = \"{key}\"; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;
         pragma temp_store = memory; pragma cache_size = -16000;"
    ))
    .unwrap();
    conn.set_prepared_statement_cache_capacity(128);
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("danish", 1, flags, |call| Ok(Value::Blob(office::danish(&call.get::<String>(0)?))))
        .unwrap();
    conn.create_scalar_function("fold", 1, flags, |call| Ok(office::fold(&call.get::<String>(0)?))).unwrap();
    conn
}

/// Plain rusqlite on the file of a vault.
pub fn plain_vault(folder: &Path, passphrase: &str) -> Connection {
    plain(&folder.join("svend.db"), crate::data_key(folder, passphrase).as_sqlcipher().as_str())
}

/// The values of a select, read as a program would: every cell an owned value.
pub fn read_all(conn: &Connection, sql: &str, params: &[Value]) -> usize {
    let mut select = conn.prepare_cached(sql).unwrap();
    let columns = select.column_count();
    let mut rows = select.query(rusqlite::params_from_iter(params)).unwrap();
    let mut cells = 0;
    while let Some(row) = rows.next().unwrap() {
        for at in 0..columns {
            let _cell: Value = row.get(at).unwrap();
            cells += 1;
        }
    }
    cells
}

/// Milliseconds that `work` takes.
pub fn timed(work: impl FnOnce()) -> f64 {
    let started = Instant::now();
    work();
    millis(started.elapsed())
}

/// A duration in milliseconds.
pub fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}

/// The value below which `share` of the values lie; sorts them.
pub fn quantile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    values[((values.len() - 1) as f64 * share).round() as usize]
}

/// The middle value.
pub fn median(values: &mut [f64]) -> f64 {
    quantile(values, 0.5)
}
