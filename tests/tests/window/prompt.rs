//! The passphrase again, in a window of the shell's own.

use super::driver::{ENTER, PASSPHRASE, Place, Window};

#[tokio::test]
async fn a_colleague_is_let_in_once_the_passphrase_was_typed_in_a_window_that_the_page_does_not_see() {
    let place = Place::new();
    let window = Window::open(&place).await;
    window.begin().await;
    window.go("/settings").await;
    window.click("Tilføj kollega").await;
    window.fill("Navn", "Ida Krogh").await;
    window.hit("dialog[open] input[type=checkbox]").await;
    for label in ["Kollegaens adgangssætning", "Adgangssætning igen"] {
        window.fill(label, "seks blå heste løber").await;
    }
    window.save().await;

    let page = window.beside().await;
    window.read("Skriv din adgangssætning igen").await;
    // Only what a prompt needs: neither the records nor the commands of the other window.
    assert!(!window.words().await.contains("Kolleger"));
    let asked = "const done = arguments[0];
        window.__TAURI_INTERNALS__.invoke('call', { name: 'students', arg: '{}' }).then(() => done('told'), () => done('refused'))";
    assert_eq!(window.ask_later(asked).await, "refused");
    window.see("input[type=password]").await.send_keys(&format!("noget forkert{ENTER}")).await.unwrap();
    window.read("Adgangssætningen er ikke rigtig").await;
    let field = window.see("input[type=password]").await;
    field.clear().await.unwrap();
    field.send_keys(&format!("{PASSPHRASE}{ENTER}")).await.unwrap();

    window.back_to(page).await;
    window.read("Ida Krogh").await;
    window.close().await;
}
