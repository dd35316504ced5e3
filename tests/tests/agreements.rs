//! Stories of agreements: what they allow, what they change, and what follows from them.

#[path = "agreements/dispensations.rs"]
mod dispensations;

use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

struct Pair {
    vault: Vault,
    bo: String,
    smed: String,
}

/// Bo, born 1 June 2009, and a smith.
fn pair() -> Pair {
    let vault = Vault::new();
    let (bo, smed) = (vault.student("Bo", "TØM-GF2-26a"), vault.company("Smed & Søn"));
    vault.call("set_student", json!({"id": bo, "field": "born_on", "value": "2009-06-01"}));
    Pair { vault, bo, smed }
}

impl Pair {
    fn ask(&self, kind: &str, starts_on: &str, ends_on: &str) -> Value {
        json!({"student": self.bo, "company": self.smed, "type": kind, "starts_on": starts_on, "ends_on": ends_on})
    }

    fn put(&self, ask: Value) -> String {
        self.vault.call("put_agreement", ask)["id"].as_str().unwrap().to_owned()
    }

    fn agreement(&self, id: &str) -> Value {
        self.vault.call("agreement_page", json!({"id": id}))["agreement"].clone()
    }

    fn rules(&self, ask: Value) -> Vec<String> {
        let found = self.vault.call("agreement_warnings", ask);
        found.as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap().to_owned()).collect()
    }

    fn apply(&self, stage: &str) -> String {
        let step = json!({"stage": stage, "happened_on": "2026-11-02"});
        let ask = json!({"student": self.bo, "company": self.smed, "step": step});
        self.vault.call("add_application", ask)["id"].as_str().unwrap().to_owned()
    }

    fn stage(&self, application: &str) -> String {
        let page = self.vault.call("application_page", json!({"id": application}));
        page["application"]["stage"].as_str().unwrap().to_owned()
    }

    fn status(&self) -> String {
        self.vault.call("student_page", json!({"id": self.bo}))["status"].as_str().unwrap().to_owned()
    }
}

fn with(mut ask: Value, more: Value) -> Value {
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    ask
}

#[test]
fn an_agreement_that_comes_to_nothing_gives_the_application_its_earlier_stage_back_in_the_same_act() {
    let signed = json!({"signed_on": "2026-11-10"});
    let nothings = [
        json!({"annulled_on": "2026-11-20"}),
        json!({"ended_on": "2027-01-01"}),
        json!({"ended_on": "2026-12-01"}),
        json!({"signed_on": null}),
    ];
    for nothing in nothings {
        let it = pair();
        let application = it.apply("interview");
        let ask = with(it.ask("almindelig", "2027-01-01", "2029-01-01"), signed.clone());
        let id = it.put(ask.clone());
        assert_eq!(it.stage(&application), "agreement");
        it.put(with(with(ask, json!({"id": id})), nothing.clone()));
        assert_eq!(it.stage(&application), "interview", "{nothing}");
        it.vault.call("undo", Value::Null);
        assert_eq!(it.stage(&application), "agreement");
        it.vault.sound();
    }
}

#[test]
fn an_archived_agreement_lets_the_application_go_and_takes_it_again_when_it_comes_back() {
    let it = pair();
    let application = it.apply("sent");
    let id = it.put(with(it.ask("almindelig", "2027-01-01", "2029-01-01"), json!({"signed_on": "2026-11-10"})));
    it.vault.call("archive_agreement", json!({"id": id, "archived": true}));
    assert_eq!(it.stage(&application), "sent");
    it.vault.call("archive_agreement", json!({"id": id, "archived": false}));
    assert_eq!(it.stage(&application), "agreement");
    for _ in 0..2 {
        it.vault.call("undo", Value::Null);
    }
    assert_eq!((it.stage(&application), it.status()), ("agreement".to_owned(), "placed".to_owned()));
    it.vault.sound();
}

