//! Stories of matches: who could go where, and why.

#[path = "matching/oracle.rs"]
mod oracle;
#[path = "matching/world.rs"]
mod world;

use office::matching::{Fit, Limit, Opening, Promise, Reason, Seeker, Tried, TriedHow, Workplace, fit};
use world::{TODAY, World, approved, bo, day, offered, smed};

fn of(seeker: &Seeker, workplace: &Workplace) -> Fit {
    let world = World::new();
    fit(seeker, workplace, world.ground())
}

fn near(km: u32, reach_km: u32) -> Reason {
    Reason::Near { km, approximate: false, reach_km, usual: false }
}

#[test]
fn the_right_education_a_free_place_and_a_short_way_are_a_fit() {
    let found = of(&bo(), &smed());
    let education = Reason::Education { education: "smed".to_owned(), own: true };
    let free = Reason::FreePlaces { education: "smed".to_owned(), free: 2 };
    assert_eq!((found.must, found.missing), (vec![], vec![]));
    assert_eq!(found.reasons, [education, free, near(28, 40)]);
    assert_eq!(found.km, Some((28, false)));
}

#[test]
fn another_trade_they_would_take_is_a_fit_in_that_trade() {
    let seeker = Seeker { education: "industri".to_owned(), other_educations: vec!["smed".to_owned()], ..bo() };
    let found = of(&seeker, &smed());
    assert!(found.must.is_empty());
    assert_eq!(found.reasons[0], Reason::Education { education: "smed".to_owned(), own: false });
    assert!(of(&bo(), &smed()).order < found.order, "the own trade stands first");
}

#[test]
fn whoever_fails_a_must_is_shown_with_the_reason() {
    let other = Seeker { education: "frisør".to_owned(), ..bo() };
    assert_eq!(of(&other, &smed()).must, [Reason::EducationMissing]);
    let without = Seeker { education: String::new(), ..bo() };
    assert_eq!(of(&without, &approved("", 2)).must, [Reason::EducationMissing]);
    let adult = Seeker { kind: "EUV1".to_owned(), ..bo() };
    assert_eq!(of(&adult, &smed()).must, [Reason::NeverSeeks]);
    assert_eq!(of(&adult, &smed()).km, Some((28, false)), "and the rest is still said");
}

#[test]
fn an_approval_without_room_or_past_its_day_is_a_must_that_fails() {
    let education = || "smed".to_owned();
    let full = approved("smed", 0);
    assert_eq!(of(&bo(), &full).must, [Reason::ApprovalFull { education: education() }]);
    assert_eq!(of(&bo(), &approved("smed", -1)).must, [Reason::ApprovalFull { education: education() }]);
    let mut expired = smed();
    expired.approvals[0].expires_on = day("2026-11-23");
    let expired_on = day("2026-11-23").unwrap();
    assert_eq!(of(&bo(), &expired).must, [Reason::ApprovalExpired { education: education(), expired_on }]);
    expired.approvals[0].expires_on = day(TODAY);
    assert!(of(&bo(), &expired).must.is_empty(), "the last day is a day");
}

#[test]
fn approvals_that_overlap_are_one_and_the_widest_counts() {
    let mut two = approved("smed", 1);
    two.approvals.extend(approved("smed", 3).approvals);
    two.approvals.extend(approved("smed", 0).approvals);
    let found = of(&bo(), &two);
    assert!(found.must.is_empty());
    assert!(found.reasons.contains(&Reason::FreePlaces { education: "smed".to_owned(), free: 3 }));
}

#[test]
fn an_approval_for_vfu_only_is_no_place_and_other_limits_are_said() {
    let limited = |code: &str| {
        let mut workplace = smed();
        workplace.approvals[0].limits = vec![code.to_owned()];
        of(&bo(), &workplace)
    };
    for (code, limit) in [("1097", Limit::OnlyVfu), ("1096", Limit::OnlyFgu)] {
        let bars = Reason::ApprovalBars { education: "smed".to_owned(), code: code.to_owned(), limit };
        assert_eq!(limited(code).must, [bars]);
    }
    for (code, limit) in [
        ("1206", Limit::Months { most: 6 }),
        ("1230", Limit::Half),
        ("1141", Limit::AYear { most: 2 }),
        ("1161", Limit::YearsBetween { least: 1 }),
        ("1100", Limit::OneRelation),
        ("4711", Limit::Unknown),
    ] {
        let found = limited(code);
        assert!(found.must.is_empty());
        assert_eq!(found.missing, [Reason::Limited { code: code.to_owned(), limit }]);
    }
    assert!(limited("1128").missing.is_empty(), "how approvals are counted is nothing a seeker meets");
}

