//! The signature: content, wording and evidence become one document, as known at that moment, and its hash.
//!
//! The document is kept byte for byte and never written again, so its hash can
//! always be computed anew. It stands in the change log as well: who changes
//! both the document and its hash is found by the log.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::evidence::{self, Fact, Source};
use super::expectation::{self, Expected};
use super::{
    AgreedAction, Assessment, Capacity, Criterion, EmmaContent, Mark, Occasion, Participants, assessor, wording,
};
use crate::record::{self, ById};
use crate::students::Student;
use crate::tasks::Task;
use crate::write::{Kind, Label, Tx};
use crate::{Desk, Error, Result};

/// What was signed. The order of the fields is the order of the bytes: new ones go last, under a new form.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct SealedDocument {
    /// The number of this order of fields.
    pub(crate) form: u32,
    pub(crate) assessment: String,
    pub(crate) school: String,
    pub(crate) student: SealedStudent,
    pub(crate) held_on: NaiveDate,
    pub(crate) occasion: Occasion,
    pub(crate) criteria: Vec<SealedCriterion>,
    pub(crate) actions: Vec<AgreedAction>,
    pub(crate) participants: Participants,
    pub(crate) student_words: String,
    /// What the office could count that day, picked or not.
    pub(crate) counts: Vec<Fact>,
    /// The assessment it corrects and its hash; both empty for none.
    pub(crate) supersedes: String,
    pub(crate) supersedes_hash: String,
    pub(crate) signed_by: String,
    pub(crate) signed_by_id: String,
    pub(crate) sealed_at: String,
    // Form 2. A document of form 1 has none of what follows.
    /// Whose judgement it is, and in which capacity.
    #[serde(default)]
    pub(crate) assessor: String,
    #[serde(default)]
    pub(crate) role: Capacity,
    /// The other assessor's assessment that it reconciles, and its hash; both empty for none.
    #[serde(default)]
    pub(crate) reconciles: String,
    #[serde(default)]
    pub(crate) reconciles_hash: String,
    /// What was expected that day.
    #[serde(default)]
    pub(crate) expected: Vec<Expected>,
}

/// The student as known at the signature.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct SealedStudent {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) number: String,
    pub(crate) education: String,
    pub(crate) part: String,
    pub(crate) kind: String,
    pub(crate) hold: String,
    pub(crate) protected: bool,
}

/// A criterion as it was decided: its wording, the mark, the reasons, the facts picked.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct SealedCriterion {
    pub(crate) criterion: Criterion,
    pub(crate) wording: String,
    pub(crate) wording_from: Option<NaiveDate>,
    pub(crate) mark: Mark,
    pub(crate) reason: String,
    pub(crate) evidence: Vec<Fact>,
}

/// A signature's receipt.
#[derive(Debug, Serialize, TS)]
pub struct EmmaSealed {
    hash: String,
    sealed_at: String,
}

/// Whether a sealed assessment still is what was signed.
#[derive(Debug, Serialize, TS)]
pub struct EmmaVerified {
    intact: bool,
    /// The hash as it was kept.
    hash: String,
    /// The hash of the document as it is.
    computed: String,
}

impl EmmaVerified {
    /// Whether it is.
    pub(crate) fn intact(&self) -> bool {
        self.intact
    }
}

/// Signs a draft. Not taken back: a correction is a new assessment.
pub fn seal(desk: &Desk, ask: ById) -> Result<EmmaSealed> {
    desk.write_as(Kind::Final, "step-emma-sealed", |tx| {
        let mut assessment = super::draft(tx.conn(), desk, &ask.id)?;
        let student: Student = tx.get(&assessment.student)?;
        let content: EmmaContent = serde_json::from_str(&assessment.content)?;
        complete(&content, assessment.held_on, desk.clock().today())?;
        let document = document(tx, &assessment, &student, &content)?;
        let text = serde_json::to_string(&document)?;
        let hash = hash(&text);
        assessment.sealed = Some(text);
        assessment.hash = Some(hash.clone());
        assessment.sealed_at = Some(document.sealed_at.clone());
        assessment.sealed_by = Some(document.signed_by);
        tx.put(&assessment)?;
        for action in &content.actions {
            follow_up(tx, &assessment, action)?;
        }
        tx.rename(Label::from("step-emma-sealed").with("name", student.name))?;
        Ok(EmmaSealed { hash, sealed_at: document.sealed_at })
    })
}

