//! Stories of VFU: what is looked at before it is saved, which weeks count, who was there, and how it went.

#[path = "placements/evaluations.rs"]
mod evaluations;
#[path = "placements/rules.rs"]
mod rules;
#[path = "placements/weeks.rs"]
mod weeks;

use serde_json::{Value, json};
use tests::Vault;

/// Bo, who is enrolled in skoleoplæring as a smith, and Kilde, which trains smiths.
struct School {
    vault: Vault,
    smed: String,
    bo: String,
    kilde: String,
    workplace: String,
}

fn school() -> School {
    let vault = Vault::new();
    let text = "CVR-nr.;P-nummer;Virksomhed;Postnr.;Uddannelse;Godkendt antal;Antal i brug\r\n\
                10000009;1000000001;Kilde;9600;Smed;2;0\r\n";
    let file = vault.offer("virksomheder.csv", text).file;
    vault.call("import_open", json!({"file": file, "kind": "companies"}));
    vault.call("import_rehearse", json!({"import": file}));
    vault.call("import_commit", json!({"import": file}));
    let smed = vault.call("student_choices", Value::Null)["educations"][0]["id"].as_str().unwrap().to_owned();
    let kilde = vault.call("companies", json!({}))["rows"][0]["id"].as_str().unwrap().to_owned();
    let page = vault.call("company_page", json!({"id": kilde}));
    let workplace = page["workplaces"][0]["id"].as_str().unwrap().to_owned();
    let bo = vault.student("Bo", "SMED-SKO-26a");
    vault.call("set_student", json!({"id": bo, "field": "education", "value": smed}));
    let school = School { vault, smed, bo, kilde, workplace };
    school.enrol("2026-06-01", None);
    school
}

impl School {
    fn enrol(&self, from: &str, until: Option<&str>) -> String {
        let ask = json!({"id": null, "student": self.bo, "education": self.smed, "applied_on": null,
            "info_meeting_on": null, "karens_until": null, "school_agreement_on": null, "starts_on": from,
            "ends_on": until, "ended_reason": "", "no_fault": null, "workshop": "", "instructor": ""});
        self.vault.call("put_enrolment", ask)["id"].as_str().unwrap().to_owned()
    }

    fn ask(&self, from: &str, until: &str) -> Value {
        json!({"id": null, "student": self.bo, "company": self.kilde, "kind": "sko", "starts_on": from,
            "ends_on": until, "archived": false})
    }

    fn put(&self, ask: Value) -> String {
        self.vault.call("put_placement", ask)["id"].as_str().unwrap().to_owned()
    }

    fn form(&self, ask: &Value) -> Value {
        let text = |field: &str| ask.get(field).cloned().unwrap_or_else(|| json!(""));
        self.vault.call(
            "placement_form",
            json!({"id": ask["id"], "student": ask["student"], "company": ask["company"], "workplace": text("workplace"),
                "kind": ask["kind"], "starts_on": ask["starts_on"], "ends_on": ask["ends_on"],
                "agreed_with": text("agreed_with")}),
        )
    }

    /// The rules that warn of it, and whether each takes a reason.
    fn warned(&self, ask: &Value) -> Vec<(String, bool)> {
        let found = self.form(ask)["warnings"].as_array().unwrap().clone();
        found.iter().map(|one| (one["rule"].as_str().unwrap().to_owned(), one["needs_reason"] == true)).collect()
    }

    fn rules(&self, ask: &Value) -> Vec<String> {
        self.warned(ask).into_iter().map(|(rule, _)| rule).collect()
    }

    fn page(&self, id: &str) -> Value {
        self.vault.call("placement_page", json!({"id": id}))
    }

    fn states(&self) -> Vec<String> {
        let rows = self.vault.call("placements", json!({}))["rows"].as_array().unwrap().clone();
        rows.iter().map(|row| row["state"].as_str().unwrap().to_owned()).collect()
    }

    fn today(&self, part: &str) -> usize {
        self.vault.call("today_placements", Value::Null)[part]["rows"].as_array().unwrap().len()
    }
}

fn with(mut ask: Value, more: Value) -> Value {
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    ask
}