#[test]
fn an_opening_is_a_place_also_where_the_approval_is_missing_and_that_is_said() {
    let found = of(&bo(), &Workplace { approvals: vec![], ..offered("smed") });
    assert!(found.must.is_empty());
    assert!(found.missing.contains(&Reason::ApprovalMissing { education: "smed".to_owned() }));
    let found = of(&bo(), &Workplace { approvals: approved("smed", 0).approvals, ..offered("smed") });
    assert!(found.missing.contains(&Reason::ApprovalFull { education: "smed".to_owned() }));
    let filled = Opening { number: 0, ..offered("smed").openings[0].clone() };
    let found = of(&bo(), &Workplace { openings: vec![filled], approvals: vec![], ..smed() });
    assert_eq!(found.must, [Reason::EducationMissing], "an opening without a place left is none");
}

#[test]
fn a_start_that_the_seeker_can_meet_is_chosen_before_one_that_comes_too_early() {
    let on =
        |id: &str, on: &str| Opening { id: id.to_owned(), starts_on: day(on), ..offered("smed").openings[0].clone() };
    let seeker = Seeker { ready_from: day("2027-01-04"), ..bo() };
    let ready_from = seeker.ready_from.unwrap();
    let mut workplace = Workplace { openings: vec![on("a", "2026-12-01"), on("b", "2027-02-01")], ..smed() };
    let meets = Reason::StartMeets { starts_on: day("2027-02-01").unwrap(), ready_from };
    assert!(of(&seeker, &workplace).reasons.contains(&meets));
    workplace.openings.pop();
    let early = Reason::StartTooEarly { starts_on: day("2026-12-01").unwrap(), ready_from };
    assert!(of(&seeker, &workplace).missing.contains(&early));
    workplace.approvals[0].expires_on = day("2026-11-30");
    let ends = Reason::ApprovalEnds { education: "smed".to_owned(), expires_on: day("2026-11-30").unwrap() };
    assert!(of(&seeker, &workplace).missing.contains(&ends), "in force today, but not on the first day");
}

#[test]
fn a_licence_is_asked_for_by_an_opening_and_is_there_missing_or_unknown() {
    let mut workplace = offered("smed");
    workplace.openings[0].licence_required = "B".to_owned();
    let with = |typed: &str| of(&Seeker { licence: typed.to_owned(), ..bo() }, &workplace);
    let (required, typed) = ("B".to_owned(), |typed: &str| typed.to_owned());
    assert!(with("Ja").reasons.contains(&Reason::LicenceThere { required: required.clone(), typed: typed("Ja") }));
    assert!(with("AM").missing.contains(&Reason::LicenceMissing { required: required.clone(), typed: typed("AM") }));
    assert!(with("I gang").missing.contains(&Reason::LicenceUnknown { required, typed: typed("I gang") }));
    assert_eq!(of(&Seeker { licence: "Nej".to_owned(), ..bo() }, &smed()).missing, [], "nobody asked");
}

#[test]
fn what_else_an_opening_asks_for_and_what_was_promised_is_said() {
    let mut workplace = offered("smed");
    workplace.openings[0].demands = "Møder kl. 6".to_owned();
    let promise = |education: &str, number| Promise {
        education: education.to_owned(),
        number,
        due_on: day("2027-08-01"),
        by_month: false,
    };
    workplace.promises = vec![promise("smed", 1), promise("frisør", 2), promise("", 3)];
    let found = of(&Seeker { transport: "Bus".to_owned(), ..bo() }, &workplace).reasons;
    assert!(found.contains(&Reason::Demands { typed: "Møder kl. 6".to_owned() }));
    assert!(found.contains(&Reason::Transport { typed: "Bus".to_owned() }));
    let promised: Vec<u32> = found
        .iter()
        .filter_map(|reason| if let Reason::Promised { number, .. } = reason { Some(*number) } else { None })
        .collect();
    assert_eq!(promised, [1, 3], "a promise in another trade is not for them");
}

