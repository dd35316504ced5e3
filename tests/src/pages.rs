//! The pages of an encrypted file as whoever has the key would read them: to look for what should not be there any more.

use std::fs;
use std::path::Path;

use aes::Aes256;
use cbc::Decryptor;
use cbc::cipher::{Array, BlockModeDecrypt, KeyIvInit};

const PAGE: usize = 4096;
/// At the end of a page: 16 bytes to start from, 64 that authenticate it.
const RESERVE: usize = 80;
/// In front of a page in the log of writes, and of the log itself.
const FRAME: usize = 24;
const LOG: usize = 32;

/// Every page of a vault's database and of its log of writes, decrypted, one behind the other.
pub fn decrypted(folder: &Path, passphrase: &str) -> Vec<u8> {
    let key = crate::data_key(folder, passphrase);
    let key = bytes_of(key.as_sqlcipher().trim_matches(['x', '\'']));
    let mut all = Vec::new();
    let file = fs::read(folder.join("svend.db")).unwrap();
    for (at, page) in file.chunks_exact(PAGE).enumerate() {
        all.extend(page_of(&key, page, at == 0));
    }
    let log = fs::read(folder.join("svend.db-wal")).unwrap_or_default();
    for frame in log.get(LOG..).unwrap_or_default().chunks_exact(FRAME + PAGE) {
        let number = u32::from_be_bytes(frame[..4].try_into().unwrap());
        all.extend(page_of(&key, &frame[FRAME..], number == 1));
    }
    all
}

/// The first page begins with the salt, which is no secret.
fn page_of(key: &[u8], page: &[u8], first: bool) -> Vec<u8> {
    let (body, reserve) = page.split_at(PAGE - RESERVE);
    let mut body = body[if first { 16 } else { 0 }..].to_vec();
    let mut cipher = Decryptor::<Aes256>::new_from_slices(key, &reserve[..16]).unwrap();
    for block in body.chunks_exact_mut(16) {
        let block: &mut Array<u8, _> = block.try_into().unwrap();
        cipher.decrypt_block(block);
    }
    body
}

fn bytes_of(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

/// Whether the bytes hold these words.
pub fn holds(bytes: &[u8], words: &str) -> bool {
    let words = words.as_bytes();
    bytes.windows(words.len()).any(|piece| piece == words)
}
