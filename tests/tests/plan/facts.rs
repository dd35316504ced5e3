//! What came of a plan: facts that supersede, and nothing that is erased.

use office::Error;
use serde_json::{Value, json};

use super::{School, id, list};

fn withdraw(school: &School, of: &str, fact: &str) {
    school.vault.call("withdraw_plan_fact", json!({"of": of, "id": fact}));
}

#[test]
fn a_goal_reached_is_a_fact_by_name_that_is_corrected_and_not_erased() {
    let school = School::begun();
    let period = school.period("2026-10-01", None, json!({"goals": school.goals}));
    let first = school.reach(0, "2026-11-02", json!({"period": period, "seen_by": "Ib Kragh", "note": "Selv"}));
    let fact = id(&school.vault.call("put_goal_reached", first.clone()));
    assert_eq!(id(&school.vault.call("put_goal_reached", first)), fact, "a double tap notes it once");
    let again = school.reach(0, "2026-11-03", json!({}));
    assert_eq!(school.vault.ask("put_goal_reached", again), Err(Error::conflict("plan-reached-already")));
    let row = |school: &School| school.page()["rows"][0].clone();
    assert_eq!(row(&school)["reached"]["seen_by"], "Ib Kragh");
    assert_eq!(row(&school)["reached_at"], "Byggeværkstedet");

    let right = school.reach(0, "2026-11-04", json!({"period": period, "supersedes": fact}));
    let right = id(&school.vault.call("put_goal_reached", right));
    assert_eq!(
        (&row(&school)["reached"]["reached_on"], &row(&school)["reached"]["seen_by"]),
        (&json!("2026-11-04"), &json!("Hanne Dam"))
    );
    assert_eq!(list(&row(&school)["earlier"], "id"), std::slice::from_ref(&fact));
    let twice = school.reach(0, "2026-11-05", json!({"supersedes": fact}));
    assert_eq!(school.vault.ask("put_goal_reached", twice), Err(Error::conflict("case-superseded")));

    withdraw(&school, "reached", &right);
    assert_eq!((&row(&school)["reached"], &school.page()["reached"]), (&Value::Null, &json!(0)));
    assert_eq!(row(&school)["earlier"].as_array().unwrap().len(), 3, "all of it can still be read");
    school.vault.call("put_goal_reached", school.reach(0, "2026-11-20", json!({"period": period})));
    assert_eq!(school.page()["reached"], 1);
    school.vault.call("undo", Value::Null);
    assert_eq!(school.page()["reached"], 0);
    school.vault.sound();
}

#[test]
fn a_goal_cannot_be_reached_tomorrow_in_another_plan_or_as_another_goal() {
    let school = School::begun();
    let eva = school.vault.student("Eva", "TØM-SKO-26a");
    let ask = |goal: usize, day: &str, fields: Value| {
        school.vault.refusal("put_goal_reached", school.reach(goal, day, fields))
    };
    let is = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    assert_eq!(ask(0, "2026-11-23", json!({})), is("reached_on", "date-in-future"));
    assert_eq!(ask(0, "2026-11-20", json!({"goal": "none"})), is("goal", "plan-goal-missing"));
    assert_eq!(ask(0, "2026-11-20", json!({"student": "nobody"})), is("student", "student-missing"));
    let mine = school.period("2026-10-01", None, json!({}));
    assert_eq!(ask(0, "2026-11-20", json!({"student": eva, "period": mine})), is("period", "plan-period-of-another"));
    let fact = id(&school.vault.call("put_goal_reached", school.reach(0, "2026-11-20", json!({}))));
    assert_eq!(ask(1, "2026-11-20", json!({"supersedes": fact})), is("goal", "plan-fact-of-another"));
    assert_eq!(ask(0, "2026-11-20", json!({"student": eva, "supersedes": fact})), is("supersedes", "case-other"));
    assert_eq!(ask(1, "2026-11-20", json!({"note": "x".repeat(4001)})), is("note", "too-long"));
    school.vault.sound();
}

#[test]
fn a_follow_up_is_planned_moved_held_with_the_next_one_and_corrected() {
    let school = School::begun();
    let put = |fields: Value| {
        let mut ask = json!({"student": school.student, "period": "", "due_on": "2026-11-18", "held_on": null, "said": "",
            "agreed": "", "next_on": null, "supersedes": ""});
        ask.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        ask
    };
    let keep = |fields: Value| id(&school.vault.call("put_plan_follow_up", put(fields)));
    let refused = |fields: Value| school.vault.refusal("put_plan_follow_up", put(fields));
    let is = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    assert_eq!(refused(json!({"held_on": "2026-11-20"})), is("said", "plan-follow-up-said"));
    assert_eq!(refused(json!({"said": "Noget"})), is("held_on", "plan-follow-up-held"));
    assert_eq!(refused(json!({"held_on": "2026-11-24", "said": "Noget"})), is("held_on", "date-in-future"));
    let early = json!({"held_on": "2026-11-20", "said": "Noget", "next_on": "2026-11-20"});
    assert_eq!(refused(early), is("next_on", "plan-follow-up-next"));

    let planned = keep(json!({}));
    let moved = keep(json!({"due_on": "2026-11-19", "supersedes": planned}));
    let held = json!({"due_on": "2026-11-19", "held_on": "2026-11-20", "said": "Gik godt", "agreed": "Fotos",
        "next_on": "2026-12-18", "supersedes": moved});
    let held = keep(held);
    let found = school.page()["follow_ups"].clone();
    assert_eq!((&found[0]["now"]["due_on"], &found[0]["now"]["held_on"]), (&json!("2026-12-18"), &Value::Null));
    assert_eq!((&found[1]["now"]["id"], found[1]["earlier"].as_array().unwrap().len()), (&json!(held), 2));
    school.vault.call("undo", Value::Null);
    assert_eq!(school.page()["follow_ups"].as_array().unwrap().len(), 1, "one undo takes the talk and the next one");
    withdraw(&school, "follow_up", &moved);
    withdraw(&school, "follow_up", &id(&school.page()["follow_ups"][0]["now"]));
    assert_eq!(school.page()["follow_ups"][0]["earlier"].as_array().unwrap().len(), 2, "a second press is nothing");
    school.vault.sound();
}