#[test]
fn a_placement_keeps_who_answers_for_it_and_stands_at_the_only_workplace() {
    let school = school();
    let more = json!({"contact": " Ea  Kilde ", "responsible": "Ib Kragh", "purpose": "Svejsning", "hours": "7-15"});
    let id = school.put(with(school.ask("2026-11-23", "2026-11-27"), more));
    let page = school.page(&id);
    let kept = &page["placement"];
    assert_eq!((&kept["contact"], &kept["workplace"]), (&json!("Ea Kilde"), &json!(school.workplace)));
    assert_eq!((&page["school_days"], &page["education_name"]), (&json!(5), &json!("Smed")));
    assert_eq!((page["dispensations"].clone(), page["evaluations"].clone()), (json!([]), json!([])));
    school.vault.sound();
}

#[test]
fn the_list_says_what_runs_what_is_to_come_and_what_nobody_has_said_a_word_about() {
    let school = school();
    let over = school.put(school.ask("2026-11-02", "2026-11-06"));
    school.put(school.ask("2026-12-07", "2026-12-11"));
    school.put(with(school.ask("2026-11-16", "2026-11-27"), json!({"kind": "gf", "agreed_with": "Tove"})));
    assert_eq!(school.states(), ["running", "coming", "unevaluated"]);
    let said = json!({"placement": over, "respondent": "school", "held_on": "2026-11-20", "well": "Godt forløb"});
    school.vault.call("evaluate_placement", said);
    assert_eq!(school.states(), ["running", "coming", "ended"]);
    school.vault.call("undo", Value::Null);
    assert_eq!(school.states(), ["running", "coming", "unevaluated"]);
    let of = |ask: Value| school.vault.call("placements", ask)["total"].clone();
    let other = school.vault.company("Murer A/S");
    assert_eq!(of(json!({"student": school.bo})), 3);
    assert_eq!((of(json!({"company": school.kilde})), of(json!({"company": other}))), (json!(3), json!(0)));
    school.vault.call("archive_student", json!({"id": school.bo, "archived": true}));
    assert_eq!(school.states(), Vec::<String>::new(), "who is set aside is in no list");
}

#[test]
fn a_placement_without_a_visit_by_its_middle_stands_on_today() {
    let school = school();
    // Sunday 22 November is before the middle of the one and after that of the other.
    school.put(school.ask("2026-11-16", "2026-12-04"));
    assert_eq!(school.today("unvisited"), 0);
    school.vault.clock.forward(chrono::Duration::days(3));
    assert_eq!(school.today("unvisited"), 1);
    let visit = json!({"id": null, "kind": "visit", "company": school.kilde, "held_on": "2026-11-30"});
    let id = school.vault.call("put_appointment", visit)["id"].clone();
    assert_eq!(school.today("unvisited"), 0, "whoever goes there meets the student");
    school.vault.call("mark_appointment", json!({"id": id, "state": "cancelled"}));
    assert_eq!(school.today("unvisited"), 1);
    school.vault.clock.forward(chrono::Duration::days(12));
    assert_eq!((school.today("unvisited"), school.today("unevaluated")), (0, 1), "it is over");
}

#[test]
fn a_visit_is_an_appointment_and_what_came_of_it_a_note_on_the_placement() {
    let school = school();
    let id = school.put(school.ask("2026-11-16", "2026-11-27"));
    let ask = json!({"id": null, "kind": "visit", "company": school.kilde, "student": school.bo, "placement": id,
        "held_on": "2026-11-20"});
    let visit = school.vault.call("put_appointment", ask)["id"].clone();
    assert_eq!(school.page(&id)["visits"][0]["state"], "planned");
    // Whoever moves the visit from the calendar knows nothing of the placement.
    let moved = json!({"id": visit, "kind": "visit", "company": school.kilde, "student": school.bo,
        "held_on": "2026-11-19"});
    school.vault.call("put_appointment", moved);
    let said = json!({"visits": [{"appointment": visit, "body": "Går godt", "next": null}]});
    school.vault.call("log_visits", said);
    let page = school.page(&id);
    assert_eq!((&page["visits"][0]["state"], &page["notes"][0]["body"]), (&json!("done"), &json!("Går godt")));
    let note = page["notes"][0]["id"].as_str().unwrap();
    let entries = school.vault.call("student_page", json!({"id": school.bo}))["timeline"].clone();
    assert!(entries.as_array().unwrap().iter().any(|one| one["id"] == note), "the student's log has it too");
    let correction = json!({"student": school.bo, "company": school.kilde, "kind": "visit",
        "happened_on": "2026-11-19", "body": "Går rigtig godt", "supersedes": note});
    school.vault.call("add_note", correction);
    let notes = school.page(&id)["notes"].clone();
    assert_eq!((&notes[0]["body"], &notes[0]["corrected"]), (&json!("Går rigtig godt"), &json!(false)));
    assert_eq!(notes[1]["corrected"], true, "a correction stays with the placement");
    let eva = school.vault.student("Eva", "SMED-SKO-26a");
    let foreign = json!({"student": eva, "company": school.kilde, "kind": "visit", "happened_on": "2026-11-19",
        "body": "Nej", "placement": id});
    assert_eq!(school.vault.refusal("add_note", foreign), ("placement".into(), "placement-missing".into()));
    school.vault.sound();
}

