//! Who comes in with an account of the school's, and who does not.

use serde_json::{Value, json};
use wire::said::{Enrolled, Known, Provider as Where, SignedIn};

use crate::http::Heard;
use crate::provider::{NONCE, Provider, REDIRECT, VERIFIER};
use crate::school::{Desk, School};

/// A school whose colleagues may sign in: Anna, who keeps it, and Bent, whose address is known.
async fn school() -> (School, Provider, Desk) {
    let provider = tokio::task::spawn_blocking(Provider::start).await.unwrap();
    let school = School::new().await;
    let mut anna = school.first().await;
    school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    school.admin(&["school", "sign-in", &school.id, &provider.issuer, "svend"]).await;
    school.admin(&["sign-in", &school.id, "bent", "Bent@Skolen.DK"]).await;
    (school, provider, anna)
}

impl School {
    async fn said(&self, provider: &Provider, account: &str) -> SignedIn {
        let asked = json!({ "school": self.id });
        let there: Where = self.http.post("/v1/sign-in", "", &asked).await.told();
        let code = provider.code(&there.authorization, &there.client, account).await;
        let (verifier, nonce, redirect) = (VERIFIER.to_owned(), NONCE.to_owned(), REDIRECT.to_owned());
        SignedIn { school: self.id.clone(), code, verifier, nonce, redirect }
    }

    async fn signed_in(&self, said: &SignedIn) -> Heard {
        self.http.post("/v1/signed-in", "", said).await
    }

