//! Reads a PDF's own bytes, as a screen reader's program would: language, title, tags, text.

use lopdf::{Dictionary, Document, Object};

/// As typed, soft, and as a font may name it.
const HYPHENS: [char; 3] = ['-', '\u{ad}', '\u{2010}'];

/// A PDF that has been read.
pub struct Pdf(Document);

/// A tag of the structure tree, with its title and its words for a picture.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    /// `H1`, `P`, `Table` …
    pub role: String,
    /// The title of a heading.
    pub title: String,
    /// The words for a picture.
    pub alt: String,
}

impl Pdf {
    /// Reads the bytes.
    pub fn read(bytes: &[u8]) -> Self {
        Self(Document::load_mem(bytes).unwrap())
    }

    /// `/Lang` of the document.
    pub fn language(&self) -> String {
        text(self.catalog().get(b"Lang").unwrap())
    }

    /// The title in its information, as a window shows it.
    pub fn title(&self) -> String {
        let info = self.dictionary(self.0.trailer.get(b"Info").unwrap());
        text(info.get(b"Title").unwrap())
    }

    /// Whether it says that it is tagged, shows its title, and keeps to PDF/UA-1.
    pub fn is_accessible(&self) -> bool {
        let catalog = self.catalog();
        let yes = |of: &str, what: &[u8]| {
            let holder = self.dictionary(catalog.get(of.as_bytes()).unwrap());
            holder.get(what).and_then(Object::as_bool).unwrap_or_default()
        };
        let metadata = self.0.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
        let stream = metadata.as_stream().unwrap();
        let metadata = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
        let metadata = String::from_utf8(metadata).unwrap();
        yes("MarkInfo", b"Marked")
            && yes("ViewerPreferences", b"DisplayDocTitle")
            && metadata.contains("<pdfuaid:part>1</pdfuaid:part>")
    }

    /// The tags in their order.
    pub fn tags(&self) -> Vec<Tag> {
        let mut tags = Vec::new();
        self.gather(self.catalog().get(b"StructTreeRoot").unwrap(), &mut tags);
        tags
    }

    /// The headings in their order, each `1 Title`.
    pub fn headings(&self) -> Vec<String> {
        let headings = self.tags().into_iter().filter_map(|tag| {
            let level = tag.role.strip_prefix('H')?.parse::<u8>().ok()?;
            Some(format!("{level} {}", tag.title))
        });
        headings.collect()
    }

    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.0.get_pages().len()
    }

    /// Whether it says this somewhere.
    pub fn says(&self, words: &str) -> bool {
        self.count(words) > 0
    }

    /// How often it says this.
    pub fn count(&self, words: &str) -> usize {
        self.letters().matches(&squeezed(words)).count()
    }

    /// Whether it says these one after the other, whatever else it says between them.
    pub fn says_in_order(&self, words: &[&str]) -> bool {
        let letters = self.letters();
        let mut rest = letters.as_str();
        words.iter().all(|words| rest.split_once(&squeezed(words)).map(|(_, after)| rest = after).is_some())
    }

    /// How many lines end in the middle of a word.
    pub fn broken_lines(&self) -> usize {
        self.raw().lines().filter(|line| line.trim_end().ends_with(HYPHENS)).count()
    }

    /// All its letters, read from the first page to the last, without blanks and without hyphens: where a line ends and
    /// a word is broken is not what it says.
    pub fn letters(&self) -> String {
        squeezed(&self.raw())
    }

    fn raw(&self) -> String {
        let pages: Vec<u32> = self.0.get_pages().into_keys().collect();
        self.0.extract_text(&pages).unwrap()
    }

    fn gather(&self, of: &Object, tags: &mut Vec<Tag>) {
        match self.resolved(of) {
            Object::Array(parts) => parts.iter().for_each(|part| self.gather(part, tags)),
            Object::Dictionary(tag) => {
                if let Ok(role) = tag.get(b"S").and_then(Object::as_name) {
                    let said = |what: &[u8]| tag.get(what).map(text).unwrap_or_default();
                    let role = String::from_utf8_lossy(role).into_owned();
                    tags.push(Tag { role, title: said(b"T"), alt: said(b"Alt") });
                }
                if let Ok(parts) = tag.get(b"K") {
                    self.gather(parts, tags);
                }
            }
            _ => {}
        }
    }

    fn catalog(&self) -> &Dictionary {
        self.0.catalog().unwrap()
    }

    fn dictionary<'a>(&'a self, of: &'a Object) -> &'a Dictionary {
        self.resolved(of).as_dict().unwrap()
    }

    fn resolved<'a>(&'a self, of: &'a Object) -> &'a Object {
        self.0.dereference(of).unwrap().1
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !HYPHENS.contains(letter)).collect()
}

fn text(of: &Object) -> String {
    lopdf::decode_text_string(of).unwrap()
}
