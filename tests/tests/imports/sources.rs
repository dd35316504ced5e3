//! The other sources: the portal's seekers, companies, agreements, the wide attendance sheet; and the real files.

use std::path::Path;

use serde_json::{Value, json};
use tests::Vault;

use crate::files::Cell::{Empty, Moment, Number, Text};
use crate::files::{commit, cpr, import, reasons, rehearse, shown, student, total, windows, xlsx, z425};

fn students(vault: &Vault) {
    import(
        vault,
        "elever.csv",
        z425(&[
            ("300101", "Zahra Bech-Nielsen", "640910-6995", "TØM-GF2-26a"),
            ("300102", "Pedersen, Łukasz", "220806", "TØM-GF2-26a"),
            ("300103", "Mohammed Andersen", "051104-9580", "TØM-GF2-26c"),
            ("300104", "Nora Thomsen", "", "TØM-GF2-26c"),
        ]),
    );
}

fn portal() -> Vec<u8> {
    let head = [
        "CPR-nummer",
        "Fornavn",
        "Efternavn",
        "Uddannelsesønske",
        "Profil synlig",
        "Senest logget ind",
        "Registreret som søgende",
        "Antal ansøgninger",
        "Kørekort",
        "Vil flytte",
        "Ønsket pendling (km)",
    ];
    let row = |cpr, given, family, wish, visible, applications: f64| {
        vec![
            cpr,
            Text(given),
            Text(family),
            Text(wish),
            Text(visible),
            Moment(46330.75),
            Moment(46321.0),
            Number(applications),
            Text("B"),
            Text("Måske"),
            Number(30.0),
        ]
    };
    xlsx(
        "Søgende",
        &[
            vec![Text("Udtræk af lærepladssøgende elever"), Empty, Empty, Text("16-11-2026")],
            vec![],
            head.map(Text).into(),
            row(Text("6409106995"), "Zahra", "Bech-Nielsen", "Tømrer", "Ja", 8.0),
            row(Text("8208068355"), "Łukasz", "Pedersen", "Murer", "Nej", 0.0),
            row(Number(511_049_580.0), "Mohammed", "Andersen", "Tømrer", "Ja", 12.0),
            row(Text("7001069999"), "Ukendt", "Elev", "Tømrer", "Ja", 1.0),
        ],
    )
}

#[test]
fn the_portals_seekers_are_found_in_spite_of_titles_lost_zeros_and_lost_letters() {
    let vault = Vault::new();
    students(&vault);
    let (opened, sums) = rehearse(&vault, "soegende.xlsx", portal());
    assert_eq!(
        (&opened["kind"], &opened["header_line"], &opened["options"]["checked_on"]),
        (&json!("seekers"), &json!(3), &json!("2026-11-16"))
    );
    assert_eq!((&sums["rows"]["bad"], &sums["rows"]["new"]), (&json!(1), &json!(3)));
    let bad = shown(&vault, &opened, "bad");
    assert_eq!(reasons(&bad[0]), ["student-unknown"]);
    let shown_cpr = &shown(&vault, &opened, "new")[0]["cells"][0]["file"];
    assert_eq!(shown_cpr, "640910-••••", "a number is masked");
    commit(&vault, &opened);
    let lukasz = student(&vault, "Pedersen");
    assert_eq!(lukasz["name"], "Łukasz Pedersen", "the portal has the letters the export lost");
    assert_eq!(
        (&lukasz["wishes"], &lukasz["licence"], &lukasz["reach_km"]),
        (&json!("Murer"), &json!("B"), &json!(30))
    );
    assert_eq!(student(&vault, "Zahra")["wishes"], "", "the education itself is no other wish");
    assert_eq!(cpr(&vault, "Pedersen").as_deref(), Some("8208068355"));
    let page = vault.call("student_page", json!({"id": lukasz["id"]})).to_string();
    assert!(page.contains("2026-11-16"), "the check of the profile stands in the timeline: {page}");
    assert_eq!(import(&vault, "soegende.xlsx", portal())["step"], Value::Null);
    vault.sound();
}

#[test]
fn seekers_the_office_does_not_know_come_in_when_the_user_says_so() {
    let vault = Vault::new();
    students(&vault);
    let file = vault.offer("soegende.xlsx", portal());
    let opened = vault.call("import_open", json!({"file": file.file}));
    let mut options = opened["options"].clone();
    options["create_unknown"] = json!(true);
    vault.call("import_map", json!({"import": file.file, "options": options}));
    assert_eq!(vault.call("import_rehearse", json!({"import": file.file}))["rows"]["bad"], 0);
    commit(&vault, &opened);
    assert_eq!(total(&vault, "students"), 5);
}

