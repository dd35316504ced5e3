//! Stories of two who assess, of what the school expects, and of what a signature keeps whatever happens afterwards.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

const CRITERIA: [&str; 4] = ["suited", "mobile_place", "mobile_trade", "active"];
const IB: &str = "Ib Sø";
const HANNE: &str = "Hanne Dam";

fn start(vault: &Vault, student: &str, assessor: &str, role: &str) -> String {
    let ask = json!({"student": student, "occasion": "gf2", "assessor": assessor, "role": role});
    vault.call("emma_start", ask)["id"].as_str().unwrap().to_owned()
}

fn open(vault: &Vault, id: &str) -> Value {
    vault.call("emma_open", json!({"id": id}))
}

/// Content that can be signed, with every fact on offer picked for "active".
fn fill(vault: &Vault, id: &str, mark: &str) {
    let page = open(vault, id);
    let mut content = page["draft"]["content"].clone();
    for criterion in CRITERIA {
        content["criteria"][criterion] =
            json!({"mark": mark, "reason": format!("Skrevet om {criterion}"), "evidence": []});
    }
    let keys = page["draft"]["facts"].as_array().unwrap().iter().map(|fact| fact["key"].clone());
    content["criteria"]["active"]["evidence"] = keys.collect();
    content["participants"]["instructor"] = json!(IB);
    let day = &page["held_on"];
    vault.call("emma_save", json!({"id": id, "held_on": day, "occasion": "gf2", "content": content}));
}

fn seal(vault: &Vault, id: &str) -> Value {
    vault.call("emma_seal", json!({"id": id}))
}

fn sealed(vault: &Vault, student: &str, assessor: &str, role: &str, mark: &str) -> String {
    let id = start(vault, student, assessor, role);
    fill(vault, &id, mark);
    seal(vault, &id);
    id
}

fn reconcile(vault: &Vault, student: &str, one: &str, other: &str) -> String {
    let ask = json!({"student": student, "occasion": "gf2", "supersedes": one, "reconciles": other});
    vault.call("emma_start", ask)["id"].as_str().unwrap().to_owned()
}

fn count(facts: &Value, what: &str) -> Option<Value> {
    facts.as_array().unwrap().iter().find(|fact| fact["source"] == "count" && fact["what"] == what).cloned()
}

#[test]
fn two_assess_the_same_student_and_both_stay() {
    let vault = Vault::new();
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    let one = start(&vault, &student, IB, "instructor");
    let other = start(&vault, &student, "", "consultant");
    assert_ne!(one, other, "each has a draft of their own");
    assert_eq!(start(&vault, &student, IB, "instructor"), one, "and finds it again");
    for (id, mark) in [(&one, "met"), (&other, "not_met")] {
        fill(&vault, id, mark);
        seal(&vault, id);
    }
    let page = open(&vault, &one);
    assert_eq!((&page["assessor"], &page["role"]), (&json!(IB), &json!("instructor")));
    assert_eq!(page["superseded_by"], "");
    assert_eq!(page["sealed"]["document"]["assessor"], IB);
    assert_eq!(page["sealed"]["document"]["signed_by"], HANNE, "whose login it was signed with is kept beside");
    assert_eq!(page["others"][0]["id"], json!(other));
    assert_eq!(open(&vault, &other)["assessor"], HANNE);
    vault.sound();
}

