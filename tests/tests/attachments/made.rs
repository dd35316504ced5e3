//! Files as people and attackers make them.

use std::io::{Cursor, Write};

use image::{DynamicImage, ImageFormat, RgbImage};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip of parts.
pub struct Zip;

impl Zip {
    pub fn of(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

/// A Word document, with more parts if there are to be more.
pub fn docx(more: &[(&str, &[u8])]) -> Vec<u8> {
    let parts = [("[Content_Types].xml", &b"<Types/>"[..]), ("word/document.xml", b"<w:document/>")];
    Zip::of(&[&parts[..], more].concat())
}

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let pixels = RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 90]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    picture(width, height, ImageFormat::Png)
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    picture(width, height, ImageFormat::Jpeg)
}

/// A photograph as a telephone takes it, on its side, with the place; and something behind its end.
pub fn jpeg_with_a_past(width: u32, height: u32) -> Vec<u8> {
    let plain = jpeg(width, height);
    // TIFF, low byte first, one entry: orientation 6 (a quarter turn to the right).
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(b"55.4038 N 10.4024 E");
    let length = (exif.len() + 2) as u16;
    let mut past = plain[..2].to_vec();
    past.extend_from_slice(&[0xFF, 0xE1]);
    past.extend_from_slice(&length.to_be_bytes());
    past.extend_from_slice(&exif);
    past.extend_from_slice(&plain[2..]);
    past.extend_from_slice(b"PK\x03\x04 behind the end");
    past
}

/// A PNG of some bytes that says it is this large.
pub fn bomb_of_pixels(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(4, 4);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 })
    })
}
