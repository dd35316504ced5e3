//! Soft Skills CV on paper: what the student chose to show, their own words first; and an empty sheet for the conversation.

use print::{Block, Item};

use super::{Desktop, Made, file_name};
use crate::Result;
use crate::record::ById;
use crate::soft_skills::{self, SoftRoundLine, SoftSkills};
use crate::words::dotted;

/// The student's own page, to hand out.
pub fn make(desktop: &Desktop, id: &str) -> Result<Made> {
    let words = desktop.words;
    let page = soft_skills::page(desktop.desk, ById { id: id.to_owned() })?;
    let mut blocks = vec![Block::paragraph(dotted([page.education_name.clone(), page.hold.clone()]))];
    for area in &page.areas {
        let shown: Vec<_> = page.rounds.iter().filter(|one| one.stands).filter_map(|one| of(one, &area.id)).collect();
        if shown.is_empty() {
            continue;
        }
        blocks.push(Block::heading(&area.name));
        // The student's own words first; the others say beneath who they are.
        let (own, others): (Vec<_>, Vec<_>) =
            shown.into_iter().partition(|(line, _)| line.round.respondent == "student");
        for (_, answer) in own {
            if !answer.words.is_empty() {
                blocks.push(Block::paragraph(&answer.words));
            }
            blocks.push(Block::note(step(&page, &answer.step)));
        }
        let items = others.into_iter().map(|(line, answer)| {
            let who = words.say(&format!("soft-respondent-{}", line.round.respondent));
            let note = dotted([who, line.round.said_by.clone(), words.day(line.round.held_on)]);
            let said = [step(&page, &answer.step), answer.words.clone()];
            Item::new(said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(": "), note)
        });
        let items: Vec<Item> = items.collect();
        if !items.is_empty() {
            blocks.push(Block::List { items });
        }
    }
    if blocks.len() == 1 {
        blocks.push(Block::note(words.say("paper-soft-nothing")));
    }
    blocks.retain(|block| !matches!(block, Block::Note { text } | Block::Paragraph { text } if text.is_empty()));
    Ok(Made {
        title: words.with("paper-soft-title", [("name", page.name.as_str().into())]),
        name: desktop.named(&words.say("paper-soft-file"), &page.name, page.protected, id),
        mark: String::new(),
        wide: false,
        student: None,
        blocks,
    })
}

/// An empty sheet: each area with the steps to choose from and lines for the three.
pub fn sheet(desktop: &Desktop, id: &str) -> Result<Made> {
    let words = desktop.words;
    let page = soft_skills::page(desktop.desk, ById { id: id.to_owned() })?;
    let steps = page.steps.iter().filter(|step| step.archived_on.is_none()).map(|step| step.name.clone());
    let steps = dotted(steps);
    let mut blocks = vec![Block::note(words.say("paper-soft-sheet-how"))];
    for area in page.areas.iter().filter(|area| area.archived_on.is_none()) {
        blocks.push(Block::heading(&area.name));
        if !area.wording.is_empty() {
            blocks.push(Block::paragraph(&area.wording));
        }
        for respondent in ["student", "school", "other"] {
            let who = words.say(&format!("soft-respondent-{respondent}"));
            blocks.push(Block::Heading { level: 3, text: who });
            blocks.push(Block::note(&steps));
            blocks.push(Block::Lines { count: 1 });
        }
    }
    Ok(Made {
        title: words.with("paper-soft-sheet-title", [("name", page.name.as_str().into())]),
        name: match page.protected {
            true => file_name(&words.say("paper-soft-sheet-file")),
            false => desktop.named(&words.say("paper-soft-sheet-file"), &page.name, false, id),
        },
        mark: String::new(),
        wide: false,
        student: None,
        blocks,
    })
}

/// What a round says of an area, if the student shows it.
fn of<'a>(line: &'a SoftRoundLine, area: &str) -> Option<(&'a SoftRoundLine, &'a soft_skills::SoftAnswer)> {
    line.answers.iter().find(|one| one.area == area && one.shown).map(|answer| (line, answer))
}

fn step(page: &SoftSkills, id: &str) -> String {
    page.steps.iter().find(|step| step.id == id).map(|step| step.name.clone()).unwrap_or_default()
}
