//! Stories of asking a company for another apprentice after one that ended.

use serde_json::{Value, json};
use tests::Vault;

use super::{agree, openings, school, smed};

#[test]
fn each_ended_agreement_asks_once_whether_they_will_have_another() {
    let vault = Vault::new();
    let school = school(&vault);
    let ended = json!({"starts_on": "2025-01-01", "ends_on": "2026-11-21"});
    let over = |name: &str| agree(&vault, &smed(&vault, &school, name), &school.kilde, ended.clone());
    let (yes, no, later) = (over("Bo"), over("Eva"), over("Ib"));
    let waiting = || {
        let found = vault.call("today_outreach", Value::Null)["again"].clone();
        found["rows"].as_array().unwrap().iter().map(|row| row["agreement"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(waiting().len(), 3);
    vault.call("answer_host_again", json!({"agreement": yes, "answer": "yes", "starts_on": "2027-01-01"}));
    assert_eq!(openings(&vault), [(1, "open".to_owned())]);
    assert_eq!(vault.call("openings", json!({}))["rows"][0]["source"], "again");
    let ask = |agreement: &str, answer: &str, more: Value| {
        let mut ask = json!({"agreement": agreement, "answer": answer});
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        ask
    };
    let refused = |ask: Value| vault.refusal("answer_host_again", ask).1;
    assert_eq!(refused(ask(&no, "no", json!({}))), "host-again-reason-missing");
    assert_eq!(refused(ask(&later, "later", json!({"ask_on": "2026-11-22"}))), "host-again-day-missing");
    vault.call("answer_host_again", ask(&no, "no", json!({"reason": "Går på pension"})));
    vault.call("answer_host_again", ask(&later, "later", json!({"ask_on": "2027-02-01"})));
    assert_eq!(waiting(), Vec::<Value>::new());
    vault.clock.forward(chrono::Duration::days(71));
    assert_eq!(waiting(), [json!(later)]);
    vault.sound();
}

#[test]
fn each_vfu_that_ended_asks_once_and_so_does_each_company_of_an_agreement_with_two() {
    let vault = Vault::new();
    let school = school(&vault);
    let murer = vault.company("Murer A/S");
    let waiting = || {
        let found = vault.call("today_outreach", Value::Null)["again"].clone();
        let line = |row: &Value| json!([row["placement"] != "", row["company"], row["ended_on"]]);
        (found["rows"].as_array().unwrap().iter().map(line).collect::<Vec<_>>(), found["rows"][0].clone())
    };
    let bo = smed(&vault, &school, "Bo");
    let vfu = |company: &str, from: &str, until: &str| {
        let ask = json!({"id": null, "student": bo, "company": company, "kind": "sko", "starts_on": from, "ends_on": until, "archived": false});
        vault.call("put_placement", ask);
    };
    vfu(&school.kilde, "2026-11-16", "2026-11-20");
    vfu(&murer, "2026-11-16", "2026-11-27");
    let (lines, first) = waiting();
    assert_eq!(lines, [json!([true, school.kilde, "2026-11-20"])], "the other is not over");
    vault.call(
        "answer_host_again",
        json!({"placement": first["placement"], "company": first["company"], "answer": "yes"}),
    );
    assert_eq!((waiting().0, openings(&vault)), (vec![], vec![(1, "open".to_owned())]));
    vault.call("undo", Value::Null);
    vfu(&school.kilde, "2026-11-23", "2026-12-04");
    assert_eq!(waiting().0, Vec::<Value>::new(), "Bo goes on there");
    let two = json!({"type": "kombinationsaftale", "starts_on": "2025-01-01", "ends_on": "2026-11-21",
                     "second_company": murer, "second_from": "2026-09-01"});
    agree(&vault, &smed(&vault, &school, "Eva"), &school.kilde, two);
    let (lines, first) = waiting();
    assert_eq!(lines, [json!([false, murer, "2026-11-21"]), json!([false, school.kilde, "2026-08-31"])]);
    let no = json!({"agreement": first["agreement"], "company": murer, "answer": "no", "reason": "Ingen ordrer"});
    vault.call("answer_host_again", no);
    assert_eq!(waiting().0, [json!([false, school.kilde, "2026-08-31"])]);
    vault.sound();
}
