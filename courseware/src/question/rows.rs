//! Answers that are a numbered list or a table.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::section::Shape;
use crate::check::body::{Block, BlockKind};
use crate::check::notes::Notes;
use crate::markdown::options;

/// A line of a table, the head among them.
pub(crate) struct Row {
    /// What stands in each column; as many as the head has.
    pub(crate) cells: Vec<String>,
    pub(crate) range: Range<usize>,
}

fn events<'file>(
    block: &Block,
    notes: &Notes<'file>,
) -> impl Iterator<Item = (Event<'file>, Range<usize>)> + use<'file> {
    let start = block.range.start;
    let text = notes.file.slice(block.range.clone());
    Parser::new_ext(text, options())
        .into_offset_iter()
        .map(move |(event, range)| (event, range.start + start..range.end + start))
}

/// Whether a block is a numbered list or a table.
pub(super) fn shape(block: &Block, notes: &Notes<'_>) -> Option<Shape> {
    if !matches!(block.kind, BlockKind::Other) {
        return None;
    }
    match events(block, notes).next()? {
        (Event::Start(Tag::List(Some(_))), _) => Some(Shape::Steps),
        (Event::Start(Tag::Table(_)), _) => Some(Shape::Table),
        _ => None,
    }
}

/// The places of the items of a list.
pub(super) fn items(block: &Block, notes: &Notes<'_>) -> Vec<Range<usize>> {
    let mut depth = 0_usize;
    let mut items = Vec::new();
    for (event, range) in events(block, notes) {
        match event {
            Event::Start(tag) => {
                if depth == 1 && matches!(tag, Tag::Item) {
                    items.push(range);
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    items
}

/// The lines of a table; the head is the first.
pub(super) fn table(block: &Block, notes: &Notes<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (event, range) in events(block, notes) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Row {
                cells: Vec::new(),
                range,
            }),
            Event::Start(Tag::TableCell) => {
                if let Some(row) = rows.last_mut() {
                    let cell = notes.file.slice(range);
                    row.cells.push(cell.trim().replace("\\|", "|"));
                }
            }
            Event::End(TagEnd::Table) => break,
            _ => {}
        }
    }
    rows
}

/// Markdown as plain text, for places that can show nothing else; `None` where something would be lost by it.
pub(super) fn plain(markdown: &str) -> Option<String> {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(Tag::Paragraph | Tag::Emphasis | Tag::Strong)
            | Event::End(TagEnd::Paragraph | TagEnd::Emphasis | TagEnd::Strong) => {}
            _ => return None,
        }
    }
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn only_words_are_plain() {
        assert_eq!(
            plain("*mm* `Hg` &amp; more").as_deref(),
            Some("mm Hg & more")
        );
        assert_eq!(plain("").as_deref(), Some(""));
        for lost in [
            "$x$",
            "![a](b.svg)",
            "[a](b.md)",
            "~~no~~",
            "<kbd>A</kbd>",
            "- a",
        ] {
            assert_eq!(plain(lost), None, "{lost}");
        }
    }
}
