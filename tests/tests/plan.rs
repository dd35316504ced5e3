//! Stories of training plans: goals of the school's own, where each is trained, and what came of it.

#[path = "plan/cover.rs"]
mod cover;
#[path = "plan/facts.rs"]
mod facts;
#[path = "plan/goals.rs"]
mod goals;
#[path = "plan/today.rs"]
mod today;

use serde_json::{Value, json};
use tests::Vault;
use tests::pdf::Pdf;

/// A student in skoleoplæring since October, in an education with four goals, and their workshop.
pub struct School {
    pub vault: Vault,
    pub student: String,
    pub workshop: String,
    pub education: String,
    pub goals: Vec<String>,
}

impl School {
    pub fn begun() -> Self {
        let vault = Vault::new();
        let (student, workshop, education) = begin(&vault, "Bo Dal");
        let text = "1\tMåler op\n2\tSaver til\n3\tSamler\n4\tSliber";
        vault.call("paste_plan_goals", json!({"education": education, "text": text, "rehearse": false}));
        let goals = list(&vault.call("plan_goals", json!({"education": education})), "id");
        Self { vault, student, workshop, education, goals }
    }

    pub fn period(&self, from: &str, until: Option<&str>, fields: Value) -> String {
        let mut ask = json!({"id": null, "student": self.student, "starts_on": from, "ends_on": until, "place": "workshop",
            "workshop": self.workshop, "company": "", "name": "", "responsible": "Ib Kragh", "goals": null});
        ask.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        id(&self.vault.call("put_plan_period", ask))
    }

    pub fn page(&self) -> Value {
        self.vault.call("student_plan", json!({"id": self.student}))
    }

    pub fn covers(&self) -> Vec<String> {
        list(&self.page()["rows"], "cover")
    }

    pub fn reach(&self, goal: usize, day: &str, fields: Value) -> Value {
        let mut ask = json!({"student": self.student, "goal": self.goals[goal], "reached_on": day});
        ask.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        ask
    }
}

/// A student enrolled in a workshop from the first of October.
pub fn begin(vault: &Vault, name: &str) -> (String, String, String) {
    let student = vault.student(name, "TØM-SKO-26a");
    let education = vault.call("student_choices", Value::Null)["educations"][0]["id"].clone();
    let education = match education.as_str() {
        Some(id) => id.to_owned(),
        None => {
            let file = vault.offer("elever.csv", "Navn;Uddannelse\nAnden Elev;Tømrer\n");
            let opened = vault.call("import_open", json!({"file": file.file}));
            let import = json!({"import": opened["import"]});
            vault.call("import_rehearse", import.clone());
            vault.call("import_commit", import);
            vault.call("student_choices", Value::Null)["educations"][0]["id"].as_str().unwrap().to_owned()
        }
    };
    let workshop = json!({"id": null, "name": "Byggeværkstedet", "educations": [], "room": "", "site": ""});
    let workshop = id(&vault.call("put_workshop", workshop));
    let ask = json!({"id": null, "student": student, "education": education, "applied_on": null, "info_meeting_on": null,
        "karens_until": null, "school_agreement_on": null, "starts_on": "2026-10-01", "ends_on": null, "ended_reason": "",
        "no_fault": null, "workshop": workshop, "instructor": "Ib Kragh"});
    vault.call("put_enrolment", ask);
    (student, workshop, education)
}

pub fn id(answer: &Value) -> String {
    answer["id"].as_str().unwrap().to_owned()
}

pub fn list(rows: &Value, field: &str) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|row| row[field].as_str().unwrap_or_default().to_owned()).collect()
}

fn agree(vault: &Vault, student: &str, from: &str, until: &str) -> (String, String) {
    let company = vault.company("Smed & Søn");
    let ask = json!({"student": student, "company": company, "type": "delaftale", "starts_on": from, "ends_on": until,
        "signed_on": from});
    (id(&vault.call("put_agreement", ask)), company)
}

#[test]
fn a_goal_planned_nowhere_is_a_hole_and_one_at_two_places_is_covered_twice() {
    let school = School::begun();
    let company = school.vault.company("Aars Byg");
    let [a, b, c, d] = [0, 1, 2, 3].map(|at: usize| school.goals[at].clone());
    school.period("2026-10-01", Some("2026-11-30"), json!({"goals": [a, b]}));
    school.period("2026-12-01", None, json!({"goals": [b]}));
    school.period("2027-01-04", Some("2027-01-22"), json!({"place": "vfu", "company": company, "goals": [c, a]}));
    // Two periods in one workshop are one place.
    assert_eq!(school.covers(), ["double", "once", "once", "hole"]);
    let page = school.page();
    assert_eq!((&page["holes"], &page["doubles"], &page["reached"]), (&json!(1), &json!(1), &json!(0)));
    school.vault.call("put_goal_reached", school.reach(3, "2026-11-02", json!({"place": "GF2"})));
    assert_eq!(school.covers(), ["double", "once", "once", "done"]);
    assert_eq!(d, school.page()["rows"][3]["reached"]["goal"]);
    assert_eq!(school.page()["rows"][3]["reached_at"], "GF2");
    school.vault.sound();
}

