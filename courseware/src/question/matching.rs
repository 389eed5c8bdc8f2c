//! Pairs: a table of two columns; a line without a left side is a distractor.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::response::{fields, option_index};
use super::rows::{Row, plain};
use super::{Answers, OptionIndex, QuestionType, Response, ResponseError};
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::grading::{Credit, Grade};
use crate::model::{Markdown, Translated};

/// How many lines the table may have.
const MOST: usize = 50;

/// A question that asks what belongs together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matching {
    /// The lines of the table in their order.
    pub rows: Vec<MatchingRow>,
    /// The right sides in plain words, each once, in the order of the table: at least two.
    pub rights: Vec<Translated<String>>,
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchingRow {
    /// What something is looked for; nothing in a distractor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Translated<Markdown>>,
    /// The place of what belongs to it.
    pub right: OptionIndex,
}

impl Matching {
    pub(super) fn read(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Self> {
        let lines = lines(answers, notes)?;
        let mut read = Self {
            rows: Vec::new(),
            rights: Vec::new(),
        };
        let mut sound = true;
        for row in lines {
            match right_side(row, notes) {
                Some(right) => sound &= read.add(row, &right, answers, notes),
                None => sound = false,
            }
        }
        if sound && (read.rights.len() < 2 || read.lefts().count() < 2) {
            let help = "write at least two lines with a left side, and two different right sides";
            notes.add(
                Code::AnswerCount,
                answers.range.clone(),
                "there is too little to match",
                help,
            );
            sound = false;
        }
        sound.then_some(read)
    }

    /// The lines that ask for something, with their places.
    pub fn lefts(&self) -> impl Iterator<Item = (OptionIndex, &Translated<Markdown>, OptionIndex)> {
        let rows = (0..).zip(&self.rows);
        rows.filter_map(|(place, row)| Some((place, row.left.as_ref()?, row.right)))
    }

    fn add(
        &mut self,
        row: &Row,
        right: &str,
        answers: &Answers<'_>,
        notes: &mut Notes<'_>,
    ) -> bool {
        let left = left_side(row);
        let known = self.rights.iter().position(|known| known.base() == right);
        let twice = match left {
            Some(left) => self
                .lefts()
                .any(|(_, known, _)| known.base().as_str() == left),
            None => known.is_some(),
        };
        if twice {
            notes.add(
                Code::DuplicateAnswer,
                row.range.clone(),
                "this line is there twice, or its distractor belongs to another line",
                "change or remove one of the two",
            );
            return false;
        }
        let place = known.unwrap_or_else(|| {
            self.rights
                .push(Translated::new(answers.language, right.to_owned()));
            self.rights.len() - 1
        });
        self.rows.push(MatchingRow {
            left: left.map(|left| Translated::new(answers.language, Markdown(left.to_owned()))),
            right: OptionIndex::try_from(place).unwrap_or(OptionIndex::MAX),
        });
        true
    }
}

fn left_side(row: &Row) -> Option<&str> {
    row.cells
        .first()
        .map(String::as_str)
        .filter(|left| !left.is_empty())
}

/// The lines under the head of a table of two columns.
fn lines<'table>(answers: &Answers<'table>, notes: &mut Notes<'_>) -> Option<&'table [Row]> {
    let (head, lines) = answers.rows.split_first()?;
    if head.cells.len() != 2 {
        let message = format!(
            "a table of pairs has two columns, this one {}",
            head.cells.len()
        );
        let help = "write what is asked in the left column and what belongs to it in the right one; leave the left empty for a distractor";
        notes.add(Code::AnswerContent, answers.range.clone(), message, help);
        return None;
    }
    if lines.len() > MOST {
        let message = format!("a table of pairs has at most {MOST} lines");
        notes.add(
            Code::AnswerCount,
            answers.range.clone(),
            message,
            "make two questions of it",
        );
        return None;
    }
    Some(lines)
}

/// The right side of a line in plain words: it is shown in a list that can hold nothing else.
fn right_side(row: &Row, notes: &mut Notes<'_>) -> Option<String> {
    let (message, help) = match row.cells.get(1).map(|right| plain(right)) {
        Some(Some(right)) if !right.is_empty() => return Some(right),
        Some(None) => (
            "a right side is plain words only",
            "put pictures, links and formulas into the stem or on the left side",
        ),
        _ => (
            "this line has no right side",
            "write what belongs to the left side; a distractor has an empty left side",
        ),
    };
    notes.add(Code::AnswerContent, row.range.clone(), message, help);
    None
}

impl QuestionType for Matching {
    /// The same lines in the same order.
    fn translate(&mut self, answers: &Answers<'_>, notes: &mut Notes<'_>) {
        if answers.rows.is_empty() {
            return;
        }
        let Some(lines) = lines(answers, notes) else {
            return;
        };
        if lines.len() != self.rows.len() {
            let message = format!(
                "the table has {} lines in the base file, {} here",
                self.rows.len(),
                lines.len()
            );
            notes.add(
                Code::TranslationAnswers,
                answers.range.clone(),
                message,
                "translate every line, in the same order",
            );
            return;
        }
        for (base, row) in self.rows.iter_mut().zip(lines) {
            let Some(right) = right_side(row, notes) else {
                continue;
            };
            let side = self.rights.get_mut(usize::from(base.right));
            let agrees = side.as_ref().is_none_or(|side| {
                !side.has(answers.language) || *side.get(answers.language).value == right
            });
            match (&mut base.left, left_side(row)) {
                (Some(base), Some(left)) if agrees => {
                    base.set(answers.language, Markdown(left.to_owned()));
                    if let Some(side) = side {
                        side.set(answers.language, right);
                    }
                }
                (None, None) => {
                    if let Some(side) = side {
                        side.set(answers.language, right);
                    }
                }
                _ => {
                    let help = "translate the line of the base file at the same place: an empty left side stays empty, and what is the same there is the same here";
                    notes.add(
                        Code::TranslationAnswers,
                        row.range.clone(),
                        "this line is not the one of the base file",
                        help,
                    );
                }
            }
        }
    }

    fn parse_response(&self, values: &[&str]) -> Result<Option<Response>, ResponseError> {
        let mut pairs = BTreeMap::new();
        for (place, value) in fields(values)? {
            if !self.lefts().any(|(left, ..)| left == place) {
                return Err(ResponseError::NoSuchOption);
            }
            pairs.insert(place, option_index(value, self.rights.len())?);
        }
        Ok((!pairs.is_empty()).then_some(Response::Pairs(pairs)))
    }

    fn complete(&self, response: &Response) -> bool {
        matches!(response, Response::Pairs(pairs) if pairs.len() >= self.lefts().count())
    }

    /// Each line counts the same.
    fn grade(&self, response: &Response) -> Grade<'_> {
        let Response::Pairs(pairs) = response else {
            return Grade::none();
        };
        let parts: BTreeMap<OptionIndex, bool> = self
            .lefts()
            .filter_map(|(place, _, right)| Some((place, *pairs.get(&place)? == right)))
            .collect();
        let right = parts.values().filter(|right| **right).count();
        Grade::of_parts(Credit::share(right, self.lefts().count()), parts)
    }

    fn key(&self) -> Option<Response> {
        let pairs = self.lefts().map(|(place, _, right)| (place, right));
        Some(Response::Pairs(pairs.collect()))
    }
}