const COMPANIES: &str = "\u{feff}CVR-nr;P-nr;Virksomhed;Adresse;Postnr;By;Telefon;Kontaktperson;Kontakt e-mail;Reklamebeskyttet;Godkendt til;Antal godkendt;I brug;Godkendt til og med;Seneste kontakt\r\n\
    91809478;9345619269;Knudsen El ApS;Søndergade 114;8900;Randers C;23824863 ;Signe d'Angelo;s@firma.example.dk;Ja;Elektriker;8;2;05-07-2030;\r\n\
    91809478;9345619269;Knudsen El ApS;Søndergade 114;8900;Randers C;23824863;Signe d'Angelo;s@firma.example.dk;Ja;Tømrer;3;1;05-07-2029;27-01-2026\r\n\
    96940660;9506197570;Krog Byg;Engvej 1;9620;Aalestrup;+45 40701077;Yusuf Madsen;y@firma.example.dk;Nej;Murer;8;2;14-10-2026;08-03-2025\r\n\
    96940661;9506197570;Krog Byg;Engvej 1;9620;Aalestrup;+45 40701077;Yusuf Madsen;y@firma.example.dk;Nej;Tømrer;1;0;29-05-2027;\r\n";

#[test]
fn companies_come_with_workplaces_contacts_and_approvals_and_an_odd_cvr_is_a_warning() {
    let vault = Vault::new();
    let (opened, sums) = rehearse(&vault, "virksomheder.csv", COMPANIES);
    assert_eq!(
        (&opened["kind"], &opened["encoding"], &sums["rows"]["bad"]),
        (&json!("companies"), &json!("utf8_bom"), &json!(0))
    );
    let warned: Vec<_> = shown(&vault, &opened, "warning").iter().flat_map(reasons).collect();
    assert!(warned.contains(&"cvr-check".to_owned()), "{warned:?}");
    commit(&vault, &opened);
    assert_eq!(total(&vault, "companies"), 2, "a place of work belongs to one company, whatever digit slipped");
    let found = vault.call("companies", json!({"text": "Knudsen"}));
    let page = vault.call("company_page", json!({"id": found["rows"][0]["id"]}));
    let count = |part: &str| page[part].as_array().unwrap().len();
    assert_eq!((count("workplaces"), count("contacts"), count("approvals")), (1, 1, 2));
    assert_eq!((&page["company"]["no_advertising"], &page["contacted_on"]), (&json!(true), &json!("2026-01-27")));
    let krog = vault.call("companies", json!({"text": "Krog"}))["rows"][0].clone();
    assert_eq!(krog["cvr"], "96940661", "the number whose check fits");
    assert_eq!(import(&vault, "virksomheder.csv", COMPANIES)["step"], Value::Null);
    vault.sound();
}

fn agreements() -> Vec<u8> {
    windows(
        "CPR-nr.;Elevnavn;Uddannelse;Stamhold;GF2 start;GF2 slut;Aftaletype;Aftale fra;Aftale til;Underskrevet;Annulleret;CVR-nr;Lærested\r\n\
         8208066555;?ukasz Pedersen;Tømrer;TØM-GF2-26a;03-08-2026;21-12-2026;Kombinationsaftale;05-01-2027;11-07-2030;27-09-2026;;91809478;Knudsen El ApS\r\n\
         6409106995;Zahra Bech-Nielsen;Tømrer;TØM-GF2-26a;03-08-2026;21-12-2026;Almindelig;11-01-2027;27-04-2030;;16-11-2026;92229130;Ny Virksomhed A/S\r\n\
         ;Nora Thomsen;Tømrer;TØM-GF2-26c;03-08-2026;21-12-2026;Læreaftale;11-01-2027;27-04-2030;;;91809478;Knudsen El ApS\r\n",
    )
}

