//! What can sensibly be done next in a case, the most pressing first. It is offered, never done.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::complaints::Stage;
use super::versions::{self, Chain};
use super::{Case, Decision, DecisionKind};

/// An act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CaseAct {
    /// Note that a decision reached the student.
    Deliver,
    /// Send an upheld complaint to the trade committee.
    Forward,
    /// Uphold or reverse after a complaint.
    Settle,
    /// Admit after a decision was reversed.
    Admit,
    /// Note what the trade committee said.
    Outcome,
    /// Note what the student answered.
    Answer,
    /// Decide.
    Decide,
    /// Note a complaint.
    Complain,
    /// Hear the student.
    Hear,
    /// Give a warning.
    Warn,
}

/// An act and the record it is about; empty when it is about the student alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NextAct {
    act: CaseAct,
    about: String,
}

/// What is next on the day.
pub(super) fn acts(case: &Case, today: NaiveDate) -> Vec<NextAct> {
    let mut acts = Vec::new();
    let mut next = |act: CaseAct, about: &str| acts.push(NextAct { act, about: about.to_owned() });
    let decided = case.decided();
    let last = decided.last().copied();
    if let Some(chain) = last {
        if chain.now.delivered_on.is_none() {
            next(CaseAct::Deliver, &chain.now.id);
        }
        if chain.now.kind.against()
            && let Some(act) = complaint(case, chain, today)
        {
            next(act, &chain.now.id);
        }
    }
    let since = last.map(|chain| chain.now.decided_on);
    let hearings = versions::counting(&case.hearings);
    let open = hearings.last().filter(|hearing| since.is_none_or(|since| hearing.now.sent_on > since));
    match open.map(|chain| &chain.now) {
        Some(hearing) if hearing.answered_on.is_none() => {
            next(CaseAct::Answer, &hearing.id);
            if hearing.answer_by < today {
                next(CaseAct::Decide, "");
            }
        }
        Some(_) => next(CaseAct::Decide, ""),
        None if last.is_none_or(|chain| chain.now.kind == DecisionKind::Admitted) => {
            next(CaseAct::Warn, "");
            if !case.warnings.is_empty() {
                next(CaseAct::Hear, "");
            }
        }
        None => {}
    }
    acts
}

/// The next step about a decision against the student.
fn complaint(case: &Case, chain: &Chain<Decision>, today: NaiveDate) -> Option<CaseAct> {
    let stages: Vec<Stage> = case.complaint(chain).iter().map(|step| step.stage).collect();
    let has = |stage: Stage| stages.contains(&stage);
    if stages.iter().any(|stage| stage.reverses()) {
        return Some(CaseAct::Admit);
    }
    if has(Stage::OutcomeUpheld) {
        return None;
    }
    if has(Stage::Forwarded) {
        return Some(CaseAct::Outcome);
    }
    if has(Stage::Upheld) {
        return Some(CaseAct::Forward);
    }
    if has(Stage::Received) {
        return Some(CaseAct::Settle);
    }
    chain.now.complaint_until().filter(|until| *until >= today).map(|_| CaseAct::Complain)
}
