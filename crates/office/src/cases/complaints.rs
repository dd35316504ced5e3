//! Complaints about a decision: received, upheld or reversed by the school, forwarded to the trade committee, its outcome.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::versions::{self, version};
use super::{Case, Decision};
use crate::record::{ById, record};
use crate::{Desk, Error, Result, text};

/// Where a complaint has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ComplaintStage")]
pub enum Stage {
    /// Modtaget.
    Received,
    /// Fastholdt af skolen.
    Upheld,
    /// Omgjort af skolen.
    Reversed,
    /// Sendt til det faglige udvalg.
    Forwarded,
    /// Udvalget har fastholdt.
    OutcomeUpheld,
    /// Udvalget har omgjort.
    OutcomeReversed,
}

impl Stage {
    /// As it is stored.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Upheld => "upheld",
            Self::Reversed => "reversed",
            Self::Forwarded => "forwarded",
            Self::OutcomeUpheld => "outcome_upheld",
            Self::OutcomeReversed => "outcome_reversed",
        }
    }

    /// What must have happened first.
    fn after(self) -> Option<Self> {
        match self {
            Self::Received => None,
            Self::Upheld | Self::Reversed => Some(Self::Received),
            Self::Forwarded => Some(Self::Upheld),
            Self::OutcomeUpheld | Self::OutcomeReversed => Some(Self::Forwarded),
        }
    }

    /// The one that cannot be together with it.
    fn instead(self) -> Option<Self> {
        match self {
            Self::Upheld => Some(Self::Reversed),
            Self::OutcomeUpheld => Some(Self::OutcomeReversed),
            _ => None,
        }
    }

    /// Whether the decision fell.
    pub(super) fn reverses(self) -> bool {
        matches!(self, Self::Reversed | Self::OutcomeReversed)
    }
}

/// A step of a complaint.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Complaint {
    pub(crate) id: String,
    /// The decision, as it stood when this was noted.
    pub(crate) decision: String,
    pub(crate) stage: Stage,
    pub(crate) happened_on: NaiveDate,
    pub(crate) said: String,
    pub(crate) withdrawn: bool,
    pub(crate) by: String,
    pub(crate) at: String,
    /// The step as it stood before; empty for none.
    pub(crate) supersedes: String,
}
record!(Complaint, "complaint");
version!(Complaint, happened_on);

/// A step of a complaint, new or corrected (`supersedes` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ComplaintPut {
    pub(super) decision: String,
    pub(super) stage: Stage,
    pub(super) happened_on: NaiveDate,
    #[serde(default)]
    said: String,
    #[serde(default)]
    pub(super) supersedes: String,
}

/// Notes what happened to a complaint, or corrects it.
pub fn put(desk: &Desk, ask: ComplaintPut) -> Result<ById> {
    super::been(desk, "happened_on", ask.happened_on)?;
    let said = text::clean("said", &ask.said, super::LONGEST)?;
    desk.write("step-complaint", |tx| {
        let named: Decision = tx.get(&ask.decision)?;
        let case = Case::of(tx.conn(), &named.student)?;
        let chain = case.decisions.iter().find(|chain| chain.ids().any(|id| id == named.id));
        let chain = chain.ok_or_else(|| Error::missing("decision"))?;
        // The newest version is what is complained about, and carries what is built on it: it cannot be taken back underneath.
        let decision = &chain.now;
        if decision.withdrawn {
            return Err(Error::conflict("decision-withdrawn"));
        }
        if !decision.kind.against() {
            return Err(Error::invalid("decision", "complaint-admission"));
        }
        if ask.happened_on < decision.decided_on {
            return Err(Error::invalid("happened_on", "complaint-before"));
        }
        if !ask.supersedes.is_empty() {
            let old: Complaint = versions::standing(tx.conn(), &ask.supersedes)?;
            if !chain.ids().any(|id| id == old.decision) {
                return Err(Error::invalid("supersedes", "case-other"));
            }
        }
        let corrects = !ask.supersedes.is_empty();
        let row = Complaint {
            id: desk.clock().id(),
            decision: decision.id.clone(),
            stage: ask.stage,
            happened_on: ask.happened_on,
            said,
            withdrawn: false,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            supersedes: ask.supersedes,
        };
        in_order(&case, decision, &row)?;
        tx.create(&row)?;
        super::named(tx, if corrects { "step-complaint-corrected" } else { "step-complaint" }, &decision.student)?;
        Ok(ById { id: row.id })
    })
}

/// Whether a complaint makes sense with `row` in it: each step once, and none before what it follows from.
pub(super) fn in_order(case: &Case, decision: &Decision, row: &Complaint) -> Result<()> {
    let chain = case.decisions.iter().find(|chain| chain.ids().any(|id| id == decision.id));
    let known = chain.map(|chain| case.complaint(chain)).unwrap_or_default();
    let others = known.into_iter().filter(|step| step.id != row.supersedes).map(|step| step.stage);
    let stages: Vec<Stage> = others.chain((!row.withdrawn).then_some(row.stage)).collect();
    let once: BTreeSet<Stage> = stages.iter().copied().collect();
    let has = |stage: Option<Stage>| stage.is_none_or(|stage| once.contains(&stage));
    let fits = |stage: &Stage| has(stage.after()) && !stage.instead().is_some_and(|other| once.contains(&other));
    if once.len() == stages.len() && once.iter().all(fits) {
        Ok(())
    } else {
        Err(Error::invalid("stage", "complaint-order"))
    }
}
