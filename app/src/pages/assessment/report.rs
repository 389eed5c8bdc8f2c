//! A learner says what is wrong with a question.

use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use campus::assessment::reports::report_question;
use campus::assessment::{AttemptId, own_attempt};
use campus::profiles::Words;
use courseware::QuestionId;
use leptos::prelude::*;
use serde::Deserialize;

use super::attempt_address;
use crate::components::{FormErrors, TextArea, error_summary, localised_text, text_area};
use crate::web::{Member, Notice, Page, Path, Problem};

/// The most characters of a report.
const LONGEST: usize = 500;

/// The question, and what was typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ReportForm {
    question: String,
    words: String,
}

pub(super) async fn show(
    member: Member,
    Path(attempt): Path<AttemptId>,
    Query(form): Query<ReportForm>,
) -> Result<Response, Problem> {
    page(member, attempt, form, FormErrors::default()).await
}

pub(super) async fn send(
    member: Member,
    Path(attempt): Path<AttemptId>,
    Form(form): Form<ReportForm>,
) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    let one_line = form.words.replace(['\r', '\n', '\t'], " ");
    let Ok(Some(words)) = Words::parse_within(&one_line, LONGEST) else {
        errors.add("words", member.visit.sentences.report_error());
        return page(member, attempt, form, errors).await;
    };
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    let question: QuestionId = form.question.parse().map_err(|_| Problem::NotFound)?;
    report_question(campus, &moment, &member.person, attempt, &question, words)
        .await?
        .ok_or(Problem::NotFound)?;
    let there = format!("{}#question-{question}", attempt_address(attempt));
    Ok(member.visit.redirect_with(&there, Notice::QuestionReported))
}

async fn page(
    member: Member,
    attempt: AttemptId,
    form: ReportForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let own = own_attempt(campus, campus.read(), &person, attempt)
        .await?
        .ok_or(Problem::NotFound)?;
    let question: QuestionId = form.question.parse().map_err(|_| Problem::NotFound)?;
    let asked = own.question(&question).ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = Page::new(sentences.report_title())
        .institution(own.revision().course.owner.as_str())
        .status(status);
    let words = TextArea {
        name: "words",
        label: sentences.report_words(),
        hint: Some(sentences.report_words_hint()),
        value: form.words,
        rows: 4,
        ..TextArea::default()
    };
    let back = format!("{}#question-{question}", attempt_address(attempt));
    let view = view! {
        {error_summary(sentences, &errors)}
        <p><a href=back>{sentences.assessment_back_to_attempt()}</a></p>
        <p class="eyebrow">{localised_text(&visit, &asked.title)}</p>
        <h1>{sentences.report_title()}</h1>
        <p>{sentences.report_lead()}</p>
        <form class="form" action=format!("/attempts/{attempt}/report") method="post">
            <input type="hidden" name="question" value=question.to_string()/>
            {text_area(sentences, &errors, words)}
            <button class="button">{sentences.report_send()}</button>
        </form>
    };
    Ok(visit.show(page, move || view).await)
}
