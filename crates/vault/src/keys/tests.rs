//! What the slots open, and what they do not.

use super::*;

const CHEAP: Cost = Cost { memory: 64, passes: 1 };
const HANNE: (&str, &str) = ("u1", "Hanne");
const BO: (&str, &str) = ("u2", "Bo");
/// A file as the first version of the program wrote it, and what it opens.
const FIRST_FORM: &str = include_str!("first-form.json");

fn vault() -> (Keys, DataKey, RecoveryCode) {
    let key = DataKey::random().unwrap();
    let code = RecoveryCode::random().unwrap();
    let mut keys = Keys::new("v1", "Skolen", false);
    keys.set_passphrase(HANNE, "fire grå katte".into(), CHEAP, &key).unwrap();
    keys.set_passphrase(BO, "seks blå heste".into(), CHEAP, &key).unwrap();
    keys.set_code(&code, &key).unwrap();
    (keys, key, code)
}

fn opens(keys: &Keys, user: &str, passphrase: &str) -> Result<Vec<[u8; 32]>, KeysError> {
    keys.open_with_passphrase(user, passphrase.into()).map(|opened| opened.keys.iter().map(|key| *key.0).collect())
}

#[test]
fn passphrases_and_code_open_the_same_key_after_a_write_and_a_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    let (keys, key, code) = vault();
    keys.write(&path).unwrap();
    let keys = Keys::read(&path).unwrap();
    assert_eq!(opens(&keys, "u1", "fire grå katte").unwrap(), [*key.0]);
    assert_eq!(opens(&keys, "u2", "seks blå heste").unwrap(), [*key.0]);
    assert_eq!(keys.open_with_code(&code).unwrap().keys[0].0, key.0);
    assert_eq!(keys.users().collect::<Vec<_>>(), [HANNE, BO]);
}

#[test]
fn a_wrong_passphrase_another_ones_and_a_wrong_code_open_nothing() {
    let (keys, _, _) = vault();
    assert_eq!(opens(&keys, "u1", "fire graa katte").unwrap_err(), KeysError::Wrong);
    assert_eq!(opens(&keys, "u1", "seks blå heste").unwrap_err(), KeysError::Wrong);
    assert_eq!(keys.open_with_code(&RecoveryCode::random().unwrap()).unwrap_err(), KeysError::Wrong);
}

#[test]
fn a_changed_passphrase_replaces_the_old_slot() {
    let (mut keys, key, _) = vault();
    keys.set_passphrase(HANNE, "ny sætning".into(), CHEAP, &key).unwrap();
    assert!(opens(&keys, "u1", "fire grå katte").is_err());
    assert!(opens(&keys, "u1", "ny sætning").is_ok());
    assert_eq!(keys.users().count(), 2);
}

#[test]
fn a_new_key_reaches_everybody_who_stays_without_their_passphrases_and_nobody_who_left() {
    let (mut keys, now, code) = vault();
    let before = keys.clone();
    let next = DataKey::random().unwrap();
    keys.remove("u2");
    keys.seal_next(&now, &next).unwrap();
    assert!(keys.is_between());
    assert_eq!(opens(&keys, "u1", "fire grå katte").unwrap(), [*next.0, *now.0]);
    keys.keep_only(&next);
    assert!(!keys.is_between());
    assert_eq!(opens(&keys, "u1", "fire grå katte").unwrap(), [*next.0]);
    assert_eq!(keys.open_with_code(&code).unwrap().keys[0].0, next.0);
    assert_eq!(opens(&keys, "u2", "seks blå heste").unwrap_err(), KeysError::Wrong);
    // What the leaver copied still opens what it opened then, and nothing else.
    assert_eq!(opens(&before, "u2", "seks blå heste").unwrap(), [*now.0]);
}

#[test]
fn a_change_that_came_to_nothing_leaves_the_key_before_it() {
    let (mut keys, now, _) = vault();
    keys.seal_next(&now, &DataKey::random().unwrap()).unwrap();
    keys.keep_only(&now);
    assert_eq!(opens(&keys, "u2", "seks blå heste").unwrap(), [*now.0]);
}

#[test]
fn a_public_key_that_somebody_put_in_the_place_of_another_gets_no_new_key() {
    let (mut keys, now, _) = vault();
    let mut other = Keys::new("v1", "Skolen", false);
    other.set_passphrase(BO, "en tyvs sætning".into(), CHEAP, &DataKey::random().unwrap()).unwrap();
    keys.slots[1] = other.slots[0].clone();
    assert_eq!(keys.seal_next(&now, &DataKey::random().unwrap()), Err(KeysError::Damaged));
}

