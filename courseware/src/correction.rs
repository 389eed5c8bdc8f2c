//! What is put right in a question after it was published and answered. Learners' answers stay what they were; only what
//! they are worth is reckoned anew, so that taking a correction back gives every grade back exactly.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::grading::{Credit, Grade, grade};
use crate::model::Language;
use crate::normalise;
use crate::question::{
    AcceptedText, Gap, GapAnswer, Numeric, NumericAnswer, OptionIndex, Question, QuestionKind,
    Response, ResponseError,
};

/// One thing that is put right. Kept as JSON: add variants, never rename one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Correction {
    /// This is right, and what was right before is not.
    NewKey(Response),
    /// This is right as well.
    Accept(Response),
    /// The question counts for nobody.
    Drop,
    /// Everyone gets full marks, whether they answered or not.
    FullMarks,
}

/// What a response is worth once its question was put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regraded<'question> {
    /// What it earned.
    pub grade: Grade<'question>,
    /// Whether the question counts for nobody: its points are neither earned nor possible.
    pub dropped: bool,
}

/// What a response is worth by another key.
struct Worth {
    credit: Credit,
    parts: BTreeMap<OptionIndex, bool>,
}

/// Grades a response with these corrections, the earliest first. Of several new keys the last holds; what is accepted
/// besides is accepted whatever the key is; full marks go beyond both, and a question that was dropped stays dropped.
#[must_use]
pub fn regrade<'question>(
    question: &'question Question,
    response: Option<&Response>,
    corrections: &[Correction],
) -> Regraded<'question> {
    let mut regraded = grade(question, response);
    let new_key = corrections
        .iter()
        .rev()
        .find_map(|correction| match correction {
            Correction::NewKey(key) => worth_by(question, key, response),
            _ => None,
        });
    if let Some(worth) = new_key {
        regraded.credit = worth.credit;
        regraded.parts = worth.parts;
        // What the author says to those who chose an option was said of the old key.
        regraded.feedback.clear();
    }
    for correction in corrections {
        if let Correction::Accept(answer) = correction
            && let Some(worth) = worth_by(question, answer, response)
        {
            accept(&mut regraded, question, worth);
        }
    }
    if corrections.contains(&Correction::FullMarks) {
        regraded.credit = Credit::FULL;
        regraded.by_people = false;
    }
    regraded.correct = regraded.credit == Credit::FULL;
    Regraded {
        grade: regraded,
        dropped: corrections.contains(&Correction::Drop),
    }
}

/// The better of both; where each gap or line counts by itself, the better of each.
fn accept(grade: &mut Grade<'_>, question: &Question, other: Worth) {
    let fields = match question.key() {
        Some(Response::Gaps(gaps)) => Some(gaps.len()),
        Some(Response::Pairs(pairs)) => Some(pairs.len()),
        _ => None,
    };
    if let Some(fields) = fields {
        for (place, right) in other.parts {
            let known = grade.parts.entry(place).or_default();
            *known = *known || right;
        }
        let right = grade.parts.values().filter(|right| **right).count();
        grade.credit = grade.credit.max(Credit::share(right, fields));
    } else if other.credit > grade.credit {
        grade.credit = other.credit;
        grade.parts = other.parts;
    }
}

/// What the response is worth where this is the key; none where it can't be one.
fn worth_by(question: &Question, key: &Response, response: Option<&Response>) -> Option<Worth> {
    if let (QuestionKind::Ordering(_), Response::Places(order)) = (&question.kind, key) {
        return Some(worth_in_order(question, order, response));
    }
    let corrected = with_key(question, key)?;
    let Grade { credit, parts, .. } = grade(&corrected, response);
    Some(Worth { credit, parts })
}

/// The key of an ordering is how its steps are written, so the steps of the response are called what they would be called
/// if they were written in the new order.
fn worth_in_order(
    question: &Question,
    order: &BTreeMap<OptionIndex, OptionIndex>,
    response: Option<&Response>,
) -> Worth {
    let called = |step: &OptionIndex| order.get(step).and_then(|place| place.checked_sub(1));
    let renamed = match response {
        Some(Response::Places(places)) => {
            let places = places.iter();
            let renamed = places.filter_map(|(step, place)| Some((called(step)?, *place)));
            Some(Response::Places(renamed.collect()))
        }
        _ => None,
    };
    let Grade { credit, parts, .. } = grade(question, renamed.as_ref());
    let steps = order.keys();
    let parts = steps
        .filter_map(|step| Some((*step, *parts.get(&called(step)?)?)))
        .collect();
    Worth { credit, parts }
}

