//! Cases of the fictive school: three students on the ladder, one whose complaint lies at the trade committee, and one
//! who was admitted after all.

use chrono::NaiveDate;

use super::{Made, USER, names};
use crate::Result;
use crate::cases::{Complaint, ComplaintStage, Decision, DecisionKind, Hearing, StudentWarning};
use crate::clock::derived_id;
use crate::letters::{self, LetterAbout};
use crate::record;

/// The steps of the ladder that the three have come to, with the days since.
const LADDERS: &[&[(&str, i64)]] =
    &[&[("mundtlig", 20)], &[("mundtlig", 34), ("skriftlig-1", 9)], &[("mundtlig", 60), ("skriftlig-2", 12)]];

impl Made<'_, '_> {
    /// No dice are rolled, so that everything else of the school stays as it is.
    pub(super) fn cases(&mut self) -> Result<()> {
        let of = |part: &str, skip: u32, most: usize| {
            let sql = "select id from student where part = ?1 and kind <> 'EUV1' order by number limit ?2 offset ?3";
            record::rows::<(String,)>(self.tx.conn(), sql, (part, most as i64, skip))
        };
        let (warned, refused) = (of("SKO", 0, LADDERS.len())?, of("GF2", 8, 2)?);
        for ((student,), steps) in warned.iter().zip(LADDERS) {
            for (step, ago) in *steps {
                self.warning(student, step, *ago)?;
            }
        }
        for (at, (student,)) in refused.iter().enumerate() {
            self.refusal(student, at == 0)?;
        }
        Ok(())
    }

    fn warning(&mut self, student: &str, step: &str, ago: i64) -> Result<()> {
        let given_on = self.days(-ago);
        let id = derived_id(&["sample", "warning", student, step]);
        let [reason, expects] = names::WARNINGS[usize::from(step != "mundtlig")];
        self.tx.create(&StudentWarning {
            id: id.clone(),
            student: student.to_owned(),
            step: step.to_owned(),
            given_on,
            reason: reason.to_owned(),
            expects: expects.to_owned(),
            until_on: Some(self.days(14 - ago)),
            delivered_on: Some(given_on),
            delivered_how: "hand".to_owned(),
            withdrawn: false,
            by: USER.to_owned(),
            at: at(given_on),
            supersedes: String::new(),
        })?;
        let template = if step == "skriftlig-1" { "warning-written-1" } else { "warning-written-2" };
        if step == "mundtlig" {
            return Ok(());
        }
        self.letter(student, template, LetterAbout { warning: id, ..LetterAbout::default() }, given_on)
    }

    fn letter(&mut self, student: &str, template: &str, about: LetterAbout, on: NaiveDate) -> Result<()> {
        let letter = letters::sample(self.tx, student, template, about, on)?;
        self.tx.create(&letter)
    }

    /// Heard, not admitted, complained about: forwarded to the trade committee, or reversed and admitted.
    fn refusal(&mut self, student: &str, forwarded: bool) -> Result<()> {
        let (heard_on, answered_on, decided_on) = (self.days(-24), self.days(-19), self.days(-15));
        let [about, facts, answer, reasons] = names::REFUSAL;
        self.tx.create(&Hearing {
            id: derived_id(&["sample", "hearing", student]),
            student: student.to_owned(),
            about: about.to_owned(),
            facts: facts.to_owned(),
            sent_on: heard_on,
            delivered_on: Some(heard_on),
            delivered_how: "eboks".to_owned(),
            answer_by: self.days(-17),
            answered_on: Some(answered_on),
            answer: answer.to_owned(),
            withdrawn: false,
            by: USER.to_owned(),
            at: at(heard_on),
            supersedes: String::new(),
        })?;
        let refused = self.decision(student, DecisionKind::NotAdmitted, decided_on, reasons)?;
        let about = LetterAbout { decision: refused.clone(), ..LetterAbout::default() };
        self.letter(student, "decision-not-admitted", about, decided_on)?;
        let [complaint, upheld, sent, reversed, admitted] = names::COMPLAINT;
        self.complaint(&refused, ComplaintStage::Received, -11, complaint)?;
        if forwarded {
            self.complaint(&refused, ComplaintStage::Upheld, -9, upheld)?;
            return self.complaint(&refused, ComplaintStage::Forwarded, -8, sent);
        }
        self.complaint(&refused, ComplaintStage::Reversed, -6, reversed)?;
        let on = self.days(-5);
        self.decision(student, DecisionKind::Admitted, on, admitted).map(drop)
    }

    fn decision(&mut self, student: &str, kind: DecisionKind, on: NaiveDate, reasons: &str) -> Result<String> {
        let id = derived_id(&["sample", "decision", student, &on.to_string()]);
        self.tx.create(&Decision {
            id: id.clone(),
            student: student.to_owned(),
            kind,
            decided_on: on,
            reasons: reasons.to_owned(),
            assessment: String::new(),
            guidance: true,
            delivered_on: Some(on),
            delivered_how: "eboks".to_owned(),
            complaint_days: 7,
            decided_by: USER.to_owned(),
            withdrawn: false,
            by: USER.to_owned(),
            at: at(on),
            supersedes: String::new(),
        })?;
        Ok(id)
    }

    fn complaint(&mut self, decision: &str, stage: ComplaintStage, on: i64, said: &str) -> Result<()> {
        let happened_on = self.days(on);
        self.tx.create(&Complaint {
            id: derived_id(&["sample", "complaint", decision, said]),
            decision: decision.to_owned(),
            stage,
            happened_on,
            said: said.to_owned(),
            withdrawn: false,
            by: USER.to_owned(),
            at: at(happened_on),
            supersedes: String::new(),
        })
    }
}

fn at(day: NaiveDate) -> String {
    format!("{day}T12:00:00.000Z")
}
