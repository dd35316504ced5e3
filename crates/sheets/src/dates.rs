//! Dates, moments and times of workbooks as ISO text, without the parts that say nothing.

use calamine::ExcelDateTime;

use crate::Kind;

/// 9999-12-31 in days since 1900, the last day that Excel knows.
const LAST_DAY: f64 = 2_958_465.0;

/// `2026-11-04`, `2026-11-04T17:48`, `17:48`, `17:48:05`; `None` for a number that is no date.
pub(crate) fn serial(moment: &ExcelDateTime) -> Option<(String, Kind)> {
    let value = moment.as_f64();
    if !(0.0..LAST_DAY + 1.0).contains(&value) {
        return None;
    }
    if moment.is_duration() {
        return Some((clock((value * 86_400.0).round() as u64), Kind::Time));
    }
    let (year, month, day, hours, minutes, seconds, _) = moment.to_ymd_hms_milli();
    let time = clock(u64::from(hours) * 3600 + u64::from(minutes) * 60 + u64::from(seconds));
    if value < 1.0 {
        return Some((time, Kind::Time));
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    Some((if time == "00:00" { date } else { format!("{date}T{time}") }, Kind::Date))
}

/// The same from ISO text, as OpenDocument stores it; `None` when it is not a date.
pub(crate) fn iso(text: &str) -> Option<String> {
    let (date, time) = text.split_once('T').unwrap_or((text, ""));
    let shape = |part: &str, of: &str| {
        part.len() == of.len()
            && part.bytes().zip(of.bytes()).all(|(c, o)| if o == b'0' { c.is_ascii_digit() } else { c == o })
    };
    if !shape(date, "0000-00-00") {
        return None;
    }
    let time = time.split(['.', 'Z']).next().unwrap_or_default();
    match time {
        "" | "00:00" | "00:00:00" => Some(date.to_owned()),
        _ if shape(time, "00:00") => Some(format!("{date}T{time}")),
        _ if shape(time, "00:00:00") => Some(format!("{date}T{}", time.strip_suffix(":00").unwrap_or(time))),
        _ => None,
    }
}

/// Hours, minutes and, where there are any, seconds.
pub(crate) fn clock(seconds: u64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 { format!("{hours:02}:{minutes:02}") } else { format!("{hours:02}:{minutes:02}:{rest:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    #[test]
    fn a_serial_number_becomes_the_date_that_excel_shows() {
        let text = |value, kind, is_1904| serial(&ExcelDateTime::new(value, kind, is_1904)).map(|(text, _)| text);
        assert_eq!(text(46330.0, DateTime, false).as_deref(), Some("2026-11-04"));
        assert_eq!(text(44868.0, DateTime, true).as_deref(), Some("2026-11-04"));
        assert_eq!(text(46330.0 + 17.8 / 24.0, DateTime, false).as_deref(), Some("2026-11-04T17:48"));
        assert_eq!(text(0.354_166_666_7, DateTime, false).as_deref(), Some("08:30"));
        assert_eq!(text(1.5, TimeDelta, false).as_deref(), Some("36:00"));
        assert_eq!(text(-1.0, DateTime, false), None);
        assert_eq!(text(1e15, DateTime, false), None);
    }

    #[test]
    fn iso_text_loses_only_the_parts_that_say_nothing() {
        assert_eq!(iso("2026-11-04T00:00:00").as_deref(), Some("2026-11-04"));
        assert_eq!(iso("2026-11-04T17:48:00.000").as_deref(), Some("2026-11-04T17:48"));
        assert_eq!(iso("2026-11-04T17:48:05Z").as_deref(), Some("2026-11-04T17:48:05"));
        assert_eq!(iso("4. november"), None);
        assert_eq!(iso("2026-11-04T17"), None);
    }
}
