//! A server over the tables of an older one.

use std::sync::Arc;

use serde_json::json;
use server::store::{Desk, View};
use server::{migrate, rows, serve};
use sha2::{Digest, Sha256};
use sync::row::{Cell, Written};
use wire::Hlc;

use crate::school::settings;
use cluster::Cluster;

const FIRST_STEP: &str = include_str!("../../migrations/0001_records.sql");
/// Rows as the first server wrote them, of each field where it came from; and what a laptop had said.
const ROW: &str = r#"
    set app.school = 'skolen';
    insert into record (school_id, id, scope_id, ver, rev, hlc, size, author, fields, fmeta)
    values ('skolen', 'company/c1', 'school', 1, 2, 9, 40, 'anna', '{"name": "Holm", "phone": "1", "town": "Ribe"}',
            '{"name": [1, 7, "a", 4, "bent"], "phone": [2, 9, "b", 5, "anna"], "town": [1, 7, "a", 4, "bent"]}'),
           ('skolen', 'company/c2', 'school', 2, 0, 0, 2, '', '{}', '{}');
    insert into device_op (school_id, log, seq, hash, content, row_id, verdict)
    values ('skolen', 'a', 2, 'h2', null, 'student/s1', 'erased'), ('skolen', 'a', 1, 'h1', 'c1', 'company/c1', 'ok')"#;

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_an_older_server_keep_where_each_value_came_from_and_what_was_said_is_known_still() {
    let cluster = tokio::task::spawn_blocking(|| Cluster::start("-c fsync=off")).await.unwrap();
    let settings = settings(&cluster);
    let owner = migrate::connect(settings.owner.as_ref().unwrap()).await.unwrap();
    let sum = hex::encode(Sha256::digest(FIRST_STEP));
    let noted = "create table migration_lock (id integer primary key);
                 create table migration (step integer primary key, sum text not null, at timestamptz not null default now())";
    owner.batch_execute(noted).await.unwrap();
    owner.batch_execute(FIRST_STEP).await.unwrap();
    owner.execute("insert into migration (step, sum) values (1, $1)", &[&sum]).await.unwrap();
    owner.batch_execute(ROW).await.unwrap();

    let house = serve::open(&settings).await.unwrap();
    let read = |desk: Arc<Desk>| async move {
        let sql = "select id, scope_id, rev, fields, fmeta from record where school_id = $1 order by id";
        desk.query(sql, &[&desk.school]).await?.iter().map(rows::read).collect::<Result<Vec<_>, _>>()
    };
    let found = house.store.act("skolen", View::Snapshot, read).await.unwrap();
    let [Some(row), Some(empty)] = &found[..] else { panic!("{found:?}") };
    let by = |device: &str, seq, person: &str| {
        Arc::new(Written { device: device.to_owned(), seq, person: person.to_owned() })
    };
    let (bent, anna) = (by("a", 4, "bent"), by("b", 5, "anna"));
    let cell =
        |value: &str, rev, hlc, by: &Arc<Written>| Cell { value: json!(value), rev, hlc: Hlc(hlc), by: by.clone() };
    let cells =
        [("name", cell("Holm", 1, 7, &bent)), ("phone", cell("1", 2, 9, &anna)), ("town", cell("Ribe", 1, 7, &bent))];
    assert_eq!(row.cells, cells.map(|(field, cell)| (field.to_owned(), cell)).into());
    assert!(empty.cells.is_empty());
    let read = |desk: Arc<Desk>| async move {
        let said = desk.query(include_str!("../../queries/said.sql"), &[&desk.school, &"a", &1_i64, &i64::MAX]).await?;
        Ok(said.iter().map(|row| (row.get(0), row.get(1), row.get(2), row.get(3))).collect::<Vec<_>>())
    };
    let mut said: Vec<(i64, String, Option<String>, String)> =
        house.store.act("skolen", View::Snapshot, read).await.unwrap();
    said.sort();
    let said: Vec<_> =
        said.iter().map(|(seq, hash, content, verdict)| (*seq, &**hash, content.as_deref(), &**verdict)).collect();
    assert_eq!(said, [(1, "h1", Some("c1"), "ok"), (2, "h2", None, "erased")]);
    tokio::task::spawn_blocking(move || drop(cluster)).await.unwrap();
}