#[test]
fn one_that_ran_and_ended_is_still_what_came_of_the_application() {
    let it = pair();
    let application = it.apply("sent");
    let ask = with(it.ask("almindelig", "2026-11-10", "2029-01-01"), json!({"signed_on": "2026-11-09"}));
    let id = it.put(ask.clone());
    it.put(with(ask, json!({"id": id, "ended_on": "2026-11-20", "ended_reason": "Konkurs", "no_fault": true})));
    assert_eq!((it.stage(&application), it.status()), ("agreement".to_owned(), "seeking".to_owned()));
}

#[test]
fn a_kort_aftale_without_a_school_period_is_warned_of_once_the_periods_are_known() {
    let it = pair();
    let short = with(it.ask("kort-aftale", "2027-01-04", "2027-08-31"), json!({"stage": "registered"}));
    let warned = |ask: Value| it.rules(ask).contains(&"no_school_period".to_owned());
    assert!(!warned(short.clone()), "nobody knows when the hold is at school");
    let period = |from: &str, until: &str| {
        let ask = json!({"id": null, "hold": "TØM-GF2-26a", "name": "H1", "starts_on": from, "ends_on": until, "archived": false});
        it.vault.call("put_school_period", ask);
    };
    period("2027-08-02", "2027-09-03");
    let found = it.vault.call("agreement_warnings", short.clone());
    let said = found.as_array().unwrap().iter().find(|one| one["rule"] == "no_school_period").unwrap();
    assert_eq!(said["args"]["kind"], "Kort aftale");
    assert!(
        said["source"].as_str().unwrap().contains("blivanlaegsgartner.dk") && said["needs_reason"] == false,
        "{said}"
    );
    assert!(!warned(with(short.clone(), json!({"type": "almindelig"}))), "other kinds need none");
    assert!(!warned(with(short.clone(), json!({"ends_on": "2027-09-03"}))), "the last day is a day");
    assert!(!warned(with(short.clone(), json!({"ends_on": null}))));
    period("2027-03-01", "2027-04-02");
    assert!(!warned(short));
}

#[test]
fn an_application_stays_while_another_agreement_of_the_two_stands() {
    let it = pair();
    let application = it.apply("sent");
    let ask = with(it.ask("almindelig", "2027-01-01", "2027-12-31"), json!({"signed_on": "2026-11-10"}));
    let first = it.put(ask.clone());
    it.put(with(ask, json!({"starts_on": "2028-01-01", "ends_on": "2029-01-01"})));
    it.vault.call("archive_agreement", json!({"id": first, "archived": true}));
    assert_eq!(it.stage(&application), "agreement");
    it.vault.sound();
}

#[test]
fn what_somebody_should_look_at_is_said_while_the_form_is_filled_in() {
    let it = pair();
    // Bo is 17 until 1 June 2027; it is 22 November 2026.
    let plain = it.ask("almindelig", "2027-01-04", "2029-12-31");
    assert_eq!(it.rules(plain.clone()), ["guardian"]);
    assert_eq!(it.rules(with(plain.clone(), json!({"signed_on": "2027-06-01"}))), ["late_digital"]);
    let of_age = json!({"signed_on": "2027-06-01", "signing": "paper"});
    assert_eq!(it.rules(with(plain.clone(), of_age)), Vec::<String>::new());
    let registered = json!({"stage": "registered"});
    assert_eq!(it.rules(with(plain.clone(), registered.clone())), Vec::<String>::new());
    let short = it.ask("almindelig", "2027-01-04", "2027-03-31");
    assert_eq!(it.rules(with(short, registered.clone())), ["ends_in_probation"]);
    let two = with(it.ask("kombinationsaftale", "2027-01-04", "2029-12-31"), registered.clone());
    assert_eq!(it.rules(two), ["transitional", "second_company"]);
    it.put(with(plain, registered.clone()));
    let murer = it.vault.company("Murer A/S");
    let over = with(it.ask("almindelig", "2029-12-31", "2030-12-31"), registered.clone());
    assert_eq!(it.rules(with(over.clone(), json!({"company": murer}))), ["overlap"]);
    it.vault.call(
        "put_school_period",
        json!({"id": null, "hold": "TØM-GF2-26a", "name": "H2", "starts_on": "2030-02-04", "ends_on": "2030-03-08", "archived": false}),
    );
    let part = with(it.ask("delaftale", "2030-01-01", "2030-02-04"), registered);
    assert_eq!(it.rules(part), ["school_period"]);
    assert_eq!(it.rules(json!({"student": "", "company": "", "type": ""})), Vec::<String>::new());
}

