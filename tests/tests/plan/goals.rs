//! The list of goals: written, pasted, moved and set aside.

use office::Error;
use serde_json::{Value, json};

use super::{School, id, list};

fn names(school: &School) -> Vec<String> {
    list(&school.vault.call("plan_goals", json!({"education": school.education})), "name")
}

fn paste(school: &School, text: &str, rehearse: bool) -> Result<Value, Error> {
    school.vault.ask("paste_plan_goals", json!({"education": school.education, "text": text, "rehearse": rehearse}))
}

#[test]
fn pasted_lines_are_rehearsed_and_then_taken_in_one_act() {
    let school = School::begun();
    let text = "1\tMåler op på pladsen\n2\tSaver til\n\n5) Pudser af\nTegner";
    let states = |answer: &Value| list(answer, "state");
    let heard = paste(&school, text, true).unwrap();
    assert_eq!(states(&heard), ["changed", "known", "new", "new"]);
    assert_eq!(names(&school), ["Måler op", "Saver til", "Samler", "Sliber"]);
    paste(&school, text, false).unwrap();
    assert_eq!(names(&school), ["Måler op på pladsen", "Saver til", "Samler", "Sliber", "Pudser af", "Tegner"]);
    assert_eq!(states(&paste(&school, text, false).unwrap()), ["known"; 4], "pasting again changes nothing");
    school.vault.call("undo", Value::Null);
    assert_eq!(names(&school), ["Måler op", "Saver til", "Samler", "Sliber"]);
    school.vault.sound();
}

#[test]
fn a_line_that_cannot_be_a_goal_keeps_all_of_them_out() {
    let school = School::begun();
    let reason = |text: &str| match paste(&school, text, false) {
        Err(Error::Invalid { field, reason, .. }) => (field, reason),
        other => panic!("{other:?}"),
    };
    let many = "9\tx\n".repeat(301);
    for (text, why) in [
        (" \n\t\n", "plan-paste-empty"),
        ("7\tGodt\n8\t", "plan-paste-line"),
        ("7\tGodt\n7\tOgså godt", "plan-paste-twice"),
        ("Godt\nGodt", "plan-paste-twice"),
        (&many, "plan-paste-many"),
        (&"x".repeat(401), "plan-paste-line"),
        ("7\tGodt\0", "plan-paste-line"),
    ] {
        assert_eq!(reason(text), ("text".to_owned(), why.to_owned()), "{}", &text[..text.len().min(30)]);
    }
    let nowhere = json!({"education": "nowhere", "text": "1\tx", "rehearse": false});
    assert_eq!(school.vault.refusal("paste_plan_goals", nowhere), ("education".into(), "education-missing".into()));
    assert_eq!(names(&school).len(), 4);
}

#[test]
fn a_goal_is_changed_moved_set_aside_and_fetched_and_two_never_have_one_number() {
    let school = School::begun();
    let vault = &school.vault;
    let put = |goal: Option<&str>, code: &str, name: &str| json!({"id": goal, "education": school.education, "code": code, "name": name});
    let taken = vault.refusal("put_plan_goal", put(None, "2", "Noget andet"));
    assert_eq!(taken, ("code".into(), "plan-goal-there".into()));
    assert_eq!(vault.refusal("put_plan_goal", put(None, "9", " ")), ("name".into(), "plan-goal-empty".into()));
    let new = id(&vault.call("put_plan_goal", put(None, "", "Rydder op")));
    vault.call("move_plan_goal", json!({"id": new, "up": true}));
    assert_eq!(names(&school), ["Måler op", "Saver til", "Samler", "Rydder op", "Sliber"]);
    vault.call("archive_plan_goal", json!({"id": school.goals[0], "archived": true}));
    assert_eq!(names(&school), ["Saver til", "Samler", "Rydder op", "Sliber", "Måler op"]);
    vault.call("put_plan_goal", put(Some(&school.goals[1]), "1", "Saver til på mål"));
    vault.call("archive_plan_goal", json!({"id": school.goals[0], "archived": false}));
    assert_eq!(names(&school)[..2], ["Måler op", "Saver til på mål"]);
    vault.sound();
}

#[test]
fn a_goal_that_is_set_aside_stays_in_the_plans_that_have_it() {
    let school = School::begun();
    school.period("2026-10-01", None, json!({"goals": [school.goals[0]]}));
    for goal in &school.goals[..2] {
        school.vault.call("archive_plan_goal", json!({"id": goal, "archived": true}));
    }
    let page = school.page();
    let rows: Vec<_> =
        page["rows"].as_array().unwrap().iter().map(|row| row["goal"]["name"].as_str().unwrap()).collect();
    assert_eq!(rows, ["Samler", "Sliber", "Måler op"]);
    school.vault.call("undo", Value::Null);
    school.vault.sound();
}
