//! What a paper is made of: a head, and blocks one under the other.

use chrono::NaiveDate;
use serde::Serialize;

use crate::Logo;

/// A paper, before it is set.
#[derive(Debug, Clone, Serialize)]
pub struct Paper {
    /// What it is, in a line: the first heading, and what a reader of PDFs shows and says.
    pub title: String,
    /// The language it is written in: for the voice that reads it, and where words are broken.
    pub language: Language,
    /// Who sends it: stands in the head.
    pub school: String,
    /// The school's own.
    #[serde(skip)]
    pub logo: Option<Logo>,
    /// What a voice says in place of the logo.
    pub logo_says: String,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// Under the title: when it was made and by whom.
    pub note: String,
    /// A word across every page, as on a draft; empty for none.
    pub mark: String,
    /// The foot of a page, with `{page}` and `{pages}` where the numbers go.
    pub foot: String,
    /// The pages lie on their side.
    pub wide: bool,
    /// What it says, in the order it is read.
    pub blocks: Vec<Block>,
}

/// The languages a paper can be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Danish of Denmark.
    Da,
    /// English as in Britain.
    En,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// What the blocks after it are about. Level 2 stands under the title, 3 under 2.
    Heading {
        /// 2 or 3.
        level: u8,
        /// In a line.
        text: String,
    },
    /// Somebody's words; their lines stay lines.
    Paragraph {
        /// The words.
        text: String,
    },
    /// The same, small and grey.
    Note {
        /// The words.
        text: String,
    },
    /// Points.
    List {
        /// One after the other.
        items: Vec<Item>,
    },
    /// Rows under a head that is repeated on each page.
    Table {
        /// From the left.
        columns: Vec<Column>,
        /// As many cells each as there are columns.
        rows: Vec<Vec<String>>,
    },
    /// Facts, each with what it is.
    Facts {
        /// Label and value.
        rows: Vec<(String, String)>,
    },
    /// A remark that must not be overlooked, in a box.
    Remark {
        /// What it is; may be empty.
        title: String,
        /// The words.
        text: String,
    },
    /// Signs to be compared one by one, like a hash.
    Code {
        /// What it is.
        title: String,
        /// The signs.
        text: String,
    },
    /// Whom a letter is for and its day; as the first block it stands above the title.
    Address {
        /// Name and address.
        lines: Vec<String>,
        /// The day, as it is written.
        day: String,
    },
    /// Lines to sign on.
    Signatures {
        /// Who signs on each.
        names: Vec<String>,
    },
    /// Lines to write on by hand.
    Lines {
        /// How many.
        count: u32,
    },
    /// The headings of the paper and their pages.
    Contents,
    /// What follows begins a new page.
    PageBreak,
}

/// A point of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// What it says.
    pub text: String,
    /// What else is known of it; small, may be empty.
    pub note: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// Its share of the width; 0 takes what its cells need.
    pub share: u32,
}

impl Block {
    /// A heading under the title.
    pub fn heading(text: impl Into<String>) -> Self {
        Self::Heading { level: 2, text: text.into() }
    }

    /// Somebody's words.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { text: text.into() }
    }

    /// Something small.
    pub fn note(text: impl Into<String>) -> Self {
        Self::Note { text: text.into() }
    }

    /// Points, or these words where there are none.
    pub fn list_or(items: Vec<Item>, none: impl Into<String>) -> Self {
        if items.is_empty() { Self::note(none) } else { Self::List { items } }
    }
}

impl Item {
    /// A point with what else is known of it.
    pub fn new(text: impl Into<String>, note: impl Into<String>) -> Self {
        Self { text: text.into(), note: note.into() }
    }
}

impl Column {
    /// A column with its share of the width.
    pub fn new(title: impl Into<String>, share: u32) -> Self {
        Self { title: title.into(), share }
    }
}
