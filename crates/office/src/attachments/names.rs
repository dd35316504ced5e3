//! The name a file is kept under: what somebody called it, less all that a path, a screen or another system takes for
//! something else.

/// Letters of a name, its ending among them.
const LONGEST: usize = 120;
/// Names that Windows gives to devices, with any ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// A name that is only a name.
pub fn clean(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .filter(|letter| !letter.is_control() && !hidden(*letter))
        .map(|letter| if "<>:\"|?*".contains(letter) { '_' } else { letter })
        .collect();
    let plain = without_cpr(plain.trim_matches(|letter: char| letter.is_whitespace() || letter == '.'));
    let (stem, ending) = match plain.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= 8 => (stem.trim_end(), format!(".{ending}")),
        _ => (plain.as_str(), String::new()),
    };
    let stem: String = stem.chars().take(LONGEST - ending.chars().count()).collect();
    let stem = stem.trim_end_matches(|letter: char| letter.is_whitespace() || letter == '.');
    let stem = if stem.is_empty() { "fil" } else { stem };
    let lower = stem.to_lowercase();
    let device = DEVICES
        .iter()
        .any(|device| lower.strip_prefix(device).is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit())));
    format!("{}{stem}{ending}", if device { "_" } else { "" })
}

/// Letters that turn the direction of what follows ("gnp.exe" reads as "exe.png"), or are not seen at all.
fn hidden(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}')
}

/// Names of files end up in lists of recent documents, where no CPR number may stand.
fn without_cpr(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut clean = String::new();
    let mut at = 0;
    while at < letters.len() {
        let before = at > 0 && letters[at - 1].is_ascii_digit();
        match (before, cpr_length(&letters[at..])) {
            (false, Some(length)) => {
                clean.push_str("cpr");
                at += length;
            }
            _ => {
                clean.push(letters[at]);
                at += 1;
            }
        }
    }
    clean
}

/// How many letters of the start are a CPR number: a day, a month, a year, perhaps a dash, four digits.
fn cpr_length(letters: &[char]) -> Option<usize> {
    let digits = |from: usize, to: usize| {
        let part = letters.get(from..to)?;
        part.iter().all(char::is_ascii_digit).then(|| part.iter().collect::<String>().parse::<u32>().ok())?
    };
    let (day, month, _) = (digits(0, 2)?, digits(2, 4)?, digits(4, 6)?);
    let dash = usize::from(letters.get(6).is_some_and(|letter| matches!(letter, '-' | ' ' | '_' | '–')));
    digits(6 + dash, 10 + dash)?;
    let ends = !letters.get(10 + dash).is_some_and(char::is_ascii_digit);
    // Fictive numbers have a day that is 60 higher.
    let dated = (1..=31).contains(&(day % 60)) && day != 60 && (1..=12).contains(&month);
    (ends && dated).then_some(10 + dash)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_is_only_a_name_whatever_it_was() {
        for (given, kept) in [
            ("Aftale.pdf", "Aftale.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\Ane\\brev.docx", "brev.docx"),
            ("skan\u{202e}fdp.exe", "skanfdp.exe"),
            ("a\0b.pdf", "ab.pdf"),
            ("con.txt", "_con.txt"),
            ("COM1.pdf", "_COM1.pdf"),
            ("Connie.pdf", "Connie.pdf"),
            ("hvem: \"Bo\"?.txt", "hvem_ _Bo__.txt"),
            ("...", "fil"),
            (" .pdf", "pdf"),
            ("010190-1234 Bo.pdf", "cpr Bo.pdf"),
            ("Bo_6101901234.pdf", "Bo_cpr.pdf"),
            ("faktura 123456789012.pdf", "faktura 123456789012.pdf"),
            ("faktura 9912345678.pdf", "faktura 9912345678.pdf"),
        ] {
            assert_eq!(clean(given), kept, "{given:?}");
        }
    }

    proptest! {
        #[test]
        fn no_name_leaves_its_folder_or_is_too_long_or_holds_a_cpr_number(name in "(\\PC|[/\\\\.:\u{202e}\0\n0-9-]){0,200}") {
            let kept = clean(&name);
            prop_assert!(!kept.is_empty() && kept != "." && kept != ".." && kept.chars().count() <= LONGEST + 1);
            let bad = ['/', '\\', ':', '\0', '\n', '\u{202e}'];
            prop_assert!(!kept.contains(bad));
            prop_assert_eq!(std::path::Path::new(&kept).file_name().unwrap().to_str().unwrap(), kept.as_str());
            prop_assert_eq!(clean(&kept), kept);
        }
    }
}
