//! One way to the data key: a passphrase or the recovery code opens a private key, to which the data key is sealed.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hpke::{Deserializable, Kem as _, Serializable};
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

    /// The cost at which this machine needs about 0.6 seconds, so that a busy one and a rested one stay between 0.4 and 1;
    /// never less than the floor.
    pub fn calibrated() -> Self {
        // The better of two: what disturbs a measurement only ever makes it longer.
        let measured = [(); 2].iter().filter_map(|()| {
            let started = std::time::Instant::now();
            stretch(b"calibration", &[0; 16], Self::FLOOR).ok()?;
            Some(started.elapsed().as_millis().max(1))
        });
        let Some(floor) = measured.min() else { return Self::FLOOR };
        let passes = (600 * u128::from(Self::FLOOR.passes) + floor / 2) / floor;
        Self { passes: passes.clamp(Self::FLOOR.passes.into(), Self::CEILING.passes.into()) as u32, ..Self::FLOOR }
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
        /// The user's name, for the unlock screen.
        #[serde(default)]
        name: String,
        /// How the passphrase is stretched.
        cost: Cost,
        /// Whether it also takes the secret that this computer keeps.
        #[serde(default)]
        device: bool,
    },
    /// The printed code.
    Recovery,
}

/// What a user proves themself with.
#[derive(Clone, Copy)]
pub struct Secret<'a> {
    /// What was typed.
    pub passphrase: &'a str,
    /// What the computer's own key chain keeps, where the slot asks for it.
    pub device: Option<&'a [u8; 32]>,
}

impl<'a> From<&'a str> for Secret<'a> {
    fn from(passphrase: &'a str) -> Self {
        Self { passphrase, device: None }
    }
}

/// A key pair of its owner, and the data key sealed to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Whose slot it is.
    #[serde(flatten)]
    pub kind: SlotKind,
    salt: String,
    nonce: String,
    /// What the key pair is made of, wrapped with the owner's secret. In the first form: the data key itself.
    wrapped: String,
    /// The public half; empty in the first form.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    public: String,
    /// The newest first. There are two while the vault changes its key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sealed: Vec<Sealed>,
}

/// The data key for one slot. Whoever has the key can make one without knowing the owner's secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Sealed {
    /// For the owner of the private half (HPKE).
    to: String,
    key: String,
    /// Made with the data key over the whole slot: it was put here by somebody who had the key. Without it, whoever can
    /// write the file could put a public half of their own in its place, and the next key would be sealed to them.
    proof: String,
}

/// HPKE as in RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305.
type Kem = hpke::kem::X25519HkdfSha256;
type Kdf = hpke::kdf::HkdfSha256;
type Sealing = hpke::aead::ChaCha20Poly1305;

const SEAL: &[u8] = b"svend data key";

impl Slot {
    /// A slot of a user, with `key` sealed to it.
    pub fn for_passphrase(
        vault: &str,
        (user, name): (&str, &str),
        secret: Secret<'_>,
        cost: Cost,
        key: &DataKey,
    ) -> Result<Self, KeysError> {
        let salt = random::<16>()?;
        let material = material(secret, &salt, cost)?;
        let kind =
            SlotKind::User { user: user.to_owned(), name: name.to_owned(), cost, device: secret.device.is_some() };
        Self::make(vault, kind, &salt, &material, key)
    }

    /// The slot of the printed code.
    pub fn for_code(vault: &str, code: &RecoveryCode, key: &DataKey) -> Result<Self, KeysError> {
        Self::make(vault, SlotKind::Recovery, &random::<16>()?, code.bytes(), key)
    }

    /// The data keys, the newest first, if `secret` is this slot's.
    pub fn open_with_passphrase(&self, vault: &str, secret: Secret<'_>) -> Result<Vec<DataKey>, KeysError> {
        let SlotKind::User { cost, device, .. } = &self.kind else { return Err(KeysError::Wrong) };
        if *device && secret.device.is_none() {
            return Err(KeysError::NoDevice);
        }
        let secret = Secret { device: secret.device.filter(|_| *device), ..secret };
        let material = material(secret, &unhex(&self.salt)?, *cost)?;
        self.open(vault, &material)
    }

    /// The data keys, the newest first, if `code` is this slot's.
    pub fn open_with_code(&self, vault: &str, code: &RecoveryCode) -> Result<Vec<DataKey>, KeysError> {
        match self.kind {
            SlotKind::Recovery => self.open(vault, code.bytes()),
            SlotKind::User { .. } => Err(KeysError::Wrong),
        }
    }

