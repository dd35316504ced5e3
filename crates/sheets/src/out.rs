//! Cells out to CSV in a form that no spreadsheet runs as a formula, and back again.

use std::borrow::Cow;

/// The cell with an apostrophe before what Excel would take for a formula.
pub fn csv_safe(cell: &str) -> Cow<'_, str> {
    if is_live(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell as it was before [`csv_safe`]: `'+45 48 48 90 00` is a telephone number again.
pub fn csv_plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_live(rest) => rest,
        _ => cell,
    }
}

/// Apostrophes already there are looked through, so that going out and in again loses nothing.
fn is_live(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\0'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn telephone_numbers_and_dashes_survive_and_names_keep_their_apostrophe() {
        assert_eq!(csv_safe("+45 48489000"), "'+45 48489000");
        assert_eq!(csv_plain("'-"), "-");
        assert_eq!(csv_plain("'t Hooft"), "'t Hooft");
        assert_eq!(csv_safe("Åse"), "Åse");
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_back_and_never_starts_a_formula(cell in "['=+@\t\r\0a-]{0,6}|\\PC*") {
            let out = csv_safe(&cell);
            prop_assert_eq!(csv_plain(&out), cell.as_str());
            prop_assert!(!out.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']));
        }
    }
}
