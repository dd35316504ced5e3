//! One student's case: the ladder, what is next, and everything that was noted, also what was corrected since.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::advice::{self, CaseAdvice};
use super::complaints::Stage;
use super::moments::{self, CaseMoment};
use super::next::{self, NextAct};
use super::versions::{Chain, Version};
use super::{Case, Complaint, Decision, Hearing, StudentWarning};
use crate::letters::Letter;
use crate::record::{self, ById};
use crate::students::Student;
use crate::{Desk, Result, settings};

/// A case as the window shows it.
#[derive(Debug, Serialize, TS)]
pub struct CasePage {
    student: CaseStudent,
    ladder: Vec<LadderStep>,
    /// What the school calls each step of a warning, those set aside too.
    steps: BTreeMap<String, String>,
    next: Vec<NextAct>,
    /// The newest first.
    entries: Vec<CaseEntry>,
    /// The student's signed assessments, for a decision to rest on.
    assessments: Vec<CaseAssessment>,
    /// Days to answer a hearing and to complain, as the school has set them.
    hearing_days: u32,
    complaint_days: u32,
    /// Who sits at the desk.
    actor: String,
}

/// Whose case it is.
#[derive(Debug, Serialize, TS)]
pub struct CaseStudent {
    id: String,
    name: String,
    protected: bool,
    hold: String,
    education: String,
    kind: String,
}

/// A step of the ladder and when the student came to it.
#[derive(Debug, Serialize, TS)]
pub struct LadderStep {
    id: String,
    name: String,
    #[ts(type = "'oral' | 'written' | 'decision'")]
    kind: String,
    /// The newest day it was taken.
    on: Option<NaiveDate>,
}

/// A fact of the case, as it stands.
#[derive(Debug, Serialize, TS)]
pub struct CaseEntry {
    on: NaiveDate,
    fact: CaseFact,
    /// The last day to complain, of a decision that was delivered.
    complaint_until: Option<NaiveDate>,
    /// What to look at, while it counts.
    advice: Vec<CaseAdvice>,
    /// What it was before, the newest first.
    earlier: Vec<CaseFact>,
}

/// A fact by its kind.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "of", content = "row", rename_all = "lowercase")]
pub enum CaseFact {
    /// A warning.
    Warning(StudentWarning),
    /// A hearing.
    Hearing(Hearing),
    /// A decision.
    Decision(Decision),
    /// A step of a complaint.
    Complaint(Complaint),
    /// A signed assessment.
    Assessment(CaseAssessment),
    /// A letter.
    Letter(Letter),
    /// A day of skoleoplæring or of a placement.
    Moment(CaseMoment),
}

/// A signed assessment, in the course of the case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseAssessment {
    id: String,
    held_on: NaiveDate,
    #[ts(type = "Occasion")]
    occasion: String,
    by: String,
    superseded: bool,
}

/// Opens a student's case. The look is logged before it is shown.
pub fn page(desk: &Desk, ask: ById) -> Result<CasePage> {
    let today = desk.clock().today();
    let actor = desk.actor().name.clone();
    let page = desk.read(|conn| read(conn, &ask.id, today, actor))?;
    desk.look("page", "student", &ask.id)?;
    Ok(page)
}

fn read(conn: &Connection, id: &str, today: NaiveDate, actor: String) -> Result<CasePage> {
    let student: Student = record::get(conn, id)?;
    let case = Case::of(conn, id)?;
    let assessments: Vec<CaseAssessment> = record::rows(conn, ASSESSMENTS, [id])?;
    Ok(CasePage {
        ladder: ladder(conn, &case)?,
        steps: record::rows(conn, "select id, name from warning_step", [])?.into_iter().collect(),
        next: next::acts(&case, today),
        entries: entries(conn, &case, &assessments, moments::of(conn, id)?)?,
        hearing_days: settings::number(conn, "hearing_days")?,
        complaint_days: settings::number(conn, "complaint_days")?,
        student: CaseStudent {
            education: record::name(conn, "education", &student.education)?,
            id: student.id,
            name: student.name,
            protected: student.protected,
            hold: student.hold,
            kind: student.kind,
        },
        assessments,
        actor,
    })
}

