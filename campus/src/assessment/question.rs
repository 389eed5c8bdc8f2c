//! A question of an attempt as the learner sees it.

use courseware::render::{Html, Part, Renderer};
use courseware::{
    ChoiceOption, Credit, Feedback, Item, Language, Localised, OptionIndex, Points, Question,
    QuestionId, QuestionKind, Response, grade,
};

use super::DrawnQuestion;

/// A question and the learner's answer. The question itself stays inside: what comes out is what may be shown
/// while the attempt is in progress.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'paper> {
    item: &'paper Item,
    question: &'paper Question,
    drawn: &'paper DrawnQuestion,
    answer: Option<&'paper Response>,
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
    },
    /// A word or a few.
    Text,
}

/// An option of a question.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'paper> {
    index: OptionIndex,
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
            },
            QuestionKind::ShortText(_) => Field::Text,
        }
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

    /// The saved answer as a form would send it; empty where there is none.
    pub fn values(&self) -> Vec<String> {
        self.answer.map(values_of).unwrap_or_default()
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

fn values_of(response: &Response) -> Vec<String> {
    match response {
        Response::Choice(index) => vec![index.to_string()],
        Response::Choices(indices) => indices.iter().map(OptionIndex::to_string).collect(),
        Response::Truth(truth) => vec![truth.to_string()],
        Response::Number(typed) | Response::Text(typed) => vec![typed.clone()],
    }
}

/// A question of a submitted attempt.
#[derive(Clone, Debug)]
pub struct Marked<'paper> {
    asked: Asked<'paper>,
    credit: Credit,
    feedback: Vec<Feedback<'paper>>,
}

/// What an answer was worth, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All of the points.
    Right,
    /// Some of the points.
    Partly,
    /// None of the points.
    Wrong,
    /// There was no answer.
    Unanswered,
}

impl<'paper> Marked<'paper> {
    pub(super) fn new(asked: Asked<'paper>, credit: Credit) -> Self {
        let feedback = grade(asked.question, asked.answer).feedback;
        Self {
            asked,
            credit,
            feedback,
        }
    }

    /// The question as it was asked.
    pub fn asked(&self) -> &Asked<'paper> {
        &self.asked
    }

    /// The share of the points that the answer earned, as it was marked.
    pub fn credit(&self) -> Credit {
        self.credit
    }

    /// The credit in a word.
    pub fn verdict(&self) -> Verdict {
        match (self.asked.answer, self.credit) {
            (_, Credit::FULL) => Verdict::Right,
            (None, _) => Verdict::Unanswered,
            (Some(_), Credit::NONE) => Verdict::Wrong,
            (Some(_), _) => Verdict::Partly,
        }
    }

    /// The key as a form would send it; the first where several answers are accepted.
    pub fn key(&self) -> Vec<String> {
        values_of(&self.asked.question.key())
    }

    /// What the author says to those who chose this option; nothing for options that were not chosen.
    pub fn choice_feedback(
        &self,
        choice: &Choice<'_>,
        renderer: &Renderer<'_>,
        language: Language,
    ) -> Option<Localised<Html>> {
        let found = self
            .feedback
            .iter()
            .find(|feedback| feedback.option == Some(choice.index))?;
        Some(self.said(found, choice.index, renderer, language))
    }

    /// What the author says to those who typed this answer.
    pub fn typed_feedback(
        &self,
        renderer: &Renderer<'_>,
        language: Language,
    ) -> Option<Localised<Html>> {
        let found = self
            .feedback
            .iter()
            .find(|feedback| feedback.option.is_none())?;
        Some(self.said(found, 0, renderer, language))
    }

    /// Why the key is the key.
    pub fn rationale(&self, renderer: &Renderer<'_>, language: Language) -> Localised<Html> {
        let question = self.asked.question;
        renderer.question(
            self.asked.item,
            question,
            Part::Rationale,
            &question.rationale,
            language,
        )
    }

    fn said(
        &self,
        feedback: &Feedback<'_>,
        place: OptionIndex,
        renderer: &Renderer<'_>,
        language: Language,
    ) -> Localised<Html> {
        renderer.question(
            self.asked.item,
            self.asked.question,
            Part::Feedback(place),
            feedback.text,
            language,
        )
    }
}
