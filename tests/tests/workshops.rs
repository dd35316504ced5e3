//! Stories of skoleoplæring: who is enrolled, who belongs in the workshop today, and what the days and words become.

#[path = "workshops/derived.rs"]
mod derived;

use chrono::Duration;
use serde_json::{Value, json};
use tests::Vault;

const MONDAY: &str = "2026-11-23";

fn workshop(vault: &Vault, name: &str) -> String {
    let ask = json!({"id": null, "name": name, "educations": [], "room": "Hal 2", "site": ""});
    vault.call("put_workshop", ask)["id"].as_str().unwrap().to_owned()
}

fn enrolment(student: &str, workshop: &str, fields: Value) -> Value {
    let mut ask = json!({"id": null, "student": student, "education": "", "applied_on": null, "info_meeting_on": null,
        "karens_until": null, "school_agreement_on": null, "starts_on": "2026-10-01", "ends_on": null, "ended_reason": "",
        "no_fault": null, "workshop": workshop, "instructor": "Ib Kragh"});
    ask.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    ask
}

fn enrol(vault: &Vault, student: &str, workshop: &str, fields: Value) -> String {
    vault.call("put_enrolment", enrolment(student, workshop, fields))["id"].as_str().unwrap().to_owned()
}

fn enrolled(vault: &Vault, name: &str, workshop: &str) -> String {
    let student = vault.student(name, "TØM-SKO-26a");
    enrol(vault, &student, workshop, json!({}));
    student
}

fn sheet(vault: &Vault, workshop: &str, day: &str) -> Value {
    vault.call("workshop_sheet", json!({"workshop": workshop, "day": day, "instructor": null}))
}

fn names(lines: &Value) -> Vec<&str> {
    lines.as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap()).collect()
}

fn marks(sheet: &Value) -> Vec<&str> {
    sheet["rows"].as_array().unwrap().iter().map(|row| row["mark"].as_str().unwrap()).collect()
}

fn mark(vault: &Vault, student: &str, workshop: &str, day: &str, fields: Value) {
    let mut ask = json!({"student": student, "workshop": workshop, "day": day, "mark": null, "arrived_at": null,
        "left_at": null, "note": null});
    ask.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    vault.call("mark_workshop", ask);
}

fn agree(vault: &Vault, student: &str, kind: &str, from: &str, until: &str) {
    let company = vault.company("Smed & Søn");
    let ask = json!({"student": student, "company": company, "type": kind, "starts_on": from, "ends_on": until,
        "signed_on": from});
    vault.call("put_agreement", ask);
}

fn training(vault: &Vault, student: &str) -> Value {
    vault.call("student_training", json!({"id": student}))
}

fn checks(vault: &Vault, student: &str) -> Vec<(String, String)> {
    let page = training(vault, student);
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let list = page["enrolments"][0]["checklist"].as_array().unwrap().clone();
    list.iter().map(|check| (word(&check["rule"]), word(&check["standing"]))).collect()
}

fn observe(vault: &Vault, student: &str, body: &str, supersedes: Option<&str>) -> String {
    let ask = json!({"student": student, "workshop": "", "seen_on": "2026-11-20", "about": "samarbejde", "body": body,
        "supersedes": supersedes});
    vault.call("add_observation", ask)["id"].as_str().unwrap().to_owned()
}

#[test]
fn the_sheet_has_whoever_is_enrolled_that_day_in_danish_order() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let metal = workshop(&vault, "Metal");
    for name in ["Ærø", "Bo", "Aage"] {
        enrolled(&vault, name, &build);
    }
    enrolled(&vault, "Anden", &metal);
    let later = vault.student("Senere", "TØM-SKO-26a");
    enrol(&vault, &later, &build, json!({"starts_on": "2026-11-24"}));
    let done = vault.student("Færdig", "TØM-SKO-26a");
    enrol(&vault, &done, &build, json!({"ends_on": "2026-11-22"}));
    assert_eq!(names(&sheet(&vault, &build, MONDAY)["rows"]), ["Bo", "Ærø", "Aage"]);
    assert_eq!(names(&sheet(&vault, &build, "2026-11-24")["rows"]), ["Bo", "Senere", "Ærø", "Aage"]);
    assert_eq!(names(&sheet(&vault, &build, "2026-11-22")["rows"]), ["Bo", "Færdig", "Ærø", "Aage"]);
    vault.sound();
}

