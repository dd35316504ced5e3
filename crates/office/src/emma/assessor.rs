//! Who assesses. Two may each make an assessment of a student; a reconciled one supersedes both.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AgreedAction, Assessment, Criterion, EmmaContent, Participants};
use crate::record;
use crate::{Error, Result};

/// In which capacity somebody assesses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// Not said, as in assessments from before two could assess.
    #[default]
    #[serde(rename = "")]
    Unsaid,
    /// The instructor.
    Instructor,
    /// The workplace consultant.
    Consultant,
    /// The contact teacher.
    ContactTeacher,
    /// The assessors together: a reconciled assessment.
    Joint,
}

impl Capacity {
    /// As it is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unsaid => "",
            Self::Instructor => "instructor",
            Self::Consultant => "consultant",
            Self::ContactTeacher => "contact_teacher",
            Self::Joint => "joint",
        }
    }
}

/// That another assessment of `a` was sealed which corrects it or reconciles it.
pub const SUPERSEDED: &str =
    "exists (select 1 from assessment b where a.id in (b.supersedes, b.reconciles) and b.sealed_at is not null)";

/// The sealed assessments that `draft` takes the place of: none, the one it corrects, or the two it reconciles.
/// They are of the same student, and nothing has taken their place yet.
pub(super) fn replaced(conn: &Connection, draft: &Assessment) -> Result<Vec<Assessment>> {
    let named = [&draft.supersedes, &draft.reconciles];
    let mut replaced = Vec::new();
    for id in named.into_iter().filter(|id| !id.is_empty()) {
        let known: Assessment = record::get(conn, id)?;
        if known.student != draft.student || known.sealed_at.is_none() {
            return Err(Error::invalid("supersedes", "emma-supersedes"));
        }
        let sql = format!("select exists (select 1 from assessment a where a.id = ?1 and {SUPERSEDED})");
        if record::value(conn, &sql, [id])? {
            return Err(Error::conflict("emma-superseded"));
        }
        replaced.push(known);
    }
    if draft.reconciles.is_empty() {
        return Ok(replaced);
    }
    match &replaced[..] {
        [one, other] if one.assessor != other.assessor => Ok(replaced),
        _ => Err(Error::invalid("reconciles", "emma-reconciles")),
    }
}

/// What a reconciled assessment starts from: what both picked, agreed and heard, and no mark and no reason of either.
pub(super) fn reconciled(one: &Assessment, other: &Assessment) -> Result<EmmaContent> {
    let both: [EmmaContent; 2] = [serde_json::from_str(&one.content)?, serde_json::from_str(&other.content)?];
    let mut content = EmmaContent::default();
    for of in &both {
        for criterion in Criterion::ALL {
            let picked = &mut content.criteria.of_mut(criterion).evidence;
            picked.extend(of.criteria.of(criterion).evidence.iter().cloned());
            picked.sort();
            picked.dedup();
        }
        let new: Vec<AgreedAction> = of.actions.iter().filter(|one| !content.actions.contains(one)).cloned().collect();
        content.actions.extend(new);
        let (all, theirs) = (&mut content.participants, &of.participants);
        let Participants { instructor, consultant, contact_teacher, student } = theirs;
        for (kept, name) in [
            (&mut all.instructor, instructor),
            (&mut all.consultant, consultant),
            (&mut all.contact_teacher, contact_teacher),
            (&mut all.student, student),
        ] {
            if kept.is_empty() {
                kept.clone_from(name);
            }
        }
        if !of.student_words.is_empty() && !content.student_words.contains(&of.student_words) {
            let between = if content.student_words.is_empty() { "" } else { "\n\n" };
            content.student_words += &format!("{between}{}", of.student_words);
        }
    }
    Ok(content)
}

/// Another assessor's sealed assessment of the same student on the same occasion, which nothing has taken the place of.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct OtherAssessment {
    id: String,
    assessor: String,
    role: Capacity,
    held_on: chrono::NaiveDate,
}

/// With which an assessment can be reconciled: the newest of each other assessor.
pub(super) fn others(conn: &Connection, assessment: &Assessment) -> Result<Vec<OtherAssessment>> {
    let sql = format!(
        "select a.id, a.assessor, a.role, a.held_on from assessment a
         where a.student = ?1 and a.occasion = (select occasion from assessment where id = ?2) and a.id <> ?2
           and a.sealed_at is not null and a.assessor <> ?3 and a.role <> 'joint' and not {SUPERSEDED}
           and not exists (select 1 from assessment n where n.student = a.student and n.occasion = a.occasion
                           and n.assessor = a.assessor and n.sealed_at is not null and (n.held_on, n.id) > (a.held_on, a.id))
         order by a.held_on desc, a.id desc"
    );
    record::rows(conn, &sql, (&assessment.student, &assessment.id, &assessment.assessor))
}
