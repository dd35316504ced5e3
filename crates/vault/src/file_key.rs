//! One file under a key of its own, in chunks: no part of it can be changed, left out, moved or carried elsewhere.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::KeysError;

/// What every sealed file begins with: the form, and its version.
const MARK: &[u8; 8] = b"svendF\0\x01";
const SALT: usize = 16;
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

/// The key of one file. Wiped when dropped, never printed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct FileKey([u8; 32]);

impl FileKey {
    /// A new key from the system's random source.
    pub fn random() -> Result<Self, KeysError> {
        random().map(Self)
    }

    /// The key of these bytes; none when they are not 32.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes, for the row they are kept in.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Encrypts a file. It opens again only under the same `bound_to`: whose it is.
    pub fn seal(&self, bound_to: &str, plain: &[u8]) -> Result<Vec<u8>, KeysError> {
        let salt = random::<SALT>()?;
        let mut sealed = Vec::with_capacity(MARK.len() + SALT + plain.len() + TAG * (plain.len() / CHUNK + 1));
        sealed.extend_from_slice(MARK);
        sealed.extend_from_slice(&salt);
        let cipher = self.cipher()?;
        // An empty file is one empty chunk.
        let last = plain.len().div_ceil(CHUNK).max(1) - 1;
        for number in 0..=last {
            let chunk = &plain[number * CHUNK..plain.len().min((number + 1) * CHUNK)];
            let aad = aad(bound_to, number, number == last);
            let part = cipher
                .encrypt(&nonce(&salt, number), Payload { msg: chunk, aad: aad.as_bytes() })
                .map_err(|_| KeysError::Damaged)?;
            sealed.extend_from_slice(&part);
        }
        Ok(sealed)
    }

    /// Decrypts a file. Anything but the whole file, as it was sealed for the same owner, is damaged.
    pub fn unseal(&self, bound_to: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeysError> {
        let rest = sealed.strip_prefix(MARK).ok_or(KeysError::Damaged)?;
        let (salt, body) = rest.split_first_chunk::<SALT>().ok_or(KeysError::Damaged)?;
        let cipher = self.cipher()?;
        let mut plain = Zeroizing::new(Vec::with_capacity(body.len()));
        let last = body.len().div_ceil(CHUNK + TAG).max(1) - 1;
        for number in 0..=last {
            let part = &body[number * (CHUNK + TAG)..body.len().min((number + 1) * (CHUNK + TAG))];
            let aad = aad(bound_to, number, number == last);
            let chunk = cipher
                .decrypt(&nonce(salt, number), Payload { msg: part, aad: aad.as_bytes() })
                .map(Zeroizing::new)
                .map_err(|_| KeysError::Damaged)?;
            plain.extend_from_slice(&chunk);
        }
        Ok(plain)
    }

    fn cipher(&self) -> Result<XChaCha20Poly1305, KeysError> {
        XChaCha20Poly1305::new_from_slice(&self.0).map_err(|_| KeysError::Damaged)
    }
}

impl std::fmt::Debug for FileKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FileKey(…)")
    }
}

/// Whose the chunk is, where it stands, and whether the file ends with it.
fn aad(bound_to: &str, number: usize, last: bool) -> String {
    format!("svend/1/file/{bound_to}/{number}/{last}")
}

fn nonce(salt: &[u8; SALT], number: usize) -> XNonce {
    let mut nonce = [0; 24];
    nonce[..SALT].copy_from_slice(salt);
    nonce[SALT..].copy_from_slice(&(number as u64).to_be_bytes());
    XNonce::from(nonce)
}

fn random<const N: usize>() -> Result<[u8; N], KeysError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| KeysError::NoRandomness)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Around the ends of chunks, where mistakes live.
    fn lengths() -> impl Strategy<Value = usize> {
        prop_oneof![
            0..300_usize,
            (CHUNK - 2..CHUNK + 3),
            (2 * CHUNK - 2..2 * CHUNK + 3),
            (3 * CHUNK - 1..3 * CHUNK + 400)
        ]
    }

    fn file(length: usize) -> Vec<u8> {
        (0..length).map(|at| (at * 31 % 251) as u8).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn a_file_comes_out_as_it_went_in_and_for_nobody_else(length in lengths()) {
            let key = FileKey::random().unwrap();
            let sealed = key.seal("v/one", &file(length)).unwrap();
            prop_assert_eq!(&*key.unseal("v/one", &sealed).unwrap(), &file(length));
            prop_assert!(key.unseal("v/two", &sealed).is_err());
            prop_assert!(FileKey::random().unwrap().unseal("v/one", &sealed).is_err());
        }

        #[test]
        fn any_flipped_bit_is_refused(length in lengths(), at in any::<prop::sample::Index>(), bit in 0..8) {
            let key = FileKey::random().unwrap();
            let mut sealed = key.seal("v/one", &file(length)).unwrap();
            let at = at.index(sealed.len());
            sealed[at] ^= 1_u8 << bit;
            prop_assert_eq!(key.unseal("v/one", &sealed).unwrap_err(), KeysError::Damaged);
        }

        #[test]
        fn any_end_that_is_missing_or_added_is_refused(length in lengths(), at in any::<prop::sample::Index>(), more in 1..40_usize) {
            let key = FileKey::random().unwrap();
            let sealed = key.seal("v/one", &file(length)).unwrap();
            prop_assert!(key.unseal("v/one", &sealed[..at.index(sealed.len())]).is_err());
            let mut longer = sealed.clone();
            longer.resize(sealed.len() + more, 0);
            prop_assert!(key.unseal("v/one", &longer).is_err());
        }

        #[test]
        fn chunks_in_another_order_or_of_another_file_are_refused(chunks in 2..5_usize, one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>()) {
            let key = FileKey::random().unwrap();
            let head = MARK.len() + SALT;
            let sealed = key.seal("v/one", &file(chunks * CHUNK)).unwrap();
            let (one, other) = (one.index(chunks), other.index(chunks));
            let place = |number: usize| head + number * (CHUNK + TAG)..head + (number + 1) * (CHUNK + TAG);
            if one != other {
                let mut bent = sealed.clone();
                bent[place(one)].copy_from_slice(&sealed[place(other)]);
                bent[place(other)].copy_from_slice(&sealed[place(one)]);
                prop_assert!(key.unseal("v/one", &bent).is_err());
            }
            // A chunk of another file under the very same key.
            let second = key.seal("v/one", &file(chunks * CHUNK)).unwrap();
            let mut mixed = sealed.clone();
            mixed[place(one)].copy_from_slice(&second[place(one)]);
            prop_assert!(key.unseal("v/one", &mixed).is_err());
            // A whole chunk left out, at the end or within.
            let mut shorter = sealed;
            shorter.drain(place(one));
            prop_assert!(key.unseal("v/one", &shorter).is_err());
        }
    }
}
