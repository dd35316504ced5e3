//! The printed recovery code: 160 random bits in eight groups of four letters.

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::KeysError;

/// Crockford's alphabet: no I, L, O or U, so a tired reader mixes nothing up.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What the school prints and keeps in a drawer: `K3M9-…`, 32 letters.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; 20]);

impl RecoveryCode {
    /// A new code from the system's random source.
    pub fn random() -> Result<Self, KeysError> {
        let mut bytes = [0; 20];
        getrandom::fill(&mut bytes).map_err(|_| KeysError::NoRandomness)?;
        Ok(Self(bytes))
    }

    /// Reads a typed code: case, spaces and dashes do not matter, and the
    /// letters that look like digits are taken for them.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut values = Vec::with_capacity(32);
        for letter in typed.chars() {
            let letter = match letter.to_ascii_uppercase() {
                ' ' | '-' | '\u{2013}' | '\u{a0}' => continue,
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let letter = u8::try_from(letter).ok()?;
            let value = ALPHABET.iter().position(|known| *known == letter)?;
            values.push(u8::try_from(value).ok()?);
        }
        if values.len() != 32 {
            return None;
        }
        // Eight letters of five bits are five bytes.
        let mut bytes = [0; 20];
        for (group, letters) in bytes.chunks_mut(5).zip(values.chunks(8)) {
            let bits = letters.iter().fold(0u64, |bits, value| bits << 5 | u64::from(*value));
            group.copy_from_slice(&bits.to_be_bytes()[3..]);
        }
        values.zeroize();
        Some(Self(bytes))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Eight groups of four, as it is printed.
impl std::fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (number, group) in self.0.chunks(5).enumerate() {
            let bits = group.iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
            for letter in 0..8 {
                if letter == 4 || (letter == 0 && number > 0) {
                    f.write_str("-")?;
                }
                let value = (bits >> (35 - 5 * letter)) & 31;
                write!(f, "{}", char::from(ALPHABET[value as usize]))?;
            }
        }
        Ok(())
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_code_reads_back_also_when_typed_carelessly() {
        for _ in 0..200 {
            let code = RecoveryCode::random().unwrap();
            let printed = code.to_string();
            assert_eq!(printed.len(), 39);
            let careless = printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            assert!(RecoveryCode::parse(&careless) == Some(code));
        }
    }

    #[test]
    fn a_code_that_is_too_short_or_holds_a_strange_letter_is_no_code() {
        assert!(RecoveryCode::parse("").is_none());
        assert!(RecoveryCode::parse(&"A".repeat(31)).is_none());
        assert!(RecoveryCode::parse(&"U".repeat(32)).is_none());
        assert!(RecoveryCode::parse(&"å".repeat(32)).is_none());
    }
}
