//! A clock that is set wrong must erase nothing: after a jump nothing is due until somebody confirms the day.

use chrono::{DateTime, Duration, Utc};

use super::ClockJump;
use crate::settings::kept_by_program;
use crate::{Desk, Result};

/// The moment of the last unlock.
const SEEN: &str = "program-clock";
/// The moment before a jump that nobody has confirmed.
const JUMPED: &str = "program-clock-jumped";
/// Further than this is a jump: nobody has opened the program for a week, or the clock was set.
const FURTHEST: Duration = Duration::days(7);

/// Looks at the clock when the vault is opened.
pub fn see(desk: &Desk) -> Result<()> {
    let (seen, jumped) = desk.read(|conn| Ok((kept_by_program(conn, SEEN)?, kept_by_program(conn, JUMPED)?)))?;
    let now = desk.clock().now();
    if let Some(seen) = seen.filter(|seen| jumps(seen, &now) && jumped.as_deref().is_none_or(str::is_empty)) {
        desk.prefer(JUMPED, &seen)?;
    }
    desk.prefer(SEEN, &now)
}

/// The jump that nobody has confirmed, also one while the vault is open.
pub fn jump(desk: &Desk) -> Result<Option<ClockJump>> {
    let (seen, jumped) = desk.read(|conn| Ok((kept_by_program(conn, SEEN)?, kept_by_program(conn, JUMPED)?)))?;
    let now = desk.clock().now();
    let open = jumped.filter(|before| !before.is_empty()).or_else(|| seen.filter(|seen| jumps(seen, &now)));
    Ok(open.map(|before| ClockJump { before: day(&before), now: desk.clock().today().to_string() }))
}

/// Somebody says that the day is right.
pub fn confirm(desk: &Desk, (): ()) -> Result<()> {
    desk.note(&crate::audit::Entry { action: "clock", of: "retention", ..Default::default() })?;
    desk.prefer(SEEN, &desk.clock().now())?;
    desk.prefer(JUMPED, "")
}

fn jumps(seen: &str, now: &str) -> bool {
    let moment = |text: &str| text.parse::<DateTime<Utc>>();
    match (moment(seen), moment(now)) {
        (Ok(seen), Ok(now)) => now - seen > FURTHEST,
        _ => true,
    }
}

fn day(moment: &str) -> String {
    moment.get(..10).unwrap_or(moment).to_owned()
}
