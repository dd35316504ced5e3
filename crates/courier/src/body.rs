//! What goes over the line: packed, and never more than is taken.

use std::collections::BTreeMap;
use std::io::Read;

use office::shared_line::Fault;
use reqwest::Response;
use reqwest::header::CONTENT_ENCODING;
use serde::Serialize;

/// The most bytes of an answer, unpacked.
pub const ANSWER_MOST: usize = 64 << 20;
/// The most of a refusal: one word.
pub const REFUSAL_MOST: usize = 4 << 10;
/// The most of a file.
pub const FILE_MOST: usize = 26 << 20;
/// What zstd may keep in memory for one answer, as a power of two.
const WINDOW: u32 = 23;
/// The most that is kept of a line of news.
const NEWS_MOST: usize = 1 << 20;

/// JSON, packed.
pub fn pack(said: &impl Serialize) -> Result<Vec<u8>, Fault> {
    let bytes = serde_json::to_vec(said).map_err(|_| Fault::Refused)?;
    zstd::bulk::compress(&bytes, 3).map_err(|_| Fault::Refused)
}

/// An answer to its end, unpacked.
pub async fn read(mut answer: Response, most: usize) -> Result<Vec<u8>, Fault> {
    let packed = answer.headers().get(CONTENT_ENCODING).is_some_and(|how| how == "zstd");
    let mut bytes = Vec::new();
    while let Some(piece) = answer.chunk().await.map_err(|error| crate::fault(&error))? {
        if bytes.len() + piece.len() > most {
            return Err(Fault::NotSvend);
        }
        bytes.extend_from_slice(&piece);
    }
    if packed { unpack(&bytes, most) } else { Ok(bytes) }
}

/// A few bytes can unpack to more than a laptop holds.
fn unpack(bytes: &[u8], most: usize) -> Result<Vec<u8>, Fault> {
    let mut decoder = zstd::stream::read::Decoder::with_buffer(bytes).map_err(|_| Fault::NotSvend)?;
    decoder.window_log_max(WINDOW).map_err(|_| Fault::NotSvend)?;
    let mut unpacked = Vec::new();
    decoder.take(most as u64 + 1).read_to_end(&mut unpacked).map_err(|_| Fault::NotSvend)?;
    if unpacked.len() > most { Err(Fault::NotSvend) } else { Ok(unpacked) }
}

/// Takes whole messages out of what was heard and says whether one of them tells of something newer.
pub fn tells_news(heard: &mut Vec<u8>, cursors: &BTreeMap<String, u64>) -> Result<bool, Fault> {
    while let Some(end) = heard.windows(2).position(|two| two == b"\n\n") {
        let message: Vec<u8> = heard.drain(..end + 2).collect();
        let message = String::from_utf8_lossy(&message);
        let data: String = message.lines().filter_map(|line| line.strip_prefix("data:")).map(str::trim).collect();
        // A pulse has no data.
        let Ok(counters) = serde_json::from_str::<BTreeMap<String, u64>>(&data) else { continue };
        if counters.iter().any(|(scope, at)| cursors.get(scope).is_none_or(|known| known < at)) {
            return Ok(true);
        }
    }
    if heard.len() > NEWS_MOST { Err(Fault::NotSvend) } else { Ok(false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_is_what_is_newer_than_what_is_here() {
        let cursors = BTreeMap::from([("school".to_owned(), 4)]);
        let mut heard = b": alive\n\ndata: {\"school\": 4}\n\nda".to_vec();
        assert_eq!(tells_news(&mut heard, &cursors), Ok(false));
        heard.extend_from_slice(b"ta: {\"school\": 5}\n\n");
        assert_eq!(tells_news(&mut heard, &cursors), Ok(true));
        let mut new_scope = b"data: {\"team/a/b/\": 1}\n\n".to_vec();
        assert_eq!(tells_news(&mut new_scope, &cursors), Ok(true));
        assert_eq!(tells_news(&mut vec![b'x'; NEWS_MOST + 1], &cursors), Err(Fault::NotSvend));
    }

    #[test]
    fn an_answer_that_unpacks_to_more_than_is_taken_is_none() {
        let bomb = zstd::bulk::compress(&vec![b' '; 10_000], 19).unwrap_or_default();
        assert_eq!(unpack(&bomb, 9_999), Err(Fault::NotSvend));
        assert_eq!(unpack(&bomb, 10_000).map(|bytes| bytes.len()), Ok(10_000));
        assert_eq!(unpack(b"<html>", 10), Err(Fault::NotSvend));
    }
}
