//! An attempt in progress: its questions in one form, all on one page or each on its own.

use axum::Form;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use campus::Error;
use campus::assessment::{
    AnswerProblems, Answers, AttemptId, CheckRefusal, OpenPaper, Paper, SaveRefusal, SubmitRefusal,
    Unanswered, check_answer, flag_question, paper, save_responses, submit_attempt,
};
use courseware::{Language, QuestionId};
use language::sentences;
use serde::Deserialize;

use super::questions::{FORM, questions_view};
use super::sent_sheet::{Intent, SentSheet};
use super::{attempt_address, place_address, result_address, summary_address};
use crate::web::{Member, Notice, Page, Path, Problem, Visit};

/// Why a form is shown again, and what it held.
#[derive(Clone, Debug, Default)]
pub(super) struct Again {
    /// What was typed.
    pub(super) typed: Answers,
    /// What can't be read.
    pub(super) problems: AnswerProblems,
    /// What has no answer, if that is what stands in the way.
    pub(super) unanswered: Vec<QuestionId>,
    /// The question whose answer was to be checked, and is none.
    pub(super) nothing_to_check: Option<QuestionId>,
}

/// Which question is looked at, where each has a page of its own: its number, from 1.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub(super) struct At {
    pub(super) question: Option<usize>,
}

pub(super) async fn show(
    member: Member,
    Path(attempt): Path<AttemptId>,
    at: Result<Query<At>, QueryRejection>,
) -> Result<Response, Problem> {
    // What is no number is looked at as the first question.
    let at = at.ok().and_then(|Query(at)| at.question);
    let sheet = Sheet::new(member, attempt, at);
    match sheet.paper().await? {
        None => Err(Problem::NotFound),
        Some(Paper::Marked(_)) => Ok(Redirect::to(&result_address(attempt)).into_response()),
        Some(Paper::Open(paper)) => {
            sheet
                .show_open(paper, StatusCode::OK, Again::default())
                .await
        }
    }
}

pub(super) async fn receive(
    member: Member,
    Path(attempt): Path<AttemptId>,
    cookies: CookieJar,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let SentSheet {
        intent,
        at,
        answers,
    } = SentSheet::read(fields);
    let mut sheet = Sheet::new(member, attempt, at);
    match intent {
        Intent::Save => sheet.save(answers, Next::Here).await,
        Intent::GoTo(place) => {
            sheet
                .save(answers, Next::To(place_address(attempt, place)))
                .await
        }
        Intent::Summary => {
            sheet
                .save(answers, Next::To(summary_address(attempt)))
                .await
        }
        Intent::Flag(question, flagged) => sheet.flag(answers, &question, flagged).await,
        Intent::Check(question) => sheet.check(answers, &question).await,
        Intent::SwitchLanguage(language) => {
            sheet.visit = in_language(sheet.visit, language);
            let response = sheet.save(answers, Next::Here).await?;
            Ok((cookies.add(Visit::language_cookie(language)), response).into_response())
        }
        Intent::HandIn(unanswered) => sheet.hand_in(answers, unanswered).await,
    }
}

fn in_language(mut visit: Visit, language: Language) -> Visit {
    visit.language = language;
    visit.sentences = sentences(language.code());
    visit
}

/// Where one goes when the answers are saved.
enum Next {
    /// The same page, which says that they are.
    Here,
    /// That address.
    To(String),
}

/// One visit to an attempt.
struct Sheet {
    visit: Visit,
    person: campus::people::SignedIn,
    attempt: AttemptId,
    at: Option<usize>,
}

impl Sheet {
    fn new(member: Member, attempt: AttemptId, at: Option<usize>) -> Self {
        let Member { visit, person } = member;
        Self {
            visit,
            person,
            attempt,
            at,
        }
    }

    fn here(&self) -> String {
        match self.at {
            Some(place) => place_address(self.attempt, place),
            None => attempt_address(self.attempt),
        }
    }

    /// The same page again, with something to say.
    fn back_here(self, notice: Notice) -> Response {
        let here = self.here();
        self.visit.redirect_with(&here, notice)
    }

    async fn paper(&self) -> Result<Option<Paper>, Problem> {
        let platform = &self.visit.platform;
        let moment = platform.moment();
        Ok(paper(platform.campus(), &moment, &self.person, self.attempt).await?)
    }

