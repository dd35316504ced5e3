//! What is warned of before a placement is saved: a story for each rule, named after it.

use serde_json::{Value, json};

use super::{school, with};

const WEEK: [&str; 2] = ["2026-11-23", "2026-11-27"];

#[test]
fn nothing_is_said_of_a_week_at_an_approved_company_within_the_enrolment() {
    let school = school();
    assert_eq!(school.rules(&school.ask(WEEK[0], WEEK[1])), Vec::<String>::new());
}

/// Source: TEC and the ministry, three weeks at a company.
#[test]
fn weeks_per_company() {
    let school = school();
    let first = school.put(school.ask("2026-09-07", "2026-09-25"));
    let fourth = school.ask(WEEK[0], WEEK[1]);
    assert_eq!(school.warned(&fourth), [("weeks_per_company".to_owned(), true)]);
    let warning = school.form(&fourth)["warnings"][0].clone();
    assert!(warning["source"].as_str().unwrap().starts_with("TEC"), "{warning}");
    assert_eq!((&warning["args"]["most"], &warning["args"]["weeks"]), (&json!("3"), &json!("4")));
    let refused = school.vault.refusal("put_placement", fourth.clone());
    assert_eq!(refused, ("reason".to_owned(), "dispensation-reason-missing".to_owned()));
    assert_eq!(school.vault.call("placements", json!({}))["total"], 1, "nothing of it was kept");
    let id = school.put(with(fourth.clone(), json!({"reason": "Opgaven varer en uge mere"})));
    let kept = school.page(&id)["dispensations"].clone();
    assert_eq!((&kept[0]["rule"], &kept[0]["by"]), (&json!("weeks_per_company"), &json!("Hanne Dam")));
    // Nothing is added: the same days take no reason again, a day more does, and so does a day more before it.
    let again = with(fourth.clone(), json!({"id": id, "hours": "7-15"}));
    assert_eq!(school.warned(&again), [("weeks_per_company".to_owned(), false)]);
    school.put(again.clone());
    let longer = with(again, json!({"ends_on": "2026-11-30"}));
    assert_eq!(school.warned(&longer), [("weeks_per_company".to_owned(), true)]);
    let earlier = with(school.ask("2026-09-04", "2026-09-25"), json!({"id": first}));
    assert_eq!(school.warned(&earlier), [("weeks_per_company".to_owned(), true)]);
    let elsewhere = with(fourth, json!({"company": school.vault.company("Murer A/S")}));
    assert!(!school.rules(&elsewhere).contains(&"weeks_per_company".to_owned()), "elsewhere it is the first week");
    for _ in ["the company elsewhere", "the hours", "the fourth week"] {
        school.vault.call("undo", Value::Null);
    }
    assert_eq!(school.vault.call("placements", json!({}))["total"], 1, "one undo takes the reason along");
    school.vault.sound();
}

/// Source: TEC and the ministry, six weeks in all; of each kind by itself.
#[test]
fn weeks_in_all() {
    let school = school();
    let murer = json!({"company": school.vault.company("Murer A/S")});
    school.put(school.ask("2026-08-03", "2026-08-21"));
    school.put(with(school.ask("2026-09-07", "2026-09-25"), murer));
    let third = json!({"company": school.vault.company("Tømrer A/S")});
    let seventh = with(school.ask(WEEK[0], WEEK[1]), third);
    let rules = school.rules(&seventh);
    assert!(
        rules.contains(&"weeks_in_all".to_owned()) && !rules.contains(&"weeks_per_company".to_owned()),
        "{rules:?}"
    );
    let basic = with(seventh.clone(), json!({"kind": "gf", "agreed_with": "Tove"}));
    assert!(!school.rules(&basic).contains(&"weeks_in_all".to_owned()), "the basic course is counted by itself");
    let limits = json!({"kind": "sko", "weeks_per_company": 2, "weeks_in_all": null, "valid_from": "2026-10-01",
        "source": "Skolens egen"});
    school.vault.call("set_placement_limit", limits);
    assert!(!school.rules(&seventh).contains(&"weeks_in_all".to_owned()), "from October there is none");
    let old = with(school.ask("2026-08-03", "2026-08-28"), json!({}));
    assert_eq!(school.form(&old)["used"]["here_weeks"], 3, "what began before keeps the limits of its day");
    assert_eq!(school.form(&seventh)["used"]["here_weeks"], 2);
    let backwards = json!({"kind": "sko", "weeks_per_company": 0, "weeks_in_all": 6, "valid_from": "2026-10-01"});
    let refused = school.vault.refusal("set_placement_limit", backwards);
    assert_eq!(refused, ("weeks_per_company".to_owned(), "number-outside".to_owned()));
    school.vault.sound();
}

