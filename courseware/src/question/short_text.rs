//! A word or a few: `- [=] completeness`.

use serde::{Deserialize, Serialize};

use super::response::only;
use super::{QuestionType, Response, ResponseError};
use crate::grading::{Feedback, Grade};
use crate::model::{Language, Markdown, Translated};
use crate::normalise;

/// A question whose answer is a word or a few.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortText {
    /// What is accepted, at least one.
    pub accepted: Vec<AcceptedText>,
    /// Whether capital letters matter.
    #[serde(default)]
    pub case_sensitive: bool,
}

/// A wording that is accepted, in whichever language the learner answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedText {
    /// The wording.
    pub text: String,
    /// The language it is in.
    pub language: Language,
    /// What to tell those who gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Translated<Markdown>>,
}

impl QuestionType for ShortText {
    fn parse_response(&self, values: &[&str]) -> Result<Option<Response>, ResponseError> {
        only(values).map(|typed| Some(Response::Text(typed.to_owned())))
    }

    fn grade(&self, response: &Response) -> Grade<'_> {
        let Response::Text(typed) = response else {
            return Grade::none();
        };
        let typed = normalise::text(typed, self.case_sensitive);
        let accepted = self
            .accepted
            .iter()
            .find(|accepted| normalise::text(&accepted.text, self.case_sensitive) == typed);
        let feedback = accepted
            .and_then(|accepted| accepted.feedback.as_ref())
            .map(|text| Feedback { option: None, text });
        Grade::all_or_nothing(accepted.is_some(), feedback.into_iter().collect())
    }

    fn key(&self) -> Response {
        Response::Text(
            self.accepted
                .first()
                .map(|accepted| accepted.text.clone())
                .unwrap_or_default(),
        )
    }
}
