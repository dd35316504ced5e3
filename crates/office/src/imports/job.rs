//! An import under way: reading the file in its child process, saying how far it is, and ending when it is told to.

use std::ops::ControlFlow;
use std::sync::atomic::Ordering;

use sheets::Sheet;

use super::answers::OpenAsk;
use super::{Import, origin};
use crate::{Desk, Error, Event, Result};

/// Reads the file in its child process.
pub fn read(desk: &Desk, job: &Job<'_>, bytes: &[u8], ask: &OpenAsk) -> Result<Sheet> {
    let malformed = |field: &str| Error::invalid(field, "malformed");
    let encoding = match &ask.encoding {
        Some(word) => {
            Some(serde_json::from_value(serde_json::Value::from(word.as_str())).map_err(|_| malformed("encoding"))?)
        }
        None => None,
    };
    let separator = match ask.separator.as_deref() {
        Some(text) => Some(text.chars().next().filter(|_| text.len() == 1).ok_or_else(|| malformed("separator"))?),
        None => None,
    };
    let ask = sheets::Ask { sheet: ask.sheet.map(|sheet| sheet as usize), encoding, separator };
    let mut heard = 0;
    let mut progress = |rows: u64| {
        if rows >= heard + 10_000 {
            heard = rows;
            job.tell(rows, 0);
        }
        if job.go_on().is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    sheets::read(&desk.setup().sheet_reader, bytes, &ask, &sheets::Limits::default(), &mut progress)
        .map_err(|refusal| refused(&refusal))
}

/// A refusal as an error: its reason, and where and what as the sentence's arguments.
fn refused(refusal: &sheets::Refusal) -> Error {
    if *refusal == sheets::Refusal::Cancelled {
        return Error::Cancelled;
    }
    let mut error = Error::invalid("file", &format!("refusal-{}", refusal.code().replace('_', "-")));
    if let Ok(serde_json::Value::Object(parts)) = serde_json::to_value(refusal) {
        for (name, value) in parts.iter().filter(|(name, _)| *name != "reason") {
            error = error.with(name, origin::text(value));
        }
    }
    error
}

/// Something under way: says how far it is, and ends when the user or the lock wants it.
pub struct Job<'a> {
    pub desk: &'a Desk,
    pub import: &'a Import,
}

impl Job<'_> {
    pub fn go_on(&self) -> Result<()> {
        if self.import.stop.load(Ordering::Relaxed) || self.desk.stopped() { Err(Error::Cancelled) } else { Ok(()) }
    }

    /// At this row of so many.
    pub fn at(&self, row: u32, total: u32) -> Result<()> {
        if row.is_multiple_of(64) {
            self.go_on()?;
        }
        if row.is_multiple_of(2_000) {
            self.tell(u64::from(row), u64::from(total));
        }
        Ok(())
    }

    pub fn tell(&self, done: u64, total: u64) {
        self.desk.tell(Event::Progress { job: "import".to_owned(), done, total });
    }
}
