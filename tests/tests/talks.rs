//! Stories of talking with companies: whom a line names, what they demand, what the office has with them already.

use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

fn named(vault: &Vault, line: &str) -> Value {
    vault.call("named_in_line", json!({"line": line}))
}

fn titles(found: &Value) -> Vec<&str> {
    found["hits"].as_array().unwrap().iter().map(|hit| hit["title"].as_str().unwrap()).collect()
}

fn note(vault: &Vault, company: &str, kind: &str, on: &str, more: Value) -> String {
    let mut ask = json!({"company": company, "kind": kind, "happened_on": on, "body": "Ord"});
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    vault.call("add_note", ask)["id"].as_str().unwrap().to_owned()
}

/// Brings two educations in, as an office would, and answers their ids.
fn educations(vault: &Vault) -> (String, String) {
    let text = "CVR-nr.;P-nummer;Virksomhed;Uddannelse;Godkendt antal\r\n\
                10000009;1000000001;Kilde;Smed;1\r\n10000009;1000000001;Kilde;Tømrer;1\r\n";
    let file = vault.offer("virksomheder.csv", text).file;
    vault.call("import_open", json!({"file": file, "kind": "companies"}));
    vault.call("import_rehearse", json!({"import": file}));
    vault.call("import_commit", json!({"import": file}));
    let known = vault.call("student_choices", Value::Null)["educations"].clone();
    let id = |name: &str| known.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["id"].clone();
    (id("Smed").as_str().unwrap().to_owned(), id("Tømrer").as_str().unwrap().to_owned())
}

#[test]
fn the_longest_name_in_a_line_wins_however_its_letters_are_written() {
    let vault = Vault::new();
    for name in ["Jensen VVS", "Jensen VVS Ålborg", "Jensen"] {
        vault.company(name);
    }
    let found = named(&vault, "jensen vvs aalborg om august");
    assert_eq!((titles(&found), &found["sure"]), (vec!["Jensen VVS Ålborg"], &json!(true)));
    assert_eq!((&found["skipped"], &found["taken"]), (&json!(0), &json!(3)));
    let whole = named(&vault, "Jensen VVS");
    assert_eq!((titles(&whole)[0], &whole["sure"]), ("Jensen VVS", &json!(true)));
    let begun = named(&vault, "med Jens");
    assert_eq!((titles(&begun).len(), &begun["sure"], &begun["skipped"]), (3, &json!(false), &json!(1)));
    assert_eq!(named(&vault, "nobody there")["taken"], 0);
    assert_eq!(named(&vault, " ' \" * ")["hits"], json!([]));
}

