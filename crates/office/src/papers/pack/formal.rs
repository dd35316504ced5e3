//! Warnings, hearings, decisions and complaints in full, each with what it said before it was put right.

use print::Block;

use super::CaseFile;
use super::chronology::delivery;
use crate::cases::versions::{Chain, Version};
use crate::papers::Desktop;
use crate::words::{Words, as_key, dotted};
use crate::{Result, record};

/// What one version of a fact says.
struct Said {
    title: String,
    facts: Vec<(String, String)>,
    /// Somebody's words, each with what they are; the label may be empty.
    words: Vec<(String, String)>,
    by: String,
    at: String,
}

/// The warnings.
pub fn warnings(desktop: &Desktop, file: &CaseFile) -> Result<Vec<Block>> {
    let words = desktop.words;
    let steps: Vec<(String, String)> =
        desktop.desk.read(|conn| record::rows(conn, "select id, name from warning_step", []))?;
    Ok(chapter(words, file, &file.case.warnings, "pack-warnings-none", |row| Said {
        title: steps.iter().find(|(id, _)| *id == row.step).map(|(_, name)| name.clone()).unwrap_or_default(),
        facts: vec![
            (words.say("case-given-on"), words.day(row.given_on)),
            (words.say("case-delivered"), delivery(words, row.delivered_on, &row.delivered_how)),
            (words.say("case-until"), words.day(row.until_on)),
        ],
        words: vec![(words.say("case-reason"), row.reason.clone()), (words.say("case-expects"), row.expects.clone())],
        by: row.by.clone(),
        at: row.at.clone(),
    }))
}

/// The hearings.
pub fn hearings(words: &Words, file: &CaseFile) -> Vec<Block> {
    chapter(words, file, &file.case.hearings, "pack-hearings-none", |row| Said {
        title: row.about.clone(),
        facts: vec![
            (words.say("case-sent-on"), words.day(row.sent_on)),
            (words.say("case-delivered"), delivery(words, row.delivered_on, &row.delivered_how)),
            (words.say("case-answer-by"), words.day(row.answer_by)),
            (words.say("case-answered-on"), words.day(row.answered_on)),
        ],
        words: vec![(words.say("case-facts"), row.facts.clone()), (words.say("case-answer"), row.answer.clone())],
        by: row.by.clone(),
        at: row.at.clone(),
    })
}

/// The decisions and their reasons.
pub fn decisions(words: &Words, file: &CaseFile) -> Vec<Block> {
    chapter(words, file, &file.case.decisions, "pack-decisions-none", |row| {
        let guided = words.say(if row.guidance { "case-guidance-given" } else { "case-guidance-missing" });
        Said {
            title: words.say(&format!("case-decision-{}", as_key(row.kind.word()))),
            facts: vec![
                (words.say("case-decided-on"), words.day(row.decided_on)),
                (words.say("case-decided-by"), row.decided_by.clone()),
                (words.say("case-delivered"), delivery(words, row.delivered_on, &row.delivered_how)),
                (words.say("case-guidance-said"), if row.kind.against() { guided } else { String::new() }),
                (words.say("pack-complaint-until"), words.day(row.complain_until())),
            ],
            words: vec![(words.say("case-reasons"), row.reasons.clone())],
            by: row.by.clone(),
            at: row.at.clone(),
        }
    })
}

/// The steps of the complaints.
pub fn complaints(words: &Words, file: &CaseFile) -> Vec<Block> {
    chapter(words, file, &file.case.complaints, "pack-complaints-none", |row| Said {
        title: words.say(&format!("case-complaint-{}", as_key(row.stage.word()))),
        facts: vec![(words.say("case-happened-on"), words.day(row.happened_on))],
        words: vec![(String::new(), row.said.clone())],
        by: row.by.clone(),
        at: row.at.clone(),
    })
}

fn chapter<T: Version>(
    words: &Words,
    file: &CaseFile,
    chains: &[Chain<T>],
    none: &str,
    says: impl Fn(&T) -> Said,
) -> Vec<Block> {
    let mut within: Vec<&Chain<T>> = chains.iter().filter(|chain| file.ask.holds(chain.now.on())).collect();
    within.sort_by_key(|chain| (chain.now.on(), chain.now.id().to_owned()));
    let mut blocks = Vec::new();
    for chain in within {
        let said = says(&chain.now);
        blocks.push(Block::Heading { level: 3, text: dotted([said.title.clone(), words.day(chain.now.on())]) });
        if chain.now.withdrawn() {
            blocks.push(Block::Remark { title: String::new(), text: words.say("case-is-withdrawn") });
        }
        let noted = noted(words, file, &said);
        blocks.extend(body(words, said));
        blocks.push(Block::note(noted));
        for before in &chain.earlier {
            let said = says(before);
            let noted = noted_earlier(words, file, &said);
            let facts = said.facts.iter().filter(|(_, value)| !value.is_empty());
            let facts = facts.map(|(label, value)| format!("{label}: {value}"));
            let spoken = said.words.iter().filter(|(_, text)| !text.is_empty()).map(|(_, text)| text.clone());
            let all: Vec<String> = [noted].into_iter().chain(facts).chain(spoken).collect();
            blocks.push(Block::note(all.join("\n")));
        }
    }
    if blocks.is_empty() { vec![Block::note(words.say(none))] } else { blocks }
}

fn body(words: &Words, said: Said) -> Vec<Block> {
    let facts: Vec<(String, String)> = said.facts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let mut blocks = vec![Block::Facts { rows: facts }];
    for (label, text) in said.words.into_iter().filter(|(_, text)| !text.is_empty()) {
        if !label.is_empty() {
            blocks.push(Block::note(words.with("pack-label", [("label", label.into())])));
        }
        blocks.push(Block::paragraph(text));
    }
    blocks
}

fn noted(words: &Words, file: &CaseFile, said: &Said) -> String {
    let at = words.moment(&said.at);
    if file.ask.audience.names_staff() {
        words.with("case-noted", [("name", said.by.as_str().into()), ("at", at.into())])
    } else {
        words.with("pack-noted", [("at", at.into())])
    }
}

fn noted_earlier(words: &Words, file: &CaseFile, said: &Said) -> String {
    words.with("pack-earlier", [("noted", noted(words, file, said).into()), ("title", said.title.as_str().into())])
}
