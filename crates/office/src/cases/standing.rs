//! The case as letters see it: what is still to be told.

use super::complaints::Stage;
use super::versions;
use super::{Case, DecisionKind};
use crate::letters::fitting::{Outcome, State, Step};
use chrono::NaiveDate;

impl Case {
    /// What the letters follow from, as far as the case knows it.
    pub(crate) fn standing(&self) -> State {
        let last = self.decided().last().copied();
        let warnings = self
            .warned()
            .into_iter()
            .map(|warning| (warning.id.clone(), warning.step.clone(), warning.delivered_on.is_some()));
        let since = last.map(|chain| chain.now.decided_on);
        let hearings = versions::counting(&self.hearings).into_iter().map(|chain| &chain.now);
        let open = hearings.filter(|hearing| since.is_none_or(|since| hearing.sent_on > since));
        let outcome = |kind| match kind {
            DecisionKind::Admitted => Outcome::Admitted,
            DecisionKind::NotAdmitted => Outcome::NotAdmitted,
            DecisionKind::Discharged => Outcome::Discharged,
        };
        let step = |stage| match stage {
            Stage::Received => Step::Received,
            Stage::Upheld => Step::Upheld,
            Stage::Reversed => Step::Reversed,
            Stage::Forwarded => Step::Forwarded,
            Stage::OutcomeUpheld | Stage::OutcomeReversed => Step::Outcome,
        };
        let complaint = last.map(|chain| self.complaint(chain)).unwrap_or_default();
        State {
            warnings: warnings.collect(),
            hearings: open.map(|hearing| (hearing.id.clone(), hearing.answered_on.is_some())).collect(),
            decision: last.map(|chain| (chain.now.id.clone(), outcome(chain.now.kind))),
            complaint: complaint.into_iter().map(|noted| (noted.id.clone(), step(noted.stage))).collect(),
            ..State::default()
        }
    }

    /// The day the complaint about a decision came, by any version of the decision.
    pub(crate) fn complained_on(&self, decision: &str) -> Option<NaiveDate> {
        let chain = self.decisions.iter().find(|chain| chain.ids().any(|id| id == decision))?;
        let received = self.complaint(chain).into_iter().find(|step| step.stage == Stage::Received);
        received.map(|step| step.happened_on)
    }
}