#[test]
fn a_reconciled_assessment_supersedes_both_and_takes_over_no_mark_and_no_reason() {
    let vault = Vault::new();
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call(
        "add_note",
        json!({"student": student, "kind": "call", "happened_on": "2026-11-20", "body": "Ringede til to"}),
    );
    let one = sealed(&vault, &student, IB, "instructor", "met");
    let other = sealed(&vault, &student, HANNE, "consultant", "not_met");
    let joint = reconcile(&vault, &student, &one, &other);
    let page = open(&vault, &joint);
    assert_eq!(page["role"], "joint");
    let beside: Vec<&Value> = page["beside"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert_eq!(beside, [&json!(one), &json!(other)]);
    for criterion in CRITERIA {
        let judgement = &page["draft"]["content"]["criteria"][criterion];
        assert_eq!((&judgement["mark"], &judgement["reason"]), (&json!(""), &json!("")), "{criterion} is open");
    }
    assert!(!page["draft"]["content"]["criteria"]["active"]["evidence"].as_array().unwrap().is_empty());
    fill(&vault, &joint, "met");
    seal(&vault, &joint);
    let document = open(&vault, &joint)["sealed"]["document"].clone();
    for (id, hash) in [(&one, "supersedes_hash"), (&other, "reconciles_hash")] {
        let page = open(&vault, id);
        assert_eq!(page["superseded_by"], json!(joint));
        assert_eq!(page["sealed"]["hash"], document[hash]);
        assert_eq!(vault.call("emma_verify", json!({"id": id}))["intact"], true);
    }
    let list = vault.call("emma_list", json!({"filters": [{"column": "state", "values": ["superseded"]}]}));
    assert_eq!(list["total"], 2);
    vault.sound();
}

#[test]
fn only_two_standing_assessments_of_two_assessors_are_reconciled() {
    let vault = Vault::new();
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    let stranger = vault.student("Bo Friis", "TØM-GF2-26a");
    let one = sealed(&vault, &student, IB, "instructor", "met");
    let again = sealed(&vault, &student, IB, "instructor", "met");
    let foreign = sealed(&vault, &stranger, HANNE, "consultant", "met");
    let ask =
        |one: &str, other: &str| json!({"student": student, "occasion": "gf2", "supersedes": one, "reconciles": other});
    assert_eq!(vault.refusal("emma_start", ask(&one, &again)).1, "emma-reconciles");
    assert_eq!(vault.refusal("emma_start", ask(&one, &foreign)).1, "emma-supersedes");
    assert_eq!(vault.refusal("emma_start", ask("", &one)).1, "emma-reconciles");
    let other = sealed(&vault, &student, HANNE, "consultant", "met");
    let joint = reconcile(&vault, &student, &one, &other);
    fill(&vault, &joint, "met");
    seal(&vault, &joint);
    let late = vault.ask("emma_start", ask(&again, &other));
    assert!(matches!(late, Err(office::Error::Conflict { reason }) if reason == "emma-superseded"));
}

#[test]
fn what_is_expected_stands_beside_the_count_from_its_day_on_and_in_what_was_signed() {
    let vault = Vault::new();
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    let expect = |student: &str, count: &str, number: Value, from: &str| {
        let ask = json!({"student": student, "count": count, "occasion": "", "number": number, "valid_from": from});
        vault.call("emma_set_expectation", ask);
    };
    expect("", "answers", json!(10), "2026-08-01");
    expect("", "answers", json!(12), "2026-12-01");
    expect("", "sent_month", json!(4), "2026-08-01");
    expect(&student, "sent_month", json!(6), "2026-11-01");
    let id = start(&vault, &student, IB, "instructor");
    let expected = open(&vault, &id)["draft"]["expected"].clone();
    let numbers: Vec<(&str, u64, bool)> = expected
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["count"].as_str().unwrap(), one["number"].as_u64().unwrap(), one["own"].as_bool().unwrap()))
        .collect();
    assert_eq!(numbers, [("answers", 10, false), ("sent_month", 6, true)]);
    fill(&vault, &id, "met");
    seal(&vault, &id);
    expect(&student, "sent_month", Value::Null, "2026-11-01");
    assert_eq!(
        open(&vault, &id)["sealed"]["document"]["expected"],
        expected,
        "later rules change nothing that was signed"
    );
    let now = open(&vault, &start(&vault, &student, HANNE, "consultant"))["draft"]["expected"].clone();
    assert_eq!(now.as_array().unwrap().len(), 1, "nothing is expected of this student any more: {now}");
    let ask = json!({"student": "", "count": "score", "occasion": "", "number": 1, "valid_from": "2026-11-01"});
    assert_eq!(vault.refusal("emma_set_expectation", ask), ("count".to_owned(), "emma-count-unknown".to_owned()));
    vault.sound();
}