    /// The user whose slot it is; nobody for the printed code's.
    pub fn user(&self) -> Option<&str> {
        match &self.kind {
            SlotKind::User { user, .. } => Some(user),
            SlotKind::Recovery => None,
        }
    }

    /// Whether it is of the first form: the data key itself is wrapped, so that a new one cannot be sealed to it.
    pub fn is_first_form(&self) -> bool {
        self.public.is_empty()
    }

    /// Whether the vault was changing its key when the file was written.
    pub fn is_between(&self) -> bool {
        self.sealed.len() > 1
    }

    /// Seals the next data key to the owner, beside `now`, which vouches for them.
    pub fn seal_next(&mut self, vault: &str, now: &DataKey, next: &DataKey) -> Result<(), KeysError> {
        let vouched = self.sealed.iter().any(|sealed| self.vouched(vault, sealed, now).is_ok());
        if !vouched {
            return Err(KeysError::Damaged);
        }
        let sealed = self.seal(vault, next)?;
        self.keep_only(vault, now);
        self.sealed.insert(0, sealed);
        Ok(())
    }

    /// Forgets every data key but this one.
    pub fn keep_only(&mut self, vault: &str, key: &DataKey) {
        if !self.is_first_form() {
            let kept: Vec<_> =
                self.sealed.iter().filter(|sealed| self.vouched(vault, sealed, key).is_ok()).cloned().collect();
            self.sealed = kept;
        }
    }

    fn make(vault: &str, kind: SlotKind, salt: &[u8], secret: &[u8], key: &DataKey) -> Result<Self, KeysError> {
        let nonce = random::<24>()?;
        let seed = Zeroizing::new(random::<32>()?);
        let (_, public) = Kem::derive_keypair(&seed[..]);
        let public = hex::encode(public.to_bytes());
        let wrapped = cipher(salt, secret)?
            .encrypt(&XNonce::from(nonce), Payload { msg: &seed[..], aad: bound_to(2, vault, &kind).as_bytes() })
            .map_err(|_| KeysError::Damaged)?;
        let (salt, nonce, wrapped) = (hex::encode(salt), hex::encode(nonce), hex::encode(wrapped));
        let mut slot = Self { kind, salt, nonce, wrapped, public, sealed: Vec::new() };
        slot.sealed.push(slot.seal(vault, key)?);
        Ok(slot)
    }

    fn open(&self, vault: &str, secret: &[u8]) -> Result<Vec<DataKey>, KeysError> {
        let nonce: [u8; 24] = unhex(&self.nonce)?.try_into().map_err(|_| KeysError::Damaged)?;
        let aad = bound_to(if self.is_first_form() { 1 } else { 2 }, vault, &self.kind);
        let plain = cipher(&unhex(&self.salt)?, secret)?
            .decrypt(&XNonce::from(nonce), Payload { msg: &unhex(&self.wrapped)?, aad: aad.as_bytes() })
            .map(Zeroizing::new)
            .map_err(|_| KeysError::Wrong)?;
        if self.is_first_form() {
            return Ok(vec![DataKey::of(&plain)?]);
        }
        let (private, public) = Kem::derive_keypair(&plain);
        if hex::encode(public.to_bytes()) != self.public {
            return Err(KeysError::Damaged);
        }
        let unsealed = |sealed: &Sealed| {
            let key = self.unseal(vault, sealed, &private).ok()?;
            self.vouched(vault, sealed, &key).is_ok().then_some(key)
        };
        let keys: Vec<_> = self.sealed.iter().filter_map(unsealed).collect();
        if keys.is_empty() { Err(KeysError::Damaged) } else { Ok(keys) }
    }

    fn unseal(
        &self,
        vault: &str,
        sealed: &Sealed,
        private: &<Kem as hpke::Kem>::PrivateKey,
    ) -> Result<DataKey, KeysError> {
        let to = <Kem as hpke::Kem>::EncappedKey::from_bytes(&unhex(&sealed.to)?).map_err(|_| KeysError::Damaged)?;
        let aad = bound_to(2, vault, &self.kind);
        let plain = hpke::single_shot_open::<Sealing, Kdf, Kem>(
            &hpke::OpModeR::Base,
            private,
            &to,
            SEAL,
            &unhex(&sealed.key)?,
            aad.as_bytes(),
        )
        .map(Zeroizing::new)
        .map_err(|_| KeysError::Damaged)?;
        DataKey::of(&plain)
    }

