//! What somebody should look at before a warning, a hearing, a decision or a complaint is noted. It stops nothing.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::complaints::Stage;
use super::{Case, ComplaintPut, Decision, DecisionKind, DecisionPut, HearingPut, WarningPut, WarningStep, versions};
use crate::emma::{self, Assessment};
use crate::record;
use crate::students::Student;
use crate::{Desk, Result, settings};

/// What may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CaseRule {
    /// A step of the ladder before this one was not taken.
    StepSkipped,
    /// The student has had this step already.
    StepAgain,
    /// Nothing says what has to change.
    NothingExpected,
    /// Less time to answer than the school gives.
    ShortHearing,
    /// The student was not heard before it was decided.
    NotHeard,
    /// It was decided before the student had answered and before the time to answer was over.
    HearingOpen,
    /// No signed assessment says which criterion is not met, and why.
    NoCriterionReasons,
    /// The assessment it rests on was corrected since.
    AssessmentCorrected,
    /// The student was not told how to complain.
    NoGuidance,
    /// Training at the school begins no earlier than this.
    Karens,
    /// The complaint came after the last day.
    LateComplaint,
    /// An upheld complaint is forwarded at once.
    ForwardAtOnce,
}

/// A rule that is met, with what its sentence names. The sentence says where the rule stands and which setting it uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CaseAdvice {
    rule: CaseRule,
    args: BTreeMap<&'static str, String>,
}

/// What is being written.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "of", content = "put", rename_all = "lowercase")]
pub enum CaseDraft {
    /// A warning.
    Warning(WarningPut),
    /// A hearing.
    Hearing(HearingPut),
    /// A decision.
    Decision(DecisionPut),
    /// A step of a complaint.
    Complaint(ComplaintPut),
}

impl CaseAdvice {
    fn of(rule: CaseRule) -> Self {
        Self { rule, args: BTreeMap::new() }
    }

    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, value.to_string());
        self
    }
}

/// What to look at in what is being written.
pub fn of_draft(desk: &Desk, ask: CaseDraft) -> Result<Vec<CaseAdvice>> {
    desk.read(|conn| match ask {
        CaseDraft::Warning(put) => {
            let case = Case::of(conn, &put.student)?.without(&put.supersedes);
            of_warning(conn, &case, &put.step, put.given_on, &put.expects)
        }
        CaseDraft::Hearing(put) => of_hearing(conn, put.known_on(), put.answer_by),
        CaseDraft::Decision(put) => {
            let case = Case::of(conn, &put.student)?.without(&put.supersedes);
            let decided = Decided {
                student: &put.student,
                kind: put.kind,
                on: put.decided_on,
                assessment: &put.assessment,
                guidance: put.guidance,
            };
            of_decision(conn, &case, &decided)
        }
        CaseDraft::Complaint(put) => {
            let decision: Decision = record::get(conn, &put.decision)?;
            Ok(of_complaint(&decision, put.stage, put.happened_on, put.stage == Stage::Upheld))
        }
    })
}

/// The ladder's steps are taken one after the other, and each says what has to change.
pub(super) fn of_warning(
    conn: &Connection,
    case: &Case,
    step: &str,
    given_on: NaiveDate,
    expects: &str,
) -> Result<Vec<CaseAdvice>> {
    let ladder = super::warnings::ladder(conn)?;
    let mut advice = Vec::new();
    if case.warned().iter().any(|warning| warning.step == step && warning.given_on <= given_on) {
        advice.push(CaseAdvice::of(CaseRule::StepAgain));
    }
    let position = ladder.iter().position(|known| known.id == step).unwrap_or(0);
    advice.extend(skipped(case, &ladder[..position], given_on));
    if expects.trim().is_empty() {
        advice.push(CaseAdvice::of(CaseRule::NothingExpected));
    }
    Ok(advice)
}

/// The steps below that were never taken, also when a later one was.
fn skipped(case: &Case, below: &[WarningStep], on: NaiveDate) -> Option<CaseAdvice> {
    let given = case.warned();
    let taken = |step: &WarningStep| given.iter().any(|warning| warning.step == step.id && warning.given_on <= on);
    let missing: Vec<&str> = below.iter().filter(|step| !taken(step)).map(|step| step.name.as_str()).collect();
    (!missing.is_empty()).then(|| CaseAdvice::of(CaseRule::StepSkipped).with("steps", missing.join(", ")))
}

/// The school's time to answer is given.
pub(super) fn of_hearing(
    conn: &Connection,
    known_on: NaiveDate,
    answer_by: Option<NaiveDate>,
) -> Result<Vec<CaseAdvice>> {
    let days = settings::number(conn, "hearing_days")?;
    let short = answer_by.is_some_and(|by| by < known_on + Days::new(days.into()));
    Ok(short.then(|| CaseAdvice::of(CaseRule::ShortHearing).with("days", days)).into_iter().collect())
}

