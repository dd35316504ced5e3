//! An assessment on paper: as it was signed, with its hash; a draft says that it is one. What came later is not on it.

use print::{Block, Item};

use super::{Desktop, Made, facts};
use crate::Result;
use crate::emma::{
    self, AgreedAction, Capacity, Criterion, EmmaDraft, EmmaPage, Fact, Mark, Participants, SealedAssessment,
};
use crate::record::ById;
use crate::rights::{Right, authorize};
use crate::words::{Words, as_key, dotted};

/// The paper of an assessment.
pub fn make(desktop: &Desktop, id: &str) -> Result<Made> {
    let (desk, words) = (desktop.desk, desktop.words);
    authorize(desk.actor(), Right::Assess)?;
    let page = emma::open(desk, ById { id: id.to_owned() })?;
    let cpr = desktop.cpr(&page.student.id)?;
    let name = page.sealed.as_ref().map_or(&page.student.name, |sealed| &sealed.document.student.name);
    let what = format!("EMMA {}", page.sealed.as_ref().map_or(page.held_on, |sealed| sealed.document.held_on));
    let mut blocks = Vec::new();
    match (&page.sealed, &page.draft) {
        (Some(sealed), _) => {
            if !emma::verify(desk, ById { id: id.to_owned() })?.intact() {
                blocks.push(remark(words.say("emma-broken")));
            }
            if !page.superseded_by.is_empty() {
                blocks.push(remark(words.say("emma-superseded")));
            }
            of_sealed(words, sealed, cpr, &mut blocks);
        }
        (None, Some(draft)) => {
            blocks.push(remark(words.say("paper-emma-draft")));
            of_draft(words, &page, draft, cpr, &mut blocks);
        }
        (None, None) => {}
    }
    Ok(Made {
        title: words.with("emma-title", [("name", name.as_str().into())]),
        name: desktop.named(&what, name, page.student.protected, id),
        mark: if page.sealed.is_some() { String::new() } else { words.say("emma-is-draft").to_uppercase() },
        wide: false,
        student: Some(page.student.id),
        blocks,
    })
}

fn of_sealed(words: &Words, sealed: &SealedAssessment, cpr: Option<String>, blocks: &mut Vec<Block>) {
    let document = &sealed.document;
    let student = &document.student;
    let mut rows = vec![
        (words.say("emma-student"), student.name.clone()),
        (words.say("emma-education"), dotted([&student.education, &student.part, &student.hold].map(Clone::clone))),
        (words.say("emma-occasion"), words.say(&occasion(&document.occasion))),
        (words.say("emma-day"), words.day(document.held_on)),
    ];
    rows.extend(assessor(words, &document.assessor, document.role));
    if !document.reconciles.is_empty() {
        let hashes = [&document.supersedes_hash, &document.reconciles_hash].map(|hash| hash.chars().take(16).collect());
        rows.push((words.say("emma-reconciled"), dotted(hashes)));
    } else if !document.supersedes.is_empty() {
        rows.push((words.say("emma-correction"), words.say("emma-corrects")));
    }
    rows.push((
        words.say("paper-signed"),
        words.with(
            "paper-signed-by",
            [("name", document.signed_by.as_str().into()), ("at", words.moment(&document.sealed_at).into())],
        ),
    ));
    blocks.push(head(words, rows, cpr));
    for judged in &document.criteria {
        criterion(words, blocks, judged.criterion, &judged.wording, judged.wording_from.map(|day| words.day(day)));
        judgement(words, blocks, judged.mark, &judged.reason, judged.evidence.iter());
    }
    agreed(words, blocks, &document.actions, &document.participants, &document.student_words);
    if !document.counts.is_empty() {
        blocks.push(Block::heading(words.say("emma-counts")));
        blocks.push(Block::List {
            items: document.counts.iter().map(|fact| facts::counted(words, fact, &document.expected)).collect(),
        });
    }
    blocks.push(Block::Code { title: words.say("emma-hash"), text: sealed.hash.clone() });
}