    async fn save(self, answers: Answers, next: Next) -> Result<Response, Problem> {
        let platform = &self.visit.platform;
        let (campus, moment) = (platform.campus(), platform.moment());
        match save_responses(campus, &moment, &self.person, self.attempt, &answers).await {
            Ok(None) => Err(Problem::NotFound),
            Ok(Some(problems)) if problems.is_empty() => Ok(match next {
                Next::Here => self.back_here(Notice::AnswersSaved),
                Next::To(address) => Redirect::to(&address).into_response(),
            }),
            Ok(Some(problems)) => {
                let again = Again {
                    typed: answers,
                    problems,
                    ..Again::default()
                };
                self.show_again(again).await
            }
            Err(Error::Refused(SaveRefusal::OutOfTime)) => Ok(self.back_here(Notice::OutOfTime)),
            Err(Error::Refused(SaveRefusal::AlreadySubmitted)) => Ok(self
                .visit
                .redirect_with(&result_address(self.attempt), Notice::HandedInBefore)),
            Err(Error::Failed(failure)) => Err(failure.into()),
        }
    }

    async fn flag(
        self,
        answers: Answers,
        question: &QuestionId,
        flagged: bool,
    ) -> Result<Response, Problem> {
        let campus = self.visit.platform.campus();
        flag_question(campus, &self.person, self.attempt, question, flagged)
            .await?
            .ok_or(Problem::NotFound)?;
        let next = format!("{}#question-{question}", self.here());
        self.save(answers, Next::To(next)).await
    }

    async fn check(self, answers: Answers, question: &QuestionId) -> Result<Response, Problem> {
        let platform = &self.visit.platform;
        let (campus, moment) = (platform.campus(), platform.moment());
        let (person, attempt) = (&self.person, self.attempt);
        let checked = check_answer(campus, &moment, person, attempt, &answers, question).await;
        let mut again = Again {
            typed: answers,
            ..Again::default()
        };
        match checked {
            Ok(None) => return Err(Problem::NotFound),
            Ok(Some(())) => {
                let next = format!("{}#question-{question}", self.here());
                return Ok(Redirect::to(&next).into_response());
            }
            Err(Error::Failed(failure)) => return Err(failure.into()),
            Err(Error::Refused(CheckRefusal::Over)) => {
                return Ok(self.back_here(Notice::OutOfTime));
            }
            Err(Error::Refused(CheckRefusal::Unreadable(problems))) => again.problems = problems,
            Err(Error::Refused(CheckRefusal::Unanswered)) => {
                again.nothing_to_check = Some(question.clone());
            }
        }
        self.show_again(again).await
    }

    async fn hand_in(self, answers: Answers, unanswered: Unanswered) -> Result<Response, Problem> {
        let platform = &self.visit.platform;
        let (campus, moment) = (platform.campus(), platform.moment());
        let (person, attempt) = (&self.person, self.attempt);
        let submitted =
            submit_attempt(campus, &moment, person, attempt, &answers, unanswered).await;
        let mut again = Again {
            typed: answers,
            ..Again::default()
        };
        match submitted {
            Ok(None) => return Err(Problem::NotFound),
            Ok(Some(_)) => return Ok(Redirect::to(&result_address(attempt)).into_response()),
            Err(Error::Failed(failure)) => return Err(failure.into()),
            Err(Error::Refused(SubmitRefusal::Unreadable(problems))) => again.problems = problems,
            Err(Error::Refused(SubmitRefusal::Unanswered(missing))) => again.unanswered = missing,
        }
        self.show_again(again).await
    }

    async fn show_again(self, again: Again) -> Result<Response, Problem> {
        match self.paper().await? {
            Some(Paper::Open(paper)) => {
                self.show_open(paper, StatusCode::UNPROCESSABLE_ENTITY, again)
                    .await
            }
            // Handed in elsewhere meanwhile.
            Some(Paper::Marked(_)) => {
                Ok(Redirect::to(&result_address(self.attempt)).into_response())
            }
            None => Err(Problem::NotFound),
        }
    }

    async fn show_open(
        self,
        paper: OpenPaper,
        status: StatusCode,
        again: Again,
    ) -> Result<Response, Problem> {
        let own = paper.own();
        let title = own.item()?.title.get(self.visit.language).value.clone();
        let page = Page::new(title)
            .status(status)
            .institution(own.revision().course.owner.as_str())
            .language_switch_saves(FORM)
            .with_attempt()
            .kept();
        // Checked here, where a failure can still become a page.
        let asked = paper.questions()?.len();
        let at = own.quiz()?.one_at_a_time;
        let at = at.then(|| self.at.unwrap_or(1).clamp(1, asked.max(1)));
        let zone = super::wording::zone(&self.visit, own.place().cohort()).await?;
        let shown = self.visit.clone();
        Ok(self
            .visit
            .show(page, move || {
                questions_view(&shown, &paper, at, &zone, &again)
            })
            .await)
    }
}
