//! Files that a school might really send, and files that someone made to do harm: every one must
//! end in a refusal with a reason or in rows. All are built here, byte for byte the same each time.

#![allow(clippy::expect_used, reason = "files are built from parts that are known to be there")]

mod binary;
mod families;
mod pictures;
mod text;
mod values;
mod workbooks;
mod zips;

pub use pictures::pictures;

/// One such file.
#[derive(Debug)]
pub struct Hostile {
    /// What is wrong with it, for the report of a failing test.
    pub name: String,
    /// What the user's file would be called.
    pub file_name: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
    /// How reading it must end.
    pub expect: Expect,
}

/// How reading a file must end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expect {
    /// Refused as a whole, for the reason with this code.
    Refused(&'static str),
    /// One or the other, but never a reader that died.
    Ends,
    /// Read.
    Imports {
        /// Rows that are not blank, header and titles included.
        rows: usize,
        /// Source rows holding a value that is impossible (a date that does not exist, a CPR number
        /// with letters), so that an import must point at them and cannot take them as they are.
        bad_rows: &'static [u32],
    },
}

/// Every hostile file; names are unique.
pub fn all() -> Vec<Hostile> {
    let mut files = text::files();
    files.extend(values::files());
    files.extend(workbooks::files());
    files.extend(zips::files());
    files.extend(binary::files());
    files.extend(families::files());
    files
}

fn refused(name: &'static str, file_name: &'static str, bytes: impl Into<Vec<u8>>, why: &'static str) -> Hostile {
    Hostile { name: name.to_owned(), file_name, bytes: bytes.into(), expect: Expect::Refused(why) }
}

fn imports(
    name: &'static str,
    file_name: &'static str,
    bytes: impl Into<Vec<u8>>,
    rows: usize,
    bad_rows: &'static [u32],
) -> Hostile {
    Hostile { name: name.to_owned(), file_name, bytes: bytes.into(), expect: Expect::Imports { rows, bad_rows } }
}

/// The columns of the student export of the study administration.
const COLUMNS: [&str; 22] = [
    "Elevnr",
    "Elevnavn",
    "CPR-nr.",
    "Alder",
    "Afgangsdato",
    "Afgangsårsag",
    "CØSA",
    "Uddannelse",
    "Skoleforløb",
    "Hold",
    "Afdeling",
    "Kontaktlærer",
    "Mobil",
    "E-mail",
    "Elevtype",
    "Startdato",
    "Slutdato",
    "Adresse",
    "Postnr.",
    "By",
    "Navnebeskyttet",
    "Land",
];

const NAMES: [&str; 6] =
    ["Åse Kjærgård", "Søren Østergaard", "Pedersen, Jørn", "Fatima Özdemir", "Bo Ærø", "Ída Þórsdóttir"];

/// A student export row without fault, different for each number.
fn student(number: usize) -> Vec<String> {
    let day = 61 + number % 28;
    let row: [String; 22] = [
        format!("{}", 400_000 + number),
        format!("{} {}", NAMES[number % NAMES.len()], number),
        format!("{day}{:02}06-{:04}", 1 + number % 12, 5000 + number % 4000),
        "20".into(),
        String::new(),
        String::new(),
        "1510".into(),
        "Personvognsmekaniker".into(),
        "GF2".into(),
        "PER-GF2-26c".into(),
        "Aars".into(),
        "Birgit Sø".into(),
        format!("+45 {}", 20_000_000 + number),
        format!("elev{number}@elev.example.dk"),
        "EUD".into(),
        "26-10-2026".into(),
        "15-03-2027".into(),
        format!("Ågade {number}, 1. th"),
        "9620".into(),
        "Aalestrup".into(),
        "Nej".into(),
        "DK".into(),
    ];
    row.to_vec()
}

/// The same with some columns changed.
fn student_with(number: usize, changes: &[(&str, &str)]) -> Vec<String> {
    let mut row = student(number);
    for (column, value) in changes {
        let at = COLUMNS.iter().position(|name| name == column).expect("a column of the export");
        row[at] = (*value).to_owned();
    }
    row
}

/// The header and these rows as the export writes them: semicolons, no quotation marks.
fn export(rows: &[Vec<String>]) -> String {
    let mut text = COLUMNS.join(";") + "\r\n";
    for row in rows {
        text += &(row.join(";") + "\r\n");
    }
    text
}

/// The header and five students without fault.
fn good_export() -> String {
    export(&(0..5).map(student).collect::<Vec<_>>())
}

/// One byte a character; only for texts that hold nothing beyond Latin-1.
fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(c as u32).expect("Latin-1 only")).collect()
}

fn utf16le(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
