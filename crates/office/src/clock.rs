//! Time and ids, handed in, so that tests own them.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveTime, TimeZone, Timelike, Utc};
use chrono_tz::Europe::Copenhagen;
use uuid::{ContextV7, Uuid};

use crate::{Error, Result};

/// Where the office has its time and its ids from.
#[derive(Debug, Clone)]
pub struct Clock {
    /// Milliseconds since 1970, when the clock stands still until a test moves it.
    standing: Option<Arc<AtomicI64>>,
    /// Keeps ids of the same millisecond in their order.
    order: Arc<Mutex<ContextV7>>,
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self { standing: None, order: Arc::default() }
    }

    /// A clock that stands at `moment` until it is moved.
    pub fn standing_at(moment: DateTime<Utc>) -> Self {
        Self { standing: Some(Arc::new(AtomicI64::new(moment.timestamp_millis()))), order: Arc::default() }
    }

    /// Moves a standing clock; the machine's stays as it is.
    pub fn forward(&self, by: Duration) {
        if let Some(millis) = &self.standing {
            millis.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
        }
    }

    /// This moment.
    #[expect(clippy::disallowed_methods, reason = "this is the clock the others ask")]
    pub(crate) fn utc(&self) -> DateTime<Utc> {
        match &self.standing {
            None => Utc::now(),
            Some(millis) => DateTime::from_timestamp_millis(millis.load(Ordering::SeqCst)).unwrap_or_default(),
        }
    }

    /// This moment.
    pub fn moment(&self) -> DateTime<Utc> {
        self.utc()
    }

    /// This moment in UTC, as it is stored: `2026-11-22T12:00:00.000Z`.
    pub fn now(&self) -> String {
        self.utc().format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
    }

    /// The date in Denmark.
    pub fn today(&self) -> NaiveDate {
        self.utc().with_timezone(&Copenhagen).date_naive()
    }

    /// The hour of the day in Denmark.
    pub fn hour(&self) -> u32 {
        self.utc().with_timezone(&Copenhagen).hour()
    }

    /// A new id: UUIDv7, so that newer records stand last.
    pub fn id(&self) -> String {
        let now = self.utc();
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        Uuid::new_v7(uuid::Timestamp::from_unix(&*self.order, seconds, now.timestamp_subsec_nanos())).to_string()
    }
}

/// The moment of a Danish wall clock. The hour that is skipped in spring counts as the one after it; of the hour that
/// comes twice in autumn the first is meant.
pub fn moment(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let local = day.and_time(time);
    let found = Copenhagen.from_local_datetime(&local).earliest();
    let found = found.or_else(|| Copenhagen.from_local_datetime(&(local + Duration::hours(1))).earliest());
    found.map(|moment| moment.with_timezone(&Utc))
}

/// A day that people still living can mean; a year of two digits is none.
pub fn sane(field: &str, day: impl Into<Option<NaiveDate>>) -> Result<()> {
    let within = day.into().is_none_or(|day| (1900..=2100).contains(&day.year()));
    if within { Ok(()) } else { Err(Error::invalid(field, "date-outside")) }
}

/// An id that nature gives: the same `parts` make the same id on every laptop. Never made from a CPR number.
pub fn derived_id(parts: &[&str]) -> String {
    const SVEND: Uuid = Uuid::from_u128(0x5c1f_6a52_0f3e_4a7b_9d64_7376_656e_6401);
    Uuid::new_v5(&SVEND, parts.join("\u{1f}").as_bytes()).to_string()
}
