//! The keys of a vault: one random data key, sealed once per slot.
//!
//! A vault folder holds `svend.db` (encrypted with the data key) and
//! `keys.json` (the slots). A slot is a key pair of its owner and the data key
//! sealed to it (HPKE); its private half is wrapped with XChaCha20-Poly1305
//! under a key that comes from a passphrase (Argon2id) or from the printed
//! recovery code (160 random bits, so HKDF is enough). So the data key can be
//! changed for everybody who stays, without asking anybody for their passphrase.
//! A file that belongs to a record has a [`FileKey`] of its own.
//! This crate never sees the database and never makes a key for a folder that
//! already holds one. It also knows the files round a vault: whole writes, seals under the data key, how one
//! database takes another's place, and that the folder is one program's at a time.

mod code;
mod file_key;
pub mod files;
mod hold;
mod keys;
mod mac;
mod sealed;
mod slot;
pub mod swap;

pub use code::RecoveryCode;
pub use file_key::FileKey;
pub use hold::Hold;
pub use keys::{Keys, KeysError, Opened};
pub use mac::MacKey;
pub use sealed::{read_sealed, read_unproved, write_sealed};
pub use slot::{Cost, Secret, Slot, SlotKind};

use zeroize::{Zeroize, ZeroizeOnDrop};

/// The 32 random bytes that encrypt the database. Wiped when dropped, never printed. They lie in one place of the memory:
/// what is moved by value leaves itself behind on the stack.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct DataKey(Box<[u8; 32]>);

impl Clone for DataKey {
    fn clone(&self) -> Self {
        let mut key = Box::new([0; 32]);
        key.copy_from_slice(&self.0[..]);
        Self(key)
    }
}

impl DataKey {
    /// A new key from the system's random source.
    pub fn random() -> Result<Self, KeysError> {
        let mut key = Box::new([0; 32]);
        getrandom::fill(&mut key[..]).map_err(|_| KeysError::NoRandomness)?;
        Ok(Self(key))
    }

    /// The key that was unwrapped.
    fn of(bytes: &[u8]) -> Result<Self, KeysError> {
        let mut key = Box::new([0; 32]);
        if bytes.len() != key.len() {
            return Err(KeysError::Damaged);
        }
        key.copy_from_slice(bytes);
        Ok(Self(key))
    }

    /// The key in the form SQLCipher takes a raw key: `x'…64 hex digits…'`.
    pub fn as_sqlcipher(&self) -> zeroize::Zeroizing<String> {
        let mut text = String::with_capacity(67);
        text.push_str("x'");
        for byte in self.0.iter().copied() {
            for nibble in [byte >> 4, byte & 15] {
                text.push(char::from(b"0123456789abcdef"[usize::from(nibble)]));
            }
        }
        text.push('\'');
        zeroize::Zeroizing::new(text)
    }
}

/// 32 bytes from the system's random source, as for the secret that a computer keeps.
pub fn random_secret() -> Result<[u8; 32], KeysError> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| KeysError::NoRandomness)?;
    Ok(bytes)
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey(…)")
    }
}
