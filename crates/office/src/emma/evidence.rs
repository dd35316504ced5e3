//! What the office knows of a student, as single facts and plain counts. It is offered, never weighed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Criterion, counts, placements, workshop};
use crate::Result;
use crate::agreements::Agreement;
use crate::cases::Case;
use crate::introductions::{self, IntroductionLine};
use crate::notes::Note;
use crate::place_offers::{self, PlaceOfferLine};
use crate::record;
use crate::seekers::{self, Preparation, ProfileCheck};
use crate::students::Student;

/// Where a fact is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// A mark at a job café.
    Attendance,
    /// What the portal said on a day.
    Profile,
    /// A step of preparation that was done.
    Preparation,
    /// What was sent to a company, and each answer.
    Application,
    /// The office put them forward to a company, and what came of it.
    Introduction,
    /// A place they were told to take or leave, and what they answered.
    Offer,
    /// An agreement and how it ended.
    Agreement,
    /// A warning that stands.
    Warning,
    /// The contact log.
    Note,
    /// The days of a month in the workshop.
    Workshop,
    /// What an instructor saw.
    Observation,
    /// A placement at a company (VFU).
    Placement,
    /// What the company, the student or the school said of one.
    Evaluation,
    /// A goal of the training plan that was reached.
    Goal,
    /// What stands at the student.
    Student,
    /// How many of something there are.
    Count,
}

impl Source {
    /// As it is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Attendance => "attendance",
            Self::Profile => "profile",
            Self::Preparation => "preparation",
            Self::Application => "application",
            Self::Introduction => "introduction",
            Self::Offer => "offer",
            Self::Agreement => "agreement",
            Self::Warning => "warning",
            Self::Note => "note",
            Self::Workshop => "workshop",
            Self::Observation => "observation",
            Self::Placement => "placement",
            Self::Evaluation => "evaluation",
            Self::Goal => "goal",
            Self::Student => "student",
            Self::Count => "count",
        }
    }

    /// The table whose changes change such a fact; a count only follows from others, as a month does from its days.
    fn table(self) -> Option<&'static str> {
        match self {
            Self::Profile => Some("profile_check"),
            Self::Application => Some("application_step"),
            Self::Offer => Some("place_offer"),
            Self::Evaluation => Some("placement_evaluation"),
            Self::Goal => Some("goal_reached"),
            Self::Count | Self::Workshop => None,
            other => Some(other.word()),
        }
    }
}

/// One fact as it is known now, or was when it was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Fact {
    /// By what it is picked.
    pub key: String,
    /// Where it is known from.
    pub source: Source,
    /// The record it stands in; empty for a count.
    pub record: String,
    /// The day it is of.
    pub on: Option<NaiveDate>,
    /// What it is: a mark, a kind, a field, the name of a count.
    pub what: String,
    /// Its own words or number.
    pub text: String,
    /// What else is known of it, by name.
    pub details: BTreeMap<String, String>,
}

impl Fact {
    pub(super) fn new(source: Source, record: &str, on: Option<NaiveDate>, what: &str, text: impl ToString) -> Self {
        let key = match source {
            Source::Student | Source::Count | Source::Workshop => format!("{}:{what}", source.word()),
            _ => format!("{}:{record}", source.word()),
        };
        let (record, what, text) = (record.to_owned(), what.to_owned(), text.to_string());
        Self { key, source, record, on, what, text, details: BTreeMap::new() }
    }

    pub(super) fn with(mut self, name: &str, value: Option<impl ToString>) -> Self {
        if let Some(value) = value.map(|value| value.to_string()).filter(|value| !value.is_empty()) {
            self.details.insert(name.to_owned(), value);
        }
        self
    }

    /// Whether the fact has to do with a criterion. The assessor may pick any.
    pub fn offered_for(&self, criterion: Criterion) -> bool {
        use Criterion::{Active, MobilePlace, MobileTrade, Suited};
        match self.source {
            Source::Note => true,
            Source::Attendance | Source::Warning | Source::Workshop => matches!(criterion, Suited | Active),
            Source::Observation => criterion == Suited || criterion == Active && self.what == "active",
            // What was reached before the last assessment was there to be seen then; it can still be picked.
            Source::Goal => criterion == Suited && self.what == "since",
            Source::Agreement => criterion != Active,
            Source::Placement | Source::Evaluation => matches!(criterion, Suited | MobilePlace),
            Source::Profile | Source::Preparation => criterion == Active,
            Source::Application | Source::Introduction | Source::Offer => criterion != Suited,
            Source::Count if self.what.starts_with("cafe_") => matches!(criterion, Suited | Active),
            Source::Count if self.what.starts_with("agreements_") => criterion != Active,
            Source::Count if self.what.starts_with("offers") => matches!(criterion, MobilePlace | MobileTrade),
            Source::Count if self.what == "areas" => matches!(criterion, MobilePlace | Active),
            Source::Count if self.what == "trades" => matches!(criterion, MobileTrade | Active),
            Source::Count => criterion == Active,
            Source::Student => match self.what.as_str() {
                "seeking" => criterion == Active,
                "wishes" => criterion == MobileTrade,
                _ => criterion == MobilePlace,
            },
        }
    }
}

