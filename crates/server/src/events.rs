//! News: which scopes have come how far. Nothing of what is in them, so a laptop pulls for that.

use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio::sync::{Notify, mpsc, watch};
use tokio::time::{Instant, sleep_until};
use tokio_stream::wrappers::ReceiverStream;
use trade::rights::Actor;
use trade::scopes;
use wire::ERASURES;

use crate::body::Caller;
use crate::house::House;
use crate::refusal::Refusal;
use crate::rows::unsigned;
use crate::store::{Desk, View};

/// How often the counters of a school are looked at while somebody waits for news: so long after it was written at another
/// server is something heard of. What was written at this one is looked at at once.
const GLANCE: Duration = Duration::from_secs(2);
/// How often a line without news says that it is alive.
const PULSE: Duration = Duration::from_secs(10);
/// How long a line stays before the laptop has to come in again.
const STAY: Duration = Duration::from_secs(300);

/// How far the scopes of a school are.
type Counters = BTreeMap<String, u64>;

/// What one look at a school finds.
#[derive(Default, PartialEq)]
struct Seen {
    counters: Counters,
    /// How many laptops were turned out. One more, and each has to come in again: the one that was hears it then.
    out: i64,
}

impl Seen {
    async fn of(desk: &Desk) -> Result<Self, Refusal> {
        let all = desk.query("select id, v from scope where school_id = $1", &[&desk.school]).await?;
        let counters = all.into_iter().map(|row| (row.get(0), unsigned(row.get(1)))).collect();
        let out = "select count(*) from device where school_id = $1 and revoked_at is not null";
        let out = desk.one(out, &[&desk.school]).await?.map_or(0, |row| row.get(0));
        Ok(Self { counters, out })
    }
}

/// Who waits for news of which school. One look serves all of them.
#[derive(Default)]
pub struct Watchers(Mutex<HashMap<String, Watched>>);

/// A school that somebody listens to.
#[derive(Default)]
struct Watched {
    seen: watch::Sender<Arc<Seen>>,
    nudged: Arc<Notify>,
}

impl Watchers {
    /// Listens to a school, and says by what somebody has to begin looking, if nobody does.
    fn listen(&self, school: &str) -> (watch::Receiver<Arc<Seen>>, Option<Arc<Notify>>) {
        let mut schools = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let first = !schools.contains_key(school);
        let watched = schools.entry(school.to_owned()).or_default();
        (watched.seen.subscribe(), first.then(|| Arc::clone(&watched.nudged)))
    }

    /// Has somebody look at a school at once. What comes meanwhile is one more look, however much it is.
    pub fn nudge(&self, school: &str) {
        let schools = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(watched) = schools.get(school) {
            watched.nudged.notify_one();
        }
    }

    /// Tells what was seen. False once nobody listens any more.
    fn tell(&self, school: &str, seen: Option<Seen>) -> bool {
        let mut schools = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(Watched { seen: sender, .. }) = schools.get(school) else { return false };
        if sender.is_closed() {
            schools.remove(school);
            return false;
        }
        if let Some(seen) = seen {
            sender.send_if_modified(|known| {
                **known != seen && {
                    *known = Arc::new(seen);
                    true
                }
            });
        }
        true
    }
}

/// A line on which a laptop hears what there is to pull.
pub async fn events(house: &Arc<House>, caller: &Caller) -> Result<Response, Refusal> {
    let school = caller.token.school.clone();
    let entered = house.act_for(&caller.token, View::Snapshot, |desk, guest| async move {
        Ok((guest.actor.clone(), Seen::of(&desk).await?))
    });
    let (actor, seen) = entered.await?;
    let (news, first) = house.watchers.listen(&school);
    if let Some(nudged) = first {
        tokio::spawn(look(Arc::clone(house), school, nudged));
    }
    let (line, heard) = mpsc::channel(4);
    tokio::spawn(tell(news, house.ending.subscribe(), line, actor, seen));
    house.meters.lines.inc();
    let pulse = KeepAlive::new().interval(PULSE);
    Ok(Sse::new(ReceiverStream::new(heard)).keep_alive(pulse).into_response())
}

/// Tells one laptop the counters of its scopes, all of them first, then those that moved.
async fn tell(
    mut news: watch::Receiver<Arc<Seen>>,
    mut ending: watch::Receiver<bool>,
    line: mpsc::Sender<Result<Event, Infallible>>,
    actor: Actor,
    seen: Seen,
) {
    let theirs = |scope: &str| scope == ERASURES || scopes::sees(&actor, scope);
    let until = Instant::now() + STAY;
    let (mut told, mut next) = (Counters::new(), Arc::new(seen));
    let out = next.out;
    loop {
        let moved: Counters = next
            .counters
            .iter()
            .filter(|(scope, v)| theirs(scope) && told.get(*scope).is_none_or(|known| known < *v))
            .map(|(scope, v)| (scope.clone(), *v))
            .collect();
        if !moved.is_empty() {
            let Ok(event) = Event::default().json_data(&moved) else { return };
            if line.send(Ok(event)).await.is_err() {
                return;
            }
            told.extend(moved);
        }
        tokio::select! {
            changed = news.changed() => match changed {
                Ok(()) => next = Arc::clone(&news.borrow_and_update()),
                Err(_) => return,
            },
            _ = ending.wait_for(|ending| *ending) => return,
            () = line.closed() => return,
            () = sleep_until(until) => return,
        }
        if next.out != out {
            return;
        }
    }
}

/// Looks at a school's counters for as long as anybody listens. A look that fails is made good by the next.
async fn look(house: Arc<House>, school: String, nudged: Arc<Notify>) {
    let mut ending = house.ending.subscribe();
    loop {
        tokio::select! {
            () = tokio::time::sleep(GLANCE) => {}
            () = nudged.notified() => {}
            _ = ending.wait_for(|ending| *ending) => return,
        }
        let look = house.store.act(&school, View::Snapshot, |desk| async move { Seen::of(&desk).await });
        if !house.watchers.tell(&school, look.await.ok()) {
            return;
        }
    }
}