#[test]
fn whoever_is_at_a_company_or_at_school_stands_on_a_quiet_line_with_why() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let part = enrolled(&vault, "Delaftale", &build);
    let vfu = enrolled(&vault, "Vfu", &build);
    let school = vault.student("Skole", "MUR-SKO-26a");
    enrol(&vault, &school, &build, json!({}));
    enrolled(&vault, "Her", &build);
    agree(&vault, &part, "delaftale", "2026-11-02", "2026-12-18");
    let company = vault.company("Aars Byg");
    vault.call(
        "put_placement",
        json!({"id": null, "student": vfu, "company": company, "kind": "sko",
        "starts_on": "2026-11-23", "ends_on": "2026-11-27", "archived": false}),
    );
    vault.call(
        "put_school_period",
        json!({"id": null, "hold": "MUR-SKO-26a", "name": "H1", "starts_on": "2026-11-16",
        "ends_on": "2026-12-18", "archived": false}),
    );
    let found = sheet(&vault, &build, MONDAY);
    assert_eq!(names(&found["rows"]), ["Her"]);
    let why: Vec<_> =
        found["away"].as_array().unwrap().iter().map(|one| (&one["name"], &one["why"], &one["company"])).collect();
    let (a, b, c) = (json!("Delaftale"), json!("Skole"), json!("Vfu"));
    let (training, period, placement) = (json!("training"), json!("school"), json!("placement"));
    let (smed, none, aars) = (json!("Smed & Søn"), json!(""), json!("Aars Byg"));
    assert_eq!(why, [(&a, &training, &smed), (&b, &period, &none), (&c, &placement, &aars)]);
    assert_eq!(found["away"][0]["until"], "2026-12-18");
    // The week after the placement they are back by themselves.
    assert_eq!(names(&sheet(&vault, &build, "2026-11-30")["rows"]), ["Her", "Vfu"]);
}

#[test]
fn a_mark_is_one_a_day_is_kept_at_once_and_goes_back_with_one_undo() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let bo = enrolled(&vault, "Bo", &build);
    mark(&vault, &bo, &build, MONDAY, json!({"mark": "present"}));
    mark(&vault, &bo, &build, MONDAY, json!({"mark": "late", "arrived_at": "820"}));
    mark(&vault, &bo, &build, MONDAY, json!({"note": "Bussen var forsinket"}));
    let row = sheet(&vault, &build, MONDAY)["rows"][0].clone();
    assert_eq!(
        (&row["mark"], &row["arrived_at"], &row["note"]),
        (&json!("late"), &json!("08:20"), &json!("Bussen var forsinket"))
    );
    vault.call("undo", Value::Null);
    vault.call("undo", Value::Null);
    let row = sheet(&vault, &build, MONDAY)["rows"][0].clone();
    assert_eq!((&row["mark"], &row["arrived_at"], &row["note"]), (&json!("present"), &json!(""), &json!("")));
    mark(&vault, &bo, &build, "2026-11-24", json!({"mark": "absent"}));
    assert_eq!(sheet(&vault, &build, "2026-11-25")["rows"][0]["before"], json!(["absent", "present"]));
    vault.sound();
}

#[test]
fn whoever_was_marked_stays_on_that_days_sheet_when_an_agreement_comes_later() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let bo = enrolled(&vault, "Bo", &build);
    mark(&vault, &bo, &build, MONDAY, json!({"mark": "present"}));
    agree(&vault, &bo, "almindelig", "2026-11-23", "2028-11-22");
    let found = sheet(&vault, &build, MONDAY);
    assert_eq!((&found["rows"][0]["mark"], &found["rows"][0]["released"]), (&json!("present"), &json!(true)));
    assert_eq!(sheet(&vault, &build, "2026-11-24")["rows"], json!([]));
}

