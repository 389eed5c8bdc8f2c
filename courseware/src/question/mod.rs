//! Questions. Each type has a file of its own; this one lists them.

mod multiple_choice;
mod numeric;
mod response;
mod short_text;
mod single_choice;
mod true_false;

use serde::{Deserialize, Serialize};

pub use multiple_choice::MultipleChoice;
pub use numeric::{Numeric, NumericAnswer};
pub use response::{Response, ResponseError};
pub use short_text::{AcceptedText, ShortText};
pub use single_choice::SingleChoice;
pub use true_false::TrueFalse;

use crate::grading::Grade;
use crate::model::{CompetencyCode, Markdown, Points, QuestionId, Translated};

/// The place of an option in the base file, from 0. Shuffling changes what is shown where, never this.
pub type OptionIndex = u16;

/// A question of a quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Names the question in its quiz.
    pub id: QuestionId,
    /// The title.
    pub title: Translated<String>,
    /// What it is worth.
    pub points: Points,
    /// What it tests.
    #[serde(default)]
    pub competencies: Vec<CompetencyCode>,
    /// What is asked.
    pub stem: Translated<Markdown>,
    /// Why the key is the key; shown after submission.
    pub rationale: Translated<Markdown>,
    /// How it is answered.
    pub kind: QuestionKind,
}

/// How a question is answered, with its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One option is right.
    SingleChoice(SingleChoice),
    /// Some options are right.
    MultipleChoice(MultipleChoice),
    /// A statement that holds or doesn't.
    TrueFalse(TrueFalse),
    /// A number.
    Numeric(Numeric),
    /// A word or a few.
    ShortText(ShortText),
}

/// One of several things to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceOption {
    /// What it says: one paragraph.
    pub text: Translated<Markdown>,
    /// What to tell those who chose it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Translated<Markdown>>,
}

/// What every type of question can do.
pub(crate) trait QuestionType {
    /// Reads what a form sent; `None` where it was left empty.
    fn parse_response(&self, values: &[&str]) -> Result<Option<Response>, ResponseError>;

    /// Grades a response; one of another type earns nothing.
    fn grade(&self, response: &Response) -> Grade<'_>;

    /// A response that earns full credit.
    fn key(&self) -> Response;
}

impl QuestionKind {
    /// The name that `type=` uses in a course.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SingleChoice(_) => "single-choice",
            Self::MultipleChoice(_) => "multiple-choice",
            Self::TrueFalse(_) => "true-false",
            Self::Numeric(_) => "numeric",
            Self::ShortText(_) => "short-text",
        }
    }

    pub(crate) fn behaviour(&self) -> &dyn QuestionType {
        match self {
            Self::SingleChoice(kind) => kind,
            Self::MultipleChoice(kind) => kind,
            Self::TrueFalse(kind) => kind,
            Self::Numeric(kind) => kind,
            Self::ShortText(kind) => kind,
        }
    }
}

impl Question {
    /// A response that earns full credit: the first of the accepted where there are several.
    #[must_use]
    pub fn key(&self) -> Response {
        self.kind.behaviour().key()
    }
}
