//! Questions. Each type has a file of its own; this one lists them.

mod choices;
mod cloze;
mod essay;
pub(crate) mod gaps;
mod in_words;
mod matching;
mod multiple_choice;
mod numeric;
mod ordering;
mod response;
mod rows;
pub(crate) mod section;
mod short_text;
mod single_choice;
mod true_false;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use cloze::{Cloze, Gap, GapChoice};
pub use essay::{Criterion, Essay};
pub use matching::{Matching, MatchingRow};
pub use multiple_choice::MultipleChoice;
pub use numeric::{Numeric, NumericAnswer};
pub use ordering::Ordering;
pub use response::{GapAnswer, Response, ResponseError};
pub use short_text::{AcceptedText, ShortText};
pub use single_choice::SingleChoice;
pub use true_false::TrueFalse;

use self::rows::Row;
use self::section::{Answer, Mark, Shape};
use crate::check::notes::Notes;
use crate::grading::Grade;
use crate::model::{CompetencyCode, Language, Markdown, Points, QuestionId, Translated};

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
    /// The case that it belongs to, in [`crate::Quiz::cases`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<QuestionId>,
    /// Where it was written, if not in the quiz's own file: relative links in it start there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
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
    /// Gaps in the stem.
    Cloze(Cloze),
    /// What belongs together.
    Matching(Matching),
    /// What comes after what.
    Ordering(Ordering),
    /// A text that people mark.
    Essay(Essay),
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

/// The answers of one question as written in one file.
pub(crate) struct Answers<'section> {
    /// Those of a list.
    pub(crate) list: &'section [Answer],
    /// Those of a table, its head among them.
    pub(crate) rows: &'section [Row],
    /// Those in the stem.
    pub(crate) gaps: &'section [gaps::Gap],
    /// The language of the file.
    pub(crate) language: Language,
    /// The attributes of the heading.
    pub(crate) attributes: &'section [(String, Option<String>)],
    /// Where the heading stands.
    pub(crate) heading: Range<usize>,
    /// Where the answers stand.
    pub(crate) range: Range<usize>,
}

impl Answers<'_> {
    /// The value of an attribute of the heading; empty where it has none.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_deref().unwrap_or_default())
    }
}

/// A type of question as the checker knows it.
pub(crate) struct TypeEntry {
    /// The name in `type=`.
    pub(crate) name: &'static str,
    /// The attributes that only this type takes.
    pub(crate) attributes: &'static [&'static str],
    /// What its answers are written as.
    pub(crate) shape: Shape,
    /// Reads the answers; `None` after problems that leave nothing to work with.
    pub(crate) read: fn(&Answers<'_>, &mut Notes<'_>) -> Option<QuestionKind>,
}

/// Every type of question there is.
pub(crate) const TYPES: &[TypeEntry] = &[
    TypeEntry {
        name: "single-choice",
        attributes: &[],
        shape: Shape::Marks,
        read: |answers, notes| SingleChoice::read(answers, notes).map(QuestionKind::SingleChoice),
    },
    TypeEntry {
        name: "multiple-choice",
        attributes: &[],
        shape: Shape::Marks,
        read: |answers, notes| {
            MultipleChoice::read(answers, notes).map(QuestionKind::MultipleChoice)
        },
    },
    TypeEntry {
        name: "true-false",
        attributes: &[],
        shape: Shape::Marks,
        read: |answers, notes| TrueFalse::read(answers, notes).map(QuestionKind::TrueFalse),
    },
    TypeEntry {
        name: "numeric",
        attributes: &["figures", "tolerance"],
        shape: Shape::Marks,
        read: |answers, notes| Numeric::read(answers, notes).map(QuestionKind::Numeric),
    },
    TypeEntry {
        name: "short-text",
        attributes: &["case"],
        shape: Shape::Marks,
        read: |answers, notes| ShortText::read(answers, notes).map(QuestionKind::ShortText),
    },
    TypeEntry {
        name: "cloze",
        attributes: &["case"],
        shape: Shape::Gaps,
        read: |answers, notes| Cloze::read(answers, notes).map(QuestionKind::Cloze),
    },
    TypeEntry {
        name: "matching",
        attributes: &[],
        shape: Shape::Table,
        read: |answers, notes| Matching::read(answers, notes).map(QuestionKind::Matching),
    },
    TypeEntry {
        name: "ordering",
        attributes: &[],
        shape: Shape::Steps,
        read: |answers, notes| Ordering::read(answers, notes).map(QuestionKind::Ordering),
    },
    TypeEntry {
        name: "essay",
        attributes: &["words"],
        shape: Shape::Table,
        read: |answers, notes| Essay::read(answers, notes).map(QuestionKind::Essay),
    },
];

