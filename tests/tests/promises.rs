//! Which promised place an agreement takes, against the rule said slowly.

use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

/// Two educations of the school, brought in as an office would, and the company that has them.
fn school(vault: &Vault) -> (String, [String; 3]) {
    let text = "CVR-nr.;P-nummer;Virksomhed;Uddannelse;Godkendt antal\r\n\
                10000009;1000000001;Kilde;Smed;9\r\n10000009;1000000001;Kilde;Tømrer;9\r\n";
    let file = vault.offer("virksomheder.csv", text).file;
    vault.call("import_open", json!({"file": file, "kind": "companies"}));
    vault.call("import_rehearse", json!({"import": file}));
    vault.call("import_commit", json!({"import": file}));
    let known = vault.call("student_choices", Value::Null)["educations"].clone();
    let id = |at: usize| known[at]["id"].as_str().unwrap().to_owned();
    let kilde = vault.call("companies", json!({}))["rows"][0]["id"].as_str().unwrap().to_owned();
    (kilde, [String::new(), id(0), id(1)])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Said slowly: of the promises with a place left that name the education or none, those that name it first, then the
    /// earliest, then the one noted first. An annulled agreement gives its place back, and one saved again takes none.
    #[test]
    fn an_agreement_takes_the_promised_place_that_fits_it_best(
        promised in prop::collection::vec((0..3_usize, 1..3_u64, 1..9_u32), 1..5),
        agreed in prop::collection::vec((1..3_usize, prop::bool::ANY, prop::bool::ANY), 0..6),
    ) {
        let vault = Vault::new();
        let (kilde, educations) = school(&vault);
        let mut left: Vec<(String, usize, u64, u32)> = Vec::new();
        for (education, number, day) in promised {
            let ask = json!({"company": kilde, "education": educations[education], "number": number,
                             "due_on": format!("2027-01-{day:02}"), "by_month": false});
            left.push((vault.call("add_promise", ask)["id"].as_str().unwrap().to_owned(), education, number, day));
        }
        for (education, signed, annulled) in agreed {
            let student = vault.student("Bo", "X-GF2-26a");
            vault.call("set_student", json!({"id": student, "field": "education", "value": educations[education]}));
            let mut ask = json!({"student": student, "company": kilde, "type": "almindelig", "starts_on": "2026-12-01"});
            if signed {
                ask["signed_on"] = json!("2026-11-20");
            }
            ask["id"] = vault.call("put_agreement", ask.clone())["id"].clone();
            ask["note"] = json!("Gemt igen");
            vault.call("put_agreement", ask.clone());
            if annulled {
                ask["annulled_on"] = json!("2026-11-22");
                vault.call("put_agreement", ask);
            } else if signed {
                let fits = (0..left.len()).filter(|at| left[*at].2 > 0 && [0, education].contains(&left[*at].1));
                if let Some(at) = fits.min_by_key(|at| (left[*at].1 == 0, left[*at].3, *at)) {
                    left[at].2 -= 1;
                }
            }
        }
        let found = vault.call("promises", json!({"id": kilde}));
        for (id, _, left, _) in &left {
            let line = found.as_array().unwrap().iter().find(|line| line["id"] == json!(id)).unwrap();
            prop_assert_eq!(&line["left"], &json!(left));
            prop_assert_eq!(&line["state"], &json!(if *left == 0 { "kept" } else { "open" }));
        }
        vault.sound();
    }
}
