//! The calendar as an iCalendar file (RFC 5545), for the calendar a colleague uses elsewhere.
//!
//! What leaves the office is little: when, where, what kind, which company. A student is named only when the user says
//! so, a protected one never, and the words about a meeting with a student go with the name.
//!
//! The few lines are written here: the libraries at hand fold them past 75 octets. A test reads them with one of those.

use chrono::{DateTime, NaiveTime, Utc};
use serde::Deserialize;
use ts_rs::TS;

use crate::appointments::Appointment;
use crate::calendar::{CalendarEntry, Span, appointments};
use crate::{Desk, Error, FileHandle, Result, clock, record, text};

/// What goes into a calendar file.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CalendarFile {
    /// The days; of an `appointment` alone they do not matter.
    days: Span,
    /// Only this one; empty for everything that is planned on the days.
    #[serde(default)]
    appointment: String,
    /// Students are named, those who are not protected.
    student_names: bool,
    /// The file's name, without its ending.
    name: String,
    words: CalendarWords,
}

/// The words of the file, in the user's language.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CalendarWords {
    visit: String,
    meeting: String,
    other: String,
    cafe: String,
    /// In place of a student's name.
    student: String,
}

/// Makes a calendar file of appointments and job cafés.
pub fn file(desk: &Desk, ask: CalendarFile) -> Result<FileHandle> {
    let name = text::clean_line("name", &ask.name, 100)?;
    let found = desk.read(|conn| {
        if ask.appointment.is_empty() {
            return appointments(conn, ask.days);
        }
        let day = record::get::<Appointment>(conn, &ask.appointment)?.held_on;
        let mut day = appointments(conn, Span { from: day, until: day })?;
        day.retain(|entry| entry.id == ask.appointment);
        Ok(day)
    })?;
    let stamp = instant(desk.clock().now().parse().map_err(|_| Error::bug("the clock tells a moment"))?);
    let mut lines = Lines::default();
    lines.head();
    for entry in &found {
        if let Some(title) = title(entry, &ask) {
            lines.event(entry, &title, &stamp);
        }
    }
    lines.say("END", "VCALENDAR");
    Ok(desk.hold_file(format!("{name}.ics"), lines.0.into_bytes()))
}

/// The lines of a file, each ended as the standard wants it.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn head(&mut self) {
        self.say("BEGIN", "VCALENDAR");
        self.say("VERSION", "2.0");
        self.say("PRODID", "-//Svend//Svend//DA");
    }

    fn event(&mut self, entry: &CalendarEntry, title: &str, stamp: &str) {
        self.say("BEGIN", "VEVENT");
        // The same record keeps its UID, so that a file read in again changes what is there.
        self.say("UID", &format!("{}@svend", entry.id));
        self.say("DTSTAMP", stamp);
        let at = |time: &str| clock::moment(entry.held_on, NaiveTime::parse_from_str(time, "%H:%M").ok()?);
        match at(&entry.starts_at) {
            Some(starts) => {
                self.say("DTSTART", &instant(starts));
                // In the night when the clock goes on, an end can fall before its beginning.
                if let Some(ends) = at(&entry.ends_at).filter(|ends| *ends > starts) {
                    self.say("DTEND", &instant(ends));
                }
            }
            // A date without an end is that whole day.
            None => self.say("DTSTART;VALUE=DATE", &entry.held_on.format("%Y%m%d").to_string()),
        }
        self.say("SUMMARY", &escaped(title));
        if !entry.place.is_empty() {
            self.say("LOCATION", &escaped(&entry.place));
        }
        if entry.state == "cancelled" {
            self.say("STATUS", "CANCELLED");
        }
        self.say("END", "VEVENT");
    }

    /// One line, folded at 75 octets and never within a letter (RFC 5545, 3.1).
    fn say(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if octets + letter.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Text as a value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A moment as a value: in UTC, so that no table of time zones goes along.
fn instant(moment: DateTime<Utc>) -> String {
    moment.format("%Y%m%dT%H%M%SZ").to_string()
}

/// What an entry is called in the file; nothing for one that is no appointment.
fn title(entry: &CalendarEntry, ask: &CalendarFile) -> Option<String> {
    let words = &ask.words;
    let kind = match entry.kind.as_str() {
        "visit" => &words.visit,
        "meeting" => &words.meeting,
        "other" => &words.other,
        "cafe" => &words.cafe,
        _ => return None,
    };
    let with_student = !entry.student.is_empty();
    let named = ask.student_names && !entry.protected;
    let student = if named { &entry.student_name } else { &words.student };
    let what = if with_student && !named { "" } else { entry.what.as_str() };
    let said = [entry.company_name.as_str(), if with_student { student } else { "" }, what];
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    Some(if said.is_empty() { kind.clone() } else { format!("{kind}: {}", said.join(" · ")) })
}