#[test]
fn the_rest_of_a_group_is_present_in_one_act_and_the_other_groups_are_left_alone() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let ids: Vec<_> = ["Bo", "Eva", "Ida"].iter().map(|name| enrolled(&vault, name, &build)).collect();
    let other = vault.student("Lis", "TØM-SKO-26a");
    enrol(&vault, &other, &build, json!({"instructor": "Lone Møller"}));
    mark(&vault, &ids[1], &build, MONDAY, json!({"mark": "absent"}));
    let group = json!({"workshop": build, "day": MONDAY, "instructor": "Ib Kragh"});
    vault.call("mark_workshop_rest", group.clone());
    assert_eq!(marks(&sheet(&vault, &build, MONDAY)), ["present", "absent", "present", ""]);
    assert_eq!(names(&vault.call("workshop_sheet", group)["rows"]), ["Bo", "Eva", "Ida"]);
    let found = vault.call("workshops", json!({"day": MONDAY}));
    let groups = json!([{"instructor": "Ib Kragh", "expected": 3, "marked": 3, "away": 0},
        {"instructor": "Lone Møller", "expected": 1, "marked": 0, "away": 0}]);
    assert_eq!(found[0]["groups"], groups);
    vault.call("undo", Value::Null);
    assert_eq!(marks(&sheet(&vault, &build, MONDAY)), ["", "absent", "", ""]);
}

#[test]
fn a_strange_mark_time_or_day_is_refused_by_name() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let bo = enrolled(&vault, "Bo", &build);
    let ask = |mark: &str, arrived: &str, left: &str| {
        json!({"student": bo, "workshop": build, "day": MONDAY, "mark": mark,
        "arrived_at": arrived, "left_at": left, "note": null})
    };
    assert_eq!(vault.refusal("mark_workshop", ask("sick", "", "")), ("mark".into(), "mark-unknown".into()));
    assert_eq!(vault.refusal("mark_workshop", ask("late", "25:00", "")), ("arrived_at".into(), "not-a-time".into()));
    assert_eq!(vault.refusal("mark_workshop", ask("late", "10", "9")), ("arrived_at".into(), "not-a-time".into()));
    assert_eq!(
        vault.refusal("mark_workshop", ask("late", "1000", "0900")),
        ("left_at".into(), "ends-before-start".into())
    );
}

#[test]
fn the_checklist_says_what_is_missing_and_stops_nothing() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let bo = enrolled(&vault, "Bo", &build);
    let all = |standing: &str| {
        ["info_meeting", "application", "karens", "emma", "school_agreement", "plan"]
            .map(|rule| (rule.to_owned(), standing.to_owned()))
    };
    assert_eq!(checks(&vault, &bo), all("missing"));
    assert_eq!(names(&vault.call("today_training", Value::Null)["lacking"]["rows"]), ["Bo"]);

    let id = vault.call("enrolments", Value::Null)["rows"][0]["id"].clone();
    let full = json!({"id": id, "info_meeting_on": "2026-08-20", "applied_on": "2026-08-28", "karens_until": "2026-09-30",
        "school_agreement_on": "2026-10-01"});
    vault.call("put_enrolment", enrolment(&bo, &build, full));
    admit(&vault, &bo, "2026-09-25");
    let period = json!({"id": null, "student": bo, "starts_on": "2026-10-01", "ends_on": null, "place": "workshop",
        "workshop": build, "goals": null});
    vault.call("put_plan_period", period);
    assert_eq!(checks(&vault, &bo), all("met"));
    assert_eq!(vault.call("today_training", Value::Null)["lacking"]["total"], 0);
    vault.sound();
}

/// Signs an assessment at admission.
fn admit(vault: &Vault, student: &str, day: &str) {
    let id = vault.call("emma_start", json!({"student": student, "occasion": "admission"}))["id"].clone();
    let met = json!({"mark": "met", "reason": "Set ved samtalen", "evidence": []});
    let content = json!({"criteria": {"suited": met, "mobile_place": met, "mobile_trade": met, "active": met}, "actions": [],
        "participants": {"instructor": "Ib Kragh", "consultant": "", "contact_teacher": "", "student": ""}, "student_words": ""});
    vault.call("emma_save", json!({"id": id, "held_on": day, "occasion": "admission", "content": content}));
    vault.call("emma_seal", json!({"id": id}));
}