#[test]
fn a_period_is_evaluated_in_words_and_the_first_words_stay_readable() {
    let school = School::begun();
    let period = school.period("2026-10-01", None, json!({}));
    let put = |body: &str, supersedes: &str| json!({"student": school.student, "period": period, "held_on": "2026-11-20", "body": body, "supersedes": supersedes});
    assert_eq!(
        school.vault.refusal("put_plan_evaluation", put("  ", "")),
        ("body".into(), "plan-evaluation-empty".into())
    );
    let first = id(&school.vault.call("put_plan_evaluation", put("God", "")));
    school.vault.call("put_plan_evaluation", put("Rigtig god", &first));
    let found = school.page()["evaluations"].clone();
    assert_eq!((&found[0]["now"]["body"], &found[0]["earlier"][0]["body"]), (&json!("Rigtig god"), &json!("God")));
    assert_eq!(found.as_array().unwrap().len(), 1);
    school.vault.sound();
}

#[test]
fn what_was_reached_said_and_evaluated_stands_in_the_students_timeline() {
    let school = School::begun();
    let period = school.period("2026-10-01", None, json!({}));
    school.vault.call("put_goal_reached", school.reach(0, "2026-11-02", json!({"period": period})));
    let talk = json!({"student": school.student, "due_on": "2026-11-10", "held_on": "2026-11-12", "said": "Ja", "next_on": null});
    school.vault.call("put_plan_follow_up", talk);
    let said = json!({"student": school.student, "period": period, "held_on": "2026-11-13", "body": "God"});
    let said = id(&school.vault.call("put_plan_evaluation", said));
    let kinds = || list(&school.vault.call("student_page", json!({"id": school.student}))["timeline"], "kind");
    assert_eq!(kinds()[..3], ["evaluated", "followup", "reached"]);
    withdraw(&school, "evaluation", &said);
    assert_eq!(kinds()[..2], ["followup", "reached"]);
}

#[test]
fn goals_reached_since_the_last_assessment_are_offered_for_suited_and_none_is_picked() {
    let school = School::begun();
    let reach = |goal: usize, day: &str| id(&school.vault.call("put_goal_reached", school.reach(goal, day, json!({}))));
    let before = reach(0, "2026-11-02");
    let start = |occasion: &str| {
        let ask = json!({"student": school.student, "occasion": occasion});
        school.vault.call("emma_start", ask)["id"].clone()
    };
    let first = start("training");
    let met = json!({"mark": "met", "reason": "Set", "evidence": []});
    let content = json!({"criteria": {"suited": met, "mobile_place": met, "mobile_trade": met, "active": met}, "actions": [],
        "participants": {"instructor": "Ib Kragh", "consultant": "", "contact_teacher": "", "student": ""}, "student_words": ""});
    let save = json!({"id": first, "held_on": "2026-11-20", "occasion": "training", "content": content});
    school.vault.call("emma_save", save);
    school.vault.call("emma_seal", json!({"id": first}));
    school.vault.clock.forward(chrono::Duration::days(1));
    let since = reach(1, "2026-11-23");
    let late = reach(2, "2026-11-10");
    let draft = school.vault.call("emma_open", json!({"id": start("training")}))["draft"].clone();
    let offered = |at: usize| {
        let all = draft["criteria"][at]["offered"].as_array().unwrap().clone();
        let goals: Vec<String> =
            all.iter().filter_map(|key| key.as_str()?.strip_prefix("goal:").map(str::to_owned)).collect();
        goals
    };
    // What was noted after the signature is new to the assessor, whatever its day.
    assert_eq!(offered(0), [since.clone(), late]);
    assert_eq!(offered(3), Vec::<String>::new());
    let facts = draft["facts"].as_array().unwrap();
    assert!(facts.iter().any(|fact| fact["record"] == before), "an older one can still be picked");
    assert_eq!(draft["content"]["criteria"]["suited"]["evidence"], json!([]));
    let sealed = school.vault.call("emma_open", json!({"id": first}));
    assert!(sealed["sealed"]["since"].as_array().unwrap().iter().any(|fact| fact["record"] == since));
}
