//! Stories of colleagues with Svend's own tables: who is seen by whom, and what becomes of what two wrote.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use sync::feed;
use sync::hub::{self, Asker, Shelf};
use sync::laptop::{Change, Laptop};
use sync::merge;
use trade::rights::{Actor, Role};
use trade::{merging, scopes};
use wire::{Pushed, Verdict};

const NOON: u64 = 1_795_000_000_000;

fn actor(name: &str, roles: &[Role], sites: &[&str]) -> Actor {
    let sites = sites.iter().map(|site| (*site).to_owned()).collect();
    Actor { id: name.to_owned(), name: name.to_owned(), roles: roles.to_vec(), sites }
}

/// A colleague and their laptop.
struct Seat {
    who: Actor,
    laptop: Laptop,
}

#[derive(Default)]
struct Office(Shelf);

impl Office {
    fn seat(&self, name: &str, roles: &[Role], sites: &[&str]) -> Seat {
        let mut seat = Seat { laptop: Laptop::new(name), who: actor(name, roles, sites) };
        self.pull(&mut seat);
        seat
    }

    /// Pushes everything; the verdicts.
    fn push(&mut self, seat: &mut Seat) -> Vec<Verdict> {
        let push = seat.laptop.push(500).unwrap();
        let asker = Asker {
            sees: &|scope| scopes::sees(&seat.who, scope),
            may_write: &|op| scopes::may_write(&seat.who, op),
            person: &seat.who.id,
        };
        let answer = hub::push(&mut self.0, &merging::policies(), &asker, &push, NOON, merge::knew);
        seat.laptop.pushed(answer.clone(), "again");
        let Pushed::Taken { verdicts, .. } = answer else { panic!("{answer:?}") };
        verdicts.into_values().collect()
    }

    fn says(&mut self, seat: &mut Seat, act: &[(&str, bool, Value)]) -> Vec<Verdict> {
        seat.writes(act, 10);
        self.push(seat)
    }

    fn pull(&self, seat: &mut Seat) {
        let sees = |scope: &str| scopes::sees(&seat.who, scope);
        let asker = Asker { sees: &sees, may_write: &|_| false, person: &seat.who.id };
        loop {
            let page = feed::pull(&self.0, &asker, &seat.laptop.pull(3), NOON);
            let more = page.more;
            seat.laptop.pulled(page, "again");
            if !more {
                return;
            }
        }
    }

    fn shows(&self, seat: &mut Seat, row: &str) -> Option<BTreeMap<String, Value>> {
        self.pull(seat);
        seat.laptop.view(row, &merging::policies())
    }

    fn conflicts(&self) -> Vec<(String, Value)> {
        let rows = self.0.rows.iter().filter(|(row, _)| wire::table(row) == hub::CONFLICT);
        rows.map(|(_, row)| (row.text("field").unwrap().to_owned(), row.cells["value"].value.clone())).collect()
    }
}

impl Seat {
    fn writes(&mut self, act: &[(&str, bool, Value)], ago: u64) {
        let change = |(row, create, set): &(&str, bool, Value)| Change {
            row: (*row).to_owned(),
            create: *create,
            set: set.as_object().unwrap().clone().into_iter().collect(),
        };
        self.laptop.write(act.iter().map(change).collect(), NOON - ago);
    }
}

/// A school with one student at Glostrup, whose teacher is Mette.
fn school() -> (Office, Seat) {
    let mut office = Office::default();
    let mut anna = office.seat("Anna", &[Role::Konsulent], &[]);
    let student = json!({"name": "Nora", "site": "Glostrup", "teacher": "Mette", "phone": "1"});
    assert_eq!(office.says(&mut anna, &[("student/1", true, student)]), [Verdict::Ok]);
    office.pull(&mut anna);
    (office, anna)
}

