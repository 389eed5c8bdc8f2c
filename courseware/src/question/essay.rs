//! A text that people mark: a table of what they look for.

use serde::{Deserialize, Serialize};

use super::{Answers, QuestionType, Response, ResponseError};
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::grading::Grade;
use crate::model::{Markdown, Points, Translated};

/// The longest text that is kept, in characters.
const LONGEST: usize = 10_000;
/// How many words a text may have where the author says nothing.
const WORDS: u16 = 500;
/// How many words an author may allow.
const MOST_WORDS: u16 = 1_500;
/// How many criteria there may be.
const MOST: usize = 20;

/// A question that is answered with a text of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Essay {
    /// What is looked for, at least one thing.
    pub rubric: Vec<Criterion>,
    /// How many words the text may have.
    pub words: u16,
}

/// A thing that is looked for in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// What it is.
    pub name: Translated<Markdown>,
    /// What it is worth.
    pub points: Points,
    /// What earns all of it; shown after submission.
    pub full: Translated<Markdown>,
}

impl Essay {
    pub(super) fn read(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Self> {
        let words = words(answers, notes);
        let lines = lines(answers, notes)?;
        if !(1..=MOST).contains(&lines.len()) {
            let message = format!(
                "a rubric has 1 to {MOST} criteria, this one {}",
                lines.len()
            );
            notes.add(
                Code::AnswerCount,
                answers.range.clone(),
                message,
                "write one line for each thing that is looked for",
            );
            return None;
        }
        let read: Vec<_> = lines
            .iter()
            .map(|(line, range)| {
                let points = line.points.trim().parse::<u16>().ok();
                let points = points.and_then(|points| Points::try_from(points).ok());
                if points.is_none() {
                    notes.add(
                        Code::InvalidAttribute,
                        range.clone(),
                        "the points of a criterion are a whole number from 1 to 100",
                        "write a number into the second column",
                    );
                }
                Some(Criterion {
                    name: Translated::new(answers.language, Markdown(line.name.clone())),
                    points: points?,
                    full: Translated::new(answers.language, Markdown(line.full.clone())),
                })
            })
            .collect();
        let read = Self {
            rubric: read.into_iter().collect::<Option<_>>()?,
            words,
        };
        if read.own_points().is_none() {
            notes.add(
                Code::InvalidAttribute,
                answers.range.clone(),
                "the criteria are worth more than 100 points together",
                "give them smaller numbers: only their share counts",
            );
            return None;
        }
        Some(read)
    }
}

struct Line {
    name: String,
    points: String,
    full: String,
}

fn words(answers: &Answers<'_>, notes: &mut Notes<'_>) -> u16 {
    let Some(typed) = answers.attribute("words") else {
        return WORDS;
    };
    let words = typed
        .parse()
        .ok()
        .filter(|words| (1..=MOST_WORDS).contains(words));
    words.unwrap_or_else(|| {
        notes.add(
            Code::InvalidAttribute,
            answers.heading.clone(),
            format!("`words` is a whole number from 1 to {MOST_WORDS}"),
            "write for example `words=200`",
        );
        WORDS
    })
}

/// The lines under the head of a table of three columns.
fn lines(
    answers: &Answers<'_>,
    notes: &mut Notes<'_>,
) -> Option<Vec<(Line, std::ops::Range<usize>)>> {
    let (head, rows) = answers.rows.split_first()?;
    if head.cells.len() != 3 {
        let message = format!("a rubric has three columns, this one {}", head.cells.len());
        let help = "write the criterion, its points, and what full marks look like: `| Names the cause | 2 | Says that … |`";
        notes.add(Code::AnswerContent, answers.range.clone(), message, help);
        return None;
    }
    let mut lines = Vec::new();
    for row in rows {
        let [name, points, full] = row.cells.as_slice() else {
            continue;
        };
        if name.is_empty() || full.is_empty() {
            notes.add(
                Code::AnswerContent,
                row.range.clone(),
                "a criterion says what is looked for, and what full marks look like",
                "fill the first and the third column",
            );
            return None;
        }
        let line = Line {
            name: name.clone(),
            points: points.clone(),
            full: full.clone(),
        };
        lines.push((line, row.range.clone()));
    }
    Some(lines)
}

impl QuestionType for Essay {
    /// The same criteria in the same order; their points are repeated or left out.
    fn translate(&mut self, answers: &Answers<'_>, notes: &mut Notes<'_>) {
        if answers.rows.is_empty() {
            return;
        }
        let Some(lines) = lines(answers, notes) else {
            return;
        };
        if lines.len() != self.rubric.len() {
            let message = format!(
                "the rubric has {} criteria in the base file, {} here",
                self.rubric.len(),
                lines.len()
            );
            notes.add(
                Code::TranslationAnswers,
                answers.range.clone(),
                message,
                "translate every criterion, in the same order",
            );
            return;
        }
        for (base, (line, range)) in self.rubric.iter_mut().zip(lines) {
            let points = line.points.trim();
            if !points.is_empty() && points.parse() != Ok(base.points.value()) {
                notes.add(
                    Code::TranslationKey,
                    range,
                    "these points differ from the base file",
                    "repeat the number of the base file, or leave the column empty",
                );
            }
            base.name.set(answers.language, Markdown(line.name));
            base.full.set(answers.language, Markdown(line.full));
        }
    }

    fn parse_response(&self, values: &[&str]) -> Result<Option<Response>, ResponseError> {
        let [text] = values else {
            return Err(ResponseError::TooMany);
        };
        let words = text.split_whitespace().count();
        if words > usize::from(self.words) || text.chars().count() > LONGEST {
            return Err(ResponseError::TooManyWords { most: self.words });
        }
        // Browsers send other line ends than people type.
        Ok(Some(Response::Text(text.replace("\r\n", "\n"))))
    }

    /// Nobody but a person can say.
    fn grade(&self, response: &Response) -> Grade<'_> {
        match response {
            Response::Text(_) => Grade::by_people(),
            _ => Grade::none(),
        }
    }

    fn key(&self) -> Option<Response> {
        None
    }

    fn own_points(&self) -> Option<Points> {
        let points: u16 = self
            .rubric
            .iter()
            .map(|criterion| criterion.points.value())
            .fold(0, u16::saturating_add);
        Points::try_from(points).ok()
    }
}