/// Every fact about the student, the counts first, then the newest. What is counted by the month is of the month up to `on`.
pub fn facts(conn: &Connection, student: &Student, on: NaiveDate) -> Result<Vec<Fact>> {
    let mut facts = attendance(conn, &student.id)?;
    facts.extend(profile(conn, &student.id)?);
    facts.extend(preparation(conn, &student.id)?);
    facts.extend(applications(conn, &student.id)?);
    facts.extend(introductions(conn, &student.id)?);
    facts.extend(offers(conn, &student.id)?);
    facts.extend(agreements(conn, &student.id)?);
    facts.extend(warnings(conn, &student.id)?);
    facts.extend(notes(conn, &student.id)?);
    facts.extend(workshop::months(conn, &student.id)?);
    facts.extend(workshop::observations(conn, &student.id)?);
    facts.extend(placements::facts(conn, &student.id, on)?);
    facts.extend(workshop::goals(conn, &student.id)?);
    facts.sort_by(|a, b| b.on.cmp(&a.on).then_with(|| b.record.cmp(&a.record)));
    let mut all = counts::of(&facts, on, seekers::preparations(conn)?.len());
    all.extend(wishes(student));
    all.extend(facts);
    Ok(all)
}

/// The facts among `facts` that became known, or changed, after the step `seal`.
pub fn since(conn: &Connection, facts: Vec<Fact>, seal: i64) -> Result<Vec<Fact>> {
    let mut later = Vec::new();
    for fact in facts {
        if fact.source == Source::Workshop && workshop::month_changed(conn, &fact, seal)? {
            later.push(fact);
            continue;
        }
        let Some(table) = fact.source.table() else { continue };
        // At the student, one cell of many is the fact.
        let path = if fact.source == Source::Student { format!("$.{}", fact.what) } else { "$".to_owned() };
        let sql = "select exists (select 1 from change where record = ?1 and of = ?2 and step > ?3
                   and (?4 = '$' or json_type(after, ?4) is not null))";
        if record::value(conn, sql, (&fact.record, table, seal, path))? {
            later.push(fact);
        }
    }
    Ok(later)
}

fn attendance(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let sql = "select a.id, c.held_on, a.mark, a.note, a.by,
                      (select group_concat(t.name, ', ') from json_each(a.did) d join cafe_activity t on t.id = d.value)
               from attendance a join cafe_session c on c.id = a.session
               where a.student = ?1 and a.mark <> '' and c.archived_on is null";
    type Row = (String, NaiveDate, String, String, String, Option<String>);
    let rows: Vec<Row> = record::rows(conn, sql, [student])?;
    let fact = |(id, held_on, mark, note, by, did): Row| {
        let fact = Fact::new(Source::Attendance, &id, Some(held_on), &mark, "");
        fact.with("note", Some(note)).with("by", Some(by)).with("did", did)
    };
    Ok(rows.into_iter().map(fact).collect())
}

fn profile(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let checks: Vec<ProfileCheck> = record::rows(conn, "select * from profile_check where student = ?1", [student])?;
    let fact = |check: ProfileCheck| {
        let what = match check.visible {
            Some(true) => "visible",
            Some(false) => "hidden",
            None => "unknown",
        };
        Fact::new(Source::Profile, &check.id, check.checked_on, what, "")
            .with("login_at", check.login_at)
            .with("registered", check.registered)
            .with("applications", check.applications)
    };
    Ok(checks.into_iter().map(fact).collect())
}

fn preparation(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let sql = "select * from preparation where student = ?1 and done_on is not null";
    let mut steps: Vec<Preparation> = record::rows(conn, sql, [student])?;
    let taken = seekers::preparations(conn)?;
    steps.retain(|step| taken.contains(&step.kind.as_str()));
    let fact = |step: Preparation| {
        Fact::new(Source::Preparation, &step.id, step.done_on, &step.kind, "")
            .with("by", Some(step.by))
            .with("note", Some(step.note))
    };
    Ok(steps.into_iter().map(fact).collect())
}

/// Each standing step of each application: whom it went to, when, and what they said, on the phone too.
fn applications(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let sql = "select s.id, s.application, s.stage, s.happened_on, s.contact, s.said, s.by, c.name, c.town,
                      (select name from refusal_code r where r.id = s.refusal),
                      (select name from education e where e.id = a.education)
               from application a join application_step s on s.application = a.id join company c on c.id = a.company
               where a.student = ?1 and a.archived_on is null
                 and not exists (select 1 from application_step later where later.supersedes = s.id)";
    type Row =
        (String, String, String, NaiveDate, String, String, String, String, String, Option<String>, Option<String>);
    let rows: Vec<Row> = record::rows(conn, sql, [student])?;
    let fact = |(id, application, stage, on, contact, said, by, company, town, refusal, education): Row| {
        Fact::new(Source::Application, &id, Some(on), &stage, company)
            .with("application", Some(application))
            .with("contact", Some(contact))
            .with("said", Some(said))
            .with("refusal", refusal)
            .with("town", Some(town))
            .with("education", education)
            .with("by", Some(by))
    };
    Ok(rows.into_iter().map(fact).collect())
}

