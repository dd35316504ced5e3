//! A year of one student of the sample school, and the complaint about it answered from the program alone.

use std::io::Cursor;

use chrono::NaiveDate;
use serde_json::{Value, json};
use tests::Vault;
use tests::pdf::Pdf;

const CRITERIA: [&str; 4] = ["suited", "mobile_place", "mobile_trade", "active"];

struct Year {
    vault: Vault,
    student: String,
    company: String,
    workshop: String,
}

impl Year {
    fn new() -> Self {
        let vault = Vault::none();
        vault.call("first_run_sample", Value::Null);
        let seekers =
            json!({"filters": [{"column": "status", "values": ["seeking"]}, {"column": "part", "values": ["GF2"]}]});
        let seeker = vault.call("students", seekers)["rows"][0].clone();
        let student = id(&seeker);
        vault.call("set_student", json!({"id": student, "field": "ends_on", "value": "2026-12-18"}));
        let page = vault.call("student_page", json!({"id": student}));
        let education = page["student"]["education"].as_str().unwrap().to_owned();
        let company = vault.company("Sønderås Tømrer ApS");
        let goals = json!({"education": education, "text": "1\tRejser et spær\n2\tLægger et tag", "rehearse": false});
        vault.call("paste_plan_goals", goals);
        let workshop = json!({"id": null, "name": "Træværkstedet", "educations": [], "room": "", "site": ""});
        let workshop = id(&vault.call("put_workshop", workshop));
        Self { vault, student, company, workshop }
    }

    fn kept(&self, command: &str, more: Value) -> String {
        let mut ask = json!({"student": self.student});
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        id(&self.vault.call(command, ask))
    }

    /// The day it is from now on.
    fn day(&self, on: &str) {
        let until: NaiveDate = on.parse().unwrap();
        let today: NaiveDate = self.vault.call("today", Value::Null)["day"].as_str().unwrap().parse().unwrap();
        self.vault.clock.forward(until - today);
    }

    /// A signed assessment: one mark for everything, and a reason.
    fn assess(&self, occasion: &str, on: &str, mark: &str, reason: &str) -> String {
        let id = self.kept("emma_start", json!({"occasion": occasion}));
        let criterion = json!({"mark": mark, "reason": reason, "evidence": []});
        let criteria: Value = CRITERIA.iter().map(|one| ((*one).to_owned(), criterion.clone())).collect();
        let content = json!({"criteria": criteria, "actions": [], "student_words": "",
            "participants": {"instructor": "Ib Sø", "consultant": "", "contact_teacher": "", "student": ""}});
        self.vault.call("emma_save", json!({"id": id, "held_on": on, "occasion": occasion, "content": content}));
        self.vault.call("emma_seal", json!({"id": id}));
        id
    }

    fn complain(&self, decision: &str, stage: &str, on: &str, said: &str) {
        let ask = json!({"decision": decision, "stage": stage, "happened_on": on, "said": said});
        self.vault.call("put_complaint", ask);
    }

    /// What the timeline says of the day it is.
    fn now(&self) -> Value {
        let timeline = self.vault.call("student_timeline", json!({"id": self.student}))["timeline"].clone();
        timeline["now"].as_u64().map_or(Value::Null, |at| timeline["segments"][at as usize]["kind"].clone())
    }

    fn expected(&self, day: &str) -> usize {
        let ask = json!({"workshop": self.workshop, "day": day, "instructor": null});
        self.vault.call("workshop_sheet", ask)["rows"].as_array().unwrap().len()
    }
}

