//! What a colleague sees who does not see everybody. Hidden students are named unmistakably, and every command is asked
//! everything: no answer and no error may name one of them, and nothing of theirs may be changed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use office::{COMMANDS, Error, Right};
use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::{Value, json};
use tests::bench::plain_vault;
use tests::{PASSPHRASE, Vault};

use crate::seat_by;

const SAMPLE: &str = "eksempelskole";

/// A school with something of everything, whose students got names that nothing else in it holds.
struct School {
    vault: Vault,
    names: BTreeMap<String, String>,
}

#[derive(Debug, Clone)]
struct World {
    /// Which of the students have the colleague as contact teacher, and which are at which site.
    teachers: Vec<bool>,
    sites: Vec<u8>,
    enrolled: Vec<bool>,
}

fn school(world: &World) -> School {
    let vault = Vault::none();
    vault.office.make_sample(40).unwrap();
    vault.call("lock", Value::Null);
    let conn = plain_vault(&vault.folder, SAMPLE);
    let ids = texts(&conn, "select id from student order by id");
    let mut names = BTreeMap::new();
    for (at, id) in ids.iter().enumerate() {
        let name = format!("Qvx{at}zw Hemmelig{at}zw");
        let teacher = if world.teachers[at % world.teachers.len()] { "Ida O'Krogh" } else { "En Anden" };
        let site = ["Nord", "Syd"][usize::from(world.sites[at % world.sites.len()] % 2)];
        conn.execute("update student set name = ?2, teacher = ?3, site = ?4 where id = ?1", (id, &name, teacher, site))
            .unwrap();
        if !world.enrolled[at % world.enrolled.len()] {
            conn.execute("delete from enrolment where student = ?1", [id]).unwrap();
        }
        names.insert(id.clone(), name);
    }
    conn.execute_batch("delete from student_search; insert into student_search (rowid, words) select row, fold(name || ' ' || number || ' ' || hold) from student").unwrap();
    drop(conn);
    vault.call("unlock", json!({"passphrase": SAMPLE}));
    School { vault, names }
}

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    conn.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// Everything there is about the students for whom `of` does not hold, in one text.
fn hidden_rows(folder: &Path, hidden: &BTreeSet<String>) -> String {
    let conn = plain_vault(folder, SAMPLE);
    let mut all = String::new();
    for table in texts(
        &conn,
        "select distinct m.name from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table' and c.name = 'student' order by 1",
    ) {
        let mut select = conn.prepare(&format!("select * from {table} order by id")).unwrap();
        let columns = select.column_count();
        let student = select.column_index("student").unwrap();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            if hidden.contains(&row.get::<_, String>(student).unwrap()) {
                for at in 0..columns {
                    all += &format!("{:?}|", row.get::<_, rusqlite::types::Value>(at).unwrap());
                }
            }
        }
    }
    for id in hidden {
        all += &format!(
            "{:?}",
            texts(
                &conn,
                &format!("select name || coalesce(archived_on, '') || note || teacher from student where id = '{id}'")
            )
        );
    }
    all
}

/// Records of hidden students by table, a company and an opening, for asking after them by id.
fn ids_of(folder: &Path, hidden: &BTreeSet<String>) -> Vec<String> {
    let conn = plain_vault(folder, SAMPLE);
    let mut ids: Vec<String> = hidden.iter().take(2).cloned().collect();
    for table in [
        "agreement",
        "application",
        "assessment",
        "placement",
        "appointment",
        "note",
        "task",
        "letter",
        "enrolment",
        "plan_period",
        "decision",
    ] {
        let all = texts(&conn, &format!("select id || ' ' || student from {table} order by id"));
        ids.extend(
            all.iter()
                .filter_map(|pair| {
                    let (id, student) = pair.split_once(' ')?;
                    hidden.contains(student).then(|| id.to_owned())
                })
                .take(1),
        );
    }
    for table in ["company", "workshop", "cafe_session", "opening", "education"] {
        ids.extend(texts(&conn, &format!("select id from {table} order by id limit 1")));
    }
    ids
}

