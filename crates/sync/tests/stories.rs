//! Stories of two laptops: what happens when both wrote, and neither knew of the other.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use sync::feed;
use sync::hub::{self, Asker, Shelf};
use sync::laptop::{Change, Laptop};
use sync::merge;
use sync::policy::{Policies, Policy, Table};
use sync::row::{Draft, Row};
use wire::{Op, Pushed, Verdict};

const NOON: u64 = 1_795_000_000_000;

/// A school with two laptops.
struct School {
    shelf: Shelf,
    policies: Policies,
    scopes: BTreeSet<String>,
    may_write: fn(&Op) -> bool,
}

fn fields(pairs: Value) -> BTreeMap<String, Value> {
    pairs.as_object().unwrap().clone().into_iter().collect()
}

fn change(row: &str, create: bool, set: Value) -> Change {
    Change { row: row.to_owned(), create, set: fields(set) }
}

fn team(_: &Policies, row: &str, rows: &Draft<'_>) -> String {
    rows.get(row).and_then(|row| row.text("team")).unwrap_or_default().to_owned()
}

impl School {
    fn new() -> Self {
        let student = Table {
            fields: BTreeMap::from([("status", Policy::Review), ("trades", Policy::Set)]),
            units: vec![&["street", "postcode", "city"]],
            ..Table::default()
        };
        let company = Table { key: &["cvr", "p_number"], ..Table::default() };
        let mark = Table { append: true, ..Table::default() };
        Self {
            shelf: Shelf { epoch: "1".to_owned(), ..Shelf::default() },
            policies: Policies {
                tables: BTreeMap::from([("student", student), ("mark", mark), ("company", company)]),
                scope: team,
            },
            scopes: BTreeSet::from(["T".to_owned()]),
            may_write: |_| true,
        }
    }

    fn push(&mut self, laptop: &mut Laptop) -> Pushed {
        let push = laptop.push(500).unwrap();
        let asker =
            Asker { sees: &|scope| self.scopes.contains(scope), may_write: &self.may_write, person: &laptop.device };
        let answer = hub::push(&mut self.shelf, &self.policies, &asker, &push, NOON, merge::knew);
        laptop.pushed(answer.clone(), &format!("{}#1.7", laptop.device));
        answer
    }

    fn pull(&self, laptop: &mut Laptop) {
        loop {
            let asker = Asker {
                sees: &|scope| self.scopes.contains(scope),
                may_write: &self.may_write,
                person: &laptop.device,
            };
            let page = feed::pull(&self.shelf, &asker, &laptop.pull(2), NOON);
            let more = page.more;
            let new_device = format!("{}#2.7", laptop.device);
            laptop.pulled(page, &new_device);
            if !more && !laptop.anew {
                return;
            }
        }
    }

    /// A student whom two laptops know.
    fn known(&mut self, set: Value) -> (Laptop, Laptop) {
        let (mut anna, mut bent) = (Laptop::new("anna"), Laptop::new("bent"));
        anna.write(vec![change("student/s", true, set)], NOON - 1_000);
        self.push(&mut anna);
        self.pull(&mut anna);
        self.pull(&mut bent);
        (anna, bent)
    }

    /// What lost.
    fn lost(&self) -> Vec<&Row> {
        self.shelf.rows.iter().filter(|(row, _)| wire::table(row) == hub::CONFLICT).map(|(_, row)| row).collect()
    }

    fn shown(&self, laptop: &Laptop, field: &str) -> Value {
        laptop.view("student/s", &self.policies).unwrap()[field].clone()
    }
}

fn verdicts(answer: &Pushed) -> Vec<Verdict> {
    let Pushed::Taken { verdicts, .. } = answer else { panic!("{answer:?}") };
    verdicts.values().copied().collect()
}

#[test]
fn of_two_who_wrote_unknown_to_one_another_the_later_stays_and_the_other_is_kept() {
    let mut school = School::new();
    let (mut anna, mut bent) = school.known(json!({"team": "T", "phone": "1"}));
    bent.write(vec![change("student/s", false, json!({"phone": "3"}))], NOON - 10);
    anna.write(vec![change("student/s", false, json!({"phone": "2"}))], NOON - 20);
    school.push(&mut bent);
    school.push(&mut anna);
    for laptop in [&mut anna, &mut bent] {
        school.pull(laptop);
        assert_eq!(school.shown(laptop, "phone"), "3");
    }
    let lost = school.lost()[0];
    assert_eq!(
        ["value", "author", "review"].map(|field| lost.cells[field].value.clone()),
        [json!("2"), json!("anna"), json!(false)]
    );
}

