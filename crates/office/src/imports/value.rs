//! One cell of a file: what it says in the form the office keeps, or what is wrong with it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::fields::Reads;
use super::{dates, names};
use crate::{companies, cpr, students, text};

/// Something the user should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    /// The column of the sheet; none for the row as a whole.
    pub column: Option<u32>,
    /// A key of `texts/` after `reason-`.
    pub reason: String,
    /// What the sentence names.
    pub args: BTreeMap<String, String>,
    /// The row cannot be written like this; else only a warning.
    pub bad: bool,
}

impl Problem {
    /// A value that cannot be kept.
    pub fn bad(reason: &str) -> Self {
        Self { column: None, reason: reason.to_owned(), args: BTreeMap::new(), bad: true }
    }

    /// A value that can be kept and may be wrong.
    pub fn warning(reason: &str) -> Self {
        Self { bad: false, ..Self::bad(reason) }
    }

    /// With something the sentence names.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// At this column.
    pub fn at(mut self, column: usize) -> Self {
        self.column = u32::try_from(column).ok();
        self
    }
}

impl From<crate::Error> for Problem {
    fn from(error: crate::Error) -> Self {
        match error {
            crate::Error::Invalid { reason, args, .. } => Self { column: None, reason, args, bad: true },
            _ => Self::bad("unreadable"),
        }
    }
}

/// What reading needs to know besides the cell.
pub struct Reading<'a> {
    pub today: NaiveDate,
    /// Kinds of agreement by folded name.
    pub types: &'a HashMap<String, String>,
    /// What the user said a text means, by folded text.
    pub values: &'a BTreeMap<String, String>,
}

/// A value as it is kept; nothing when the cell says nothing. The warning comes beside it.
pub type Read<'a> = Result<(Option<Cow<'a, str>>, Option<Problem>), Problem>;

/// Reads a cell.
pub fn read<'a>(reads: Reads, cell: &'a str, kind: sheets::Kind, reading: &Reading<'_>) -> Read<'a> {
    let cell = sheets::csv_plain(cell).trim();
    if cell.is_empty() {
        return Ok((None, None));
    }
    if kind == sheets::Kind::Error {
        return Err(Problem::bad("cell-error").with("value", cell));
    }
    let number = kind == sheets::Kind::Number;
    let owned = |value: String| Ok((Some(Cow::Owned(value)), None));
    match reads {
        Reads::Line(longest) => Ok((some(line(cell, longest)?), None)),
        Reads::Person => Ok((some(names::person(line(cell, 120)?)), None)),
        Reads::Given | Reads::Family => Ok((some(line(cell, 80)?), None)),
        Reads::Cpr => cpr_digits(cell, number, reading.today),
        Reads::Date => owned(dates::date(cell)?.to_string()),
        Reads::Moment => owned(dates::moment(cell)?),
        Reads::YesNo => Ok((Some(Cow::Borrowed(yes_no(cell)?)), None)),
        Reads::Phone => Ok((some(Cow::Owned(students::phone(&line(cell, 40)?)?)), None)),
        Reads::Email => {
            students::email(cell)?;
            Ok((some(line(cell, 200)?), None))
        }
        Reads::Postcode => {
            students::postcode(cell)?;
            Ok((Some(Cow::Borrowed(cell)), None))
        }
        Reads::Count => owned(whole(cell, 100_000).ok_or_else(|| Problem::bad("not-a-count"))?),
        Reads::Km => {
            let km = cell.trim_end_matches(['k', 'm', 'K', 'M', '.', ' ']);
            owned(whole(km, 1_000).ok_or_else(|| Problem::bad("not-kilometres"))?)
        }
        Reads::SchoolPart => owned(school_part(cell)?),
        Reads::StudentKind => owned(student_kind(cell)?),
        Reads::Cvr => cvr(cell),
        Reads::PNumber => owned(digits_of(cell, 10).ok_or_else(|| Problem::bad("p-number-digits"))?),
        Reads::AgreementType => owned(agreement_type(cell, reading)?),
        Reads::Mark => mark(cell, reading),
        Reads::Branch => owned(companies::branch(cell)?),
        Reads::BranchScheme => Ok((Some(Cow::Borrowed(branch_scheme(cell)?)), None)),
        Reads::ApprovalKind => Ok((Some(Cow::Borrowed(approval_kind(cell)?)), None)),
    }
}

