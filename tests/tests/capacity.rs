//! Free places: the list, the page and the match say the same, and what a slow count by hand says.

use std::cell::Cell;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

const EDUCATIONS: [&str; 3] = ["Smed", "Tømrer", "Maler"];

/// A school with three educations and a student in each.
struct School {
    vault: Vault,
    educations: Vec<Value>,
    students: Vec<String>,
    companies: Cell<u32>,
}

impl School {
    fn new() -> Self {
        let vault = Vault::new();
        let rows = EDUCATIONS.map(|name| format!("10000009;1000000009;Kilden;{name};1;1\r\n")).concat();
        let text = format!("CVR-nr.;P-nummer;Virksomhed;Uddannelse;Godkendt antal;Antal i brug\r\n{rows}");
        let file = vault.offer("virksomheder.csv", text).file;
        for command in ["import_open", "import_rehearse", "import_commit"] {
            let ask = if command == "import_open" {
                json!({"file": file, "kind": "companies"})
            } else {
                json!({"import": file})
            };
            vault.call(command, ask);
        }
        let known = vault.call("student_choices", Value::Null)["educations"].clone();
        let id = |name: &str| known.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["id"].clone();
        let educations: Vec<Value> = EDUCATIONS.iter().map(|name| id(name)).collect();
        let student = |(name, education): (&&str, &Value)| {
            let student = vault.student(name, "HOLD-GF2-26a");
            vault.call("set_student", json!({"id": student, "field": "education", "value": education}));
            student
        };
        let students = EDUCATIONS.iter().zip(&educations).map(student).collect();
        Self { vault, educations, students, companies: Cell::new(0) }
    }

    /// A company with two workplaces, the first by its P-number first.
    fn company(&self) -> (String, [String; 2]) {
        let number = self.companies.get() + 1;
        self.companies.set(number);
        let company = self.vault.company(&format!("Firma {number}"));
        let workplace = |at: u32| {
            let fields = json!({"number": format!("20000{number:04}{at}"), "name": "", "address": "", "postcode": "", "town": "", "phone": ""});
            let kept = self.vault.call("put_workplace", json!({"id": null, "company": company, "fields": fields}));
            kept["id"].as_str().unwrap().to_owned()
        };
        let workplaces = [workplace(1), workplace(2)];
        (company, workplaces)
    }

    fn approve(&self, workplaces: &[String; 2], approval: &Approval) {
        self.vault.call(
            "put_approval",
            json!({
                "id": null, "workplace": workplaces[approval.workplace], "education": self.educations[approval.education],
                "approved": approval.approved, "in_use": approval.in_use, "counted_on": approval.counted_on.map(day),
                "expires_on": approval.expires_on.map(day), "kind": "full", "limits": approval.codes,
            }),
        );
    }

    fn agree(&self, company: &str, workplaces: &[String; 2], agreement: &Agreement) {
        let put = json!({
            "student": self.students[agreement.education], "company": company, "type": "almindelig",
            "workplace": agreement.workplace.map_or("", |at| workplaces[at].as_str()),
            "starts_on": day(agreement.starts_on), "signed_on": agreement.signed_on.map(day),
            "ends_on": agreement.ends_on.map(day), "ended_on": agreement.ended_on.map(day),
            "annulled_on": agreement.annulled_on.map(day),
        });
        let kept = self.vault.call("put_agreement", put);
        if agreement.archived {
            self.vault.call("archive_agreement", json!({"id": kept["id"], "archived": true}));
        }
    }
}

/// The day so many days after the day of the stories.
fn day(after: i64) -> NaiveDate {
    let today: NaiveDate = "2026-11-22".parse().unwrap();
    let days = Days::new(after.unsigned_abs());
    if after < 0 { today - days } else { today + days }
}

#[derive(Debug, Clone, Default)]
struct Approval {
    workplace: usize,
    education: usize,
    approved: u32,
    in_use: u32,
    counted_on: Option<i64>,
    expires_on: Option<i64>,
    codes: Vec<&'static str>,
}

