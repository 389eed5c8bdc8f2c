//! The section of a quiz that a question is written in: stem, answers, rationale.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::gaps::{self, Gap};
use super::rows::{self, Row};
use crate::check::body::{Block, BlockKind, Heading};
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::markdown::options;

/// What the answers of a question are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A list whose items begin with marks.
    Marks,
    /// A numbered list.
    Steps,
    /// A table.
    Table,
    /// Gaps in the stem.
    Gaps,
}

/// A question as written in one file; which type it is does not matter yet.
pub(crate) struct Section<'body> {
    pub(crate) heading: &'body Heading,
    /// The heading's place.
    pub(crate) range: Range<usize>,
    pub(crate) shape: Shape,
    pub(crate) stem: String,
    /// The answers that are a list.
    pub(crate) answers: Vec<Answer>,
    /// The answers that are a table.
    pub(crate) rows: Vec<Row>,
    /// The answers that are gaps.
    pub(crate) gaps: Vec<Gap>,
    pub(crate) rationale: String,
    /// Whether there were answers, whatever came of them. A translation may go without.
    pub(crate) answered: bool,
}

/// One line of the list of answers.
pub(crate) struct Answer {
    pub(crate) mark: Mark,
    pub(crate) text: String,
    pub(crate) feedback: Option<String>,
    pub(crate) range: Range<usize>,
}

/// What stands in the square brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// `[x]`
    Right,
    /// `[ ]`
    Wrong,
    /// `[=]`
    Accepted,
    /// The number of a numbered list.
    Step,
}

/// Which file a section is written in: only a translation puts numbers on its gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edition {
    Base,
    Translation,
}

