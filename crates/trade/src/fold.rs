//! What a comparison of names ignores.

use unicode_normalization::UnicodeNormalization;

/// `text` as a search sees it: small letters without accents, å = aa, ø = oe, æ = ae, ł = l.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfc().flat_map(char::to_lowercase) {
        match letter {
            'å' => folded.push_str("aa"),
            'ø' | 'ö' => folded.push_str("oe"),
            'æ' | 'ä' => folded.push_str("ae"),
            'ü' => folded.push('u'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'đ' | 'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            ' '..='~' => folded.push(letter),
            other => folded.extend(std::iter::once(other).nfd().filter(|part| !is_accent(*part))),
        }
    }
    folded
}

fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}