#[test]
fn a_student_goes_to_whom_they_concern_and_takes_everything_along_when_they_move() {
    let (mut office, mut anna) = school();
    let mut mette = office.seat("Mette", &[Role::Kontaktlaerer], &[]);
    let mut karl = office.seat("Karl", &[Role::Kontaktlaerer], &[]);
    let mut hvid = office.seat("Hvid", &[Role::Konsulent], &["Hvidovre"]);
    let note = json!({"student": "1", "kind": "call", "body": "Ringet"});
    office.says(&mut anna, &[("note/1", true, note)]);
    let both = |office: &Office, seat: &mut Seat| {
        (office.shows(seat, "student/1").is_some(), office.shows(seat, "note/1").is_some())
    };
    assert_eq!(
        [&mut mette, &mut karl, &mut hvid].map(|seat| both(&office, seat)),
        [(true, true), (false, false), (false, false)]
    );
    office.says(&mut anna, &[("student/1", false, json!({"teacher": "Karl", "site": "Hvidovre"}))]);
    assert_eq!(
        [&mut mette, &mut karl, &mut hvid].map(|seat| both(&office, seat)),
        [(false, false), (true, true), (true, true)]
    );
}

#[test]
fn an_instructor_sees_who_is_enrolled_for_as_long_as_they_are() {
    let (mut office, mut anna) = school();
    let mut ivan = office.seat("Ivan", &[Role::Instruktor], &[]);
    assert!(office.shows(&mut ivan, "student/1").is_none());
    office.says(&mut anna, &[("enrolment/1", true, json!({"student": "1"}))]);
    assert!(office.shows(&mut ivan, "student/1").is_some() && office.shows(&mut ivan, "enrolment/1").is_some());
    office.pull(&mut anna);
    office.says(&mut anna, &[("enrolment/1", false, json!({"archived_on": "2026-11-01"}))]);
    assert!(office.shows(&mut ivan, "student/1").is_none() && office.shows(&mut ivan, "enrolment/1").is_none());
}

#[test]
fn a_cpr_number_and_an_assessment_go_only_to_those_who_may_see_them() {
    let (mut office, mut anna) = school();
    let act = [
        ("cpr/1", true, json!({"id": "1", "digits": "0101061234"})),
        ("assessment/1", true, json!({"student": "1", "content": "{}"})),
        ("decision/1", true, json!({"student": "1"})),
        ("complaint/1", true, json!({"decision": "1"})),
        ("attachment/1", true, json!({"student": "1", "case_of": "1"})),
        ("attachment/2", true, json!({"student": "1", "case_of": ""})),
    ];
    assert_eq!(office.says(&mut anna, &act), [Verdict::Ok; 6]);
    let rows = act.map(|(row, ..)| row);
    let seen = |office: &Office, seat: &mut Seat| rows.map(|row| office.shows(seat, row).is_some());
    assert_eq!(seen(&office, &mut office.seat("Bent", &[Role::Konsulent], &[])), [true; 6]);
    let teacher = seen(&office, &mut office.seat("Mette", &[Role::Kontaktlaerer], &[]));
    assert_eq!(teacher, [false, false, false, false, false, true]);
    let admin = seen(&office, &mut office.seat("Ada", &[Role::Administrator], &[]));
    assert_eq!(admin, [true, false, false, false, false, true]);
    assert!(office.0.rows["complaint/1"].scope.starts_with("assess/glostrup/"), "as its decision");
}

#[test]
fn nobody_writes_what_they_do_not_see_or_about_somebody_the_server_does_not_know() {
    let (mut office, _) = school();
    let mut hvid = office.seat("Hvid", &[Role::Konsulent], &["Hvidovre"]);
    assert_eq!(office.says(&mut hvid, &[("note/2", true, json!({"student": "1"}))]), [Verdict::Forbidden]);
    assert_eq!(office.says(&mut hvid, &[("student/1", false, json!({"phone": "2"}))]), [Verdict::Forbidden]);
    assert_eq!(office.says(&mut hvid, &[("note/3", true, json!({"student": "9"}))]), [Verdict::Unknown]);
    let mut mette = office.seat("Mette", &[Role::Kontaktlaerer], &[]);
    assert_eq!(office.says(&mut mette, &[("cpr/1", true, json!({"id": "1"}))]), [Verdict::Forbidden]);
    assert_eq!(office.says(&mut mette, &[("setting/x", true, json!({"value": "1"}))]), [Verdict::Forbidden]);
    let mut lone = office.seat("Ex", &[], &[]);
    assert_eq!(office.says(&mut lone, &[("company/1", true, json!({"name": "X"}))]), [Verdict::Forbidden]);
}