impl<'body> Section<'body> {
    /// Reads the blocks after a heading. What is missing is noted, and what is there still read. Without a shape the
    /// answers are marks, or gaps where there are no marks.
    pub(crate) fn read(
        (heading, range): (&'body Heading, Range<usize>),
        blocks: &[Block],
        shape: Option<Shape>,
        edition: Edition,
        notes: &mut Notes<'_>,
    ) -> Self {
        let marks = || blocks.iter().position(|block| is_answers(block, notes));
        let shape = shape.unwrap_or_else(|| match marks() {
            None if gaps::are_in(&text_of(blocks, notes)) => Shape::Gaps,
            _ => Shape::Marks,
        });
        let list = match shape {
            Shape::Marks => marks(),
            Shape::Steps | Shape::Table => blocks
                .iter()
                .rposition(|block| rows::shape(block, notes) == Some(shape)),
            Shape::Gaps => None,
        };
        let (before, after) = match list {
            Some(at) => (
                blocks.get(..at).unwrap_or_default(),
                blocks.get(at + 1..).unwrap_or_default(),
            ),
            None => (blocks, &[][..]),
        };
        // Without answers the last quote is still the rationale, or it would be missed twice.
        let (before, after) = match before.split_last() {
            Some((quote, rest)) if list.is_none() && matches!(quote.kind, BlockKind::Quote) => {
                (rest, std::slice::from_ref(quote))
            }
            _ => (before, after),
        };
        let mut section = Self {
            heading,
            range,
            shape,
            stem: text_of(before, notes),
            answers: Vec::new(),
            rows: Vec::new(),
            gaps: Vec::new(),
            rationale: String::new(),
            answered: list.is_some(),
        };
        section.stem(before, edition, notes);
        if let Some(block) = list.and_then(|at| blocks.get(at)) {
            section.read_answers(block, notes);
        }
        section.rationale(after, notes);
        section
    }

    fn stem(&mut self, blocks: &[Block], edition: Edition, notes: &mut Notes<'_>) {
        if self.stem.trim().is_empty() {
            notes.add(
                Code::QuestionWithoutStem,
                self.range.clone(),
                "the question asks nothing",
                "write the stem between the heading and the answers",
            );
        }
        if self.shape == Shape::Gaps {
            let start = blocks
                .first()
                .map_or(0, |first| line_start(notes, first.range.start));
            // A gap that could not be read has its own complaint.
            self.answered = gaps::are_in(&self.stem);
            (self.stem, self.gaps) = gaps::cut(&self.stem, start, edition, notes);
        }
    }

    fn read_answers(&mut self, block: &Block, notes: &mut Notes<'_>) {
        match (self.shape, &block.kind) {
            (Shape::Marks, BlockKind::List(items)) => self
                .answers
                .extend(items.iter().filter_map(|item| answer(item.clone(), notes))),
            (Shape::Steps, _) => self.answers.extend(
                rows::items(block, notes)
                    .into_iter()
                    .filter_map(|item| step(item, notes)),
            ),
            (Shape::Table, _) => self.rows = rows::table(block, notes),
            _ => {}
        }
    }

    fn rationale(&mut self, after: &[Block], notes: &mut Notes<'_>) {
        match after.split_last() {
            Some((quote, between)) if matches!(quote.kind, BlockKind::Quote) => {
                complain_between(between, notes);
                self.rationale = unquote(notes.file.slice(quote.range.clone()));
            }
            _ => complain_between(after, notes),
        }
        if self.rationale.trim().is_empty() {
            let help = "end the question with a block quote that says why the key is right: `> Both rates use the number expected.`";
            notes.add(
                Code::QuestionWithoutRationale,
                self.range.clone(),
                "the question has no rationale",
                help,
            );
        }
    }
}

/// The text of neighbouring blocks, from the beginning of the first one's line.
pub(crate) fn text_of(blocks: &[Block], notes: &Notes<'_>) -> String {
    match (blocks.first(), blocks.last()) {
        (Some(first), Some(last)) => notes
            .file
            .slice(line_start(notes, first.range.start)..last.range.end)
            .trim_end()
            .to_owned(),
        _ => String::new(),
    }
}

fn complain_between(blocks: &[Block], notes: &mut Notes<'_>) {
    for block in blocks {
        let help = "put it above the answers, or into the block quote that ends the question";
        notes.add(
            Code::TextAfterAnswers,
            block.range.clone(),
            "only the rationale stands after the answers",
            help,
        );
    }
}

fn line_start(notes: &Notes<'_>, at: usize) -> usize {
    notes
        .file
        .slice(0..at)
        .rfind('\n')
        .map_or(0, |newline| newline + 1)
}

/// A list is the list of answers if one of its items begins with a mark.
pub(crate) fn is_answers(block: &Block, notes: &Notes<'_>) -> bool {
    let BlockKind::List(items) = &block.kind else {
        return false;
    };
    items.iter().any(|item| {
        let content = unlist(notes.file.slice(item.clone()));
        mark(&content).is_some()
    })
}

fn mark(content: &str) -> Option<(Mark, &str)> {
    let marks = [
        ("[x]", Mark::Right),
        ("[X]", Mark::Right),
        ("[ ]", Mark::Wrong),
        ("[=]", Mark::Accepted),
    ];
    marks.into_iter().find_map(|(text, mark)| {
        let rest = content.strip_prefix(text)?;
        (rest.is_empty() || rest.starts_with([' ', '\t', '\n'])).then(|| (mark, rest.trim_start()))
    })
}

/// An item of a numbered list: one paragraph.
fn step(range: Range<usize>, notes: &mut Notes<'_>) -> Option<Answer> {
    let content = unlist(notes.file.slice(range.clone()));
    let parts = parts(&content);
    if !matches!(parts.as_slice(), [(Part::Paragraph, _)]) {
        notes.add(
            Code::AnswerContent,
            range.clone(),
            "a step is one paragraph",
            "write one paragraph after the number; lists and quotes belong into the stem or the rationale",
        );
    }
    let (_, first) = parts.into_iter().next()?;
    let text = content.get(first).unwrap_or_default().trim();
    Some(Answer {
        mark: Mark::Step,
        text: text.to_owned(),
        feedback: None,
        range,
    })
}

fn answer(range: Range<usize>, notes: &mut Notes<'_>) -> Option<Answer> {
    let source = notes.file.slice(range.clone()).to_owned();
    let content = unlist(&source);
    let range = range.start..range.start + source.trim_end().len();
    let Some((mark, content)) = mark(&content) else {
        let help = "begin every line of the list with `[x]`, `[ ]` or `[=]` and a space";
        notes.add(Code::AnswerMark, range, "this answer has no mark", help);
        return None;
    };
    let mut text = String::new();
    let mut feedback = None;
    let mut more = false;
    for (place, (kind, part)) in parts(content).into_iter().enumerate() {
        match kind {
            Part::Paragraph if place == 0 => {
                text = content.get(part).unwrap_or_default().trim().to_owned()
            }
            Part::Quote if feedback.is_none() => {
                feedback = Some(unquote(content.get(part).unwrap_or_default()))
            }
            _ => more = true,
        }
    }
    if more {
        let help = "an answer is one paragraph, and perhaps a block quote with feedback under it";
        notes.add(
            Code::AnswerContent,
            range.clone(),
            "this answer holds more than a paragraph",
            help,
        );
    }
    if text.is_empty() {
        notes.add(
            Code::AnswerContent,
            range.clone(),
            "this answer has no text",
            "write it after the mark, or remove the line",
        );
    }
    let feedback = feedback.filter(|feedback| !feedback.trim().is_empty());
    Some(Answer {
        mark,
        text,
        feedback,
        range,
    })
}

enum Part {
    Paragraph,
    Quote,
    Other,
}

fn parts(content: &str) -> Vec<(Part, Range<usize>)> {
    let mut depth = 0_usize;
    let mut parts = Vec::new();
    for (event, range) in Parser::new_ext(content, options()).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                if depth == 0 {
                    let kind = match tag {
                        Tag::Paragraph => Part::Paragraph,
                        Tag::BlockQuote(None) => Part::Quote,
                        _ => Part::Other,
                    };
                    parts.push((kind, range));
                }
                depth += 1;
            }
            Event::End(TagEnd::MetadataBlock(_)) => {}
            Event::End(_) => depth = depth.saturating_sub(1),
            _ if depth == 0 => parts.push((Part::Other, range)),
            _ => {}
        }
    }
    parts
}