/// Each time the office put them forward, as far as it came. The day is that of the newest answer.
fn introductions(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let fact = |line: IntroductionLine| {
        Fact::new(Source::Introduction, &line.id, Some(line.outcome_on), &line.outcome, line.company_name)
            .with("introduced_on", Some(line.introduced_on))
            .with("said", Some(line.said))
            .with("refusal", Some(line.refusal_name))
            .with("by", Some(line.by))
    };
    Ok(introductions::of(conn, student, "")?.into_iter().map(fact).collect())
}

/// Each place they were told to take or leave. Until they answer, the day is the one they were told on.
fn offers(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let fact = |line: PlaceOfferLine| {
        let what = if line.offer.answer.is_empty() { "open" } else { &line.offer.answer };
        let on = line.offer.answered_on.unwrap_or(line.offer.offered_on);
        Fact::new(Source::Offer, &line.offer.id, Some(on), what, line.company_name)
            .with("offered_on", Some(line.offer.offered_on))
            .with("answer_by", line.offer.answer_by)
            .with("km", line.offer.km)
            .with("reason", Some(line.offer.reason))
            .with("by", Some(line.offer.by))
    };
    Ok(place_offers::of(conn, student)?.into_iter().map(fact).collect())
}

fn agreements(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let sql = "select * from agreement where student = ?1 and archived_on is null";
    let kept: Vec<Agreement> = record::rows(conn, sql, [student])?;
    let mut facts = Vec::with_capacity(kept.len());
    for agreement in kept {
        let names = "select (select name from company where id = ?1), (select name from agreement_type where id = ?2)";
        let (company, kind): (Option<String>, Option<String>) = conn
            .prepare_cached(names)?
            .query_row([&agreement.company, &agreement.r#type], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (what, on) = match (agreement.annulled_on, agreement.ended_on) {
            (Some(day), _) => ("annulled", Some(day)),
            (None, Some(day)) => ("ended", Some(day)),
            (None, None) => ("agreed", agreement.signed_on.or(agreement.starts_on)),
        };
        let lost = what != "agreed";
        let fault = agreement.no_fault.map_or("unknown", |no_fault| if no_fault { "no" } else { "yes" });
        facts.push(
            Fact::new(Source::Agreement, &agreement.id, on, what, company.unwrap_or_default())
                .with("type", kind)
                .with("starts_on", agreement.starts_on)
                .with("ends_on", agreement.ends_on)
                .with("reason", Some(agreement.ended_reason))
                .with("fault", lost.then_some(fault)),
        );
    }
    Ok(facts)
}

/// The warnings that count, as they stand. A decision is no evidence: it rests on evidence.
fn warnings(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let mut facts = Vec::new();
    for warning in Case::of(conn, student)?.warned() {
        let name: String = record::value(conn, "select name from warning_step where id = ?1", [&warning.step])?;
        facts.push(
            Fact::new(Source::Warning, &warning.id, Some(warning.given_on), &warning.step, name)
                .with("reason", Some(&warning.reason))
                .with("expects", Some(&warning.expects))
                .with("until_on", warning.until_on)
                .with("by", Some(&warning.by)),
        );
    }
    Ok(facts)
}

fn notes(conn: &Connection, student: &str) -> Result<Vec<Fact>> {
    let sql = "select * from note n where student = ?1 and not exists (select 1 from note later where later.supersedes = n.id)";
    let notes: Vec<Note> = record::rows(conn, sql, [student])?;
    let fact = |note: Note| {
        Fact::new(Source::Note, &note.id, Some(note.happened_on), &note.kind, note.body).with("by", Some(note.by))
    };
    Ok(notes.into_iter().map(fact).collect())
}

/// What the student said of moving, travelling and other trades, where anything is known.
fn wishes(student: &Student) -> Vec<Fact> {
    let fact = |what: &str, text: String| Fact::new(Source::Student, &student.id, None, what, text);
    let mut facts = vec![
        fact("moves", student.moves.clone()),
        fact("reach_km", student.reach_km.map(|km| km.to_string()).unwrap_or_default()),
        fact("transport", student.transport.clone()),
        fact("licence", student.licence.clone()),
        fact("town", if student.protected { String::new() } else { student.town.clone() }),
        fact("wishes", student.wishes.clone()),
        fact("seeking", student.seeking.clone())
            .with("reason", Some(&student.seeking_reason))
            .with("since", student.seeking_since),
    ];
    facts.retain(|fact| !fact.text.is_empty());
    facts
}
