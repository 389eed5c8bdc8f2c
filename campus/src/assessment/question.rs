//! A question of an attempt as the learner sees it.

use std::num::NonZeroU8;

use courseware::render::{Html, Part, Renderer};
use courseware::{
    Case, ChoiceOption, Cloze, Essay, Gap, Item, Language, Localised, Markdown, OptionIndex,
    Points, Question, QuestionId, QuestionKind, Response, Translated,
};

use super::DrawnQuestion;
use super::drawn::gap_options;

/// A question and the learner's answer. The question itself stays inside: what comes out is what may be shown
/// while the attempt is in progress.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'paper> {
    pub(super) item: &'paper Item,
    pub(super) question: &'paper Question,
    drawn: &'paper DrawnQuestion,
    pub(super) answer: Option<&'paper Response>,
}

/// How a question is answered.
#[derive(Clone, Debug)]
pub enum Field<'paper> {
    /// One of these.
    OneOf(Vec<Choice<'paper>>),
    /// Any of these.
    SomeOf(Vec<Choice<'paper>>),
    /// A number, with the unit it is in.
    Number {
        /// The unit to show beside it.
        unit: Option<&'paper str>,
        /// How many significant figures to write.
        figures: Option<u8>,
    },
    /// A word or a few.
    Text,
    /// The gaps of the stem, by their places.
    Gaps(Vec<GapField<'paper>>),
    /// For each of these lines one of the right sides: what a form sends, and what it says.
    Pairs {
        /// What something is looked for.
        lefts: Vec<Line<'paper>>,
        /// What there is to choose from.
        rights: Vec<(OptionIndex, &'paper Translated<String>)>,
    },
    /// For each of these steps its place, from 1.
    Order(Vec<Line<'paper>>),
    /// A text of one's own.
    Essay {
        /// How many words it may have.
        words: u16,
        /// What is looked for.
        rubric: Vec<RubricLine<'paper>>,
    },
}

/// How a gap is filled.
#[derive(Clone, Debug)]
pub enum GapField<'paper> {
    /// By typing.
    Text,
    /// With one of these: what a form sends, and what it says.
    OneOf(Vec<(OptionIndex, &'paper Translated<String>)>),
}

/// A line of a question that has a field for each.
#[derive(Clone, Copy, Debug)]
pub struct Line<'paper> {
    /// Names its field.
    pub index: OptionIndex,
    pub(super) text: &'paper Translated<Markdown>,
}

/// What people look for in a text. What earns full marks is shown after submission.
#[derive(Clone, Copy, Debug)]
pub struct RubricLine<'paper> {
    /// What it is.
    pub name: Line<'paper>,
    /// What it is worth.
    pub points: Points,
}

/// An option of a question.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'paper> {
    pub(super) index: OptionIndex,
    value: ChoiceValue,
    option: &'paper ChoiceOption,
}

#[derive(Clone, Copy, Debug)]
enum ChoiceValue {
    Index(OptionIndex),
    Truth(bool),
}

impl Choice<'_> {
    /// What a form sends when it is chosen.
    pub fn value(&self) -> String {
        match self.value {
            ChoiceValue::Index(index) => index.to_string(),
            ChoiceValue::Truth(truth) => truth.to_string(),
        }
    }
}

impl<'paper> Asked<'paper> {
    pub(super) fn new(
        item: &'paper Item,
        question: &'paper Question,
        drawn: &'paper DrawnQuestion,
        answer: Option<&'paper Response>,
    ) -> Self {
        Self {
            item,
            question,
            drawn,
            answer,
        }
    }

    /// Names the question in its quiz.
    pub fn id(&self) -> &'paper QuestionId {
        &self.question.id
    }

    /// Its title.
    pub fn title(&self, language: Language) -> Localised<&'paper String> {
        self.question.title.get(language)
    }

    /// What it is worth.
    pub fn points(&self) -> Points {
        self.question.points
    }

    /// What is asked.
    pub fn stem(&self, renderer: &Renderer<'_>, language: Language) -> Localised<Html> {
        renderer.question(
            self.item,
            self.question,
            Part::Stem,
            &self.question.stem,
            language,
        )
    }

    /// How it is answered, options in the order of this attempt.
    pub fn field(&self) -> Field<'paper> {
        match &self.question.kind {
            QuestionKind::SingleChoice(kind) => Field::OneOf(self.choices(&kind.options)),
            QuestionKind::MultipleChoice(kind) => Field::SomeOf(self.choices(&kind.options)),
            QuestionKind::TrueFalse(kind) => Field::OneOf(vec![
                Choice {
                    index: 0,
                    value: ChoiceValue::Truth(true),
                    option: &kind.when_true,
                },
                Choice {
                    index: 1,
                    value: ChoiceValue::Truth(false),
                    option: &kind.when_false,
                },
            ]),
            QuestionKind::Numeric(kind) => Field::Number {
                unit: kind.unit.as_deref(),
                figures: kind.figures.map(NonZeroU8::get),
            },
            QuestionKind::ShortText(_) => Field::Text,
            QuestionKind::Cloze(kind) => Field::Gaps(self.gaps(kind)),
            QuestionKind::Matching(kind) => Field::Pairs {
                lefts: kind
                    .lefts()
                    .map(|(index, text, _)| Line { index, text })
                    .collect(),
                rights: self.in_order(|index| kind.rights.get(usize::from(index))),
            },
            QuestionKind::Ordering(kind) => {
                let lines = self.in_order(|index| kind.steps.get(usize::from(index)));
                let lines = lines.into_iter();
                Field::Order(lines.map(|(index, text)| Line { index, text }).collect())
            }
            QuestionKind::Essay(kind) => Field::Essay {
                words: kind.words,
                rubric: rubric(kind),
            },
        }
    }

    /// The case that it belongs to.
    pub fn case(&self) -> Option<&'paper Case> {
        let id = self.question.case.as_ref()?;
        self.item.quiz()?.case(id)
    }

    /// What the questions of its case share.
    pub fn case_stem(
        &self,
        case: &Case,
        renderer: &Renderer<'_>,
        language: Language,
    ) -> Localised<Html> {
        renderer.case(self.item, case, language)
    }

    /// What is asked, with the markup that `gap` writes in each gap, by its place and in the language of the stem.
    pub fn stem_with_gaps(
        &self,
        renderer: &Renderer<'_>,
        language: Language,
        gap: &mut dyn FnMut(usize, Language) -> String,
    ) -> Localised<Html> {
        renderer.stem_with_gaps(self.item, self.question, language, gap)
    }

    /// What a line says: phrasing content.
    pub fn line(
        &self,
        line: &Line<'_>,
        renderer: &Renderer<'_>,
        language: Language,
    ) -> Localised<Html> {
        let part = Part::Option(line.index);
        renderer.phrase(self.item, self.question, part, line.text, language)
    }

    /// In the order of this attempt.
    fn in_order<T>(
        &self,
        find: impl Fn(OptionIndex) -> Option<&'paper T>,
    ) -> Vec<(OptionIndex, &'paper T)> {
        let order = self.drawn.options.iter();
        order
            .filter_map(|index| Some((*index, find(*index)?)))
            .collect()
    }

    /// The attempt keeps one order for the options of all gaps, which are counted through.
    fn gaps(&self, cloze: &'paper Cloze) -> Vec<GapField<'paper>> {
        let mut first = 0_usize;
        let fields = cloze.gaps.iter().map(|gap| {
            let start = first;
            first = first.saturating_add(gap_options(gap));
            match gap {
                Gap::Text(_) => GapField::Text,
                Gap::Choice(choice) => {
                    let order = self.drawn.options.iter();
                    let own = order.filter_map(|index| {
                        let own = usize::from(*index).checked_sub(start)?;
                        let index = OptionIndex::try_from(own).ok()?;
                        Some((index, choice.options.get(own)?))
                    });
                    GapField::OneOf(own.collect())
                }
            }
        });
        fields.collect()
    }

    /// What an option says: phrasing content, for a label.
    pub fn choice(
        &self,
        choice: &Choice<'_>,
        renderer: &Renderer<'_>,
        language: Language,
    ) -> Localised<Html> {
        renderer.phrase(
            self.item,
            self.question,
            Part::Option(choice.index),
            &choice.option.text,
            language,
        )
    }

    /// Whether the saved answer lacks nothing.
    pub fn is_answered(&self) -> bool {
        let answer = self.answer;
        answer.is_some_and(|answer| self.question.is_answered_by(answer))
    }

    /// Whether people mark the answer.
    pub fn is_marked_by_people(&self) -> bool {
        self.question.is_marked_by_people()
    }

    /// The saved answer as a form would send it; empty where there is none.
    pub fn values(&self) -> Vec<String> {
        self.answer.map(Response::values).unwrap_or_default()
    }

    fn choices(&self, options: &'paper [ChoiceOption]) -> Vec<Choice<'paper>> {
        let order = self.drawn.options.iter();
        order
            .filter_map(|index| {
                Some(Choice {
                    index: *index,
                    value: ChoiceValue::Index(*index),
                    option: options.get(usize::from(*index))?,
                })
            })
            .collect()
    }
}

pub(super) fn rubric(essay: &Essay) -> Vec<RubricLine<'_>> {
    let lines = (0..).zip(&essay.rubric);
    lines
        .map(|(index, criterion)| RubricLine {
            name: Line {
                index,
                text: &criterion.name,
            },
            points: criterion.points,
        })
        .collect()
}
