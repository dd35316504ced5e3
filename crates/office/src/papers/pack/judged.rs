//! What each criterion rests on, and each signed assessment with its hash and what became known since.

use print::{Block, Item};

use super::CaseFile;
use crate::emma::{self, Criterion, EmmaPage, Mark, SealedAssessment, Source};
use crate::papers::{Desktop, facts};
use crate::record::ById;
use crate::words::as_key;
use crate::{Result, record};

/// Criterion by criterion: how it was judged each time and on which facts, what the office counts, and what is known besides.
pub fn criteria(desktop: &Desktop, file: &CaseFile) -> Result<Vec<Block>> {
    let (desk, words, audience) = (desktop.desk, desktop.words, file.ask.audience);
    let sealed = sealed(desktop, file)?;
    let today = desk.clock().today();
    let all = desk.read(|conn| emma::facts(conn, &file.student, today))?;
    let mut blocks = Vec::new();
    for criterion in Criterion::ALL {
        let key = as_key(criterion.word());
        blocks.push(Block::Heading { level: 3, text: words.say(&format!("emma-criterion-{key}")) });
        for (page, assessment) in &sealed {
            let Some(judged) = assessment.document.criteria.iter().find(|judged| judged.criterion == criterion) else {
                continue;
            };
            let what = [("day", words.day(page.held_on).into()), ("mark", words.say(mark(judged.mark)).into())];
            blocks.push(Block::Remark { title: words.with("pack-judged", what), text: judged.reason.clone() });
            let items: Vec<Item> =
                judged.evidence.iter().cloned().map(|fact| facts::item(words, &audience.sees(fact))).collect();
            blocks.push(Block::list_or(items, words.say("emma-evidence-none")));
        }
        let offered = all.iter().filter(|fact| fact.offered_for(criterion)).cloned().map(|fact| audience.sees(fact));
        let (counts, rest): (Vec<_>, Vec<_>) = offered.partition(|fact| fact.source == Source::Count);
        if !counts.is_empty() {
            blocks.push(Block::note(words.with("pack-counts", [("day", words.day(today).into())])));
            blocks.push(Block::List { items: counts.iter().map(|fact| facts::item(words, fact)).collect() });
        }
        // Talks stand in the chronology, once, and not under each of the four.
        if sealed.is_empty() {
            let rest = rest
                .into_iter()
                .filter(|fact| fact.source != Source::Note && fact.on.is_none_or(|on| file.ask.holds(on)));
            let items = rest.map(|fact| facts::item(words, &fact)).collect();
            blocks.push(Block::note(words.say("pack-unjudged")));
            blocks.push(Block::list_or(items, words.say("emma-evidence-none")));
        }
    }
    Ok(blocks)
}

/// Each signed assessment: whose, when, its hash, and what became known since.
pub fn assessments(desktop: &Desktop, file: &CaseFile) -> Result<Vec<Block>> {
    let (words, audience) = (desktop.words, file.ask.audience);
    let mut blocks = Vec::new();
    for (page, assessment) in sealed(desktop, file)? {
        let document = &assessment.document;
        let occasion = words.say(&format!("emma-occasion-{}", document.occasion.word()));
        let number = file.attachments.iter().find(|one| one.is_assessment(&page.id)).map(|one| one.number);
        blocks.push(Block::Heading { level: 3, text: format!("{} · {occasion}", words.day(document.held_on)) });
        let signed = [("name", document.signed_by.as_str().into()), ("at", words.moment(&document.sealed_at).into())];
        let mut rows = vec![(words.say("paper-signed"), words.with("paper-signed-by", signed))];
        if !document.assessor.is_empty() {
            rows.push((words.say("emma-assessor"), document.assessor.clone()));
        }
        if let Some(number) = number {
            rows.push((words.say("pack-attachment"), number.to_string()));
        }
        blocks.push(Block::Facts { rows });
        if !page.superseded_by.is_empty() {
            blocks.push(Block::Remark { title: String::new(), text: words.say("emma-superseded") });
        }
        blocks.push(Block::Code { title: words.say("emma-hash"), text: assessment.hash.clone() });
        blocks.push(Block::note(words.say("pack-since")));
        let since = assessment.since.into_iter().map(|fact| facts::item(words, &audience.sees(fact))).collect();
        blocks.push(Block::list_or(since, words.say("pack-since-none")));
    }
    Ok(if blocks.is_empty() { vec![Block::note(words.say("pack-assessments-none"))] } else { blocks })
}

/// The signed assessments within the days of the pack, the oldest first.
fn sealed(desktop: &Desktop, file: &CaseFile) -> Result<Vec<(EmmaPage, SealedAssessment)>> {
    let desk = desktop.desk;
    let sql = "select id from assessment where student = ?1 and sealed_at is not null order by held_on, id";
    let ids: Vec<(String,)> = desk.read(|conn| record::rows(conn, sql, [&file.student.id]))?;
    let mut pages = Vec::new();
    for (id,) in ids {
        let mut page = emma::open(desk, ById { id })?;
        if let Some(sealed) = page.sealed.take().filter(|_| file.ask.holds(page.held_on)) {
            pages.push((page, sealed));
        }
    }
    Ok(pages)
}

fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Open => "emma-mark-open",
        Mark::Met => "emma-mark-met",
        Mark::Partly => "emma-mark-partly",
        Mark::NotMet => "emma-mark-not-met",
    }
}
