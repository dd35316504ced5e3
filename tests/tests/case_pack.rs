//! Stories of a case taken out of the house: everything of it is on paper and in the folder, and what is left out is said.

use std::io::{Cursor, Read};

use serde_json::{Value, json};
use tests::bench::plain_vault;
use tests::pdf::Pdf;
use tests::{PASSPHRASE, Vault};
use zip::ZipArchive;

const CRITERIA: [&str; 4] = ["suited", "mobile_place", "mobile_trade", "active"];

fn kept(vault: &Vault, command: &str, ask: Value) -> String {
    vault.call(command, ask)["id"].as_str().unwrap().to_owned()
}

/// Bo's case from the first contact to an upheld complaint. Every sentence that was written in it is in the answer.
fn whole(vault: &Vault) -> (String, Vec<String>) {
    let bo = vault.student("Bo Lind", "TØM-SKO-26a");
    let company = vault.company("Sønderås Tømrer ApS");
    vault.call("set_cpr", json!({"id": bo, "number": "6409106995"}));
    let session = kept(vault, "put_cafe_session", json!({"held_on": "2026-09-02"}));
    vault.call(
        "mark_attendance",
        json!({"session": session, "student": bo, "mark": "absent", "did": [], "note": "Kom ikke"}),
    );
    vault.call(
        "add_note",
        json!({"student": bo, "kind": "call", "happened_on": "2026-09-03", "body": "Han lovede at søge"}),
    );
    let step =
        json!({"stage": "refused", "happened_on": "2026-09-10", "said": "Ingen plads i år", "contact": "Mester Jørn"});
    vault.call("add_application", json!({"student": bo, "company": company, "step": step}));
    vault.call(
        "add_introductions",
        json!({"students": [bo], "company": company, "introduced_on": "2026-09-11", "said": "Ring mandag"}),
    );
    let offer = json!({"student": bo, "company": company, "offered_on": "2026-09-15", "answer_by": "2026-09-18",
        "answer": "refused", "answered_on": "2026-09-17", "reason": "For langt væk", "supersedes": ""});
    kept(vault, "put_place_offer", offer);
    vault.call("set_seeking", json!({"id": bo, "seeking": "paused", "reason": "Er rejst hjem", "since": "2026-09-20"}));
    let enrolment = json!({"id": null, "student": bo, "education": "", "applied_on": "2026-08-03", "info_meeting_on": "2026-08-05",
        "karens_until": "2026-08-20", "school_agreement_on": "2026-08-24", "starts_on": "2026-08-25", "ends_on": null,
        "ended_reason": "", "no_fault": null, "workshop": "", "instructor": "Ib Sø"});
    kept(vault, "put_enrolment", enrolment);
    let placement = json!({"id": null, "student": bo, "company": company, "kind": "sko", "starts_on": "2026-10-05",
        "ends_on": "2026-10-09", "archived": false});
    vault.call("put_placement", placement);
    vault.call(
        "add_observation",
        json!({"student": bo, "seen_on": "2026-10-12", "about": "modestabilitet", "body": "Kom kl. 9 tre dage"}),
    );
    let workshop =
        kept(vault, "put_workshop", json!({"id": null, "name": "Træ", "educations": [], "room": "", "site": ""}));
    vault.call("mark_workshop", json!({"student": bo, "workshop": workshop, "day": "2026-10-12", "mark": "late"}));

    let warning = json!({"student": bo, "step": "skriftlig-1", "given_on": "2026-10-20", "reason": "Første begrundelse",
        "expects": "Møder til tiden", "until_on": "2026-11-03", "delivered_on": null, "supersedes": ""});
    let first = kept(vault, "put_warning", warning.clone());
    let mut corrected = warning;
    corrected["reason"] = json!("Kom for sent tre gange");
    corrected["delivered_on"] = json!("2026-10-21");
    corrected["delivered_how"] = json!("hand");
    corrected["supersedes"] = json!(first);
    let warned = kept(vault, "put_warning", corrected);
    let letter = json!({"student": bo, "template": "warning", "language": "da", "about": {"warning": warned},
        "subject": "Din advarsel", "body": "Kære Bo"});
    kept(vault, "put_letter", letter);

    let id = kept(vault, "emma_start", json!({"student": bo, "occasion": "training"}));
    let facts = vault.call("emma_open", json!({"id": id}))["draft"]["facts"].clone();
    let picked: Vec<&Value> =
        facts.as_array().unwrap().iter().filter(|fact| fact["source"] == "offer").map(|fact| &fact["key"]).collect();
    let mut content = json!({"criteria": {}, "actions": [], "student_words": "",
        "participants": {"instructor": "Ib Sø", "consultant": "", "contact_teacher": "", "student": ""}});
    for criterion in CRITERIA {
        content["criteria"][criterion] =
            json!({"mark": "not_met", "reason": format!("Begrundelse for {criterion}"), "evidence": picked});
    }
    vault.call("emma_save", json!({"id": id, "held_on": "2026-11-02", "occasion": "training", "content": content}));
    vault.call("emma_seal", json!({"id": id}));
    vault.call(
        "add_note",
        json!({"student": bo, "kind": "mail", "happened_on": "2026-11-03", "body": "Skrev efter vurderingen"}),
    );

    let hearing = json!({"student": bo, "about": "Påtænkt udmeldelse", "facts": "Fire udeblivelser", "sent_on": "2026-11-04",
        "delivered_on": "2026-11-04", "delivered_how": "eboks", "answer_by": "2026-11-11", "answered_on": "2026-11-09",
        "answer": "Jeg søger selv", "supersedes": ""});
    kept(vault, "put_hearing", hearing);
    let decision = json!({"student": bo, "kind": "discharged", "decided_on": "2026-11-12", "assessment": id,
        "reasons": "Aktivt søgende er ikke opfyldt", "guidance": true, "delivered_on": "2026-11-13", "delivered_how": "eboks"});
    let decided = kept(vault, "put_decision", decision);
    for (stage, on, said) in
        [("received", "2026-11-16", "Det er ikke rigtigt"), ("upheld", "2026-11-18", "Skolen holder fast")]
    {
        kept(vault, "put_complaint", json!({"decision": decided, "stage": stage, "happened_on": on, "said": said}));
    }
    let hash = vault.call("emma_open", json!({"id": id}))["sealed"]["hash"].as_str().unwrap().to_owned();
    let said = [
        "Jobcafé: Fravær",
        "Kom ikke",
        "Han lovede at søge",
        "Afslag fra Sønderås Tømrer ApS",
        "Ingen plads i år",
        "Foreslået til Sønderås Tømrer ApS",
        "Ring mandag",
        "sagde nej",
        "For langt væk",
        "Er rejst hjem",
        "Ansøgning om skoleoplæring modtaget",
        "Deltog i informationsmøde",
        "Karens slutter",
        "Skoleaftale indgået",
        "Optaget i skoleoplæring",
        "VFU",
        "Kom kl. 9 tre dage",
        "Værksted i 10-2026",
        "1. skriftlig advarsel",
        "Første begrundelse",
        "Kom for sent tre gange",
        "Møder til tiden",
        "Afleveret i hånden",
        "Din advarsel",
        "Skrev efter vurderingen",
        "Påtænkt udmeldelse",
        "Fire udeblivelser",
        "Jeg søger selv",
        "Aktivt søgende er ikke opfyldt",
        "Klagefrist",
        "20-11-2026",
        "Det er ikke rigtigt",
        "Skolen holder fast",
        &hash,
        "Begrundelse for suited",
        "Begrundelse for active",
    ];
    (bo, said.map(str::to_owned).to_vec())
}

