//! Letters that were made: facts, on the page of the case, on paper, and many at once.

use serde_json::{Value, json};
use tests::Vault;
use tests::bench::plain_vault;
use tests::pdf::Pdf;

use super::{bo, draft, kept, make, offers, warning};

fn entry(vault: &Vault, student: &str) -> Value {
    let page = vault.call("case_page", json!({"id": student}));
    page["entries"].as_array().unwrap().iter().find(|entry| entry["fact"]["of"] == "letter").unwrap().clone()
}

fn paper(vault: &Vault, id: &str, more: Value) -> (Pdf, Value) {
    let mut ask = json!({"paper": {"kind": "letter", "id": id}, "language": "da"});
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let shown = vault.call("paper_preview", ask);
    let (_, bytes) = vault.office.made_file(shown["file"]["file"].as_str().unwrap()).unwrap();
    (Pdf::read(&bytes), shown)
}

#[test]
fn a_letter_is_a_fact_of_the_case_whose_words_can_be_put_right_and_withdrawn_and_nothing_delivers_it() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let warned = warning(&vault, &bo, "skriftlig-1");
    assert_eq!(offers(&vault, &bo)[0]["made_on"], Value::Null);
    let first = make(&vault, &bo, "warning-written-1", json!({}));
    let made = entry(&vault, &bo);
    assert_eq!(made["fact"]["row"]["warning"], warned);
    assert_eq!(made["fact"]["row"]["name"], "1. skriftlig advarsel");
    assert!(made["fact"]["row"]["body"].as_str().unwrap().contains("Kom for sent tre gange"));
    // The case waits as it did for somebody to note that it has arrived, and the letter is offered with its day.
    assert_eq!(offers(&vault, &bo)[0]["made_on"], "2026-11-22");
    let page = vault.call("student_page", json!({"id": bo}));
    assert_eq!(
        (&page["timeline"][0]["kind"], &page["timeline"][0]["what"]),
        (&json!("letter"), &json!("1. skriftlig advarsel"))
    );

    let put = |words: &str| json!({"student": bo, "template": "", "language": "da", "subject": "Advarsel", "body": words, "supersedes": first});
    let second = kept(&vault, "put_letter", put("Kære Bo\n\nLæs det her."));
    assert_eq!(entry(&vault, &bo)["earlier"][0]["row"]["id"], first);
    assert_eq!(entry(&vault, &bo)["fact"]["row"]["warning"], warned);
    assert!(vault.ask("put_letter", put("igen")).is_err(), "only the newest is corrected");
    vault.call("withdraw_case_fact", json!({"of": "letter", "id": second}));
    let withdrawn = entry(&vault, &bo);
    assert_eq!(
        (&withdrawn["fact"]["row"]["withdrawn"], withdrawn["earlier"].as_array().unwrap().len()),
        (&json!(true), 2)
    );
    assert_eq!(offers(&vault, &bo)[0]["made_on"], Value::Null);
    let (pdf, _) = paper(&vault, withdrawn["fact"]["row"]["id"].as_str().unwrap(), json!({}));
    assert!(pdf.says("TRUKKET TILBAGE"));
    vault.call("undo", Value::Null);
    assert_eq!(entry(&vault, &bo)["fact"]["row"]["id"], second);
    vault.sound();
}

#[test]
fn a_letter_that_still_names_a_field_or_is_about_somebody_else_is_refused() {
    let vault = Vault::new();
    let (bo, eva) = (bo(&vault), vault.student("Eva Krog", "TØM-SKO-26a"));
    let warned = warning(&vault, &bo, "mundtlig");
    let ask = |student: &str, about: Value, body: &str| json!({"student": student, "template": "warning", "language": "da", "about": about, "subject": "Advarsel", "body": body});
    let about = json!({"warning": warned});
    let refused = |ask: Value| vault.refusal("put_letter", ask);
    let named = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    assert_eq!(refused(ask(&bo, about.clone(), "Senest {Advarsel.frist}")), named("body", "letter-field-left"));
    assert_eq!(refused(ask(&bo, about.clone(), "  ")), named("body", "letter-empty"));
    assert_eq!(refused(ask(&eva, about.clone(), "Hej")), named("about", "letter-about"));
    assert_eq!(refused(ask(&bo, json!({}), "Hej")), named("about", "letter-about"));
    assert_eq!(refused(ask(&bo, json!({"hearing": warned}), "Hej")), named("about", "letter-about"));
    assert!(
        vault
            .ask(
                "put_letter",
                json!({"student": bo, "template": "nothing", "language": "da", "subject": "x", "body": "y"})
            )
            .is_err()
    );
    // Somebody's own braces are words.
    kept(&vault, "put_letter", ask(&bo, about, "Se {bilag 1} 😀"));
}