#[test]
fn a_goal_is_planned_and_taken_out_again_and_the_same_twice_is_one_step() {
    let school = School::begun();
    let period = school.period("2026-10-01", None, json!({}));
    let set =
        |planned: bool| json!({"period": period, "goals": [school.goals[0], school.goals[1]], "planned": planned});
    let steps = || school.vault.call("undo_state", Value::Null)["undo"]["id"].as_i64().unwrap();
    school.vault.call("set_planned_goals", set(true));
    let before = steps();
    school.vault.call("set_planned_goals", set(true));
    assert_eq!(steps(), before);
    assert_eq!(school.covers(), ["once", "once", "hole", "hole"]);
    school.vault.call("set_planned_goals", set(false));
    assert_eq!(school.covers(), ["hole"; 4]);
    school.vault.call("undo", Value::Null);
    assert_eq!(school.covers(), ["once", "once", "hole", "hole"]);
    let strange = json!({"period": period, "goals": ["nobody"], "planned": true});
    assert_eq!(school.vault.refusal("set_planned_goals", strange), ("goals".into(), "plan-goal-missing".into()));
    school.vault.call("archive_plan_period", json!({"id": period, "archived": true}));
    assert_eq!(school.covers(), ["hole"; 4], "what is planned in a period that is set aside counts for nothing");
    assert!(school.vault.ask("set_planned_goals", set(true)).is_err());
    school.vault.sound();
}

#[test]
fn a_part_agreement_stands_among_the_places_and_is_taken_into_the_plan_in_one_press() {
    let school = School::begun();
    let (agreement, _) = agree(&school.vault, &school.student, "2026-12-01", "2026-12-18");
    let page = school.page();
    let columns = page["columns"].as_array().unwrap();
    let place = |at: usize| (columns[at]["place_name"].as_str().unwrap(), columns[at]["taken"].as_bool().unwrap());
    assert_eq!((place(0), place(1)), (("Byggeværkstedet", false), ("Smed & Søn", false)));
    assert_eq!(columns[1]["type_name"], "Delaftale");
    let take = json!({"student": school.student, "key": columns[1]["key"]});
    let first = school.vault.call("take_plan_place", take.clone());
    assert_eq!(school.vault.call("take_plan_place", take.clone()), first, "a second press makes no second period");
    let taken = school.page()["columns"][1].clone();
    assert_eq!((&taken["taken"], &taken["period"]["agreement"]), (&json!(true), &json!(agreement)));
    assert_eq!(
        (&taken["period"]["starts_on"], &taken["period"]["ends_on"]),
        (&json!("2026-12-01"), &json!("2026-12-18"))
    );

    // The agreement is prolonged: the plan says so, and follows when it is told to.
    let longer = json!({"agreement": agreement, "changes": "ends_on", "becomes": "2027-01-15", "from_on": "2026-12-10",
        "reason": "Mere arbejde", "signed_on": "2026-11-20", "supersedes": ""});
    school.vault.call("add_addendum", longer);
    assert_eq!(school.page()["columns"][1]["moved"]["ends_on"], "2027-01-15");
    school.vault.call("take_plan_place", take);
    let column = school.page()["columns"][1].clone();
    assert_eq!((&column["moved"], &column["period"]["ends_on"]), (&Value::Null, &json!("2027-01-15")));
    school.vault.call("archive_agreement", json!({"id": agreement, "archived": true}));
    assert_eq!(school.page()["columns"][1]["gone"], true);
    school.vault.sound();
}