#[test]
fn whoever_wrote_in_knowledge_of_the_other_loses_nothing_though_their_clock_is_five_years_behind() {
    let mut school = School::new();
    let (mut anna, mut bent) = school.known(json!({"team": "T", "phone": "1"}));
    anna.write(vec![change("student/s", false, json!({"phone": "2"}))], NOON - 20);
    school.push(&mut anna);
    school.pull(&mut bent);
    bent.write(vec![change("student/s", false, json!({"phone": "3"}))], NOON - 5 * 365 * 24 * 3_600_000);
    school.push(&mut bent);
    school.pull(&mut anna);
    assert_eq!(school.shown(&anna, "phone"), "3");
    assert!(school.lost().is_empty());
}

#[test]
fn a_value_that_came_in_under_what_was_still_on_its_way_was_never_seen_and_is_kept() {
    let mut school = School::new();
    let (mut anna, mut bent) = school.known(json!({"team": "T", "phone": "1"}));
    bent.write(vec![change("student/s", false, json!({"phone": "3"}))], NOON - 20);
    anna.write(vec![change("student/s", false, json!({"phone": "2"}))], NOON - 10);
    school.push(&mut anna);
    school.pull(&mut bent);
    assert_eq!(school.shown(&bent, "phone"), "3", "Anna's lies under it");
    bent.write(vec![change("student/s", false, json!({"phone": "4"}))], NOON - 5);
    school.push(&mut bent);
    let mut lost: Vec<&str> = school.lost().iter().map(|row| row.text("value").unwrap()).collect();
    lost.sort_unstable();
    assert_eq!(lost, ["2", "3"]);
}

#[test]
fn a_status_that_two_changed_asks_both() {
    let mut school = School::new();
    let (mut anna, mut bent) = school.known(json!({"team": "T", "status": "seeking"}));
    anna.write(vec![change("student/s", false, json!({"status": "agreed"}))], NOON - 20);
    bent.write(vec![change("student/s", false, json!({"status": "left"}))], NOON - 10);
    school.push(&mut anna);
    school.push(&mut bent);
    let lost = school.lost()[0];
    assert_eq!(["author", "stands_by"].map(|field| lost.text(field).unwrap()), ["anna", "bent"]);
    assert_eq!(lost.cells["review"].value, json!(true));
}

#[test]
fn an_address_is_one_persons_and_never_half_of_two() {
    let mut school = School::new();
    let (mut anna, mut bent) =
        school.known(json!({"team": "T", "street": "Vej 1", "postcode": "4000", "city": "Roskilde"}));
    anna.write(
        vec![change("student/s", false, json!({"street": "Allé 2", "postcode": "8000", "city": "Aarhus"}))],
        NOON - 20,
    );
    bent.write(
        vec![change("student/s", false, json!({"street": "Vej 1 B", "postcode": "4000", "city": "Roskilde"}))],
        NOON - 10,
    );
    school.push(&mut bent);
    school.push(&mut anna);
    school.pull(&mut anna);
    let shown = ["street", "postcode", "city"].map(|field| school.shown(&anna, field));
    assert_eq!(shown, ["Vej 1 B", "4000", "Roskilde"]);
    let lost: BTreeSet<_> = school.lost().iter().map(|lost| lost.text("field").unwrap()).collect();
    assert_eq!(lost, BTreeSet::from(["street", "postcode", "city"]), "all of what lost is kept");
}

#[test]
fn a_list_has_what_either_added_and_lacks_what_either_took_out() {
    let mut school = School::new();
    let (mut anna, mut bent) = school.known(json!({"team": "T", "trades": {"add": ["smed", "tømrer"]}}));
    anna.write(vec![change("student/s", false, json!({"trades": {"add": ["maler"]}}))], NOON - 20);
    bent.write(vec![change("student/s", false, json!({"trades": {"add": ["murer"], "remove": ["smed"]}}))], NOON - 10);
    school.push(&mut anna);
    school.push(&mut bent);
    school.pull(&mut anna);
    assert_eq!(school.shown(&anna, "trades"), json!(["maler", "murer", "tømrer"]));
    assert!(school.lost().is_empty());
}

