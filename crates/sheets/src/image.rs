//! A picture that somebody sent, made anew by the child: what is not picture (where and when it was taken, a preview of
//! what was cut away, bytes behind its end) is gone.

use std::io::Read;
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::reader::{Reader, cause_of_death, feed, listen, start, wait};
use crate::{Refusal, frames};

/// The kinds of picture that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Picture {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

/// How far a picture may go before it is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageLimits {
    /// Bytes of the file.
    pub input: u64,
    /// Bytes of what comes out.
    pub output: u64,
    /// Pixels along one side.
    pub side: u32,
    /// Pixels in all.
    pub pixels: u64,
    /// Bytes the child may take beyond what it has mapped when it starts.
    pub memory: u64,
    /// Seconds, of the clock and of the processor.
    pub seconds: u64,
}

impl Default for ImageLimits {
    fn default() -> Self {
        let mib = 1 << 20;
        // A telephone's panorama is 16,000 pixels wide; a camera's picture has 50 million.
        let (side, pixels) = (20_000, 50_000_000);
        Self { input: 25 * mib, output: 64 * mib, side, pixels, memory: 512 * mib, seconds: 30 }
    }
}

/// What the child is to do with the bytes that follow.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ImageOrder {
    pub kind: Picture,
    pub limits: ImageLimits,
}

/// The child's answer; the bytes of the picture follow it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum ImageAnswer {
    Clean { size: u64 },
    Refused(Refusal),
}

/// Has a picture of this kind made anew in a child process.
pub fn clean_image(reader: &Reader, kind: Picture, bytes: &[u8], limits: &ImageLimits) -> Result<Vec<u8>, Refusal> {
    let size = bytes.len() as u64;
    if size > limits.input {
        return Err(Refusal::TooBig { bytes: size, limit: limits.input });
    }
    let mut child = start(&reader.for_images()).map_err(|_| Refusal::ReaderDied)?;
    let (Some(stdin), Some(stdout), Some(stderr)) = (child.stdin.take(), child.stdout.take(), child.stderr.take())
    else {
        return Err(Refusal::ReaderDied);
    };
    let order = ImageOrder { kind, limits: limits.clone() };
    thread::scope(|scope| {
        let (sender, answers) = std::sync::mpsc::sync_channel(1);
        scope.spawn(move || feed(stdin, &order, bytes));
        let last_words = scope.spawn(move || listen(stderr));
        scope.spawn(move || drop(sender.send(answer(stdout, limits.output))));
        let until = Instant::now() + Duration::from_secs(limits.seconds);
        let outcome = answers.recv_timeout(Duration::from_secs(limits.seconds)).ok().flatten();
        let ended = if outcome.is_none() { wait(&mut child, until) } else { None };
        // The threads above end when the child does.
        let _ = child.kill();
        let _ = child.wait();
        let last_words = last_words.join().unwrap_or_default();
        outcome.unwrap_or_else(|| Err(cause_of_death(ended, &last_words, limits.seconds)))
    })
}

/// `None` when the child fell silent, or says more than it may.
fn answer(mut stdout: impl Read, most: u64) -> Option<Result<Vec<u8>, Refusal>> {
    match frames::read_order(&mut stdout).ok()? {
        ImageAnswer::Refused(refusal) => Some(Err(refusal)),
        ImageAnswer::Clean { size } => {
            let mut picture = Vec::new();
            stdout.take(most.saturating_add(1)).read_to_end(&mut picture).ok()?;
            (picture.len() as u64 == size && size <= most).then_some(Ok(picture))
        }
    }
}
