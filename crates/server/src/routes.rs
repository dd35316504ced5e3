//! Where each request goes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use serde_json::json;
use wire::said::{Confirm, Enrol, Erase, Invite, SignIn, SignedIn, TurnOut, Turned};
use wire::{Pull, Push};

use crate::body::{Caller, Said, answer};
use crate::devices;
use crate::house::House;
use crate::refusal::Refusal;
use crate::store::View;
use crate::{blobs, enrol, erase, events, pull, push, sign_in};

/// What the routes mean, for other programs than ours.
pub const OPENAPI: &str = include_str!("openapi.json");

type Answer = Result<Response, Refusal>;
type Shared = State<Arc<House>>;

/// All routes of a house.
pub fn router(house: &Arc<House>) -> Router {
    let quick = Router::new()
        .route("/v1/enrol", post(enrol_laptop))
        .route("/v1/sign-in", post(where_to_sign_in))
        .route("/v1/signed-in", post(let_in))
        .route("/v1/token", post(turn_token))
        .route("/v1/invitations", post(invite))
        .route("/v1/laptops", get(laptops))
        .route("/v1/laptops/out", post(turn_out))
        .route("/v1/wiped", post(wiped))
        .route("/v1/push", post(push_operations))
        .route("/v1/pull", post(pull_page))
        .route("/v1/erase", post(erase_rows))
        .route("/v1/erased", post(confirm_erased))
        .route("/health", get(health))
        .route("/metrics", get(metrics))
        .route("/openapi.json", get(async || ([(CONTENT_TYPE, "application/json")], OPENAPI)))
        .layer(middleware::from_fn_with_state(Arc::clone(house), in_time));
    // A file and a line for news take as long as they take, within limits of their own.
    let slow = Router::new().route("/v1/events", get(news)).route("/v1/blobs/{sha256}", put(put_file).get(get_file));
    quick
        .merge(slow)
        .fallback(async || Refusal::Missing)
        .layer(middleware::from_fn_with_state(Arc::clone(house), noted))
        .with_state(Arc::clone(house))
}

async fn enrol_laptop(State(house): Shared, Said(asked): Said<Enrol>) -> Answer {
    answer(false, &enrol::enrol(&house, &asked).await?)
}

async fn where_to_sign_in(State(house): Shared, Said(asked): Said<SignIn>) -> Answer {
    answer(false, &sign_in::provider(&house, &asked).await?)
}

async fn let_in(State(house): Shared, Said(said): Said<SignedIn>) -> Answer {
    answer(false, &sign_in::signed_in(&house, &said).await?)
}

async fn turn_token(State(house): Shared, caller: Caller) -> Answer {
    let offer = house
        .act_for(&caller.token, View::Live, |desk, guest| async move { devices::offer(&desk, &guest.device).await });
    answer(false, &Turned { token: offer.await? })
}

async fn invite(State(house): Shared, caller: Caller, Said(asked): Said<Invite>) -> Answer {
    answer(false, &enrol::invite(&house, &caller.token, &asked).await?)
}

async fn laptops(State(house): Shared, caller: Caller) -> Answer {
    answer(caller.unpacks, &devices::laptops(&house, &caller.token).await?)
}

async fn turn_out(State(house): Shared, caller: Caller, Said(asked): Said<TurnOut>) -> Answer {
    devices::turn_out(&house, &caller.token, &asked).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn wiped(State(house): Shared, caller: Caller) -> Answer {
    devices::wiped(&house.store, &caller.token).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn push_operations(State(house): Shared, caller: Caller, Said(said): Said<Push>) -> Answer {
    answer(caller.unpacks, &push::push(&house, &caller.token, &said).await?)
}

async fn pull_page(State(house): Shared, caller: Caller, Said(asked): Said<Pull>) -> Answer {
    answer(caller.unpacks, &pull::pull(&house, &caller.token, &asked).await?)
}

async fn erase_rows(State(house): Shared, caller: Caller, Said(asked): Said<Erase>) -> Answer {
    answer(caller.unpacks, &erase::erase(&house, &caller.token, &asked).await?)
}

async fn confirm_erased(State(house): Shared, caller: Caller, Said(said): Said<Confirm>) -> Answer {
    erase::confirm(&house, &caller.token, &said).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn news(State(house): Shared, caller: Caller) -> Answer {
    events::events(&house, &caller).await
}

async fn put_file(State(house): Shared, caller: Caller, Path(sum): Path<String>, body: Body) -> Answer {
    blobs::put(&house, &caller, &sum, body).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn get_file(State(house): Shared, caller: Caller, Path(sum): Path<String>) -> Answer {
    blobs::get(&house, &caller, &sum).await
}

async fn health(State(house): Shared) -> Answer {
    let asked = tokio::time::timeout(Duration::from_secs(3), house.store.ask("select 1", &[]));
    asked.await.map_err(|_| Refusal::Busy)??;
    answer(false, &json!({ "status": "ok" }))
}

async fn metrics(State(house): Shared) -> Response {
    ([(CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")], house.meters.text(&house.store))
        .into_response()
}

/// Ends what takes too long. A push that was taken all the same gets the same answer when it is said again.
async fn in_time(State(house): Shared, request: Request, next: Next) -> Response {
    match tokio::time::timeout(house.limits.request, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Refusal::Busy.into_response(),
    }
}

/// Counts each request and writes a line of it: which kind, how it ended, how long it took.
async fn noted(State(house): Shared, path: Option<MatchedPath>, request: Request, next: Next) -> Response {
    let (begun, method) = (Instant::now(), request.method().clone());
    let response = next.run(request).await;
    let route = path.as_ref().map_or("other", MatchedPath::as_str);
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    house.meters.asked(route, status, took.as_secs_f64());
    tracing::info!(%method, route, status, ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX), "request");
    response
}