#[test]
fn what_cannot_be_is_refused_at_its_field_and_keeps_nothing() {
    let school = school();
    let refused =
        |more: Value| school.vault.refusal("put_placement", with(school.ask("2026-11-23", "2026-11-27"), more));
    let says = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    assert_eq!(refused(json!({"ends_on": "2026-11-20"})), says("ends_on", "period-ends-before-start"));
    assert_eq!(refused(json!({"kind": "pause"})), says("kind", "placement-kind-unknown"));
    assert_eq!(refused(json!({"company": "nowhere"})), says("company", "company-missing"));
    assert_eq!(refused(json!({"workplace": "nowhere"})), says("workplace", "workplace-missing"));
    assert_eq!(refused(json!({"starts_on": "0026-11-23"})), says("starts_on", "date-outside"));
    assert_eq!(refused(json!({"contact": "x".repeat(121)})), says("contact", "too-long"));
    assert_eq!(refused(json!({"purpose": "a\u{0}b"})), says("purpose", "nul"));
    let id = school.put(school.ask("2026-11-23", "2026-11-27"));
    let eva = school.vault.student("Eva", "SMED-SKO-26a");
    assert_eq!(refused(json!({"id": id, "student": eva})), says("student", "placement-of-another"));
    assert_eq!(school.vault.call("placements", json!({}))["total"], 1);
    school.vault.sound();
}

#[test]
fn the_agreement_on_paper_says_what_was_agreed_and_that_there_is_no_wage() {
    let school = school();
    let more = json!({"contact": "Ea Kilde", "responsible": "Ib Kragh", "purpose": "Svejse i alle stillinger",
        "hours": "7.00-15.00"});
    let id = school.put(with(school.ask("2026-11-16", "2026-12-02"), more));
    let paper = json!({"paper": {"kind": "placement", "id": id}, "language": "da"});
    let shown = school.vault.call("paper_preview", paper);
    let (name, bytes) = school.vault.office.made_file(shown["file"]["file"].as_str().unwrap()).unwrap();
    let pdf = tests::pdf::Pdf::read(&bytes);
    assert!(pdf.is_accessible());
    assert_eq!(name, "VFU-aftale Bo.pdf");
    for said in [
        "VFU-aftale: Bo",
        "Kilde",
        "Ea Kilde",
        "Ib Kragh",
        "16-11-2026 til 02-12-2026",
        "2 uger og 3 dage",
        "Svejse i alle stillinger",
        "7.00-15.00",
        "Eleven får ikke løn.",
    ] {
        assert!(pdf.says(said), "{said}\n\n{}", pdf.letters());
    }
    school.vault.call("set_student", json!({"id": school.bo, "field": "protected", "value": "true"}));
    let paper = json!({"paper": {"kind": "placement", "id": id}, "language": "da"});
    let file = school.vault.call("paper_preview", paper)["file"]["name"].clone();
    assert!(!file.as_str().unwrap().contains("Bo"), "a file does not name who is sheltered: {file}");
}

#[test]
fn the_sample_school_has_vfu_of_both_kinds_at_and_past_the_limit_and_one_without_a_word() {
    let vault = Vault::none();
    vault.call("first_run_sample", Value::Null);
    let rows = vault.call("placements", json!({}))["rows"].as_array().unwrap().clone();
    let some = |which: &dyn Fn(&Value) -> bool| assert!(rows.iter().any(which), "{rows:#?}");
    some(&|row| row["kind"] == "gf");
    some(&|row| row["passed"] == true);
    some(&|row| row["school_days"] == 15 && row["evaluations"] == 3);
    for state in ["running", "coming", "unevaluated", "ended"] {
        some(&|row| row["state"] == state);
    }
    let waiting = vault.call("today_placements", Value::Null);
    assert!(waiting["unvisited"]["total"].as_u64() > Some(0) && waiting["unevaluated"]["total"].as_u64() > Some(0));
    vault.sound();
}
