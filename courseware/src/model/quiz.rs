//! Quizzes: what is asked, and what of it an attempt draws.

use std::num::{NonZeroU16, NonZeroU32};

use serde::{Deserialize, Serialize};

use super::conduct::{Completes, Counted, Reveal};
use super::{ItemId, Markdown, Percent, Points, QuestionId, TimeSpan, Translated};
use crate::question::Question;

/// Questions to answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiz {
    /// What stands before the first question; may be empty.
    pub introduction: Translated<Markdown>,
    /// The share of the points that passes.
    pub pass_mark: Percent,
    /// How often it may be tried; as often as one likes if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempts: Option<NonZeroU32>,
    /// How long one waits before trying again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait: Option<TimeSpan>,
    /// How long an attempt takes at most; as long as one likes if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_limit: Option<TimeSpan>,
    /// How long after an attempt's time answers still count that were late on their way; not at all if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grace: Option<TimeSpan>,
    /// Which attempt is the one that counts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub counted: Counted,
    /// What completes the quiz.
    #[serde(default, skip_serializing_if = "is_default")]
    pub completes: Completes,
    /// What learners see of an attempt that was handed in.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reveal: Reveal,
    /// Whether an answer can be checked, and is settled by that, before the attempt is handed in.
    #[serde(default, skip_serializing_if = "is_default")]
    pub immediate: bool,
    /// Whether each question has a page of its own.
    #[serde(default, skip_serializing_if = "is_default")]
    pub one_at_a_time: bool,
    /// The quiz that asks after the course what this one asks before it. Such a quiz is completed by handing it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_test_of: Option<ItemId>,
    /// How many of the questions an attempt draws; all of them if not said. Never more than there are. A case counts as
    /// one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draw: Option<NonZeroU16>,
    /// Whether an attempt puts questions and options in an order of its own.
    #[serde(default)]
    pub shuffle: bool,
    /// What an attempt draws, pool by pool; empty where it draws from all questions alike.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pools: Vec<Pool>,
    /// The questions, at least one. Those of a case stand one after the other.
    pub questions: Vec<Question>,
    /// What several questions share.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<Case>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Questions and cases of which an attempt draws some.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pool {
    /// How many are drawn; never more than there are, whatever the pools before have drawn.
    pub take: NonZeroU16,
    /// What there is to draw from: ids of questions and of cases.
    pub units: Vec<QuestionId>,
}

/// A stem that several questions share. They are drawn and shown together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Names the case in its quiz; no question has the same id.
    pub id: QuestionId,
    /// The title.
    pub title: Translated<String>,
    /// What they share.
    pub stem: Translated<Markdown>,
    /// Where it was written, if not in the quiz's own file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

impl Quiz {
    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| &question.id == id)
    }

    /// The case with this id.
    #[must_use]
    pub fn case(&self, id: &QuestionId) -> Option<&Case> {
        self.cases.iter().find(|case| &case.id == id)
    }

    /// What is drawn as one: a question, or all questions of a case; in the author's order, each with its id.
    pub fn units(&self) -> impl Iterator<Item = (&QuestionId, &[Question])> {
        let together = |a: &Question, b: &Question| a.case.is_some() && a.case == b.case;
        self.questions.chunk_by(together).filter_map(|unit| {
            let first = unit.first()?;
            Some((first.case.as_ref().unwrap_or(&first.id), unit))
        })
    }

    /// How many questions one attempt asks, at most: where cases are drawn, attempts may differ.
    #[must_use]
    pub fn questions_asked(&self) -> usize {
        self.drawn_of_each(|sizes, take| sizes.iter().rev().take(take).sum())
    }

    /// How many questions one attempt asks, at least.
    #[must_use]
    pub fn questions_asked_at_least(&self) -> usize {
        self.drawn_of_each(|sizes, take| sizes.iter().take(take).sum())
    }

    /// Adds up what `drawn` makes of the sizes of each pool's units, the smallest first.
    fn drawn_of_each(&self, drawn: impl Fn(&[usize], usize) -> usize) -> usize {
        let sizes = |wanted: &dyn Fn(&QuestionId) -> bool| {
            let units = self.units().filter(|(id, _)| wanted(id));
            let mut sizes: Vec<usize> = units.map(|(_, unit)| unit.len()).collect();
            sizes.sort_unstable();
            sizes
        };
        if self.pools.is_empty() {
            let sizes = sizes(&|_| true);
            let take = self.draw.map_or(sizes.len(), |draw| draw.get().into());
            return drawn(&sizes, take);
        }
        let pools = self.pools.iter();
        pools
            .map(|pool| {
                drawn(
                    &sizes(&|id| pool.units.contains(id)),
                    pool.take.get().into(),
                )
            })
            .sum()
    }

    /// Whether an attempt with this number, the first being 1, can decide that the quiz is passed.
    #[must_use]
    pub const fn can_pass(&self, number: u32) -> bool {
        !matches!(self.counted, Counted::First) || number == 1
    }

    /// Whether an attempt may have to be marked by people.
    #[must_use]
    pub fn is_marked_by_people(&self) -> bool {
        self.questions.iter().any(Question::is_marked_by_people)
    }

    /// The points of all questions together.
    #[must_use]
    pub fn points(&self) -> u32 {
        self.questions
            .iter()
            .map(|question| u32::from(Points::value(question.points)))
            .sum()
    }
}