fn some(value: Cow<'_, str>) -> Option<Cow<'_, str>> {
    (!value.is_empty()).then_some(value)
}

/// Text on one line, at most so long. Most cells are clean already and are only looked at.
pub fn line(cell: &str, longest: usize) -> Result<Cow<'_, str>, Problem> {
    let mut before = ' ';
    let plain = cell.chars().all(|letter| {
        let fits = matches!(letter, '!'..='~' | '\u{c0}'..='\u{17f}') || (letter == ' ' && before != ' ');
        before = letter;
        fits
    });
    if plain && cell.len() <= longest {
        return Ok(Cow::Borrowed(cell));
    }
    // What is said of a cell is said at its column, so the field stands for any.
    Ok(Cow::Owned(text::clean_line("cell", cell, longest)?))
}

/// Ten digits, or the six of a birth date. A spreadsheet that took the number for a number has lost its first nought.
fn cpr_digits<'a>(cell: &str, number: bool, today: NaiveDate) -> Read<'a> {
    let bad = || Problem::bad("cpr-digits");
    let typed: String = cell.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}')).collect();
    let (first, last) = match typed.split_once('-') {
        Some((first, last)) => (first, last.trim_matches(['x', 'X', '*'])),
        None => (typed.as_str(), ""),
    };
    if !first.bytes().chain(last.bytes()).all(|byte| byte.is_ascii_digit()) {
        return Err(bad());
    }
    let dashed = typed.contains('-');
    let digits = match (first.len(), last.len()) {
        (6, 0 | 4) => format!("{first}{last}"),
        (5, 4) => format!("0{first}{last}"),
        (5, 0) if number => format!("0{first}"),
        (10, 0) if !dashed => first.to_owned(),
        (9, 0) if !dashed => format!("0{first}"),
        _ => return Err(bad()),
    };
    if digits.len() == 6 && cpr::birth_date(&digits, today).is_none() {
        return Err(Problem::bad("cpr-birth-date"));
    }
    let odd = !dates::looks_dated(&digits);
    Ok((Some(Cow::Owned(digits)), odd.then(|| Problem::warning("cpr-no-date"))))
}

fn yes_no(cell: &str) -> Result<&'static str, Problem> {
    match text::fold(cell).as_str() {
        "ja" | "j" | "x" | "1" | "true" | "sand" | "yes" | "y" => Ok("1"),
        "nej" | "n" | "0" | "false" | "falsk" | "no" | "-" => Ok("0"),
        _ => Err(Problem::bad("not-yes-no")),
    }
}

fn whole(cell: &str, most: u32) -> Option<String> {
    let number: u32 = cell.parse().ok()?;
    (number <= most).then(|| number.to_string())
}

/// So many digits, blanks between them left out.
fn digits_of(cell: &str, length: usize) -> Option<String> {
    let digits: String = cell.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}')).collect();
    (digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

fn school_part(cell: &str) -> Result<String, Problem> {
    let folded: String = text::fold(cell).chars().filter(|letter| !matches!(letter, ' ' | '.' | '-')).collect();
    let short = folded.replace("grundforloeb", "gf").replace("hovedforloeb", "h").replace("skoleoplaering", "sko");
    let stage = short
        .strip_prefix('h')
        .is_some_and(|number| number.parse::<u8>().is_ok_and(|number| (1..=12).contains(&number)));
    match short.as_str() {
        "gf1" | "gf2" | "gf+" | "sko" | "hf" => Ok(short.to_uppercase()),
        "gfplus" => Ok("GF+".to_owned()),
        "h" => Ok("HF".to_owned()),
        _ if stage => Ok(short.to_uppercase()),
        _ => Err(Problem::bad("part-unknown")),
    }
}

fn student_kind(cell: &str) -> Result<String, Problem> {
    let kind: String = cell.chars().filter(|letter| *letter != ' ').collect::<String>().to_uppercase();
    if ["EUD", "EUX", "EUV", "EUV1", "EUV2", "EUV3"].contains(&kind.as_str()) {
        Ok(kind)
    } else {
        Err(Problem::bad("kind-unknown"))
    }
}

fn cvr<'a>(cell: &str) -> Read<'a> {
    let bare = cell.trim_start_matches(['D', 'K', 'd', 'k', '-', ' ']);
    let digits = digits_of(bare, 8).ok_or_else(|| Problem::bad("cvr-digits"))?;
    let odd = !companies::cvr_checks(&digits);
    Ok((Some(Cow::Owned(digits)), odd.then(|| Problem::warning("cvr-check"))))
}

fn branch_scheme(cell: &str) -> Result<&'static str, Problem> {
    let typed = cell.to_uppercase().replace(' ', "");
    let known = companies::SCHEMES.iter().find(|scheme| **scheme == typed && !scheme.is_empty());
    known.copied().ok_or_else(|| Problem::bad("branch-scheme"))
}

