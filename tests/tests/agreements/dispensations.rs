//! Stories of a kind of agreement that a student has only so many of with one company.

use serde_json::{Value, json};

use super::{pair, with};

#[test]
fn a_second_kort_aftale_with_the_same_company_takes_a_reason_which_is_kept() {
    for kind in ["kort-aftale", "delaftale"] {
        let it = pair();
        it.put(it.ask(kind, "2026-01-05", "2026-06-30"));
        let second = it.ask(kind, "2026-12-01", "2027-06-30");
        assert!(it.rules(second.clone()).contains(&"most_per_pair".to_owned()));
        let refused = it.vault.refusal("put_agreement", second.clone());
        assert_eq!(refused, ("reason".to_owned(), "dispensation-reason-missing".to_owned()));
        assert_eq!(it.vault.call("agreements", json!({}))["total"], 1, "nothing of it was kept");
        let reason = json!({"reason": "Fagligt udvalg har givet dispensation"});
        let id = it.put(with(second.clone(), reason));
        let kept = it.vault.call("agreement_page", json!({"id": id}))["dispensations"].clone();
        assert_eq!((&kept[0]["rule"], &kept[0]["by"]), (&json!("most_per_pair"), &json!("Hanne Dam")));
        it.put(with(second, json!({"id": id, "note": "Set i dag"})));
        it.vault.call("undo", Value::Null);
        it.vault.call("undo", Value::Null);
        assert_eq!(it.vault.call("agreements", json!({}))["total"], 1, "one undo takes the reason along");
        it.vault.sound();
    }
}

#[test]
fn each_agreement_above_the_most_takes_a_dispensation_of_its_own_and_then_none_of_them_warns() {
    let it = pair();
    let reason = json!({"reason": "Fagligt udvalg har givet dispensation"});
    let broken = |ask: &Value| it.rules(ask.clone()).contains(&"most_per_pair".to_owned());
    let mut kept: Vec<Value> = Vec::new();
    for year in 2026..2029 {
        let ask = it.ask("kort-aftale", &format!("{year}-01-05"), &format!("{year}-06-30"));
        let above = !kept.is_empty();
        assert_eq!(broken(&ask), above);
        let id = it.put(if above { with(ask.clone(), reason.clone()) } else { ask.clone() });
        kept.push(with(ask, json!({ "id": id })));
        let warned: Vec<bool> = kept.iter().map(&broken).collect();
        assert_eq!(warned, vec![false; kept.len()]);
    }
    it.put(with(kept[0].clone(), json!({"note": "Set i dag"})));
    it.vault.call("undo", Value::Null);
    it.vault.call("undo", Value::Null);
    assert_eq!((broken(&kept[0]), broken(&kept[1])), (false, false), "the third went with its dispensation");
    let murer = json!({"company": it.vault.company("Murer A/S")});
    assert!(!broken(&with(kept[1].clone(), murer)), "elsewhere it is the first");
    it.vault.sound();
}

#[test]
fn one_with_another_company_one_annulled_and_a_school_that_allows_two_take_no_reason() {
    let it = pair();
    let ask = it.ask("kort-aftale", "2026-01-05", "2026-06-30");
    let first = it.put(ask.clone());
    let second = it.ask("kort-aftale", "2027-01-04", "2027-06-30");
    let elsewhere = with(second.clone(), json!({"company": it.vault.company("Murer A/S")}));
    let broken = |ask: &Value| it.rules(ask.clone()).contains(&"most_per_pair".to_owned());
    assert_eq!((broken(&second), broken(&elsewhere)), (true, false));
    let types = it.vault.call("agreement_types", Value::Null);
    let kort = types.as_array().unwrap().iter().find(|kind| kind["id"] == "kort-aftale").unwrap();
    let mut changed = kort.clone();
    for field in ["position", "archived_on"] {
        changed.as_object_mut().unwrap().remove(field);
    }
    it.vault.call("put_agreement_type", with(changed, json!({"most_per_pair": 2, "archived": false})));
    assert!(!broken(&second));
    it.vault.call("undo", Value::Null);
    assert!(broken(&second));
    it.put(with(ask, json!({"id": first, "annulled_on": "2026-01-04"})));
    assert!(!broken(&second));
}