/// What is asked of every command: most of it is refused by most, and what is answered is looked through.
fn questions(ids: &[String]) -> Vec<Value> {
    let mut asked = vec![
        Value::Null,
        json!({}),
        json!({"limit": 500}),
        json!({"limit": 500, "text": "qvx"}),
        json!({"text": "Qvx"}),
        json!({"line": "note Qvx1zw ringede"}),
        json!({"from": "2020-01-01", "to": "2030-12-31"}),
        json!({"from": "2020-01-01", "until": "2030-12-31"}),
        json!({"from": "2026-01-01", "until": "2026-12-31", "students": true}),
        json!({"day": "2026-11-25"}),
        json!({"day": "2026-11-25", "end": false}),
        json!({"days": {"from": "2020-01-01", "until": "2030-12-31"}, "appointment": "", "student_names": true}),
    ];
    for id in ids {
        asked.extend([
            json!({"id": id}),
            json!({"student": id}),
            json!({"student": id, "company": ""}),
            json!({"student": "", "company": id}),
            json!({"student": id, "reach_km": null}),
            json!({"student": id, "language": "da"}),
            json!({"companies": [id]}),
            json!({"id": id, "archived": true}),
            json!({"id": id, "field": "note", "value": "set af en fremmed"}),
            json!({"company": id}),
            json!({"workshop": id, "day": "2026-11-25"}),
            json!({"ids": [id]}),
            json!({"id": id, "number": "0101901234"}),
            json!({"student": id, "kind": "call", "body": "set af en fremmed", "happened_on": "2026-11-20"}),
            json!({"student": id, "what": "set af en fremmed"}),
        ]);
        for table in ["student", "agreement", "note", "assessment", "cpr", "import_refused"] {
            asked.push(json!({"of": table, "record": id}));
        }
    }
    asked
}

/// Every command is asked everything; says how often something was answered.
fn ask_everything(school: &School, hidden: &BTreeSet<String>) -> usize {
    let ids = ids_of(&school.vault.folder, hidden);
    let mut answered = 0;
    for (command, right) in COMMANDS {
        // What clears the desk has nobody left to look.
        if right.is_none() || matches!(right, Some(Right::People)) || *command == "check_office" {
            continue;
        }
        for question in questions(&ids) {
            let said = match school.vault.office.call(command, &question.to_string()) {
                Ok(answer) => {
                    answered += 1;
                    let made = serde_json::from_str::<Value>(&answer)
                        .ok()
                        .and_then(|answer| answer["file"].as_str().map(str::to_owned));
                    let bytes = made.and_then(|file| school.vault.office.made_file(&file).ok());
                    answer + &bytes.map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
                }
                Err(Error::StepUp) => {
                    school.vault.office.confirm("seks blå heste løber").unwrap();
                    continue;
                }
                Err(error) => error.to_string(),
            };
            let asked = question.to_string();
            for id in hidden {
                let name = &school.names[id];
                assert!(!said.contains(name.as_str()), "{command} {asked} names {name}: {said}");
                assert!(
                    asked.contains(id.as_str()) || !said.contains(id.as_str()),
                    "{command} {asked} tells of {id}: {said}"
                );
            }
        }
    }
    answered
}

/// The students somebody may see, worked out the slow way.
fn seen(folder: &Path, may: impl Fn(&str, &str, bool) -> bool) -> BTreeSet<String> {
    let conn = plain_vault(folder, SAMPLE);
    let sql = "select id, teacher, site, exists (select 1 from enrolment e where e.student = s.id and e.archived_on is null) from student s";
    let mut select = conn.prepare(sql).unwrap();
    let rows = select.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, may(&row.get::<_, String>(1)?, &row.get::<_, String>(2)?, row.get(3)?)))
    });
    rows.unwrap().map(Result::unwrap).filter(|(_, may)| *may).map(|(id, _)| id).collect()
}

type May = fn(&str, &str, bool) -> bool;

const COLLEAGUES: &[(&[&str], &[&str], May)] = &[
    (&["kontaktlaerer"], &[], |teacher, _, _| teacher == "Ida O'Krogh"),
    (&["instruktor"], &[], |_, _, enrolled| enrolled),
    (&["instruktor", "kontaktlaerer"], &["Nord"], |teacher, site, enrolled| {
        (teacher == "Ida O'Krogh" || enrolled) && site == "Nord"
    }),
    (&["konsulent", "center", "administrator"], &["Syd"], |_, site, _| site == "Syd"),
    (&["kontaktlaerer", "leder"], &[], |_, _, _| true),
];

