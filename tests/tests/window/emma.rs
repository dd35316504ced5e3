//! An EMMA assessment in the real window, by keys alone.

use super::driver::{ENTER, Place, Window};
use super::students;

#[tokio::test]
async fn an_assessment_filled_in_by_keys_is_sealed_and_found_intact_after_a_restart() {
    let place = Place::new();
    let window = Window::open(&place).await;
    window.begin().await;
    window.import(&place, "Vælg fil…", "elever.csv", &students(), "3 rækker").await;
    window.go("/emma").await;
    window.click("Ny EMMA-vurdering").await;
    window.fill("Elev", "Bo Dal").await;
    window.see("dialog[open] [role=option]").await;
    window.press(ENTER).await;
    window.see("[name=occasion]:focus").await;
    window.press(ENTER).await;
    // Each digit marks and goes on to the next criterion.
    for (criterion, key) in [("suited", "1"), ("mobile_place", "1"), ("mobile_trade", "2"), ("active", "3")] {
        window.see(&format!("[name=emma-{criterion}-mark]:focus")).await;
        window.press(key).await;
    }
    // What is missing is said, and its first line leads to it: "delvist" is for a draft only.
    window.see("[name=emma-active-mark][value=not_met]:checked").await;
    window.save().await;
    window.see("#emma-missing a:focus").await;
    window.press(ENTER).await;
    window.see("[name=emma-mobile_trade-mark]:focus").await;
    window.press("1").await;
    window.see("#emma-active-reason textarea").await.send_keys("Har ikke søgt siden august.").await.unwrap();
    window.fill("Instruktør", "Niels Instruktør").await;
    window.save().await;
    window.read("Det kan ikke fortrydes.").await;
    // The keys that opened the question may still be held down, and nobody signs by that.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    window.save().await;
    window.read("Underskrevet af Hanne Dam").await;
    window.close().await;

    let window = Window::open(&place).await;
    window.unlock().await;
    window.go("/emma").await;
    window.click("Alle vurderinger").await;
    window.read("Underskrevet").await;
    window.visit("Bo Dal").await;
    window.hit("main a[href*='/emma/']").await;
    window.read("Har ikke søgt siden august.").await;
    window.click("Kontrollér").await;
    window.read("Uændret siden underskriften").await;
    window.close().await;
}