#[test]
fn a_promised_place_is_a_place_where_none_is_free_and_stands_behind_those_that_are() {
    let promise = |education: &str| Promise { education: education.to_owned(), number: 1, ..Promise::default() };
    let promised =
        |education: &str, held: Workplace| of(&bo(), &Workplace { promises: vec![promise(education)], ..held });
    let full = || approved("smed", 0);
    let found = promised("smed", full());
    let said = Reason::Promised { number: 1, due_on: None, by_month: false };
    assert!(found.must.is_empty() && found.reasons.contains(&said), "{found:?}");
    assert_eq!(found.missing, [Reason::ApprovalFull { education: "smed".to_owned() }]);
    assert!(of(&bo(), &smed()).order < found.order && found.order < of(&bo(), &full()).order);
    assert!(promised("", full()).must.is_empty(), "one without an education is for what they may train in");
    let unapproved = Workplace { approvals: vec![], ..smed() };
    let missing = Reason::ApprovalMissing { education: "smed".to_owned() };
    assert_eq!(promised("smed", unapproved.clone()).missing, [missing]);
    for (education, held) in [("", unapproved), ("frisør", full())] {
        assert!(!promised(education, held).must.is_empty());
    }
}

#[test]
fn a_long_way_is_missing_and_moving_makes_up_for_it() {
    let far = Workplace { postcode: "1100".to_owned(), ..smed() };
    let with = |moves| of(&Seeker { moves, ..bo() }, &far);
    let km = with(None).km.unwrap().0;
    let way = Reason::Far { km, approximate: false, reach_km: 40, usual: false };
    assert_eq!(with(None).missing, [way.clone(), Reason::MovesUnknown]);
    assert_eq!(with(Some(false)).missing, [way.clone(), Reason::Stays]);
    assert_eq!(with(Some(true)).missing, [way]);
    assert!(with(Some(true)).reasons.contains(&Reason::Moves));
    assert!(with(None).must.is_empty(), "no distance excludes");
}

#[test]
fn a_seeker_who_has_not_said_how_far_is_taken_to_travel_as_is_usual() {
    let found = of(&Seeker { reach_km: None, ..bo() }, &smed());
    assert!(found.reasons.contains(&Reason::Near { km: 28, approximate: false, reach_km: 30, usual: true }));
}

#[test]
fn a_postcode_that_is_not_listed_is_near_enough_and_one_that_is_none_is_said() {
    let found = of(&Seeker { postcode: "9601".to_owned(), ..bo() }, &smed());
    assert_eq!(found.km, Some((28, true)));
    let found = of(&Seeker { postcode: String::new(), ..bo() }, &smed());
    assert_eq!((found.km, found.missing), (None, vec![Reason::DistanceUnknown { seeker: true, workplace: false }]));
    let found = of(&bo(), &Workplace { postcode: "3900".to_owned(), ..smed() });
    assert_eq!(found.missing, [Reason::DistanceUnknown { seeker: false, workplace: true }]);
}

#[test]
fn that_they_have_been_there_before_is_said_newest_first() {
    let tried = |company: &str, how, on: &str| Tried { company: company.to_owned(), how, on: day(on) };
    let before = vec![
        tried("smed", TriedHow::Introduced, "2026-09-01"),
        tried("smed", TriedHow::Applied, "2026-10-01"),
        tried("bager", TriedHow::Applied, "2026-10-02"),
    ];
    let found = of(&Seeker { tried: before, ..bo() }, &smed());
    let (applied, introduced) =
        (Reason::Applied { on: day("2026-10-01") }, Reason::Introduced { on: day("2026-09-01") });
    assert_eq!(found.missing, [applied, introduced]);
}

#[test]
fn what_the_office_knows_of_the_company_is_said() {
    let strangers = Workplace { last_apprentice_on: None, last_contact_on: None, no_advertising: true, ..smed() };
    let found = of(&bo(), &strangers).missing;
    assert_eq!(found, [Reason::NeverApprentice, Reason::NeverContacted, Reason::NoAdvertising]);
    let silent = |since: &str| of(&bo(), &Workplace { last_contact_on: day(since), ..smed() }).missing;
    assert_eq!(silent("2026-08-25"), [Reason::Silent { days: 91, since: day("2026-08-25").unwrap() }]);
    assert_eq!(silent("2026-08-26"), []);
}