#[test]
fn an_addendum_moves_the_last_day_in_every_list_until_it_is_taken_back() {
    let it = pair();
    let ask = with(it.ask("almindelig", "2026-01-05", "2026-10-31"), json!({"signed_on": "2026-01-01"}));
    let id = it.put(ask.clone());
    assert_eq!(it.status(), "seeking");
    let longer = |until: &str, supersedes: &str| {
        json!({"agreement": id, "changes": "ends_on", "becomes": until, "from_on": "2026-10-31",
               "reason": "Svendeprøven er flyttet", "signed_on": "2026-10-20", "supersedes": supersedes})
    };
    let wrong = it.vault.call("add_addendum", longer("2027-12-31", ""))["id"].as_str().unwrap().to_owned();
    assert_eq!((it.agreement(&id)["ends_on"].clone(), it.status()), (json!("2027-12-31"), "placed".to_owned()));
    let by_hand = it.vault.refusal("put_agreement", with(ask, json!({"id": id, "ends_on": "2028-01-01"})));
    assert_eq!(by_hand, ("ends_on".to_owned(), "agreement-ends-by-addendum".to_owned()));
    let right = it.vault.call("add_addendum", longer("2027-01-31", &wrong))["id"].as_str().unwrap().to_owned();
    assert_eq!(it.agreement(&id)["ends_on"], "2027-01-31");
    let again = it.vault.ask("add_addendum", longer("2027-02-28", &wrong));
    assert_eq!(again, Err(office::Error::conflict("addendum-superseded")));
    it.vault.call("add_addendum", with(longer("", &right), json!({"changes": "nothing"})));
    assert_eq!((it.agreement(&id)["ends_on"].clone(), it.status()), (json!("2026-10-31"), "seeking".to_owned()));
    it.vault.call("undo", Value::Null);
    assert_eq!(it.agreement(&id)["ends_on"], "2027-01-31");
    assert_eq!(it.vault.call("agreement_page", json!({"id": id}))["addenda"].as_array().unwrap().len(), 2);
    it.vault.sound();
}

#[test]
fn correcting_an_older_addendum_leaves_what_a_later_one_says() {
    let it = pair();
    let id = it.put(it.ask("almindelig", "2026-01-05", "2026-10-31"));
    let addendum = |from: &str, until: &str, supersedes: &str| {
        let ask = json!({"agreement": id, "changes": "ends_on", "becomes": until, "from_on": from, "reason": "",
                         "signed_on": null, "supersedes": supersedes});
        it.vault.call("add_addendum", ask)["id"].as_str().unwrap().to_owned()
    };
    let older = addendum("2026-03-01", "2026-12-31", "");
    let newer = addendum("2026-06-01", "2027-03-31", "");
    addendum("2026-03-01", "2027-01-31", &older);
    assert_eq!(it.agreement(&id)["ends_on"], "2027-03-31");
    let back = json!({"agreement": id, "changes": "nothing", "becomes": "", "from_on": "2026-06-01", "reason": "",
                      "signed_on": null, "supersedes": newer});
    it.vault.call("add_addendum", back.clone());
    assert_eq!(it.agreement(&id)["ends_on"], "2027-01-31");
    let other = with(back, json!({"changes": "type", "becomes": "restaftale", "supersedes": older}));
    assert_eq!(it.vault.ask("add_addendum", other), Err(office::Error::conflict("addendum-superseded")));
    it.vault.sound();
}

