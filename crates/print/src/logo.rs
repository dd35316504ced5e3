//! A school's logo: what kind of picture it is, and whether it may be one.

/// The most bytes of a logo.
const MOST_BYTES: usize = 300 * 1024;
/// The most points along a side: a small file can claim to be a huge picture.
const MOST_POINTS: u32 = 4_000;

/// A picture for the head of a paper: PNG, JPEG or SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    bytes: Vec<u8>,
    mime: &'static str,
}

/// Why a file is no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoFault {
    /// More than 300 kB, or too many points.
    TooLarge,
    /// Not one of the three kinds.
    OtherKind,
}

impl Logo {
    /// Looks at the first bytes; whether all of it can be set only a trial tells.
    pub fn new(bytes: Vec<u8>) -> Result<Self, LogoFault> {
        if bytes.len() > MOST_BYTES {
            return Err(LogoFault::TooLarge);
        }
        let (mime, size) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            ("image/png", png_size(&bytes))
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            ("image/jpeg", jpeg_size(&bytes))
        } else if is_svg(&bytes) {
            ("image/svg+xml", Some((1, 1)))
        } else {
            ("", None)
        };
        match size {
            None => Err(LogoFault::OtherKind),
            Some((width, height)) if width.max(height) > MOST_POINTS => Err(LogoFault::TooLarge),
            Some(_) => Ok(Self { bytes, mime }),
        }
    }

    /// The picture.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Its kind, as the web names it.
    pub fn mime(&self) -> &'static str {
        self.mime
    }
}

fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    Some((number(16)?, number(20)?))
}

/// From the first frame header (SOF) among the segments.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    loop {
        let (0xff, marker) = (*bytes.get(at)?, *bytes.get(at + 1)?) else { return None };
        match marker {
            // A fill byte, then the marker.
            0xff => at += 1,
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                return Some((number(at + 7)?.into(), number(at + 5)?.into()));
            }
            _ => at += 2 + usize::from(number(at + 2)?),
        }
    }
}

fn is_svg(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && text.contains("<svg")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn the_three_kinds_are_known_by_their_first_bytes() {
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x10\0\x20\x01".to_vec();
        let mime = |bytes: Vec<u8>| Logo::new(bytes).map(|logo| logo.mime());
        assert_eq!(mime(png(20, 10)), Ok("image/png"));
        assert_eq!(mime(jpeg), Ok("image/jpeg"));
        assert_eq!(mime(b"<?xml version=\"1.0\"?><svg xmlns=\"x\"/>".to_vec()), Ok("image/svg+xml"));
        assert_eq!(mime(b"%PDF-1.7".to_vec()), Err(LogoFault::OtherKind));
        assert_eq!(mime(b"\xff\xd8\xff\xe0".to_vec()), Err(LogoFault::OtherKind));
    }

    #[test]
    fn a_small_file_that_claims_a_huge_picture_is_refused() {
        assert_eq!(Logo::new(png(40_000, 40_000)), Err(LogoFault::TooLarge));
        assert_eq!(Logo::new(vec![b'<'; 300 * 1024 + 1]), Err(LogoFault::TooLarge));
    }
}
