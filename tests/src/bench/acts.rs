//! One durable mark, against one raw durable commit.

use std::path::Path;

use serde_json::{Value, json};

use super::{Figure, median, open, plain, timed};

/// A mark at a job café through `call`.
pub fn mark_attendance(folder: &Path) -> Figure {
    let office = open(folder);
    let call = |name: &str, arg: Value| -> Value {
        serde_json::from_str(&office.call(name, &arg.to_string()).unwrap()).unwrap()
    };
    let session = call("put_cafe_session", json!({"held_on": "2026-11-25", "holds": ["ingen"]}))["id"].clone();
    let page = call("students", json!({"limit": 300}));
    let students: Vec<&str> = page["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    // Beside the vault, on the same disk.
    let raw_folder = tempfile::tempdir_in(folder.parent().unwrap()).unwrap();
    let key = vault::DataKey::random().unwrap();
    let raw = plain(&raw_folder.path().join("raw.db"), key.as_sqlcipher().as_str());
    raw.execute_batch("create table mark (id text primary key, mark text not null) strict").unwrap();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for student in students {
        let ask = json!({"session": session, "student": student, "mark": "present"}).to_string();
        ours.push(timed(|| drop(office.call("mark_attendance", &ask).unwrap())));
        theirs.push(timed(|| {
            let mut insert = raw.prepare_cached("insert into mark (id, mark) values (?1, ?2)").unwrap();
            insert.execute([student, "present"]).unwrap();
        }));
    }
    Figure::against("mark_attendance", "ms", median(&mut ours[10..]), median(&mut theirs[10..]))
}
