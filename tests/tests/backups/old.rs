//! A vault as a program some migrations ago has left it.

use std::fs;
use std::path::Path;

use office::{danish, fold};
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use serde_json::Value;
use tests::{PASSPHRASE, Vault};
use vault::Keys;

const MIGRATIONS: [&str; 16] = [
    include_str!("../../../crates/office/migrations/0001_ground.sql"),
    include_str!("../../../crates/office/migrations/0002_search.sql"),
    include_str!("../../../crates/office/migrations/0003_places.sql"),
    include_str!("../../../crates/office/migrations/0004_lighter.sql"),
    include_str!("../../../crates/office/migrations/0005_companies.sql"),
    include_str!("../../../crates/office/migrations/0006_agreements.sql"),
    include_str!("../../../crates/office/migrations/0007_outreach.sql"),
    include_str!("../../../crates/office/migrations/0008_calendar.sql"),
    include_str!("../../../crates/office/migrations/0009_lookups.sql"),
    include_str!("../../../crates/office/migrations/0010_gaps.sql"),
    include_str!("../../../crates/office/migrations/0011_emma.sql"),
    include_str!("../../../crates/office/migrations/0012_cases.sql"),
    include_str!("../../../crates/office/migrations/0013_skoleoplaering.sql"),
    include_str!("../../../crates/office/migrations/0014_plan.sql"),
    include_str!("../../../crates/office/migrations/0015_vfu.sql"),
    include_str!("../../../crates/office/migrations/0016_soft_skills.sql"),
];

/// A locked vault of the sixteenth migration, with so many students and no backup.
pub fn vault(students: usize) -> Vault {
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    drop(fs::remove_dir_all(vault.folder.join("backups")));
    for file in ["svend.db", "head.json"] {
        fs::remove_file(vault.folder.join(file)).unwrap();
    }
    let conn = connect(&vault.folder, PASSPHRASE);
    conn.execute_batch("pragma journal_mode = wal").unwrap();
    for sql in MIGRATIONS {
        conn.execute_batch(sql).unwrap();
    }
    conn.pragma_update(None, "user_version", MIGRATIONS.len() as i64).unwrap();
    conn.pragma_update(None, "application_id", 0x5376_656e).unwrap();
    let user = Keys::read(&vault.folder.join("keys.json")).unwrap().users().next().unwrap().0.to_owned();
    let roles = r#"["konsulent","administrator"]"#;
    conn.execute("insert into colleague (id, name, roles) values (?1, 'Hanne Dam', ?2)", [user.as_str(), roles])
        .unwrap();
    for number in 0..students {
        let texts = [format!("elev-{number}"), format!("Elev {number}")];
        conn.execute("insert into student (id, name) values (?1, ?2)", texts).unwrap();
    }
    vault
}

/// The vault's database, opened beside the program.
pub fn connect(folder: &Path, passphrase: &str) -> Connection {
    let key = tests::data_key(folder, passphrase);
    let conn = Connection::open(folder.join("svend.db")).unwrap();
    conn.execute_batch("pragma cipher_log_level = none").unwrap();
    conn.execute_batch(&format!("pragma key = \"{}\"", key.as_sqlcipher().as_str())).unwrap();
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("danish", 1, flags, |call| Ok(danish(call.get_raw(0).as_str().unwrap_or_default())))
        .unwrap();
    conn.create_scalar_function("fold", 1, flags, |call| Ok(fold(call.get_raw(0).as_str().unwrap_or_default())))
        .unwrap();
    conn
}
