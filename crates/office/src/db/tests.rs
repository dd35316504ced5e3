use std::path::PathBuf;

use super::*;

fn place() -> (tempfile::TempDir, PathBuf, DataKey) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("svend.db");
    (folder, path, DataKey::random().unwrap())
}

#[test]
fn a_file_opens_again_with_its_key_and_with_no_other() {
    let (_folder, path, key) = place();
    drop(Database::create(&path, key.clone()).unwrap());
    assert!(Database::open(&path, key, || Ok(())).is_ok());
    assert_eq!(Database::open(&path, DataKey::random().unwrap(), || Ok(())).err(), Some(Error::vault("damaged")));
}

#[test]
fn a_file_is_never_made_where_one_is_missing_or_stands() {
    let (_folder, path, key) = place();
    assert_eq!(Database::open(&path, key.clone(), || Ok(())).err(), Some(Error::vault("missing")));
    assert!(!path.exists());
    std::fs::write(&path, "something of the user's").unwrap();
    assert_eq!(Database::create(&path, key).err(), Some(Error::vault("exists")));
    assert_eq!(std::fs::read(&path).unwrap(), b"something of the user's");
}

#[test]
fn a_newer_file_is_refused_and_left_as_it_is() {
    let (_folder, path, key) = place();
    let newer = Database::create(&path, key.clone()).unwrap();
    newer.writer().pragma_update(None, "user_version", 999).unwrap();
    drop(newer);
    let before = std::fs::read(&path).unwrap();
    assert_eq!(Database::open(&path, key, || Ok(())).err(), Some(Error::vault("newer")));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_migration_that_fails_leaves_the_version_before_it() {
    let (_folder, path, key) = place();
    let db = Database::create(&path, key).unwrap();
    let mut conn = db.writer();
    let mut list = MIGRATIONS.to_vec();
    list.push("create table extra (id text) strict; select * from nowhere");
    assert!(migrate(&mut conn, &list).is_err());
    assert_eq!(pragma::<i64>(&conn, "user_version").unwrap(), MIGRATIONS.len() as i64);
    assert!(conn.execute_batch("select * from extra").is_err());
}

#[test]
fn a_reader_cannot_write_and_does_not_wait_for_the_writer() {
    let (_folder, path, key) = place();
    let db = Database::create(&path, key).unwrap();
    let mut writer = db.writer();
    let open = writer.transaction().unwrap();
    open.execute("insert into setting (id, value) values ('a', 'b')", []).unwrap();
    db.read(|conn| {
        assert_eq!(crate::record::value::<i64>(conn, "select count(*) from setting", [])?, 0);
        assert!(conn.execute("delete from setting", []).is_err());
        Ok(())
    })
    .unwrap();
}

#[test]
fn nothing_in_the_file_can_be_read_without_the_key() {
    let (folder, path, key) = place();
    let db = Database::create(&path, key).unwrap();
    db.writer().execute("insert into setting (id, value) values ('planted', '0101901234')", []).unwrap();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(10).any(|piece| piece == b"0101901234"));
    }
}

#[test]
fn a_file_that_was_left_open_is_inspected_and_says_so() {
    let (folder, path, key) = place();
    let db = Database::create(&path, key.clone()).unwrap();
    db.writer().execute("insert into setting (id, value) values ('a', 'b')", []).unwrap();
    let killed = folder.path().join("killed.db");
    for end in ["", "-wal"] {
        std::fs::copy(format!("{}{end}", path.display()), format!("{}{end}", killed.display())).unwrap();
    }
    assert!(Database::open(&killed, key.clone(), || Ok(())).unwrap().unclean());
    assert!(!Database::open(&killed, key, || Ok(())).unwrap().unclean());
}

#[test]
fn many_files_are_opened_at_once() {
    let together = std::sync::Barrier::new(32);
    std::thread::scope(|threads| {
        for _ in 0..32 {
            threads.spawn(|| {
                let (_folder, path, key) = place();
                together.wait();
                connect(&path, &key, true).unwrap();
            });
        }
    });
}

/// Only the first connections of a process can meet it, so that it takes many processes.
#[test]
fn a_program_may_begin_by_opening_many_files_at_once() {
    let this = std::env::current_exe().unwrap();
    for _ in 0..60 {
        let mut anew = std::process::Command::new(&this);
        let told = anew.args(["--exact", "db::tests::many_files_are_opened_at_once"]).output().unwrap();
        let said = String::from_utf8_lossy(&told.stdout);
        assert!(told.status.success() && said.contains("1 passed"), "{said}");
    }
}