#[test]
fn a_slot_that_takes_the_computers_secret_opens_with_no_other_and_not_without() {
    let (mut keys, key, _) = vault();
    let here = Secret { passphrase: "fire grå katte", device: Some(&[7; 32]) };
    keys.set_passphrase(HANNE, here, CHEAP, &key).unwrap();
    assert!(keys.takes_device("u1") && !keys.takes_device("u2"));
    assert_eq!(keys.open_with_passphrase("u1", here).unwrap().keys[0].0, key.0);
    let there = Secret { device: Some(&[8; 32]), ..here };
    assert_eq!(keys.open_with_passphrase("u1", there).unwrap_err(), KeysError::Wrong);
    assert_eq!(opens(&keys, "u1", "fire grå katte").unwrap_err(), KeysError::NoDevice);
    assert!(keys.open_with_passphrase("u2", Secret { passphrase: "seks blå heste", ..here }).is_ok());
}

#[test]
fn a_slot_carried_into_another_vault_or_to_another_user_does_not_open() {
    let (mut keys, _, _) = vault();
    keys.vault = "v2".to_owned();
    assert_eq!(opens(&keys, "u1", "fire grå katte").unwrap_err(), KeysError::Wrong);
    let (mut keys, _, _) = vault();
    keys.remove("u1");
    if let SlotKind::User { user, .. } = &mut keys.slots[0].kind {
        *user = "u1".to_owned();
    }
    assert_eq!(opens(&keys, "u1", "seks blå heste").unwrap_err(), KeysError::Wrong);
}

#[test]
fn every_flipped_byte_of_the_file_is_refused_or_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    let (mut keys, now, _) = vault();
    let next = DataKey::random().unwrap();
    keys.seal_next(&now, &next).unwrap();
    keys.write(&path).unwrap();
    let whole = fs::read(&path).unwrap();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&path, &bytes).unwrap();
        let Ok(mut keys) = Keys::read(&path) else { continue };
        if let Ok(keys) = opens(&keys, "u1", "fire grå katte") {
            assert!(keys.iter().all(|key| [*next.0, *now.0].contains(key)), "byte {at}");
        }
        // Nor does a change of the key go on over a damaged slot and leave its owner outside.
        if keys.seal_next(&now, &DataKey::random().unwrap()).is_ok() {
            for (user, passphrase) in [("u1", "fire grå katte"), ("u2", "seks blå heste")] {
                assert!(opens(&keys, user, passphrase).is_ok(), "byte {at} leaves {user} outside");
            }
        }
    }
}

#[test]
fn a_file_of_the_first_form_opens_and_its_slots_are_made_anew_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    fs::write(&path, FIRST_FORM).unwrap();
    let mut keys = Keys::read(&path).unwrap();
    let (user, name) = keys.users().map(|(id, name)| (id.to_owned(), name.to_owned())).next().unwrap();
    let opened = keys.open_with_passphrase(&user, "eksempelskole".into()).unwrap();
    assert!(opened.first_form && !name.is_empty());
    let (now, next) = (opened.keys[0].clone(), DataKey::random().unwrap());
    keys.set_passphrase((&user, &name), "eksempelskole".into(), CHEAP, &now).unwrap();
    assert_eq!(keys.seal_next(&now, &next), Err(KeysError::FirstForm), "the printed code would be left outside");
    keys.set_code(&RecoveryCode::random().unwrap(), &now).unwrap();
    keys.seal_next(&now, &next).unwrap();
    assert_eq!(opens(&keys, &user, "eksempelskole").unwrap(), [*next.0, *now.0]);
}

#[test]
fn a_newer_a_broken_and_a_missing_file_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    assert_eq!(Keys::read(&path), Err(KeysError::Missing));
    fs::write(&path, "{\"version\": 3}").unwrap();
    assert_eq!(Keys::read(&path), Err(KeysError::Newer));
    fs::write(&path, "{\"version\": 1}").unwrap();
    assert_eq!(Keys::read(&path), Err(KeysError::Damaged));
}

#[test]
fn a_slot_that_asks_for_too_much_memory_is_damaged_not_obeyed() {
    let (keys, _, _) = vault();
    let text = serde_json::to_string(&keys).unwrap().replace("\"memory\":64", "\"memory\":4000000000");
    let keys: Keys = serde_json::from_str(&text).unwrap();
    assert_eq!(opens(&keys, "u1", "x").unwrap_err(), KeysError::Damaged);
}
