//! Who may do what, cell by cell, and what each of them sees.

use std::collections::BTreeSet;

use office::{COMMANDS, Error};
use serde_json::{Value, json};
use tests::{PASSPHRASE, Vault};

#[path = "rights/sight.rs"]
mod sight;

/// One row a command, one column a role; the last column is a consultant who works at one site only.
const TABLE: &str = include_str!("../rights.csv");
const THEIRS: &str = "seks blå heste løber";

/// Lets somebody in and gives them the desk.
fn seat(vault: &Vault, name: &str, roles: &[&str], sites: &[&str]) -> String {
    seat_by(vault, PASSPHRASE, name, roles, sites)
}

/// The same, where the administrator at the desk has another passphrase.
pub fn seat_by(vault: &Vault, passphrase: &str, name: &str, roles: &[&str], sites: &[&str]) -> String {
    vault.confirm(passphrase);
    let ask = json!({"name": name, "roles": roles, "sites": sites, "passphrase": THEIRS});
    let id = vault.call("add_colleague", ask)["id"].as_str().unwrap().to_owned();
    vault.call("lock", Value::Null);
    vault.call("unlock", json!({"user": id, "passphrase": THEIRS}));
    id
}

#[test]
fn every_command_stands_in_the_table_and_nothing_else_does() {
    let listed: BTreeSet<&str> = TABLE.lines().skip(1).map(|row| row.split(',').next().unwrap()).collect();
    let known: BTreeSet<&str> = COMMANDS.iter().map(|(name, _)| *name).collect();
    assert_eq!(listed.difference(&known).collect::<Vec<_>>(), Vec::<&&str>::new(), "listed, and no command");
    assert_eq!(
        known.difference(&listed).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "a command without a row in tests/rights.csv"
    );
}

#[test]
fn each_role_may_do_what_the_table_says_and_nothing_else() {
    let mut rows = TABLE.lines().map(|row| row.split(',').collect::<Vec<_>>());
    let columns = rows.next().unwrap();
    let rows: Vec<_> = rows.collect();
    for (at, role) in columns.iter().enumerate().skip(1) {
        let vault = Vault::new();
        match *role {
            "one_site" => seat(&vault, "Bo Dal", &["konsulent"], &["Nord"]),
            role => seat(&vault, "Bo Dal", &[role], &[]),
        };
        for row in &rows {
            // An argument that nothing takes: whoever may do it hears of the argument, and nothing is done.
            let may = match vault.office.call(row[0], "nothing that is JSON") {
                Err(Error::Denied) => false,
                Err(Error::StepUp | Error::Invalid { .. }) => true,
                other => panic!("{}: {other:?}", row[0]),
            };
            assert_eq!(may, row[at] == "x", "{} as {role}", row[0]);
        }
        // What the window is told is what is done.
        let told = vault.call("vault_status", Value::Null)["rights"].clone();
        for (command, right) in COMMANDS.iter().filter_map(|(name, right)| Some((name, (*right)?))) {
            let row = rows.iter().find(|row| row[0] == *command).unwrap();
            let may = told.as_array().unwrap().contains(&json!(right));
            assert_eq!(may, row[at] == "x", "{command} as {role}, as the window hears it");
        }
    }
}

#[test]
fn whoever_has_no_role_at_all_may_do_nothing_that_is_listed_for_one() {
    let vault = Vault::new();
    seat(&vault, "Bo Dal", &["leder"], &[]);
    assert_eq!(vault.ask("put_letter", json!({})), Err(Error::Denied));
    assert_eq!(vault.ask("unheard_of", json!({})), Err(Error::Missing { what: "command".into() }));
}

#[test]
fn an_undo_takes_the_right_that_the_act_took() {
    let vault = Vault::new();
    vault.call("set_setting", json!({"id": "contact_rhythm_days", "value": "30"}));
    seat(&vault, "Bo Dal", &["konsulent"], &[]);
    assert_eq!(vault.call("undo_state", Value::Null)["undo"], Value::Null);
    assert!(matches!(vault.ask("undo", Value::Null), Err(Error::Missing { .. })));
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("undo", Value::Null);
    assert!(matches!(vault.ask("student_page", json!({"id": student})), Err(Error::Missing { .. })));
    vault.call("lock", Value::Null);
    vault.unlock_first(PASSPHRASE);
    let id = seat(&vault, "Gitte Vang", &["leder"], &[]);
    vault.call("undo", Value::Null);
    let settings = vault.call("settings", Value::Null);
    let days = settings["numbers"].as_array().unwrap().iter().find(|number| number["id"] == "contact_rhythm_days");
    assert_eq!(days.unwrap()["value"], 90, "{id}");
    // What a leader may not do, they do not take back either.
    assert_eq!(vault.call("undo_state", Value::Null)["undo"], Value::Null);
}

#[test]
fn a_change_of_people_is_not_taken_back_with_a_key() {
    let vault = Vault::new();
    vault.confirm(PASSPHRASE);
    let bo = json!({"name": "Bo Dal", "roles": ["center"], "sites": [], "passphrase": THEIRS});
    vault.call("add_colleague", bo);
    assert_eq!(vault.call("undo_state", Value::Null)["undo"], Value::Null);
}
