//! Questions inside a lesson: `> [!CHECK]`, in the notation of quizzes, counting for nothing.

use std::ops::Range;

use pulldown_cmark::HeadingLevel;

use super::body::{self, Block, BlockKind, Body, Heading, Purpose};
use super::code::Code;
use super::notes::{Notes, suggest};
use crate::callout::Callout;
use crate::diagnostic::Diagnostic;
use crate::model::Language;
use crate::question::section::{Edition, Mark, Section, Shape};
use crate::question::{Answers, TYPES, type_by_marks};
use crate::text::SourceText;

/// The types that a reader can check without a server.
const CHECKABLE: [&str; 5] = [
    "single-choice",
    "multiple-choice",
    "true-false",
    "numeric",
    "short-text",
];
/// What stands in the first line.
const MARKER: &str = "[!CHECK]";

/// The key of a self-check, to compare translations by.
pub(crate) struct Key {
    range: Range<usize>,
    /// Which options are right; of typed answers nothing, since words differ between languages.
    right: Vec<bool>,
}

/// Reads every self-check of a lesson.
pub(crate) fn read(body: &Body, language: Language, notes: &mut Notes<'_>) -> Vec<Key> {
    let quotes = body.blocks.iter().filter(|block| is_check(block));
    quotes
        .map(|block| {
            let inner = Inner::of(notes, &block.range);
            let right = one(&inner, language, notes);
            Key {
                range: block.range.clone(),
                right,
            }
        })
        .collect()
}

/// Complains about self-checks where a text is no lesson.
pub(crate) fn refuse(body: &Body, notes: &mut Notes<'_>) {
    for block in body.blocks.iter().filter(|block| is_check(block)) {
        notes.add(
            Code::Callout,
            block.range.clone(),
            "a self-check stands outside a lesson",
            "move it into a lesson, or make it a question of a quiz",
        );
    }
}

fn is_check(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Callout(Callout::Check))
}

/// Complains where a translation has other self-checks than its base file, or other keys.
pub(crate) fn compare(base: &[Key], translation: &[Key], notes: &mut Notes<'_>) {
    if base.len() != translation.len() {
        let range = translation
            .get(base.len())
            .or(translation.last())
            .map_or(0..3, |key| key.range.clone());
        let message = format!(
            "the base file has {} self-checks, the translation {}",
            base.len(),
            translation.len()
        );
        notes.add(
            Code::TranslationQuestions,
            range,
            message,
            "translate every self-check, in the same order",
        );
        return;
    }
    for (base, translation) in base.iter().zip(translation) {
        if base.right != translation.right {
            notes.add(
                Code::TranslationKey,
                translation.range.clone(),
                "the marks of this self-check differ from the base file",
                "keep the order of the options, and set the same marks",
            );
        }
    }
}

fn one(inner: &Inner, language: Language, outer: &mut Notes<'_>) -> Vec<bool> {
    let mut notes = Notes::new(&inner.text);
    let body = body::read(&mut notes, 0, Purpose::Quiz);
    // What is wrong in the text itself has been said of the lesson's text already.
    notes.found.clear();
    let untitled = Heading {
        level: HeadingLevel::H2,
        text: String::new(),
        id: None,
        attributes: Vec::new(),
    };
    let (heading, range, blocks) = match body.blocks.split_first() {
        Some((
            Block {
                kind: BlockKind::Heading(heading),
                range,
            },
            rest,
        )) => (heading, range.clone(), rest),
        _ => (&untitled, 0..MARKER.len(), body.blocks.as_slice()),
    };
    let section = Section::read(
        (heading, range.clone()),
        blocks,
        Some(Shape::Marks),
        Edition::Base,
        &mut notes,
    );
    if !section.answered {
        let help = "add a list: `- [x] right` and `- [ ] wrong`, or `- [=] accepted answer`, each after a `>`";
        notes.add(
            Code::QuestionWithoutAnswers,
            range.clone(),
            "the self-check has no answers",
            help,
        );
    }
    attributes(&section, &mut notes);
    let answers = Answers {
        list: &section.answers,
        rows: &section.rows,
        gaps: &section.gaps,
        language,
        attributes: &section.heading.attributes,
        heading: range.clone(),
        range: range.clone(),
    };
    let name = answers
        .attribute("type")
        .unwrap_or_else(|| type_by_marks(&section.answers))
        .to_owned();
    match TYPES.iter().find(|entry| entry.name == name) {
        Some(entry) if CHECKABLE.contains(&entry.name) => {
            if !section.answers.is_empty() {
                (entry.read)(&answers, &mut notes);
            }
        }
        _ => notes.add(
            Code::InvalidAttribute,
            range,
            format!(
                "a self-check cannot be of the type `{}`",
                name.chars().take(64).collect::<String>()
            ),
            suggest(&name, &CHECKABLE),
        ),
    }
    let choices = section
        .answers
        .iter()
        .filter(|answer| answer.mark != Mark::Accepted);
    let right = choices.map(|answer| answer.mark == Mark::Right).collect();
    let found = std::mem::take(&mut notes.found);
    outer
        .found
        .extend(found.into_iter().map(|found| inner.outward(found)));
    right
}

fn attributes(section: &Section<'_>, notes: &mut Notes<'_>) {
    for (name, _) in &section.heading.attributes {
        if name != "type" && name != "case" {
            let shown: String = name.chars().take(64).collect();
            notes.add(
                Code::UnknownAttribute,
                section.range.clone(),
                format!("`{shown}` is not an attribute of a self-check"),
                "it takes only `type` and `case`: it counts for nothing",
            );
        }
    }
}

/// The text inside a block quote as a text of its own, with the way back to its places.
struct Inner {
    text: SourceText,
    /// The line before the first.
    line: u32,
    /// How many characters were cut off at the beginning of each line.
    cut: Vec<u32>,
}

impl Inner {
    fn of(notes: &Notes<'_>, range: &Range<usize>) -> Self {
        let start = notes.file.position(range);
        let mut cut = Vec::new();
        let mut text = String::new();
        let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        for line in notes.file.slice(range.clone()).split_inclusive('\n') {
            let rest = line.trim_start_matches(' ');
            // A line that goes on without the sign is cut nowhere.
            let rest = rest
                .strip_prefix('>')
                .map_or(line, |rest| rest.strip_prefix(' ').unwrap_or(rest));
            let before = number(line.len() - rest.len());
            if cut.is_empty() {
                cut.push(before + start.column - 1);
                text.push_str(&as_heading(rest));
            } else {
                cut.push(before);
                text.push_str(rest);
            }
        }
        Self {
            text: SourceText::new(&notes.file.path, &text),
            line: start.line - 1,
            cut,
        }
    }

    fn outward(&self, mut found: Diagnostic) -> Diagnostic {
        let line = usize::try_from(found.line).unwrap_or(1).saturating_sub(1);
        found.column += self.cut.get(line).copied().unwrap_or(0);
        found.line += self.line;
        found
    }
}

/// The first line as the heading that it would be in a quiz, as long as it was.
fn as_heading(line: &str) -> String {
    let trimmed = line.trim_start();
    let rest = trimmed.get(MARKER.len()..).unwrap_or_default();
    let spaces = line.len() - trimmed.len() + MARKER.len() - 2;
    format!("##{}{rest}", " ".repeat(spaces))
}
