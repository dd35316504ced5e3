//! Pictures for attachments that are cut off, lie about their size, or are something else too.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use sheets::Picture;

/// Such a picture, what it says it is, and its name.
pub type Made = (String, Picture, Vec<u8>);

fn picture(format: ImageFormat) -> Vec<u8> {
    let pixels = RgbImage::from_fn(40, 30, |x, y| image::Rgb([(x * 7) as u8, (y * 9) as u8, 90]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels).write_to(&mut bytes, format).expect("a picture in memory");
    bytes.into_inner()
}

/// Every one; none is whole and harmless.
pub fn pictures() -> Vec<Made> {
    let (png, jpeg) = (picture(ImageFormat::Png), picture(ImageFormat::Jpeg));
    let mut made = Vec::new();
    // Cut off in each of its parts.
    let mut at = 8;
    while at < png.len() {
        let length = u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]) as usize;
        for (place, to) in [("before", at), ("inside", at + 8 + length / 2), ("before the sum of", at + 8 + length)] {
            made.push((format!("a PNG cut off {place} the part at {at}"), Picture::Png, png[..to].to_vec()));
        }
        at += 12 + length;
    }
    let marks = (2..jpeg.len() - 1).filter(|at| jpeg[*at] == 0xFF && ![0x00, 0xFF].contains(&jpeg[at + 1]));
    for at in marks {
        for to in [at, at + 3] {
            made.push((format!("a JPEG cut off at {to}"), Picture::Jpeg, jpeg[..to.min(jpeg.len())].to_vec()));
        }
    }
    // Sizes that are not theirs.
    for (width, height) in
        [(0, 0), (0, 30), (40, 0), (u32::MAX, u32::MAX), (1, u32::MAX), (60_000, 60_000), (20_001, 1), (41, 30)]
    {
        let mut lies = png.clone();
        lies[16..20].copy_from_slice(&u32::to_be_bytes(width));
        lies[20..24].copy_from_slice(&u32::to_be_bytes(height));
        made.push((format!("a PNG that says {width} by {height}, its sum wrong"), Picture::Png, lies.clone()));
        let sum = crc(&lies[12..29]);
        lies[29..33].copy_from_slice(&sum.to_be_bytes());
        made.push((format!("a PNG that says {width} by {height}"), Picture::Png, lies));
    }
    // Depths and colours that are none, each with its right sum.
    for (at, byte) in [(24, 0), (24, 255), (25, 1), (25, 3), (25, 7), (26, 1), (27, 1), (28, 1), (28, 9)] {
        let mut odd = png.clone();
        odd[at] = byte;
        let sum = crc(&odd[12..29]);
        odd[29..33].copy_from_slice(&sum.to_be_bytes());
        made.push((format!("a PNG with {byte} at {at}"), Picture::Png, odd));
    }
    made.push(("a JPEG that is called PNG".into(), Picture::Png, jpeg.clone()));
    made.push(("a PNG that is called JPEG".into(), Picture::Jpeg, png.clone()));
    made.push(("a PNG with a program behind it".into(), Picture::Png, [&png[..], b"MZ\x90\0"].concat()));
    made.push(("a JPEG with a zip behind it".into(), Picture::Jpeg, [&jpeg[..], b"PK\x03\x04"].concat()));
    made.push(("nothing".into(), Picture::Png, Vec::new()));
    made.push(("a drawing called PNG".into(), Picture::Png, b"<svg onload=\"alert(1)\"/>".to_vec()));
    made
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 })
    })
}
