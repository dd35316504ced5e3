//! Stories in the real window, driven through WebKit's own driver: what a user clicks and types reaches the encrypted file.
//!
//! Linux only: elsewhere the system's web view has no such driver. Needs a screen; `cargo xtask test` brings one.
#![cfg(target_os = "linux")]

#[path = "window/driver.rs"]
mod driver;
#[path = "window/emma.rs"]
mod emma;
#[path = "window/hard.rs"]
mod hard;
#[path = "window/instructor.rs"]
mod instructor;
#[path = "window/prompt.rs"]
mod prompt;
#[path = "window/shared.rs"]
mod shared;
#[path = "window/week.rs"]
mod week;

use driver::{Place, Window};

/// Three students as the study administration exports them: Windows-1252, semicolons, one name the other way round.
fn students() -> Vec<u8> {
    let text = "Elevnr;Elevnavn;CPR-nr.;Uddannelse;Skoleforløb;Hold;Elevtype;Startdato;Slutdato;Navnebeskyttet\r\n\
                700001;Ørum, Åse;640910-6995;Tømrer;GF2;TØM-GF2-26a;EUD;03-08-2020;21-12-2096;Nej\r\n\
                700002;Bo Dal;650910-6995;Tømrer;GF2;TØM-GF2-26a;EUD;03-08-2020;21-12-2096;Nej\r\n\
                700003;Ida Krogh;660910-6995;Tømrer;GF2;TØM-GF2-26a;EUX;03-08-2020;21-12-2096;Nej\r\n";
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

#[tokio::test]
async fn an_import_is_listed_marked_at_the_job_cafe_and_there_after_a_restart() {
    let place = Place::new();
    let window = Window::open(&place).await;
    window.begin().await;
    window.import(&place, "Vælg fil…", "elever.csv", &students(), "3 rækker").await;
    window.go("/students").await;
    window.read("Åse Ørum").await;
    window.go("/cafes").await;
    window.click("Ny jobcafé").await;
    window.press("\u{e007}").await;
    window.read("Bo Dal").await;
    window.press("0").await;
    window.read("Fortryd: resten sat til stede").await;
    window.close().await;

    let window = Window::open(&place).await;
    window.unlock().await;
    window.go("/students").await;
    window.read("Åse Ørum").await;
    window.read("Ida Krogh").await;
    window.go("/cafes").await;
    window.hit("main a[href*='/cafes/']").await;
    window.read("Bo Dal").await;
    window.read("Fortryd: resten sat til stede").await;
    window.close().await;
}

#[tokio::test]
async fn a_locked_window_shows_nothing_and_opens_again_with_the_passphrase_alone() {
    let place = Place::new();
    let window = Window::open(&place).await;
    window.begin().await;
    window.click("Lås").await;
    window.read("Lås op").await;
    assert!(!window.words().await.contains("Elever"), "the menu is gone while locked");
    window.see("input[type=password]").await.send_keys("noget forkert\u{e007}").await.unwrap();
    window.see("[aria-invalid=true]").await;
    window.see("input[type=password]").await.clear().await.unwrap();
    window.unlock().await;
    window.close().await;
}

#[tokio::test]
async fn a_calendar_file_is_written_where_the_dialog_said() {
    let place = Place::new();
    let window = Window::open(&place).await;
    window.begin().await;
    window.go("/calendar").await;
    window.click("Ny aftale").await;
    window.see("dialog[open] input[data-autofocus]").await.send_keys("Messe i hallen\u{e007}").await.unwrap();
    window.read("Messe i hallen").await;
    place.pick("uge.ics", b"");
    window.click("Mere").await;
    window.click("Gem som kalenderfil…").await;
    window.click("Gem fil…").await;
    window.read("Kalenderfilen er gemt.").await;
    let text = std::fs::read_to_string(place.kept.path().join("uge.ics")).unwrap();
    assert!(text.contains("SUMMARY:Møde: Messe i hallen\r\n"), "{text}");
    window.close().await;
}