/// The four kinds by the first word of their Danish names.
fn approval_kind(cell: &str) -> Result<&'static str, Problem> {
    let folded = text::fold(cell);
    let kinds = [("fuld", "full"), ("begraens", "limited"), ("navn", "named"), ("beting", "conditional")];
    let known = kinds.iter().find(|(begins, _)| folded.starts_with(begins));
    known.map(|(_, kind)| *kind).ok_or_else(|| Problem::bad("approval-kind"))
}

fn agreement_type(cell: &str, reading: &Reading<'_>) -> Result<String, Problem> {
    let folded = text::fold(cell);
    if let Some(id) = reading.values.get(&folded).filter(|id| !id.is_empty()) {
        return Ok(id.clone());
    }
    let known = reading.types.get(&folded).or_else(|| reading.types.get(folded.trim_end_matches("aftale").trim()));
    known.cloned().ok_or_else(|| Problem::bad("agreement-type-unknown").with("value", cell))
}

/// What the offices write in their sheets, folded, and the mark it means.
const MARKS: &[(&str, &[&str])] = &[
    ("present", &["x", "v", "+", "1", "ja", "m", "moedt", "til stede", "tilstede", "ok"]),
    ("absent", &["-", "f", "0", "nej", "fravaer", "fravaerende", "udeblevet", "ikke moedt", "ulovligt"]),
    ("excused", &["syg", "fri", "lovligt", "orlov", "l", "ferie", "laege", "samtale", "afbud"]),
    ("placed", &["lp", "laereplads", "plads", "aftale"]),
    ("late", &["sent", "for sent", "s", "forsinket", "kom sent"]),
];

/// The mark a text means unless the user says otherwise.
pub fn usual_mark(folded: &str) -> Option<&'static str> {
    MARKS.iter().find(|(_, texts)| texts.contains(&folded)).map(|(mark, _)| *mark)
}

fn mark<'a>(cell: &str, reading: &Reading<'_>) -> Read<'a> {
    let folded = text::fold(cell);
    let said = reading.values.get(&folded).map(String::as_str).or_else(|| usual_mark(&folded));
    match said {
        Some("") => Ok((None, None)),
        Some(mark) => Ok((Some(Cow::Owned(mark.to_owned())), None)),
        None => Err(Problem::bad("import-mark-unknown").with("value", cell)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cpr(cell: &str, number: bool) -> Option<String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22)?;
        cpr_digits(cell, number, today).ok()?.0.map(Cow::into_owned)
    }

    #[test]
    fn a_cpr_comes_in_many_shapes_and_an_impossible_one_is_refused() {
        assert_eq!(cpr("640910-6995", false).as_deref(), Some("6409106995"));
        assert_eq!(cpr("511349580", true).as_deref(), Some("0511349580"));
        assert_eq!(cpr("51134-9580", false).as_deref(), Some("0511349580"));
        assert_eq!(cpr("220806", false).as_deref(), Some("220806"));
        assert_eq!(cpr("20806", true).as_deref(), Some("020806"));
        assert_eq!(cpr("220806-xxxx", false).as_deref(), Some("220806"));
        for wrong in
            ["-710206500", "71020650011", "1,1E+09", "abcdef-ghij", "511349580.01", "311106", "7102", "٧١٠٢٠٦-٥٠٠١"]
        {
            assert_eq!(cpr(wrong, false), None, "{wrong}");
        }
    }

    #[test]
    fn a_part_is_read_from_its_short_and_its_long_name() {
        assert_eq!(school_part("Grundforløb 2").unwrap(), "GF2");
        assert_eq!(school_part("h3").unwrap(), "H3");
        assert_eq!(school_part("GF+").unwrap(), "GF+");
        assert!(school_part("GF9").is_err());
    }

    #[test]
    fn text_that_is_clean_is_only_looked_at() {
        assert!(matches!(line("Åse Ørum", 40), Ok(Cow::Borrowed(_))));
        assert_eq!(line("Nora  Nora\u{a0}Thomsen", 40).unwrap(), "Nora Nora Thomsen");
        assert!(line("abc", 2).is_err());
    }
}