#[derive(Debug, Clone, Default)]
struct Agreement {
    /// Where it was chosen to be.
    workplace: Option<usize>,
    education: usize,
    starts_on: i64,
    signed_on: Option<i64>,
    ends_on: Option<i64>,
    ended_on: Option<i64>,
    annulled_on: Option<i64>,
    archived: bool,
}

/// The slow count: places taken under an approval.
fn taken(approval: &Approval, approvals: &[Approval], agreements: &[Agreement]) -> i64 {
    let same = || approvals.iter().filter(|other| other.education == approval.education);
    let usable: Vec<usize> = same().filter(|other| usable(other)).map(|other| other.workplace).collect();
    // Where nobody chose it is at the only one that may train in it, else at the first that is approved at all.
    let usual = if let [only] = usable[..] { only } else { same().map(|other| other.workplace).min().unwrap() };
    let holds = |agreement: &&Agreement| {
        let concluded = agreement.signed_on.unwrap_or(agreement.starts_on);
        agreement.education == approval.education
            && agreement.workplace.unwrap_or(usual) == approval.workplace
            && !agreement.archived
            && concluded <= 0
            && approval.counted_on.is_some_and(|counted| concluded > counted)
            && agreement.ends_on.is_none_or(|last| last >= 0)
            && agreement.ended_on.is_none_or(|ended| ended > 0)
            && agreement.annulled_on.is_none_or(|annulled| annulled > 0)
    };
    i64::from(approval.in_use) + agreements.iter().filter(holds).count() as i64
}

fn usable(approval: &Approval) -> bool {
    approval.expires_on.is_none_or(|last| last >= 0) && !approval.codes.contains(&"1097")
}

/// What the approvals of one workplace share, when they overlap: the widest, less all who are there.
fn shared(workplace: usize, approvals: &[Approval], agreements: &[Agreement]) -> i64 {
    let of = |one: &&Approval| one.workplace == workplace && one.codes.contains(&"1128") && usable(one);
    let widest = approvals.iter().filter(of).map(|one| i64::from(one.approved)).max().unwrap_or(0);
    let all: i64 = approvals.iter().filter(of).map(|one| taken(one, approvals, agreements)).sum();
    (widest - all).max(0)
}

fn free(approval: &Approval, approvals: &[Approval], agreements: &[Agreement]) -> i64 {
    let own = (i64::from(approval.approved) - taken(approval, approvals, agreements)).max(0);
    match (usable(approval), approval.codes.contains(&"1128")) {
        (false, _) => 0,
        (true, false) => own,
        (true, true) => own.min(shared(approval.workplace, approvals, agreements)),
    }
}

fn sum(approvals: &[Approval], agreements: &[Agreement]) -> i64 {
    let alone = approvals.iter().filter(|one| !one.codes.contains(&"1128"));
    let alone: i64 = alone.map(|one| free(one, approvals, agreements)).sum();
    alone + shared(0, approvals, agreements) + shared(1, approvals, agreements)
}

fn approval() -> impl Strategy<Value = Approval> {
    let near = || proptest::option::of(-4i64..=0);
    let codes = prop_oneof![
        4 => Just(vec![]),
        4 => Just(vec!["1128"]),
        1 => Just(vec!["1097"]),
        1 => Just(vec!["1206", "1128"]),
    ];
    (0..2usize, 0..3usize, 0..4u32, 0..4u32, near(), proptest::option::of(-2i64..=4), codes).prop_map(
        |(workplace, education, approved, in_use, counted_on, expires_on, codes)| Approval {
            workplace,
            education,
            approved,
            in_use,
            counted_on,
            expires_on,
            codes,
        },
    )
}

fn agreement() -> impl Strategy<Value = Agreement> {
    let near = || proptest::option::of(-5i64..=5);
    let later = || proptest::option::of(0i64..=8);
    let at = (proptest::option::of(0..2usize), 0..3usize);
    (at, -5i64..=5, near(), later(), later(), near(), proptest::bool::weighted(0.2)).prop_map(
        |((workplace, education), starts_on, signed_on, ends, ended, annulled_on, archived)| Agreement {
            workplace,
            education,
            starts_on,
            signed_on,
            ends_on: ends.map(|after| starts_on + after),
            ended_on: ended.map(|after| starts_on + after),
            annulled_on,
            archived,
        },
    )
}

