//! Bytes of a CSV file into text: a mark, valid UTF-8, UTF-16 by its pattern, else Windows-1252.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::Encoding;

const DOUBTS: usize = 100;

#[derive(Debug)]
pub(crate) struct Decoded {
    pub text: String,
    pub encoding: Encoding,
    /// Where in `text` the first characters stand that were not written in `encoding`; ascending.
    pub doubts: Vec<usize>,
    pub maybe_charset: Option<String>,
}

pub(crate) fn decode(bytes: Vec<u8>, asked: Option<Encoding>) -> Decoded {
    let encoding = asked.unwrap_or_else(|| guess(&bytes));
    let mut decoded = match encoding {
        Encoding::Utf8 | Encoding::Utf8Bom => unicode(bytes),
        Encoding::Utf16Le | Encoding::Utf16Be => wide(&bytes, encoding),
        Encoding::Windows1252 => western(&bytes, asked.is_none()),
    };
    decoded.encoding = encoding;
    decoded
}

/// UTF-16 with a mark, or without one when every other byte is NUL as in mostly Latin text.
pub(crate) fn wide_guess(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        _ => {}
    }
    let head = &bytes[..bytes.len().min(1024)];
    let pairs = head.len() / 2;
    let nuls = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    if pairs < 4 {
        None
    } else if odd * 4 > pairs * 3 && even * 20 < pairs {
        Some(Encoding::Utf16Le)
    } else if even * 4 > pairs * 3 && odd * 20 < pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

fn guess(bytes: &[u8]) -> Encoding {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        return Encoding::Utf8Bom;
    }
    if let Some(wide) = wide_guess(bytes) {
        return wide;
    }
    let (mut valid, mut invalid) = (0_u64, 0_u64);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count() as u64;
        invalid += u64::from(!chunk.invalid().is_empty());
    }
    // One damaged letter does not make a UTF-8 file Windows-1252.
    if valid >= invalid { Encoding::Utf8 } else { Encoding::Windows1252 }
}

fn unicode(bytes: Vec<u8>) -> Decoded {
    let text = match String::from_utf8(bytes) {
        Ok(text) => return plain(text, Vec::new()),
        Err(error) => error.into_bytes(),
    };
    let mut doubts = Vec::new();
    let text = mend(&text, |at, is_valid| {
        if !is_valid {
            doubt(&mut doubts, at);
        }
    });
    plain(text, doubts)
}

fn western(bytes: &[u8], guessed: bool) -> Decoded {
    if !guessed {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
        return plain(text.into_owned(), Vec::new());
    }
    // Files pasted together hold both encodings: what is valid UTF-8 is taken as such, and shown.
    let mut doubts = Vec::new();
    let text = mend(bytes, |at, is_valid| {
        if is_valid {
            doubt(&mut doubts, at);
        }
    });
    for (at, _) in text.char_indices().filter(|(_, c)| ('\u{80}'..='\u{9F}').contains(c)).take(DOUBTS) {
        doubt(&mut doubts, at);
    }
    doubts.sort_unstable();
    let mut decoded = plain(text, doubts);
    decoded.maybe_charset = other_charset(bytes);
    decoded
}

/// Valid UTF-8 as it is and every other byte as Windows-1252; `met` hears of each non-ASCII place.
fn mend(bytes: &[u8], mut met: impl FnMut(usize, bool)) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16);
    for chunk in bytes.utf8_chunks() {
        if let Some(at) = chunk.valid().bytes().position(|byte| byte >= 0x80) {
            met(text.len() + at, true);
        }
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            met(text.len(), false);
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        }
    }
    text
}

fn wide(bytes: &[u8], encoding: Encoding) -> Decoded {
    let codec = if encoding == Encoding::Utf16Le { UTF_16LE } else { UTF_16BE };
    let (text, _) = codec.decode_with_bom_removal(bytes);
    let doubts = text.match_indices('\u{FFFD}').map(|(at, _)| at).take(DOUBTS).collect();
    plain(text.into_owned(), doubts)
}

fn plain(mut text: String, doubts: Vec<usize>) -> Decoded {
    const MARK: char = '\u{FEFF}';
    let mut doubts = doubts;
    if text.starts_with(MARK) {
        text.drain(..MARK.len_utf8());
        doubts.iter_mut().for_each(|at| *at = at.saturating_sub(MARK.len_utf8()));
    }
    Decoded { text, encoding: Encoding::Utf8, doubts, maybe_charset: None }
}

