//! A seal for what lies beside the database and is no secret: only who has the data key can have written it.

use hkdf::Hkdf;
use hkdf::hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::DataKey;

/// A key for seals of one purpose, made from the data key.
#[derive(Clone)]
pub struct MacKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// The key for seals of one purpose. Seals of another purpose do not fit it.
    pub fn mac(&self, purpose: &str) -> MacKey {
        let mut key = Zeroizing::new([0; 32]);
        // 32 bytes are never too many for HKDF, and that is all it can refuse.
        let made = Hkdf::<Sha256>::new(None, &self.0[..]).expand(purpose.as_bytes(), &mut key[..]);
        debug_assert!(made.is_ok());
        MacKey(key)
    }
}

impl MacKey {
    /// The seal of these bytes, as text.
    pub fn seal(&self, bytes: &[u8]) -> String {
        self.over(bytes).map(|mac| hex::encode(mac.finalize().into_bytes())).unwrap_or_default()
    }

    /// Whether the seal is that of these bytes; told in the same time whatever differs.
    pub fn fits(&self, bytes: &[u8], seal: &str) -> bool {
        let given = unhex(seal);
        self.over(bytes).zip(given).is_some_and(|(mac, given)| mac.verify_slice(&given).is_ok())
    }

    fn over(&self, bytes: &[u8]) -> Option<Hmac<Sha256>> {
        // HMAC takes a key of any length.
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0[..]).ok()?;
        mac.update(bytes);
        Some(mac)
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    // Capital letters are digits too, and never ours.
    if text.bytes().any(|letter| letter.is_ascii_uppercase()) {
        return None;
    }
    hex::decode(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_fits_its_bytes_its_purpose_and_its_key_alone() {
        let key = DataKey::random().unwrap();
        let seal = key.mac("a").seal(b"one");
        assert!(key.mac("a").fits(b"one", &seal));
        assert!(!key.mac("a").fits(b"two", &seal));
        assert!(!key.mac("b").fits(b"one", &seal));
        assert!(!DataKey::random().unwrap().mac("a").fits(b"one", &seal));
        assert!(
            !key.mac("a").fits(b"one", "")
                && !key.mac("a").fits(b"one", "zz")
                && !key.mac("a").fits(b"one", &seal[2..])
        );
    }

    #[test]
    fn a_seal_is_written_in_one_way_only() {
        let mac = DataKey::random().unwrap().mac("a");
        let (text, seal) = (0..)
            .map(|n: u32| (n.to_string(), mac.seal(n.to_string().as_bytes())))
            .find(|(_, seal)| seal.starts_with("0a"))
            .unwrap();
        for other in ["+a", "0A", " a"] {
            assert!(!mac.fits(text.as_bytes(), &seal.replacen("0a", other, 1)), "{other}");
        }
    }
}