fn ladder(conn: &Connection, case: &Case) -> Result<Vec<LadderStep>> {
    let warned = case.warned();
    let discharged = case.decided().into_iter().rev().find(|chain| chain.now.kind == super::DecisionKind::Discharged);
    let stands = discharged.filter(|chain| !case.complaint(chain).iter().any(|step| step.stage.reverses()));
    let step = |step: super::WarningStep| LadderStep {
        on: if step.kind == "decision" {
            stands.map(|chain| chain.now.decided_on)
        } else {
            warned.iter().rev().find(|warning| warning.step == step.id).map(|warning| warning.given_on)
        },
        id: step.id,
        name: step.name,
        kind: step.kind,
    };
    Ok(super::warnings::ladder(conn)?.into_iter().map(step).collect())
}

fn entries(
    conn: &Connection,
    case: &Case,
    assessments: &[CaseAssessment],
    moments: Vec<CaseMoment>,
) -> Result<Vec<CaseEntry>> {
    let mut entries = Vec::new();
    for chain in &case.warnings {
        let now = &chain.now;
        let others = case.clone().without(&now.id);
        let advice = if now.withdrawn {
            Vec::new()
        } else {
            advice::of_warning(conn, &others, &now.step, now.given_on, &now.expects)?
        };
        entries.push(CaseEntry { advice, ..entry(chain, CaseFact::Warning) });
    }
    for chain in &case.hearings {
        let now = &chain.now;
        let known_on = now.delivered_on.unwrap_or(now.sent_on);
        let advice = if now.withdrawn { Vec::new() } else { advice::of_hearing(conn, known_on, Some(now.answer_by))? };
        entries.push(CaseEntry { advice, ..entry(chain, CaseFact::Hearing) });
    }
    for chain in &case.decisions {
        let others = case.clone().without(&chain.now.id);
        let advice =
            if chain.now.withdrawn { Vec::new() } else { advice::of_decision(conn, &others, &(&chain.now).into())? };
        let complaint_until = chain.now.complain_until();
        entries.push(CaseEntry { advice, complaint_until, ..entry(chain, CaseFact::Decision) });
    }
    for chain in &case.complaints {
        let now = &chain.now;
        let decision = case.decisions.iter().find(|decision| decision.ids().any(|id| id == now.decision));
        let forwarded = |decision| case.complaint(decision).iter().any(|step| step.stage == Stage::Forwarded);
        let advice = match decision.filter(|_| !now.withdrawn) {
            Some(decision) => advice::of_complaint(&decision.now, now.stage, now.happened_on, !forwarded(decision)),
            None => Vec::new(),
        };
        entries.push(CaseEntry { advice, ..entry(chain, CaseFact::Complaint) });
    }
    entries.extend(case.letters.iter().map(|chain| entry(chain, CaseFact::Letter)));
    entries.extend(moments.into_iter().map(|one| alone(one.on, CaseFact::Moment(one))));
    entries.extend(assessments.iter().map(|one| alone(one.held_on, CaseFact::Assessment(one.clone()))));
    // Of one day, what was noted last stands first, as the days do.
    entries.sort_by(|a, b| (b.on, b.id()).cmp(&(a.on, a.id())));
    Ok(entries)
}

/// A fact that is kept elsewhere and has no versions here.
fn alone(on: NaiveDate, fact: CaseFact) -> CaseEntry {
    CaseEntry { on, fact, complaint_until: None, advice: Vec::new(), earlier: Vec::new() }
}

fn entry<T: Version>(chain: &Chain<T>, fact: impl Fn(T) -> CaseFact) -> CaseEntry {
    CaseEntry {
        on: chain.now.on(),
        fact: fact(chain.now.clone()),
        complaint_until: None,
        advice: Vec::new(),
        earlier: chain.earlier.iter().cloned().map(fact).collect(),
    }
}

impl CaseEntry {
    /// The first version's id: a correction does not move a fact among those of its day.
    fn id(&self) -> &str {
        match self.earlier.last().unwrap_or(&self.fact) {
            CaseFact::Warning(row) => &row.id,
            CaseFact::Hearing(row) => &row.id,
            CaseFact::Decision(row) => &row.id,
            CaseFact::Complaint(row) => &row.id,
            CaseFact::Assessment(row) => &row.id,
            CaseFact::Letter(row) => &row.id,
            CaseFact::Moment(row) => &row.id,
        }
    }
}

const ASSESSMENTS: &str = "select a.id, a.held_on, a.occasion, coalesce(a.sealed_by, '') as by,
        exists (select 1 from assessment b where b.supersedes = a.id and b.sealed_at is not null) as superseded
    from assessment a where a.student = ?1 and a.sealed_at is not null order by a.held_on desc, a.id desc";
