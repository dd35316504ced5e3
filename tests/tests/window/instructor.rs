//! An instructor's day in the workshop, with no server and nothing of the network: from the first mark to a paper.

use super::driver::{CONTROL, ENTER, Place, SHIFT, Window};

const SEEN: &str = "Hjalp den nye i gang.";

#[tokio::test]
async fn an_instructor_s_day_goes_from_marks_to_a_signed_assessment_on_paper_and_is_there_after_a_restart() {
    let place = Place::new();
    let window = Window::open(&place).await;
    window.click("Prøv med eksempelskole").await;
    window.see("[data-screen=today]").await;

    // The group's own wall: one press marks, two note what was seen, one says that a goal was reached.
    window.go("/workshop").await;
    window.click("Værkstedsvisning").await;
    let (id, name) = trainee_with_goals(&window).await;
    window.go("/workshop/floor").await;
    window.click(&format!("{name}: intet mærke")).await;
    window.see(&format!("button[aria-label='{name}: Til stede']")).await;
    window.click(&format!("Observation om {name}")).await;
    window.read("Samarbejde").await;
    window.press("3").await;
    window.fill("Hvad så du?", SEEN).await;
    window.save().await;
    window.go(&format!("/workshop/floor/{id}")).await;
    window.read(SEEN).await;
    window.click("Mål").await;
    window.hit("dialog[open] button[aria-pressed=false]").await;
    window.read("Nået i dag").await;
    window.click("Tilbage til eleven").await;
    window.click("Tilbage til gruppen").await;
    window.click("Luk visningen").await;

    window.visit(&name).await;
    window.click("Ny EMMA-vurdering").await;
    window.see("[name=occasion]:focus").await;
    window.press(ENTER).await;
    for criterion in ["suited", "mobile_place", "mobile_trade", "active"] {
        window.see(&format!("[name=emma-{criterion}-mark]:focus")).await;
        window.press("1").await;
    }
    window.fill("Instruktør", "Niels Instruktør").await;
    window.save().await;
    window.read("Det kan ikke fortrydes.").await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    window.save().await;
    window.read("Underskrevet af").await;

    place.pick("emma.pdf", b"");
    window.press(&format!("{CONTROL}{SHIFT}p")).await;
    window.see("dialog[open] img").await;
    window.click("Gem PDF").await;
    window.read(".pdf er gemt.").await;
    let paper = std::fs::read(place.kept.path().join("emma.pdf")).unwrap();
    assert!(paper.starts_with(b"%PDF-"), "{} bytes", paper.len());
    window.close().await;

    let window = Window::open(&place).await;
    window.see("input[type=password]").await.send_keys(&format!("eksempelskole{ENTER}")).await.unwrap();
    window.see("[data-screen=today]").await;
    window.go(&format!("/workshop/floor/{id}")).await;
    window.read(SEEN).await;
    window.click("Mål").await;
    window.read("Nået i dag").await;
    window.go(&format!("/students/{id}")).await;
    window.hit("main a[href*='/emma/']").await;
    window.click("Kontrollér").await;
    window.read("Uændret siden underskriften").await;
    window.close().await;
}

/// The first of the group who has no mark yet and a goal to reach: whose id and name.
async fn trainee_with_goals(window: &Window) -> (String, String) {
    window.click("Byggeværkstedet").await;
    window.see("dialog[open] li a[href*='/workshop/floor/']").await;
    let tiles = window.ask(UNMARKED).await;
    for tile in tiles.as_array().unwrap() {
        let text = |key: &str| tile[key].as_str().unwrap().to_owned();
        let (id, name) = (text("id"), text("name"));
        window.go(&format!("/workshop/floor/{id}/goals")).await;
        window.read(&format!("Mål: {name}")).await;
        if window.ask(TO_REACH).await == true {
            return (id, name);
        }
    }
    panic!("nobody of the sample school has a goal to reach: {tiles}");
}

const UNMARKED: &str = "return [...document.querySelectorAll('dialog[open] li')]
    .filter((tile) => tile.querySelector('[aria-label$=\": intet mærke\"]'))
    .map((tile) => ({
        id: tile.querySelector('a').getAttribute('href').split('/').pop(),
        name: tile.querySelector('.name .text').textContent,
    }))";
const TO_REACH: &str = "return document.querySelector('dialog[open] button[aria-pressed=false]') !== null";