#[test]
fn a_list_is_ordered_by_musts_openings_wishes_and_distance_and_hides_nobody() {
    let named = |id: &str, name: &str, workplace: Workplace| Workplace {
        id: id.to_owned(),
        name: name.to_owned(),
        ..workplace
    };
    let at = |postcode: &str, workplace: Workplace| Workplace { postcode: postcode.to_owned(), ..workplace };
    let workplaces = [
        named("9", "Ingen fag", approved("frisør", 5)),
        named("8", "Fuldt hus", approved("smed", 0)),
        named("7", "Uden adresse", at("", smed())),
        named("6", "Langt væk", at("1100", smed())),
        named("5", "Åse", smed()),
        named("4", "Zebra", smed()),
        named("3", "Andet fag", at("9600", approved("industri", 1))),
        named("2", "Åben og fjern", at("1100", offered("industri"))),
        named("1", "Åben", at("3700", offered("smed"))),
    ];
    let world = World::new();
    let seeker = Seeker { other_educations: vec!["industri".to_owned()], ..bo() };
    let field = world.field(&workplaces);
    let listed: Vec<&str> = field.ranked(&seeker).into_iter().map(|held| held.id.as_str()).collect();
    assert_eq!(listed, ["1", "2", "4", "5", "6", "7", "3", "8", "9"]);
}

#[test]
fn an_opening_lists_the_students_and_sees_only_its_own_trade() {
    let mut workplace = offered("smed");
    workplace.approvals.extend(approved("industri", 4).approvals);
    let seeker = |id: &str, name: &str, education: &str| Seeker {
        id: id.to_owned(),
        name: name.to_owned(),
        education: education.to_owned(),
        ..bo()
    };
    let seekers = [seeker("1", "Åse", "smed"), seeker("2", "Ida", "industri"), seeker("3", "Zoe", "smed")];
    let world = World::new();
    let names = |workplace: &Workplace| -> Vec<String> {
        let listed = office::matching::seekers_for(std::slice::from_ref(workplace), &seekers, world.ground());
        listed.into_iter().map(|suited| suited.seeker.name.clone()).collect()
    };
    assert_eq!(names(&workplace), ["Zoe", "Åse", "Ida"]);
    let seen = workplace.only("plads-smed").unwrap();
    assert_eq!(of(&seekers[1], &seen).must, [Reason::EducationMissing]);
    assert!(workplace.only("plads-vvs").is_none());
}

#[test]
fn travelling_farther_says_how_many_workplaces_more() {
    let at = |id: &str, postcode: &str| Workplace { id: id.to_owned(), postcode: postcode.to_owned(), ..smed() };
    let workplaces =
        [at("a", "9600"), at("b", "9000"), at("c", "8000"), at("d", "1100"), at("e", ""), approved("vvs", 1)];
    let world = World::new();
    let seeker = Seeker { reach_km: Some(40), ..bo() };
    let found = world.field(&workplaces).what_if(&seeker, &[0, 40, 100, 999]);
    assert_eq!((found.now, found.unknown, found.all), (2, 1, 5));
    let counts: Vec<_> = found.counts.iter().map(|count| (count.reach_km, count.workplaces, count.more)).collect();
    assert_eq!(counts, [(0, 1, -1), (40, 2, 0), (100, 3, 1), (999, 4, 2)]);
}

#[test]
fn the_long_count_can_be_stopped_and_says_how_far_it_is() {
    let world = World::new();
    let (seekers, workplaces) = (vec![bo(); 10], [smed()]);
    let field = world.field(&workplaces);
    let mut heard = Vec::new();
    let found = field.matrix(&seekers, 3, &mut |done, total| {
        heard.push((done, total));
        if done == 4 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    });
    assert_eq!(found, None);
    assert_eq!(heard, [(1, 10), (2, 10), (3, 10), (4, 10)]);
}

#[test]
fn a_reason_crosses_to_the_window_as_a_key_with_values_and_no_score() {
    let said = serde_json::to_value(of(&bo(), &smed())).unwrap();
    assert_eq!(said["reasons"][1], serde_json::json!({"key": "free_places", "education": "smed", "free": 2}));
    assert!(said.get("order").is_none());
}
