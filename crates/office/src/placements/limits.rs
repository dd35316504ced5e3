//! How much VFU somebody has had. Days in, counts out: no SQL, no clock.
//!
//! - A week is five school days. Only Mondays to Fridays are counted, whether a weekend lies in a placement or not: three
//!   weeks from a Monday to a Friday are fifteen days, and so are three weeks from a Monday to a Sunday.
//! - A part of a week is its days: from a Wednesday to a Friday is three fifths of a week, not a whole one.
//! - A day in two placements is one day in all, and one at each of the companies.
//! - Holidays within the days agreed count: there is no calendar of them.
//! - The two kinds are counted apart, each with limits of its own.
//!
//! Source of the limits: TEC's handbook of skoleoplæring and the ministry (three weeks at a company, six in all). Neither
//! says how a part of a week counts; days are the reading that neither gives nor takes any.

use chrono::{Datelike, Days, NaiveDate};

/// School days of a week.
pub const WEEK: u32 = 5;

/// Days on end at a company, both in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spell {
    /// The company.
    pub company: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
}

/// School days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Used {
    /// At the company that was asked about.
    pub here: u32,
    /// Everywhere.
    pub all: u32,
}

/// The school days of some spells, at `company` and in all.
pub fn used(spells: &[Spell], company: &str) -> Used {
    let days = |which: &dyn Fn(&&Spell) -> bool| {
        school_days(spells.iter().filter(which).map(|spell| (spell.from, spell.until)))
    };
    Used { here: days(&|spell| spell.company == company), all: days(&|_| true) }
}

/// The school days in some days on end; one that lies in several is counted once.
pub fn school_days(spans: impl IntoIterator<Item = (NaiveDate, NaiveDate)>) -> u32 {
    let mut sorted: Vec<_> = spans.into_iter().filter(|(from, until)| from <= until).collect();
    sorted.sort_unstable();
    let mut counted_until: Option<NaiveDate> = None;
    let mut days = 0;
    for (from, until) in sorted {
        let first = match counted_until {
            Some(last) if last >= from => last.succ_opt().unwrap_or(from),
            _ => from,
        };
        if first <= until {
            days += weekdays(first, until);
            counted_until = Some(until);
        }
    }
    days
}

/// Mondays to Fridays from a day to a later one, or to itself.
fn weekdays(from: NaiveDate, until: NaiveDate) -> u32 {
    let whole = (until - from).num_days() / 7;
    let rest = from.checked_add_days(Days::new(whole.unsigned_abs() * 7)).unwrap_or(until);
    let left = rest.iter_days().take_while(|day| *day <= until).filter(|day| day.weekday().num_days_from_monday() < 5);
    u32::try_from(whole).unwrap_or(0) * WEEK + u32::try_from(left.count()).unwrap_or(0)
}
