//! What a provider signed about somebody, and whether it holds: signature, who says it, to whom, when, and of which attempt.

use jsonwebtoken::jwk::{Jwk, JwkSet, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde::Deserialize;

use crate::accounts::{Account, Client};
use crate::signatures;

/// How far the provider's clock may be off, in seconds.
const LEEWAY: u64 = 60;
/// What is signed with. Nothing that whoever checks could have signed as well.
const SIGNED_WITH: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

/// Why it does not hold: a word for the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is no token, or signed in a way that proves nothing.
    Form,
    /// Signed with a key that is not the provider's, as far as is known.
    Key,
    /// Signature, issuer, audience or time.
    Claim,
    /// It is for somebody else besides, and says that somebody else asked.
    Party,
    /// Of another attempt.
    Nonce,
}

/// What is said of somebody.
#[derive(Deserialize)]
struct Claims {
    sub: String,
    aud: Audience,
    azp: Option<String>,
    nonce: Option<String>,
    email: Option<String>,
    #[serde(default)]
    email_verified: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Audience {
    fn is_only(&self, client: &str) -> bool {
        match self {
            Self::One(one) => one == client,
            Self::Many(all) => all.iter().all(|one| one == client),
        }
    }
}

/// Whoever a token is about, if it holds.
pub fn read(token: &str, keys: &JwkSet, client: &Client, nonce: &str) -> Result<Account, Fault> {
    signatures::install();
    let header = decode_header(token).map_err(|_| Fault::Form)?;
    if !SIGNED_WITH.contains(&header.alg) {
        return Err(Fault::Form);
    }
    let key = key(keys, header.kid.as_deref()).ok_or(Fault::Key)?;
    let key = DecodingKey::from_jwk(key).map_err(|_| Fault::Key)?;
    let mut validation = Validation::new(header.alg);
    validation.leeway = LEEWAY;
    validation.validate_nbf = true;
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    validation.set_issuer(&[&client.issuer]);
    validation.set_audience(&[&client.id]);
    let claims = decode::<Claims>(token, &key, &validation).map_err(|_| Fault::Claim)?.claims;
    // One that is for others besides has to say that it was we who asked.
    if claims.azp.as_ref().map_or(!claims.aud.is_only(&client.id), |asked| *asked != client.id) {
        return Err(Fault::Party);
    }
    if claims.nonce.as_deref() != Some(nonce) {
        return Err(Fault::Nonce);
    }
    Ok(Account { subject: claims.sub, email: claims.email, verified: claims.email_verified })
}

/// The key of that name; the only one, when the token names none.
fn key<'a>(keys: &'a JwkSet, named: Option<&str>) -> Option<&'a Jwk> {
    let mut signing = keys.keys.iter().filter(|key| key.common.public_key_use != Some(PublicKeyUse::Encryption));
    match named {
        Some(name) => signing.find(|key| key.common.key_id.as_deref() == Some(name)),
        None => signing.next().filter(|_| signing.next().is_none()),
    }
}
