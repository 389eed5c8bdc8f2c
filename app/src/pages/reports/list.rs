//! The questions with reports that nobody has settled.

use axum::response::Response;
use campus::assessment::reports::{QuestionReport, ReportedQuestion, reports_of};
use courseware::CourseId;
use leptos::prelude::*;

use crate::components::localised_text;
use crate::pages::authoring::editor_of;
use crate::web::{Member, Page, Path, Problem, Visit};

/// Authors and reviewers work in several places; all institutions are in Pakistan.
const ZONE: &str = "Asia/Karachi";

pub(super) async fn show(
    member: Member,
    Path(course): Path<CourseId>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let (hand, questions) = reports_of(visit.platform.campus(), &person, &course)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let sections = questions
        .iter()
        .map(|question| question_view(&visit, &course, question, hand.is_author()))
        .collect_view();
    let list = match questions.is_empty() {
        true => view! { <p class="empty">{sentences.reports_empty()}</p> }.into_any(),
        false => sections.into_any(),
    };
    let page = Page::new(sentences.reports_title());
    let view = view! {
        <p><a href=format!("/authoring/{course}")>{sentences.authoring_outline()}</a></p>
        <h1>{sentences.reports_title()}</h1>
        <p>{sentences.reports_lead()}</p>
        {list}
    };
    Ok(visit.show(page, move || view).await)
}

fn question_view(
    visit: &Visit,
    course: &CourseId,
    reported: &ReportedQuestion,
    may_settle: bool,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let item = reported.revision.course.item(&reported.item);
    let question = item
        .and_then(|item| item.quiz())
        .and_then(|quiz| quiz.question(&reported.question));
    let quiz = item.map(|item| localised_text(visit, &item.title));
    let title = match question {
        Some(question) => localised_text(visit, &question.title).into_any(),
        None => view! { <bdi>{reported.question.to_string()}</bdi> }.into_any(),
    };
    let path = question
        .and_then(|question| question.path.clone())
        .or_else(|| item.map(|item| item.path.clone()));
    let edit = path.map(|path| {
        let address = editor_of(course.as_str(), &path);
        view! { <a href=address>{sentences.reports_edit()}</a> }
    });
    let newest = reported.reports.first();
    let until = newest.map_or(0, |report| report.reported_at.unix_timestamp());
    let said = reported
        .reports
        .iter()
        .map(|report| said(visit, report))
        .collect_view();
    let settle = may_settle.then(|| {
        view! {
            <form action=format!("/courses/{course}/reports") method="post">
                <input type="hidden" name="item" value=reported.item.to_string()/>
                <input type="hidden" name="question" value=reported.question.to_string()/>
                <input type="hidden" name="until" value=until.to_string()/>
                <button class="button button--secondary">{sentences.reports_settle()}</button>
            </form>
        }
    });
    view! {
        <section class="stack">
            <p class="eyebrow">{quiz}</p>
            <h2>{title}</h2>
            <ul>{said}</ul>
            <div class="actions">{settle} {edit}</div>
        </section>
    }
}

fn said(visit: &Visit, report: &QuestionReport) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let when = language::date_and_time(sentences, report.reported_at, ZONE);
    view! {
        <li>
            <p dir="auto">{report.words.clone()}</p>
            <p class="meta">{sentences.reports_said(report.revision, when)}</p>
        </li>
    }
}
