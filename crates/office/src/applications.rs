//! Applications: what a student sent to a company, and what came of it, step by step.
//!
//! A step is a fact; where an application stands is what its newest standing
//! step says. An answer on the phone is an answer: it counts once it is noted
//! with its date (the practice of the schools that ask for ten answers).

mod concluded;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::Company;
use crate::list::{self, Column, List};
use crate::record::{self, ArchiveAsk, ById, ListAsk, Page, record};
use crate::students::Student;
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, text};

pub use concluded::{agreed, released};

/// Ønske, sendt, samtale, prøve, aftale, afslag, trukket: in the order they come.
pub const STAGES: &[&str] = &["wish", "sent", "interview", "trial", "agreement", "refused", "withdrawn"];
/// The portal, mail, phone, in person, another way.
const CHANNELS: &[&str] = &["", "portal", "mail", "phone", "visit", "other"];
/// A company that reached one of these has answered.
pub const ANSWERS: &[&str] = &["interview", "trial", "agreement", "refused"];

/// An application and where it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Application {
    pub(crate) id: String,
    pub(crate) student: String,
    pub(crate) company: String,
    #[ts(type = "'' | 'portal' | 'mail' | 'phone' | 'visit' | 'other'")]
    pub(crate) channel: String,
    pub(crate) note: String,
    #[ts(type = "'wish' | 'sent' | 'interview' | 'trial' | 'agreement' | 'refused' | 'withdrawn'")]
    pub(crate) stage: String,
    /// The day it came to stand there.
    pub(crate) stage_on: NaiveDate,
    /// The first day it had been sent.
    pub(crate) sent_on: Option<NaiveDate>,
    /// The first day the company had answered.
    pub(crate) answered_on: Option<NaiveDate>,
    /// Why nothing came of it: a row of `refusal_code`, or empty.
    pub(crate) refusal: String,
    pub(crate) archived_on: Option<NaiveDate>,
    /// What it is for: the student's own education unless another was said.
    pub(crate) education: String,
}
record!(Application, "application");

/// Something that happened to an application.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ApplicationStep {
    pub(crate) id: String,
    pub(crate) application: String,
    #[ts(type = "Application['stage']")]
    pub(crate) stage: String,
    pub(crate) happened_on: NaiveDate,
    /// Whom they spoke with.
    pub(crate) contact: String,
    /// What was said, also on the phone.
    pub(crate) said: String,
    pub(crate) refusal: String,
    pub(crate) by: String,
    pub(crate) at: String,
    /// The step it corrects; empty for none.
    pub(crate) supersedes: String,
    /// The agreement that made it; empty for none.
    pub(crate) agreement: String,
}
record!(ApplicationStep, "application_step");

/// Why nothing came of an application; the school's own list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RefusalCode {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) position: i64,
    pub(crate) archived_on: Option<NaiveDate>,
}
record!(RefusalCode, "refusal_code");

/// An application in a list or on a card.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct ApplicationLine {
    id: String,
    student: String,
    student_name: String,
    protected: bool,
    hold: String,
    company: String,
    company_name: String,
    town: String,
    channel: String,
    #[ts(type = "Application['stage']")]
    stage: String,
    stage_on: NaiveDate,
    sent_on: Option<NaiveDate>,
    answered_on: Option<NaiveDate>,
    refusal_name: String,
    /// What was said last.
    said: String,
}

/// An application with all its steps, the newest first; those that were corrected too.
#[derive(Debug, Serialize, TS)]
pub struct ApplicationPage {
    application: Application,
    steps: Vec<ApplicationStep>,
}

/// A new application and its first step.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewApplication {
    student: String,
    company: String,
    #[serde(default)]
    #[ts(type = "Application['channel']")]
    channel: String,
    #[serde(default)]
    note: String,
    /// What it is for; empty for the student's own education.
    #[serde(default)]
    education: String,
    step: ApplicationStepAsk,
}

/// What happened.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApplicationStepAsk {
    #[ts(type = "Application['stage']")]
    stage: String,
    happened_on: NaiveDate,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    said: String,
    #[serde(default)]
    refusal: String,
}

