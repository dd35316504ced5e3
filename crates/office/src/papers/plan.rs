//! A training plan on paper: periods, goals, holes said plainly, what was said and agreed, and lines to sign on.

use print::{Block, Column, Item};

use super::{Desktop, Made};
use crate::Result;
use crate::plan::{self, PlanColumn, PlanPage, PlanRow, cover::Cover};
use crate::record::ById;
use crate::words::{Words, dotted};

/// The paper of a student's plan. Only what stands is on it.
pub fn make(desktop: &Desktop, id: &str) -> Result<Made> {
    let words = desktop.words;
    let page = plan::page(desktop.desk, ById { id: id.to_owned() })?;
    let student = &page.student;
    let mut rows = vec![(words.say("emma-student"), student.name.clone())];
    if let Some(cpr) = desktop.cpr(id)? {
        rows.push((words.say("paper-cpr"), cpr));
    }
    rows.push((words.say("emma-education"), dotted([student.education_name.clone(), student.hold.clone()])));
    rows.push((words.say("plan-since"), words.day(student.starts_on)));
    rows.push((words.say("plan-goals"), count(words, &page)));
    rows.retain(|(_, value)| !value.is_empty());
    let mut blocks = vec![Block::Facts { rows }];
    periods(words, &page, &mut blocks);
    goals(words, &page, &mut blocks);
    said(words, &page, &mut blocks);
    blocks.push(Block::heading(words.say("paper-plan-signed")));
    let names = ["emma-role-student", "emma-role-instructor", "paper-plan-school"].map(|who| words.say(who)).to_vec();
    blocks.push(Block::Signatures { names });
    Ok(Made {
        title: words.with("plan-title", [("name", student.name.as_str().into())]),
        name: desktop.named(&words.say("paper-plan-file"), &student.name, student.protected, id),
        mark: String::new(),
        wide: true,
        student: Some(id.to_owned()),
        blocks,
    })
}

fn count(words: &Words, page: &PlanPage) -> String {
    let total = page.rows.len().to_string();
    words.with("plan-count", [("reached", page.reached.to_string().into()), ("total", total.into())])
}

fn periods(words: &Words, page: &PlanPage, blocks: &mut Vec<Block>) {
    blocks.push(Block::heading(words.say("plan-periods")));
    let taken: Vec<&PlanColumn> = page.columns.iter().filter(|column| column.taken).collect();
    if taken.is_empty() {
        blocks.push(Block::note(words.say("plan-periods-none")));
        return;
    }
    let row = |column: &&PlanColumn| {
        let here = |row: &&PlanRow| row.planned.contains(&column.period.id);
        let goals: Vec<&str> = page.rows.iter().filter(here).map(short).collect();
        vec![
            words.day(column.period.starts_on),
            words.day(column.period.ends_on),
            at(words, column),
            column.period.responsible.clone(),
            goals.join(", "),
        ]
    };
    blocks.push(Block::Table {
        columns: vec![
            Column::new(words.say("plan-from"), 0),
            Column::new(words.say("plan-until"), 0),
            Column::new(words.say("plan-place"), 4),
            Column::new(words.say("plan-responsible"), 3),
            Column::new(words.say("plan-goals"), 6),
        ],
        rows: taken.iter().map(row).collect(),
    });
}

fn goals(words: &Words, page: &PlanPage, blocks: &mut Vec<Block>) {
    blocks.push(Block::heading(words.say("plan-goals")));
    if page.rows.is_empty() {
        blocks.push(Block::note(words.say("plan-goals-none")));
        return;
    }
    let place =
        |id: &String| page.columns.iter().find(|column| column.period.id == *id).map(|column| at(words, column));
    let row = |row: &PlanRow| {
        let places: Vec<String> = row.planned.iter().filter_map(place).collect();
        let planned = match row.cover {
            Cover::Hole => words.say("plan-cover-hole"),
            Cover::Done => String::new(),
            Cover::Once => places.join(", "),
            Cover::Double => format!("{}: {}", words.say("plan-cover-double"), places.join(", ")),
        };
        let reached = row.reached.as_ref().map(|one| {
            dotted([words.day(one.reached_on), row.reached_at.clone(), one.seen_by.clone(), one.note.clone()])
        });
        vec![row.goal.code.clone(), row.goal.name.clone(), planned, reached.unwrap_or_default()]
    };
    blocks.push(Block::Table {
        columns: vec![
            Column::new(words.say("plan-goal-code"), 0),
            Column::new(words.say("plan-goal"), 7),
            Column::new(words.say("plan-planned"), 5),
            Column::new(words.say("plan-reached"), 5),
        ],
        rows: page.rows.iter().map(row).collect(),
    });
    let holes = page.rows.iter().filter(|row| row.cover == Cover::Hole);
    let holes: Vec<Item> = holes.map(|row| Item::new(whole(row), "")).collect();
    blocks.push(Block::Heading { level: 3, text: words.say("paper-plan-holes") });
    blocks.push(Block::list_or(holes, words.say("paper-plan-holes-none")));
}

fn said(words: &Words, page: &PlanPage, blocks: &mut Vec<Block>) {
    let standing = page.follow_ups.iter().map(|entry| &entry.now).filter(|now| !now.withdrawn);
    let items = standing.map(|now| match now.held_on {
        Some(held_on) => {
            let agreed = match now.agreed.as_str() {
                "" => String::new(),
                agreed => words.with("plan-agreed-is", [("agreed", agreed.into())]),
            };
            Item::new(format!("{}  {}", words.day(held_on), now.said), dotted([agreed, now.by.clone()]))
        }
        None => Item::new(words.with("plan-follow-up-on", [("day", words.day(now.due_on).into())]), ""),
    });
    blocks.push(Block::heading(words.say("plan-follow-ups")));
    blocks.push(Block::list_or(items.collect(), words.say("plan-follow-ups-none")));
    let standing = page.evaluations.iter().map(|entry| &entry.now).filter(|now| !now.withdrawn);
    let items = standing.map(|now| {
        let period = page.columns.iter().find(|column| column.period.id == now.period);
        let place = period.map(|column| at(words, column)).unwrap_or_default();
        Item::new(now.body.clone(), dotted([words.day(now.held_on), place, now.by.clone()]))
    });
    blocks.push(Block::heading(words.say("plan-evaluations")));
    blocks.push(Block::list_or(items.collect(), words.say("plan-evaluations-none")));
}

/// Where a period is, in the same words as in the window.
fn at(words: &Words, column: &PlanColumn) -> String {
    let name = column.place_name.as_str();
    words.with(&format!("plan-at-{}", column.period.place), [("name", name.into())]).trim().to_owned()
}

/// A goal's number, or its words where it has none.
fn short(row: &PlanRow) -> &str {
    if row.goal.code.is_empty() { &row.goal.name } else { &row.goal.code }
}

fn whole(row: &PlanRow) -> String {
    format!("{} {}", row.goal.code, row.goal.name).trim().to_owned()
}