fn of_draft(words: &Words, page: &EmmaPage, draft: &EmmaDraft, cpr: Option<String>, blocks: &mut Vec<Block>) {
    let student = &page.student;
    let mut rows = vec![
        (words.say("emma-student"), student.name.clone()),
        (words.say("emma-education"), dotted([&student.education, &student.part, &student.hold].map(Clone::clone))),
        (words.say("emma-occasion"), words.say(&occasion(&page.occasion))),
        (words.say("emma-day"), words.day(page.held_on)),
        (words.say("emma-by"), page.by.clone()),
    ];
    rows.extend(assessor(words, &page.assessor, page.role));
    blocks.push(head(words, rows, cpr));
    for offer in &draft.criteria {
        let judged = draft.content.criteria.of(offer.criterion);
        let picked = draft.facts.iter().filter(|fact| judged.evidence.contains(&fact.key));
        criterion(words, blocks, offer.criterion, &offer.wording, offer.wording_from.map(|day| words.day(day)));
        judgement(words, blocks, judged.mark, &judged.reason, picked);
    }
    agreed(words, blocks, &draft.content.actions, &draft.content.participants, &draft.content.student_words);
}

/// Whose judgement it is; nothing for assessments from before that was noted.
fn assessor(words: &Words, name: &str, role: Capacity) -> Option<(String, String)> {
    let role = as_key(role.word());
    let said = match role.as_str() {
        "" => name.to_owned(),
        role => {
            let role = words.say(&format!("emma-as-{role}"));
            words.with("emma-assessed-by", [("name", name.into()), ("role", role.into())])
        }
    };
    (!name.is_empty()).then(|| (words.say("emma-assessor"), said))
}

/// Who and when; the CPR number stands under the name.
fn head(words: &Words, mut rows: Vec<(String, String)>, cpr: Option<String>) -> Block {
    if let Some(cpr) = cpr {
        rows.insert(1, (words.say("paper-cpr"), cpr));
    }
    Block::Facts { rows }
}

fn criterion(words: &Words, blocks: &mut Vec<Block>, of: Criterion, wording: &str, from: Option<String>) {
    blocks.push(Block::heading(words.say(&format!("emma-criterion-{}", as_key(of.word())))));
    if !wording.is_empty() {
        blocks.push(Block::paragraph(wording));
    }
    if let Some(day) = from {
        blocks.push(Block::note(words.with("emma-wording-from", [("day", day.into())])));
    }
}

fn judgement<'a>(
    words: &Words,
    blocks: &mut Vec<Block>,
    mark: Mark,
    reason: &str,
    evidence: impl Iterator<Item = &'a Fact>,
) {
    let mark = match mark {
        Mark::Open => "emma-mark-open",
        Mark::Met => "emma-mark-met",
        Mark::Partly => "emma-mark-partly",
        Mark::NotMet => "emma-mark-not-met",
    };
    blocks.push(Block::Remark { title: words.say(mark), text: reason.to_owned() });
    blocks.push(Block::Heading { level: 3, text: words.say("emma-evidence") });
    let items = evidence.map(|fact| facts::item(words, fact)).collect();
    blocks.push(Block::list_or(items, words.say("emma-evidence-none")));
}

fn agreed(words: &Words, blocks: &mut Vec<Block>, actions: &[AgreedAction], took: &Participants, said: &str) {
    blocks.push(Block::heading(words.say("emma-actions")));
    let due = |action: &AgreedAction| match action.due_on {
        Some(day) => words.with("paper-due", [("day", words.day(day).into())]),
        None => String::new(),
    };
    let items = actions.iter().map(|action| Item::new(&action.what, due(action))).collect();
    blocks.push(Block::list_or(items, words.say("emma-actions-none")));
    blocks.push(Block::heading(words.say("emma-participants")));
    let roles = [
        (&took.instructor, "emma-role-instructor"),
        (&took.consultant, "emma-role-consultant"),
        (&took.contact_teacher, "emma-role-contact-teacher"),
        (&took.student, "emma-role-student"),
    ];
    let there = roles.into_iter().filter(|(name, _)| !name.is_empty());
    let items =
        there.map(|(name, role)| Item::new(format!("{name}, {}", words.say(role).to_lowercase()), "")).collect();
    blocks.push(Block::list_or(items, words.say("paper-nobody")));
    blocks.push(Block::heading(words.say("emma-words")));
    blocks.push(if said.is_empty() { Block::note(words.say("emma-words-none")) } else { Block::paragraph(said) });
}

fn occasion(of: &emma::Occasion) -> String {
    format!(
        "emma-occasion-{}",
        match of {
            emma::Occasion::Gf2 => "gf2",
            emma::Occasion::Admission => "admission",
            emma::Occasion::Training => "training",
        }
    )
}

fn remark(text: String) -> Block {
    Block::Remark { title: String::new(), text }
}
