//! Lessons and quizzes.

use std::num::{NonZeroU16, NonZeroU32};

use serde::{Deserialize, Serialize};
use time::Date;

use super::{CompetencyCode, ItemId, Markdown, Percent, Points, QuestionId, Translated, Wait};
use crate::question::Question;

/// A lesson or a quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Names the item in its course, whatever its file is called.
    pub id: ItemId,
    /// The title.
    pub title: Translated<String>,
    /// Where the base file lies in the course's folder: relative links in it start there.
    pub path: String,
    /// What it holds.
    pub body: ItemBody,
}

impl Item {
    /// The lesson, if it is one.
    #[must_use]
    pub const fn lesson(&self) -> Option<&Lesson> {
        match &self.body {
            ItemBody::Lesson(lesson) => Some(lesson),
            ItemBody::Quiz(_) => None,
        }
    }

    /// The quiz, if it is one.
    #[must_use]
    pub const fn quiz(&self) -> Option<&Quiz> {
        match &self.body {
            ItemBody::Quiz(quiz) => Some(quiz),
            ItemBody::Lesson(_) => None,
        }
    }
}

/// What an item holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemBody {
    /// Text to read.
    Lesson(Lesson),
    /// Questions to answer.
    Quiz(Quiz),
}

/// Text to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// The text.
    pub body: Translated<Markdown>,
    /// About how long reading it takes, at 180 words a minute and never less than one.
    pub reading_minutes: Translated<u32>,
    /// When its facts must be looked at again.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "date::option"
    )]
    pub review_by: Option<Date>,
    /// What it teaches.
    #[serde(default)]
    pub competencies: Vec<CompetencyCode>,
}

time::serde::format_description!(date, Date, "[year]-[month]-[day]");

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
    pub wait: Option<Wait>,
    /// How many of the questions an attempt draws; all of them if not said. Never more than there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draw: Option<NonZeroU16>,
    /// Whether an attempt puts questions and options in an order of its own.
    #[serde(default)]
    pub shuffle: bool,
    /// The questions, at least one.
    pub questions: Vec<Question>,
}

impl Quiz {
    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| &question.id == id)
    }

    /// How many questions one attempt asks.
    #[must_use]
    pub fn questions_asked(&self) -> usize {
        self.draw.map_or(self.questions.len(), |draw| {
            usize::from(draw.get()).min(self.questions.len())
        })
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
