//! Lessons, and what a quiz has in common with them.

use serde::{Deserialize, Serialize};
use time::Date;

use super::quiz::Quiz;
use super::{CompetencyCode, ItemId, Markdown, Translated};

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
