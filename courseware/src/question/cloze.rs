//! A text with gaps: `The upper value is the [[systolic | upper]] one, in [[(x) mm Hg | kPa]].`

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::gaps::{self, Alternative};
use super::response::{LONGEST, fields, option_index};
use super::short_text::case_attribute;
use super::{AcceptedText, Answers, GapAnswer, OptionIndex, QuestionType, Response, ResponseError};
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::grading::{Credit, Grade};
use crate::model::{Language, Translated};
use crate::normalise;

/// How many gaps a text may have, and how many things to choose from a gap.
const MOST: usize = 50;

/// A question whose stem has gaps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cloze {
    /// The gaps in the order of the base file, at least one.
    pub gaps: Vec<Gap>,
    /// Whether capital letters matter.
    #[serde(default)]
    pub case_sensitive: bool,
}

/// A gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// Filled by typing.
    Text(Vec<AcceptedText>),
    /// Filled by choosing.
    Choice(GapChoice),
}

/// What there is to choose from for a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapChoice {
    /// The options, at least two, in plain words.
    pub options: Vec<Translated<String>>,
    /// The right one.
    pub key: OptionIndex,
}

impl Cloze {
    pub(super) fn read(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Self> {
        let case_sensitive = case_attribute(answers, notes);
        if answers.gaps.len() > MOST {
            let message = format!(
                "a text has at most {MOST} gaps, this one {}",
                answers.gaps.len()
            );
            notes.add(
                Code::AnswerCount,
                answers.range.clone(),
                message,
                "make two questions of it",
            );
            return None;
        }
        if answers.gaps.is_empty() {
            return None;
        }
        let read: Vec<_> = answers
            .gaps
            .iter()
            .map(|gap| read_gap(gap, answers.language, case_sensitive, notes))
            .collect();
        Some(Self {
            gaps: read.into_iter().collect::<Option<_>>()?,
            case_sensitive,
        })
    }

    /// Whether this is right for the gap at this place.
    fn accepts(&self, place: usize, answer: &GapAnswer) -> bool {
        match (self.gaps.get(place), answer) {
            (Some(Gap::Text(accepted)), GapAnswer::Text(typed)) => {
                let number = normalise::number(typed, None);
                let words = normalise::text(typed, self.case_sensitive);
                accepted.iter().any(|accepted| {
                    normalise::text(&accepted.text, self.case_sensitive) == words
                        || (number.is_some() && normalise::number(&accepted.text, None) == number)
                })
            }
            (Some(Gap::Choice(choice)), GapAnswer::Choice(chosen)) => choice.key == *chosen,
            _ => false,
        }
    }
}

fn read_gap(
    gap: &gaps::Gap,
    language: Language,
    case_sensitive: bool,
    notes: &mut Notes<'_>,
) -> Option<Gap> {
    if !sound(gap, notes) {
        return None;
    }
    if gap.alternatives.iter().all(|one| one.marked.is_none()) {
        let mut accepted = Vec::new();
        for Alternative { text, .. } in &gap.alternatives {
            accept(&mut accepted, text, language, case_sensitive);
        }
        if accepted.len() < gap.alternatives.len() {
            duplicate(gap, notes);
        }
        return Some(Gap::Text(accepted));
    }
    let right: Vec<OptionIndex> = right_ones(gap);
    let [key] = right.as_slice() else {
        let message = format!(
            "a gap to choose for has one right option, this one {}",
            right.len()
        );
        let help = "mark exactly one with `(x)`, as in `[[(x) mm Hg | kPa]]`";
        notes.add(Code::AnswerKey, gap.range.clone(), message, help);
        return None;
    };
    if !(2..=MOST).contains(&gap.alternatives.len()) {
        let help = "write what else there is to choose, as in `[[(x) mm Hg | kPa]]`; without `(x)` a gap is typed";
        notes.add(
            Code::AnswerCount,
            gap.range.clone(),
            format!("a gap to choose for has 2 to {MOST} options"),
            help,
        );
        return None;
    }
    let mut seen = Vec::new();
    for option in &gap.alternatives {
        if seen.contains(&&option.text) {
            duplicate(gap, notes);
        }
        seen.push(&option.text);
    }
    let options = gap.alternatives.iter();
    Some(Gap::Choice(GapChoice {
        options: options
            .map(|option| Translated::new(language, option.text.clone()))
            .collect(),
        key: *key,
    }))
}

/// Complains about alternatives that nobody could type or choose.
fn sound(gap: &gaps::Gap, notes: &mut Notes<'_>) -> bool {
    let empty = |one: &Alternative| {
        normalise::text(&one.text, false).is_empty() || one.text.chars().count() > LONGEST
    };
    if gap.alternatives.iter().any(empty) {
        let help = "write what is right between the brackets, with bars between several: `[[systolic | upper]]`";
        notes.add(
            Code::AnswerContent,
            gap.range.clone(),
            format!("an alternative of a gap has 1 to {LONGEST} characters, not only signs"),
            help,
        );
        return false;
    }
    true
}

fn duplicate(gap: &gaps::Gap, notes: &mut Notes<'_>) {
    notes.add(
        Code::DuplicateAnswer,
        gap.range.clone(),
        "an alternative of this gap is there twice",
        "remove one of the two: capital letters, spaces and vowel signs make no difference",
    );
}

fn right_ones(gap: &gaps::Gap) -> Vec<OptionIndex> {
    let marked = gap.alternatives.iter().zip(0..);
    marked
        .filter(|(one, _)| one.marked == Some(true))
        .map(|(_, place)| place)
        .collect()
}

/// Adds a wording unless it is accepted already.
fn accept(accepted: &mut Vec<AcceptedText>, text: &str, language: Language, case_sensitive: bool) {
    let normalised = normalise::text(text, case_sensitive);
    let known = accepted
        .iter()
        .any(|known| normalise::text(&known.text, case_sensitive) == normalised);
    if !known {
        accepted.push(AcceptedText {
            text: text.to_owned(),
            language,
            feedback: None,
        });
    }
}

impl QuestionType for Cloze {
    /// A translation has every gap once, in its own order; it adds wordings and translates options.
    fn translate(&mut self, answers: &Answers<'_>, notes: &mut Notes<'_>) {
        let mut places: Vec<usize> = answers.gaps.iter().map(|gap| gap.place).collect();
        places.sort_unstable();
        if !places.iter().copied().eq(0..self.gaps.len()) {
            let message = format!(
                "the base file has {} gaps here, each once; the translation has {}",
                self.gaps.len(),
                answers.gaps.len()
            );
            let help = "keep every gap; where the words stand in another order, say which gap each is: `[[#2 …]] … [[#1 …]]`";
            notes.add(
                Code::TranslationAnswers,
                answers.range.clone(),
                message,
                help,
            );
            return;
        }
        let case_sensitive = self.case_sensitive;
        for written in answers.gaps {
            match self.gaps.get_mut(written.place) {
                Some(Gap::Text(accepted)) => {
                    translate_text(accepted, written, answers.language, case_sensitive, notes);
                }
                Some(Gap::Choice(choice)) => {
                    translate_choice(choice, written, answers.language, notes);
                }
                None => {}
            }
        }
    }

