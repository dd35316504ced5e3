//! Which letters fit a student's case as it stands: facts in, letters out, no SQL.
//!
//! A letter is offered as long as what it tells is still to be told, and never because of what somebody thinks of it.

use super::{LetterAbout, LetterKind};

/// What the letters follow from.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The warnings that count: id, step, and whether it has reached the student.
    pub warnings: Vec<(String, String, bool)>,
    /// The hearings that count and were not decided since: id, and whether the student has answered.
    pub hearings: Vec<(String, bool)>,
    /// The newest decision that counts.
    pub decision: Option<(String, Outcome)>,
    /// The steps of the complaint about it, in their order.
    pub complaint: Vec<(String, Step)>,
    /// Skoleoplæring can be for them: not EUV1, and still at the school.
    pub can_train: bool,
    /// So many misses of the job café in a row that the school calls out.
    pub misses: bool,
    /// They took part in the information meeting.
    pub informed: bool,
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Optaget.
    Admitted,
    /// Ikke optaget.
    NotAdmitted,
    /// Udmeldt.
    Discharged,
}

/// A step of a complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It came.
    Received,
    /// The school holds on.
    Upheld,
    /// The school reversed.
    Reversed,
    /// It lies at the trade committee.
    Forwarded,
    /// The committee has answered.
    Outcome,
}

/// A letter that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// Its kind.
    pub kind: LetterKind,
    /// Of a warning: its step.
    pub step: String,
    /// What it is about.
    pub about: LetterAbout,
}

/// The letters that fit, the most pressing first.
pub fn fitting(state: &State) -> Vec<Fit> {
    let fit = |kind: LetterKind, about: LetterAbout| Fit { kind, step: String::new(), about };
    let mut fits = Vec::new();
    for (id, step, delivered) in state.warnings.iter().rev() {
        if !delivered {
            let about = LetterAbout { warning: id.clone(), ..LetterAbout::default() };
            fits.push(Fit { step: step.clone(), ..fit(LetterKind::Warning, about) });
        }
    }
    for (id, answered) in state.hearings.iter().rev() {
        if !answered {
            fits.push(fit(LetterKind::Hearing, LetterAbout { hearing: id.clone(), ..LetterAbout::default() }));
        }
    }
    fits.extend(of_decision(state).into_iter().map(|(kind, about)| fit(kind, about)));
    if state.can_train {
        fits.push(fit(LetterKind::SummonsEmma, LetterAbout::default()));
        if state.misses {
            fits.push(fit(LetterKind::SummonsCafe, LetterAbout::default()));
        }
        if !state.informed {
            fits.push(fit(LetterKind::SummonsInfo, LetterAbout::default()));
        }
    }
    fits.push(fit(LetterKind::Own, LetterAbout::default()));
    fits
}

/// The decision until somebody complains about it; then the school's answer, until the committee has answered.
fn of_decision(state: &State) -> Option<(LetterKind, LetterAbout)> {
    let (id, outcome) = state.decision.as_ref()?;
    if state.complaint.is_empty() {
        let kind = match outcome {
            Outcome::Admitted => LetterKind::DecisionAdmitted,
            Outcome::NotAdmitted => LetterKind::DecisionNotAdmitted,
            Outcome::Discharged => LetterKind::DecisionDischarged,
        };
        return Some((kind, LetterAbout { decision: id.clone(), ..LetterAbout::default() }));
    }
    if state.complaint.iter().any(|(_, step)| *step == Step::Outcome) {
        return None;
    }
    let answer = |step: &Step| match step {
        Step::Upheld => Some(LetterKind::ComplaintUpheld),
        Step::Reversed => Some(LetterKind::ComplaintReversed),
        _ => None,
    };
    let (id, kind) = state.complaint.iter().find_map(|(id, step)| Some((id, answer(step)?)))?;
    Some((kind, LetterAbout { complaint: id.clone(), ..LetterAbout::default() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The kinds that fit, without the one that always does.
    fn kinds(state: &State) -> Vec<LetterKind> {
        let mut kinds: Vec<LetterKind> = fitting(state).into_iter().map(|fit| fit.kind).collect();
        assert_eq!(kinds.pop(), Some(LetterKind::Own));
        kinds
    }

    #[test]
    fn a_decision_and_its_complaint_offer_one_letter_in_every_state_they_can_be_in() {
        use LetterKind::{
            ComplaintReversed, ComplaintUpheld, DecisionAdmitted, DecisionDischarged, DecisionNotAdmitted,
        };
        use Step::{Forwarded, Outcome as Answered, Received, Reversed, Upheld};
        let complaints: [(&[Step], Option<LetterKind>); 6] = [
            (&[Received], None),
            (&[Received, Upheld], Some(ComplaintUpheld)),
            (&[Received, Reversed], Some(ComplaintReversed)),
            (&[Received, Upheld, Forwarded], Some(ComplaintUpheld)),
            (&[Received, Upheld, Forwarded, Answered], None),
            (&[], None),
        ];
        let decisions = [
            (Outcome::Admitted, DecisionAdmitted),
            (Outcome::NotAdmitted, DecisionNotAdmitted),
            (Outcome::Discharged, DecisionDischarged),
        ];
        for (outcome, letter) in decisions {
            for (steps, answer) in complaints {
                let state = State {
                    decision: Some(("d".to_owned(), outcome)),
                    complaint: steps.iter().map(|step| (format!("{step:?}"), *step)).collect(),
                    ..State::default()
                };
                let expected = if steps.is_empty() { Some(letter) } else { answer };
                assert_eq!(kinds(&state), Vec::from_iter(expected), "{outcome:?} {steps:?}");
                let about = fitting(&state).remove(0).about;
                match expected {
                    Some(kind) if kind == letter => assert_eq!(about.decision, "d"),
                    Some(ComplaintReversed) => assert_eq!(about.complaint, "Reversed"),
                    Some(_) => assert_eq!(about.complaint, "Upheld"),
                    None => {}
                }
            }
        }
        assert_eq!(kinds(&State::default()), []);
    }

    #[test]
    fn warnings_and_hearings_offer_theirs_until_they_arrived_and_were_answered() {
        use LetterKind::{Hearing, Warning};
        for (delivered, answered, expected) in [
            (false, false, vec![Warning, Hearing]),
            (true, false, vec![Hearing]),
            (false, true, vec![Warning]),
            (true, true, vec![]),
        ] {
            let state = State {
                warnings: vec![("w".to_owned(), "mundtlig".to_owned(), delivered)],
                hearings: vec![("h".to_owned(), answered)],
                ..State::default()
            };
            assert_eq!(kinds(&state), expected);
        }
        let two = |at: usize| (format!("w{at}"), format!("step-{at}"), false);
        let state = State { warnings: vec![two(1), two(2)], ..State::default() };
        let fits = fitting(&state);
        assert_eq!((fits[0].about.warning.as_str(), fits[0].step.as_str()), ("w2", "step-2"), "the newest first");
    }

    #[test]
    fn invitations_fit_whom_skoleoplaering_can_be_for() {
        use LetterKind::{SummonsCafe, SummonsEmma, SummonsInfo};
        for (can_train, misses, informed, expected) in [
            (true, true, false, vec![SummonsEmma, SummonsCafe, SummonsInfo]),
            (true, true, true, vec![SummonsEmma, SummonsCafe]),
            (true, false, false, vec![SummonsEmma, SummonsInfo]),
            (true, false, true, vec![SummonsEmma]),
            (false, true, false, vec![]),
            (false, false, true, vec![]),
        ] {
            assert_eq!(kinds(&State { can_train, misses, informed, ..State::default() }), expected);
        }
    }
}
