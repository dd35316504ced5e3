//! A week of the office: from a call to a signed agreement, and what follows from it by itself.

use fantoccini::Locator;

use super::driver::{CONTROL, ENTER, Place, SHIFT, Window};
use super::students;

const COMPANIES: &[u8] = b"CVR-nr.;P-nummer;Virksomhed;Adresse;Postnr.;By;Uddannelse;Godkendt antal;Antal i brug\r\n\
    10000009;1000000001;Nabosmeden;Vej 1;9600;Aars;T\xf8mrer;2;0\r\n";

/// What the screens say before an agreement, and what they say because of it.
struct Shown {
    seeks: bool,
    column: &'static str,
    promise: &'static str,
}

const BEFORE: Shown = Shown { seeks: true, column: "Sendt 1", promise: "Lovet" };
const AGREED: Shown = Shown { seeks: false, column: "Læreplads 1", promise: "Holdt" };

impl Shown {
    async fn stands(&self, window: &Window) {
        window.go("/cafes").await;
        window.hit("main a[href*='/cafes/']").await;
        window.read("Ida Krogh").await;
        window.lists("Bo Dal", self.seeks).await;
        window.go("/applications").await;
        window.lists(self.column, true).await;
        window.visit("Nabosmeden").await;
        window.lists(self.promise, true).await;
    }
}

#[tokio::test]
async fn a_week_from_a_call_to_an_agreement_is_taken_back_by_one_undo_and_stands_so_after_a_restart() {
    let place = Place::new();
    let window = Window::open(&place).await;
    window.begin().await;
    window.import(&place, "Vælg fil…", "elever.csv", &students(), "3 rækker").await;
    window.import(&place, "Importér en fil til", "virksomheder.csv", COMPANIES, "1 række").await;
    window.go("/cafes").await;
    window.click("Ny jobcafé").await;
    window.press(ENTER).await;
    window.read("Afslut ark").await;

    window.press(&format!("{CONTROL}{SHIFT}l")).await;
    window.fill("Skriv det på én linje", "ringede Nabosmeden i dag: vil gerne have en til februar").await;
    window.read("vil gerne have en til februar").await;
    window.click("Gem og notér løfte").await;
    window.read("Løfte fra Nabosmeden").await;
    window.fill("Hvornår", "+60").await;
    window.save().await;
    window.read("Løftet er gemt.").await;

    window.visit("Bo Dal").await;
    window.click("Find match").await;
    window.click("Ny ansøgning til Nabosmeden").await;
    window.see("dialog[open]").await;
    window.save().await;
    window.read("Har søgt her").await;
    window.click("Foreslå til Nabosmeden").await;
    window.see("dialog[open]").await;
    window.save().await;
    window.read("Har været foreslået her").await;
    BEFORE.stands(&window).await;

    agree(&window).await;
    AGREED.stands(&window).await;

    window.click("Fortryd: aftale mellem Bo Dal og Nabosmeden oprettet").await;
    BEFORE.stands(&window).await;
    window.close().await;

    let window = Window::open(&place).await;
    window.unlock().await;
    BEFORE.stands(&window).await;
    window.close().await;
}

/// Signed today, from the first of February.
async fn agree(window: &Window) {
    window.visit("Bo Dal").await;
    window.click("Ny aftale").await;
    window.fill("Virksomhed", "Nabo").await;
    window.see("dialog[open] [role=option]").await;
    window.press(ENTER).await;
    window.fill("Starter", "01-02-2096").await;
    window.fill("Slutter", "31-01-2099").await;
    let more = window.see("dialog[open]").await.find(Locator::Css("summary")).await.unwrap();
    more.click().await.unwrap();
    window.fill("Underskrevet", "i dag").await;
    window.save().await;
    window.read("Aftalen er gemt.").await;
}
