//! Codes and tokens: made at random, told once, kept as hashes.

use sha2::{Digest, Sha256};

use crate::refusal::Refusal;

/// Letters that nobody takes for another when a code is read aloud.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What a laptop shows with each request. It names its school and device, so that nothing is looked for across schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The school.
    pub school: String,
    /// The device.
    pub device: String,
    /// The hash of the secret.
    pub hash: String,
}

impl Token {
    /// Reads `school.device.secret`.
    pub fn read(said: &str) -> Option<Self> {
        let mut parts = said.split('.');
        let (school, device, secret) = (parts.next()?, parts.next()?, parts.next()?);
        let whole = parts.next().is_none() && secret.len() == 64 && is_school(school) && is_plain(device);
        whole.then(|| Self { school: school.to_owned(), device: device.to_owned(), hash: hash(secret) })
    }
}

/// A new token of a device, and the hash to keep.
pub fn token(school: &str, device: &str) -> Result<(String, String), Refusal> {
    let secret = hex::encode(random::<32>()?);
    Ok((format!("{school}.{device}.{secret}"), hash(&secret)))
}

/// A new id that says nothing.
pub fn id() -> Result<String, Refusal> {
    Ok(hex::encode(random::<16>()?))
}

/// A code of a hundred bits to be read aloud or typed, and the hash to keep.
pub fn code(school: &str) -> Result<(String, String), Refusal> {
    let letters: Vec<u8> = random::<20>()?.iter().map(|byte| LETTERS[usize::from(byte % 32)]).collect();
    let groups: Vec<String> = letters.chunks(5).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    Ok((format!("{school}.{}", groups.join("-")), hash(&groups.concat())))
}

/// The school and the hash of a code, however it was typed.
pub fn read_code(said: &str) -> Option<(String, String)> {
    let (school, code) = said.trim().split_once('.')?;
    let letters: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let letters = letters.to_ascii_uppercase().replace('O', "0").replace(['I', 'L'], "1");
    (letters.len() == 20 && is_school(school)).then(|| (school.to_owned(), hash(&letters)))
}

/// Whether it can name a school: small letters, digits and hyphens.
pub fn is_school(id: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=40).contains(&id.len()) && id.bytes().all(fits)
}

/// Whether it can name a device or a row's own part: nothing that a log, a path or a database takes for more than a name.
pub fn is_plain(id: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':');
    (1..=100).contains(&id.len()) && id.bytes().all(fits)
}

/// A secret is random enough that a plain hash of it tells nothing.
fn hash(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}

fn random<const N: usize>() -> Result<[u8; N], Refusal> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Refusal::Busy)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_names_its_school_and_device_and_keeps_its_secret_to_itself() {
        let (said, kept) = token("roskilde", "d1").unwrap();
        let read = Token::read(&said).unwrap();
        assert_eq!((read.school.as_str(), read.device.as_str(), &read.hash), ("roskilde", "d1", &kept));
        assert!(!said.contains(&kept));
        for wrong in ["", "a.b", "a.b.c", &format!("{said}.x"), &said.replace("roskilde", "Ros kilde")] {
            assert_eq!(Token::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_code_is_known_again_though_it_was_typed_in_small_letters_with_spaces_and_an_o_for_a_nought() {
        let (said, kept) = code("roskilde").unwrap();
        let (school, typed) = said.split_once('.').unwrap();
        let typed = typed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(read_code(&format!("{school}.{typed} ")), Some(("roskilde".to_owned(), kept)));
    }
}
