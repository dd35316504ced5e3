//! One way to the data key: a passphrase or the recovery code.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{DataKey, KeysError, RecoveryCode};

/// What Argon2id may cost. Stored in the slot, so it can rise over the years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Cost {
    /// The least a slot of a real vault may cost: 64 MiB, three passes.
    pub const FLOOR: Self = Self { memory: 64 * 1024, passes: 3 };
    /// No slot asks for more than this, so a doctored file cannot exhaust the machine.
    const CEILING: Self = Self { memory: 1024 * 1024, passes: 64 };

    /// The cost at which this machine needs about half a second: three passes or more.
    pub fn calibrated() -> Self {
        let started = std::time::Instant::now();
        if stretch(b"calibration", &[0; 16], Self::FLOOR).is_err() {
            return Self::FLOOR;
        }
        let once = started.elapsed().as_millis().max(1);
        let times = (500 / once).clamp(1, 8) as u32;
        Self { passes: Self::FLOOR.passes * times, ..Self::FLOOR }
    }
}

/// Who the slot belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
pub enum SlotKind {
    /// A user's passphrase.
    User {
        /// The user's id in the office.
        user: String,
        /// How the passphrase is stretched.
        cost: Cost,
    },
    /// The printed code.
    Recovery,
}

/// The data key, wrapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Whose slot it is.
    #[serde(flatten)]
    pub kind: SlotKind,
    salt: String,
    nonce: String,
    wrapped: String,
}

impl Slot {
    /// Wraps `key` for a user's passphrase.
    pub fn for_passphrase(
        vault: &str,
        user: &str,
        passphrase: &str,
        cost: Cost,
        key: &DataKey,
    ) -> Result<Self, KeysError> {
        let salt = random::<16>()?;
        let secret = stretch(passphrase.as_bytes(), &salt, cost)?;
        Self::wrap(vault, SlotKind::User { user: user.to_owned(), cost }, &salt, &secret[..], key)
    }

    /// Wraps `key` for the printed code.
    pub fn for_code(vault: &str, code: &RecoveryCode, key: &DataKey) -> Result<Self, KeysError> {
        Self::wrap(vault, SlotKind::Recovery, &random::<16>()?, code.bytes(), key)
    }

    /// The data key, if `passphrase` is this slot's.
    pub fn open_with_passphrase(&self, vault: &str, passphrase: &str) -> Result<DataKey, KeysError> {
        let SlotKind::User { cost, .. } = &self.kind else { return Err(KeysError::Wrong) };
        let secret = stretch(passphrase.as_bytes(), &unhex(&self.salt)?, *cost)?;
        self.unwrap_with(vault, &secret[..])
    }

    /// The data key, if `code` is this slot's.
    pub fn open_with_code(&self, vault: &str, code: &RecoveryCode) -> Result<DataKey, KeysError> {
        match self.kind {
            SlotKind::Recovery => self.unwrap_with(vault, code.bytes()),
            SlotKind::User { .. } => Err(KeysError::Wrong),
        }
    }

    fn wrap(vault: &str, kind: SlotKind, salt: &[u8], secret: &[u8], key: &DataKey) -> Result<Self, KeysError> {
        let nonce = random::<24>()?;
        let aad = bound_to(vault, &kind);
        let wrapped = cipher(salt, secret)?
            .encrypt(&XNonce::from(nonce), Payload { msg: &key.0, aad: aad.as_bytes() })
            .map_err(|_| KeysError::Damaged)?;
        Ok(Self { kind, salt: hex(salt), nonce: hex(&nonce), wrapped: hex(&wrapped) })
    }

    fn unwrap_with(&self, vault: &str, secret: &[u8]) -> Result<DataKey, KeysError> {
        let nonce: [u8; 24] = unhex(&self.nonce)?.try_into().map_err(|_| KeysError::Damaged)?;
        let wrapped = unhex(&self.wrapped)?;
        let aad = bound_to(vault, &self.kind);
        let plain = cipher(&unhex(&self.salt)?, secret)?
            .decrypt(&XNonce::from(nonce), Payload { msg: &wrapped, aad: aad.as_bytes() })
            .map(Zeroizing::new)
            .map_err(|_| KeysError::Wrong)?;
        Ok(DataKey(plain.as_slice().try_into().map_err(|_| KeysError::Damaged)?))
    }
}

/// What a slot is tied to, so that it cannot be carried into another vault or to another user.
fn bound_to(vault: &str, kind: &SlotKind) -> String {
    match kind {
        SlotKind::User { user, .. } => format!("svend/1/{vault}/user/{user}"),
        SlotKind::Recovery => format!("svend/1/{vault}/recovery"),
    }
}

fn cipher(salt: &[u8], secret: &[u8]) -> Result<XChaCha20Poly1305, KeysError> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), secret).expand(b"svend slot key", &mut key[..]).map_err(|_| KeysError::Damaged)?;
    XChaCha20Poly1305::new_from_slice(&key[..]).map_err(|_| KeysError::Damaged)
}

fn stretch(passphrase: &[u8], salt: &[u8], cost: Cost) -> Result<Zeroizing<[u8; 32]>, KeysError> {
    if cost.memory > Cost::CEILING.memory || cost.passes > Cost::CEILING.passes {
        return Err(KeysError::Damaged);
    }
    let params = Params::new(cost.memory, cost.passes, 1, Some(32)).map_err(|_| KeysError::Damaged)?;
    let mut out = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase, salt, &mut out[..])
        .map_err(|_| KeysError::Damaged)?;
    Ok(out)
}

fn random<const N: usize>() -> Result<[u8; N], KeysError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| KeysError::NoRandomness)?;
    Ok(bytes)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Result<Vec<u8>, KeysError> {
    let digits = text.as_bytes();
    if !digits.len().is_multiple_of(2) || digits.len() > 512 {
        return Err(KeysError::Damaged);
    }
    let value = |digit: u8| char::from(digit).to_digit(16).map(|v| v as u8).ok_or(KeysError::Damaged);
    digits.chunks(2).map(|pair| Ok(value(pair[0])? << 4 | value(pair[1])?)).collect()
}
