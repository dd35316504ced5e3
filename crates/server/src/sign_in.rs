//! Coming in with an account of the school's instead of a code. What comes of it is a code all the same: the laptop has a
//! passphrase and a recovery code to settle before it is let in, and one way in is enough.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;
use wire::said::{Known, Provider, SignIn, SignedIn};

use crate::accounts::{self, Account, Client};
use crate::enrol;
use crate::house::House;
use crate::refusal::Refusal;
use crate::secrets::is_school;
use crate::store::{Desk, View};

/// For how many hours the code is good: until somebody has printed what they have to print.
const HOURS: u32 = 1;
/// So long is a turn waited for, when very many sign in at once.
const TURN: Duration = Duration::from_secs(10);

/// Where the colleagues of a school sign in.
pub async fn provider(house: &House, asked: &SignIn) -> Result<Provider, Refusal> {
    let client = client(house, &asked.school).await?;
    let _turn = turn(house).await?;
    let authorization = house.providers.authorization(&client.issuer).await?;
    Ok(Provider { authorization, client: client.id })
}

/// Has the provider say who it was, and lets them in if they are a colleague.
pub async fn signed_in(house: &House, said: &SignedIn) -> Result<Known, Refusal> {
    fits(said)?;
    let client = client(house, &said.school).await?;
    let turn = turn(house).await?;
    let account = &house.providers.account(&client, said).await?;
    drop(turn);
    house.store.act(&said.school, View::Live, |desk| async move { known(&desk, account).await }).await
}

async fn known(desk: &Desk, account: &Account) -> Result<Known, Refusal> {
    let user = accounts::owner(desk, account).await?;
    let name = enrol::person(desk, &user).await?.name;
    Ok(Known { code: enrol::code_for(desk, Some(&user), HOURS).await?, name })
}

async fn client(house: &House, school: &str) -> Result<Client, Refusal> {
    if !is_school(school) {
        return Err(Refusal::NoSignIn);
    }
    let act = |desk: Arc<Desk>| async move { accounts::client(&desk).await };
    house.store.act(school, View::Snapshot, act).await?.ok_or(Refusal::NoSignIn)
}

/// Nobody makes the server ask another one as often as they like.
async fn turn(house: &House) -> Result<OwnedSemaphorePermit, Refusal> {
    let turn = timeout(TURN, Arc::clone(&house.providers.turns).acquire_owned()).await;
    turn.map_err(|_| Refusal::Busy)?.map_err(|_| Refusal::Busy)
}

/// What is handed on to the provider is what a laptop says: of its length and its letters, and its own address.
fn fits(said: &SignedIn) -> Result<(), Refusal> {
    let plain = |text: &str, least: usize, most: usize| {
        (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
    };
    let fits = [
        ("code", plain(&said.code, 1, 4_096)),
        ("verifier", plain(&said.verifier, 43, 128)),
        ("nonce", plain(&said.nonce, 22, 128)),
        ("redirect", plain(&said.redirect, 1, 200) && said.redirect.starts_with("http://127.0.0.1:")),
    ];
    fits.iter().find(|(_, fits)| !fits).map_or(Ok(()), |(what, _)| Err(Refusal::Malformed(what)))
}