#[test]
fn a_protected_student_is_seen_to_be_one_also_among_the_names_of_a_line() {
    let vault = Vault::new();
    let student = vault.student("Åse Dam", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": student, "field": "protected", "value": "true"}));
    assert_eq!(named(&vault, "Åse")["hits"][0]["protected"], true);
}

#[test]
fn what_companies_demand_is_gathered_by_trade_and_company_without_what_was_corrected() {
    let vault = Vault::new();
    let (smed, tomrer) = educations(&vault);
    let (aars, hobro) = (vault.company("Aars Stål"), vault.company("Hobro Smedje"));
    let demand = |company: &str, on: &str, education: &str, body: &str| {
        note(&vault, company, "demand", on, json!({"education": education, "body": body}))
    };
    demand(&aars, "2026-10-01", &smed, "Svejsecertifikat");
    let wrong = demand(&hobro, "2026-11-01", &smed, "Kørekort C");
    demand(&aars, "2026-11-10", "", "Møder til tiden");
    demand(&hobro, "2026-11-02", &tomrer, "Egne sko");
    note(&vault, &hobro, "demand", "2026-11-01", json!({"education": smed, "body": "Kørekort B", "supersedes": wrong}));
    note(&vault, &hobro, "call", "2026-11-03", json!({"body": "Intet krav"}));
    let digest = |education: &str, from: &str| {
        let ask = json!({"education": education, "from": from, "until": "2026-11-22"});
        let found = vault.call("demands_digest", ask)["companies"].take();
        let of = |company: &Value| {
            let said =
                company["demands"].as_array().unwrap().iter().map(|one| one["body"].as_str().unwrap().to_owned());
            (company["company_name"].as_str().unwrap().to_owned(), said.collect::<Vec<_>>().join(", "))
        };
        found.as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    let line = |company: &str, said: &str| (company.to_owned(), said.to_owned());
    let smeds = [line("Aars Stål", "Møder til tiden, Svejsecertifikat"), line("Hobro Smedje", "Kørekort B")];
    assert_eq!(digest(&smed, "2026-01-01"), smeds);
    assert_eq!(digest(&tomrer, "2026-11-01"), [line("Aars Stål", "Møder til tiden"), line("Hobro Smedje", "Egne sko")]);
    assert_eq!(digest("", "2026-11-02").len(), 2);
    for at in 0..501 {
        demand(&aars, "2025-03-01", "", &format!("Krav {at}"));
    }
    let long = vault.call("demands_digest", json!({"education": "", "from": "2025-01-01", "until": "2026-11-22"}));
    assert_eq!(long["left_out"], 5, "a digest of five hundred says how many older demands it has no room for");
    let backwards = json!({"education": "", "from": "2026-11-02", "until": "2026-11-01"});
    assert_eq!(vault.refusal("demands_digest", backwards), ("until".into(), "period-ends-before-start".into()));
    vault.sound();
}

#[test]
fn a_demand_names_no_student_and_only_an_education_of_the_school() {
    let vault = Vault::new();
    let (aars, bo) = (vault.company("Aars Stål"), vault.student("Bo", "SMED-GF2-26a"));
    let ask = |more: Value| {
        let mut ask = json!({"company": aars, "kind": "demand", "happened_on": "2026-11-01", "body": "Ord"});
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        ask
    };
    let refused = |more: Value| vault.refusal("add_note", ask(more)).1;
    assert_eq!(refused(json!({"student": bo})), "demand-of-student");
    assert_eq!(refused(json!({"education": "x"})), "education-missing");
}

#[test]
fn before_a_call_one_sees_who_spoke_with_them_last_and_what_waits() {
    let vault = Vault::new();
    let smed = vault.company("Smed & Søn");
    let ours = || vault.call("already_ours", json!({"id": smed}));
    assert_eq!((&ours()["contacted_on"], &ours()["talk"]), (&Value::Null, &json!("")));
    note(&vault, &smed, "visit", "2026-11-02", json!({"body": "Vil gerne have en til"}));
    vault.call("add_task", json!({"company": smed, "what": "Ring igen", "due_on": "2026-11-27"}));
    vault.call("add_task", json!({"company": smed, "what": "Send folder", "due_on": null}));
    let step = json!({"stage": "sent", "happened_on": "2026-11-05", "contact": ""});
    let bo = vault.student("Bo", "SMED-GF2-26a");
    let sent = vault.call("add_application", json!({"student": bo, "company": smed, "channel": "mail", "step": step}));
    let promise = json!({"company": smed, "number": 2, "due_on": "2027-08-01", "by_month": true});
    vault.call("add_promise", promise);
    let found = ours();
    assert_eq!((&found["talk"], &found["talked_by"]), (&json!("visit"), &json!("Hanne Dam")));
    assert_eq!((&found["contacted_on"], &found["next_step"]), (&json!("2026-11-02"), &json!("Ring igen")));
    let counts = ["tasks", "promised", "applications", "introductions"].map(|name| found[name].clone());
    assert_eq!(counts, [2, 2, 1, 0].map(|count| json!(count)));
    // An answer on the phone is a contact; what was only sent is none.
    let answer = json!({"stage": "interview", "happened_on": "2026-11-12", "contact": "Mester"});
    vault.call("move_application", json!({"id": sent["id"], "step": answer}));
    assert_eq!((&ours()["contacted_on"], &ours()["talked_on"]), (&json!("2026-11-12"), &json!("2026-11-02")));
}

#[test]
fn any_contact_restarts_the_rhythm_of_a_company_and_the_longest_silent_comes_first() {
    let vault = Vault::new();
    let (fresh, old, never) = (vault.company("Frisk"), vault.company("Gammel"), vault.company("Aldrig"));
    note(&vault, &fresh, "mail", "2026-11-20", json!({}));
    note(&vault, &old, "call", "2026-05-25", json!({}));
    let silent = || {
        let sort = json!({"column": "contacted_on", "down": false});
        let filters = json!([{"column": "silent", "values": ["1"]}]);
        let rows = vault.call("companies", json!({"sort": sort, "filters": filters}))["rows"].clone();
        rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // The last day of the rhythm is in time.
    vault.call("set_setting", json!({"id": "company_rhythm_days", "value": "181"}));
    assert_eq!(silent(), ["Aldrig"]);
    vault.call("set_setting", json!({"id": "company_rhythm_days", "value": "180"}));
    assert_eq!(silent(), ["Aldrig", "Gammel"]);
    assert_eq!(vault.call("today_outreach", Value::Null)["silent"], 2);
    let wrong = note(&vault, &never, "note", "2026-11-22", json!({}));
    assert_eq!(silent(), ["Gammel"]);
    // A talk that was noted on the wrong day counts as it was put right.
    note(&vault, &never, "note", "2026-01-05", json!({"supersedes": wrong}));
    assert_eq!(silent(), ["Aldrig", "Gammel"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Said slowly: of all runs of words that begin the words of some name, the longest, and of those the first.
    #[test]
    fn the_name_found_in_a_line_is_the_longest_run_of_words_that_begins_one(
        names in prop::collection::btree_set("[a-c]{1,2}( [a-c]{1,2}){0,2}", 1..5),
        line in "[a-d]{1,2}( [a-d]{1,2}){0,4}",
    ) {
        let vault = Vault::new();
        for name in &names {
            vault.company(name);
        }
        let words: Vec<&str> = line.split(' ').collect();
        let begins = |run: &[&str]| names.iter().any(|name| run.iter().all(|word| name.split(' ').any(|part| part.starts_with(word))));
        let mut best = (0, 0);
        for skipped in 0..words.len() {
            for taken in 1..=words.len() - skipped {
                if taken > best.1 && begins(&words[skipped..skipped + taken]) {
                    best = (skipped, taken);
                }
            }
        }
        let found = named(&vault, &line);
        prop_assert_eq!((&found["skipped"], &found["taken"]), (&json!(best.0), &json!(best.1)));
    }
}