    /// What comes of it when somebody signs in.
    async fn signs_in(&self, provider: &Provider, account: &str) -> Heard {
        self.signed_in(&self.said(provider, account).await).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_in_with_their_account_comes_in_as_the_colleague_it_belongs_to() {
    let (school, provider, _) = school().await;
    let known: Known = school.signs_in(&provider, "bent").await.told();
    assert_eq!(known.name, "bent");
    let enrolled: Enrolled = school.enrol(&known.code, None).await.told();
    assert_eq!(enrolled.colleague.id, "bent");
    let again = school.enrol(&known.code, None).await;
    assert_eq!(again.refused(), (401, "stranger".to_owned()), "what comes of it lets one laptop in");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_known_by_its_subject_as_well_and_one_colleague_has_one() {
    let (school, provider, _) = school().await;
    school.admin(&["sign-in", &school.id, "anna", "subjekt-1"]).await;
    let known: Known = school.signs_in(&provider, "subjekt-1").await.told();
    assert_eq!(known.name, "Anna");
    school.admin(&["sign-in", &school.id, "anna", "subjekt-2"]).await;
    let heard = school.signs_in(&provider, "subjekt-1").await;
    assert_eq!(heard.refused(), (403, "no-account".to_owned()), "the one from before is nobody's");
    let taken = server::admin::admin(school.settings.clone(), &["sign-in", &school.id, "anna", "BENT@skolen.dk"]).await;
    assert!(taken.unwrap_err().contains("another colleague's"));
    let all = school.admin(&["sign-in", &school.id]).await;
    assert_eq!(all, "anna\tAnna\tsubjekt-2\nbent\tbent\tbent@skolen.dk");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_browser_brought_is_good_once_and_for_the_laptop_that_began() {
    let (school, provider, _) = school().await;
    let said = school.said(&provider, "bent").await;
    assert_eq!(school.signed_in(&said).await.status, 200);
    assert_eq!(school.signed_in(&said).await.refused(), (401, "unsure".to_owned()));
    let begins: [fn(&mut SignedIn); 3] = [
        |said| said.verifier = "another-laptop-has-another-verifier-0123456789".to_owned(),
        |said| said.nonce = "another-laptop-has-another-nonce".to_owned(),
        |said| said.redirect = "http://127.0.0.1:4712/signed-in".to_owned(),
    ];
    for another in begins {
        let mut said = school.said(&provider, "bent").await;
        another(&mut said);
        assert_eq!(school.signed_in(&said).await.refused(), (401, "unsure".to_owned()), "{said:?}");
    }
    let mut made_up = school.said(&provider, "bent").await;
    made_up.code = "made-up".to_owned();
    assert_eq!(school.signed_in(&made_up).await.refused(), (401, "unsure".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_does_not_hold_lets_nobody_in_whatever_is_wrong_with_it() {
    let (school, provider, _) = school().await;
    let wrongs = ["audience", "parties", "issuer", "nonce", "expired", "early", "key", "unsigned", "guessed"];
    for wrong in wrongs {
        provider.errs(wrong).await;
        assert_eq!(school.signs_in(&provider, "bent").await.refused(), (401, "unsure".to_owned()), "{wrong}");
    }
    provider.errs("").await;
    assert_eq!(school.signs_in(&provider, "bent").await.status, 200, "nothing else was wrong with them");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_account_that_is_no_colleagues_is_let_in_nowhere() {
    let (school, provider, mut anna) = school().await;
    assert_eq!(school.signs_in(&provider, "fremmed").await.refused(), (403, "no-account".to_owned()));
    school.admin(&["sign-in", &school.id, "anna", "ukendt-mail@skolen.dk"]).await;
    assert_eq!(school.signs_in(&provider, "ukendt-mail").await.refused(), (403, "unverified".to_owned()));
    anna.write("colleague/bent", false, json!({ "archived_on": "2026-11-27" }));
    anna.push().await;
    assert_eq!(school.signs_in(&provider, "bent").await.refused(), (403, "no-account".to_owned()), "who left, left");
    assert_eq!(school.count("account").await, 1, "nor is their address kept: what is left is Anna's");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_account_of_one_school_opens_no_other_at_the_same_provider() {
    let (school, provider, _) = school().await;
    let (other, _, _) = self::school().await;
    other.admin(&["school", "sign-in", &other.id, &provider.issuer, "svend"]).await;
    other.admin(&["sign-in", &other.id, "bent", "none"]).await;
    let mut said = school.said(&provider, "bent").await;
    said.school.clone_from(&other.id);
    assert_eq!(other.signed_in(&said).await.refused(), (403, "no-account".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_knows_the_server_by_a_secret_is_shown_it_in_the_way_it_likes() {
    let (school, provider, _) = school().await;
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("secret");
    let named = kept.to_str().unwrap();
    for (client, secret) in [("svend+", "en lang & hemmelig: 100 % +"), ("svend-post", "endnu en hemmelig")] {
        std::fs::write(&kept, format!("{secret}\n")).unwrap();
        school.admin(&["school", "sign-in", &school.id, &provider.issuer, client, named]).await;
        assert_eq!(school.signs_in(&provider, "bent").await.status, 200, "{client}");
    }
    school.admin(&["school", "sign-in", &school.id, &provider.issuer, "svend+"]).await;
    assert_eq!(school.signs_in(&provider, "bent").await.refused(), (502, "provider".to_owned()), "nor without it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_is_gone_and_a_school_without_one_are_told_apart() {
    let (school, provider, _) = school().await;
    let said = school.said(&provider, "bent").await;
    drop(provider);
    assert_eq!(school.signed_in(&said).await.refused(), (502, "provider".to_owned()));
    let asked = |school: &str| json!({ "school": school });
    let nobody = school.http.post("/v1/sign-in", "", &asked("nowhere")).await;
    assert_eq!(nobody.refused(), (404, "no-sign-in".to_owned()));
    // Nothing was ever heard of this one.
    school.admin(&["school", "sign-in", &school.id, "http://127.0.0.1:9", "svend"]).await;
    let gone = school.http.post("/v1/sign-in", "", &asked(&school.id)).await;
    assert_eq!(gone.refused(), (502, "provider".to_owned()));
    school.admin(&["school", "sign-in", &school.id, "off"]).await;
    let off = school.http.post("/v1/sign-in", "", &asked(&school.id)).await;
    assert_eq!(off.refused(), (404, "no-sign-in".to_owned()));
    let open =
        server::admin::admin(school.settings.clone(), &["school", "sign-in", &school.id, "http://x.dk", "y"]).await;
    assert!(open.unwrap_err().contains("https://"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_of_signing_in_is_of_the_written_form() {
    let (school, provider, _) = school().await;
    let there: Value = school.http.post("/v1/sign-in", "", &json!({ "school": school.id })).await.told();
    crate::routes::holds("Provider", &there);
    let said = school.said(&provider, "bent").await;
    crate::routes::holds("SignedIn", &json!(said));
    let known: Value = school.signed_in(&said).await.told();
    crate::routes::holds("Known", &known);
}