/// Computes the hash of a sealed assessment anew.
pub fn verify(desk: &Desk, ask: ById) -> Result<EmmaVerified> {
    desk.read(|conn| {
        let assessment: Assessment = record::get(conn, &ask.id)?;
        let (Some(document), Some(kept)) = (&assessment.sealed, &assessment.hash) else {
            return Err(Error::missing("seal"));
        };
        let intact = intact(&assessment, document, kept) && logged(conn, &assessment.id)?.as_ref() == Some(kept);
        Ok(EmmaVerified { intact, hash: kept.clone(), computed: hash(document) })
    })
}

/// How many sealed assessments are not what was signed.
pub fn broken_seals(conn: &Connection) -> Result<u32> {
    let sealed: Vec<Assessment> = record::rows(conn, "select * from assessment where sealed_at is not null", [])?;
    let mut broken = 0;
    for assessment in sealed {
        let whole = match (&assessment.sealed, &assessment.hash) {
            (Some(document), Some(kept)) => {
                intact(&assessment, document, kept) && logged(conn, &assessment.id)?.as_ref() == Some(kept)
            }
            _ => false,
        };
        broken += u32::from(!whole);
    }
    Ok(broken)
}

/// The step in which an assessment was signed.
pub fn step_of(conn: &Connection, assessment: &str) -> Result<i64> {
    let sql = "select coalesce(max(c.step), 0) from change c join step s on s.id = c.step
               where c.record = ?1 and c.of = 'assessment' and s.kind = 'final'";
    record::value(conn, sql, [assessment])
}

/// Whether everything is there that a signature needs; the first thing that is not, by its field.
fn complete(content: &EmmaContent, held_on: NaiveDate, today: NaiveDate) -> Result<()> {
    if held_on > today {
        return Err(Error::invalid("held_on", "date-in-future"));
    }
    for criterion in Criterion::ALL {
        let judgement = content.criteria.of(criterion);
        let name = criterion.word();
        let invalid =
            |field: &str, reason: &str| Err(Error::invalid(format!("{name}.{field}"), reason).with("criterion", name));
        match judgement.mark {
            Mark::Open => return invalid("mark", "emma-mark-missing"),
            Mark::Partly => return invalid("mark", "emma-mark-partly"),
            Mark::NotMet if judgement.reason.is_empty() => return invalid("reason", "emma-reason-missing"),
            Mark::NotMet | Mark::Met => {}
        }
    }
    if content.actions.iter().any(|action| action.what.is_empty()) {
        return Err(Error::invalid("actions", "emma-action-empty"));
    }
    let Participants { instructor, consultant, contact_teacher, student } = &content.participants;
    if [instructor, consultant, contact_teacher, student].iter().all(|name| name.is_empty()) {
        return Err(Error::invalid("participants", "emma-participants-missing"));
    }
    Ok(())
}