fn ask(student: &str, audience: &str) -> Value {
    json!({"student": student, "from": null, "until": null, "audience": audience})
}

fn pack(vault: &Vault, case: Value, with_cpr: bool) -> Pdf {
    let mut paper = case;
    paper["kind"] = json!("case_pack");
    let shown = vault.call("paper_preview", json!({"paper": paper, "language": "da", "with_cpr": with_cpr}));
    let (_, bytes) = vault.office.made_file(shown["file"]["file"].as_str().unwrap()).unwrap();
    Pdf::read(&bytes)
}

/// The files of a folder by name.
fn folder(vault: &Vault, case: Value) -> Vec<(String, Vec<u8>)> {
    let made = vault.call("make_case_folder", json!({"case": case, "language": "da"}));
    let (_, bytes) = vault.office.made_file(made["file"].as_str().unwrap()).unwrap();
    let mut zip = ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    let mut files = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.push((file.name().unwrap().into_owned(), bytes));
    }
    files
}

fn text(files: &[(String, Vec<u8>)], name: &str) -> String {
    let found = files.iter().find(|(own, _)| own == name).unwrap_or_else(|| panic!("{name}: {:?}", names(files)));
    String::from_utf8(found.1.clone()).unwrap()
}

fn names(files: &[(String, Vec<u8>)]) -> Vec<&str> {
    files.iter().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn the_whole_case_is_on_paper_with_its_contents_in_the_order_it_happened() {
    let vault = Vault::new();
    let (bo, said) = whole(&vault);
    let pdf = pack(&vault, ask(&bo, "file"), false);
    assert!(pdf.is_accessible());
    assert_eq!((pdf.language(), pdf.title()), ("da-DK".to_owned(), "Sagen om Bo Lind".to_owned()));
    for sentence in &said {
        assert!(pdf.says(sentence), "{sentence}\n\n{}", pdf.letters());
    }
    let chapters: Vec<String> = pdf.headings().into_iter().filter(|heading| heading.starts_with("2 ")).collect();
    assert_eq!(
        chapters,
        [
            "2 Indhold",
            "2 Forløb",
            "2 Dokumentation pr. kriterium",
            "2 EMMA-vurderinger",
            "2 Advarsler",
            "2 Partshøringer",
            "2 Afgørelser og begrundelser",
            "2 Klage",
            "2 Bilag",
            "2 Det, der ikke står i programmet",
        ]
    );
    assert!(pdf.says_in_order(&[
        "03-08-2026",
        "Deltog i informationsmøde",
        "Kom ikke",
        "Han lovede at søge",
        "Kom kl. 9"
    ]));
    for cover in ["Skolens egen sag", "Hele forløbet", "CPR-nummer.", "Klage: Fastholdt", "af Hanne Dam"] {
        assert!(pdf.says(cover), "{cover}");
    }
    assert!(!pdf.says("640910"));
    assert!(pdf.says("Mester Jørn"));
    let tables = pdf.tags().iter().filter(|tag| tag.role == "Table").count();
    assert!(tables >= 2, "{tables}");
    // The CPR number stands there when it is asked for, and who took the case out and for whom is noted each time.
    assert!(pack(&vault, ask(&bo, "committee"), true).says("640910-6995"));
    let plain = plain_vault(&vault.folder, PASSPHRASE);
    let mut select = plain.prepare("select of from audit where action = 'export' and record = ?1 order by n").unwrap();
    let looks: Vec<String> = select.query_map([&bo], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(looks, ["case_file", "case_committee"]);
}

#[test]
fn whom_it_is_for_decides_whose_names_stand_in_it_and_the_cover_says_so() {
    let vault = Vault::new();
    let (bo, _) = whole(&vault);
    let student = pack(&vault, ask(&bo, "student"), false);
    assert!(!student.says("Mester Jørn") && !student.says("Noteret af"), "{}", student.letters());
    assert!(
        student.says("Truffet af Hanne Dam")
            && student.says("Navne på de medarbejdere")
            && student.says("kontaktpersoner")
    );
    let committee = pack(&vault, ask(&bo, "committee"), false);
    assert!(!committee.says("Mester Jørn") && committee.says("Noteret af Hanne Dam"));
    assert!(committee.says("kontaktpersoner") && !committee.says("Navne på de medarbejdere"));
    let files = folder(&vault, ask(&bo, "student"));
    let log = files.iter().find(|(name, _)| name.contains("log")).unwrap();
    let log = Pdf::read(&log.1);
    assert!(log.says("Ingen plads i år") && !log.says("Mester Jørn") && !log.says("Hanne Dam, "));
    let chronology: Value = serde_json::from_str(&text(&files, "data/forloeb.json")).unwrap();
    assert!(chronology.as_array().unwrap().iter().all(|line| line.get("by").is_none()));
    let decisions = text(&files, "data/afgoerelser.json");
    assert!(decisions.contains("\"decided_by\": \"Hanne Dam\"") && !decisions.contains("\"by\""));
}

#[test]
fn a_period_leaves_out_what_lies_outside_it() {
    let vault = Vault::new();
    let (bo, _) = whole(&vault);
    let mut case = ask(&bo, "file");
    case["from"] = json!("2026-10-01");
    case["until"] = json!("2026-11-05");
    let pdf = pack(&vault, case.clone(), false);
    assert!(pdf.says("Kom for sent tre gange") && pdf.says("Fire udeblivelser") && pdf.says("uden for perioden"));
    assert!(
        !pdf.says("Han lovede at søge")
            && !pdf.says("Skolen holder fast")
            && pdf.says("Der er ingen afgørelser i perioden.")
    );
    case["until"] = json!("2026-09-01");
    let mut paper = case;
    paper["kind"] = json!("case_pack");
    let refused = vault.refusal("paper_preview", json!({"paper": paper, "language": "da"}));
    assert_eq!(refused, ("until".to_owned(), "period-ends-before-start".to_owned()));
}

#[test]
fn the_folder_holds_the_pack_each_attachment_and_the_same_facts_as_data_that_runs_nothing() {
    let vault = Vault::new();
    let (bo, said) = whole(&vault);
    let wild = json!({"student": bo, "kind": "note", "happened_on": "2026-11-20", "body": "=HYPERLINK(\"http://x\";\"klik\")"});
    vault.call("add_note", wild);
    vault.events.lock().unwrap().clear();
    let files = folder(&vault, ask(&bo, "file"));
    let pdfs: Vec<&str> = names(&files).into_iter().filter(|name| name.ends_with(".pdf")).collect();
    assert_eq!(
        pdfs,
        [
            "Sag Bo Lind.pdf",
            "bilag/01 EMMA-vurdering, Undervejs i skoleoplæring.pdf",
            "bilag/02 Brev, Advarsel.pdf",
            "bilag/03 Elevens log, ansøgninger og forslag.pdf"
        ]
    );
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".pdf")) {
        assert!(Pdf::read(bytes).is_accessible(), "{name}");
    }
    let chronology: Value = serde_json::from_str(&text(&files, "data/forloeb.json")).unwrap();
    let days: Vec<&str> = chronology.as_array().unwrap().iter().map(|line| line["on"].as_str().unwrap()).collect();
    assert!(days.is_sorted() && days.contains(&"2026-08-03"));
    let csv = text(&files, "data/forloeb.csv");
    assert!(csv.starts_with("\u{feff}on;kind;what;details;") && csv.contains("\r\n2026-09-03;note;"), "{csv}");
    assert!(csv.contains("'=HYPERLINK") && !csv.contains(";=HYPERLINK") && !csv.contains(";\"=HYPERLINK"), "{csv}");
    let all: String =
        files.iter().filter(|(name, _)| name.ends_with(".json")).map(|(name, _)| text(&files, name)).collect();
    for sentence in
        ["Første begrundelse", "Kom for sent tre gange", "Jeg søger selv", "Skolen holder fast", "Kom kl. 9 tre dage"]
    {
        assert!(all.contains(sentence), "{sentence}");
        assert!(said.iter().any(|one| one == sentence));
    }
    // The hash can be computed from the folder alone.
    let assessments: Value = serde_json::from_str(&text(&files, "data/vurderinger.json")).unwrap();
    use sha2::{Digest, Sha256};
    let computed: String =
        Sha256::digest(assessments[0]["sealed"].as_str().unwrap()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(assessments[0]["hash"], computed);
    let readme = text(&files, "README.txt");
    assert!(readme.contains("Sagen om Bo Lind") && readme.contains("personoplysninger") && readme.contains("\r\n"));
    let told = vault.events.lock().unwrap().clone();
    let last = office::Event::Progress { job: "papers".to_owned(), done: 4, total: 4 };
    assert_eq!(told.last(), Some(&last));
}

#[test]
fn long_reasons_five_hundred_lines_and_foreign_letters_are_set_and_a_sheltered_name_is_in_no_file_name() {
    let vault = Vault::new();
    let bo = vault.student("Bo Skjult", "TØM-SKO-26a");
    vault.call("set_student", json!({"id": bo, "field": "protected", "value": "true"}));
    for at in 0..500 {
        let day = chrono::NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + chrono::Days::new(at);
        let body = format!("Nr. {at} \u{5e9}\u{5dc}\u{5d5}\u{5dd} مرحبا 🫐 #let x = 1 $y$");
        vault.call("add_note", json!({"student": bo, "kind": "call", "happened_on": day.to_string(), "body": body}));
    }
    let long = "Fordi det er langt. ".repeat(390);
    let decision =
        json!({"student": bo, "kind": "not_admitted", "decided_on": "2026-11-12", "reasons": long, "guidance": false});
    kept(&vault, "put_decision", decision);
    let pdf = pack(&vault, ask(&bo, "file"), false);
    assert!(pdf.is_accessible() && pdf.pages() > 10);
    assert_eq!(pdf.count("Fordi det er langt."), 390);
    assert!(pdf.says("Nr. 0 ") && pdf.says("Nr. 499 ") && pdf.says("#let x = 1"));
    let made = vault.call("make_case_folder", json!({"case": ask(&bo, "file"), "language": "da"}));
    assert!(made["name"].as_str().unwrap().starts_with("Sag Navnebeskyttet "), "{made}");
    // An empty case is a paper too.
    let nobody = vault.student("Eva Ny", "TØM-GF2-26a");
    let empty = pack(&vault, ask(&nobody, "file"), false);
    assert!(
        empty.says("Der er intet noteret i perioden.") && empty.says("Ingen advarsler, partshøringer eller afgørelser")
    );
}

#[test]
fn the_page_of_a_case_shows_enrolment_and_placements_among_the_rest() {
    let vault = Vault::new();
    let (bo, _) = whole(&vault);
    let page = vault.call("case_page", json!({"id": bo}));
    let moments: Vec<(&str, &str)> = page["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["fact"]["of"] == "moment")
        .map(|entry| (entry["fact"]["row"]["kind"].as_str().unwrap(), entry["on"].as_str().unwrap()))
        .collect();
    assert_eq!(
        moments,
        [
            ("placement", "2026-10-05"),
            ("enrolled", "2026-08-25"),
            ("school_agreement", "2026-08-24"),
            ("karens", "2026-08-20"),
            ("info_meeting", "2026-08-05"),
            ("applied", "2026-08-03"),
        ]
    );
}
