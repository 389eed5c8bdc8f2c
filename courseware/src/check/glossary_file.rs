//! `glossary.md` and its translations: a `##` for each word, its definition below.

use std::ops::Range;

use super::body::{Block, BlockKind, Body, Purpose};
use super::code::Code;
use super::course_file::TITLE;
use super::notes::{Notes, suggest};
use super::{Checker, Opened};
use crate::model::{GLOSSARY, Markdown, Term, Translated};

/// A word as written in one file.
struct Entry {
    anchor: String,
    /// Whether its author gave it the anchor.
    named: bool,
    word: String,
    definition: String,
    range: Range<usize>,
}

impl Checker<'_> {
    /// Reads the glossary, if there is one.
    pub(crate) fn glossary(&mut self) -> Vec<Term> {
        if !self.texts.has(GLOSSARY) {
            return Vec::new();
        }
        let base = self.base();
        let Some(entries) = self.glossary_file(GLOSSARY, false) else {
            return Vec::new();
        };
        let mut terms: Vec<Term> = entries
            .into_iter()
            .map(|entry| Term {
                anchor: entry.anchor,
                word: Translated::new(base, entry.word),
                definition: Translated::new(base, Markdown(entry.definition)),
            })
            .collect();
        for (language, path) in self.translations_of(GLOSSARY) {
            let Some(entries) = self.glossary_file(&path, true) else {
                continue;
            };
            let Some(file) = self.texts.get(&path) else {
                continue;
            };
            let mut notes = Notes::new(file);
            let known: Vec<String> = terms.iter().map(|term| term.anchor.clone()).collect();
            for entry in entries {
                match terms.iter_mut().find(|term| term.anchor == entry.anchor) {
                    Some(term) => {
                        term.word.set(language, entry.word);
                        term.definition.set(language, Markdown(entry.definition));
                    }
                    None => unknown(&entry, &known, &mut notes),
                }
            }
            for term in terms.iter().filter(|term| !term.word.has(language)) {
                notes.add(
                    Code::TranslationMissing,
                    0..3,
                    format!("the term `{}` is not translated", term.word.base()),
                    format!("add a section `## … {{#{}}}`", term.anchor),
                );
            }
            self.found.append(&mut notes.found);
        }
        terms
    }

    fn glossary_file(&mut self, path: &str, translation: bool) -> Option<Vec<Entry>> {
        let Opened {
            mut notes,
            mut fields,
            start,
        } = self.open(path)?;
        let example = if translation {
            "فرہنگ"
        } else {
            "Glossary"
        };
        fields.line("title", example, TITLE, &mut notes);
        fields.finish(&mut notes);
        let body = Self::body(&mut notes, start, Purpose::Text);
        super::self_check::refuse(&body, &mut notes);
        let entries = cut(&body, start, &mut notes);
        self.close(notes, body);
        Some(entries)
    }
}

fn unknown(entry: &Entry, known: &[String], notes: &mut Notes<'_>) {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let help = if entry.named {
        suggest(&entry.anchor, &known)
    } else {
        let known = suggest(&entry.anchor, &known);
        format!(
            "end the heading with the id of the term it translates, as in `{{#completeness}}`; {known}"
        )
    };
    let shown: String = entry.anchor.chars().take(64).collect();
    notes.add(
        Code::UnknownTerm,
        entry.range.clone(),
        format!("the base file has no term `{shown}`"),
        help,
    );
}

fn cut(body: &Body, start: usize, notes: &mut Notes<'_>) -> Vec<Entry> {
    let is_term = |block: &Block| matches!(&block.kind, BlockKind::Heading(heading) if heading.level as usize == 2);
    let mut headings = 0;
    let mut entries = Vec::new();
    for (place, block) in body.blocks.iter().enumerate() {
        let BlockKind::Heading(heading) = &block.kind else {
            continue;
        };
        // Anchors are gathered heading by heading, those of deeper levels too.
        let anchor = body.anchors.get(headings).cloned().unwrap_or_default();
        headings += 1;
        if !is_term(block) {
            continue;
        }
        let rest = body.blocks.get(place + 1..).unwrap_or_default();
        let end = rest
            .iter()
            .find(|block| is_term(block))
            .map_or(notes.file.text().len(), |block| block.range.start);
        if !rest
            .first()
            .is_some_and(|first| matches!(first.kind, BlockKind::Paragraph))
        {
            let help = "write a paragraph under the heading: it is shown where the term is used";
            notes.add(
                Code::TermWithoutDefinition,
                block.range.clone(),
                "the term has no definition",
                help,
            );
        }
        entries.push(Entry {
            anchor,
            named: heading.id.is_some(),
            word: heading.text.trim().to_owned(),
            definition: notes.file.slice(block.range.end..end).trim().to_owned(),
            range: block.range.clone(),
        });
    }
    if entries.is_empty() {
        let help = "add one: `## Completeness {#completeness}`, and its definition below";
        notes.add(
            Code::TermWithoutDefinition,
            start.saturating_sub(1)..start,
            "the glossary has no term",
            help,
        );
    }
    entries
}