fn worlds() -> impl Strategy<Value = World> {
    let some = || proptest::collection::vec(any::<bool>(), 7);
    (some(), proptest::collection::vec(any::<u8>(), 5), some()).prop_map(|(teachers, sites, enrolled)| World {
        teachers,
        sites,
        enrolled,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_hears_of_a_student_they_may_not_see(world in worlds()) {
        for (roles, sites, may) in COLLEAGUES {
            let school = school(&world);
            let visible = seen(&school.vault.folder, may);
            let hidden: BTreeSet<String> = school.names.keys().filter(|id| !visible.contains(*id)).cloned().collect();
            let before = hidden_rows(&school.vault.folder, &hidden);
            seat_by(&school.vault, SAMPLE, "Ida O'Krogh", roles, sites);
            let listed = school.vault.call("students", json!({"limit": 500}));
            let listed: BTreeSet<String> =
                listed["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
            prop_assert!(listed.is_subset(&visible), "{roles:?}");
            let archived = visible.len() - listed.len();
            prop_assert!(archived <= 3, "{roles:?}: {archived} of {} are missing", visible.len());
            for id in visible.iter().take(3) {
                prop_assert!(school.vault.ask("student_page", json!({"id": id})).is_ok(), "{roles:?}");
            }
            let answered = ask_everything(&school, &hidden);
            prop_assert!(answered > 100, "{roles:?}: only {answered} answers");
            prop_assert_eq!(hidden_rows(&school.vault.folder, &hidden), before, "{:?} changed what they do not see", roles);
            school.vault.sound();
        }
    }
}

#[test]
fn a_search_a_count_and_a_history_know_nothing_of_a_hidden_student() {
    let vault = Vault::new();
    let own = vault.student("Åse Ørum", "TØM-GF2-26a");
    let other = vault.student("Bo Skjult", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": own, "field": "teacher", "value": "Ida Krogh"}));
    vault.call("set_student", json!({"id": other, "field": "note", "value": "noget"}));
    seat_by(&vault, PASSPHRASE, "Ida Krogh", &["kontaktlaerer"], &[]);
    assert_eq!(vault.call("students", json!({}))["total"], 1);
    assert_eq!(vault.call("students", json!({"text": "skjult"}))["total"], 0);
    assert_eq!(vault.call("search", json!({"text": "skjult"}))["hits"], json!([]));
    for command in ["student_page", "student_timeline", "student_plan", "student_log"] {
        assert!(matches!(vault.ask(command, json!({"id": other})), Err(Error::Missing { .. })), "{command}");
    }
    let history = json!({"of": "student", "record": other});
    assert_eq!(vault.ask("history", history), Err(Error::Missing { what: "student".into() }));
    assert_eq!(vault.call("me", Value::Null)["narrowed"], true);
}

#[test]
fn whoever_sees_some_writes_nothing_that_names_another_or_that_they_would_lose() {
    let vault = Vault::new();
    let own = vault.student("Åse Ørum", "TØM-GF2-26a");
    let other = vault.student("Bo Skjult", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": own, "field": "teacher", "value": "Ida Krogh"}));
    seat_by(&vault, PASSPHRASE, "Ida Krogh", &["kontaktlaerer"], &[]);
    let note = |student: &str| json!({"student": student, "company": "", "kind": "note", "happened_on": "2026-11-20", "body": "ringet"});
    vault.call("set_student", json!({"id": own, "field": "note", "value": "ringet"}));
    assert!(matches!(vault.ask("add_note", note(&other)), Err(Error::Missing { .. } | Error::Invalid { .. })));
    let take = json!({"id": other, "field": "teacher", "value": "Ida Krogh"});
    assert!(matches!(vault.ask("set_student", take), Err(Error::Missing { .. })));
    let give = json!({"id": own, "field": "teacher", "value": "En Anden"});
    assert_eq!(vault.ask("set_student", give), Err(Error::Denied));
    // Their own act can be taken back, nobody else's.
    vault.call("undo", Value::Null);
    assert!(matches!(vault.ask("undo", Value::Null), Err(Error::Missing { .. })));
    vault.call("lock", Value::Null);
    vault.unlock_first(PASSPHRASE);
    assert_eq!(vault.call("student_page", json!({"id": other}))["student"]["teacher"], "");
    vault.sound();
}

#[test]
fn an_instructor_does_not_enrol_a_student_into_their_own_sight() {
    let vault = Vault::new();
    let other = vault.student("Bo Skjult", "TØM-GF2-26a");
    seat_by(&vault, PASSPHRASE, "Ida Krogh", &["instruktor"], &[]);
    let put = json!({"id": null, "student": other, "education": "", "workshop": "", "instructor": "", "starts_on": "2026-11-01"});
    assert!(vault.ask("put_enrolment", put).is_err());
    assert_eq!(vault.call("students", json!({}))["total"], 0);
}