#[test]
fn agreements_find_student_and_company_and_bring_the_companies_that_are_missing() {
    let vault = Vault::new();
    students(&vault);
    import(&vault, "virksomheder.csv", COMPANIES);
    let (opened, sums) = rehearse(&vault, "aftaler.csv", agreements());
    assert_eq!((&opened["kind"], &sums["rows"]["bad"]), (&json!("agreements"), &json!(1)));
    assert_eq!(reasons(&shown(&vault, &opened, "bad")[0]), ["agreement-type-unknown"]);
    let mut options = opened["options"].clone();
    options["values"]["laereaftale"] = json!("almindelig");
    vault.call("import_map", json!({"import": opened["import"], "options": options}));
    assert_eq!(vault.call("import_rehearse", json!({"import": opened["import"]}))["rows"]["bad"], 0);
    let receipt = commit(&vault, &opened);
    assert_eq!(receipt["written"], 3);
    assert_eq!((total(&vault, "agreements"), total(&vault, "companies")), (3, 3));
    assert_eq!(cpr(&vault, "Pedersen").as_deref(), Some("8208066555"));
    let list = vault.call("agreements", json!({"text": "Zahra"}))["rows"][0].clone();
    assert_eq!((&list["annulled_on"], &list["type_name"]), (&json!("2026-11-16"), &json!("Almindelig")));
    let stage = |text: &str| {
        let line = vault.call("agreements", json!({"text": text}))["rows"][0].clone();
        (line["stage"].clone(), line["stage_on"].clone())
    };
    assert_eq!(stage("Pedersen"), (json!("registered"), json!("2026-09-27")), "what is listed as signed is registered");
    assert_eq!(stage("Nora"), (json!(""), Value::Null));
    assert_eq!(
        import(&vault, "aftaler.csv", agreements())["step"],
        Value::Null,
        "also the meaning of the type is remembered"
    );
    vault.sound();
}

fn sheet() -> Vec<u8> {
    let row = |name, hold, marks: [&'static str; 3], remark| {
        let mark = |text: &'static str| if text.is_empty() { Empty } else { Text(text) };
        vec![Text(name), Text(hold), mark(marks[0]), mark(marks[1]), mark(marks[2]), mark(remark)]
    };
    xlsx(
        "Jobcafé E26",
        &[
            ["Navn", "Hold", "uge 44", "uge 45", "uge 46", "Bemærkning"].map(Text).into(),
            row("Zahra Bech-Nielsen", "TØM-GF2-26a", ["x", "X", "syg"], "har kørekort"),
            row("Łukasz Pedersen", "TØM-GF2-26a", ["-", "", "lp"], ""),
            row("Nora Thomsen", "TØM-GF2-26c", ["fri", "sent", "måske"], ""),
        ],
    )
}

#[test]
fn the_wide_sheet_becomes_sessions_and_marks_on_the_days_of_its_weeks() {
    let vault = Vault::new();
    students(&vault);
    let (opened, sums) = rehearse(&vault, "jobcafe.xlsx", sheet());
    assert_eq!((&opened["kind"], &opened["columns"][4]["day"]), (&json!("attendance"), &json!("2026-11-11")));
    assert_eq!(sums["rows"]["bad"], 1);
    assert_eq!(reasons(&shown(&vault, &opened, "bad")[0]), ["import-mark-unknown"]);
    vault.call("import_fix", json!({"import": opened["import"], "row": 3, "column": 4, "value": "x"}));
    commit(&vault, &opened);
    let sessions = vault.call("cafe_sessions", json!({"from": "2026-10-01", "until": "2026-12-01"}));
    let days: Vec<_> =
        sessions.as_array().unwrap().iter().map(|session| session["held_on"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-10-28", "2026-11-04", "2026-11-11"]);
    assert_eq!(sessions[0]["series"], "Jobcafé E26");
    let marks = vault.call("cafe_sheet", json!({"id": sessions[2]["id"]}))["rows"].clone();
    let marks: Vec<_> = marks
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["mark"].as_str().unwrap())
        .filter(|mark| !mark.is_empty())
        .collect();
    assert_eq!(marks, ["placed", "present", "excused"], "by name: Łukasz, Nora, Zahra");
    vault.sound();
}

#[test]
fn a_mark_made_by_hand_stands_against_the_sheet() {
    let vault = Vault::new();
    students(&vault);
    import(&vault, "jobcafe.xlsx", sheet());
    let sessions = vault.call("cafe_sessions", json!({"from": "2026-10-01", "until": "2026-12-01"}));
    let zahra = student(&vault, "Zahra")["id"].clone();
    vault.call("close_cafe_session", json!({"id": sessions[0]["id"], "closed": false}));
    vault.call("mark_attendance", json!({"session": sessions[0]["id"], "student": zahra, "mark": "late"}));
    let (opened, sums) = rehearse(&vault, "jobcafe.xlsx", sheet());
    assert_eq!((&sums["cells"]["kept"], &sums["cells"]["conflict"]), (&json!(1), &json!(0)));
    assert_eq!(commit(&vault, &opened)["step"], Value::Null);
}

/// Runs where the examples of real exports lie beside the product; they are no part of it.
#[test]
fn the_five_real_exports_go_in_and_again_change_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    if !folder.exists() {
        return;
    }
    let vault = Vault::new();
    let files = [
        ("z425-elever.csv", "students", 488),
        ("virksomheder.csv", "companies", 364),
        ("z8232-gf2-aftaler.csv", "agreements", 198),
        ("laerepladsen-soegende.xlsx", "seekers", 223),
        ("jobcafe-fremmoede.xlsx", "attendance", 175),
    ];
    for (name, kind, rows) in files {
        let (opened, sums) = rehearse(&vault, name, std::fs::read(folder.join(name)).unwrap());
        assert_eq!((&opened["kind"], &opened["missing"]), (&json!(kind), &json!([])), "{name}");
        assert_eq!(
            (&sums["total"], &sums["rows"]["bad"], &sums["rows"]["conflict"]),
            (&json!(rows), &json!(0), &json!(0)),
            "{name}"
        );
        assert!(commit(&vault, &opened)["step"].is_i64(), "{name}");
    }
    for (name, ..) in files {
        let again = import(&vault, name, std::fs::read(folder.join(name)).unwrap());
        assert_eq!(again["step"], Value::Null, "{name}: {again}");
    }
    assert_eq!((total(&vault, "students"), total(&vault, "agreements")), (480, 198));
    vault.sound();
}

