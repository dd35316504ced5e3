//! Stories of several people on one vault: letting in, roles, leaving, passphrases, the recovery code, and being asked again.

use std::fs;
use std::sync::{Arc, Mutex};

use office::{DeviceSecret, Error, Event, NoKeyChain};
use serde_json::{Value, json};
use tests::{PASSPHRASE, Vault};

#[path = "people/rekey.rs"]
mod rekey;

const BO: &str = "seks blå heste løber";

/// Lets a colleague in, as the administrator who was asked for their passphrase.
fn let_in(vault: &Vault, name: &str, roles: &[&str], passphrase: &str) -> String {
    vault.confirm(PASSPHRASE);
    let ask = json!({"name": name, "roles": roles, "sites": [], "passphrase": passphrase});
    vault.call("add_colleague", ask)["id"].as_str().unwrap().to_owned()
}

fn hanne(vault: &Vault) -> String {
    vault.call("me", Value::Null)["id"].as_str().unwrap().to_owned()
}

fn people(vault: &Vault) -> Vec<String> {
    let status = vault.call("vault_status", Value::Null);
    status["people"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_colleague_unlocks_with_their_own_passphrase_and_signs_with_their_own_name() {
    let vault = Vault::new();
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    let bo = let_in(&vault, "Bo Dal", &["center"], BO);
    vault.call("lock", Value::Null);
    assert_eq!(people(&vault), ["Hanne Dam", "Bo Dal"], "who unlocked last stands first");
    assert_eq!(vault.refusal("unlock", json!({"user": bo, "passphrase": PASSPHRASE})).1, "wrong-passphrase");
    vault.call("unlock", json!({"user": bo, "passphrase": BO}));
    assert_eq!(vault.call("vault_status", Value::Null)["user"], "Bo Dal");
    vault.call("set_student", json!({"id": student, "field": "note", "value": "ringet"}));
    let history = vault.call("history", json!({"of": "student", "record": student}));
    assert_eq!(history[0]["by"], "Bo Dal");
    vault.call("lock", Value::Null);
    assert_eq!(people(&vault), ["Bo Dal", "Hanne Dam"]);
    vault.unlock_first(PASSPHRASE);
    vault.sound();
}

#[test]
fn nobody_is_let_in_without_a_name_of_their_own_a_role_and_a_long_passphrase() {
    let vault = Vault::new();
    vault.confirm(PASSPHRASE);
    let ask = |name: &str, roles: &[&str], passphrase: &str| json!({"name": name, "roles": roles, "sites": [], "passphrase": passphrase});
    assert_eq!(vault.refusal("add_colleague", ask(" ", &["center"], BO)), ("name".into(), "name-empty".into()));
    assert_eq!(vault.refusal("add_colleague", ask("HANNE dam", &["center"], BO)).1, "colleague-name-taken");
    assert_eq!(vault.refusal("add_colleague", ask("Bo", &[], BO)), ("roles".into(), "roles-empty".into()));
    assert_eq!(vault.refusal("add_colleague", ask("Bo", &["center"], "kort")).1, "passphrase-short");
    assert_eq!(vault.call("colleagues", Value::Null).as_array().unwrap().len(), 1);
}

#[test]
fn whoever_left_gets_in_no_more_and_their_name_stays_with_what_they_did() {
    let vault = Vault::new();
    let bo = let_in(&vault, "Bo Dal", &["center"], BO);
    vault.call("lock", Value::Null);
    vault.call("unlock", json!({"user": bo, "passphrase": BO}));
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("lock", Value::Null);
    vault.unlock_first(PASSPHRASE);
    vault.confirm(PASSPHRASE);
    vault.call("end_colleague", json!({"id": bo}));
    let history = vault.call("history", json!({"of": "student", "record": student}));
    assert_eq!(history[0]["by"], "Bo Dal");
    assert_eq!(vault.call("colleagues", Value::Null)[1]["left_on"], "2026-11-22");
    vault.sound();
    vault.call("lock", Value::Null);
    assert_eq!(people(&vault), ["Hanne Dam"]);
    assert_eq!(vault.refusal("unlock", json!({"user": bo, "passphrase": BO})).1, "nobody-of-this-name");
}

#[test]
fn what_a_leaver_copied_opens_the_old_file_and_not_what_is_written_from_then_on() {
    let mut vault = Vault::new();
    let bo = let_in(&vault, "Bo Dal", &["center"], BO);
    vault.call("lock", Value::Null);
    let copied = fs::read(vault.folder.join("keys.json")).unwrap();
    let old_key = tests::data_key(&vault.folder, PASSPHRASE).as_sqlcipher();
    vault.unlock_first(PASSPHRASE);
    vault.confirm(PASSPHRASE);
    vault.call("end_colleague", json!({"id": bo}));
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("lock", Value::Null);
    let new_key = tests::data_key(&vault.folder, PASSPHRASE).as_sqlcipher();
    assert_ne!(old_key.as_str(), new_key.as_str());
    let now = fs::read(vault.folder.join("keys.json")).unwrap();
    fs::write(vault.folder.join("keys.json"), copied).unwrap();
    assert_eq!(
        vault.ask("unlock", json!({"user": bo, "passphrase": BO})),
        Err(Error::Vault { reason: "damaged".into() })
    );
    fs::write(vault.folder.join("keys.json"), now).unwrap();
    vault.restart();
    assert_eq!(vault.call("students", json!({}))["total"], 1);
}

#[test]
fn a_slot_that_was_left_standing_lets_nobody_in_and_goes_at_the_next_unlock() {
    let vault = Vault::new();
    let bo = let_in(&vault, "Bo Dal", &["center"], BO);
    vault.call("lock", Value::Null);
    let before = tests::data_key(&vault.folder, PASSPHRASE).as_sqlcipher();
    // As after a kill between the row and the keys.
    let conn = tests::bench::plain_vault(&vault.folder, PASSPHRASE);
    conn.execute("update colleague set archived_on = '2026-11-20' where id = ?1", [&bo]).unwrap();
    drop(conn);
    assert_eq!(vault.refusal("unlock", json!({"user": bo, "passphrase": BO})).1, "nobody-of-this-name");
    vault.unlock_first(PASSPHRASE);
    assert_eq!(vault.call("colleagues", Value::Null)[1]["has_passphrase"], false);
    vault.call("lock", Value::Null);
    assert_eq!(people(&vault), ["Hanne Dam"]);
    assert_ne!(tests::data_key(&vault.folder, PASSPHRASE).as_sqlcipher().as_str(), before.as_str());
}

#[test]
fn there_is_always_an_administrator() {
    let vault = Vault::new();
    let me = hanne(&vault);
    vault.confirm(PASSPHRASE);
    let less = json!({"id": me, "name": "Hanne Dam", "roles": ["konsulent"], "sites": []});
    assert_eq!(vault.refusal("set_colleague", less.clone()).1, "last-administrator");
    assert_eq!(vault.refusal("end_colleague", json!({"id": me})).1, "last-administrator");
    let bo = let_in(&vault, "Bo Dal", &["administrator"], BO);
    vault.call("set_colleague", less);
    // Whoever changes what they are themself unlocks again.
    assert_eq!(vault.ask("me", Value::Null), Err(Error::Locked));
    assert!(vault.events.lock().unwrap().contains(&Event::Locked));
    vault.unlock_first(PASSPHRASE);
    assert_eq!(vault.call("me", Value::Null)["roles"], json!(["konsulent"]));
    assert_eq!(vault.ask("end_colleague", json!({"id": bo})), Err(Error::Denied));
}

#[test]
fn a_passphrase_is_changed_by_whoever_knows_the_old_one() {
    let vault = Vault::new();
    let ask = |old: &str, passphrase: &str| json!({"old": old, "passphrase": passphrase});
    assert_eq!(vault.refusal("set_own_passphrase", ask("noget andet", BO)), ("old".into(), "wrong-passphrase".into()));
    assert_eq!(vault.refusal("set_own_passphrase", ask(PASSPHRASE, "kort")).1, "passphrase-short");
    vault.call("set_own_passphrase", ask(PASSPHRASE, BO));
    vault.call("lock", Value::Null);
    assert_eq!(vault.refusal("unlock", json!({"passphrase": PASSPHRASE})).1, "wrong-passphrase");
    vault.call("unlock", json!({"passphrase": BO}));
}

#[test]
fn a_forgotten_passphrase_is_replaced_by_an_administrator_and_typed_by_its_owner() {
    let vault = Vault::new();
    let bo = let_in(&vault, "Bo Dal", &["center"], BO);
    vault.call("set_colleague_passphrase", json!({"id": bo, "passphrase": "otte grønne får"}));
    vault.call("lock", Value::Null);
    assert_eq!(vault.refusal("unlock", json!({"user": bo, "passphrase": BO})).1, "wrong-passphrase");
    vault.call("unlock", json!({"user": bo, "passphrase": "otte grønne får"}));
}

#[test]
fn a_new_recovery_code_holds_once_its_end_was_typed_and_the_old_one_is_dead() {
    let vault = Vault::none();
    let first =
        vault.call("first_run_begin", json!({"school": "Skolen", "name": "Hanne Dam", "passphrase": PASSPHRASE}));
    vault.call("first_run_finish", json!({"typed": first["code"]}));
    let bo = let_in(&vault, "Bo Dal", &["center"], BO);
    let second = vault.call("new_recovery_code", Value::Null);
    assert_eq!(vault.refusal("keep_recovery_code", json!({"typed": "AAAA AAAA"})).1, "code-differs");
    vault.call("keep_recovery_code", json!({"typed": second["code"]}));
    vault.call("end_colleague", json!({"id": bo}));
    let me = hanne(&vault);
    vault.call("lock", Value::Null);
    let ask = |code: &Value, user: &str| json!({"code": code, "user": user, "passphrase": "en ny sætning"});
    assert_eq!(vault.refusal("unlock_with_code", ask(&first["code"], &me)).1, "wrong-code");
    vault.call("unlock_with_code", ask(&second["code"], &me));
    assert_eq!(vault.call("me", Value::Null)["name"], "Hanne Dam");
}

#[test]
fn the_recovery_code_lets_an_administrator_in_and_nobody_else() {
    let vault = Vault::none();
    let first =
        vault.call("first_run_begin", json!({"school": "Skolen", "name": "Hanne Dam", "passphrase": PASSPHRASE}));
    vault.call("first_run_finish", json!({"typed": first["code"]}));
    let bo = let_in(&vault, "Bo Dal", &["center"], BO);
    let gitte = let_in(&vault, "Gitte Vang", &["administrator"], "ti sorte køer");
    vault.call("lock", Value::Null);
    let ask = |user: &str| json!({"code": first["code"], "user": user, "passphrase": "en ny sætning"});
    assert_eq!(vault.refusal("unlock_with_code", ask(&bo)), ("user".into(), "not-administrator".into()));
    assert_eq!(vault.call("vault_status", Value::Null)["state"], "locked");
    vault.call("unlock", json!({"user": bo, "passphrase": BO}));
    vault.call("lock", Value::Null);
    vault.call("unlock_with_code", ask(&gitte));
    assert_eq!(vault.call("me", Value::Null)["name"], "Gitte Vang");
}

#[test]
fn letting_somebody_in_takes_the_passphrase_again_and_for_five_minutes_only() {
    let vault = Vault::new();
    let ask = json!({"name": "Bo Dal", "roles": ["center"], "sites": [], "passphrase": BO});
    assert_eq!(vault.ask("add_colleague", ask.clone()), Err(Error::StepUp));
    assert!(matches!(vault.office.confirm("noget andet"), Err(Error::Invalid { .. })));
    assert_eq!(vault.ask("add_colleague", ask.clone()), Err(Error::StepUp));
    vault.confirm(PASSPHRASE);
    vault.clock.forward(chrono::Duration::minutes(6));
    assert_eq!(vault.ask("add_colleague", ask.clone()), Err(Error::StepUp));
    vault.confirm(PASSPHRASE);
    vault.clock.forward(chrono::Duration::minutes(4));
    vault.call("add_colleague", ask);
    // A clock set back a day opens nothing.
    vault.clock.forward(chrono::Duration::days(-1));
    assert_eq!(vault.ask("new_recovery_code", Value::Null), Err(Error::StepUp));
    // Nor does the passphrase of the desk before a lock.
    vault.confirm(PASSPHRASE);
    vault.call("lock", Value::Null);
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    assert_eq!(vault.ask("new_recovery_code", Value::Null), Err(Error::StepUp));
}

#[test]
fn a_confirmation_is_no_command_that_a_page_could_send() {
    let vault = Vault::new();
    let ask = json!({"passphrase": PASSPHRASE});
    assert!(matches!(vault.ask("confirm", ask.clone()), Err(Error::Missing { .. })));
    vault.call("lock", Value::Null);
    assert_eq!(vault.office.confirm(PASSPHRASE), Err(Error::Locked));
}

#[test]
fn a_hundred_and_first_person_within_ten_minutes_takes_the_passphrase_again() {
    let vault = Vault::new();
    let students: Vec<_> = (0..102).map(|number| vault.student(&format!("Elev {number}"), "TØM-GF2-26a")).collect();
    for student in &students[..100] {
        vault.call("student_page", json!({"id": student}));
    }
    // Whoever was opened already is no new person.
    vault.call("student_page", json!({"id": students[0]}));
    vault.call("student_timeline", json!({"id": students[100]}));
    assert_eq!(vault.ask("student_page", json!({"id": students[100]})), Err(Error::StepUp));
    vault.confirm(PASSPHRASE);
    vault.call("student_page", json!({"id": students[100]}));
    for student in &students[..99] {
        vault.call("student_page", json!({"id": student}));
    }
    assert_eq!(vault.ask("student_page", json!({"id": students[101]})), Err(Error::StepUp));
    vault.clock.forward(chrono::Duration::minutes(11));
    vault.call("student_page", json!({"id": students[101]}));
}

/// A key chain for a story: it keeps what it is given, until it is lost.
#[derive(Default, Clone)]
struct Chain(Arc<Mutex<Option<[u8; 32]>>>);

impl DeviceSecret for Chain {
    fn find(&self, _: &str) -> Result<Option<[u8; 32]>, NoKeyChain> {
        Ok(*self.0.lock().unwrap())
    }

    fn keep(&self, _: &str, secret: &[u8; 32]) -> Result<(), NoKeyChain> {
        *self.0.lock().unwrap() = Some(*secret);
        Ok(())
    }
}

#[test]
fn a_passphrase_tied_to_a_computer_opens_nothing_elsewhere_and_the_recovery_code_does() {
    let chain = Chain::default();
    let vault = Vault::with_key_chain(Box::new(chain.clone()));
    let code =
        vault.call("first_run_begin", json!({"school": "Skolen", "name": "Hanne Dam", "passphrase": PASSPHRASE}));
    vault.call("first_run_finish", json!({"typed": code["code"]}));
    let tie = |passphrase: &str, tied: bool| json!({"passphrase": passphrase, "tied": tied});
    assert_eq!(vault.refusal("tie_passphrase", tie("noget andet", true)).1, "wrong-passphrase");
    vault.call("tie_passphrase", tie(PASSPHRASE, true));
    assert_eq!(vault.call("me", Value::Null)["tied"], true);
    vault.call("set_own_passphrase", json!({"old": PASSPHRASE, "passphrase": BO}));
    vault.confirm(BO);
    vault.call("lock", Value::Null);
    vault.call("unlock", json!({"passphrase": BO}));
    vault.call("lock", Value::Null);
    *chain.0.lock().unwrap() = Some([7; 32]);
    assert_eq!(vault.refusal("unlock", json!({"passphrase": BO})).1, "wrong-passphrase");
    *chain.0.lock().unwrap() = None;
    assert_eq!(vault.refusal("unlock", json!({"passphrase": BO})), ("passphrase".into(), "no-device".into()));
    vault.call("unlock_with_code", json!({"code": code["code"], "passphrase": PASSPHRASE}));
    assert_eq!(vault.call("me", Value::Null)["tied"], false);
    vault.call("tie_passphrase", tie(PASSPHRASE, true));
    vault.call("tie_passphrase", tie(PASSPHRASE, false));
    *chain.0.lock().unwrap() = None;
    vault.call("lock", Value::Null);
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
}

#[test]
fn a_computer_without_a_key_chain_ties_nothing() {
    let vault = Vault::new();
    let refused = vault.refusal("tie_passphrase", json!({"passphrase": PASSPHRASE, "tied": true}));
    assert_eq!(refused, ("tied".into(), "no-key-chain".into()));
    vault.call("lock", Value::Null);
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
}