/// What a decision is held against.
pub(super) struct Decided<'a> {
    pub(super) student: &'a str,
    pub(super) kind: DecisionKind,
    pub(super) on: NaiveDate,
    pub(super) assessment: &'a str,
    pub(super) guidance: bool,
}

impl<'a> From<&'a Decision> for Decided<'a> {
    fn from(decision: &'a Decision) -> Self {
        Self {
            student: &decision.student,
            kind: decision.kind,
            on: decision.decided_on,
            assessment: &decision.assessment,
            guidance: decision.guidance,
        }
    }
}

/// A decision against the student is heard, reasoned criterion by criterion, and can be complained about.
pub(super) fn of_decision(conn: &Connection, case: &Case, decided: &Decided<'_>) -> Result<Vec<CaseAdvice>> {
    if !decided.kind.against() {
        return Ok(karens(conn, decided)?.into_iter().collect());
    }
    let mut advice: Vec<CaseAdvice> = heard(case, decided).into_iter().collect();
    advice.extend(reasoned(conn, decided)?);
    if !decided.guidance {
        let days = settings::number(conn, "complaint_days")?;
        advice.push(CaseAdvice::of(CaseRule::NoGuidance).with("days", days));
    }
    if decided.kind == DecisionKind::Discharged {
        let ladder = super::warnings::ladder(conn)?;
        let top = ladder.iter().position(|step| step.kind == "decision").unwrap_or(ladder.len());
        advice.extend(skipped(case, &ladder[..top], decided.on));
    }
    Ok(advice)
}

/// The hearing that counts is the newest one sent after the decision before, and not after this one.
fn heard(case: &Case, decided: &Decided<'_>) -> Option<CaseAdvice> {
    let before = case.decided().iter().map(|chain| chain.now.decided_on).filter(|on| *on < decided.on).max();
    let hearings = versions::counting(&case.hearings);
    let sent = |on: NaiveDate| on <= decided.on && before.is_none_or(|before| on > before);
    let Some(hearing) = hearings.iter().rev().map(|chain| &chain.now).find(|hearing| sent(hearing.sent_on)) else {
        return Some(CaseAdvice::of(CaseRule::NotHeard));
    };
    let answered = hearing.answered_on.is_some_and(|on| on <= decided.on);
    (!answered && decided.on <= hearing.answer_by)
        .then(|| CaseAdvice::of(CaseRule::HearingOpen).with("answer_by", hearing.answer_by))
}

fn reasoned(conn: &Connection, decided: &Decided<'_>) -> Result<Option<CaseAdvice>> {
    let found: Option<Assessment> = record::find(conn, decided.assessment)?;
    let Some(assessment) = found else { return Ok(Some(CaseAdvice::of(CaseRule::NoCriterionReasons))) };
    let later = "select exists (select 1 from assessment where supersedes = ?1 and sealed_at is not null)";
    if record::value(conn, later, [&assessment.id])? {
        return Ok(Some(CaseAdvice::of(CaseRule::AssessmentCorrected)));
    }
    let unmet = emma::has_unmet(&assessment);
    Ok((!unmet).then(|| CaseAdvice::of(CaseRule::NoCriterionReasons)))
}

/// Somebody admitted from GF2 waits so many days after its end.
fn karens(conn: &Connection, decided: &Decided<'_>) -> Result<Option<CaseAdvice>> {
    let student: Student = record::get(conn, decided.student)?;
    let days = settings::number(conn, "karens_days")?;
    let from = student.ends_on.filter(|_| student.part == "GF2").map(|ends_on| ends_on + Days::new(days.into()));
    let waits = from.filter(|from| *from > decided.on);
    Ok(waits.map(|from| CaseAdvice::of(CaseRule::Karens).with("from", from).with("days", days)))
}

/// A complaint comes within its days; one that was upheld goes on at once.
pub(super) fn of_complaint(decision: &Decision, stage: Stage, happened_on: NaiveDate, waits: bool) -> Vec<CaseAdvice> {
    let until = decision.complaint_until().filter(|until| stage == Stage::Received && happened_on > *until);
    let late = until.map(|until| {
        CaseAdvice::of(CaseRule::LateComplaint).with("until", until).with("days", decision.complaint_days)
    });
    let forward = (stage == Stage::Upheld && waits).then(|| CaseAdvice::of(CaseRule::ForwardAtOnce));
    late.into_iter().chain(forward).collect()
}