#[test]
fn the_timeline_shows_the_second_company_the_pause_and_the_school_period_on_both_pages() {
    let it = pair();
    let murer = it.vault.company("Murer A/S");
    it.put(with(
        it.ask("kombinationsaftale", "2026-01-05", "2027-12-31"),
        json!({"second_company": murer, "second_from": "2026-09-01", "stage": "registered"}),
    ));
    let days = |from: &str, until: &str| json!({"id": null, "starts_on": from, "ends_on": until, "archived": false});
    it.vault.call(
        "put_school_period",
        with(days("2026-02-02", "2026-03-06"), json!({"hold": "TØM-GF2-26a", "name": "H1"})),
    );
    it.vault.call("put_pause", with(days("2026-05-01", "2026-05-31"), json!({"student": it.bo, "reason": "Orlov"})));
    let found = it.vault.call("student_timeline", json!({"id": it.bo}));
    let segments = found["timeline"]["segments"].as_array().unwrap();
    let kinds: Vec<_> = segments.iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["training", "school", "training", "pause", "training", "training"]);
    assert_eq!((&found["timeline"]["now"], &found["names"]["companies"][&murer]), (&json!(5), &json!("Murer A/S")));
    assert_eq!(found["timeline"]["probations"][0]["until"], "2026-05-07");
    it.vault.call("set_student", json!({"id": it.bo, "field": "protected", "value": "true"}));
    for company in [&it.smed, &murer] {
        assert_eq!(it.vault.call("company_page", json!({"id": company}))["agreements"][0]["student_name"], "Bo");
        let there = it.vault.call("company_timelines", json!({"id": company}));
        assert_eq!(there["students"][0]["protected"], true);
        assert_eq!(there["students"][0]["student_name"], "Bo");
        assert_eq!(there["students"][0]["timeline"], found["timeline"]);
    }
    it.vault.sound();
}

#[test]
fn a_placement_stands_on_the_timeline_until_it_is_set_aside() {
    let it = pair();
    let ask = json!({"id": null, "student": it.bo, "company": it.smed, "kind": "gf", "starts_on": "2026-11-16",
                     "ends_on": "2026-11-27", "archived": false});
    let id = it.vault.call("put_placement", ask.clone())["id"].clone();
    let segments = || it.vault.call("student_timeline", json!({"id": it.bo}))["timeline"]["segments"].clone();
    assert_eq!((&segments()[0]["kind"], &segments()[0]["company"]), (&json!("placement"), &json!(it.smed)));
    it.vault.call("put_placement", with(ask, json!({"id": id, "archived": true})));
    assert_eq!(segments(), json!([]));
}

#[test]
fn the_list_tells_where_the_paper_lies_and_since_when() {
    let it = pair();
    let ask = it.ask("almindelig", "2027-01-04", "2029-12-31");
    let id = it.put(with(ask.clone(), json!({"stage": "guardian"})));
    let at = |stage: &str| {
        let filter = json!({"filters": [{"column": "stage", "values": [stage]}]});
        it.vault.call("agreements", filter)["rows"].clone()
    };
    assert_eq!(at("guardian")[0]["stage_on"], "2026-11-22");
    it.put(with(ask, json!({"id": id, "stage": "guardian", "annulled_on": "2026-11-22"})));
    assert_eq!((at("guardian"), &at("ended")[0]["id"]), (json!([]), &json!(id)));
}

