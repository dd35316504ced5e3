//! Dates as files write them: a Danish day, an ISO day, with or without a time of day.

use chrono::{Datelike, NaiveDate};

use super::value::Problem;

/// The day a cell names.
pub fn date(cell: &str) -> Result<NaiveDate, Problem> {
    let day = match cell.split_once(['T', ' ']) {
        Some((day, time)) if clock(time).is_some() => day,
        _ => cell,
    };
    let bad = || Problem::bad("not-a-date").with("value", cell.chars().take(40).collect::<String>());
    let mut parts = day.split(['-', '/', '.']);
    let (Some(first), Some(second), Some(third), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(bad());
    };
    let number = |part: &str, longest: usize| -> Option<u32> {
        let digits = !part.is_empty() && part.len() <= longest && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse().ok() } else { None }
    };
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let (Some(month), Some(day)) = (number(month, 2), number(day, 2)) else { return Err(bad()) };
    let Some(year_number) = number(year, 4) else { return Err(bad()) };
    if year.len() != 4 {
        return Err(Problem::bad("date-two-digit-year").with("value", cell));
    }
    if month > 12 && (1..=12).contains(&day) && first.len() != 4 {
        return Err(Problem::bad("date-american").with("value", cell));
    }
    let found = i32::try_from(year_number).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    match found {
        Some(found) if (1900..=2100).contains(&found.year()) => Ok(found),
        Some(_) => Err(Problem::bad("date-outside")),
        None => Err(Problem::bad("date-no-such-day").with("value", cell)),
    }
}

/// A day and the time of day, when there is one: `2026-11-04T17:48`.
pub fn moment(cell: &str) -> Result<String, Problem> {
    let day = date(cell)?;
    let time = cell.split_once(['T', ' ']).and_then(|(_, time)| clock(time));
    Ok(match time {
        Some((hour, minute)) if (hour, minute) != (0, 0) => format!("{day}T{hour:02}:{minute:02}"),
        _ => day.to_string(),
    })
}

/// Hours and minutes of `17:48` or `17.48:05`.
fn clock(time: &str) -> Option<(u8, u8)> {
    let mut parts = time.trim().split([':', '.']);
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let rest = parts.all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    (hour < 24 && minute < 60 && rest).then_some((hour, minute))
}

/// Whether a CPR number's first digits can be a day and a month; a fictive day is 60 higher.
pub fn looks_dated(digits: &str) -> bool {
    let part =
        |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok()).unwrap_or_default();
    let day = part(0..2);
    let day = if day > 60 { day - 60 } else { day };
    NaiveDate::from_ymd_opt(2000, part(2..4), day).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_every_danish_way() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 6).unwrap();
        for cell in ["06-10-2026", "6/10/2026", "06.10.2026", "2026-10-06", "2026-10-06T17:48", "06-10-2026 00:00:00"] {
            assert_eq!(date(cell), Ok(day), "{cell}");
        }
        assert_eq!(moment("2026-10-06T17:48").unwrap(), "2026-10-06T17:48");
        assert_eq!(moment("06-10-2026 7.05").unwrap(), "2026-10-06T07:05");
        assert_eq!(moment("06-10-2026").unwrap(), "2026-10-06");
    }

    #[test]
    fn a_day_that_cannot_be_is_refused_with_its_reason() {
        let reason = |cell: &str| date(cell).unwrap_err().reason;
        assert_eq!(reason("29-02-2026"), "date-no-such-day");
        assert_eq!(reason("00-00-0000"), "date-no-such-day");
        assert_eq!(reason("01-01-0001"), "date-outside");
        assert_eq!(reason("31-12-9999"), "date-outside");
        assert_eq!(reason("10/26/2026"), "date-american");
        assert_eq!(reason("26-10-26"), "date-two-digit-year");
        assert_eq!(reason("snart"), "not-a-date");
        assert_eq!(reason("46330"), "not-a-date");
    }
}
