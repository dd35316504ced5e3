//! Goals as they are pasted: a line each, the number before the words, parted by a tab or a blank. No SQL.

use crate::{Error, Result, text};

/// The most lines of one paste.
const MOST: usize = 300;
/// The longest number and the longest words.
pub const CODE: usize = 20;
/// Words are long where the trade's own list is.
pub const NAME: usize = 400;

/// A goal as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// The number; empty for none.
    pub code: String,
    /// The words.
    pub name: String,
}

/// The goals of a text, empty lines left out. A line that cannot be one is named by its number, and nothing is taken.
pub fn read(typed: &str) -> Result<Vec<Pasted>> {
    let lines: Vec<(usize, &str)> = (1..).zip(typed.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
    if lines.is_empty() {
        return Err(Error::invalid("text", "plan-paste-empty"));
    }
    if lines.len() > MOST {
        return Err(Error::invalid("text", "plan-paste-many").with("most", MOST));
    }
    lines.into_iter().map(|(at, line)| one(line).ok_or_else(|| refused(at))).collect()
}

fn refused(at: usize) -> Error {
    Error::invalid("text", "plan-paste-line").with("line", at).with("longest", NAME)
}

fn one(line: &str) -> Option<Pasted> {
    let (code, name) = match line.split_once('\t') {
        // What stands in the other cells of a row belongs to the words.
        Some((code, name)) => (unquoted(code), name.split('\t').map(unquoted).collect::<Vec<_>>().join(" ")),
        None => numbered(line.trim()),
    };
    let code = text::clean_line("text", &code, CODE).ok()?;
    let name = text::clean_line("text", &name, NAME).ok().filter(|name| !name.is_empty())?;
    Some(Pasted { code, name })
}

/// `1.2 Words`, `3) Words` or `A4 Words`: a first word with a digit in it is the number.
fn numbered(line: &str) -> (String, String) {
    let first = line.split_whitespace().next().unwrap_or_default();
    let code = first.trim_end_matches(['.', ')', ':']);
    let is_number = code.len() <= 8
        && code.contains(|letter: char| letter.is_ascii_digit())
        && code.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-');
    if is_number { (code.to_owned(), line[first.len()..].to_owned()) } else { (String::new(), line.to_owned()) }
}

/// A cell as a spreadsheet quotes it.
fn unquoted(cell: &str) -> String {
    let cell = cell.trim();
    let inner = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    inner.map_or_else(|| cell.to_owned(), |inner| inner.replace("\"\"", "\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_number_and_words_however_they_are_parted() {
        let of = |line: &str| read(line).map(|mut all| all.pop().map(|one| (one.code, one.name)));
        let is = |code: &str, name: &str| Ok(Some((code.to_owned(), name.to_owned())));
        assert_eq!(of("1.2\tMounts a door"), is("1.2", "Mounts a door"));
        assert_eq!(of("\"3\"\t\"Says \"\"so\"\"\"\t more "), is("3", "Says \"so\" more"));
        assert_eq!(of("4) Cuts to size"), is("4", "Cuts to size"));
        assert_eq!(of("A7.1 Welds"), is("A7.1", "Welds"));
        assert_eq!(of("Reads a drawing"), is("", "Reads a drawing"));
        assert_eq!(of("\tReads a drawing"), is("", "Reads a drawing"));
    }

    #[test]
    fn a_number_without_words_and_words_without_end_are_named_by_their_line() {
        for bad in ["fine\n\n7\t", &format!("fine\n\n{}", "x".repeat(NAME + 1)), "fine\n\n\0"] {
            let Err(Error::Invalid { field, reason, args }) = read(bad) else { panic!("{bad} was taken") };
            assert_eq!((field.as_str(), reason.as_str(), args["line"].as_str()), ("text", "plan-paste-line", "3"));
        }
    }
}