#[test]
fn places_in_use_that_no_column_dates_are_counted_on_the_day_that_is_chosen_else_today() {
    let vault = Vault::new();
    let file = |in_use: u32| {
        windows(&format!(
            "CVR-nr;P-nr;Virksomhed;Godkendt til;Antal godkendt;I brug\r\n10000009;1000000009;Smed & Søn;Smed;3;{in_use}\r\n"
        ))
    };
    let counted = || {
        let company = vault.call("companies", json!({}))["rows"][0]["id"].clone();
        let page = vault.call("company_page", json!({"id": company}));
        page["approvals"][0]["counted_on"].clone()
    };
    import(&vault, "virksomheder.csv", file(1));
    assert_eq!(counted(), "2026-11-22");
    vault.clock.forward(chrono::Duration::days(3));
    let again = import(&vault, "virksomheder.csv", file(1));
    assert_eq!((&again["step"], counted()), (&Value::Null, json!("2026-11-22")), "the same number keeps its day");
    import(&vault, "virksomheder.csv", file(2));
    assert_eq!(counted(), "2026-11-25");
    let (opened, _) = rehearse(&vault, "virksomheder.csv", file(2));
    let with = |day: &str| {
        let mut options = opened["options"].clone();
        options["counted_on"] = json!(day);
        json!({"import": opened["import"], "options": options})
    };
    assert_eq!(vault.refusal("import_map", with("2026-11-26")).0, "counted_on");
    vault.call("import_map", with("2026-11-24"));
    vault.call("import_rehearse", json!({"import": opened["import"]}));
    commit(&vault, &opened);
    assert_eq!(counted(), "2026-11-24", "a day that was chosen is kept");
    vault.sound();
}

#[test]
fn a_list_of_companies_brings_branches_and_how_approvals_were_counted_and_again_changes_nothing() {
    let vault = Vault::new();
    let text = "CVR-nr;P-nr;Virksomhed;Branchekode;Branche;Kodesæt;Godkendt til;Antal godkendt;I brug;Optalt den;\
                Godkendelsestype;Begrænsninger;Kontaktperson;Titel\r\n\
                10000009;1000000009;Smed & Søn;25.11.00;Metal;db25;Smed;3;1;01-11-2026;Begrænset;1206, 1128;Åse Dam;Mester\r\n";
    let file = || windows(text);
    import(&vault, "virksomheder.csv", file());
    let company = vault.call("companies", json!({}))["rows"][0]["id"].clone();
    let page = vault.call("company_page", json!({"id": company}));
    let kept = &page["company"];
    assert_eq!(
        (&kept["branch"], &kept["branch_text"], &kept["branch_scheme"]),
        (&json!("251100"), &json!("Metal"), &json!("DB25"))
    );
    let approval = &page["approvals"][0];
    assert_eq!((&approval["counted_on"], &approval["kind"]), (&json!("2026-11-01"), &json!("limited")));
    assert_eq!(approval["limit_names"].as_array().unwrap().len(), 2);
    assert_eq!(page["contacts"][0]["title"], "Mester");
    let again = import(&vault, "virksomheder.csv", file());
    assert_eq!(again["step"], Value::Null, "{again}");
    vault.sound();
}
