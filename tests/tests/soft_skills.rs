//! Stories of the Soft Skills CV: three voices in words, the student's own document, and a school that does without.

use serde_json::{Value, json};
use tests::Vault;
use tests::pdf::Pdf;

fn round(vault: &Vault, student: &str, respondent: &str, held_on: &str, answers: Value) -> String {
    let said_by = if respondent == "student" { "" } else { "Tove Rask" };
    let ask = json!({"student": student, "respondent": respondent, "held_on": held_on, "said_by": said_by,
        "answers": answers});
    vault.call("add_soft_round", ask)["id"].as_str().unwrap().to_owned()
}

fn answer(area: &str, step: &str, words: &str) -> Value {
    json!({"area": area, "step": step, "words": words})
}

fn page(vault: &Vault, student: &str) -> Value {
    vault.call("soft_skills", json!({"id": student}))
}

/// The answer that stands of a respondent and an area.
fn standing(vault: &Vault, student: &str, respondent: &str, area: &str) -> Value {
    let page = page(vault, student);
    let lines = page["rounds"].as_array().unwrap();
    let line = lines.iter().find(|line| line["stands"] == true && line["round"]["respondent"] == respondent).unwrap();
    line["answers"].as_array().unwrap().iter().find(|one| one["area"] == area).cloned().unwrap_or_default()
}

fn show(vault: &Vault, answer: &Value, shown: bool) {
    vault.call("show_soft_answer", json!({"id": answer["id"], "shown": shown}));
}

fn paper(vault: &Vault, kind: &str, student: &str) -> Pdf {
    let ask = json!({"paper": {"kind": kind, "id": student}, "language": "da"});
    let shown = vault.call("paper_preview", ask);
    let (_, bytes) = vault.office.made_file(shown["file"]["file"].as_str().unwrap()).unwrap();
    Pdf::read(&bytes)
}

fn prepared(vault: &Vault, student: &str) -> Value {
    let page = vault.call("student_page", json!({"id": student}));
    let steps = page["preparations"].as_array().unwrap().clone();
    steps.iter().find(|step| step["kind"] == "soft_skills_cv").cloned().unwrap_or_default()["done_on"].clone()
}

#[test]
fn a_newer_round_takes_the_place_of_the_one_before_and_older_ones_stay_readable() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    let fields = page(&vault, &bo);
    assert_eq!((fields["areas"].as_array().unwrap().len(), fields["steps"].as_array().unwrap().len()), (6, 6));
    round(&vault, &bo, "student", "2026-10-01", json!([answer("robusthed", "proever", "Jeg bliver sur")]));
    round(&vault, &bo, "school", "2026-10-02", json!([answer("robusthed", "i-gang", "")]));
    let newer = json!([answer("robusthed", "i-gang", "Jeg tæller til ti"), answer("faglighed", "", "  ")]);
    round(&vault, &bo, "student", "2026-11-20", newer);
    assert_eq!(standing(&vault, &bo, "student", "robusthed")["words"], "Jeg tæller til ti");
    assert_eq!(standing(&vault, &bo, "student", "faglighed"), Value::Null, "nothing was said of it");
    let found = page(&vault, &bo)["rounds"].clone();
    let told: Vec<_> =
        found.as_array().unwrap().iter().map(|one| (&one["round"]["held_on"], one["stands"] == true)).collect();
    let days = [json!("2026-11-20"), json!("2026-10-02"), json!("2026-10-01")];
    assert_eq!(told, [(&days[0], true), (&days[1], true), (&days[2], false)]);
    assert_eq!(found[2]["answers"][0]["words"], "Jeg bliver sur");
    // What was said on paper before is noted later, and is still the older one.
    round(&vault, &bo, "student", "2026-09-01", json!([answer("robusthed", "vil-gerne", "")]));
    assert_eq!(standing(&vault, &bo, "student", "robusthed")["words"], "Jeg tæller til ti");
    vault.sound();
}

#[test]
fn the_students_own_round_is_the_step_of_preparation_and_one_undo_takes_both_back() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    round(&vault, &bo, "school", "2026-11-10", json!([answer("robusthed", "i-gang", "")]));
    assert_eq!(prepared(&vault, &bo), Value::Null, "the student has said nothing");
    round(&vault, &bo, "student", "2026-11-12", json!([answer("robusthed", "i-gang", "")]));
    assert_eq!(prepared(&vault, &bo), "2026-11-12");
    round(&vault, &bo, "student", "2026-11-20", json!([answer("robusthed", "styr-paa-det", "")]));
    assert_eq!(prepared(&vault, &bo), "2026-11-12", "it was done then");
    vault.call("undo", Value::Null);
    vault.call("undo", Value::Null);
    assert_eq!((prepared(&vault, &bo), page(&vault, &bo)["rounds"].as_array().unwrap().len()), (Value::Null, 1));
    vault.sound();
}