#[test]
fn a_place_the_student_refused_is_evidence_with_distance_deadline_and_reason() {
    let vault = Vault::new();
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": student, "field": "postcode", "value": "9600"}));
    let company = vault.company("Jensen Tømrer");
    let fields = json!({"id": company, "field": "postcode", "value": "9000"});
    vault.call("set_company", fields);
    let offer = json!({"student": student, "company": company, "offered_on": "2026-11-10", "answer_by": "2026-11-17",
        "answer": "", "answered_on": null});
    let id = vault.call("put_place_offer", offer.clone())["id"].clone();
    let mut refused = offer.clone();
    for (field, value) in [
        ("answer", json!("refused")),
        ("answered_on", json!("2026-11-16")),
        ("reason", json!("Bussen går ikke så tidligt")),
        ("supersedes", id.clone()),
    ] {
        refused[field] = value;
    }
    vault.call("put_place_offer", refused.clone());
    let again = vault.ask("put_place_offer", refused);
    assert!(matches!(again, Err(office::Error::Conflict { reason }) if reason == "offer-superseded"));
    let lines = vault.call("place_offers", json!({"student": student}));
    assert_eq!(lines.as_array().unwrap().len(), 1, "the answer stands in place of the question");
    let page = open(&vault, &start(&vault, &student, IB, "instructor"));
    let facts = page["draft"]["facts"].as_array().unwrap();
    let fact = facts.iter().find(|fact| fact["source"] == "offer").unwrap();
    assert_eq!((&fact["what"], &fact["on"]), (&json!("refused"), &json!("2026-11-16")));
    let details = &fact["details"];
    assert_eq!(
        (&details["answer_by"], &details["reason"]),
        (&json!("2026-11-17"), &json!("Bussen går ikke så tidligt"))
    );
    let km: u32 = details["km"].as_str().unwrap().parse().unwrap();
    assert!((30..60).contains(&km), "Aars lies about 45 km from Aalborg as the crow flies, not {km}");
    assert_eq!(count(&page["draft"]["facts"], "offers_refused").unwrap()["text"], "1");
    let early = json!({"student": student, "company": company, "offered_on": "2026-11-10", "answer_by": "2026-11-09",
        "answer": "", "answered_on": null});
    assert_eq!(vault.refusal("put_place_offer", early).0, "answer_by");
    vault.sound();
}

#[test]
fn applications_are_counted_by_month_trade_and_town() {
    let vault = Vault::new();
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    for (name, town, day, stages) in [
        ("Jensen", "Aars", "2026-09-01", &["sent", "refused"][..]),
        ("Hansen", "Hobro", "2026-11-02", &["sent", "interview"]),
        ("Olsen", "Hobro", "2026-11-20", &["sent"]),
    ] {
        let company = vault.company(name);
        vault.call("set_company", json!({"id": company, "field": "town", "value": town}));
        let step = |stage: &str| json!({"stage": stage, "happened_on": day});
        let ask = json!({"student": student, "company": company, "step": step(stages[0])});
        let id = vault.call("add_application", ask)["id"].clone();
        for stage in &stages[1..] {
            vault.call("move_application", json!({"id": id, "step": step(stage)}));
        }
    }
    let page = open(&vault, &start(&vault, &student, IB, "instructor"));
    let text = |what: &str| count(&page["draft"]["facts"], what).map(|fact| fact["text"].as_str().unwrap().to_owned());
    for (what, number) in [("answers", "2"), ("sent", "3"), ("sent_month", "2"), ("interviews", "1"), ("areas", "2")] {
        assert_eq!(text(what).as_deref(), Some(number), "{what}");
    }
    assert_eq!(count(&page["draft"]["facts"], "areas").unwrap()["details"]["names"], "Aars, Hobro");
}

/// One thing that happens in the life of a student's assessments.
#[derive(Debug, Clone)]
enum Act {
    /// One of two assessors makes an assessment.
    Assess(bool),
    /// A standing one is corrected.
    Correct(usize),
    /// Two standing ones are reconciled.
    Reconcile(usize, usize),
    /// A file says something else of the student.
    Import(u8),
    /// Something is noted that may be evidence.
    Note,
    /// What may be evidence is taken back: a note is put right, a mark removed.
    Erase,
    /// The last act is taken back.
    Undo,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => any::<bool>().prop_map(Act::Assess),
        2 => (0..8_usize).prop_map(Act::Correct),
        2 => (0..8_usize, 0..8_usize).prop_map(|(one, other)| Act::Reconcile(one, other)),
        1 => (0..4_u8).prop_map(Act::Import),
        2 => Just(Act::Note),
        2 => Just(Act::Erase),
        2 => Just(Act::Undo),
    ]
}

/// What is known of each signed assessment: its document as it was signed, its hash, and what took its place.
struct Model {
    vault: Vault,
    student: String,
    signed: BTreeMap<String, (Value, Value, String)>,
    notes: Vec<String>,
}

