//! What no network does: mistakes planted between laptop and server, which the ledger has to notice.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use tests::proxy::{Mischief, Planted};
use wire::{Hlc, Push, Pushed, Verdict};

/// A few pushes are answered as taken and never get there, as of a server that answers before it has written.
pub fn swallows() -> Mischief {
    let pushes = AtomicU64::new(0);
    Box::new(move |asked| {
        let (_, push) = pushed(asked)?;
        // Those while everybody works, not those that bring what the school began with.
        if !(10..14).contains(&pushes.fetch_add(1, Ordering::SeqCst)) {
            return None;
        }
        let verdicts: BTreeMap<u64, Verdict> = push.ops.iter().map(|op| (op.seq, Verdict::Ok)).collect();
        let last = push.ops.last().map_or(0, |op| op.seq);
        let answer = Pushed::Taken { last, verdicts, at: BTreeMap::new(), now: 0, epoch: String::new() };
        Some(Planted::Answered(http("HTTP/1.1 200 OK", "", &serde_json::to_vec(&answer).unwrap())))
    })
}

/// Each push gets there once more as another log's, so that the server cannot know it again: taken twice, as without
/// numbers.
pub fn doubles() -> Mischief {
    let copies = AtomicU64::new(0);
    Box::new(move |asked| {
        let (head, mut push) = pushed(asked)?;
        push.device = format!("{}#copy{}", push.device, copies.fetch_add(1, Ordering::SeqCst));
        push.prev = String::new();
        for (number, op) in push.ops.iter_mut().enumerate() {
            (op.seq, op.hlc) = (1 + number as u64, Hlc(op.hlc.0 + 1));
        }
        let kept = |line: &&str| !["content-length", "content-encoding"].iter().any(|name| line.starts_with(name));
        let (first, headers) = head.split_once("\r\n").unwrap();
        let headers: Vec<&str> = headers.split("\r\n").filter(|line| !line.is_empty()).filter(kept).collect();
        let headers = format!("{}\r\n", headers.join("\r\n"));
        Some(Planted::Followed(http(first, &headers, &serde_json::to_vec(&push).unwrap())))
    })
}

/// Head and operations of a push.
fn pushed(asked: &[u8]) -> Option<(String, Push)> {
    let head = asked.windows(4).position(|four| four == b"\r\n\r\n")?;
    let words = String::from_utf8_lossy(&asked[..head]).to_ascii_lowercase();
    if !words.starts_with("post /v1/push ") {
        return None;
    }
    let body = zstd::stream::decode_all(&asked[head + 4..]).unwrap();
    Some((String::from_utf8_lossy(&asked[..head]).into_owned(), serde_json::from_slice(&body).unwrap()))
}

fn http(first: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!("{first}\r\n{headers}content-type: application/json\r\ncontent-length: {length}\r\n\r\n");
    [head.as_bytes(), body].concat()
}