/// A question other than an ordering with this as its key; none where it can't be. What is said of some gaps or lines only leaves the others
/// as they are, and a wording that is accepted already keeps those beside it.
fn with_key(question: &Question, key: &Response) -> Option<Question> {
    let mut kind = question.kind.clone();
    match (&mut kind, key) {
        (QuestionKind::SingleChoice(choice), Response::Choice(right)) => choice.key = *right,
        (QuestionKind::MultipleChoice(choice), Response::Choices(right)) => {
            choice.key.clone_from(right);
        }
        (QuestionKind::TrueFalse(statement), Response::Truth(right)) => statement.key = *right,
        (QuestionKind::Numeric(numeric), Response::Number(typed)) => {
            numeric.answers = vec![number(numeric, typed)?];
        }
        (QuestionKind::ShortText(short), Response::Text(typed)) => {
            if grade(question, Some(key)).credit != Credit::FULL {
                short.accepted = vec![wording(typed, short.accepted.first())];
            }
        }
        (QuestionKind::Cloze(cloze), Response::Gaps(answers)) => {
            let known = grade(question, Some(key)).parts;
            for (place, answer) in answers {
                if known.get(place) != Some(&true) {
                    fill(cloze.gaps.get_mut(usize::from(*place))?, answer)?;
                }
            }
        }
        (QuestionKind::Matching(matching), Response::Pairs(pairs)) => {
            for (left, right) in pairs {
                matching.rows.get_mut(usize::from(*left))?.right = *right;
            }
        }
        _ => return None,
    }
    Some(Question {
        kind,
        ..question.clone()
    })
}

fn number(numeric: &Numeric, typed: &str) -> Option<NumericAnswer> {
    let line = normalise::key_number(typed)?;
    let before = numeric.answers.first()?;
    let tolerance = match line.tolerance {
        Some(tolerance) => tolerance,
        None if numeric.shares_tolerance && !before.value.is_zero() => before
            .tolerance
            .checked_div(before.value.abs())
            .and_then(|share| share.checked_mul(line.value.abs()))
            .unwrap_or_default(),
        None => before.tolerance,
    };
    Some(NumericAnswer {
        value: line.value,
        tolerance,
        feedback: None,
    })
}

fn wording(typed: &str, before: Option<&AcceptedText>) -> AcceptedText {
    AcceptedText {
        text: typed.to_owned(),
        language: before.map_or(Language::English, |before| before.language),
        feedback: None,
    }
}

fn fill(gap: &mut Gap, answer: &GapAnswer) -> Option<()> {
    match (gap, answer) {
        (Gap::Text(accepted), GapAnswer::Text(typed)) => {
            *accepted = vec![wording(typed, accepted.first())];
        }
        (Gap::Choice(choice), GapAnswer::Choice(right)) => choice.key = *right,
        _ => return None,
    }
    Some(())
}

impl Correction {
    /// Whether this can be put right in this question at all: what people mark, people mark again.
    #[must_use]
    pub fn fits(&self, question: &Question) -> bool {
        match self {
            Self::NewKey(answer) => {
                question.is_answered_by(answer) && worth_by(question, answer, None).is_some()
            }
            Self::Accept(answer) => {
                let whole = !matches!(question.kind, QuestionKind::Ordering(_))
                    || question.is_answered_by(answer);
                whole && worth_by(question, answer, None).is_some()
            }
            Self::Drop | Self::FullMarks => !question.is_marked_by_people(),
        }
    }

    /// The answer that it speaks of.
    #[must_use]
    pub const fn answer(&self) -> Option<&Response> {
        match self {
            Self::NewKey(answer) | Self::Accept(answer) => Some(answer),
            Self::Drop | Self::FullMarks => None,
        }
    }
}

/// Reads what a form sends as the answer of a correction. As [`Response::parse`], and a number may have a tolerance:
/// `92 ± 1`.
///
/// # Errors
///
/// If the values cannot be an answer to the question.
pub fn parse_key(question: &Question, values: &[&str]) -> Result<Option<Response>, ResponseError> {
    if let (QuestionKind::Numeric(numeric), [typed]) = (&question.kind, values)
        && let Some(line) = normalise::key_number(typed)
        && line.tolerance.is_some()
    {
        return if line.unit.is_none() || line.unit == numeric.unit {
            Ok(Some(Response::Number((*typed).to_owned())))
        } else {
            Err(ResponseError::NotANumber)
        };
    }
    Response::parse(question, values)
}
