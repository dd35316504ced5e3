//! Pages: everything once, in pieces that a slow line can bear.

use std::collections::BTreeMap;

use serde_json::json;
use wire::{Page, Pull};

use crate::school::School;

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_small_and_all_pages_together_are_everything_once() {
    let school = School::new().await;
    let mut anna = school.first().await;
    for n in 0..40 {
        let teacher = format!("t{}", n % 5);
        anna.write(
            &format!("student/s{n}"),
            true,
            json!({ "name": "Ida", "teacher": teacher, "note": "x".repeat(100_000) }),
        );
    }
    anna.write("company/large", true, json!({ "note": "y".repeat(3 << 20) }));
    anna.push_all().await;
    anna.write("student/s3", false, json!({ "name": "Ane" }));
    anna.push_all().await;
    for limit in [3, 2_000] {
        let (mut cursors, mut came, mut pages, mut told) = (BTreeMap::new(), BTreeMap::<String, u32>::new(), 0, 0);
        loop {
            let pull = Pull { cursors, limit, counts: true };
            let page: Page = anna.http.post("/v1/pull", &anna.token, &pull).await.told();
            let bytes = serde_json::to_vec(&page).unwrap().len();
            // A row is never cut, so a page goes past its measure by one.
            let large = page.entries.iter().any(|entry| entry.row == "company/large");
            assert!(page.entries.len() <= limit && bytes < if large { 4_400_000 } else { 1_200_000 }, "{bytes} bytes");
            told += page.entries.len() as u64;
            assert_eq!(told + page.left, 42, "a row that changed again follows once");
            page.entries.iter().for_each(|entry| *came.entry(entry.row.clone()).or_default() += 1);
            (cursors, pages) = (page.cursors, pages + 1);
            if !page.more {
                break;
            }
        }
        assert_eq!(came.len(), 42, "and the colleague");
        assert!(came.values().all(|times| *times == 1), "{came:?}");
        assert!(pages > if limit == 3 { 13 } else { 4 }, "{pages} pages");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changes_between_two_pages_comes_with_a_later_one() {
    let school = School::new().await;
    let mut anna = school.first().await;
    for n in 0..10 {
        anna.write(&format!("company/c{n}"), true, json!({ "name": n.to_string() }));
    }
    anna.push().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    bent.laptop = sync::laptop::Laptop::new(&bent.device);
    let page: Page = bent.http.post("/v1/pull", &bent.token, &bent.laptop.pull(4)).await.told();
    assert!(page.more);
    bent.laptop.pulled(page, "");
    anna.pull().await;
    anna.write("company/c0", false, json!({ "name": "changed" }));
    anna.write("company/c9", false, json!({ "name": "changed" }));
    anna.push().await;
    bent.pull().await;
    anna.pull().await;
    assert_eq!(bent.laptop.mirror, anna.laptop.mirror);
    assert_eq!(bent.shown("company/c0", "name"), "changed");
}
