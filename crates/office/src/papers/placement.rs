//! The agreement on a placement (VFU), for the student and the company: what was agreed, what VFU is, and lines to sign on.

use print::{Block, Item};

use super::{Desktop, Made};
use crate::Result;
use crate::placements::limits::WEEK;
use crate::placements::page;
use crate::record::ById;
use crate::words::{Words, dotted};

/// The paper of a placement.
pub fn make(desktop: &Desktop, id: &str) -> Result<Made> {
    let words = desktop.words;
    let page = page::page(desktop.desk, ById { id: id.to_owned() })?;
    let placement = &page.placement;
    let mut rows = vec![(words.say("emma-student"), page.student_name.clone())];
    if let Some(cpr) = desktop.cpr(&placement.student)? {
        rows.push((words.say("paper-cpr"), cpr));
    }
    let span = [("from", words.day(placement.starts_on).into()), ("until", words.day(placement.ends_on).into())];
    rows.extend([
        (words.say("emma-education"), dotted([page.education_name.clone(), page.hold.clone()])),
        (words.say("placement-company"), dotted([page.company_name.clone(), page.workplace_name.clone()])),
        (words.say("placement-contact"), dotted([placement.contact.clone(), page.contact_phone.clone()])),
        (words.say("placement-kind"), words.say(&format!("period-kind-{}", placement.kind))),
        (words.say("placement-span"), dotted([words.with("agreement-span", span), weeks(words, page.school_days)])),
        (words.say("placement-hours"), placement.hours.clone()),
        (words.say("placement-responsible"), placement.responsible.clone()),
        (words.say("placement-agreed-with"), placement.agreed_with.clone()),
    ]);
    rows.retain(|(_, value)| !value.is_empty());
    let mut blocks = vec![Block::Facts { rows }, Block::heading(words.say("placement-purpose"))];
    blocks.push(match placement.purpose.as_str() {
        "" => Block::Lines { count: 3 },
        purpose => Block::paragraph(purpose),
    });
    let terms = ["paper-placement-wage", "paper-placement-production", "paper-placement-visit"];
    blocks.push(Block::heading(words.say("paper-placement-terms")));
    blocks.push(Block::List { items: terms.map(|term| Item::new(words.say(term), "")).to_vec() });
    let signs = ["paper-placement-student", "paper-placement-company", "paper-placement-school"];
    blocks.push(Block::Signatures { names: signs.map(|who| words.say(who)).to_vec() });
    Ok(Made {
        title: words.with("paper-placement-title", [("name", page.student_name.as_str().into())]),
        name: desktop.named(&words.say("paper-placement-file"), &page.student_name, page.protected, id),
        mark: String::new(),
        wide: false,
        student: Some(placement.student.clone()),
        blocks,
    })
}

/// `2 uger og 3 dage`
fn weeks(words: &Words, days: u32) -> String {
    words.with("placement-weeks", [("weeks", (days / WEEK).into()), ("days", (days % WEEK).into())])
}
