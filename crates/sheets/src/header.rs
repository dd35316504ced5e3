//! Which row holds the column names: exports like a title and a date above them.

use crate::{Cells, Kind};

const LOOKED_AT: usize = 30;

/// The row that most likely names the columns. `known` says whether a text is a column name the
/// caller knows; the row with most of them wins, the first of equals. When none is known, it is
/// the first row that is filled nearly as wide as the sheet and holds words only.
pub fn header_row(cells: &Cells, known: &dyn Fn(&str) -> bool) -> usize {
    let rows = cells.rows().min(LOOKED_AT);
    let mut best = (0, 0);
    for row in 0..rows {
        let score = cells.row(row).filter(|cell| !cell.trim().is_empty() && known(cell)).count();
        if score > best.1 {
            best = (row, score);
        }
    }
    if best.1 > 0 {
        return best.0;
    }
    let filled = |row: usize| cells.row(row).filter(|cell| !cell.trim().is_empty()).count();
    let widest = (0..rows).map(filled).max().unwrap_or(0);
    (0..rows).find(|&row| filled(row) * 3 >= widest * 2 && only_words(cells, row)).unwrap_or(0)
}

fn only_words(cells: &Cells, row: usize) -> bool {
    (0..cells.width(row)).all(|column| {
        let cell = cells.cell(row, column).trim();
        cells.kind(row, column) == Kind::Text && (cell.is_empty() || cell.chars().any(char::is_alphabetic))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn portal() -> Cells {
        let mut cells = Cells::default();
        cells.push(1, ["Udtræk af lærepladssøgende elever", "", "", "16-11-2026"]);
        cells.push(3, ["CPR-nummer", "Fornavn", "Efternavn", "Uddannelsesønske"]);
        cells.push(4, ["6409106995", "Zahra", "Bech-Nielsen", "Landbrug"]);
        cells
    }

    #[test]
    fn the_row_with_most_known_names_is_the_header() {
        assert_eq!(header_row(&portal(), &|cell| cell == "Fornavn" || cell == "Efternavn"), 1);
    }

    #[test]
    fn without_known_names_the_title_above_is_still_passed_over() {
        assert_eq!(header_row(&portal(), &|_| false), 1);
        assert_eq!(header_row(&Cells::default(), &|_| false), 0);
    }

    #[test]
    fn of_two_equal_headers_the_first_is_taken() {
        let mut cells = Cells::default();
        cells.push(1, ["Elevnr", "Elevnavn"]);
        cells.push(2, ["Elevnr", "Elevnavn"]);
        assert_eq!(header_row(&cells, &|cell| cell.starts_with("Elev")), 0);
    }
}