fn doubt(doubts: &mut Vec<usize>, at: usize) {
    if doubts.len() < DOUBTS {
        doubts.push(at);
    }
}

/// The character set that the letters suggest instead. Old Mac and DOS files are told by where the
/// Danish letters stand; for the rest there is a detector.
fn other_charset(bytes: &[u8]) -> Option<String> {
    let mut letters = [0_u32; 256];
    for [before, byte, after] in bytes.array_windows() {
        if *byte >= 0x80 && (before.is_ascii_alphabetic() || after.is_ascii_alphabetic()) {
            letters[*byte as usize] += 1;
        }
    }
    let count = |set: &[u8]| set.iter().map(|byte| letters[*byte as usize]).sum::<u32>();
    let danish = count(b"\xE6\xF8\xE5\xC6\xD8\xC5");
    for (name, set) in [("macintosh", b"\xBE\xBF\x8C\xAE\xAF\x81"), ("ibm850", b"\x91\x9B\x86\x92\x9D\x8F")] {
        if count(set) > 2 * danish {
            return Some(name.to_owned());
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(1 << 20)], true);
    let name = detector.guess(Some(b"dk"), Utf8Detection::Deny).name();
    (danish == 0 && name != WINDOWS_1252.name()).then(|| name.to_ascii_lowercase())
}

/// The text with line feeds where a file has carriage returns only, as old Macs wrote.
pub(crate) fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if text.contains('\r') && !text.contains('\n') { Cow::Owned(text.replace('\r', "\n")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(bytes: &[u8]) -> Decoded {
        decode(bytes.to_vec(), None)
    }

    #[test]
    fn danish_letters_come_through_in_every_encoding_that_schools_use() {
        let text = "Elevnr;Elevnavn\n300007;Pedersen, Åse Kjærgård\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let (western, _, _) = WINDOWS_1252.encode(text);
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), Encoding::Utf8Bom),
            (western.to_vec(), Encoding::Windows1252),
            (utf16.clone(), Encoding::Utf16Le),
            ([b"\xFF\xFE".to_vec(), utf16].concat(), Encoding::Utf16Le),
            (text.encode_utf16().flat_map(u16::to_be_bytes).collect(), Encoding::Utf16Be),
        ] {
            let decoded = guessed(&bytes);
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
            assert_eq!((decoded.doubts, decoded.maybe_charset), (vec![], None), "{encoding:?}");
        }
    }

    #[test]
    fn one_broken_letter_leaves_the_rest_of_a_utf8_file_alone() {
        let decoded = guessed(b"\xC3\x85se;\xC3;S\xC3\xB8ren\n");
        assert_eq!((decoded.text.as_str(), decoded.encoding), ("Åse;Ã;Søren\n", Encoding::Utf8));
        assert_eq!(decoded.doubts, [5]);
    }

    #[test]
    fn two_files_pasted_together_are_both_read_and_the_lesser_one_is_doubted() {
        let decoded = guessed(b"\xC5se\nS\xF8ren\nJ\xF8rn\nBj\xC3\xB8rn\n");
        assert_eq!(decoded.text, "Åse\nSøren\nJørn\nBjørn\n");
        assert_eq!((decoded.encoding, decoded.doubts), (Encoding::Windows1252, vec![20]));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_become_text_and_doubts_point_into_it(bytes: Vec<u8>) {
            let decoded = guessed(&bytes);
            proptest::prop_assert!(decoded.doubts.is_sorted());
            proptest::prop_assert!(decoded.doubts.iter().all(|at| decoded.text.is_char_boundary(*at)));
        }
    }

    #[test]
    fn old_mac_and_dos_letters_are_suspected() {
        let suspected = |bytes: &[u8]| guessed(bytes).maybe_charset;
        assert_eq!(suspected(b"S\xBFren Kj\xBErg\x8Crd").as_deref(), Some("macintosh"));
        assert_eq!(suspected(b"S\x9Bren Kj\x91rg\x86rd").as_deref(), Some("ibm850"));
        assert_eq!(suspected(b"S\xF8ren Kj\xE6rg\xE5rd"), None);
    }
}