#[test]
fn karens_is_counted_from_the_end_of_the_basic_course_and_is_missed_by_starting_in_it() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let bo = vault.student("Bo", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": bo, "field": "ends_on", "value": "2026-10-16"}));
    vault.call("set_preparation", json!({"student": bo, "kind": "info_meeting", "done_on": "2026-09-10"}));
    let start = vault.call("enrolment_start", json!({"id": bo}));
    assert_eq!((&start["karens_until"], &start["info_meeting_on"]), (&json!("2026-11-15"), &json!("2026-09-10")));
    let id = enrol(&vault, &bo, &build, json!({"starts_on": "2026-11-15"}));
    let karens = |vault: &Vault| checks(vault, &bo)[2].1.clone();
    assert_eq!(karens(&vault), "missing");
    let moved = |day: Option<&str>| json!({"id": id, "starts_on": day, "karens_until": "2026-12-15"});
    vault.call("put_enrolment", enrolment(&bo, &build, moved(Some("2026-12-16"))));
    assert_eq!(karens(&vault), "met");
    vault.call("put_enrolment", enrolment(&bo, &build, moved(None)));
    assert_eq!(karens(&vault), "waiting");
    vault.call("set_setting", json!({"id": "karens_days", "value": "14"}));
    assert_eq!(vault.call("enrolment_start", json!({"id": bo}))["karens_until"], "2026-10-30");
}

#[test]
fn whoever_comes_back_is_assessed_anew() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let bo = vault.student("Bo", "TØM-SKO-26a");
    enrol(&vault, &bo, &build, json!({"starts_on": "2026-03-01", "ends_on": "2026-06-30"}));
    admit(&vault, &bo, "2026-02-20");
    enrol(&vault, &bo, &build, json!({"starts_on": "2026-11-01"}));
    let emma = |vault: &Vault, at: usize| training(vault, &bo)["enrolments"][at]["checklist"][3]["standing"].clone();
    assert_eq!((emma(&vault, 0), emma(&vault, 1)), (json!("missing"), json!("met")));
    admit(&vault, &bo, "2026-10-28");
    assert_eq!(emma(&vault, 0), "met");
}

#[test]
fn nobody_is_enrolled_twice_on_one_day() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let bo = vault.student("Bo", "TØM-SKO-26a");
    let first = enrol(&vault, &bo, &build, json!({"ends_on": "2026-11-10"}));
    let again = |from: &str| enrolment(&bo, &build, json!({"starts_on": from}));
    assert_eq!(vault.refusal("put_enrolment", again("2026-11-10")), ("starts_on".into(), "enrolment-overlaps".into()));
    vault.call("put_enrolment", again("2026-11-11"));
    let longer = enrolment(&bo, &build, json!({"id": first, "ends_on": null}));
    assert_eq!(vault.refusal("put_enrolment", longer), ("starts_on".into(), "enrolment-overlaps".into()));
    let backwards = enrolment(&bo, &build, json!({"id": first, "ends_on": "2026-09-01"}));
    assert_eq!(vault.refusal("put_enrolment", backwards), ("ends_on".into(), "period-ends-before-start".into()));
    vault.sound();
}

#[test]
fn a_corrected_observation_stays_readable_beside_its_correction() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-SKO-26a");
    let first = observe(&vault, &bo, "Kom for sent", None);
    observe(&vault, &bo, "Kom til tiden; uret gik forkert", Some(&first));
    let page = training(&vault, &bo);
    let said: Vec<_> =
        page["observations"].as_array().unwrap().iter().map(|one| (&one["body"], &one["corrected"])).collect();
    let (new, old) = (json!("Kom til tiden; uret gik forkert"), json!("Kom for sent"));
    assert_eq!(said, [(&new, &json!(false)), (&old, &json!(true))]);
    let again = json!({"student": bo, "workshop": "", "seen_on": "2026-11-20", "about": "samarbejde", "body": "Nej",
        "supersedes": first});
    assert_eq!(vault.ask("add_observation", again), Err(office::Error::conflict("observation-superseded")));
    let other = vault.student("Eva", "TØM-SKO-26a");
    let foreign = json!({"student": other, "workshop": "", "seen_on": "2026-11-20", "about": "samarbejde", "body": "Nej",
        "supersedes": first});
    assert_eq!(vault.refusal("add_observation", foreign), ("supersedes".into(), "observation-supersedes".into()));
    vault.sound();
}