#[test]
fn what_cannot_be_is_refused_by_name_and_nothing_is_kept() {
    let it = pair();
    let ask = it.ask("almindelig", "2027-01-04", "2029-12-31");
    let refused = [
        (json!({"stage": "lost"}), ("stage", "agreement-stage-unknown")),
        (json!({"signing": "smoke"}), ("stage", "agreement-stage-unknown")),
        (
            json!({"second_company": it.smed, "second_from": "2028-01-01"}),
            ("second_company", "agreement-second-company"),
        ),
        (json!({"second_company": "x", "second_from": "2028-01-01"}), ("second_company", "agreement-second-company")),
        (json!({"second_company": it.smed, "second_from": "2027-01-04"}), ("second_from", "agreement-second-from")),
        (json!({"replaces": "x"}), ("replaces", "agreement-replaces")),
        (json!({"starts_on": "+12027-01-04"}), ("starts_on", "date-outside")),
        (json!({"signed_on": "0001-01-01"}), ("signed_on", "date-outside")),
    ];
    for (more, (field, reason)) in refused {
        let found = it.vault.refusal("put_agreement", with(ask.clone(), more.clone()));
        assert_eq!(found, (field.to_owned(), reason.to_owned()), "{more}");
    }
    let id = it.put(ask);
    let addendum = json!({"agreement": id, "changes": "ends_on", "becomes": "2030-01-01", "from_on": "2027-02-01",
                          "reason": "", "signed_on": null, "supersedes": ""});
    let refused = [
        (json!({"becomes": ""}), ("becomes", "addendum-day-missing")),
        (json!({"becomes": "i morgen"}), ("becomes", "not-a-date")),
        (json!({"becomes": "2027-01-03"}), ("becomes", "agreement-ends-before-start")),
        (json!({"from_on": "2027-01-03"}), ("from_on", "addendum-before-start")),
        (json!({"changes": "company"}), ("becomes", "company-missing")),
        (json!({"changes": "type"}), ("becomes", "agreement-type-missing")),
        (json!({"changes": "nothing"}), ("changes", "addendum-unknown")),
    ];
    for (more, (field, reason)) in refused {
        let found = it.vault.refusal("add_addendum", with(addendum.clone(), more.clone()));
        assert_eq!(found, (field.to_owned(), reason.to_owned()), "{more}");
    }
    let days = json!({"id": null, "starts_on": "2026-05-02", "ends_on": "2026-05-01", "archived": false});
    let pause = with(days.clone(), json!({"student": it.bo, "reason": ""}));
    assert_eq!(it.vault.refusal("put_pause", pause).1, "period-ends-before-start");
    let school = with(days, json!({"hold": " ", "name": "H1"}));
    assert_eq!(it.vault.refusal("put_school_period", school).1, "school-period-hold-empty");
    assert_eq!(it.vault.call("agreements", json!({}))["total"], 1);
    it.vault.sound();
}

#[test]
fn a_replaced_agreement_is_over_and_does_not_come_back_when_the_other_ends() {
    let it = pair();
    let first = it.put(it.ask("almindelig", "2026-01-05", "2027-12-31"));
    let murer = it.vault.company("Murer A/S");
    let second = with(it.ask("restaftale", "2026-06-01", "2026-10-31"), json!({"company": murer, "replaces": first}));
    assert!(!it.rules(second.clone()).contains(&"overlap".to_owned()));
    it.put(second);
    let over = json!({"filters": [{"column": "state", "values": ["over"]}]});
    assert_eq!((&it.vault.call("agreements", over)["total"], it.status()), (&json!(2), "seeking".to_owned()));
    it.vault.sound();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Two ways to the same truth: the SQL that every list asks, and the timeline.
    #[test]
    fn whoever_has_a_place_today_is_under_an_agreement_on_the_timeline(
        drawn in prop::collection::vec((0..60_i64, 0..60_i64, prop::option::of(0..60_i64), any::<bool>(), any::<bool>()), 1..4)
    ) {
        let it = pair();
        let first: chrono::NaiveDate = "2026-10-20".parse().unwrap();
        let day = |days: i64| (first + chrono::Duration::days(days)).to_string();
        let mut last = String::new();
        for (from, long, ended, annulled, replaces) in drawn {
            let more = json!({
                "ended_on": ended.map(day),
                "annulled_on": annulled.then(|| day(0)),
                "replaces": if replaces { &last } else { "" },
            });
            last = it.put(with(it.ask("almindelig", &day(from), &day(from + long)), more));
        }
        let timeline = it.vault.call("student_timeline", json!({"id": it.bo}))["timeline"].clone();
        prop_assert_eq!(it.status() == "placed", !timeline["now"].is_null(), "{}", timeline);
        it.vault.sound();
    }
}
