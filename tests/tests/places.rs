//! Stories of places: where a postcode lies, and how far it is to another.

use std::collections::BTreeSet;

use office::Error;
use office::places::{Places, Row, km};
use proptest::prelude::*;

fn places() -> Places {
    Places::built_in().unwrap()
}

fn between(from: &str, to: &str) -> f64 {
    let places = places();
    km(&places.find(from).unwrap(), &places.find(to).unwrap())
}

#[test]
fn the_distances_everybody_knows_are_right() {
    for (from, to, known) in [
        ("1100", "8000", 156.5), // København – Aarhus
        ("9000", "9800", 46.0),  // Aalborg – Hjørring
        ("5000", "1100", 141.0), // Odense – København
        ("6700", "6000", 64.0),  // Esbjerg – Kolding
        ("8800", "7800", 26.5),  // Viborg – Skive
        ("4800", "4900", 47.5),  // Nykøbing Falster – Nakskov
    ] {
        let found = between(from, to);
        assert!((found - known).abs() < 3.0, "{from}–{to}: {found} km, not {known}");
    }
}

#[test]
fn the_table_covers_the_country_and_all_of_it_lies_in_it() {
    let places = places();
    let mut towns = BTreeSet::new();
    for number in 1000..10_000 {
        if let Some(place) = places.find(&number.to_string()).filter(|place| !place.approximate) {
            assert!((54.5..57.8).contains(&place.latitude), "{}", place.town);
            assert!((8.0..15.2).contains(&place.longitude), "{}", place.town);
            towns.insert(place.town);
        }
    }
    assert!(towns.len() >= 400 && places.len() >= 400);
    for thousand in 1..10 {
        assert!(!places.find(&format!("{thousand}000")).unwrap().town.is_empty());
    }
}

#[test]
fn a_number_that_is_not_listed_lies_where_the_nearest_listed_one_does() {
    let places = places();
    let (listed, near) = (places.find("9600").unwrap(), places.find("9601").unwrap());
    assert_eq!((listed.approximate, near.approximate), (false, true));
    assert_eq!((near.town.as_str(), near.latitude), ("Aars", listed.latitude));
    let row = |postcode: &str| Row {
        postcode: postcode.to_owned(),
        town: postcode.to_owned(),
        latitude: 56.0,
        longitude: 9.0,
    };
    let two = Places::from_rows([row("2000"), row("1000")]).unwrap();
    assert_eq!(two.find("1500").unwrap().town, "1000", "the lower of two as near");
    assert_eq!(
        (two.find("0001").unwrap().town, two.find("9999").unwrap().town),
        ("1000".to_owned(), "2000".to_owned())
    );
}

#[test]
fn what_is_no_danish_postcode_lies_nowhere() {
    for postcode in ["", "96", "96000", "96o0", "9600 ", "٩٦٠٠", "3900", "3992"] {
        assert_eq!(places().find(postcode), None, "{postcode}");
    }
    assert_eq!(Places::from_rows([]).unwrap().find("9600"), None);
}

#[test]
fn the_islands_lie_out_in_the_water() {
    assert!((between("3700", "1100") - 148.0).abs() < 5.0, "Bornholm");
    assert!(between("8592", "8500") > 45.0, "Anholt is not Grenaa");
    assert!(between("9940", "9900") > 30.0, "Læsø");
    assert!(between("8305", "8310") > 30.0, "Samsø is not Tranbjerg");
    assert!((between("5970", "5900") - 19.0).abs() < 4.0, "Ærø and Langeland");
    assert!(!places().find("6720").unwrap().approximate, "Fanø");
}

#[test]
fn an_office_can_bring_a_table_of_its_own() {
    let row = Row { postcode: "9600".to_owned(), town: "Aars".to_owned(), latitude: 56.804, longitude: 9.514 };
    let again = Row { town: "Aars igen".to_owned(), ..row.clone() };
    let own = Places::from_rows([row.clone(), again]).unwrap();
    assert_eq!((own.len(), own.find("9600").unwrap().town.as_str()), (1, "Aars"));
    let bad = Places::from_rows([Row { postcode: "DK-9600".to_owned(), ..row.clone() }]).unwrap_err();
    assert_eq!(bad, Error::invalid("postcode", "not-a-postcode"));
    let swapped = Places::from_rows([Row { latitude: f64::NAN, ..row }]).unwrap_err();
    assert_eq!(swapped, Error::invalid("latitude", "place-outside"));
}

proptest! {
    #[test]
    fn a_way_is_as_long_as_the_way_back_and_no_detour_is_shorter(a in 0..10_000_u32, b in 0..10_000_u32, c in 0..10_000_u32) {
        let places = places();
        let find = |number: u32| places.find(&format!("{number:04}"));
        let (Some(a), Some(b), Some(c)) = (find(a), find(b), find(c)) else { return Ok(()) };
        prop_assert_eq!(km(&a, &b), km(&b, &a));
        prop_assert_eq!(km(&a, &a), 0.0);
        prop_assert!(km(&a, &c) <= km(&a, &b) + km(&b, &c) + 1e-9);
        prop_assert!(km(&a, &b) < 500.0);
    }
}