#[test]
fn days_and_words_become_facts_for_emma_and_none_is_picked() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let bo = enrolled(&vault, "Bo", &build);
    for (day, kind) in
        [("2026-10-30", "present"), ("2026-11-18", "present"), ("2026-11-19", "late"), ("2026-11-20", "present")]
    {
        mark(&vault, &bo, &build, day, json!({"mark": kind}));
    }
    observe(&vault, &bo, "Hjalp den nye i gang", None);
    let ask = json!({"student": bo, "workshop": "", "seen_on": "2026-11-20", "about": "laerepladssogning",
        "body": "Ringede til to mestre", "supersedes": null});
    vault.call("add_observation", ask);
    let id = vault.call("emma_start", json!({"student": bo, "occasion": "training"}))["id"].clone();
    let draft = vault.call("emma_open", json!({"id": id}))["draft"].clone();
    let facts = draft["facts"].as_array().unwrap();
    let month = facts.iter().find(|fact| fact["key"] == "workshop:2026-11").unwrap();
    assert_eq!((&month["text"], &month["details"]), (&json!("3"), &json!({"present": "2", "late": "1"})));
    assert!(facts.iter().any(|fact| fact["key"] == "workshop:2026-10"));
    let offered = |at: usize| draft["criteria"][at]["offered"].as_array().unwrap().clone();
    let seen = |body: &str| facts.iter().find(|fact| fact["text"] == body).unwrap()["key"].clone();
    let (helped, rang) = (seen("Hjalp den nye i gang"), seen("Ringede til to mestre"));
    assert!(offered(0).contains(&helped) && offered(0).contains(&month["key"]));
    assert!(!offered(3).contains(&helped) && offered(3).contains(&rang));
    for criterion in ["suited", "mobile_place", "mobile_trade", "active"] {
        assert_eq!(draft["content"]["criteria"][criterion]["evidence"], json!([]));
    }
}

#[test]
fn a_sealed_assessment_tells_of_the_months_that_changed_since() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let bo = enrolled(&vault, "Bo", &build);
    for day in ["2026-10-30", "2026-11-18"] {
        mark(&vault, &bo, &build, day, json!({"mark": "present"}));
    }
    admit(&vault, &bo, "2026-11-20");
    let id = vault.call("student_page", json!({"id": bo}))["assessments"][0]["id"].clone();
    let since = |vault: &Vault| {
        let page = vault.call("emma_open", json!({"id": id}));
        let later = page["sealed"]["since"].as_array().unwrap_or_else(|| panic!("{page}")).clone();
        later.iter().map(|fact| fact["key"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(since(&vault), Vec::<String>::new());
    mark(&vault, &bo, &build, "2026-11-19", json!({"mark": "absent"}));
    assert_eq!(since(&vault), ["workshop:2026-11"]);
}

#[test]
fn a_workshop_without_marks_stands_on_today_from_the_schools_hour_on_working_days() {
    let vault = Vault::new();
    let build = workshop(&vault, "Byggeværkstedet");
    let bo = enrolled(&vault, "Bo", &build);
    let waiting = |vault: &Vault| names(&vault.call("today_training", Value::Null)["unmarked"]).len();
    // Sunday noon.
    assert_eq!(waiting(&vault), 0);
    vault.clock.forward(Duration::hours(21));
    assert_eq!(waiting(&vault), 0, "Monday at nine is early");
    vault.clock.forward(Duration::hours(1));
    assert_eq!(waiting(&vault), 1);
    vault.call("set_setting", json!({"id": "workshop_hour", "value": "11"}));
    assert_eq!(waiting(&vault), 0);
    vault.call("set_setting", json!({"id": "workshop_hour", "value": "8"}));
    mark(&vault, &bo, &build, MONDAY, json!({"mark": "company"}));
    assert_eq!(waiting(&vault), 0);
}

#[test]
fn the_sample_school_has_workshops_with_a_quarter_of_marks() {
    let vault = Vault::none();
    vault.call("first_run_sample", Value::Null);
    let found = vault.call("workshops", json!({"day": MONDAY}));
    assert_eq!(found.as_array().unwrap().len(), 3);
    let rows = vault.call("enrolments", Value::Null)["rows"].as_array().unwrap().clone();
    assert!(rows.len() > 12, "{} are enrolled", rows.len());
    let lacking = vault.call("today_training", Value::Null)["lacking"]["total"].as_u64().unwrap();
    assert!(lacking > 0 && (lacking as usize) < rows.len() / 2, "{lacking} of {} lack something", rows.len());
    let months = training(&vault, rows[0]["student"].as_str().unwrap())["months"].clone();
    assert!(!months.as_array().unwrap().is_empty());
    vault.sound();
}
