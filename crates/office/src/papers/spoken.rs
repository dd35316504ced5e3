//! A paper as it is read aloud in the window, where its pages are pictures.

use print::{Block, Item, Paper};
use serde::Serialize;
use ts_rs::TS;

/// A line of a paper.
#[derive(Debug, Serialize, TS)]
pub struct SpokenLine {
    text: String,
    /// 2 or 3 for a heading under the title, else 0.
    level: u8,
}

/// Everything a paper says, in its order.
pub fn lines(paper: &Paper) -> Vec<SpokenLine> {
    let mut lines = vec![plain(&paper.school), plain(&paper.note), plain(&paper.mark)];
    lines.extend(paper.blocks.iter().flat_map(block));
    lines.retain(|line| !line.text.is_empty());
    lines
}

fn block(block: &Block) -> Vec<SpokenLine> {
    match block {
        Block::Heading { level, text } => vec![SpokenLine { text: text.clone(), level: *level }],
        Block::Paragraph { text } | Block::Note { text } => vec![plain(text)],
        Block::List { items } => items.iter().flat_map(|Item { text, note }| [plain(text), plain(note)]).collect(),
        Block::Table { columns, rows } => rows
            .iter()
            .map(|row| {
                let cells = columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
                plain(&cells.map(|(column, cell)| format!("{}: {cell}", column.title)).collect::<Vec<_>>().join("; "))
            })
            .collect(),
        Block::Facts { rows } => rows.iter().map(|(label, value)| plain(&format!("{label}: {value}"))).collect(),
        Block::Remark { title, text } | Block::Code { title, text } => vec![plain(title), plain(text)],
        Block::Address { lines, day } => lines.iter().chain([day]).map(|line| plain(line)).collect(),
        Block::Signatures { names } => names.iter().map(|name| plain(name)).collect(),
        Block::Lines { .. } | Block::Contents | Block::PageBreak => Vec::new(),
    }
}

fn plain(text: &str) -> SpokenLine {
    SpokenLine { text: text.to_owned(), level: 0 }
}
