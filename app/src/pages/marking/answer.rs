//! One answer: what was asked, what was written, what was said of it, and the form for the mark.

use axum::http::StatusCode;
use axum::response::Response;
use campus::assessment::marking::{AnswerToMark, answer_to_mark};
use leptos::prelude::*;

use super::criteria::criteria;
use super::form::MarkForm;
use super::said::said;
use super::{AnswerPath, address_of};
use crate::components::{FormErrors, TextArea, error_summary, localised_text, text_area};
use crate::pages::assessment::{case_before, cohort_zone, passage};
use crate::pages::with_renderer;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(path): Path<AnswerPath>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let answer = answer_to_mark(campus, &person, path.attempt, &path.question)
        .await?
        .ok_or(Problem::NotFound)?;
    let again = Again {
        form: MarkForm::of(answer.history.first()),
        ..Again::default()
    };
    render(visit, answer, again).await
}

/// What the page shows after a form that failed.
#[derive(Default)]
pub(super) struct Again {
    pub(super) form: MarkForm,
    pub(super) errors: FormErrors,
    /// Somebody else was faster.
    pub(super) meanwhile: bool,
}

pub(super) async fn render(
    visit: Visit,
    answer: AnswerToMark,
    again: Again,
) -> Result<Response, Problem> {
    let sentences = visit.sentences;
    let own = answer.attempt.sitting();
    let cohort = own.place().cohort();
    let zone = cohort_zone(&visit, cohort).await?;
    let title = sentences.marking_answer_title(answer.attempt.learner());
    let mut page = Page::new(title.clone())
        .institution(own.revision().course.owner.as_str())
        .of_form(&again.errors);
    if again.meanwhile {
        page = page.status(StatusCode::CONFLICT);
    }
    let head = head(&visit, &answer, title);
    let summary = error_summary(sentences, &again.errors);
    let body = body(&visit, &answer, &again)?;
    let history = history(&visit, &answer, &zone);
    let pager = pager(&visit, &answer);
    Ok(visit
        .show(
            page,
            move || view! { {head} {summary} {body} {history} {pager} },
        )
        .await)
}

fn head(visit: &Visit, answer: &AnswerToMark, title: String) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let own = answer.attempt.sitting();
    let cohort = own.place().cohort();
    let quiz = own.item().map(|item| localised_text(visit, &item.title));
    let place = match answer.place {
        Some(place) => sentences.marking_place(place, answer.waiting),
        None if own.attempt().is_returned() => sentences.marking_is_returned(),
        None => sentences.marking_dealt_with(),
    };
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href="/work">{sentences.nav_work()}</a></li>
                <li>
                    <a href=format!("/cohorts/{}/learners", cohort.id)>
                        {localised_text(visit, &cohort.title.0)}
                    </a>
                </li>
                <li>
                    <a href=format!("/cohorts/{}/marking", cohort.id)>{sentences.marking_title()}</a>
                </li>
            </ol>
        </nav>
        <header>
            <p class="eyebrow">
                {quiz.ok()} " · " {sentences.assessment_attempt_number(own.attempt().number)}
            </p>
            <h1><bdi>{title}</bdi></h1>
            <p class="meta">{place}</p>
        </header>
    }
}

/// Question and answer, and the form unless the attempt was returned.
fn body(visit: &Visit, answer: &AnswerToMark, again: &Again) -> Result<AnyView, Problem> {
    let sentences = visit.sentences;
    let own = answer.attempt.sitting();
    let marked = answer.marked()?;
    let items = format!("/cohorts/{}/items/", own.place().cohort().id);
    let is_returned = own.attempt().is_returned();
    let view = with_renderer(&own.revision().course, &items, |renderer| {
        let asked = marked.asked();
        let case = case_before(visit, renderer, asked, &mut None);
        let stem = passage(
            visit,
            "question__stem",
            None,
            &asked.stem(renderer, visit.language),
        );
        let text = asked.values().into_iter().next().unwrap_or_default();
        let form = (!is_returned).then(|| {
            let rows = criteria(visit, renderer, &marked, &again.form, &again.errors);
            mark_form(visit, answer, again, rows)
        });
        view! {
            {case}
            <section class="stack">
                <h2>{sentences.marking_question()}</h2>
                {stem}
            </section>
            <section class="stack">
                <h2>{sentences.marking_answer()}</h2>
                <blockquote class="essay" dir="auto">{text}</blockquote>
            </section>
            {form}
        }
        .into_any()
    });
    Ok(view)
}

fn mark_form(
    visit: &Visit,
    answer: &AnswerToMark,
    again: &Again,
    rows: Vec<AnyView>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let attempt = answer.attempt.sitting().attempt();
    let action = address_of(&(attempt.id, answer.question().clone()));
    let seen = again.form.seen.map(|seen| seen.to_string());
    let comment = text_area(
        sentences,
        &again.errors,
        TextArea {
            name: "comment",
            label: sentences.marking_comment(),
            hint: Some(sentences.marking_comment_hint()),
            value: again.form.comment.clone(),
            rows: 4,
            own_direction: true,
            ..TextArea::default()
        },
    );
    let changes = (!answer.history.is_empty())
        .then(|| view! { <p class="meta">{sentences.marking_changes()}</p> });
    let back = (attempt.passed != Some(true)).then(|| {
        view! {
            <p class="meta">{sentences.marking_return_hint()}</p>
            <button class="button button--secondary" name="do" value="return">
                {sentences.marking_return()}
            </button>
        }
    });
    view! {
        <form class="form" action=action method="post">
            <h2>{sentences.marking_points()}</h2>
            {seen.map(|seen| view! { <input type="hidden" name="seen" value=seen /> })}
            <div>{rows}</div>
            {comment}
            {changes}
            <button class="button" name="do" value="mark">{sentences.marking_save()}</button>
            {back}
        </form>
    }
}

/// What was said so far, the newest first.
fn history(visit: &Visit, answer: &AnswerToMark, zone: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let most = answer.marked().ok().map(|marked| {
        let rubric = marked.rubric();
        rubric
            .iter()
            .map(|(line, _)| line.points.value())
            .sum::<u16>()
    });
    let rows = answer
        .history
        .iter()
        .map(|marking| {
            let given = marking.points.iter().sum::<u16>();
            let points = most
                .filter(|_| !marking.is_return())
                .map(|most| view! { <p>{sentences.marking_given(given, most)}</p> });
            view! { <li>{points} {said(visit, marking, zone)}</li> }
        })
        .collect_view();
    (!answer.history.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2 id="history">{sentences.marking_history()}</h2>
                <ol class="plain">{rows}</ol>
            </section>
        }
    })
}

fn pager(visit: &Visit, answer: &AnswerToMark) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let previous = answer.previous.as_ref().map(|there| {
        view! {
            <a rel="prev" href=address_of(there)><small>{sentences.pager_previous()}</small></a>
        }
    });
    let next = answer.next.as_ref().map(|there| {
        view! { <a rel="next" href=address_of(there)><small>{sentences.pager_next()}</small></a> }
    });
    (previous.is_some() || next.is_some()).then(|| {
        view! { <nav class="pager" aria-label=sentences.marking_pager()>{previous} {next}</nav> }
    })
}
