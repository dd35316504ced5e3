//! A few assessments of the fictive school, signed the way a user signs them: a seal is only worth something if the
//! one door made it.

use chrono::Days;
use serde_json::json;

use super::names::ASSESSMENTS;
use crate::clock::derived_id;
use crate::emma::{self, Assessment, Capacity, Expectation, Occasion};
use crate::record::{self, ById};
use crate::write::Kind;
use crate::{Desk, Result};

const INSTRUCTOR: &str = "Bo Eksempel";

pub(super) fn seal_some(desk: &Desk) -> Result<()> {
    let today = desk.clock().today();
    let ids: Vec<String> = desk.write_as(Kind::Final, "step-sample", |tx| {
        let seekers: Vec<(String, String, String)> = record::rows(
            tx.conn(),
            "select id, name, teacher from student where part = 'GF2' and kind <> 'EUV1' order by number limit ?1",
            [ASSESSMENTS.len() as i64],
        )?;
        let mut ids = Vec::new();
        for ((student, name, teacher), talk) in seekers.into_iter().zip(ASSESSMENTS) {
            let days_ago = 5 + 9 * ids.len() as u64;
            let draft = draft(desk, &student, [&name, &teacher], talk, days_ago);
            if ids.is_empty() {
                // The instructor saw it another way: the two are there to be reconciled.
                let mut other = draft.clone();
                (other.id, other.role, other.assessor) = (
                    derived_id(&["sample", "assessment", INSTRUCTOR, &student]),
                    Capacity::Instructor,
                    INSTRUCTOR.to_owned(),
                );
                tx.create(&other)?;
                ids.push(other.id);
            }
            tx.create(&draft)?;
            ids.push(draft.id);
        }
        for (count, number) in [("answers", 10), ("sent_month", 4)] {
            let from = today.checked_sub_days(Days::new(100)).unwrap_or(today);
            tx.create(&Expectation {
                id: derived_id(&["emma_expectation", "", count, "", &from.to_string()]),
                student: String::new(),
                count: count.to_owned(),
                occasion: String::new(),
                number: Some(number),
                valid_from: from,
                by: super::USER.to_owned(),
            })?;
        }
        Ok(ids)
    })?;
    let waiting = ids.len().saturating_sub(1);
    ids.into_iter().take(waiting).try_for_each(|id| emma::seal(desk, ById { id }).map(drop))
}

/// A draft that can be signed, about somebody with a contact teacher.
fn draft(desk: &Desk, student: &str, [name, teacher]: [&str; 2], talk: &[&str; 5], days_ago: u64) -> Assessment {
    let today = desk.clock().today();
    let judged = |at: usize| json!({ "mark": "met", "reason": talk[at] });
    let content = json!({
        "criteria": { "suited": judged(0), "mobile_place": judged(1), "mobile_trade": judged(2), "active": judged(3) },
        "actions": [{ "what": talk[4], "due_on": today.checked_add_days(Days::new(7)) }],
        "participants": { "consultant": super::USER, "contact_teacher": teacher, "student": name },
    });
    Assessment {
        id: derived_id(&["sample", "assessment", student]),
        student: student.to_owned(),
        held_on: today.checked_sub_days(Days::new(days_ago)).unwrap_or(today),
        occasion: Occasion::Gf2,
        content: content.to_string(),
        sealed: None,
        hash: None,
        sealed_at: None,
        sealed_by: None,
        supersedes: String::new(),
        by: desk.actor().id.clone(),
        archived_on: None,
        role: Capacity::Consultant,
        assessor: super::USER.to_owned(),
        reconciles: String::new(),
    }
}
