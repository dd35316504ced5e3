//! A small file that only the holder of the data key can write: JSON and its HMAC. It hides nothing; it shows every change.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::files::write_whole;
use crate::{DataKey, KeysError, MacKey};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed<T> {
    kept: T,
    mac: String,
}

/// Writes `kept` with its seal, whole or not at all. `purpose` keeps one kind of file from passing for another.
pub fn write_sealed<T: Serialize>(path: &Path, purpose: &str, key: &DataKey, kept: &T) -> Result<(), KeysError> {
    let sealed = Sealed { kept, mac: key_for(purpose, key).seal(&bytes_of(kept)?) };
    let text = serde_json::to_vec(&sealed).map_err(|_| KeysError::Damaged)?;
    Ok(write_whole(path, &text)?)
}

/// What a sealed file holds. One byte that is not as it was written makes it `Damaged`.
pub fn read_sealed<T: Serialize + DeserializeOwned>(path: &Path, purpose: &str, key: &DataKey) -> Result<T, KeysError> {
    let bytes = fs::read(path)?;
    let sealed: Sealed<T> = serde_json::from_slice(&bytes).map_err(|_| KeysError::Damaged)?;
    let as_written = serde_json::to_vec(&sealed).map_err(|_| KeysError::Damaged)?;
    if as_written == bytes && key_for(purpose, key).fits(&bytes_of(&sealed.kept)?, &sealed.mac) {
        Ok(sealed.kept)
    } else {
        Err(KeysError::Damaged)
    }
}

/// What a sealed file says of itself, for whoever has no key yet. Believe it only once `read_sealed` does.
pub fn read_unproved<T: DeserializeOwned>(path: &Path) -> Result<T, KeysError> {
    let sealed: Sealed<T> = serde_json::from_slice(&fs::read(path)?).map_err(|_| KeysError::Damaged)?;
    Ok(sealed.kept)
}

fn key_for(purpose: &str, key: &DataKey) -> MacKey {
    key.mac(&format!("svend seal {purpose}"))
}

fn bytes_of<T: Serialize>(kept: &T) -> Result<Vec<u8>, KeysError> {
    serde_json::to_vec(kept).map_err(|_| KeysError::Damaged)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_sealed_file_reads_back_with_its_key_and_its_purpose_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("head.json");
        let key = DataKey::random().unwrap();
        let kept = BTreeMap::from([("step".to_owned(), 7)]);
        write_sealed(&path, "head", &key, &kept).unwrap();
        assert_eq!(read_sealed::<BTreeMap<String, i32>>(&path, "head", &key), Ok(kept.clone()));
        assert_eq!(read_unproved(&path), Ok(kept));
        let other = read_sealed::<BTreeMap<String, i32>>(&path, "backup", &key);
        assert_eq!(other, Err(KeysError::Damaged));
        let other = read_sealed::<BTreeMap<String, i32>>(&path, "head", &DataKey::random().unwrap());
        assert_eq!(other, Err(KeysError::Damaged));
    }

    #[test]
    fn every_flipped_bit_and_every_cut_of_a_sealed_file_shows() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("head.json");
        let key = DataKey::random().unwrap();
        write_sealed(&path, "head", &key, &BTreeMap::from([("step", 7), ("look", 3)])).unwrap();
        let whole = fs::read(&path).unwrap();
        for bit in 0..whole.len() * 8 {
            let mut bytes = whole.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            fs::write(&path, &bytes).unwrap();
            assert!(read_sealed::<BTreeMap<String, i32>>(&path, "head", &key).is_err(), "bit {bit}");
        }
        for length in 0..whole.len() {
            fs::write(&path, &whole[..length]).unwrap();
            assert!(read_sealed::<BTreeMap<String, i32>>(&path, "head", &key).is_err(), "cut to {length}");
        }
    }
}