    fn seal(&self, vault: &str, key: &DataKey) -> Result<Sealed, KeysError> {
        let owner = <Kem as hpke::Kem>::PublicKey::from_bytes(&unhex(&self.public)?).map_err(|_| KeysError::Damaged)?;
        let aad = bound_to(2, vault, &self.kind);
        // The library takes its randomness itself, and this says so in time when there is none.
        let nonce = random::<24>()?;
        let (to, sealed) =
            hpke::single_shot_seal::<Sealing, Kdf, Kem>(&hpke::OpModeS::Base, &owner, SEAL, &key.0[..], aad.as_bytes())
                .map_err(|_| KeysError::Damaged)?;
        let mut sealed = Sealed { to: hex::encode(to.to_bytes()), key: hex::encode(sealed), proof: String::new() };
        let tag = voucher(key)?
            .encrypt(&XNonce::from(nonce), Payload { msg: &[], aad: self.whole(vault, &sealed).as_bytes() })
            .map_err(|_| KeysError::Damaged)?;
        sealed.proof = hex::encode(nonce) + &hex::encode(tag);
        Ok(sealed)
    }

    /// Whether somebody who had `key` made the slot what it is.
    fn vouched(&self, vault: &str, sealed: &Sealed, key: &DataKey) -> Result<(), KeysError> {
        let proof = unhex(&sealed.proof)?;
        let (nonce, tag) = proof.split_first_chunk::<24>().ok_or(KeysError::Damaged)?;
        voucher(key)?
            .decrypt(&XNonce::from(*nonce), Payload { msg: tag, aad: self.whole(vault, sealed).as_bytes() })
            .map(drop)
            .map_err(|_| KeysError::Damaged)
    }

    /// Everything in the slot that has to stay as it is for its owner to get in.
    fn whole(&self, vault: &str, Sealed { to, key, .. }: &Sealed) -> String {
        let Self { salt, nonce, wrapped, public, .. } = self;
        let how = match &self.kind {
            SlotKind::User { cost, device, .. } => format!("{}/{}/{device}", cost.memory, cost.passes),
            SlotKind::Recovery => String::new(),
        };
        format!("{}/{how}/{salt}/{nonce}/{wrapped}/{public}/{to}/{key}", bound_to(2, vault, &self.kind))
    }
}

/// What a slot is tied to, so that it cannot be carried into another vault or to another user.
fn bound_to(form: u32, vault: &str, kind: &SlotKind) -> String {
    match kind {
        SlotKind::User { user, .. } => format!("svend/{form}/{vault}/user/{user}"),
        SlotKind::Recovery => format!("svend/{form}/{vault}/recovery"),
    }
}

fn cipher(salt: &[u8], secret: &[u8]) -> Result<XChaCha20Poly1305, KeysError> {
    derived(salt, secret, b"svend slot key")
}

fn voucher(key: &DataKey) -> Result<XChaCha20Poly1305, KeysError> {
    derived(&[], &key.0[..], b"svend slot proof")
}

fn derived(salt: &[u8], secret: &[u8], what_for: &[u8]) -> Result<XChaCha20Poly1305, KeysError> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), secret).expand(what_for, &mut key[..]).map_err(|_| KeysError::Damaged)?;
    XChaCha20Poly1305::new_from_slice(&key[..]).map_err(|_| KeysError::Damaged)
}

/// What the slot's key is derived from: the stretched passphrase, and the computer's secret behind it.
fn material(secret: Secret<'_>, salt: &[u8], cost: Cost) -> Result<Zeroizing<Vec<u8>>, KeysError> {
    // Room for both at once: a vector that grows leaves a copy behind.
    let mut material = Zeroizing::new(Vec::with_capacity(64));
    material.extend_from_slice(&stretch(secret.passphrase.as_bytes(), salt, cost)?[..]);
    material.extend_from_slice(secret.device.map_or(&[][..], |device| &device[..]));
    Ok(material)
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

fn unhex(text: &str) -> Result<Vec<u8>, KeysError> {
    if text.len() > 512 {
        return Err(KeysError::Damaged);
    }
    hex::decode(text).map_err(|_| KeysError::Damaged)
}
