//! The press alone: whatever is written becomes a paper.

use std::sync::LazyLock;

use chrono::NaiveDate;
use print::{Block, Column, Item, Language, Logo, Paper, Press};
use proptest::prelude::*;
use tests::pdf::Pdf;

/// One for all: the fonts are read once.
static PRESS: LazyLock<Press> = LazyLock::new(|| Press::new().unwrap());

const RED_SQUARE: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><rect width="40" height="10" fill="red"/></svg>"#;

fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        title: "En prøve".to_owned(),
        language: Language::Da,
        school: "Skolen ved Åen".to_owned(),
        logo: None,
        logo_says: "Logo for Skolen ved Åen".to_owned(),
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        note: String::new(),
        mark: String::new(),
        foot: "side {page} af {pages}".to_owned(),
        wide: false,
        blocks,
    }
}

fn printed(paper: &Paper) -> Pdf {
    Pdf::read(&PRESS.print(paper).unwrap().pdf().unwrap())
}

#[test]
fn the_logo_is_a_picture_with_words_for_those_who_do_not_see_it() {
    let mut paper = paper(vec![Block::paragraph("Tekst")]);
    paper.logo = Some(Logo::new(RED_SQUARE.as_bytes().to_vec()).unwrap());
    let pdf = printed(&paper);
    let figures: Vec<String> = pdf.tags().into_iter().filter(|tag| tag.role == "Figure").map(|tag| tag.alt).collect();
    assert_eq!(figures, ["Logo for Skolen ved Åen"]);
}

#[test]
fn a_long_paper_counts_its_pages_and_repeats_the_head_of_a_table() {
    let rows = (1..=120).map(|at| vec![format!("Elev {at}"), "Til stede".to_owned()]).collect();
    let columns = vec![Column::new("Navn", 3), Column::new("Mærke", 1)];
    let pdf = printed(&paper(vec![Block::Table { columns, rows }]));
    assert!(pdf.pages() >= 3);
    assert!(pdf.says(&format!("side 1 af {}", pdf.pages())) && pdf.says(&format!("side 3 af {}", pdf.pages())));
    assert_eq!(pdf.count("Mærke"), pdf.pages());
}

#[test]
fn long_danish_words_are_broken_and_whole_again_when_copied() {
    let word = "erhvervsuddannelseslovgivning";
    let pdf = printed(&paper(vec![Block::paragraph(vec![word; 60].join(" "))]));
    assert!(pdf.broken_lines() > 5);
    assert_eq!(pdf.count(word), 60);
}

#[test]
fn nothing_in_a_text_is_read_as_typst() {
    let said = r#"#read("/etc/passwd") *fed* $x$ = Overskrift \ #pagebreak() @ref <mark> // ikke en kommentar"#;
    let pdf = printed(&paper(vec![Block::paragraph(said), Block::heading(said)]));
    assert_eq!(pdf.count(said), 2, "{}", pdf.letters());
    assert_eq!(pdf.pages(), 1);
}

#[test]
fn the_press_reads_no_file_of_the_computer() {
    let linked = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/passwd" width="9" height="9"/></svg>"#;
    let mut paper = paper(Vec::new());
    paper.logo = Some(Logo::new(linked.as_bytes().to_vec()).unwrap());
    let set = PRESS.print(&paper).and_then(|printed| printed.pdf());
    assert!(set.is_err() || !String::from_utf8_lossy(&set.unwrap()).contains("root:"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_written_becomes_an_accessible_paper(words in proptest::collection::vec("\\PC{0,60}|[ -~æøåÆØÅ\n]{0,200}|\u{1f600}|[\u{300}-\u{36f}\u{590}-\u{6ff}]{1,9}", 6)) {
        let word = |at: usize| words[at].clone();
        let blocks = vec![
            Block::Heading { level: 2, text: format!("a{}", word(0)) },
            Block::paragraph(word(1)),
            Block::List { items: vec![Item::new(word(2), word(3)), Item::new("", "")] },
            Block::Facts { rows: vec![(word(4), word(5))] },
            Block::Remark { title: word(0), text: word(1) },
            Block::Code { title: word(2), text: word(3) },
            Block::Table { columns: vec![Column::new(word(4), 1), Column::new("b", 0)], rows: vec![vec![word(0), word(5)]] },
            Block::Signatures { names: vec![word(1)] },
            Block::Lines { count: 2 },
            Block::note(word(2)),
        ];
        let set = PRESS.print(&paper(blocks)).and_then(|printed| printed.pdf());
        prop_assert!(set.is_ok(), "{:?}", set.err());
    }
}