#[test]
fn what_is_signed_is_followed_and_never_changed() {
    let mut school = School::new();
    let (mut anna, _) = school.known(json!({"team": "T"}));
    anna.write(vec![change("mark/m", true, json!({"team": "T", "mark": "good"}))], NOON - 20);
    assert_eq!(verdicts(&school.push(&mut anna)), [Verdict::Ok]);
    anna.write(vec![change("mark/m", false, json!({"mark": "better"}))], NOON - 10);
    assert_eq!(verdicts(&school.push(&mut anna)), [Verdict::Immutable]);
    assert_eq!(anna.problems.len(), 1, "and whoever tried is told");
}

#[test]
fn an_act_is_taken_whole_or_refused_whole() {
    let mut school = School::new();
    let (mut anna, mut bent) = school.known(json!({"team": "T", "phone": "1"}));
    let act =
        vec![change("student/s", false, json!({"phone": "2"})), change("student/nobody", false, json!({"phone": "2"}))];
    anna.write(act, NOON - 20);
    assert_eq!(verdicts(&school.push(&mut anna)), [Verdict::Act, Verdict::Unknown]);
    school.pull(&mut bent);
    assert_eq!((school.shown(&bent, "phone"), anna.problems.len()), (json!("1"), 2));
    assert!(anna.push(500).is_none(), "a refusal holds up nothing behind it");
}

#[test]
fn whoever_may_not_write_a_field_is_refused_and_told() {
    let mut school = School::new();
    let (mut anna, _) = school.known(json!({"team": "T", "phone": "1"}));
    school.may_write = |op| op.table() != "student" || !op.set.contains_key("status");
    anna.write(vec![change("student/s", false, json!({"status": "agreed"}))], NOON - 20);
    assert_eq!(verdicts(&school.push(&mut anna)), [Verdict::Forbidden]);
    assert_eq!(school.shown(&anna, "phone"), "1");
}

#[test]
fn a_field_that_an_older_program_does_not_know_comes_through_it_untouched() {
    let mut school = School::new();
    let (mut anna, mut bent) = school.known(json!({"team": "T", "phone": "1", "invented_later": {"deep": [1, 2]}}));
    bent.write(vec![change("student/s", false, json!({"phone": "2"}))], NOON - 10);
    school.push(&mut bent);
    school.pull(&mut anna);
    assert_eq!(school.shown(&anna, "invented_later"), json!({"deep": [1, 2]}));
}

#[test]
fn a_laptop_put_back_from_a_backup_is_found_out_and_nobody_loses_anything() {
    let mut school = School::new();
    let (mut anna, mut bent) = school.known(json!({"team": "T", "phone": "1", "note": ""}));
    let backup = anna.clone();
    anna.write(vec![change("student/s", false, json!({"phone": "2"}))], NOON - 30);
    school.push(&mut anna);
    let mut restored = backup;
    restored.write(vec![change("student/s", false, json!({"note": "ringet"}))], NOON - 20);
    assert!(matches!(school.push(&mut restored), Pushed::Fork { .. }));
    assert_eq!(restored.device, "anna#1.7");
    assert_eq!(verdicts(&school.push(&mut restored)), [Verdict::Ok]);
    for laptop in [&mut restored, &mut bent] {
        school.pull(laptop);
        assert_eq!((school.shown(laptop, "phone"), school.shown(laptop, "note")), (json!("2"), json!("ringet")));
    }
}

#[test]
fn a_server_put_back_gets_back_also_what_lay_under_a_newer_moment_of_the_same_record() {
    let mut school = School::new();
    let (mut anna, mut bent) = school.known(json!({"team": "T", "phone": "1", "note": ""}));
    bent.write(vec![change("student/s", false, json!({"phone": "2"}))], NOON - 30);
    anna.write(vec![change("student/s", false, json!({"note": "ringet"}))], NOON - 20);
    school.push(&mut anna);
    let backup = school.shelf.clone();
    school.push(&mut bent);
    school.pull(&mut bent);
    school.shelf = Shelf { epoch: "2".to_owned(), ..backup };
    school.pull(&mut bent);
    school.push(&mut bent);
    // Anna knows less of what was forgotten, so that what she had loses.
    school.pull(&mut anna);
    school.push(&mut anna);
    school.pull(&mut anna);
    assert_eq!((school.shown(&anna, "phone"), school.shown(&anna, "note")), (json!("2"), json!("ringet")));
}

