//! What comes over the line and goes back: JSON, packed with zstd where the other side says so, never more or slower than
//! allowed.

use std::io::Read;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
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

/// The most bytes of a body, packed or not. A whole act of an import is the largest.
pub const BODY_MOST: usize = 16 << 20;
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
        let text = |name: &HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok());
        if text(&SCHEMA_HEADER).is_some_and(|said| said.parse().is_ok_and(|schema: u32| schema + 2 < SCHEMA)) {
            return Err(Refusal::TooOld);
        }
        let token = text(&AUTHORIZATION).and_then(|said| said.strip_prefix("Bearer ")).and_then(Token::read);
        Ok(Self { token: token.ok_or(Refusal::Stranger)?, unpacks: says_zstd(&parts.headers, &ACCEPT_ENCODING) })
    }
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
        let packed = says_zstd(request.headers(), &CONTENT_ENCODING);
        let bytes = read(request.into_body(), BODY_MOST, house.limits.patience).await?;
        let said = if packed { serde_json::from_slice(&unpack(&bytes)?) } else { serde_json::from_slice(&bytes) };
        // The parser's own sentence may quote what somebody wrote.
        said.map(Self).map_err(|_| Refusal::Malformed("json"))
    }
}

/// Reads a body to its end. Who sends a byte now and then is dropped as surely as who sends none.
pub async fn read(body: Body, most: usize, patience: Duration) -> Result<Bytes, Refusal> {
    let (mut body, begun, mut bytes) = (body, Instant::now(), Vec::new());
    loop {
        let earned = Duration::from_secs(bytes.len() as u64 / BYTES_A_SECOND);
        let frame = timeout_at(begun + patience + earned, body.frame()).await.map_err(|_| Refusal::TooSlow)?;
        let Some(frame) = frame else { return Ok(bytes.into()) };
        let frame = frame.map_err(|_| Refusal::Malformed("body"))?;
        let Ok(data) = frame.into_data() else { continue };
        if bytes.len() + data.len() > most {
            return Err(Refusal::TooLarge);
        }
        bytes.extend_from_slice(&data);
    }
}

/// Unpacks, and stops at the most that is taken: a few bytes can unpack to more than a computer holds.
fn unpack(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let wrong = |_| Refusal::Malformed("zstd");
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
    fn what_unpacks_to_more_than_is_taken_is_refused() {
        let bomb = zstd::bulk::compress(&vec![b' '; BODY_MOST + 1], 19).unwrap();
        assert!(bomb.len() < 10_000, "{} bytes", bomb.len());
        assert!(matches!(unpack(&bomb), Err(Refusal::TooLarge)));
        assert_eq!(unpack(&zstd::bulk::compress(b"{}", 3).unwrap()).unwrap(), b"{}");
        assert!(matches!(unpack(b"not packed"), Err(Refusal::Malformed(_))));
    }
}
