//! Whoever reads up to a number has read all before it: the counters against many who commit at once. The same with a
//! sequence has to fail, or the test would notice nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;
use server::scopes::bump;
use server::store::{Desk, Store, View};
use wire::Verdict;

use crate::school::{School, verdicts};
use cluster::Cluster;

const WRITERS: u64 = 8;

/// How the numbers are given.
#[derive(Clone, Copy)]
enum By {
    Counter,
    Sequence,
}

/// How many rows were written, and how many of them a reader never saw who always asked for those past the last.
async fn missed(by: By, school: &str) -> (usize, usize) {
    let cluster = tokio::task::spawn_blocking(Cluster::shared).await.unwrap();
    let table = format!("probe_{}", school.replace('-', "_"));
    let made = format!(
        "create table {table} (ver bigint not null, writer bigint not null, n bigint not null);
         create sequence {table}_seq; grant all on {table} to svend_server; grant all on {table}_seq to svend_server"
    );
    tokio::task::spawn_blocking(move || cluster.psql("svend_owner", "svend", &made)).await.unwrap().unwrap();
    let store = Store::new(cluster.address("svend_server", "svend").parse().unwrap(), 12).unwrap();
    let done = Arc::new(AtomicBool::new(false));
    let until = Instant::now() + Duration::from_secs(if crate::long() { 30 } else { 3 });
    let mut writers = Vec::new();
    for writer in 0..WRITERS {
        let (store, table, school) = (store.clone(), table.clone(), school.to_owned());
        writers.push(tokio::spawn(async move {
            let mut n = 0_u64;
            while Instant::now() < until {
                n += 1;
                let (table, at) = (table.as_str(), (i64::try_from(writer).unwrap(), i64::try_from(n).unwrap()));
                let written = store.act(&school, View::Live, |desk| async move {
                    write(&desk, by, table, at).await?;
                    tokio::time::sleep(Duration::from_millis((n * 7 + writer * 3) % 5)).await;
                    Ok(())
                });
                written.await.unwrap();
            }
            n
        }));
    }
    let reader = tokio::spawn({
        let (store, table, school, done) = (store.clone(), table.clone(), school.to_owned(), Arc::clone(&done));
        async move {
            let (mut cursor, mut seen) = (0_i64, BTreeSet::new());
            loop {
                let last = done.load(Ordering::SeqCst);
                let sql = format!("select ver, writer, n from {table} where ver > $1 order by ver");
                let sql = sql.as_str();
                let read = store.act(&school, View::Snapshot, |desk| async move { desk.query(sql, &[&cursor]).await });
                for row in read.await.unwrap() {
                    cursor = cursor.max(row.get(0));
                    seen.insert((row.get::<_, i64>(1), row.get::<_, i64>(2)));
                }
                if last {
                    return seen.len();
                }
            }
        }
    });
    let mut written = 0;
    for writer in writers {
        written += usize::try_from(writer.await.unwrap()).unwrap();
    }
    done.store(true, Ordering::SeqCst);
    (written, written - reader.await.unwrap())
}

async fn write(desk: &Desk, by: By, table: &str, (writer, n): (i64, i64)) -> Result<(), server::refusal::Refusal> {
    match by {
        By::Counter => {
            let before = bump(desk, &BTreeMap::from([("probe", 1)])).await?["probe"];
            let ver = i64::try_from(before + 1).unwrap();
            desk.run(&format!("insert into {table} values ($1, $2, $3)"), &[&ver, &writer, &n]).await?;
        }
        By::Sequence => {
            let sql = format!("insert into {table} values (nextval('{table}_seq'), $1, $2)");
            desk.run(&sql, &[&writer, &n]).await?;
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_missed_by_the_counter_and_much_by_a_sequence() {
    let school = School::new().await;
    let (written, missed_by_counter) = missed(By::Counter, &school.id).await;
    println!("counter: {missed_by_counter} of {written} missed");
    assert_eq!(missed_by_counter, 0);
    assert!(written > 100);
    let (written, missed_by_sequence) = missed(By::Sequence, &format!("{}-control", school.id)).await;
    println!("sequence: {missed_by_sequence} of {written} missed");
    assert!(missed_by_sequence > 0, "the test would not notice");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_that_pulls_all_the_while_has_everything_that_many_push_at_once() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let pushes = if crate::long() { 400 } else { 25 };
    let mut writers = Vec::new();
    for writer in 0..6 {
        let mut desk = school.colleague(&mut anna, &format!("w{writer}"), r#"["konsulent"]"#).await;
        writers.push(tokio::spawn(async move {
            for n in 0..pushes {
                for part in 0..3 {
                    desk.write(&format!("company/{writer}-{n}-{part}"), true, json!({ "name": "x" }));
                }
                assert!(verdicts(&desk.push().await).iter().all(|verdict| *verdict == Verdict::Ok));
            }
        }));
    }
    let writing = tokio::spawn(async move {
        for writer in writers {
            writer.await.unwrap();
        }
    });
    while !writing.is_finished() {
        anna.pull().await;
    }
    writing.await.unwrap();
    anna.pull().await;
    assert_eq!(anna.laptop.mirror.keys().filter(|row| row.starts_with("company/")).count(), 6 * 3 * pushes);
}