#[test]
fn what_is_handed_out_is_what_the_student_chose_their_own_words_first() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    let own = json!([answer("robusthed", "proever", "Jeg prøver igen"), answer("faglighed", "i-gang", "Kan måle op")]);
    round(&vault, &bo, "student", "2026-11-10", own.clone());
    let school =
        json!([answer("robusthed", "godt-paa-vej", "Tager imod kritik"), answer("faglighed", "i-gang", "Sikker")]);
    round(&vault, &bo, "school", "2026-11-12", school.clone());
    assert!(paper(&vault, "soft_skills", &bo).says("Eleven har ikke valgt noget at vise endnu."));
    show(&vault, &standing(&vault, &bo, "student", "robusthed"), true);
    show(&vault, &standing(&vault, &bo, "school", "robusthed"), true);
    let pdf = paper(&vault, "soft_skills", &bo);
    assert!(pdf.is_accessible());
    assert_eq!(pdf.headings(), ["1 Soft Skills CV: Bo", "2 Robusthed"]);
    let letters = pdf.letters();
    let at = |said: &str| {
        letters
            .find(&said.replace(' ', ""))
            .or_else(|| letters.find(said))
            .unwrap_or_else(|| panic!("{said}: {letters}"))
    };
    assert!(at("Jeg prøver igen") < at("Tager imod kritik"), "the student speaks first");
    assert!(!pdf.says("Kan måle op") && !pdf.says("Sikker"));
    // A newer round of somebody else is not shown by an older choice; the student's own goes on showing.
    round(&vault, &bo, "school", "2026-11-20", school);
    round(&vault, &bo, "student", "2026-11-20", own);
    let pdf = paper(&vault, "soft_skills", &bo);
    assert!(pdf.says("Jeg prøver igen") && !pdf.says("Tager imod kritik"));
    show(&vault, &standing(&vault, &bo, "student", "robusthed"), false);
    assert!(!paper(&vault, "soft_skills", &bo).says("Jeg prøver igen"));
    let sheet = paper(&vault, "soft_sheet", &bo);
    for said in ["Sociale normer", "Min faglighed", "Ikke vigtigt", "Styr på det"] {
        assert!(sheet.says(said), "{said}");
    }
    assert!(!sheet.says("Jeg prøver igen"), "the sheet is empty");
    vault.sound();
}

#[test]
fn an_older_answer_can_no_more_be_shown() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    round(&vault, &bo, "student", "2026-11-10", json!([answer("robusthed", "proever", "")]));
    let old = standing(&vault, &bo, "student", "robusthed");
    round(&vault, &bo, "student", "2026-11-20", json!([answer("robusthed", "i-gang", "")]));
    let ask = json!({"id": old["id"], "shown": true});
    assert_eq!(vault.ask("show_soft_answer", ask), Err(office::Error::conflict("soft-round-superseded")));
}

#[test]
fn what_cannot_be_said_is_refused_and_keeps_nothing() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    let refused = |more: Value| {
        let mut ask = json!({"student": bo, "respondent": "student", "held_on": "2026-11-20", "said_by": "",
            "answers": [answer("robusthed", "proever", "")]});
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        vault.refusal("add_soft_round", ask)
    };
    let says = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    assert_eq!(refused(json!({"respondent": "mother"})), says("respondent", "soft-respondent"));
    assert_eq!(refused(json!({"respondent": "school"})), says("said_by", "soft-said-by"));
    assert_eq!(refused(json!({"held_on": "2026-11-23"})), says("held_on", "date-in-future"));
    assert_eq!(refused(json!({"answers": []})), says("answers", "soft-round-empty"));
    assert_eq!(refused(json!({"answers": [answer("robusthed", "", " ")]})), says("answers", "soft-round-empty"));
    assert_eq!(refused(json!({"answers": [answer("mod", "proever", "")]})), says("area", "soft-area"));
    assert_eq!(refused(json!({"answers": [answer("robusthed", "5", "")]})), says("step", "soft-step"));
    let twice = json!([answer("robusthed", "proever", ""), answer("robusthed", "i-gang", "")]);
    assert_eq!(refused(json!({"answers": twice})), says("answers", "soft-area"));
    let long = "x".repeat(2_001);
    assert_eq!(refused(json!({"answers": [answer("robusthed", "", &long)]})), says("words", "too-long"));
    assert_eq!((page(&vault, &bo)["rounds"].clone(), prepared(&vault, &bo)), (json!([]), Value::Null));
    vault.sound();
}

