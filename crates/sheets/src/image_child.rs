//! The child that makes a picture anew, from start to end: limits first, then the bytes, then pixels and nothing else.

use std::io::{self, Cursor, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{PngDecoder, PngEncoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, Limits};

use crate::Refusal;
use crate::child::confine;
use crate::frames::{read_order, write_order};
use crate::image::{ImageAnswer, ImageLimits, ImageOrder, Picture};

/// Good enough to read small print in a photograph of a page.
const JPEG_QUALITY: u8 = 90;

/// Makes one picture anew and ends with it; call it first thing in `main` of the reading process.
pub fn image_child() -> ExitCode {
    // What a panic says could hold personal data, and goes to a stream that others may read.
    std::panic::set_hook(Box::new(|_| {}));
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn run() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let ImageOrder { kind, limits } = read_order(&mut input)?;
    confine(limits.memory, limits.seconds)?;
    let mut bytes = Vec::new();
    input.take(limits.input.saturating_add(1)).read_to_end(&mut bytes)?;
    // A decoder that panics has met something no camera and no program makes.
    let clean = catch_unwind(AssertUnwindSafe(|| clean(&bytes, kind, &limits))).unwrap_or(Err(Refusal::Damaged));
    let mut out = io::stdout().lock();
    match clean {
        Err(refusal) => write_order(&mut out, &ImageAnswer::Refused(refusal))?,
        Ok(picture) => {
            write_order(&mut out, &ImageAnswer::Clean { size: picture.len() as u64 })?;
            out.write_all(&picture)?;
        }
    }
    out.flush()
}

fn clean(bytes: &[u8], kind: Picture, limits: &ImageLimits) -> Result<Vec<u8>, Refusal> {
    if bytes.len() as u64 > limits.input {
        return Err(Refusal::TooBig { bytes: bytes.len() as u64, limit: limits.input });
    }
    let mut picture = match kind {
        Picture::Png => pixels(PngDecoder::new(Cursor::new(bytes)).map_err(refusal)?, limits)?,
        Picture::Jpeg => pixels(JpegDecoder::new(Cursor::new(bytes)).map_err(refusal)?, limits)?,
    };
    let mut out = Vec::new();
    match kind {
        Picture::Png => picture.write_with_encoder(PngEncoder::new(&mut out)),
        Picture::Jpeg => {
            if !matches!(picture, DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_)) {
                picture = DynamicImage::ImageRgb8(picture.into_rgb8());
            }
            picture.write_with_encoder(JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY))
        }
    }
    .map_err(refusal)?;
    if out.len() as u64 > limits.output { Err(Refusal::Bomb) } else { Ok(out) }
}

/// The pixels, turned as the camera was held: that stands in what is not kept.
fn pixels(mut decoder: impl ImageDecoder, limits: &ImageLimits) -> Result<DynamicImage, Refusal> {
    let (width, height) = decoder.dimensions();
    if width.max(height) > limits.side || u64::from(width) * u64::from(height) > limits.pixels {
        return Err(Refusal::Bomb);
    }
    let mut allowed = Limits::default();
    allowed.max_image_width = Some(limits.side);
    allowed.max_image_height = Some(limits.side);
    allowed.max_alloc = Some(limits.memory);
    decoder.set_limits(allowed).map_err(refusal)?;
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    picture.apply_orientation(turned);
    Ok(picture)
}

fn refusal(error: ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => Refusal::Bomb,
        _ => Refusal::Damaged,
    }
}