/// The content of a list item without its bullet and the indentation of its further lines.
fn unlist(item: &str) -> String {
    // A bullet is one sign, a number its digits and the sign after them.
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    let bullet = digits + 1;
    let after_bullet = item.get(bullet..).unwrap_or_default();
    let spaces = after_bullet
        .bytes()
        .take_while(|byte| *byte == b' ')
        .count();
    let spaces = if (1..=4).contains(&spaces) { spaces } else { 1 };
    let indent = bullet + spaces;
    let mut content = String::with_capacity(item.len());
    for (number, line) in item.split_inclusive('\n').enumerate() {
        if number == 0 {
            content.push_str(
                line.get(bullet..)
                    .unwrap_or_default()
                    .trim_start_matches([' ', '\t']),
            );
        } else {
            content.push_str(dedent(line, indent));
        }
    }
    content
}

fn dedent(line: &str, columns: usize) -> &str {
    let mut column = 0;
    for (at, character) in line.char_indices() {
        match character {
            ' ' if column < columns => column += 1,
            '\t' if column < columns => column += 4,
            _ => return line.get(at..).unwrap_or_default(),
        }
    }
    ""
}

/// The content of a block quote without its `>` signs.
fn unquote(quote: &str) -> String {
    let lines = quote.split_inclusive('\n').map(|line| {
        let inner = line.trim_start_matches(' ');
        match inner.strip_prefix('>') {
            Some(rest) => rest.strip_prefix(' ').unwrap_or(rest),
            None => line,
        }
    });
    lines.collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_containers_of_an_answer_are_taken_off() {
        let content = unlist("- [ ] first line\n  second line\nlazy line\n  > quote\n  > more\n");
        assert_eq!(
            content,
            "[ ] first line\nsecond line\nlazy line\n> quote\n> more\n"
        );
        assert_eq!(unlist("12) first\n    second\n"), "first\nsecond\n");
        assert_eq!(
            unquote("> quote\n> > inner\n>\n> ```\n>   code\n> ```\nlazy\n"),
            "quote\n> inner\n\n```\n  code\n```\nlazy"
        );
    }

    #[test]
    fn marks_stand_alone() {
        assert_eq!(mark("[x] a").map(|(mark, _)| mark), Some(Mark::Right));
        assert_eq!(mark("[ ] a").map(|(mark, _)| mark), Some(Mark::Wrong));
        assert_eq!(mark("[=]"), Some((Mark::Accepted, "")));
        assert_eq!(mark("[x](a.md)"), None);
        assert_eq!(mark("[y] a"), None);
    }
}