/// The next step of an application, or a correction of one.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApplicationMove {
    id: String,
    step: ApplicationStepAsk,
    /// The step it corrects.
    #[serde(default)]
    supersedes: Option<String>,
}

const PARTIES: &str = "join student s on s.id = a.student join company c on c.id = a.company";

const LIST: List = List {
    select:
        "select a.id, a.student, s.name as student_name, s.protected, s.hold, a.company, c.name as company_name, c.town,
                    a.channel, a.stage, a.stage_on, a.sent_on, a.answered_on,
                    coalesce((select name from refusal_code r where r.id = a.refusal), '') as refusal_name,
                    coalesce((select said from application_step x where x.application = a.id and x.said <> ''
                              and not exists (select 1 from application_step y where y.supersedes = x.id)
                              order by x.happened_on desc, x.id desc limit 1), '') as said",
    of: "application a",
    key: "a.rowid",
    joins: PARTIES,
    asked: PARTIES,
    standing: "a.archived_on is null",
    columns: &[
        Column { name: "student", order: "a.student", value: "a.student" },
        Column { name: "student_name", order: "danish(s.name)", value: "s.name" },
        Column { name: "hold", order: "s.hold", value: "s.hold" },
        Column { name: "company", order: "a.company", value: "a.company" },
        Column { name: "company_name", order: "danish(c.name)", value: "c.name" },
        Column { name: "channel", order: "a.channel", value: "a.channel" },
        Column { name: "stage", order: "a.stage", value: "a.stage" },
        Column { name: "stage_on", order: "a.stage_on", value: "a.stage_on" },
        Column { name: "sent_on", order: "a.sent_on", value: "a.sent_on" },
        Column { name: "answered_on", order: "a.answered_on", value: "a.answered_on" },
    ],
    walk: None,
    search: Some(
        "(s.row in (select rowid from student_search where student_search match ?1)
                   or c.row in (select rowid from company_search where company_search match ?1))",
    ),
};

/// A page of the applications.
pub fn list(desk: &Desk, ask: ListAsk) -> Result<Page<ApplicationLine>> {
    desk.read(|conn| list::page(conn, &LIST, &ask, "stage_on"))
}

/// One application.
pub fn page(desk: &Desk, ask: ById) -> Result<ApplicationPage> {
    desk.read(|conn| {
        let sql = "select * from application_step where application = ?1 order by happened_on desc, id desc";
        Ok(ApplicationPage { application: record::get(conn, &ask.id)?, steps: record::rows(conn, sql, [&ask.id])? })
    })
}

/// Why an application may come to nothing, in the school's order.
pub fn refusal_codes(desk: &Desk, (): ()) -> Result<Vec<RefusalCode>> {
    desk.read(|conn| record::rows(conn, "select * from refusal_code where archived_on is null order by position", []))
}

/// Keeps a new application with its first step: one act.
pub fn add(desk: &Desk, ask: NewApplication) -> Result<ById> {
    let note = text::clean("note", &ask.note, 4_000)?;
    if !CHANNELS.contains(&ask.channel.as_str()) {
        return Err(Error::invalid("channel", "channel-unknown"));
    }
    let step = fit(desk, ask.step)?;
    desk.write("step-application-added", |tx| {
        let student: Student =
            record::find(tx.conn(), &ask.student)?.ok_or_else(|| Error::invalid("student", "student-missing"))?;
        if student.kind == "EUV1" {
            return Err(Error::invalid("student", "application-euv1"));
        }
        let company: Company =
            record::find(tx.conn(), &ask.company)?.ok_or_else(|| Error::invalid("company", "company-missing"))?;
        crate::students::education_known(tx.conn(), &ask.education)?;
        let education = if ask.education.is_empty() { student.education } else { ask.education };
        let application = Application {
            id: desk.clock().id(),
            education,
            student: student.id,
            company: company.id,
            channel: ask.channel,
            note,
            stage: step.stage.clone(),
            stage_on: step.happened_on,
            ..Application::default()
        };
        tx.create(&application)?;
        take(tx, &application, step, Origin::default())?;
        tx.rename(Label::from("step-application-added").with("name", student.name).with("company", company.name))?;
        Ok(ById { id: application.id })
    })
}

