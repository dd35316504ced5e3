//! Stories of paper: what the office hands out says everything, to everybody, and nothing about those who are sheltered.

#[path = "papers/many.rs"]
mod many;
#[path = "papers/press.rs"]
mod press;

use serde_json::{Value, json};
use tests::bench::plain_vault;
use tests::pdf::Pdf;
use tests::{PASSPHRASE, Vault};

const CRITERIA: [&str; 4] = ["suited", "mobile_place", "mobile_trade", "active"];

fn preview(vault: &Vault, paper: Value) -> Value {
    vault.call("paper_preview", json!({"paper": paper, "language": "da"}))
}

/// The PDF behind an answer, as `save_file` would write it.
fn saved(vault: &Vault, answer: &Value) -> Vec<u8> {
    let (_, bytes) = vault.office.made_file(answer["file"]["file"].as_str().unwrap()).unwrap();
    bytes.to_vec()
}

fn pdf(vault: &Vault, paper: Value) -> Pdf {
    Pdf::read(&saved(vault, &preview(vault, paper)))
}

/// A signed assessment of a new student, or a draft with the same words.
fn assessment(vault: &Vault, name: &str, sealed: bool) -> (String, String) {
    let student = vault.student(name, "TØM-GF2-26a");
    let note = "Ringede selv til tre tømrere i Ærøskøbing";
    vault.call("add_note", json!({"student": student, "kind": "call", "happened_on": "2026-11-20", "body": note}));
    let id = vault.call("emma_start", json!({"student": student, "occasion": "gf2"}))["id"].clone();
    let page = vault.call("emma_open", json!({"id": id}));
    let facts = page["draft"]["facts"].as_array().unwrap();
    let picked: Vec<&Value> = facts.iter().filter(|fact| fact["source"] == "note").map(|fact| &fact["key"]).collect();
    let mut content = json!({
        "criteria": {},
        "actions": [{"what": "Fem ansøgninger", "due_on": "2026-12-01"}],
        "participants": {"instructor": "Ib Sø", "consultant": "", "contact_teacher": "", "student": name},
        "student_words": "Jeg vil gerne til Aars.\n\nOgså i weekenden.",
    });
    for criterion in CRITERIA {
        content["criteria"][criterion] =
            json!({"mark": "not_met", "reason": format!("Begrundelse for {criterion}"), "evidence": picked});
    }
    vault.call("emma_save", json!({"id": id, "held_on": "2026-11-22", "occasion": "gf2", "content": content}));
    if sealed {
        vault.call("emma_seal", json!({"id": id}));
    }
    (student, id.as_str().unwrap().to_owned())
}

#[test]
fn a_signed_assessment_is_a_tagged_pdf_in_danish_that_says_everything_that_was_signed() {
    let vault = Vault::new();
    let (_, id) = assessment(&vault, "Åse Ørum Kjærgård", true);
    let hash = vault.call("emma_open", json!({"id": id}))["sealed"]["hash"].as_str().unwrap().to_owned();
    let wordings = vault.call("emma_wordings", Value::Null);
    let pdf = pdf(&vault, json!({"kind": "emma", "id": id}));
    assert!(pdf.is_accessible());
    assert_eq!(pdf.language(), "da-DK");
    assert_eq!(pdf.title(), "EMMA: Åse Ørum Kjærgård");
    assert_eq!(
        pdf.headings(),
        [
            "1 EMMA: Åse Ørum Kjærgård",
            "2 Egnet",
            "3 Dokumentation",
            "2 Geografisk mobil",
            "3 Dokumentation",
            "2 Fagligt mobil",
            "3 Dokumentation",
            "2 Aktivt søgende",
            "3 Dokumentation",
            "2 Aftaler",
            "2 Deltagere",
            "2 Elevens egne ord",
            "2 Kontorets tal den dag",
        ]
    );
    let mut said: Vec<String> = CRITERIA.iter().map(|criterion| format!("Begrundelse for {criterion}")).collect();
    let in_force = wordings.as_array().unwrap().iter().map(|wording| wording["body"].as_str().unwrap());
    said.extend(in_force.map(str::to_owned));
    said.extend(
        [
            "Skolen",
            "Ikke opfyldt",
            "Ringede selv til tre tømrere i Ærøskøbing",
            "Fem ansøgninger",
            "Senest 01-12-2026",
            "Ib Sø, instruktør",
            "Jeg vil gerne til Aars.",
            "Også i weekenden.",
            "af Hanne Dam 22-11-2026 12:00",
            "side 1 af",
            &hash,
        ]
        .map(str::to_owned),
    );
    for sentence in said {
        assert!(pdf.says(&sentence), "{sentence}\n\n{}", pdf.letters());
    }
    assert!(!pdf.says("KLADDE"));
}

#[test]
fn what_became_known_after_the_signature_is_not_on_the_paper_and_a_later_correction_is() {
    let vault = Vault::new();
    let (student, id) = assessment(&vault, "Bo Dal", true);
    let later = json!({"student": student, "kind": "call", "happened_on": "2026-11-22", "body": "Kendt bagefter"});
    vault.call("add_note", later);
    let paper = json!({"kind": "emma", "id": id});
    let before = pdf(&vault, paper.clone());
    assert!(!before.says("Kendt bagefter") && !before.says("rettet siden"));
    let ask = json!({"student": student, "occasion": "gf2", "supersedes": id});
    let correction = vault.call("emma_start", ask)["id"].clone();
    vault.call("emma_seal", json!({"id": correction}));
    assert!(pdf(&vault, paper).says("Vurderingen er rettet siden."));
}