#[test]
fn places_and_school_periods_stand_in_the_order_of_time() {
    let school = School::begun();
    let company = school.vault.company("Aars Byg");
    let placement = json!({"id": null, "student": school.student, "company": company, "kind": "sko",
        "starts_on": "2026-11-02", "ends_on": "2026-11-13", "archived": false});
    school.vault.call("put_placement", placement);
    let period = json!({"id": null, "hold": "TØM-SKO-26a", "name": "H1", "starts_on": "2027-01-04",
        "ends_on": "2027-02-05", "archived": false});
    school.vault.call("put_school_period", period);
    school.period("2026-12-01", Some("2026-12-18"), json!({}));
    let page = school.page();
    let seen: Vec<_> = page["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["period"]["place"].as_str().unwrap(), one["place_name"].as_str().unwrap()))
        .collect();
    // The workshop of the enrolment is in the plan already: the period of December is it.
    assert_eq!(seen, [("vfu", "Aars Byg"), ("workshop", "Byggeværkstedet"), ("school", "H1")]);
}

#[test]
fn a_period_without_a_place_or_with_its_days_the_wrong_way_round_is_refused_by_name() {
    let school = School::begun();
    let ask = |fields: Value| {
        let mut ask = json!({"id": null, "student": school.student, "starts_on": "2026-10-01", "ends_on": null,
            "place": "workshop", "workshop": school.workshop, "goals": null});
        ask.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        school.vault.refusal("put_plan_period", ask)
    };
    let is = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    assert_eq!(ask(json!({"place": "moon"})), is("place", "plan-place-unknown"));
    assert_eq!(ask(json!({"workshop": ""})), is("workshop", "plan-workshop-missing"));
    assert_eq!(ask(json!({"place": "company"})), is("company", "company-missing"));
    assert_eq!(ask(json!({"ends_on": "2026-09-30"})), is("ends_on", "period-ends-before-start"));
    assert_eq!(ask(json!({"starts_on": "0026-09-30"})), is("starts_on", "date-outside"));
    assert_eq!(ask(json!({"goals": ["nobody"]})), is("goals", "plan-goal-missing"));
    assert_eq!(ask(json!({"responsible": "x".repeat(81)})), is("responsible", "too-long"));
    let mine = school.period("2026-10-01", None, json!({}));
    let other = school.vault.student("Eva", "TØM-SKO-26a");
    assert_eq!(ask(json!({"id": mine, "student": other})), is("student", "plan-period-of-another"));
    assert_eq!(school.page()["columns"].as_array().unwrap().len(), 1, "nothing was written by halves");
    school.vault.sound();
}

#[test]
fn the_plan_on_paper_says_periods_goals_and_holes_and_what_was_agreed() {
    let school = School::begun();
    let goals = &school.goals[..3];
    let period = school.period("2026-10-01", Some("2026-12-18"), json!({"goals": goals}));
    school
        .vault
        .call("put_goal_reached", school.reach(0, "2026-11-02", json!({"period": period, "seen_by": "Ib Kragh"})));
    let talk = json!({"student": school.student, "period": "", "due_on": "2026-11-10", "held_on": "2026-11-12",
        "said": "Glad for opgaverne", "agreed": "Tager fotos", "next_on": "2026-12-10"});
    school.vault.call("put_plan_follow_up", talk);
    let said = json!({"student": school.student, "period": period, "held_on": "2026-11-12", "body": "Går godt frem"});
    school.vault.call("put_plan_evaluation", said);
    let ask = json!({"paper": {"kind": "plan", "id": school.student}, "language": "da"});
    let answer = school.vault.call("paper_preview", ask.clone());
    let read = |answer: &Value| {
        let (name, bytes) = school.vault.office.made_file(answer["file"]["file"].as_str().unwrap()).unwrap();
        (name, Pdf::read(&bytes))
    };
    let (name, pdf) = read(&answer);
    assert_eq!(name, "Oplæringsplan Bo Dal.pdf");
    assert!(pdf.is_accessible());
    let holes = "Huller: mål, der ikke er planlagt nogen steder";
    for sentence in [
        "Oplæringsplan: Bo Dal",
        "1 af 4 mål nået",
        "Byggeværkstedet",
        "Hul: ikke planlagt",
        holes,
        "4 Sliber",
        "Måler op",
        "Ib Kragh",
        "Glad for opgaverne",
        "Tager fotos",
        "Næste opfølgning 10-12-2026",
        "Går godt frem",
        "Underskrifter",
    ] {
        assert!(pdf.says(sentence), "{sentence}\n\n{}", pdf.letters());
    }
    // Somebody protected is not named in a folder.
    school.vault.call("set_student", json!({"id": school.student, "field": "protected", "value": "true"}));
    let (name, _) = read(&school.vault.call("paper_preview", ask));
    assert!(!name.contains("Bo Dal"), "{name}");
}

#[test]
fn the_sample_school_has_plans_with_a_hole_a_double_cover_and_one_follow_up_overdue() {
    let vault = Vault::none();
    vault.call("first_run_sample", Value::Null);
    let rows = vault.call("enrolments", Value::Null)["rows"].as_array().unwrap().clone();
    let pages: Vec<Value> = rows.iter().map(|row| vault.call("student_plan", json!({"id": row["student"]}))).collect();
    let planned = |page: &&Value| page["columns"].as_array().unwrap().iter().any(|one| one["taken"] == true);
    let with: Vec<&Value> = pages.iter().filter(planned).collect();
    assert!(with.len() * 4 > pages.len() * 3, "{} of {} have a plan", with.len(), pages.len());
    assert_eq!(with.iter().filter(|page| page["holes"].as_u64() > Some(0)).count(), 1);
    assert_eq!(with.iter().filter(|page| page["doubles"].as_u64() > Some(0)).count(), 1);
    assert!(with.iter().any(|page| page["reached"].as_u64() > Some(0)));
    let today = vault.call("today_training", Value::Null);
    let late = today["follow_ups"]["rows"].as_array().unwrap().iter();
    assert_eq!(late.filter(|one| one["due_on"].as_str().unwrap() < "2026-11-22").count(), 1);
    vault.sound();
}
