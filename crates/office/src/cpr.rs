//! CPR numbers: kept apart, shown masked, revealed one at a time, every look noted.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, ById, record};
use crate::students::Student;
use crate::{Desk, Error, Result};

/// A student's CPR number; the id is the student's.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Cpr {
    /// The student.
    pub id: String,
    /// Ten digits without a dash. May be fictive.
    pub number: String,
}
record!(Cpr, "cpr");

/// A number typed by hand; empty takes the kept one away.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CprSet {
    id: String,
    number: String,
}

/// How the number looks to the program. Odd ones are kept all the same.
#[derive(Debug, Serialize, TS)]
pub struct CprKept {
    /// The control digit fits. Since 2007 valid numbers exist for which it does not.
    checks: bool,
    /// The date in it is one (also a fictive day, 60 higher).
    dated: bool,
}

/// Shows a number. The look is noted before it is shown.
pub fn reveal(desk: &Desk, ask: ById) -> Result<Cpr> {
    let cpr = desk.read(|conn| record::get(conn, &ask.id))?;
    desk.look("reveal", "cpr", &ask.id)?;
    Ok(cpr)
}

/// Keeps a number typed by hand, and the birth date it tells when none is known.
pub fn set(desk: &Desk, ask: CprSet) -> Result<CprKept> {
    let number = digits(&ask.number);
    if !number.is_empty() && (number.len() != 10 || !number.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(Error::invalid("cpr", "cpr-digits"));
    }
    let today = desk.clock().today();
    desk.write("step-cpr", |tx| {
        let mut student: Student = tx.get(&ask.id)?;
        if number.is_empty() {
            tx.remove("cpr", &ask.id)?;
            return Ok(CprKept { checks: true, dated: true });
        }
        let sql = "select exists (select 1 from cpr where number = ?1 and id <> ?2)";
        if record::value(tx.conn(), sql, (&number, &ask.id))? {
            return Err(Error::invalid("cpr", "cpr-taken"));
        }
        let born = birth_date(&number, today);
        tx.put(&Cpr { id: ask.id.clone(), number: number.clone() })?;
        if student.born_on.is_none() && born.is_some() {
            student.born_on = born;
            tx.put(&student)?;
        }
        Ok(CprKept { checks: checks(&number), dated: born.is_some() })
    })
}

/// A typed number without dash and blanks.
pub fn digits(typed: &str) -> String {
    typed.chars().filter(|letter| !matches!(letter, ' ' | '-' | '\u{a0}')).collect()
}

/// Whether the control digit fits (modulus 11 with 4, 3, 2, 7, 6, 5, 4, 3, 2, 1). A soft sign: since 1 October 2007
/// the register gives out numbers for which it does not.
pub fn checks(number: &str) -> bool {
    let weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let sum: u32 = number.chars().zip(weights).filter_map(|(digit, weight)| Some(digit.to_digit(10)? * weight)).sum();
    number.len() == 10 && sum.is_multiple_of(11)
}

/// The birth date in a number of ten digits, or in the first six alone; a fictive day is 60 higher. None when the
/// digits are no date, or one after `today`. The seventh digit tells the century (CPR office: 0–3 1900s; 4 and 9
/// 2000–2036 and 1937–1999; 5–8 2000–2057 and 1858–1899); six digits alone mean the latest past one.
pub fn birth_date(number: &str, today: NaiveDate) -> Option<NaiveDate> {
    let number_of = |range: std::ops::Range<usize>| number.get(range)?.parse::<i32>().ok();
    let (day, month, year) = (number_of(0..2)?, number_of(2..4)?, number_of(4..6)?);
    let day = if day > 60 { day - 60 } else { day };
    let date = |century: i32| NaiveDate::from_ymd_opt(century + year, month.try_into().ok()?, day.try_into().ok()?);
    let born = match number.as_bytes().get(6) {
        None => date(2000).filter(|born| *born <= today).or_else(|| date(1900))?,
        Some(b'0'..=b'3') => date(1900)?,
        Some(b'4' | b'9') => date(if year <= 36 { 2000 } else { 1900 })?,
        Some(_) => date(if year <= 57 { 2000 } else { 1800 })?,
    };
    (born <= today && born.year() > 1900).then_some(born)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn born(number: &str) -> Option<String> {
        birth_date(number, NaiveDate::from_ymd_opt(2026, 11, 22)?).map(|day| day.to_string())
    }

    #[test]
    fn the_seventh_digit_tells_the_century() {
        assert_eq!(born("0101901234").as_deref(), Some("1990-01-01"));
        assert_eq!(born("0101084234").as_deref(), Some("2008-01-01"));
        assert_eq!(born("0101379234"), Some("1937-01-01".to_owned()));
        assert_eq!(born("0101106995").as_deref(), Some("2010-01-01"));
    }

    #[test]
    fn a_fictive_day_is_sixty_higher_and_six_digits_mean_the_latest_past_century() {
        assert_eq!(born("6409106995").as_deref(), Some("2010-09-04"));
        assert_eq!(born("220806").as_deref(), Some("2006-08-22"));
        assert_eq!(born("220830").as_deref(), Some("1930-08-22"));
    }

    #[test]
    fn what_is_no_date_or_lies_ahead_gives_none() {
        for number in ["3102101234", "0013101234", "0403354406", "", "12", "29020612"] {
            assert_eq!(born(number), None, "{number}");
        }
    }
}
