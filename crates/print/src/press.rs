//! From a paper to its pages: Typst, with one template and no way to any other file.

use std::fmt;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontStyle};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

use crate::Paper;
use crate::readable::readable;

/// What is read is set in this.
const READING: &str = "Libertinus Serif";
/// Signs that are compared one by one are set in this.
const COMPARING: &str = "DejaVu Sans Mono";
/// After so many papers that did not need it, what was remembered of one is given back.
const REMEMBERED: usize = 3;

/// What prints papers: the template, the fonts and Typst's own library, made once.
pub struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    paper: FileId,
    logo: FileId,
}

/// A paper that has been set.
pub struct Printed(PagedDocument);

/// A paper that cannot be set: the template is wrong, or the logo.
#[derive(Debug)]
pub struct Error(String);

impl Press {
    /// A press with its fonts.
    pub fn new() -> Result<Self, Error> {
        let fonts: Vec<Font> = typst_assets::fonts()
            .filter_map(|data| Font::new(Bytes::new(data), 0))
            .filter(|font| [READING, COMPARING].contains(&font.info().family.as_str()))
            .filter(|font| font.info().variant.style == FontStyle::Normal)
            .collect();
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template: Source::new(file("paper.typ")?, include_str!("paper.typ").to_owned()),
            paper: file("paper.json")?,
            logo: file("logo")?,
        })
    }

    /// Sets a paper. What its fonts have no sign for is shown as a question mark: a note must never stop a paper.
    pub fn print(&self, paper: &Paper) -> Result<Printed, Error> {
        let mut data = serde_json::to_value(paper).map_err(|error| Error(error.to_string()))?;
        readable(&mut data, &|letter| self.has(letter));
        data["has_logo"] = paper.logo.is_some().into();
        let sheet = Sheet {
            press: self,
            paper: Bytes::from_string(data.to_string()),
            logo: paper.logo.as_ref().map(|logo| Bytes::new(logo.bytes().to_vec())),
        };
        let set = typst::compile::<PagedDocument>(&sheet).output.map(Printed).map_err(|told| first(&told));
        comemo::evict(REMEMBERED);
        set
    }

    /// Whether every weight has a picture for the letter: one for running text alone would fail in a heading.
    fn has(&self, letter: char) -> bool {
        let mut reading = self.fonts.iter().filter(|font| font.info().family == READING);
        reading.all(|font| font.info().coverage.contains(letter.into()))
    }
}

impl Printed {
    /// The paper as a tagged PDF that keeps to PDF/UA-1.
    pub fn pdf(&self) -> Result<Vec<u8>, Error> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|told| Error(told.message().to_string()))?;
        typst_pdf::pdf(&self.0, &PdfOptions { standards, ..PdfOptions::default() }).map_err(|told| first(&told))
    }

    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.0.pages().len()
    }

    /// The first pages as pictures (SVG), at most so many.
    pub fn pictures(&self, most: usize) -> Vec<String> {
        self.0.pages().iter().take(most).map(|page| typst_svg::svg(page, &SvgOptions::default())).collect()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// The files Typst may see: the template, this paper's data and the logo.
struct Sheet<'a> {
    press: &'a Press,
    paper: Bytes,
    logo: Option<Bytes>,
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.press.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.press.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            _ if id == self.press.paper => Ok(self.paper.clone()),
            Some(logo) if id == self.press.logo => Ok(logo.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file(name: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(name).map_err(|_| Error(format!("{name} is no path")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn first(told: &[SourceDiagnostic]) -> Error {
    Error(told.first().map_or_else(String::new, |told| told.message.to_string()))
}
