//! Nothing of a case is lost: corrections, withdrawals and undo against a model that only counts.

use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

use crate::{bo, complaint, decision, entries, hearing, kept, page, refused, warning, with};

fn standing(entry: &Value) -> &Value {
    &entry["fact"]["row"]
}

#[test]
fn a_correction_shows_the_new_words_and_keeps_the_old_ones_readable() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let first = kept(&vault, "put_warning", warning(&bo, "mundtlig", "2026-11-02"));
    let better = json!({"reason": "Udeblev to gange", "supersedes": first});
    let second = kept(&vault, "put_warning", with(warning(&bo, "mundtlig", "2026-11-03"), &better));
    vault.call("withdraw_case_fact", json!({"of": "warning", "id": second}));
    let all = entries(&page(&vault, &bo), "warning");
    assert_eq!(all.len(), 1);
    assert_eq!(
        (&standing(&all[0])["reason"], &standing(&all[0])["withdrawn"]),
        (&json!("Udeblev to gange"), &json!(true))
    );
    let before: Vec<_> =
        all[0]["earlier"].as_array().unwrap().iter().map(|fact| fact["row"]["reason"].clone()).collect();
    assert_eq!(before, ["Udeblev to gange", "Kommer for sent"]);
    assert_eq!(page(&vault, &bo)["ladder"][0]["on"], Value::Null);
    vault.sound();
}

#[test]
fn an_act_is_one_undo_until_something_was_built_on_it() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let decided = kept(&vault, "put_decision", decision(&bo, "not_admitted", "2026-11-10"));
    let delivered = json!({"delivered_on": "2026-11-12", "delivered_how": "hand", "supersedes": decided});
    let decided = kept(&vault, "put_decision", with(decision(&bo, "not_admitted", "2026-11-10"), &delivered));
    let delivery = vault.call("undo_state", Value::Null)["undo"]["id"].clone();
    kept(&vault, "put_complaint", complaint(&decided, "received", "2026-11-13"));
    // The delivery carries the complaint: it stays, and the complaint goes first.
    assert_eq!(vault.call("undo_step", json!({"step": delivery}))["kept"], 1);
    assert_eq!(entries(&page(&vault, &bo), "decision")[0]["complaint_until"], "2026-11-19");
    vault.call("undo", Value::Null);
    assert_eq!(entries(&page(&vault, &bo), "complaint"), Vec::<Value>::new());
    vault.call("redo", Value::Null);
    assert_eq!(entries(&page(&vault, &bo), "complaint").len(), 1);
    vault.sound();
}

#[test]
fn a_delivery_that_was_taken_back_leaves_the_decision_as_it_was() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let decided = kept(&vault, "put_decision", decision(&bo, "not_admitted", "2026-11-10"));
    let delivered = json!({"delivered_on": "2026-11-12", "delivered_how": "hand", "supersedes": decided});
    kept(&vault, "put_decision", with(decision(&bo, "not_admitted", "2026-11-10"), &delivered));
    vault.call("undo", Value::Null);
    let all = entries(&page(&vault, &bo), "decision");
    assert_eq!(
        (all.len(), &standing(&all[0])["delivered_on"], &all[0]["complaint_until"]),
        (1, &Value::Null, &Value::Null)
    );
    vault.sound();
}

#[test]
fn a_complaint_stays_with_its_decision_when_the_decision_is_corrected() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let decided = refused(&vault, &bo, "2026-11-10");
    kept(&vault, "put_complaint", complaint(&decided, "received", "2026-11-12"));
    let better = json!({"delivered_on": "2026-11-11", "delivered_how": "letter", "supersedes": decided});
    kept(&vault, "put_decision", with(decision(&bo, "not_admitted", "2026-11-10"), &better));
    let next = page(&vault, &bo)["next"].clone();
    assert_eq!(next[0]["act"], "settle");
    let decided = next[0]["about"].as_str().unwrap().to_owned();
    kept(&vault, "put_complaint", complaint(&decided, "upheld", "2026-11-14"));
    assert_eq!(page(&vault, &bo)["next"][0]["act"], "forward");
    vault.sound();
}

