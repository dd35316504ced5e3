//! The log of a device: each operation's hash holds that of the one before it. A laptop that was cloned or restored from
//! a backup goes on from a hash that the server does not have there, and is found out.

use sha2::{Digest, Sha256};
use wire::Op;

/// The hash before the first operation.
pub const BEGIN: &str = "";

/// The hash of an operation that follows `prev`: the first 128 bits of SHA-256, in hexadecimal. Both sides compute it, so
/// none travels with the operations.
pub fn follow(prev: &str, op: &Op) -> String {
    if let Some(hash) = &op.emptied {
        return hash.clone();
    }
    let mut sum = Sha256::new();
    sum.update(prev.as_bytes());
    sum.update([0]);
    // Maps are ordered and numbers are whole, so one operation has one form.
    sum.update(serde_json::to_vec(op).unwrap_or_default());
    hex::encode(&sum.finalize()[..16])
}

/// What an operation is, whatever its place in a log: the same one comes to the server under two names when a laptop is
/// restored twice. Nothing for one whose content was destroyed.
pub fn content(op: &Op) -> Option<String> {
    if op.emptied.is_some() {
        return None;
    }
    let sum = Sha256::digest(serde_json::to_vec(&(&op.row, op.hlc, &op.set)).unwrap_or_default());
    Some(hex::encode(&sum[..8]))
}
