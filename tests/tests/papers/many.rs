//! Many papers at once.

use std::io::Cursor;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use office::{Error, Event, Office, Setup};
use serde_json::{Value, json};
use tests::pdf::Pdf;
use tests::{PASSPHRASE, Vault};
use zip::ZipArchive;

use super::assessment;

fn papers(vault: &Vault, count: usize) -> Vec<Value> {
    let made = (0..count).map(|at| assessment(vault, if at < 2 { "Ida Krogh" } else { "Bo Dal" }, true).1);
    made.map(|id| json!({"kind": "emma", "id": id})).collect()
}

#[test]
fn twenty_assessments_become_a_folder_with_a_pdf_each() {
    let vault = Vault::new();
    let papers = papers(&vault, 20);
    vault.events.lock().unwrap().clear();
    let made = vault.call("papers_make", json!({"papers": papers, "language": "da"}));
    assert_eq!(made["name"], "PDF-filer 2026-11-22.zip");
    let (_, bytes) = vault.office.made_file(made["file"].as_str().unwrap()).unwrap();
    let mut folder = ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    assert_eq!(folder.len(), 20);
    let names: Vec<String> = folder.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert!(names.contains(&"EMMA 2026-11-22 Ida Krogh.pdf".to_owned()));
    assert!(names.contains(&"EMMA 2026-11-22 Ida Krogh (2).pdf".to_owned()));
    for name in names {
        let mut bytes = Vec::new();
        std::io::copy(&mut folder.by_name(&name).unwrap(), &mut bytes).unwrap();
        assert!(Pdf::read(&bytes).is_accessible());
    }
    let told = vault.events.lock().unwrap().clone();
    let last = Event::Progress { job: "papers".to_owned(), done: 20, total: 20 };
    assert_eq!(told.last(), Some(&last));
}

#[test]
fn papers_that_are_stopped_leave_nothing() {
    let vault = Vault::new();
    let papers = papers(&vault, 3);
    vault.call("lock", Value::Null);
    let stopping: Arc<OnceLock<Arc<Office>>> = Arc::default();
    let (told, once) = (stopping.clone(), AtomicBool::new(true));
    let office = Arc::new(Office::new(Setup {
        clock: vault.clock.clone(),
        on_event: Box::new(move |event| {
            if matches!(event, Event::Progress { .. }) && once.swap(false, Ordering::SeqCst) {
                told.get().unwrap().call("cancel_papers", "null").unwrap();
            }
        }),
        ..tests::bare(&vault.folder)
    }));
    stopping.set(office.clone()).ok().unwrap();
    office.call("unlock", &json!({"passphrase": PASSPHRASE}).to_string()).unwrap();
    let ask = json!({"papers": papers, "language": "da"}).to_string();
    assert_eq!(office.call("papers_make", &ask), Err(Error::Cancelled));
    let made: Value = serde_json::from_str(&office.call("papers_make", &ask).unwrap()).unwrap();
    assert!(made["size"].as_u64().unwrap() > 0);
}