#[test]
fn a_draft_says_on_every_page_that_it_is_one() {
    let vault = Vault::new();
    let (_, id) = assessment(&vault, "Bo Dal", false);
    let pdf = pdf(&vault, json!({"kind": "emma", "id": id}));
    assert_eq!(pdf.count("KLADDE"), pdf.pages());
    assert!(pdf.says("Kladde: vurderingen er ikke underskrevet"));
    assert!(!pdf.says("Kontroltal"));
}

#[test]
fn a_cpr_number_is_on_paper_only_when_asked_for_and_then_the_look_is_noted() {
    let vault = Vault::new();
    let (student, id) = assessment(&vault, "Bo Dal", true);
    let paper = json!({"kind": "emma", "id": id});
    assert_eq!(preview(&vault, paper.clone())["cpr_known"], false);
    vault.call("set_cpr", json!({"id": student, "number": "6409106995"}));
    let without = preview(&vault, paper.clone());
    assert_eq!(without["cpr_known"], true);
    assert!(!Pdf::read(&saved(&vault, &without)).says("640910"));
    let looks = || -> u32 {
        let plain = plain_vault(&vault.folder, PASSPHRASE);
        let sql = "select count(*) from audit where action = 'reveal' and of = 'cpr' and record = ?1";
        plain.query_row(sql, [&student], |row| row.get(0)).unwrap()
    };
    let before = looks();
    let with = vault.call("paper_preview", json!({"paper": paper.clone(), "language": "da", "with_cpr": true}));
    assert!(Pdf::read(&saved(&vault, &with)).says("640910-6995"));
    assert_eq!(looks(), before + 1);
    preview(&vault, paper);
    assert_eq!(looks(), before + 1);
}

#[test]
fn a_sheltered_name_is_on_the_students_own_paper_but_in_no_file_name_and_on_no_list() {
    let vault = Vault::new();
    let (student, id) = assessment(&vault, "Mia Skjult", true);
    vault.call("set_student", json!({"id": student, "field": "protected", "value": "true"}));
    let own = preview(&vault, json!({"kind": "emma", "id": id}));
    assert!(Pdf::read(&saved(&vault, &own)).says("Mia Skjult"));
    let name = own["file"]["name"].as_str().unwrap();
    assert!(name.starts_with("EMMA 2026-11-22 Navnebeskyttet ") && !name.contains("Mia"), "{name}");
    let session = vault.call("put_cafe_session", json!({"held_on": "2026-11-25"}))["id"].clone();
    vault.student("Åben Elev", "TØM-GF2-26a");
    let list = pdf(&vault, json!({"kind": "cafe", "id": session}));
    assert!(list.says("Åben Elev") && list.says("Beskyttet navn") && !list.says("Mia"), "{}", list.letters());
}

#[test]
fn the_attendance_list_is_a_table_with_a_head_in_the_order_of_the_sheet() {
    let vault = Vault::new();
    for name in ["Åge Ø", "Anna Ærø", "Zita Bo"] {
        vault.student(name, "TØM-GF2-26a");
    }
    let ask = json!({"held_on": "2026-11-25", "starts_at": "10:15", "ends_at": "11:45", "room": "B2"});
    let session = vault.call("put_cafe_session", ask)["id"].clone();
    let pdf = pdf(&vault, json!({"kind": "cafe", "id": session}));
    let count = |role: &str| pdf.tags().iter().filter(|tag| tag.role == role).count();
    assert_eq!((count("Table"), count("TH"), count("TR"), count("TD")), (1, 6, 4, 18));
    assert!(pdf.says_in_order(&["10:15–11:45 · B2", "Anna Ærø", "Zita Bo", "Åge Ø"]), "{}", pdf.letters());
}

#[test]
fn a_students_log_and_a_visit_pack_say_what_the_screens_say() {
    let vault = Vault::new();
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    let company = vault.company("Sønderås Tømrer & Snedker ApS");
    let step = json!({"stage": "sent", "happened_on": "2026-11-10", "said": "Kommer an på ordrebogen"});
    vault.call("add_application", json!({"student": student, "company": company, "step": step}));
    let log = pdf(&vault, json!({"kind": "student_log", "id": student}));
    for said in ["Log for Åse Ørum", "1 sendt, 0 besvaret", "Ansøgning: Sendt", "Kommer an på ordrebogen", "10-11-2026"]
    {
        assert!(log.says(said), "{said}\n\n{}", log.letters());
    }
    vault.call("put_contact", json!({"company": company, "name": "Jørn Å", "phone": "+45 12 34 56 78"}));
    let pack = json!({"kind": "visits", "day": "2026-11-25", "companies": [company, vault.company("Anden A/S")]});
    let pack = pdf(&vault, pack);
    assert_eq!(pack.pages(), 2);
    assert_eq!(pack.title(), "Besøgsmappe 25-11-2026 · uge 48");
    assert_eq!(pack.headings().iter().filter(|heading| heading.starts_with('2')).count(), 2);
    assert!(pack.says("Jørn Å"));
}

#[test]
fn the_preview_shows_the_pages_and_says_their_words_in_the_language_of_the_window() {
    let vault = Vault::new();
    let (_, id) = assessment(&vault, "Bo Dal", true);
    let ask = json!({"paper": {"kind": "emma", "id": id}, "language": "en"});
    let shown = vault.call("paper_preview", ask);
    let pages = shown["pages"].as_array().unwrap();
    assert_eq!(pages.len() as u64, shown["total"].as_u64().unwrap());
    assert!(pages.iter().all(|page| page.as_str().unwrap().starts_with("<svg")));
    assert_eq!(shown["file"]["name"], "EMMA 2026-11-22 Bo Dal.pdf");
    let spoken = shown["spoken"].to_string();
    assert!(spoken.contains("Begrundelse for suited") && spoken.contains("Not met"), "{spoken}");
    assert_eq!(Pdf::read(&saved(&vault, &shown)).language(), "en-GB");
}
