//! Who sees what: a laptop never gets what its user may not see, and no query gets another school's.

use std::collections::BTreeSet;

use serde_json::json;
use tokio_postgres::NoTls;
use wire::{Page, Verdict};

use crate::school::{Desk, School, verdicts};
use cluster::Cluster;

/// Every row that a laptop gets when it asks for all.
async fn everything(desk: &Desk) -> (BTreeSet<String>, BTreeSet<String>) {
    let page: Page = desk.http.post("/v1/pull", &desk.token, &json!({ "cursors": {}, "limit": 2000 })).await.told();
    assert!(!page.more);
    (page.entries.into_iter().map(|entry| entry.row).collect(), page.cursors.into_keys().collect())
}

/// Two students with two teachers, and what is narrower than a student.
async fn known(school: &School) -> Desk {
    let mut anna = school.first().await;
    for (id, teacher) in [("s1", "Berit"), ("s2", "Carl")] {
        anna.write(&format!("student/{id}"), true, json!({ "name": id, "teacher": teacher, "site": "Roskilde" }));
        anna.write(&format!("cpr/{id}"), true, json!({ "id": id, "number": "0101010101" }));
        anna.write(&format!("note/n-{id}"), true, json!({ "student": id, "text": format!("about {id}") }));
        anna.write(&format!("assessment/a-{id}"), true, json!({ "student": id, "text": "good" }));
    }
    anna.push_all().await;
    anna.pull().await;
    assert!(anna.laptop.problems.is_empty(), "{:?}", anna.laptop.problems);
    anna
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_never_receives_what_its_user_may_not_see() {
    let school = School::new().await;
    let mut anna = known(&school).await;
    let berit = school.colleague(&mut anna, "Berit", r#"["kontaktlaerer"]"#).await;
    let (rows, cursors) = everything(&berit).await;
    let about = |id: &str| rows.iter().filter(|row| row.ends_with(id)).cloned().collect::<Vec<_>>();
    assert_eq!(about("s1"), ["note/n-s1", "student/s1"], "neither the CPR number nor the assessment");
    assert_eq!(about("s2"), Vec::<String>::new());
    assert!(!cursors.iter().any(|scope| scope.contains("carl")), "not even which circles there are: {cursors:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_writes_where_they_do_not_see() {
    let school = School::new().await;
    let mut anna = known(&school).await;
    let mut berit = school.colleague(&mut anna, "Berit", r#"["kontaktlaerer"]"#).await;
    berit.write("student/s2", false, json!({ "name": "trespass" }));
    berit.write("cpr/s1", false, json!({ "number": "trespass" }));
    berit.write("note/n9", true, json!({ "student": "s2", "text": "trespass" }));
    berit.write("student/s1", false, json!({ "name": "Ida" }));
    let no = Verdict::Forbidden;
    assert_eq!(verdicts(&berit.push().await), [no, no, no, Verdict::Ok]);
    assert_eq!(school.tables_with("trespass").await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_student_who_moves_takes_all_that_is_theirs_along_and_leaves_the_old_teacher() {
    let school = School::new().await;
    let mut anna = known(&school).await;
    let mut berit = school.colleague(&mut anna, "Berit", r#"["kontaktlaerer"]"#).await;
    let mut carl = school.colleague(&mut anna, "Carl", r#"["kontaktlaerer"]"#).await;
    assert!(berit.laptop.mirror.contains_key("note/n-s1") && !carl.laptop.mirror.contains_key("note/n-s1"));
    anna.write("student/s1", false, json!({ "teacher": "Carl" }));
    anna.push().await;
    let came: BTreeSet<_> = berit.pull().await.into_iter().collect();
    let left = |row: &str| came.contains(&(row.to_owned(), "leave".to_owned()));
    assert!(left("student/s1") && left("note/n-s1"), "{came:?}");
    assert!(!berit.laptop.mirror.keys().any(|row| row.ends_with("s1")));
    carl.pull().await;
    assert_eq!((carl.shown("student/s1", "name"), carl.shown("note/n-s1", "text")), (json!("s1"), json!("about s1")));
    // And back again, which leaves no mark behind.
    anna.write("student/s1", false, json!({ "teacher": "Berit" }));
    anna.push().await;
    berit.pull().await;
    carl.pull().await;
    assert!(berit.laptop.mirror.contains_key("note/n-s1") && !carl.laptop.mirror.contains_key("note/n-s1"));
    let (rows, _) = everything(&berit).await;
    assert!(rows.contains("note/n-s1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_enrolled_is_seen_by_the_instructors_with_all_that_is_theirs() {
    let school = School::new().await;
    let mut anna = known(&school).await;
    let mut dorte = school.colleague(&mut anna, "dorte", r#"["instruktor"]"#).await;
    assert!(!dorte.laptop.mirror.contains_key("student/s1"));
    anna.write("enrolment/e1", true, json!({ "student": "s1", "starts_on": "2026-08-01" }));
    anna.push().await;
    dorte.pull().await;
    assert_eq!((dorte.shown("student/s1", "name"), dorte.shown("note/n-s1", "text")), (json!("s1"), json!("about s1")));
    assert!(!dorte.laptop.mirror.contains_key("student/s2"));
    // A note that comes later on goes where the student is now, though the push that brings it says nothing of them.
    anna.write("note/later", true, json!({ "student": "s1", "text": "later" }));
    anna.push().await;
    dorte.pull().await;
    assert_eq!(dorte.shown("note/later", "text"), "later");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_written_while_its_student_moves_is_seen_where_the_student_is() {
    let school = School::new().await;
    let mut anna = known(&school).await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    for round in 0..20 {
        let teacher = if round % 2 == 0 { "Carl" } else { "Berit" };
        anna.write("student/s1", false, json!({ "teacher": teacher }));
        bent.write(&format!("note/r{round}"), true, json!({ "student": "s1", "text": "x" }));
        tokio::join!(anna.push(), bent.push());
    }
    anna.pull().await;
    let student = anna.laptop.mirror["student/s1"].0.clone();
    for (row, (scope, _)) in anna.laptop.mirror.iter().filter(|(row, _)| row.starts_with("note/r")) {
        assert_eq!(*scope, student, "{row}");
    }
    assert_eq!(anna.laptop.mirror.keys().filter(|row| row.starts_with("note/r")).count(), 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_that_forgets_its_school_finds_nothing_and_writes_nothing() {
    let school = School::new().await;
    known(&school).await;
    let config: tokio_postgres::Config = Cluster::shared().address("svend_server", "svend").parse().unwrap();
    let (client, connection) = config.connect(NoTls).await.unwrap();
    tokio::spawn(connection);
    let tables = "select tablename::text from pg_tables where schemaname = 'public'
                   and tablename not in ('school', 'migration', 'migration_lock') and tablename not like 'probe%'";
    let tables: Vec<String> = client.query(tables, &[]).await.unwrap().iter().map(|row| row.get(0)).collect();
    assert_eq!(tables.len(), 15, "a new table needs the rule too: {tables:?}");
    let count = async |table: &str| {
        client.query_one(&format!("select count(*) from {table}"), &[]).await.unwrap().get::<_, i64>(0)
    };
    for table in &tables {
        assert_eq!(count(table).await, 0, "{table} without a school");
    }
    client.batch_execute("begin; select set_config('app.school', 'another', true)").await.unwrap();
    assert_eq!(count("record").await, 0);
    assert_eq!(client.execute("update record set fields = '{}'", &[]).await.unwrap(), 0);
    assert_eq!(client.execute("delete from record", &[]).await.unwrap(), 0);
    let slipped = "insert into scope (school_id, id) values ($1, 'x')";
    assert!(client.execute(slipped, &[&school.id]).await.is_err(), "nor into a school that is not its own");
    client.batch_execute("rollback").await.unwrap();
    client.batch_execute("begin").await.unwrap();
    client.query("select set_config('app.school', $1, true)", &[&school.id]).await.unwrap();
    assert!(count("record").await > 0, "with its school it does");
    client.batch_execute("commit").await.unwrap();
    assert_eq!(count("record").await, 0, "and the next transaction has forgotten it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_could_see_every_school_does_not_serve() {
    let school = School::new().await;
    for user in ["postgres", "svend_owner"] {
        let database = Some(Cluster::shared().address(user, "svend").parse().unwrap());
        let settings = server::settings::Settings { database, owner: None, ..school.settings.clone() };
        let refused = server::serve::open(&settings).await.err().unwrap();
        assert!(refused.contains("every school"), "{user}: {refused}");
    }
}
