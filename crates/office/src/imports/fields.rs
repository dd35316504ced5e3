//! What an import reads: the kinds of list, their fields, and where each goes.

mod lists;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kinds of list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ImportKind {
    /// The study administration's students (Z425, Z8111, optagelse.dk).
    Students,
    /// The seekers of the portal.
    Seekers,
    /// Companies with workplaces, approvals and contacts.
    Companies,
    /// Training agreements (Z8232, Z8071).
    Agreements,
    /// The wide sheet of the job café: a column a week.
    Attendance,
}

/// The records a row can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Education,
    Student,
    Cpr,
    Check,
    Company,
    Workplace,
    Approval,
    Contact,
    Agreement,
    Mark,
    Note,
}

/// Which rows of a file speak of the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    Education,
    Student,
    Company,
    Workplace,
    Approval,
    Contact,
    Agreement,
}

/// How a cell is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// A whole name, in either order.
    Person,
    Given,
    Family,
    Cpr,
    /// Text on one line, at most so long.
    Line(usize),
    Date,
    Moment,
    YesNo,
    Phone,
    Email,
    Postcode,
    Count,
    Km,
    SchoolPart,
    StudentKind,
    Cvr,
    PNumber,
    AgreementType,
    Mark,
    /// Six digits.
    Branch,
    /// DB07 or DB25.
    BranchScheme,
    ApprovalKind,
}

/// How a value lies in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    Text,
    /// A date or nothing.
    Date,
    /// A number or nothing.
    Number,
    /// The id of the education of this name.
    Education,
}

/// When a field may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// By the three-way rule.
    Write,
    /// Only with the record itself.
    Create,
    /// Only where nothing stands.
    Fill,
    /// Only where what stands has lost letters that the file still has.
    Repair,
}

/// Whose word counts when rows of one thing differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    First,
    Last,
    /// The latest date.
    Latest,
    /// The most complete number, the last of equals.
    Longest,
    /// The CVR number whose check fits, the last of equals.
    Checked,
}

/// A column a value goes to.
#[derive(Debug, Clone, Copy)]
pub struct To {
    pub part: Part,
    pub column: &'static str,
    pub store: Store,
    pub mode: Mode,
}

/// A field of a kind of list.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub reads: Reads,
    pub to: &'static [To],
    pub merge: Merge,
    /// Folded, letters and digits only.
    pub labels: &'static [&'static str],
}

const fn field(name: &'static str, reads: Reads, to: &'static [To], labels: &'static [&'static str]) -> Field {
    Field { name, reads, to, merge: Merge::Last, labels }
}

impl Field {
    const fn merged(mut self, merge: Merge) -> Self {
        self.merge = merge;
        self
    }
}

const fn to(part: Part, column: &'static str) -> To {
    To { part, column, store: Store::Text, mode: Mode::Write }
}

impl To {
    const fn store(mut self, store: Store) -> Self {
        self.store = store;
        self
    }

    const fn date(self) -> Self {
        self.store(Store::Date)
    }

    const fn number(self) -> Self {
        self.store(Store::Number)
    }

    const fn mode(mut self, mode: Mode) -> Self {
        self.mode = mode;
        self
    }
}

/// A week's column; it is no column of one name, so it stands apart.
pub const WEEK: &Field = &field("week", Reads::Mark, &[to(Part::Mark, "mark")], &[]);

impl ImportKind {
    /// Every kind; of two that fit equally well the first is guessed.
    pub const ALL: [Self; 5] = [Self::Students, Self::Seekers, Self::Companies, Self::Agreements, Self::Attendance];

    /// Its name in commands and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Students => "students",
            Self::Seekers => "seekers",
            Self::Companies => "companies",
            Self::Agreements => "agreements",
            Self::Attendance => "attendance",
        }
    }

    /// Its fields.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Students => lists::STUDENTS,
            Self::Seekers => lists::SEEKERS,
            Self::Companies => lists::COMPANIES,
            Self::Agreements => lists::AGREEMENTS,
            Self::Attendance => lists::ATTENDANCE,
        }
    }

    /// Of each set one field must have a column.
    pub fn needs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Students => &[&["name", "given"]],
            Self::Seekers => &[&["name", "given", "cpr"]],
            Self::Companies => &[&["company", "cvr"]],
            Self::Agreements => &[&["name", "given", "cpr", "number"], &["company", "cvr"], &["type"], &["starts_on"]],
            Self::Attendance => &[&["name", "given"], &["week"]],
        }
    }

    /// What its rows hold, parents before children.
    pub fn groups(self) -> &'static [Group] {
        use Group::{Agreement, Approval, Company, Contact, Education, Student, Workplace};
        match self {
            Self::Students => &[Education, Student],
            Self::Seekers | Self::Attendance => &[Student],
            Self::Companies => &[Education, Company, Workplace, Approval, Contact],
            Self::Agreements => &[Education, Student, Company, Agreement],
        }
    }
}

impl Group {
    /// The records of the group, in the order they are written.
    pub fn parts(self) -> &'static [Part] {
        match self {
            Self::Education => &[Part::Education],
            Self::Student => &[Part::Student, Part::Cpr, Part::Check, Part::Mark, Part::Note],
            Self::Company => &[Part::Company],
            Self::Workplace => &[Part::Workplace],
            Self::Approval => &[Part::Approval],
            Self::Contact => &[Part::Contact],
            Self::Agreement => &[Part::Agreement],
        }
    }
}

impl Part {
    /// Where its records lie.
    pub fn table(self) -> &'static str {
        match self {
            Self::Education => "education",
            Self::Student => "student",
            Self::Cpr => "cpr",
            Self::Check => "profile_check",
            Self::Company => "company",
            Self::Workplace => "workplace",
            Self::Approval => "approval",
            Self::Contact => "contact",
            Self::Agreement => "agreement",
            Self::Mark => "attendance",
            Self::Note => "note",
        }
    }
}