fn id(row: &Value) -> String {
    row["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_year_from_seeker_to_apprentice_is_told_by_the_case_pack_from_the_first_missed_cafe_to_the_agreement() {
    let year = Year::new();
    let vault = &year.vault;
    // A seeker who misses the job café twice.
    vault.call("set_seeking", json!({"id": year.student, "seeking": "seeking", "reason": "", "since": "2026-11-02"}));
    for on in ["2026-11-19", "2026-11-20"] {
        let session = id(&vault.call("put_cafe_session", json!({"held_on": on})));
        vault.call("mark_attendance", json!({"session": session, "student": year.student, "mark": "absent"}));
    }
    let misses = vault.call("today_seekers", Value::Null)["misses"]["rows"].clone();
    assert!(
        misses.as_array().unwrap().iter().any(|line| line["student"] == *year.student),
        "two misses stand on Today"
    );

    for (step, on, reason) in [
        ("mundtlig", "2026-11-21", "Udeblev to gange fra jobcafé"),
        ("skriftlig-1", "2026-11-22", "Søgte ikke efter den første advarsel"),
    ] {
        let warning = json!({"step": step, "given_on": on, "reason": reason, "expects": "Søger to pladser om ugen",
            "until_on": null, "delivered_on": on, "delivered_how": "hand", "supersedes": ""});
        year.kept("put_warning", warning);
    }
    year.day("2026-12-02");
    let refused = year.assess("admission", "2026-12-02", "not_met", "Har ikke søgt siden oktober");
    let hearing = json!({"about": "Påtænkt afslag", "facts": "Ingen ansøgninger siden oktober", "sent_on": "2026-12-02",
        "delivered_on": "2026-12-02", "delivered_how": "eboks", "answer_by": "2026-12-09", "answered_on": "2026-12-08",
        "answer": "Jeg søger nu", "supersedes": ""});
    year.day("2026-12-10");
    year.kept("put_hearing", hearing);
    let decision = |kind: &str, on: &str, assessment: &str, reasons: &str| {
        json!({"kind": kind, "decided_on": on, "assessment": assessment, "reasons": reasons, "guidance": true,
            "delivered_on": on, "delivered_how": "eboks"})
    };
    let said_no = decision("not_admitted", "2026-12-10", &refused, "Aktivt søgende er ikke opfyldt");
    let said_no = year.kept("put_decision", said_no);
    let due = vault.call("today_cases", Value::Null)["due"]["rows"].clone();
    let deadline = due.as_array().unwrap().iter().find(|line| line["record"] == *said_no).unwrap();
    assert_eq!(deadline["on"], "2026-12-17", "a week from its delivery, on Today");
    year.day("2026-12-21");
    year.complain(&said_no, "received", "2026-12-15", "Jeg har søgt fire steder");
    year.complain(&said_no, "reversed", "2026-12-18", "De fire ansøgninger er dokumenteret");

    // Admitted after all, and in the workshop.
    let met = year.assess("admission", "2026-12-21", "met", "Har søgt fire steder");
    year.kept("put_decision", decision("admitted", "2026-12-21", &met, "Alle kriterier er opfyldt"));
    let mut enrolment = json!({"id": null, "education": "", "applied_on": "2026-11-30", "info_meeting_on": "2026-11-25",
        "karens_until": "2027-01-17", "school_agreement_on": "2027-01-18", "starts_on": "2027-01-18", "ends_on": null,
        "ended_reason": "", "no_fault": null, "workshop": year.workshop, "instructor": "Ib Sø"});
    let enrolled = year.kept("put_enrolment", enrolment.clone());
    year.day("2027-01-25");
    assert_eq!((year.now(), year.expected("2027-01-25")), (json!("workshop"), 1));
    let seen = json!({"workshop": year.workshop, "seen_on": "2027-01-25", "about": "fagligt-arbejde",
        "body": "Samlede sit første spær", "supersedes": null});
    year.kept("add_observation", seen);

    // Two weeks of VFU, then a part agreement, and back to the workshop between them.
    let vfu = json!({"id": null, "company": year.company, "kind": "sko", "starts_on": "2027-02-01",
        "ends_on": "2027-02-12", "archived": false});
    let vfu = year.kept("put_placement", vfu);
    year.day("2027-02-15");
    let said = json!({"placement": vfu, "respondent": "company", "held_on": "2027-02-12", "well": "Mødte hver dag"});
    vault.call("evaluate_placement", said);
    assert_eq!((year.now(), year.expected("2027-02-03"), year.expected("2027-02-15")), (json!("workshop"), 0, 1));
    let agreement = |kind: &str, from: &str, until: &str| json!({"company": year.company, "type": kind, "starts_on": from, "ends_on": until, "signed_on": "2027-02-15"});
    year.kept("put_agreement", agreement("delaftale", "2027-03-01", "2027-04-30"));
    year.day("2027-03-10");
    assert_eq!((year.now(), year.expected("2027-03-10")), (json!("training"), 0));
    year.day("2027-05-03");
    assert_eq!((year.now(), year.expected("2027-05-03")), (json!("workshop"), 1));

    // The same company keeps him.
    year.kept("put_agreement", agreement("almindelig", "2027-08-02", "2029-07-31"));
    enrolment["id"] = json!(enrolled);
    enrolment["ends_on"] = json!("2027-08-01");
    enrolment["ended_reason"] = json!("Fik læreplads");
    year.kept("put_enrolment", enrolment);
    year.day("2027-11-01");
    assert_eq!((year.now(), year.expected("2027-11-01")), (json!("training"), 0));

    let case = json!({"student": year.student, "from": null, "until": null, "audience": "committee"});
    let mut paper = case.clone();
    paper["kind"] = json!("case_pack");
    let shown = vault.call("paper_preview", json!({"paper": paper, "language": "da", "with_cpr": false}));
    let (_, bytes) = vault.office.made_file(shown["file"]["file"].as_str().unwrap()).unwrap();
    let pdf = Pdf::read(&bytes);
    assert!(pdf.is_accessible());
    let told = [
        "Jobcafé: Fravær",
        "Mundtlig advarsel",
        "1. skriftlig advarsel",
        "Partshøring: Påtænkt afslag",
        "Afgørelse: Ikke optaget",
        "Klage: Modtaget",
        "Klage: Omgjort",
        "Afgørelse: Optaget",
        "Optaget i skoleoplæring",
        "Samlede sit første spær",
        "VFU",
        "Mødte hver dag",
        "Delaftale",
        "Almindelig",
        "Fik læreplads",
        "Udeblev to gange fra jobcafé",
        "Søgte ikke efter den første advarsel",
        "Ingen ansøgninger siden oktober",
        "Jeg søger nu",
        "Aktivt søgende er ikke opfyldt",
        "Alle kriterier er opfyldt",
        "Jeg har søgt fire steder",
        "De fire ansøgninger er dokumenteret",
    ];
    assert!(pdf.says_in_order(&told), "{told:?}\n\n{}", pdf.letters());
    assert_eq!(pdf.count("01-02-2027"), 1, "each thing that happened is told once");
    let made = vault.call("make_case_folder", json!({"case": case, "language": "da"}));
    let (_, bytes) = vault.office.made_file(made["file"].as_str().unwrap()).unwrap();
    let zip = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    assert!(zip.len() > 10, "the pack, its attachments, and the facts as data");
    vault.sound();
}