#[test]
fn the_paper_of_a_letter_says_whom_it_is_for_and_everything_it_says_in_its_own_language() {
    let vault = Vault::new();
    let bo = bo(&vault);
    for (field, value) in [("address", "Ågade 7, 1. th"), ("postcode", "9600"), ("town", "Aars")] {
        vault.call("set_student", json!({"id": bo, "field": field, "value": value}));
    }
    warning(&vault, &bo, "skriftlig-2");
    let id = make(&vault, &bo, "warning-written-2", json!({}));
    let (pdf, shown) = paper(&vault, &id, json!({"language": "en"}));
    assert!(pdf.is_accessible());
    assert_eq!((pdf.language(), pdf.title()), ("da-DK".to_owned(), "2. skriftlig advarsel".to_owned()));
    assert_eq!(pdf.headings(), ["1 2. skriftlig advarsel"]);
    assert!(
        pdf.says_in_order(&["Skolen", "Bo Lind", "Ågade 7, 1. th", "9600 Aars", "Kære Bo", "Kom for sent tre gange"]),
        "{}",
        pdf.letters()
    );
    let body = entry(&vault, &bo)["fact"]["row"]["body"].as_str().unwrap().to_owned();
    for line in body.lines().filter(|line| !line.is_empty()) {
        assert!(pdf.says(line), "{line}\n\n{}", pdf.letters());
    }
    assert_eq!(shown["file"]["name"], "2. skriftlig advarsel 2026-11-22 Bo Lind.pdf");
    assert_eq!(shown["address_known"], false);
    assert!(!pdf.says("Udskrevet"));
}

#[test]
fn a_protected_address_and_a_cpr_number_are_on_a_letter_only_when_asked_for_and_then_the_look_is_noted() {
    let vault = Vault::new();
    let bo = bo(&vault);
    for (field, value) in [("address", "Skjulvej 7"), ("postcode", "9600"), ("protected", "true")] {
        vault.call("set_student", json!({"id": bo, "field": field, "value": value}));
    }
    vault.call("set_cpr", json!({"id": bo, "number": "6409106995"}));
    let id = make(&vault, &bo, "plain", json!({}));
    let (plain, shown) = paper(&vault, &id, json!({}));
    assert!(plain.says("Bo Lind") && !plain.says("Skjulvej") && !plain.says("640910"), "{}", plain.letters());
    assert_eq!((&shown["address_known"], &shown["cpr_known"]), (&json!(true), &json!(true)));
    assert!(!shown["file"]["name"].as_str().unwrap().contains("Bo"), "{shown}");
    let looks = |of: &str| -> u32 {
        let plain = plain_vault(&vault.folder, tests::PASSPHRASE);
        let sql = "select count(*) from audit where action = 'reveal' and of = ?1 and record = ?2";
        plain.query_row(sql, [of, &bo], |row| row.get(0)).unwrap()
    };
    assert_eq!((looks("address"), looks("cpr")), (0, 0));
    let (asked, _) = paper(&vault, &id, json!({"with_address": true, "with_cpr": true}));
    assert!(asked.says_in_order(&["Bo Lind", "Skjulvej 7", "9600", "640910-6995"]), "{}", asked.letters());
    assert_eq!((looks("address"), looks("cpr")), (1, 1));
    // Many at once never carry either.
    let made = vault.call("papers_make", json!({"papers": [{"kind": "letter", "id": id}], "language": "da"}));
    assert!(made["size"].as_u64().unwrap() > 0);
    assert_eq!(looks("address"), 1);
}