#[test]
fn the_list_the_page_and_the_match_count_as_a_slow_count_by_hand_does() {
    let school = School::new();
    let vault = &school.vault;
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig { cases: 60, ..ProptestConfig::default() });
    let cases = (proptest::collection::vec(approval(), 0..6), proptest::collection::vec(agreement(), 0..6));
    let told = runner.run(&cases, |(drawn, agreements)| {
        // A workplace has one approval in an education.
        let mut approvals: Vec<Approval> = Vec::new();
        for one in drawn {
            if !approvals.iter().any(|held| (held.workplace, held.education) == (one.workplace, one.education)) {
                approvals.push(one);
            }
        }
        let (company, workplaces) = school.company();
        approvals.iter().for_each(|one| school.approve(&workplaces, one));
        agreements.iter().for_each(|one| school.agree(&company, &workplaces, one));

        let page = vault.call("company_page", json!({"id": company}));
        prop_assert_eq!(&page["free"], &json!(sum(&approvals, &agreements)));
        let list = vault.call("companies", json!({"limit": 500, "sort": {"column": "free", "down": true}}));
        let row = list["rows"].as_array().unwrap().iter().find(|row| row["id"] == company.as_str()).unwrap();
        prop_assert_eq!(&row["free"], &page["free"]);
        for one in &approvals {
            let (workplace, education) = (workplaces[one.workplace].as_str(), &school.educations[one.education]);
            let here = |row: &&Value| row["workplace"] == workplace && row["education"] == *education;
            let shown = page["approvals"].as_array().unwrap().iter().find(here).unwrap();
            let wanted = free(one, &approvals, &agreements);
            prop_assert_eq!(&shown["free"], &json!(wanted));
            let found = vault.call("student_match", json!({"student": school.students[one.education]}));
            let fit =
                found["rows"].as_array().unwrap().iter().find(|row| row["fit"]["workplace"] == workplace).unwrap();
            let said = fit["fit"]["reasons"].as_array().unwrap().iter().find(|reason| reason["key"] == "free_places");
            prop_assert_eq!(said.map_or(0, |reason| reason["free"].as_i64().unwrap()), wanted);
        }
        vault.call("archive_company", json!({"id": company, "archived": true}));
        Ok(())
    });
    told.unwrap();
    vault.sound();
}

#[test]
fn an_agreement_takes_a_place_from_the_day_after_the_count_and_gives_it_back_when_it_ends() {
    let school = School::new();
    let (company, workplaces) = school.company();
    school.approve(&workplaces, &Approval { approved: 2, in_use: 1, counted_on: Some(-10), ..Approval::default() });
    let free = || school.vault.call("company_page", json!({"id": company}))["free"].clone();
    assert_eq!(free(), 1);
    school.agree(&company, &workplaces, &Agreement { starts_on: -10, ..Agreement::default() });
    assert_eq!(free(), 1, "the count saw it");
    school.agree(&company, &workplaces, &Agreement { starts_on: 30, signed_on: Some(-9), ..Agreement::default() });
    assert_eq!(free(), 0, "it is concluded, though it has not begun");
    school.vault.call("undo", Value::Null);
    school.agree(&company, &workplaces, &Agreement { starts_on: -9, ended_on: Some(0), ..Agreement::default() });
    assert_eq!(free(), 1, "it has ended today");
}

#[test]
fn approvals_that_overlap_share_the_places_of_the_widest() {
    let school = School::new();
    let (company, workplaces) = school.company();
    let one = |education: usize, approved: u32, in_use: u32| Approval {
        education,
        approved,
        in_use,
        codes: vec!["1128"],
        ..Approval::default()
    };
    school.approve(&workplaces, &one(0, 4, 1));
    school.approve(&workplaces, &one(1, 2, 1));
    school.approve(&workplaces, &Approval { education: 2, approved: 1, ..Approval::default() });
    let page = school.vault.call("company_page", json!({"id": company}));
    let frees: Vec<&Value> = page["approvals"].as_array().unwrap().iter().map(|row| &row["free"]).collect();
    assert_eq!(frees, [&json!(1), &json!(2), &json!(1)], "Maler, Smed, Tømrer: two are there, of four places");
    assert_eq!(page["free"], 3, "two shared places and the painter's");
}