#[test]
fn a_school_that_does_without_sees_nothing_of_it() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    round(&vault, &bo, "student", "2026-11-20", json!([answer("robusthed", "proever", "")]));
    let kinds = || {
        let page = vault.call("student_page", json!({"id": bo}));
        let entries = page["timeline"].as_array().unwrap().iter().map(|one| one["what"].clone());
        let steps = page["preparations"].as_array().unwrap().iter().map(|one| one["kind"].clone());
        entries.chain(steps).filter(|what| what == "soft_skills_cv").count()
    };
    assert_eq!(kinds(), 2);
    vault.call("set_setting", json!({"id": "soft_skills", "value": "off"}));
    assert_eq!((kinds(), vault.call("settings", Value::Null)["soft_skills"].clone()), (0, json!(false)));
    for (name, arg) in [
        ("soft_skills", json!({"id": bo})),
        ("paper_preview", json!({"paper": {"kind": "soft_sheet", "id": bo}, "language": "da"})),
        ("add_soft_round", json!({"student": bo, "respondent": "student", "held_on": "2026-11-20", "answers": []})),
    ] {
        assert!(vault.ask(name, arg).is_err(), "{name}");
    }
    let missing = || vault.call("today_seekers", Value::Null)["gf2"]["rows"][0]["missing"].clone();
    for kind in ["profile_created", "profile_visible", "cv", "application_text", "candeno"] {
        vault.call("set_preparation", json!({"student": bo, "kind": kind, "done_on": "2026-11-20"}));
    }
    vault.call("set_setting", json!({"id": "soft_skills", "value": "on"}));
    vault.call("set_preparation", json!({"student": bo, "kind": "soft_skills_cv", "done_on": null}));
    assert_eq!(missing(), "soft_skills_cv");
    vault.call("set_setting", json!({"id": "soft_skills", "value": "off"}));
    assert_eq!(missing(), "info_meeting");
    assert!(vault.ask("set_setting", json!({"id": "soft_skills", "value": "perhaps"})).is_err());
    vault.sound();
}

#[test]
fn an_assessor_is_offered_nothing_of_what_was_said() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    round(&vault, &bo, "student", "2026-11-20", json!([answer("robusthed", "proever", "Jeg bliver sur")]));
    show(&vault, &standing(&vault, &bo, "student", "robusthed"), true);
    let id = vault.call("emma_start", json!({"student": bo, "occasion": "gf2"}))["id"].clone();
    let draft = vault.call("emma_open", json!({"id": id}))["draft"].clone();
    assert!(!draft.to_string().contains("Jeg bliver sur"));
}

#[test]
fn the_school_words_its_areas_and_steps_itself_and_what_was_said_keeps_its_place() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    round(&vault, &bo, "student", "2026-11-20", json!([answer("robusthed", "proever", "Ok")]));
    let area = json!({"list": "soft_area", "id": "robusthed", "name": "Modstandskraft", "number": null,
        "wording": "Hvad gør du, når det er svært?"});
    vault.call("put_code", area);
    let new = json!({"list": "soft_step", "id": null, "name": "Kan lære andre det", "number": null});
    vault.call("put_code", new);
    vault.call("archive_code", json!({"list": "soft_area", "id": "robusthed", "archived": true}));
    let page = page(&vault, &bo);
    let areas = page["areas"].as_array().unwrap();
    let kept = areas.iter().find(|one| one["id"] == "robusthed").unwrap();
    assert_eq!((&kept["name"], kept["archived_on"].is_null()), (&json!("Modstandskraft"), false));
    assert_eq!(page["steps"].as_array().unwrap().last().unwrap()["name"], "Kan lære andre det");
    let eva = vault.student("Eva", "TØM-GF2-26a");
    assert_eq!(self::page(&vault, &eva)["areas"].as_array().unwrap().len(), 5);
    vault.sound();
}

#[test]
fn the_sample_school_has_a_student_of_whom_all_three_have_spoken() {
    let vault = Vault::none();
    vault.call("first_run_sample", Value::Null);
    let students = vault.call("students", json!({"limit": 500, "sort": {"column": "number", "down": false}}));
    let three = |row: &Value| {
        let found = page(&vault, row["id"].as_str().unwrap())["rounds"].clone();
        found.as_array().unwrap().iter().filter(|one| one["stands"] == true).count() == 3
    };
    assert!(students["rows"].as_array().unwrap().iter().take(30).any(three));
}