fn document(tx: &Tx<'_>, assessment: &Assessment, student: &Student, content: &EmmaContent) -> Result<SealedDocument> {
    let conn = tx.conn();
    let replaced = assessor::replaced(conn, assessment)?;
    let hash_of = |id: &str| replaced.iter().find(|one| one.id == id).and_then(|one| one.hash.clone());
    let facts = evidence::facts(conn, student, assessment.held_on)?;
    let mut criteria = Vec::with_capacity(4);
    for criterion in Criterion::ALL {
        let judgement = content.criteria.of(criterion);
        let wording = wording::in_force(conn, criterion, assessment.held_on)?;
        let (wording, wording_from) =
            wording.map_or((String::new(), None), |wording| (wording.body, Some(wording.valid_from)));
        let known = |key: &String| facts.iter().find(|fact| fact.key == *key).cloned();
        // A fact that was picked and then taken back is not evidence any more, and the assessor should know.
        let gone = || {
            Error::invalid(format!("{}.evidence", criterion.word()), "emma-evidence-gone")
                .with("criterion", criterion.word())
        };
        let evidence = judgement.evidence.iter().map(|key| known(key).ok_or_else(gone)).collect::<Result<_>>()?;
        criteria.push(SealedCriterion {
            criterion,
            wording,
            wording_from,
            mark: judgement.mark,
            reason: judgement.reason.clone(),
            evidence,
        });
    }
    let actor = tx.desk().actor();
    Ok(SealedDocument {
        form: 2,
        assessment: assessment.id.clone(),
        school: record::value(conn, "select coalesce((select value from setting where id = 'school'), '')", [])?,
        student: SealedStudent {
            id: student.id.clone(),
            name: student.name.clone(),
            number: student.number.clone(),
            education: record::name(conn, "education", &student.education)?,
            part: student.part.clone(),
            kind: student.kind.clone(),
            hold: student.hold.clone(),
            protected: student.protected,
        },
        held_on: assessment.held_on,
        occasion: assessment.occasion,
        criteria,
        actions: content.actions.clone(),
        participants: content.participants.clone(),
        student_words: content.student_words.clone(),
        counts: facts.into_iter().filter(|fact| fact.source == Source::Count).collect(),
        supersedes: assessment.supersedes.clone(),
        supersedes_hash: hash_of(&assessment.supersedes).unwrap_or_default(),
        signed_by: actor.name.clone(),
        signed_by_id: actor.id.clone(),
        sealed_at: tx.at().to_owned(),
        assessor: assessment.assessor.clone(),
        role: assessment.role,
        reconciles: assessment.reconciles.clone(),
        reconciles_hash: hash_of(&assessment.reconciles).unwrap_or_default(),
        expected: expectation::in_force(conn, &student.id, assessment.occasion, assessment.held_on)?,
    })
}

/// An agreed action with a date becomes a task, once: a correction repeats what the corrected one agreed.
fn follow_up(tx: &mut Tx<'_>, assessment: &Assessment, action: &AgreedAction) -> Result<()> {
    let Some(due_on) = action.due_on else { return Ok(()) };
    let sql = "select exists (select 1 from task t join assessment a on a.id = t.source
               where t.student = ?1 and t.what = ?2 and t.due_on = ?3)";
    if record::value(tx.conn(), sql, (&assessment.student, &action.what, due_on.to_string()))? {
        return Ok(());
    }
    tx.create(&Task {
        id: tx.desk().clock().id(),
        student: assessment.student.clone(),
        company: String::new(),
        what: action.what.clone(),
        due_on: Some(due_on),
        owner: tx.desk().actor().name.clone(),
        source: assessment.id.clone(),
        done_on: None,
    })
}

fn hash(document: &str) -> String {
    hex::encode(Sha256::digest(document.as_bytes()))
}

/// Whether the document has this hash and is of this row.
fn intact(assessment: &Assessment, document: &str, kept: &str) -> bool {
    let of_this = serde_json::from_str(document).is_ok_and(|document: SealedDocument| {
        document.assessment == assessment.id && document.student.id == assessment.student
    });
    of_this && hash(document) == kept
}

/// The hash that the change log remembers of the signature. What came whole from the server was made here by the server's
/// act, and a creation logs no values: then it is what the row says.
fn logged(conn: &Connection, assessment: &str) -> Result<Option<String>> {
    let sql = "select iif(c.before is null, a.hash, c.after ->> '$.hash') from change c join step s on s.id = c.step
               join assessment a on a.id = c.record
               where c.record = ?1 and c.of = 'assessment' and s.kind = 'final'
               and (c.after is not null or c.before is null)
               order by c.step desc, c.n desc limit 1";
    let found: Option<(Option<String>,)> = record::rows(conn, sql, [assessment])?.pop();
    Ok(found.and_then(|(hash,)| hash))
}