#[test]
fn what_was_written_where_a_record_had_just_moved_is_shown_as_refused_when_the_server_has_it_elsewhere_again() {
    let mut school = School::new();
    let (mut anna, mut bent) = school.known(json!({"team": "T", "phone": "1"}));
    anna.write(vec![change("student/s", false, json!({"team": "U"}))], NOON - 40);
    school.push(&mut anna);
    school.pull(&mut bent);
    let backup = school.shelf.clone();
    school.scopes.insert("U".to_owned());
    school.pull(&mut anna);
    anna.write(vec![change("student/s", false, json!({"team": "T"}))], NOON - 30);
    school.push(&mut anna);
    school.scopes.remove("U");
    school.pull(&mut bent);
    bent.write(vec![change("student/s", false, json!({"phone": "2"}))], NOON - 20);
    school.push(&mut bent);
    school.pull(&mut bent);
    school.shelf = Shelf { epoch: "2".to_owned(), ..backup };
    school.pull(&mut bent);
    assert_eq!(verdicts(&school.push(&mut bent)), [Verdict::Forbidden]);
    assert_eq!(bent.problems[0].op.set["phone"], "2");
    assert!(bent.view("student/s", &school.policies).is_none());
}

#[test]
fn what_was_said_twice_is_answered_as_it_was_the_first_time() {
    let mut school = School::new();
    let (mut anna, _) = school.known(json!({"team": "T", "phone": "1"}));
    anna.write(vec![change("student/nobody", false, json!({"phone": "2"}))], NOON - 20);
    let push = anna.push(500).unwrap();
    let asker = Asker { sees: &|scope| school.scopes.contains(scope), may_write: &|_| true, person: "anna" };
    let mut said = || hub::push(&mut school.shelf, &school.policies, &asker, &push, NOON, merge::knew);
    assert_eq!(verdicts(&said()), [Verdict::Unknown]);
    assert_eq!(verdicts(&said()), [Verdict::Unknown]);
}

#[test]
fn a_company_that_two_made_is_there_twice_and_the_second_says_of_which() {
    let mut school = School::new();
    let (mut anna, mut bent) = school.known(json!({"team": "T"}));
    let made = |row: &str, name: &str| {
        vec![change(row, true, json!({"team": "T", "name": name, "cvr": "12345678", "p_number": "1"}))]
    };
    anna.write(made("company/anna", "Holm"), NOON - 20);
    bent.write(made("company/bent", "Holm ApS"), NOON - 10);
    assert_eq!(verdicts(&school.push(&mut anna)), [Verdict::Ok]);
    assert_eq!(verdicts(&school.push(&mut bent)), [Verdict::Ok]);
    for laptop in [&mut anna, &mut bent] {
        school.pull(laptop);
        let of = |row: &str| laptop.view(row, &school.policies).unwrap().get(hub::DUPLICATE_OF).cloned();
        assert_eq!((of("company/anna"), of("company/bent")), (None, Some(json!("company/anna"))));
    }
    // Another number of the same firm is another place.
    anna.write(vec![change("company/2", true, json!({"team": "T", "cvr": "12345678", "p_number": "2"}))], NOON);
    school.push(&mut anna);
    assert!(!school.shelf.rows["company/2"].cells.contains_key(hub::DUPLICATE_OF));
    // Once it is told apart by its number, the second is no duplicate any more.
    bent.write(vec![change("company/bent", false, json!({"p_number": "3"}))], NOON);
    school.push(&mut bent);
    school.pull(&mut anna);
    assert_eq!(anna.view("company/bent", &school.policies).unwrap()[hub::DUPLICATE_OF], json!(null));
}

#[test]
fn a_company_without_its_number_is_nobodys_duplicate() {
    let mut school = School::new();
    let (mut anna, _) = school.known(json!({"team": "T"}));
    for row in ["company/1", "company/2"] {
        anna.write(vec![change(row, true, json!({"team": "T", "name": "Holm", "cvr": ""}))], NOON - 20);
    }
    school.push(&mut anna);
    assert!(!school.shelf.rows["company/2"].cells.contains_key(hub::DUPLICATE_OF));
}