/// The type that the marks speak for, where the heading names none.
pub(crate) fn type_by_marks(answers: &[Answer]) -> &'static str {
    let accepted = answers.iter().any(|answer| answer.mark == Mark::Accepted);
    let right = answers
        .iter()
        .filter(|answer| answer.mark == Mark::Right)
        .count();
    if accepted
        && answers
            .iter()
            .all(|answer| crate::normalise::key_number(&answer.text).is_some())
    {
        "numeric"
    } else if accepted && right == 0 {
        "short-text"
    } else if right > 1 {
        "multiple-choice"
    } else {
        "single-choice"
    }
}

/// What every type of question can do.
pub(crate) trait QuestionType {
    /// Adds what a translation says; the base file owns the key.
    fn translate(&mut self, answers: &Answers<'_>, notes: &mut Notes<'_>);

    /// Reads what a form sent; `None` where it was left empty.
    fn parse_response(&self, values: &[&str]) -> Result<Option<Response>, ResponseError>;

    /// Grades a response; one of another type earns nothing.
    fn grade(&self, response: &Response) -> Grade<'_>;

    /// A response that earns full credit; none where people decide.
    fn key(&self) -> Option<Response>;

    /// Whether a response answers all of the question.
    fn complete(&self, _: &Response) -> bool {
        true
    }

    /// What the answers themselves say the question is worth.
    fn own_points(&self) -> Option<Points> {
        None
    }
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
            Self::Cloze(_) => "cloze",
            Self::Matching(_) => "matching",
            Self::Ordering(_) => "ordering",
            Self::Essay(_) => "essay",
        }
    }

    pub(crate) fn behaviour_mut(&mut self) -> &mut dyn QuestionType {
        match self {
            Self::SingleChoice(kind) => kind,
            Self::MultipleChoice(kind) => kind,
            Self::TrueFalse(kind) => kind,
            Self::Numeric(kind) => kind,
            Self::ShortText(kind) => kind,
            Self::Cloze(kind) => kind,
            Self::Matching(kind) => kind,
            Self::Ordering(kind) => kind,
            Self::Essay(kind) => kind,
        }
    }

    pub(crate) fn behaviour(&self) -> &dyn QuestionType {
        match self {
            Self::SingleChoice(kind) => kind,
            Self::MultipleChoice(kind) => kind,
            Self::TrueFalse(kind) => kind,
            Self::Numeric(kind) => kind,
            Self::ShortText(kind) => kind,
            Self::Cloze(kind) => kind,
            Self::Matching(kind) => kind,
            Self::Ordering(kind) => kind,
            Self::Essay(kind) => kind,
        }
    }
}

impl Question {
    /// A response that earns full credit: the first of the accepted where there are several; none where people decide.
    #[must_use]
    pub fn key(&self) -> Option<Response> {
        self.kind.behaviour().key()
    }

    /// Whether a response answers all of the question.
    #[must_use]
    pub fn is_answered_by(&self, response: &Response) -> bool {
        self.kind.behaviour().complete(response)
    }

    /// Whether people mark it.
    #[must_use]
    pub const fn is_marked_by_people(&self) -> bool {
        matches!(self.kind, QuestionKind::Essay(_))
    }
}