impl Model {
    fn new() -> Self {
        let vault = Vault::new();
        let mut model = Self { vault, student: String::new(), signed: BTreeMap::new(), notes: Vec::new() };
        model.import(0);
        let found = model.vault.call("students", json!({}));
        model.student = found["rows"][0]["id"].as_str().unwrap().to_owned();
        model
    }

    fn import(&self, hold: u8) {
        let text = format!("Elevnr.;Navn;Hold\r\n7;Åse Ørum;TØM-GF2-26{}\r\n", char::from(b'a' + hold));
        let file = self.vault.offer("elever.csv", text).file;
        let opened = self.vault.call("import_open", json!({"file": file, "kind": "students"}));
        assert!(opened.is_object());
        for command in ["import_rehearse", "import_commit"] {
            self.vault.call(command, json!({"import": file}));
        }
    }

    fn standing(&self) -> Vec<String> {
        self.signed.iter().filter(|(_, (.., by))| by.is_empty()).map(|(id, _)| id.clone()).collect()
    }

    fn sign(&mut self, id: String, replaced: &[String]) {
        fill(&self.vault, &id, "met");
        seal(&self.vault, &id);
        let page = open(&self.vault, &id);
        let document = page["sealed"]["document"].clone();
        self.signed.insert(id.clone(), (document, page["sealed"]["hash"].clone(), String::new()));
        for old in replaced {
            self.signed.get_mut(old).unwrap().2.clone_from(&id);
        }
    }

    fn perform(&mut self, act: &Act) {
        let (vault, student) = (&self.vault, self.student.clone());
        match act {
            Act::Assess(first) => {
                let id = start(vault, &student, if *first { IB } else { HANNE }, "instructor");
                self.sign(id, &[]);
            }
            Act::Correct(at) => {
                let standing = self.standing();
                let Some(old) = standing.get(at % standing.len().max(1)).cloned() else { return };
                let ask = json!({"student": student, "occasion": "gf2", "supersedes": old});
                let id = vault.call("emma_start", ask)["id"].as_str().unwrap().to_owned();
                self.sign(id, &[old]);
            }
            Act::Reconcile(one, other) => {
                let standing = self.standing();
                if standing.is_empty() {
                    return;
                }
                let [one, other] = [one, other].map(|at| standing[at % standing.len()].clone());
                if self.signed[&one].0["assessor"] == self.signed[&other].0["assessor"] {
                    return;
                }
                let id = reconcile(vault, &student, &one, &other);
                self.sign(id, &[one, other]);
            }
            Act::Import(hold) => self.import(*hold),
            Act::Note => {
                let ask = json!({"student": student, "kind": "call", "happened_on": "2026-11-20", "body": "Ringede"});
                self.notes.push(vault.call("add_note", ask)["id"].as_str().unwrap().to_owned());
            }
            Act::Erase => {
                let Some(note) = self.notes.pop() else { return };
                let ask = json!({"student": student, "kind": "call", "happened_on": "2026-11-20", "body": "Ringede ikke",
                    "supersedes": note});
                // It may have been undone meanwhile.
                let _ = vault.ask("add_note", ask);
            }
            // Before anything was built on them, that would take the student themselves back.
            Act::Undo if self.signed.is_empty() => {}
            Act::Undo => {
                let _ = vault.ask("undo", Value::Null);
            }
        }
    }

    fn holds(&self) {
        for (id, (document, hash, by)) in &self.signed {
            let page = open(&self.vault, id);
            assert_eq!(&page["sealed"]["document"], document, "nothing it shows is lost");
            assert_eq!(&page["sealed"]["hash"], hash);
            assert_eq!(page["superseded_by"].as_str(), Some(by.as_str()));
            let verified = self.vault.call("emma_verify", json!({"id": id}));
            assert_eq!((&verified["intact"], &verified["computed"]), (&json!(true), hash));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn whatever_happens_a_signed_assessment_keeps_its_bytes_its_hash_and_all_it_shows(acts in prop::collection::vec(act(), 1..14)) {
        let mut model = Model::new();
        for act in &acts {
            model.perform(act);
            model.vault.clock.forward(chrono::Duration::minutes(7));
        }
        model.holds();
        model.vault.sound();
    }
}
