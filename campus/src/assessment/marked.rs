//! A question of a submitted attempt, as the learner sees it.

use std::collections::BTreeMap;

use courseware::render::{Html, Part, Renderer};
use courseware::{
    Correction, Credit, Feedback, Grade, Language, Localised, OptionIndex, QuestionKind, Regraded,
    Response, grade,
};

use super::marking::ShownMarking;
use super::question::{Asked, Choice, Line, RubricLine, rubric};
use super::regrading::CorrectionNotice;

/// A question of a submitted attempt.
#[derive(Clone, Debug)]
pub struct Marked<'paper> {
    asked: Asked<'paper>,
    /// None where people have yet to mark it.
    credit: Option<Credit>,
    feedback: Vec<Feedback<'paper>>,
    parts: BTreeMap<OptionIndex, bool>,
    /// Whether more may be shown than the answer and its mark.
    revealed: bool,
    marking: Option<&'paper ShownMarking>,
    returned: bool,
    /// What was put right in the question since, the earliest first.
    corrections: Vec<CorrectionNotice>,
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
    /// People have yet to mark it.
    Waiting,
    /// Nobody marked it: the attempt was handed back for another try.
    Returned,
}

impl<'paper> Marked<'paper> {
    pub(super) fn new(asked: Asked<'paper>, credit: Option<Credit>) -> Self {
        let Grade {
            feedback, parts, ..
        } = grade(asked.question, asked.answer);
        Self {
            asked,
            credit,
            feedback,
            parts,
            revealed: true,
            marking: None,
            returned: false,
            corrections: Vec::new(),
        }
    }

    /// The same with what was put right since, and what the answer is worth by that.
    pub(super) fn put_right(
        self,
        (regraded, corrections): (Regraded<'paper>, Vec<CorrectionNotice>),
    ) -> Self {
        let Grade {
            credit,
            feedback,
            parts,
            ..
        } = regraded.grade;
        Self {
            credit: Some(credit),
            feedback,
            parts,
            corrections,
            ..self
        }
    }

    /// The same without anything that tells the key: neither the key itself nor feedback, reason or rubric, nor which
    /// part of the answer was wrong.
    pub(super) fn unrevealed(self) -> Self {
        Self {
            feedback: Vec::new(),
            parts: BTreeMap::new(),
            revealed: false,
            ..self
        }
    }

    /// Whether more is shown than the answer and its mark.
    pub fn is_revealed(&self) -> bool {
        self.revealed
    }

    /// The same, with what a person said of it.
    pub(super) fn said_by_people(self, marking: Option<&'paper ShownMarking>) -> Self {
        Self { marking, ..self }
    }

    /// The same, of an attempt that was handed back for another try.
    pub(super) fn of_returned(self, returned: bool) -> Self {
        Self { returned, ..self }
    }

    /// What a person said of it last, if anyone did.
    pub fn marking(&self) -> Option<&'paper ShownMarking> {
        self.marking
    }

    /// What was put right in the question since it was answered, the earliest first.
    pub fn corrections(&self) -> &[CorrectionNotice] {
        &self.corrections
    }

    /// Whether the question counts for nobody any more.
    pub fn is_dropped(&self) -> bool {
        self.notices()
            .any(|correction| *correction == Correction::Drop)
    }

    fn notices(&self) -> impl DoubleEndedIterator<Item = &Correction> {
        self.corrections.iter().map(|notice| &notice.correction)
    }

    /// The question as it was asked.
    pub fn asked(&self) -> &Asked<'paper> {
        &self.asked
    }

    /// The share of the points that the answer earned, as it was marked; nothing while people have yet to mark it.
    pub fn credit(&self) -> Credit {
        self.credit.unwrap_or(Credit::NONE)
    }

    /// The credit in a word.
    pub fn verdict(&self) -> Verdict {
        match (self.asked.answer, self.credit) {
            (Some(_), None) if self.returned => Verdict::Returned,
            (Some(_), None) => Verdict::Waiting,
            (_, Some(Credit::FULL)) => Verdict::Right,
            (None, _) => Verdict::Unanswered,
            (Some(_), Some(Credit::NONE)) => Verdict::Wrong,
            (Some(_), Some(_)) => Verdict::Partly,
        }
    }

    /// The key as a form would send it; the first where several answers are accepted, none where people decide or where
    /// it is not revealed. What was accepted since is among the right options of a choice.
    pub fn key(&self) -> Vec<String> {
        if !self.revealed {
            return Vec::new();
        }
        let newest = self
            .notices()
            .rev()
            .find_map(|correction| match correction {
                Correction::NewKey(key) => Some(key.clone()),
                _ => None,
            });
        let key = newest.or_else(|| self.asked.question.key());
        let mut values = key.as_ref().map(Response::values).unwrap_or_default();
        if let Some(Response::Choice(_) | Response::Truth(_)) = key {
            let accepted = self.notices().filter_map(|correction| match correction {
                Correction::Accept(answer) => Some(answer.values()),
                _ => None,
            });
            values.extend(accepted.flatten());
        }
        values
    }

    /// Whether the answer in the field with this number is right; none where there is none.
    pub fn part(&self, index: OptionIndex) -> Option<bool> {
        self.parts.get(&index).copied()
    }

    /// What people look for in a text, with what earns full marks.
    pub fn rubric(&self) -> Vec<(RubricLine<'paper>, Line<'paper>)> {
        let QuestionKind::Essay(essay) = &self.asked.question.kind else {
            return Vec::new();
        };
        if !self.revealed {
            return Vec::new();
        }
        let full = essay.rubric.iter().map(|criterion| &criterion.full);
        let lines = rubric(essay).into_iter().zip(full);
        lines
            .map(|(line, text)| {
                let index = line.name.index;
                (line, Line { index, text })
            })
            .collect()
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

    /// Why the key is the key, where that is revealed.
    pub fn rationale(
        &self,
        renderer: &Renderer<'_>,
        language: Language,
    ) -> Option<Localised<Html>> {
        let question = self.asked.question;
        let (part, text) = (Part::Rationale, &question.rationale);
        self.revealed
            .then(|| renderer.question(self.asked.item, question, part, text, language))
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