/// Source: TEC, VFU needs an approved company. An approval for VFU only is one.
#[test]
fn unapproved() {
    let school = school();
    let of = |company: &str| school.rules(&with(school.ask(WEEK[0], WEEK[1]), json!({"company": company})));
    assert_eq!(of(&school.vault.company("Murer A/S")), ["unapproved"]);
    let approve = |limits: &[&str], expires_on: Value| {
        let page = school.vault.call("company_page", json!({"id": school.kilde}));
        let ask = json!({"id": page["approvals"][0]["id"], "workplace": school.workplace, "education": school.smed,
            "approved": 2, "in_use": 0, "counted_on": null, "expires_on": expires_on, "kind": "limited",
            "limits": limits});
        school.vault.call("put_approval", ask);
    };
    approve(&["1097"], Value::Null);
    assert_eq!(of(&school.kilde), Vec::<String>::new(), "for VFU only");
    approve(&["1096"], Value::Null);
    assert_eq!(of(&school.kilde), ["unapproved"], "for FGU only");
    approve(&[], json!("2026-11-20"));
    assert_eq!(of(&school.kilde), ["unapproved"], "it has run out");
}

#[test]
fn under_agreement_and_agreement_ahead() {
    let school = school();
    let agreed = |from: &str, until: &str, kind: &str| {
        let ask = json!({"student": school.bo, "company": school.kilde, "type": kind, "starts_on": from,
            "ends_on": until, "signed_on": "2026-11-01"});
        school.vault.call("put_agreement", ask);
    };
    let week = school.ask(WEEK[0], WEEK[1]);
    agreed("2026-10-01", "2026-11-23", "delaftale");
    assert_eq!(school.rules(&week), ["under_agreement"]);
    school.vault.call("undo", Value::Null);
    agreed("2026-12-01", "2028-12-01", "almindelig");
    assert_eq!(school.rules(&week), ["agreement_ahead"]);
    school.vault.call("undo", Value::Null);
    agreed("2026-12-01", "2027-01-15", "delaftale");
    assert_eq!(school.rules(&week), Vec::<String>::new(), "a delaftale is a part of skoleoplæring");
}

#[test]
fn overlap() {
    let school = school();
    let murer = school.vault.company("Murer A/S");
    let id = school.put(with(school.ask("2026-11-26", "2026-12-04"), json!({"company": murer, "kind": "gf"})));
    let week = school.ask(WEEK[0], WEEK[1]);
    assert_eq!(school.rules(&week), ["overlap"]);
    let aside = with(school.ask("2026-11-26", "2026-12-04"), json!({"id": id, "company": murer, "archived": true}));
    school.put(aside);
    assert_eq!(school.rules(&week), Vec::<String>::new());
}

#[test]
fn school_period() {
    let school = school();
    school.vault.call(
        "put_school_period",
        json!({"id": null, "hold": "SMED-SKO-26a", "name": "H1", "starts_on": "2026-11-27", "ends_on": "2026-12-18",
            "archived": false}),
    );
    assert_eq!(school.rules(&school.ask(WEEK[0], WEEK[1])), ["school_period"]);
    assert_eq!(school.rules(&school.ask(WEEK[0], "2026-11-26")), Vec::<String>::new());
}

#[test]
fn not_enrolled() {
    let school = school();
    assert_eq!(school.rules(&school.ask("2026-05-25", "2026-06-05")), ["not_enrolled"]);
    assert_eq!(school.rules(&school.ask("2026-05-30", "2026-06-05")), Vec::<String>::new(), "a weekend is nothing");
    let basic = with(school.ask("2026-05-25", "2026-06-05"), json!({"kind": "gf", "agreed_with": "Tove"}));
    assert_eq!(school.rules(&basic), Vec::<String>::new());
}

#[test]
fn euv1() {
    let school = school();
    school.vault.call("set_student", json!({"id": school.bo, "field": "kind", "value": "EUV1"}));
    assert_eq!(school.rules(&school.ask(WEEK[0], WEEK[1])), ["euv1"]);
}

/// Source: practice, VFU on the basic course is agreed with the contact teacher.
#[test]
fn not_agreed() {
    let school = school();
    let basic = with(school.ask(WEEK[0], WEEK[1]), json!({"kind": "gf"}));
    assert_eq!(school.rules(&basic), ["not_agreed"]);
    school.put(basic.clone());
    assert_eq!(school.rules(&with(basic, json!({"agreed_with": "Tove Rask"}))), ["overlap"], "a warning stops nothing");
}
