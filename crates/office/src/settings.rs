//! The school's own values and this laptop's preferences.

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, record};
use crate::{Desk, Error, Result, text};

/// Minutes until the window locks, while the vault cannot be asked.
pub const IDLE_MINUTES: u32 = 10;
/// The most that a school may choose.
pub const IDLE_MOST: u32 = 15;

/// A value of the school.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Setting {
    /// Its name.
    pub id: String,
    /// Its value.
    pub value: String,
}
record!(Setting, "setting");

/// A number the school decides, with the default and the bounds that make sense.
struct Number {
    id: &'static str,
    default: u32,
    least: u32,
    most: u32,
}

/// Deadlines, limits and intervals. Source of each default: the trade's practice; no law sets these numbers.
const NUMBERS: &[Number] = &[
    Number { id: "idle_minutes", default: IDLE_MINUTES, least: 2, most: IDLE_MOST },
    // Days between two EMMA assessments of a student; no source sets one, so the school does.
    Number { id: "emma_interval_days", default: 90, least: 7, most: 365 },
    // Weeks before the end of GF2 from which a student without a place is called out (the older registration deadline).
    Number { id: "gf2_warning_weeks", default: 8, least: 1, most: 20 },
    // Absences in a row that raise a flag.
    Number { id: "cafe_misses_flag", default: 2, least: 1, most: 10 },
    // Days without contact until a seeker is called out (EASY-P's old rule of three months).
    Number { id: "contact_rhythm_days", default: 90, least: 7, most: 365 },
    // How far a seeker is taken to travel who has not said; no source sets one.
    Number { id: "match_reach_km", default: 30, least: 5, most: 400 },
    // Days without a contact after which a company counts as silent for long; no source sets one.
    Number { id: "match_silent_days", default: 90, least: 7, most: 1000 },
    // Months of training that are a probation, and of absence that do not extend it (the trade committees' pages).
    Number { id: "probation_months", default: 3, least: 1, most: 6 },
    Number { id: "probation_absence_months", default: 1, least: 1, most: 6 },
    // Years from which a student signs without a guardian.
    Number { id: "guardian_age", default: 18, least: 15, most: 25 },
    // Days without a contact after which a company is due for one; no source sets one.
    Number { id: "company_rhythm_days", default: 180, least: 14, most: 1000 },
    // Weeks before a promised place is to come that it stands on Today, in time to match the next class.
    Number { id: "promise_warning_weeks", default: 8, least: 1, most: 52 },
    // Days after an agreement ended within which the company is asked for another; older ones are history.
    Number { id: "host_again_days", default: 120, least: 7, most: 1000 },
    // Days without being put forward to any company after which a seeker is called out; no source sets one.
    Number { id: "unproposed_days", default: 30, least: 7, most: 365 },
    // Days from the end of the basic course until skoleoplæring may begin (AMU Nordjylland and others: one month).
    Number { id: "karens_days", default: 30, least: 0, most: 120 },
    // The hour from which a workshop without marks stands on Today; no source sets one.
    Number { id: "workshop_hour", default: 10, least: 0, most: 23 },
    // Days from the first in skoleoplæring until a training plan is missing; schools write it at the start.
    Number { id: "plan_due_days", default: 14, least: 0, most: 90 },
    // Days before a follow-up on a plan that it stands on Today; no source sets one.
    Number { id: "plan_notice_days", default: 7, least: 0, most: 60 },
    // Days before somebody comes back from a delaftale or VFU that they stand on Today; no source sets one.
    Number { id: "plan_return_days", default: 14, least: 1, most: 90 },
    // Visits a day's tour is suggested with; no source sets one.
    Number { id: "visit_pack_stops", default: 6, least: 1, most: 20 },
    // Days to complain about a decision, from its delivery: one week (iu.dk; TEC's handbook of skoleoplæring).
    Number { id: "complaint_days", default: 7, least: 1, most: 60 },
    // Days to answer a hearing; the law sets none, only that the student gets a deadline (forvaltningsloven § 19).
    Number { id: "hearing_days", default: 7, least: 1, most: 60 },
    // Days before a deadline of a case that it stands on Today; no source sets one.
    Number { id: "case_notice_days", default: 7, least: 1, most: 60 },
    // Megabytes of all attached files together; a backup holds each of them.
    Number { id: "attachments_mb", default: 2048, least: 50, most: 20480 },
];

/// From when an agreement lets a student off the job café: `signed` (it is concluded) or `starts` (it runs).
const CAFE_RELEASE: &str = "cafe_release";
/// Whether the school uses the Soft Skills CV: `on` or `off`.
const SOFT_SKILLS: &str = "soft_skills";