#[test]
fn everybody_on_a_list_is_invited_in_one_act_and_whoever_lacks_something_is_named_first() {
    let vault = Vault::new();
    let students: Vec<String> =
        ["Bo Lind", "Eva Krog", "Ib Dal"].iter().map(|name| vault.student(name, "TØM-GF2-26a")).collect();
    let ask = |template: &str, more: Value| json!({"students": students, "template": template, "language": "da", "more": more});
    let checked =
        vault.call("check_letters", ask("summons-cafe", json!({"day": "2026-11-25", "time": "1015", "place": "B1"})));
    assert_eq!(checked["lacking"].as_array().unwrap().len(), 3);
    assert_eq!(checked["lacking"][1]["name"], "Eva Krog");
    assert_eq!(checked["lacking"][1]["missing"], json!(["jobcafé.udeblivelser", "jobcafé.senest"]));
    let refused =
        vault.refusal("make_letters", ask("summons-cafe", json!({"day": "2026-11-25", "time": "1015", "place": "B1"})));
    assert_eq!(refused.1, "letter-lacks");
    assert_eq!(vault.refusal("make_letters", ask("summons-emma", json!({}))).1, "letter-lacks");
    let more = json!({"day": "2026-11-25", "time": "10:15", "place": "B1"});
    assert_eq!(vault.call("check_letters", ask("summons-emma", more.clone()))["lacking"], json!([]));
    let made = vault.call("make_letters", ask("summons-emma", more.clone()));
    let ids = made["ids"].as_array().unwrap();
    assert_eq!(ids.len(), 3);
    let papers: Vec<Value> = ids.iter().map(|id| json!({"kind": "letter", "id": id})).collect();
    let folder = vault.call("papers_make", json!({"papers": papers, "language": "da"}));
    let (_, bytes) = vault.office.made_file(folder["file"].as_str().unwrap()).unwrap();
    let mut folder = zip::ZipArchive::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
    let names: Vec<String> = folder.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert!(names.contains(&"Indkaldelse til EMMA-samtale 2026-11-22 Eva Krog.pdf".to_owned()), "{names:?}");
    let mut bytes = Vec::new();
    std::io::copy(&mut folder.by_name(&names[0]).unwrap(), &mut bytes).unwrap();
    assert!(Pdf::read(&bytes).says("25-11-2026 kl. 10:15"));
    // One act, one undo; letters of a case are never made for many.
    vault.call("undo", Value::Null);
    let left = vault.call("case_page", json!({"id": students[0]}))["entries"].clone();
    assert_eq!(left, json!([]));
    assert_eq!(vault.refusal("make_letters", ask("hearing", more)).1, "letter-about");
    assert_eq!(
        vault.refusal("make_letters", json!({"students": [], "template": "plain", "language": "da"})).1,
        "letters-nobody"
    );
    vault.sound();
}

#[test]
fn a_letter_to_an_appointment_takes_its_day_time_and_place_and_hostile_words_stay_words() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let ask =
        json!({"kind": "meeting", "student": bo, "held_on": "2026-11-30", "starts_at": "9.00", "place": "Lokale 7"});
    let appointment = kept(&vault, "put_appointment", ask);
    let found = vault.call("letter_offers", json!({"student": bo, "language": "da"}));
    assert_eq!(found["appointments"][0]["id"], appointment);
    let about = json!({"appointment": appointment});
    let ask = json!({"student": bo, "template": "summons-emma", "language": "da", "about": about});
    let draft_of = vault.call("letter_draft", ask);
    assert!(draft_of["body"].as_str().unwrap().contains("Tid: 30-11-2026 kl. 09:00\nSted: Lokale 7"), "{draft_of}");
    assert_eq!(draft(&vault, &bo, "summons-emma", json!({}))["missing"], json!(["møde.dato", "møde.tid", "møde.sted"]));
    let hostile = "# ikke en overskrift\n#import \"x\"\n\u{5e9}\u{5dc}\u{5d5}\u{5dd} مرحبا 🫐 $x$ *fed* \\ <a>\n\n\n\n"
        .to_owned()
        + &"langt ".repeat(3000);
    let put = json!({"student": bo, "template": "summons-emma", "language": "da", "about": about, "subject": "Møde 🫐",
        "body": hostile});
    let id = kept(&vault, "put_letter", put.clone());
    let (pdf, _) = paper(&vault, &id, json!({}));
    assert!(pdf.is_accessible() && pdf.says("# ikke en overskrift") && pdf.says("#import") && pdf.pages() > 1);
    let mut long = put;
    long["body"] = json!("x".repeat(1 << 20));
    assert_eq!(vault.refusal("put_letter", long), ("body".to_owned(), "too-long".to_owned()));
}