/// Notes what happened to an application, or corrects what was noted.
pub fn advance(desk: &Desk, ask: ApplicationMove) -> Result<()> {
    let step = fit(desk, ask.step)?;
    desk.write("step-application-moved", |tx| {
        let application: Application = tx.get(&ask.id)?;
        let corrected = ask.supersedes.unwrap_or_default();
        if !corrected.is_empty() && !standing(tx.conn(), &application.id)?.iter().any(|known| known.id == corrected) {
            return Err(Error::conflict("application-step-superseded"));
        }
        take(tx, &application, step, Origin { supersedes: corrected, ..Origin::default() })?;
        name_step(tx, "step-application-moved", &application)
    })
}

/// Sets an application aside or takes it back up.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    let label = if ask.archived { "step-application-archived" } else { "step-application-unarchived" };
    desk.write(label, |tx| {
        let mut application: Application = tx.get(&ask.id)?;
        application.archived_on = ask.archived.then(|| desk.clock().today());
        tx.put(&application)?;
        name_step(tx, label, &application)
    })
}

/// The steps that no other corrects, the newest last.
pub fn standing(conn: &Connection, application: &str) -> Result<Vec<ApplicationStep>> {
    let sql = "select * from application_step s where application = ?1
               and not exists (select 1 from application_step c where c.supersedes = s.id) order by happened_on, id";
    record::rows(conn, sql, [application])
}

fn fit(desk: &Desk, mut step: ApplicationStepAsk) -> Result<ApplicationStepAsk> {
    if !STAGES.contains(&step.stage.as_str()) {
        return Err(Error::invalid("stage", "stage-unknown"));
    }
    if step.happened_on > desk.clock().today() {
        return Err(Error::invalid("happened_on", "date-in-future"));
    }
    crate::clock::sane("happened_on", step.happened_on)?;
    step.said = text::clean("said", &step.said, 4_000)?;
    step.contact = text::clean_line("contact", &step.contact, 120)?;
    if !["refused", "withdrawn"].contains(&step.stage.as_str()) {
        step.refusal.clear();
    }
    Ok(step)
}

/// Where a step comes from: the step it corrects, the agreement that made it; empty for none.
#[derive(Default)]
struct Origin {
    supersedes: String,
    agreement: String,
}

/// Appends a step and lets the application say what its standing steps say.
fn take(tx: &mut Tx<'_>, application: &Application, step: ApplicationStepAsk, origin: Origin) -> Result<()> {
    if !step.refusal.is_empty() && record::find::<RefusalCode>(tx.conn(), &step.refusal)?.is_none() {
        return Err(Error::invalid("refusal", "refusal-unknown"));
    }
    let desk = tx.desk();
    tx.create(&ApplicationStep {
        id: desk.clock().id(),
        application: application.id.clone(),
        stage: step.stage,
        happened_on: step.happened_on,
        contact: step.contact,
        said: step.said,
        refusal: step.refusal,
        by: desk.actor().name.clone(),
        at: tx.at().to_owned(),
        supersedes: origin.supersedes,
        agreement: origin.agreement,
    })?;
    let steps = standing(tx.conn(), &application.id)?;
    let first =
        |wanted: &dyn Fn(&str) -> bool| steps.iter().find(|step| wanted(&step.stage)).map(|step| step.happened_on);
    let mut now = application.clone();
    now.sent_on = first(&|stage| stage != "wish" && stage != "withdrawn");
    now.answered_on = first(&|stage| ANSWERS.contains(&stage));
    if let Some(last) = steps.last() {
        (now.stage, now.stage_on, now.refusal) = (last.stage.clone(), last.happened_on, last.refusal.clone());
    }
    tx.put(&now).map(drop)
}

fn name_step(tx: &mut Tx<'_>, label: &'static str, application: &Application) -> Result<()> {
    let student: Student = tx.get(&application.student)?;
    let company: Company = tx.get(&application.company)?;
    tx.rename(Label::from(label).with("name", student.name).with("company", company.name))
}