/// What somebody does; the numbers choose among what is there.
#[derive(Debug, Clone)]
enum Act {
    Warn { step: usize, on: u32 },
    Hear { on: u32 },
    Decide { kind: usize, on: u32, delivered: Option<u32> },
    Complain { about: usize, stage: usize, on: u32 },
    Correct { which: usize, on: u32 },
    Withdraw { which: usize },
    Days { days: u32 },
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let day = || 1..22_u32;
    prop_oneof![
        3 => (0..3_usize, day()).prop_map(|(step, on)| Act::Warn { step, on }),
        2 => day().prop_map(|on| Act::Hear { on }),
        3 => (0..3_usize, day(), prop::option::of(0..6_u32)).prop_map(|(kind, on, delivered)| Act::Decide { kind, on, delivered }),
        4 => (0..9_usize, 0..6_usize, day()).prop_map(|(about, stage, on)| Act::Complain { about, stage, on }),
        4 => (0..99_usize, day()).prop_map(|(which, on)| Act::Correct { which, on }),
        2 => (0..99_usize).prop_map(|which| Act::Withdraw { which }),
        1 => (1..30_u32).prop_map(|days| Act::Days { days }),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
    ]
}

/// A row as the model remembers it: its kind, its id, what it stands in the place of, and of a decision the delivery and
/// the days in force.
#[derive(Debug, Clone)]
struct Row {
    of: &'static str,
    id: String,
    supersedes: String,
    withdrawn: bool,
    until: Option<(String, u32)>,
}

/// Every row there is, and the acts that can be taken back and done again.
#[derive(Default)]
struct Model {
    rows: Vec<Row>,
    days: u32,
    /// What each step added: a row, or the days that were in force before.
    steps: Vec<Option<Row>>,
    redo: Vec<Option<Row>>,
    days_before: Vec<u32>,
    days_after: Vec<u32>,
}

impl Model {
    fn add(&mut self, row: Row) {
        self.rows.push(row.clone());
        self.steps.push(Some(row));
        self.redo.clear();
        self.days_after.clear();
    }

    fn standing(&self) -> Vec<Row> {
        let last = |row: &&Row| !self.rows.iter().any(|later| later.supersedes == row.id);
        self.rows.iter().filter(last).cloned().collect()
    }
}

const STEPS: [&str; 3] = ["mundtlig", "skriftlig-1", "skriftlig-2"];
const KINDS: [&str; 3] = ["not_admitted", "discharged", "admitted"];
const STAGES: [&str; 6] = ["received", "upheld", "reversed", "forwarded", "outcome_upheld", "outcome_reversed"];

fn day(day: u32) -> String {
    format!("2026-11-{day:02}")
}

