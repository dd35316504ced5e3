//! The two processes together, as the program uses them.

#![allow(clippy::unwrap_used)]

use std::ops::ControlFlow;

use sheets::{Ask, Encoding, Format, Kind, Limits, Looks, Reader, Refusal, Sheet, read};

fn reader() -> Reader {
    Reader { program: env!("CARGO_BIN_EXE_sheet-reader").into(), args: Vec::new() }
}

fn read_within(bytes: &[u8], limits: &Limits) -> Result<Sheet, Refusal> {
    read(&reader(), bytes, &Ask::default(), limits, &mut |_| ControlFlow::Continue(()))
}

fn read_now(bytes: &[u8]) -> Result<Sheet, Refusal> {
    read_within(bytes, &Limits::default())
}

fn many_rows(rows: usize) -> Vec<u8> {
    let mut text = String::from("Elevnr;Elevnavn;Hold;Startdato\r\n");
    for row in 0..rows {
        text.push_str(&format!("{row};Åse Kjærgård {row};ELE-GF2-26a;26-10-2026\r\n"));
    }
    text.into_bytes()
}

#[test]
fn a_school_export_comes_through_with_what_was_guessed() {
    let bytes = b"Elevnr;Elevnavn;Mobil\r\n300007;Pedersen, \xC5se;+45 26915951\r\n\r\n300014;Oscar \r\n";
    let sheet = read_now(bytes).unwrap();
    assert_eq!(sheet.format, Format::Csv);
    assert_eq!(sheet.encoding, Some(Encoding::Windows1252));
    assert_eq!(sheet.separator, Some(';'));
    assert_eq!(sheet.cells.cell(1, 1), "Pedersen, Åse");
    assert_eq!(sheet.cells.cell(1, 2), "+45 26915951");
    assert_eq!((sheet.cells.cell(2, 1), sheet.cells.line(2)), ("Oscar ", 4));
    assert_eq!(sheet.ragged.iter().map(|row| (row.line, row.cells)).collect::<Vec<_>>(), [(4, 2)]);
}

#[test]
fn many_rows_arrive_whole_in_little_memory_and_report_progress() {
    let bytes = many_rows(60_000);
    let mut heard = Vec::new();
    let sheet = read(&reader(), &bytes, &Ask::default(), &Limits::default(), &mut |rows| {
        heard.push(rows);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(sheet.cells.rows(), 60_001);
    assert_eq!(sheet.cells.cell(60_000, 1), "Åse Kjærgård 59999");
    assert!(heard.len() > 3 && heard.is_sorted());
    let cells = sheet.cells.rows() * 4;
    assert!(sheet.cells.bytes() <= bytes.len() + 8 * cells, "{}", sheet.cells.bytes());
}

#[test]
fn the_user_may_stop_it_at_any_time() {
    let stopped = read(&reader(), &many_rows(60_000), &Ask::default(), &Limits::default(), &mut |rows| {
        if rows > 1000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(stopped.unwrap_err(), Refusal::Cancelled);
}

#[test]
fn what_the_user_says_about_the_file_is_done() {
    let ask = Ask { encoding: Some(Encoding::Windows1252), separator: Some(','), sheet: None };
    let sheet =
        read(&reader(), "a,ø;b".as_bytes(), &ask, &Limits::default(), &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(sheet.cells.row(0).collect::<Vec<_>>(), ["a", "Ã¸;b"]);
    assert_eq!(sheet.cells.kind(0, 1), Kind::Text);
}

#[test]
fn every_limit_ends_in_its_own_refusal() {
    let refused = |bytes: &[u8], change: fn(&mut Limits)| {
        let mut limits = Limits::default();
        change(&mut limits);
        read_within(bytes, &limits).unwrap_err().code()
    };
    let rows = many_rows(20_000);
    assert_eq!(refused(&rows, |limits| limits.input = 1000), "too_big");
    assert_eq!(refused(&rows, |limits| limits.cells = 1000), "too_many_cells");
    assert_eq!(refused(&rows, |limits| limits.rows = 1000), "too_many_rows");
    assert_eq!(refused(&rows, |limits| limits.columns = 3), "too_many_columns");
    assert_eq!(refused(&rows, |limits| limits.cell = 10), "cell_too_long");
    assert_eq!(refused(&rows, |limits| limits.text = 10_000), "too_much_text");
    assert_eq!(refused(&rows, |limits| limits.seconds = 0), "timed_out");
    assert_eq!(refused(&rows, |limits| limits.memory = 1 << 20), "out_of_memory");
}

#[test]
fn a_place_in_the_refusal_is_the_one_the_user_can_find() {
    let refusal = read_now(format!("a;b\n\n1;{}\n", "ø".repeat(40_000)).as_bytes()).unwrap_err();
    assert_eq!(refusal, Refusal::CellTooLong { row: 3, column: 2, limit: 32_767 });
    let refusal = read_now(b"a;b\n1;x\0y\n").unwrap_err();
    assert_eq!(refusal, Refusal::Nul { row: 2, column: 2 });
    let refusal = read_now(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap_err();
    assert_eq!(refusal, Refusal::NotASheet { looks: Looks::Picture });
}

#[test]
fn a_reader_that_is_missing_or_says_nothing_is_a_refusal_too() {
    for program in ["/nowhere/reader", "/bin/true"] {
        let silent = Reader { program: program.into(), args: Vec::new() };
        let refusal = read(&silent, b"a;b", &Ask::default(), &Limits::default(), &mut |_| ControlFlow::Continue(()));
        assert_eq!(refusal.unwrap_err(), Refusal::ReaderDied);
    }
}