#[test]
fn what_is_sealed_stands_as_it_was_sealed_whoever_wrote_meanwhile_and_asks_nobody() {
    let (mut office, mut anna) = school();
    let mut bent = office.seat("Bent", &[Role::Center], &[]);
    office.says(&mut anna, &[("assessment/1", true, json!({"student": "1", "content": "first", "sealed_at": null}))]);
    for seat in [&mut anna, &mut bent] {
        office.pull(seat);
    }
    // Bent's clock is ahead, and he is the first to reach the server.
    bent.writes(&[("assessment/1", false, json!({"content": "Bent's"}))], 0);
    anna.writes(
        &[("assessment/1", false, json!({"content": "signed", "sealed_at": "2026-11-27", "hash": "h"}))],
        5_000,
    );
    assert_eq!(office.push(&mut bent), [Verdict::Ok]);
    assert_eq!(office.push(&mut anna), [Verdict::Ok]);
    assert_eq!(office.shows(&mut bent, "assessment/1").unwrap()["content"], json!("signed"));
    assert_eq!(office.conflicts(), [("content".to_owned(), json!("Bent's"))], "kept, and nobody is asked");
    assert!(office.0.rows.values().all(|row| row.cells.get("review").is_none_or(|cell| cell.value == json!(false))));
    assert_eq!(office.says(&mut bent, &[("assessment/1", false, json!({"content": "late"}))]), [Verdict::Immutable]);
}

#[test]
fn what_is_said_of_a_company_that_was_made_part_of_another_goes_to_that_one() {
    let (mut office, mut anna) = school();
    let mut bent = office.seat("Bent", &[Role::Konsulent], &[]);
    let company = |name: &str| json!({"name": name, "cvr": "12345678", "phone": ""});
    office.says(&mut anna, &[("company/1", true, company("Holm")), ("company/2", true, company("Holm ApS"))]);
    office.says(&mut anna, &[("note/1", true, json!({"company": "2", "body": "Ringet"}))]);
    for seat in [&mut anna, &mut bent] {
        office.pull(seat);
    }
    let merge = [
        ("note/1", false, json!({"company": "1"})),
        ("company/2", false, json!({"merged_into": "1", "archived_on": "2026-11-27"})),
    ];
    assert_eq!(office.says(&mut anna, &merge), [Verdict::Ok; 2]);
    let late =
        [("note/2", true, json!({"company": "2", "body": "De vil"})), ("company/2", false, json!({"phone": "44"}))];
    assert_eq!(office.says(&mut bent, &late), [Verdict::Ok; 2]);
    assert_eq!(office.shows(&mut anna, "note/2").unwrap()["company"], json!("1"));
    assert_eq!(office.shows(&mut anna, "company/1").unwrap()["phone"], json!("44"));
}

#[test]
fn what_others_hang_something_on_is_not_taken_away_and_what_was_taken_away_can_come_back() {
    let (mut office, mut anna) = school();
    let mut bent = office.seat("Bent", &[Role::Konsulent], &[]);
    office.says(&mut bent, &[("note/1", true, json!({"student": "1", "body": "Ringet"}))]);
    let gone = json!({"removed": true});
    assert_eq!(office.says(&mut anna, &[("student/1", false, gone.clone())]), [Verdict::Used]);
    let act = [("note/1", false, gone.clone()), ("student/1", false, gone)];
    assert_eq!(office.says(&mut bent, &act), [Verdict::Ok; 2], "an act that takes both away");
    assert_eq!(office.says(&mut anna, &[("note/2", true, json!({"student": "1"}))]), [Verdict::Unknown]);
    let again = [("student/1", false, json!({"removed": false}))];
    assert_eq!(office.says(&mut bent, &again), [Verdict::Ok]);
    assert_eq!(office.says(&mut anna, &[("note/3", true, json!({"student": "1"}))]), [Verdict::Ok]);
}

#[test]
fn what_names_somebody_erased_is_erased_with_them_and_what_names_a_contact_lets_it_go() {
    let (mut office, mut anna) = school();
    feed::erase(&mut office.0, &BTreeSet::from(["student/1".to_owned()]));
    assert_eq!(
        office.says(&mut anna, &[("note/1", true, json!({"student": "1", "body": "Ringet"}))]),
        [Verdict::Erased]
    );
    office.pull(&mut anna);
    assert!(!serde_json::to_string(&anna.laptop).unwrap().contains("Ringet"));
}