/// Does one act; what the office refuses, the model does not do.
fn run(vault: &Vault, student: &str, model: &mut Model, act: &Act) {
    let put =
        |command: &str, ask: Value| vault.ask(command, ask).ok().map(|kept| kept["id"].as_str().unwrap().to_owned());
    let row =
        |of, id, supersedes: &str, until| Row { of, id, supersedes: supersedes.to_owned(), withdrawn: false, until };
    match act {
        Act::Warn { step, on } => {
            let id = put("put_warning", warning(student, STEPS[*step], &day(*on))).unwrap();
            model.add(row("warning", id, "", None));
        }
        Act::Hear { on } => {
            let id = put("put_hearing", hearing(student, &day(*on))).unwrap();
            model.add(row("hearing", id, "", None));
        }
        Act::Decide { kind, on, delivered } => {
            let delivered = delivered.map(|later| day((on + later).min(22)));
            let ask = with(decision(student, KINDS[*kind], &day(*on)), &json!({"delivered_on": delivered}));
            let id = put("put_decision", ask).unwrap();
            let until = delivered.map(|on| (on, model.days)).filter(|_| *kind < 2);
            model.add(row("decision", id, "", until));
        }
        Act::Complain { about, stage, on } => {
            let decisions: Vec<Row> = model.rows.iter().filter(|row| row.of == "decision").cloned().collect();
            let Some(about) = decisions.get(about % decisions.len().max(1)) else { return };
            if let Some(id) = put("put_complaint", complaint(&about.id, STAGES[*stage], &day(*on))) {
                model.add(row("complaint", id, "", None));
            }
        }
        Act::Correct { which, on } => {
            let standing = model.standing();
            let Some(old) = standing.get(which % standing.len().max(1)) else { return };
            let known = vault_row(vault, student, &old.id);
            let mut ask = known.clone();
            for gone in ["id", "withdrawn", "by", "at", "complaint_days"] {
                ask.as_object_mut().unwrap().remove(gone);
            }
            let field = match old.of {
                "warning" => "given_on",
                "hearing" => "answer",
                "decision" => "decided_on",
                _ => "happened_on",
            };
            ask["supersedes"] = json!(old.id);
            if field == "answer" {
                ask["answered_on"] = json!("2026-11-22");
                ask[field] = json!(format!("Svar {on}"));
            } else {
                ask[field] = json!(day(*on));
            }
            if let Some(id) = put(&format!("put_{}", old.of), ask) {
                model.add(row(old.of, id, &old.id, old.until.clone()));
            }
        }
        Act::Withdraw { which } => {
            let standing = model.standing();
            let Some(old) = standing.get(which % standing.len().max(1)) else { return };
            if let Some(id) = put("withdraw_case_fact", json!({"of": old.of, "id": old.id})) {
                model.add(Row { withdrawn: true, ..row(old.of, id, &old.id, old.until.clone()) });
            }
        }
        Act::Days { days } => {
            if *days == model.days {
                return;
            }
            vault.call("set_setting", json!({"id": "complaint_days", "value": days.to_string()}));
            model.days_before.push(model.days);
            model.days = *days;
            model.steps.push(None);
            model.redo.clear();
            model.days_after.clear();
        }
        Act::Undo => {
            let Some(step) = model.steps.pop() else { return };
            vault.call("undo", Value::Null);
            match &step {
                Some(row) => model.rows.retain(|known| known.id != row.id),
                None => {
                    model.days_after.push(model.days);
                    model.days = model.days_before.pop().unwrap();
                }
            }
            model.redo.push(step);
        }
        Act::Redo => {
            let Some(step) = model.redo.pop() else { return };
            vault.call("redo", Value::Null);
            match &step {
                Some(row) => model.rows.push(row.clone()),
                None => {
                    model.days_before.push(model.days);
                    model.days = model.days_after.pop().unwrap();
                }
            }
            model.steps.push(step);
        }
    }
}

/// The row of a standing fact, as the page shows it.
fn vault_row(vault: &Vault, student: &str, id: &str) -> Value {
    let page = page(vault, student);
    let found = page["entries"].as_array().unwrap().iter().find(|entry| standing(entry)["id"] == id);
    standing(found.unwrap()).clone()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_every_row_stays_readable_and_the_days_to_complain_run_from_the_delivery(
        acts in prop::collection::vec(act(), 1..24)
    ) {
        let vault = Vault::new();
        let bo = bo(&vault);
        let mut model = Model { days: 7, ..Model::default() };
        for act in &acts {
            run(&vault, &bo, &mut model, act);
        }
        let page = page(&vault, &bo);
        let shown = page["entries"].as_array().unwrap();
        let standing_ids: Vec<String> = model.standing().into_iter().map(|row| row.id).collect();
        let mut seen = 0;
        for entry in shown {
            let now = standing(entry);
            prop_assert!(standing_ids.contains(&now["id"].as_str().unwrap().to_owned()), "{entry}");
            // The earlier versions follow one another back to the first.
            let mut last = now.clone();
            for before in entry["earlier"].as_array().unwrap() {
                prop_assert_eq!(&last["supersedes"], &before["row"]["id"]);
                last = before["row"].clone();
                seen += 1;
            }
            prop_assert_eq!(&last["supersedes"], "");
            seen += 1;
            let known = model.rows.iter().find(|row| row.id == now["id"].as_str().unwrap()).unwrap();
            prop_assert_eq!(&now["withdrawn"], &json!(known.withdrawn));
            let until = known.until.as_ref().map(|(on, days)| {
                on.parse::<chrono::NaiveDate>().unwrap() + chrono::Days::new(u64::from(*days))
            });
            prop_assert_eq!(&entry["complaint_until"], &json!(until));
        }
        prop_assert_eq!(seen, model.rows.len());
        vault.sound();
    }
}