/// The school's values as the window shows them.
#[derive(Debug, Serialize, TS)]
pub struct Settings {
    /// The school's name.
    pub school: String,
    /// `signed` or `starts`.
    pub cafe_release: String,
    /// The Soft Skills CV is in use; else nothing of it is to be seen.
    pub soft_skills: bool,
    /// The numbers, by name.
    pub numbers: Vec<NumberSetting>,
}

/// A number and its bounds.
#[derive(Debug, Serialize, TS)]
pub struct NumberSetting {
    id: String,
    value: u32,
    default: u32,
    least: u32,
    most: u32,
}

/// A new value.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettingSet {
    id: String,
    value: String,
}

/// Names a preference of this laptop: a width, a theme, a view.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreferenceAsk {
    key: String,
}

/// A preference and its value, which only the window understands.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Preference {
    key: String,
    value: String,
}

/// All of the school's values.
pub fn all(desk: &Desk, (): ()) -> Result<Settings> {
    desk.read(|conn| {
        let numbers = NUMBERS.iter().map(|known| {
            let value = number(conn, known.id)?;
            Ok(NumberSetting {
                id: known.id.to_owned(),
                value,
                default: known.default,
                least: known.least,
                most: known.most,
            })
        });
        Ok(Settings {
            school: kept(conn, "school")?.unwrap_or_default(),
            cafe_release: cafe_release(conn)?,
            soft_skills: soft_skills(conn)?,
            numbers: numbers.collect::<Result<_>>()?,
        })
    })
}

/// Sets one of the school's values.
pub fn set(desk: &Desk, ask: SettingSet) -> Result<()> {
    let mut value = text::clean_line(&ask.id, &ask.value, 200)?;
    if let Some(known) = NUMBERS.iter().find(|known| known.id == ask.id) {
        let number = value.parse().ok().filter(|number: &u32| (known.least..=known.most).contains(number));
        let outside = Error::invalid(&*ask.id, "number-outside").with("least", known.least).with("most", known.most);
        value = number.ok_or(outside)?.to_string();
    } else if ask.id == "school" {
        if value.is_empty() {
            return Err(Error::invalid("school", "school-empty"));
        }
    } else {
        let words: &[&str] = match ask.id.as_str() {
            CAFE_RELEASE => &["signed", "starts"],
            SOFT_SKILLS => &["on", "off"],
            _ => &[],
        };
        if !words.contains(&value.as_str()) {
            return Err(Error::missing("setting"));
        }
    }
    desk.write("step-setting", |tx| tx.put(&Setting { id: ask.id, value }).map(drop))
}

/// A preference of this laptop, if it was ever set.
pub fn preference(desk: &Desk, ask: PreferenceAsk) -> Result<Option<String>> {
    of_window(&ask.key)?;
    desk.read(|conn| kept_by_program(conn, &ask.key))
}

/// What this laptop remembers, the program's own notes too.
pub fn kept_by_program(conn: &Connection, id: &str) -> Result<Option<String>> {
    let mut select = conn.prepare_cached("select value from preference where id = ?1")?;
    Ok(select.query_row([id], |row| row.get(0)).optional()?)
}

/// Refuses what only the program itself notes.
fn of_window(key: &str) -> Result<()> {
    if key.starts_with("program-") { Err(Error::missing("preference")) } else { Ok(()) }
}

/// Remembers a preference.
pub fn prefer(desk: &Desk, ask: Preference) -> Result<()> {
    let key = text::clean_line("key", &ask.key, 100)?;
    of_window(&key)?;
    let value = text::clean("value", &ask.value, 10_000)?;
    desk.prefer(&key, &value)
}

/// One of the school's numbers.
pub fn number(conn: &Connection, id: &str) -> Result<u32> {
    let default = NUMBERS.iter().find(|known| known.id == id).map(|known| known.default);
    let value = kept(conn, id)?.and_then(|value| value.parse().ok());
    value.or(default).ok_or_else(|| Error::missing("setting"))
}

/// Minutes without a key or a click until the window locks.
pub fn idle_minutes(conn: &Connection) -> Result<u32> {
    number(conn, "idle_minutes")
}

/// From when an agreement lets a student off the job café.
pub fn cafe_release(conn: &Connection) -> Result<String> {
    Ok(kept(conn, CAFE_RELEASE)?.unwrap_or_else(|| "signed".to_owned()))
}

/// Whether the school uses the Soft Skills CV.
pub fn soft_skills(conn: &Connection) -> Result<bool> {
    Ok(kept(conn, SOFT_SKILLS)?.is_none_or(|value| value != "off"))
}

fn kept(conn: &Connection, id: &str) -> Result<Option<String>> {
    let setting: Option<Setting> = record::find(conn, id)?;
    Ok(setting.map(|setting| setting.value).filter(|value| !value.is_empty()))
}
