//! An attempt in progress: all its questions on one page, in one form.

use axum::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use campus::Error;
use campus::assessment::{
    AnswerProblems, Answers, AttemptId, OpenPaper, Paper, SaveRefusal, SubmitRefusal, Unanswered,
    paper, save_responses, submit_attempt,
};
use campus::people::SignedIn;
use courseware::{Language, QuestionId};
use language::sentences;

use super::questions::{FORM, questions_view};
use super::sent_sheet::{Intent, SentSheet};
use super::{attempt_address, result_address};
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
}

pub(super) async fn show(
    member: Member,
    Path(attempt): Path<AttemptId>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    match paper(visit.platform.campus(), &person, attempt).await? {
        None => Err(Problem::NotFound),
        Some(Paper::Marked(_)) => Ok(Redirect::to(&result_address(attempt)).into_response()),
        Some(Paper::Open(paper)) => show_open(visit, paper, StatusCode::OK, Again::default()).await,
    }
}

pub(super) async fn receive(
    member: Member,
    Path(attempt): Path<AttemptId>,
    cookies: CookieJar,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let SentSheet { intent, answers } = SentSheet::read(fields);
    match intent {
        Intent::Save => save(visit, &person, attempt, answers).await,
        Intent::SwitchLanguage(language) => {
            let visit = in_language(visit, language);
            let response = save(visit, &person, attempt, answers).await?;
            Ok((cookies.add(Visit::language_cookie(language)), response).into_response())
        }
        Intent::HandIn(unanswered) => hand_in(visit, &person, attempt, answers, unanswered).await,
    }
}

fn in_language(mut visit: Visit, language: Language) -> Visit {
    visit.language = language;
    visit.sentences = sentences(language.code());
    visit
}

async fn save(
    visit: Visit,
    person: &SignedIn,
    attempt: AttemptId,
    answers: Answers,
) -> Result<Response, Problem> {
    let (campus, moment) = (visit.platform.campus(), visit.platform.moment());
    match save_responses(campus, &moment, person, attempt, &answers).await {
        Ok(None) => Err(Problem::NotFound),
        Ok(Some(problems)) if problems.is_empty() => {
            Ok(visit.redirect_with(&attempt_address(attempt), Notice::AnswersSaved))
        }
        Ok(Some(problems)) => {
            let again = Again {
                typed: answers,
                problems,
                ..Again::default()
            };
            show_again(visit, person, attempt, again).await
        }
        Err(Error::Refused(SaveRefusal::OutOfTime)) => {
            Ok(visit.redirect_with(&attempt_address(attempt), Notice::OutOfTime))
        }
        Err(Error::Refused(SaveRefusal::AlreadySubmitted)) => {
            Ok(visit.redirect_with(&result_address(attempt), Notice::HandedInBefore))
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn hand_in(
    visit: Visit,
    person: &SignedIn,
    attempt: AttemptId,
    answers: Answers,
    unanswered: Unanswered,
) -> Result<Response, Problem> {
    let platform = &visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    let submitted = submit_attempt(campus, &moment, person, attempt, &answers, unanswered).await;
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
    show_again(visit, person, attempt, again).await
}

async fn show_again(
    visit: Visit,
    person: &SignedIn,
    attempt: AttemptId,
    again: Again,
) -> Result<Response, Problem> {
    match paper(visit.platform.campus(), person, attempt).await? {
        Some(Paper::Open(paper)) => {
            show_open(visit, paper, StatusCode::UNPROCESSABLE_ENTITY, again).await
        }
        // Handed in elsewhere meanwhile.
        Some(Paper::Marked(_)) => Ok(Redirect::to(&result_address(attempt)).into_response()),
        None => Err(Problem::NotFound),
    }
}

async fn show_open(
    visit: Visit,
    paper: OpenPaper,
    status: StatusCode,
    again: Again,
) -> Result<Response, Problem> {
    let title = paper.own().item()?.title.get(visit.language).value.clone();
    let page = Page::new(title)
        .status(status)
        .institution(paper.own().revision().course.owner.as_str())
        .language_switch_saves(FORM)
        .with_islands();
    // Checked here, where a failure can still become a page.
    paper.questions()?;
    let shown = visit.clone();
    Ok(visit
        .show(page, move || questions_view(&shown, &paper, &again))
        .await)
}