#[test]
fn an_agreement_is_at_the_workplace_that_was_chosen_else_at_the_only_one_that_may_train() {
    let school = School::new();
    let (company, workplaces) = school.company();
    let vault = &school.vault;
    let ask = json!({"company": company, "student": school.students[0]});
    let usual = || {
        let found = vault.call("agreement_places", ask.clone());
        let rows = found.as_array().unwrap().clone();
        let usual: Vec<String> =
            rows.iter().filter(|row| row["usual"] == true).map(|row| row["id"].as_str().unwrap().to_owned()).collect();
        let free: Vec<Value> = rows.iter().map(|row| row["free"].clone()).collect();
        (usual, free)
    };
    assert_eq!(usual(), (vec![], vec![Value::Null, Value::Null]), "neither is approved");
    school.approve(&workplaces, &Approval { workplace: 1, approved: 2, counted_on: Some(-10), ..Approval::default() });
    assert_eq!(usual(), (vec![workplaces[1].clone()], vec![Value::Null, json!(2)]));
    let put = |workplace: &str| {
        json!({"student": school.students[0], "company": company, "workplace": workplace, "type": "almindelig",
               "starts_on": day(-1), "stage": "registered"})
    };
    let warned = |ask: Value| {
        let found = vault.call("agreement_warnings", ask);
        found.as_array().unwrap().iter().any(|one| one["rule"] == "unapproved")
    };
    assert_eq!((warned(put("")), warned(put(&workplaces[0]))), (false, true));
    let mut ask = put("");
    ask["id"] = vault.call("put_agreement", ask.clone())["id"].clone();
    let page = vault.call("agreement_page", json!({"id": ask["id"]}));
    assert_eq!(page["agreement"]["workplace"], json!(workplaces[1]));
    assert_eq!(usual().1, [Value::Null, json!(1)]);
    let other = school.company().1;
    ask["workplace"] = json!(other[0]);
    assert_eq!(vault.refusal("put_agreement", ask.clone()).0, "workplace", "it is another company's");
    school.approve(&workplaces, &Approval { workplace: 0, approved: 1, counted_on: Some(-10), ..Approval::default() });
    ask["workplace"] = json!(workplaces[0]);
    vault.call("put_agreement", ask);
    assert_eq!(usual(), (vec![], vec![json!(0), json!(2)]), "the place counts where the agreement is");
    vault.sound();
}

#[test]
fn no_company_of_the_sample_school_has_more_apprentices_than_places() {
    let vault = Vault::none();
    vault.call("first_run_sample", Value::Null);
    let companies = vault.call("companies", json!({"limit": 500}))["rows"].clone();
    for company in companies.as_array().unwrap() {
        let page = vault.call("company_page", json!({"id": company["id"]}));
        for approval in page["approvals"].as_array().unwrap() {
            let approved = approval["approved"].as_u64().unwrap();
            let there = |one: &&Value| {
                one["education_name"] == approval["education_name"]
                    && ["running", "coming", "unsigned"].contains(&one["state"].as_str().unwrap())
            };
            let there = page["agreements"].as_array().unwrap().iter().filter(there).count() as u64;
            assert!(there <= approved && approval["taken"].as_u64().unwrap() <= approved, "{page}");
        }
    }
    vault.sound();
}

#[test]
fn an_approval_that_has_run_out_before_the_first_day_is_warned_of() {
    let school = School::new();
    let (company, workplaces) = school.company();
    school.approve(&workplaces, &Approval { approved: 2, expires_on: Some(10), ..Approval::default() });
    let warned = |starts_on: i64| {
        let ask = json!({"student": school.students[0], "company": company, "workplace": workplaces[0],
                         "type": "almindelig", "starts_on": day(starts_on)});
        let found = school.vault.call("agreement_warnings", ask);
        let one = found.as_array().unwrap().iter().find(|one| one["rule"] == "unapproved").cloned();
        one.map(|one| one["args"]["education"].as_str().unwrap().to_owned())
    };
    assert_eq!((warned(10), warned(11)), (None, Some("Smed".to_owned())));
}
