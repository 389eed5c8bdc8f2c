//! A word or a few: `- [=] completeness`.

use serde::{Deserialize, Serialize};

use super::response::{LONGEST, only};
use super::section::Mark;
use super::{Answers, QuestionType, Response, ResponseError};
use crate::check::code::Code;
use crate::check::notes::Notes;
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

impl ShortText {
    pub(super) fn read(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Self> {
        let case_sensitive = case_attribute(answers, notes);
        let mut read = Self {
            accepted: Vec::new(),
            case_sensitive,
        };
        read.accept(answers, notes);
        (!read.accepted.is_empty()).then_some(read)
    }

    fn accept(&mut self, answers: &Answers<'_>, notes: &mut Notes<'_>) {
        for answer in answers.list {
            if answer.mark != Mark::Accepted {
                let help = "begin each accepted wording with `[=]`, as in `- [=] completeness`";
                notes.add(
                    Code::AnswerMark,
                    answer.range.clone(),
                    "words to be typed are marked `[=]`",
                    help,
                );
                continue;
            }
            let normalised = normalise::text(&answer.text, self.case_sensitive);
            if normalised.is_empty() || answer.text.chars().count() > LONGEST {
                let message =
                    format!("an accepted wording has 1 to {LONGEST} characters, not only signs");
                notes.add(
                    Code::AnswerContent,
                    answer.range.clone(),
                    message,
                    "write what a learner would type",
                );
                continue;
            }
            let mut earlier = self.accepted.iter();
            if earlier
                .any(|earlier| normalise::text(&earlier.text, self.case_sensitive) == normalised)
            {
                // The two languages may well share a word.
                if self
                    .accepted
                    .iter()
                    .any(|earlier| earlier.language == answers.language)
                {
                    let help = "remove the line: capital letters, spaces and vowel signs make no difference";
                    notes.add(
                        Code::DuplicateAnswer,
                        answer.range.clone(),
                        "this wording is accepted already",
                        help,
                    );
                }
                continue;
            }
            self.accepted.push(AcceptedText {
                text: answer.text.clone(),
                language: answers.language,
                feedback: answer
                    .feedback
                    .clone()
                    .map(|text| Translated::new(answers.language, Markdown(text))),
            });
        }
    }
}

/// Whether the heading says that capital letters matter.
pub(super) fn case_attribute(answers: &Answers<'_>, notes: &mut Notes<'_>) -> bool {
    match answers.attribute("case") {
        None | Some("insensitive") => false,
        Some("sensitive") => true,
        Some(_) => {
            let help = "write `case=sensitive`, or nothing where capital letters don't matter";
            notes.add(
                Code::InvalidAttribute,
                answers.heading.clone(),
                "`case` is `sensitive` or `insensitive`",
                help,
            );
            false
        }
    }
}

impl QuestionType for ShortText {
    /// A translation adds wordings: a learner may answer in either language.
    fn translate(&mut self, answers: &Answers<'_>, notes: &mut Notes<'_>) {
        self.accept(answers, notes);
    }

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

    fn key(&self) -> Option<Response> {
        let accepted = self.accepted.first()?;
        Some(Response::Text(accepted.text.clone()))
    }
}
