//! One assessment: as a draft with what can be picked for it, or sealed with what came later.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::assessor::{self, OtherAssessment, SUPERSEDED};
use super::evidence::{self, Fact};
use super::expectation::{self, Expected};
use super::seal::{self, SealedDocument};
use super::{Assessment, Capacity, Criterion, EmmaContent, Occasion, wording};
use crate::record::{self, ById};
use crate::students::Student;
use crate::{Desk, Error, Result};

/// An assessment as the window shows it: `draft` or `sealed` is there.
#[derive(Debug, Serialize, TS)]
pub struct EmmaPage {
    pub(crate) id: String,
    pub(crate) student: EmmaStudent,
    pub(crate) held_on: NaiveDate,
    pub(crate) occasion: Occasion,
    /// Who wrote it.
    pub(crate) by: String,
    /// Whether the actor wrote it: others read a draft, they do not change it.
    pub(crate) mine: bool,
    /// Whose judgement it is, and in which capacity.
    pub(crate) assessor: String,
    pub(crate) role: Capacity,
    /// The assessment that it corrects, and the one that took its place; empty for none.
    pub(crate) supersedes: String,
    pub(crate) superseded_by: String,
    /// The other assessor's assessment that it reconciles; empty for none.
    pub(crate) reconciles: String,
    pub(crate) draft: Option<EmmaDraft>,
    pub(crate) sealed: Option<SealedAssessment>,
    /// What stands beside it: the two it reconciles, else the sealed one before it, corrections counted once.
    pub(crate) beside: Vec<PreviousAssessment>,
    /// Other assessors' sealed assessments that it can be reconciled with.
    pub(crate) others: Vec<OtherAssessment>,
}

/// Whom it is about, as the office knows them now.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct EmmaStudent {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) protected: bool,
    pub(crate) number: String,
    pub(crate) education: String,
    pub(crate) part: String,
    pub(crate) kind: String,
    pub(crate) hold: String,
    pub(crate) teacher: String,
}

/// What is written and what can be picked. Nothing is picked beforehand.
#[derive(Debug, Serialize, TS)]
pub struct EmmaDraft {
    pub(crate) content: EmmaContent,
    pub(crate) criteria: Vec<CriterionOffer>,
    /// Everything the office knows that may serve as evidence.
    pub(crate) facts: Vec<Fact>,
    /// What is expected on the day, by count.
    pub(crate) expected: Vec<Expected>,
}

/// A criterion, its wording in force on the day, and the keys of the facts that have to do with it.
#[derive(Debug, Serialize, TS)]
pub struct CriterionOffer {
    pub(crate) criterion: Criterion,
    pub(crate) wording: String,
    pub(crate) wording_from: Option<NaiveDate>,
    pub(crate) offered: Vec<String>,
}

/// A sealed assessment and what became known after it.
#[derive(Debug, Serialize, TS)]
pub struct SealedAssessment {
    pub(crate) document: SealedDocument,
    pub(crate) hash: String,
    pub(crate) since: Vec<Fact>,
}

/// The assessment before, as it was sealed.
#[derive(Debug, Serialize, TS)]
pub struct PreviousAssessment {
    pub(crate) id: String,
    pub(crate) document: SealedDocument,
    pub(crate) hash: String,
}

/// Opens an assessment. The look is logged before it is shown.
pub fn open(desk: &Desk, ask: ById) -> Result<EmmaPage> {
    let page = desk.read(|conn| read(conn, desk, &ask.id))?;
    desk.look("page", "assessment", &ask.id)?;
    Ok(page)
}

fn read(conn: &Connection, desk: &Desk, id: &str) -> Result<EmmaPage> {
    let assessment: Assessment = record::get(conn, id)?;
    let student: Student = record::get(conn, &assessment.student)?;
    let (mut draft, mut sealed) = (None, None);
    match (&assessment.sealed, &assessment.hash) {
        (Some(document), Some(hash)) => {
            let facts = evidence::facts(conn, &student, assessment.held_on)?;
            let since = evidence::since(conn, facts, seal::step_of(conn, &assessment.id)?)?;
            sealed = Some(SealedAssessment { document: serde_json::from_str(document)?, hash: hash.clone(), since });
        }
        _ => draft = Some(offer(conn, &assessment, &student)?),
    }
    let by = record::name(conn, "colleague", &assessment.by)?;
    let later = "select coalesce((select id from assessment where ?1 in (supersedes, reconciles) and sealed_at is not null), '')";
    Ok(EmmaPage {
        superseded_by: record::value(conn, later, [id])?,
        beside: beside(conn, &assessment)?,
        others: if sealed.is_some() { assessor::others(conn, &assessment)? } else { Vec::new() },
        mine: assessment.by == desk.actor().id,
        student: EmmaStudent {
            education: record::name(conn, "education", &student.education)?,
            id: student.id,
            name: student.name,
            protected: student.protected,
            number: student.number,
            part: student.part,
            kind: student.kind,
            hold: student.hold,
            teacher: student.teacher,
        },
        id: assessment.id,
        held_on: assessment.held_on,
        occasion: assessment.occasion,
        supersedes: assessment.supersedes,
        reconciles: assessment.reconciles,
        assessor: assessment.assessor,
        role: assessment.role,
        by,
        draft,
        sealed,
    })
}

fn offer(conn: &Connection, assessment: &Assessment, student: &Student) -> Result<EmmaDraft> {
    let facts = evidence::facts(conn, student, assessment.held_on)?;
    let criteria = Criterion::ALL.into_iter().map(|criterion| {
        let wording = wording::in_force(conn, criterion, assessment.held_on)?;
        let offered = facts.iter().filter(|fact| fact.offered_for(criterion)).map(|fact| fact.key.clone()).collect();
        let (wording, wording_from) =
            wording.map_or((String::new(), None), |wording| (wording.body, Some(wording.valid_from)));
        Ok(CriterionOffer { criterion, wording, wording_from, offered })
    });
    Ok(EmmaDraft {
        criteria: criteria.collect::<Result<_>>()?,
        content: serde_json::from_str(&assessment.content)?,
        facts,
        expected: expectation::in_force(conn, &student.id, assessment.occasion, assessment.held_on)?,
    })
}

/// The two it reconciles; else what it corrects, or the newest sealed one before it that nothing took the place of.
fn beside(conn: &Connection, assessment: &Assessment) -> Result<Vec<PreviousAssessment>> {
    let Assessment { id, student, held_on, supersedes, reconciles, .. } = assessment;
    if !reconciles.is_empty() {
        return [supersedes, reconciles].into_iter().map(|id| as_sealed(record::get(conn, id)?)).collect();
    }
    let sql = format!(
        "select a.* from assessment a where a.student = ?1 and a.sealed_at is not null and a.id <> ?2
           and (a.id = ?3 or ?3 = '' and (a.held_on, a.id) < (?4, ?2) and not {SUPERSEDED})
         order by a.held_on desc, a.id desc limit 1"
    );
    let before: Vec<Assessment> = record::rows(conn, &sql, (student, id, supersedes, held_on.to_string()))?;
    before.into_iter().map(as_sealed).collect()
}

fn as_sealed(assessment: Assessment) -> Result<PreviousAssessment> {
    let (Some(document), Some(hash)) = (assessment.sealed, assessment.hash) else {
        return Err(Error::missing("seal"));
    };
    Ok(PreviousAssessment { id: assessment.id, document: serde_json::from_str(&document)?, hash })
}
