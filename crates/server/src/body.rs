//! What comes over the line and goes back: JSON, packed with zstd where the other side says so, never more or slower than
//! allowed.

use std::io::Read;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::{ACCEPT_ENCODING, AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::time::{Instant, timeout_at};
use wire::SCHEMA;

use crate::house::House;
use crate::refusal::Refusal;
use crate::secrets::Token;
use crate::store::View;

/// The most bytes of a body, packed or not. A whole act of an import is the largest.
pub const BODY_MOST: usize = 16 << 20;
/// The most bytes of a body before its sender is known.
const STRANGERS_MOST: usize = 64 << 10;
/// How many forms of the records back a program may be.
const BACK: u32 = 2;
/// The slowest that a body may come, after a first moment of patience.
const BYTES_A_SECOND: u64 = 16 << 10;
/// What zstd may keep in memory for one body, as a power of two.
const WINDOW: u32 = 23;
/// Smaller answers are not worth packing.
const WORTH_PACKING: usize = 1 << 10;
/// The form of the records that a program writes.
const SCHEMA_HEADER: HeaderName = HeaderName::from_static("svend-schema");

/// Whoever shows a token.
pub struct Caller {
    /// The token.
    pub token: Token,
    /// Whether they take packed answers.
    pub unpacks: bool,
}

impl FromRequestParts<Arc<House>> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<House>) -> Result<Self, Refusal> {
        let schema = text(&parts.headers, &SCHEMA_HEADER).and_then(|said| said.parse().ok());
        if schema.is_some_and(|schema| is_outdated(schema, SCHEMA)) {
            return Err(Refusal::TooOld);
        }
        let token = token(&parts.headers).ok_or(Refusal::Stranger)?;
        Ok(Self { token, unpacks: says_zstd(&parts.headers, &ACCEPT_ENCODING) })
    }
}

/// Whether a program that writes this form of the records is too old for a server of the newest.
pub fn is_outdated(schema: u32, newest: u32) -> bool {
    schema.saturating_add(BACK) < newest
}

fn token(headers: &HeaderMap) -> Option<Token> {
    text(headers, &AUTHORIZATION)?.strip_prefix("Bearer ").and_then(Token::read)
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

fn says_zstd(headers: &HeaderMap, name: &HeaderName) -> bool {
    let said = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    said.flat_map(|said| said.split(',')).any(|word| word.split(';').next().is_some_and(|word| word.trim() == "zstd"))
}

/// A body that is JSON.
pub struct Said<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Arc<House>> for Said<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, house: &Arc<House>) -> Result<Self, Refusal> {
        let (parts, body) = request.into_parts();
        let mut coming = Coming::new(body, house.limits.patience);
        let mut turn = None;
        if !coming.read(STRANGERS_MOST).await? {
            // Nobody who is not known makes the server keep much in memory, and of those who are, a few at a time.
            let token = token(&parts.headers).ok_or(Refusal::TooLarge)?;
            house.act_for(&token, View::Snapshot, |_, _| async { Ok(()) }).await?;
            turn = Some(house.files.acquire().await.map_err(|_| Refusal::Busy)?);
            if !coming.read(BODY_MOST).await? || coming.bytes.len() > BODY_MOST {
                return Err(Refusal::TooLarge);
            }
        }
        let bytes = coming.bytes;
        let packed = says_zstd(&parts.headers, &CONTENT_ENCODING);
        let said = if packed { serde_json::from_slice(&unpack(&bytes)?) } else { serde_json::from_slice(&bytes) };
        drop(turn);
        // The parser's own sentence may quote what somebody wrote.
        said.map(Self).map_err(|_| Refusal::Malformed("json"))
    }
}

/// A body as it comes in.
pub struct Coming {
    body: Body,
    begun: Instant,
    patience: Duration,
    /// What has come of it.
    pub bytes: Vec<u8>,
}

impl Coming {
    /// Nothing has come yet.
    pub fn new(body: Body, patience: Duration) -> Self {
        Self { body, begun: Instant::now(), patience, bytes: Vec::new() }
    }

    /// Reads to the end, which is true, or until more than `most` has come. Who sends a byte now and then is dropped as
    /// surely as who sends none.
    pub async fn read(&mut self, most: usize) -> Result<bool, Refusal> {
        while self.bytes.len() <= most {
            let earned = Duration::from_secs(self.bytes.len() as u64 / BYTES_A_SECOND);
            let until = self.begun + self.patience + earned;
            let frame = timeout_at(until, self.body.frame()).await.map_err(|_| Refusal::TooSlow)?;
            let Some(frame) = frame else { return Ok(true) };
            if let Ok(data) = frame.map_err(|_| Refusal::Malformed("body"))?.into_data() {
                self.bytes.extend_from_slice(&data);
            }
        }
        Ok(false)
    }
}

/// Unpacks, and stops at the most that is taken: a few bytes can unpack to more than a computer holds.
fn unpack(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let wrong = |_| Refusal::Malformed("zstd");
    // Ours say how much they hold, and are unpacked in one go.
    if let Ok(Some(size)) = zstd::zstd_safe::get_frame_content_size(bytes) {
        let size = usize::try_from(size).ok().filter(|size| *size <= BODY_MOST).ok_or(Refusal::TooLarge)?;
        return zstd::bulk::decompress(bytes, size).map_err(wrong);
    }
    let mut decoder = zstd::stream::read::Decoder::with_buffer(bytes).map_err(wrong)?;
    decoder.window_log_max(WINDOW).map_err(wrong)?;
    let mut unpacked = Vec::new();
    decoder.take(BODY_MOST as u64 + 1).read_to_end(&mut unpacked).map_err(wrong)?;
    if unpacked.len() > BODY_MOST { Err(Refusal::TooLarge) } else { Ok(unpacked) }
}

/// An answer as JSON, packed if it is worth it.
pub fn answer(unpacks: bool, said: &impl Serialize) -> Result<Response, Refusal> {
    let bytes = serde_json::to_vec(said).map_err(|_| Refusal::Busy)?;
    let json = (CONTENT_TYPE, "application/json");
    let vary = (VARY, "accept-encoding");
    if unpacks && bytes.len() > WORTH_PACKING {
        let packed = zstd::bulk::compress(&bytes, 3).map_err(|_| Refusal::Busy)?;
        return Ok(([json, vary, (CONTENT_ENCODING, "zstd")], packed).into_response());
    }
    Ok(([json, vary], bytes).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_may_be_two_forms_behind_and_not_three() {
        assert_eq!([7, 6, 5, 4, 0].map(|schema| is_outdated(schema, 7)), [false, false, false, true, true]);
        assert!(!is_outdated(u32::MAX, 7));
    }

    #[test]
    fn what_unpacks_to_more_than_is_taken_is_refused() {
        let bomb = zstd::bulk::compress(&vec![b' '; BODY_MOST + 1], 19).unwrap();
        assert!(bomb.len() < 10_000, "{} bytes", bomb.len());
        assert!(matches!(unpack(&bomb), Err(Refusal::TooLarge)));
        assert_eq!(unpack(&zstd::bulk::compress(b"{}", 3).unwrap()).unwrap(), b"{}");
        assert!(matches!(unpack(b"not packed"), Err(Refusal::Malformed(_))));
    }
}
