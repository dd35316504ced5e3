//! How a placement went: three voices in words, what follows from a yes, and what an assessor may pick.

use serde_json::{Value, json};

use super::{School, school};

fn over(school: &School) -> String {
    school.put(school.ask("2026-11-09", "2026-11-20"))
}

fn say(school: &School, placement: &str, respondent: &str, more: Value) -> String {
    let mut ask = json!({"placement": placement, "respondent": respondent, "held_on": "2026-11-20", "well": "Godt"});
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    school.vault.call("evaluate_placement", ask)["id"].as_str().unwrap().to_owned()
}

fn again(school: &School) -> Vec<Value> {
    school.vault.call("today_outreach", Value::Null)["again"]["rows"].as_array().unwrap().clone()
}

#[test]
fn a_correction_supersedes_and_what_was_corrected_stays_readable() {
    let school = school();
    let id = over(&school);
    assert_eq!(school.today("unevaluated"), 1, "it ended the day before yesterday");
    let first = say(&school, &id, "student", json!({"next": "Søger igen"}));
    assert_eq!(school.today("unevaluated"), 0);
    say(&school, &id, "student", json!({"well": "Meget godt", "supersedes": first}));
    let found = school.page(&id)["evaluations"].clone();
    assert_eq!((&found[0]["well"], &found[1]["well"]), (&json!("Meget godt"), &json!("Godt")));
    let twice = json!({"placement": id, "respondent": "student", "held_on": "2026-11-20", "well": "Nej",
        "supersedes": first});
    assert_eq!(school.vault.ask("evaluate_placement", twice), Err(office::Error::conflict("evaluation-superseded")));
    let refused = |more: Value| {
        let mut ask = json!({"placement": id, "respondent": "company", "held_on": "2026-11-20", "well": "Godt"});
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        school.vault.refusal("evaluate_placement", ask)
    };
    let says = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    assert_eq!(refused(json!({"supersedes": first})), says("supersedes", "evaluation-supersedes"), "not its own words");
    assert_eq!(refused(json!({"well": " "})), says("well", "evaluation-empty"));
    assert_eq!(refused(json!({"held_on": "2026-11-23"})), says("held_on", "date-in-future"));
    assert_eq!(refused(json!({"held_on": "2026-11-08"})), says("held_on", "evaluation-before-start"));
    assert_eq!(refused(json!({"respondent": "mother"})), says("respondent", "evaluation-respondent"));
    assert_eq!(refused(json!({"would_take": "maybe"})), says("would_take", "evaluation-would-take"));
    let line = school.vault.call("placements", json!({}))["rows"][0].clone();
    assert_eq!(line["evaluations"], 1, "one of the three has spoken");
    school.vault.sound();
}

#[test]
fn a_yes_of_the_company_makes_an_opening_in_one_press_and_a_no_asks_nobody_again() {
    let school = school();
    let id = over(&school);
    assert_eq!(again(&school)[0]["would_take"], "");
    let first = say(&school, &id, "company", json!({"would_take": "no"}));
    assert_eq!(again(&school), Vec::<Value>::new(), "it has been asked");
    say(&school, &id, "company", json!({"would_take": "yes", "supersedes": first}));
    let line = again(&school)[0].clone();
    assert_eq!((&line["would_take"], &line["placement"]), (&json!("yes"), &json!(id)));
    let yes = json!({"placement": id, "company": school.kilde, "answer": "yes"});
    school.vault.call("answer_host_again", yes.clone());
    assert_eq!(school.vault.call("openings", json!({}))["total"], 1);
    assert_eq!(school.page(&id)["again"], "yes");
    assert_eq!(school.vault.ask("answer_host_again", yes), Err(office::Error::conflict("host-again-answered")));
    assert_eq!(school.vault.call("openings", json!({}))["total"], 1, "a second press makes no second place");
    school.vault.call("undo", Value::Null);
    assert_eq!((again(&school).len(), school.page(&id)["again"].clone()), (1, json!("")));
    // Only a company takes apprentices.
    say(&school, &id, "student", json!({"would_take": "no"}));
    assert_eq!(again(&school)[0]["would_take"], "yes");
    school.vault.sound();
}

#[test]
fn placements_and_what_was_said_are_offered_for_suited_and_mobile_and_picked_by_nobody() {
    let school = school();
    let id = over(&school);
    school.put(school.ask("2026-12-07", "2026-12-11"));
    let first = say(&school, &id, "company", json!({"well": "Kom til tiden"}));
    let said = say(&school, &id, "company", json!({"well": "Kom til tiden hver dag", "supersedes": first}));
    let draft = school.vault.call("emma_start", json!({"student": school.bo, "occasion": "training"}))["id"].clone();
    let draft = school.vault.call("emma_open", json!({"id": draft}))["draft"].clone();
    let keys = |facts: &Value| -> Vec<String> {
        let all = facts.as_array().unwrap().iter().map(|fact| fact.as_str().unwrap_or_default().to_owned());
        all.filter(|key| key.starts_with("placement:") || key.starts_with("evaluation:")).collect()
    };
    let offered = |at: usize| keys(&draft["criteria"][at]["offered"]);
    let mut wanted = vec![format!("evaluation:{said}"), format!("placement:{id}")];
    wanted.sort();
    for at in [0, 1] {
        let mut found = offered(at);
        found.sort();
        assert_eq!(found, wanted, "what stands, of what has begun");
    }
    assert_eq!((offered(2), offered(3)), (vec![], vec![]));
    for criterion in ["suited", "mobile_place", "mobile_trade", "active"] {
        assert_eq!(draft["content"]["criteria"][criterion]["evidence"], json!([]));
    }
}