    fn parse_response(&self, values: &[&str]) -> Result<Option<Response>, ResponseError> {
        let mut given = BTreeMap::new();
        for (place, value) in fields(values)? {
            let answer = match self.gaps.get(usize::from(place)) {
                None => return Err(ResponseError::NoSuchOption),
                Some(Gap::Text(_)) if value.chars().count() > LONGEST => {
                    return Err(ResponseError::TooLong);
                }
                Some(Gap::Text(_)) => GapAnswer::Text(value.to_owned()),
                Some(Gap::Choice(choice)) => {
                    GapAnswer::Choice(option_index(value, choice.options.len())?)
                }
            };
            given.insert(place, answer);
        }
        Ok((!given.is_empty()).then_some(Response::Gaps(given)))
    }

    fn complete(&self, response: &Response) -> bool {
        matches!(response, Response::Gaps(given) if given.len() >= self.gaps.len())
    }

    /// Each gap counts the same.
    fn grade(&self, response: &Response) -> Grade<'_> {
        let Response::Gaps(given) = response else {
            return Grade::none();
        };
        let parts: BTreeMap<OptionIndex, bool> = given
            .iter()
            .map(|(place, answer)| (*place, self.accepts(usize::from(*place), answer)))
            .collect();
        let right = parts.values().filter(|right| **right).count();
        Grade::of_parts(Credit::share(right, self.gaps.len()), parts)
    }

    fn key(&self) -> Option<Response> {
        let gaps = self.gaps.iter().zip(0..);
        let answers = gaps.map(|(gap, place)| {
            let answer = match gap {
                Gap::Text(accepted) => GapAnswer::Text(
                    accepted
                        .first()
                        .map(|accepted| accepted.text.clone())
                        .unwrap_or_default(),
                ),
                Gap::Choice(choice) => GapAnswer::Choice(choice.key),
            };
            (place, answer)
        });
        Some(Response::Gaps(answers.collect()))
    }
}

/// Adds the wordings of a translation; an empty gap adds none.
fn translate_text(
    accepted: &mut Vec<AcceptedText>,
    written: &gaps::Gap,
    language: Language,
    case_sensitive: bool,
    notes: &mut Notes<'_>,
) {
    if let [Alternative { marked: None, text }] = written.alternatives.as_slice()
        && text.is_empty()
    {
        return;
    }
    if written.alternatives.iter().any(|one| one.marked.is_some()) {
        let help = "write the wordings that are right in this language, without `(x)`";
        notes.add(
            Code::TranslationKey,
            written.range.clone(),
            "this gap is typed in the base file",
            help,
        );
    } else if sound(written, notes) {
        for Alternative { text, .. } in &written.alternatives {
            accept(accepted, text, language, case_sensitive);
        }
    }
}

/// Options stand in the same order; marks may be left out, but those that are set must agree.
fn translate_choice(
    choice: &mut GapChoice,
    written: &gaps::Gap,
    language: Language,
    notes: &mut Notes<'_>,
) {
    if choice.options.len() != written.alternatives.len() {
        let message = format!(
            "this gap has {} options in the base file, {} here",
            choice.options.len(),
            written.alternatives.len()
        );
        notes.add(
            Code::TranslationAnswers,
            written.range.clone(),
            message,
            "translate every option, in the same order",
        );
        return;
    }
    let right = right_ones(written);
    if !right.is_empty() && right != [choice.key] {
        notes.add(
            Code::TranslationKey,
            written.range.clone(),
            "the mark in this gap differs from the base file",
            "keep the order of the base file and set the same mark, or leave it out",
        );
    }
    if sound(written, notes) {
        for (option, word) in choice.options.iter_mut().zip(&written.alternatives) {
            option.set(language, word.text.clone());
        }
    }
}
