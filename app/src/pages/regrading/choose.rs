//! Which question is wrong: all quizzes of a revision.

use axum::extract::Query;
use axum::response::Response;
use campus::assessment::regrading::{Correctable, correctable};
use leptos::prelude::*;
use serde::Deserialize;

use super::address::{Address, list_of, way_back};
use crate::components::{FormErrors, Select, localised_text, select};
use crate::web::{Member, Page, Path, Problem, Visit};

/// Which revision.
#[derive(Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    revision: Option<String>,
}

pub(super) async fn show(
    member: Member,
    Path(address): Path<Address>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let place = address.place()?;
    // What is no number asks for the usual one.
    let number = wanted.revision.and_then(|number| number.parse().ok());
    let found = correctable(visit.platform.campus(), &person, &place, number)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = sentences.regrading_choose_title();
    let page = Page::new(title.clone()).hidden_from_search();
    let back = way_back(&visit, &found.corrector, true);
    let revisions = revisions(&visit, &found);
    let quizzes = quizzes(&visit, &found, &list_of(&place));
    Ok(visit
        .show(page, move || {
            view! {
                {back}
                <header><h1>{title}</h1></header>
                <p class="lead">{sentences.regrading_choose_lead()}</p>
                {revisions}
                {quizzes}
            }
        })
        .await)
}

fn revisions(visit: &Visit, found: &Correctable) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let options: Vec<_> = found
        .numbers
        .iter()
        .map(|number| (number.to_string(), sentences.revisions_number(*number)))
        .collect();
    (options.len() > 1).then(|| {
        let revision = Select {
            name: "revision",
            label: sentences.regrading_revision(),
            hint: Some(sentences.regrading_revision_hint()),
            options,
            chosen: found.revision.number.to_string(),
        };
        view! {
            <form class="form form--line" method="get">
                {select(sentences, &FormErrors::default(), revision)}
                <button class="button button--quiet">{sentences.revisions_move_show()}</button>
            </form>
        }
    })
}

fn quizzes(visit: &Visit, found: &Correctable, base: &str) -> AnyView {
    let (revision, course) = (found.revision.number, &found.revision.course);
    let quizzes = course
        .quizzes()
        .map(|(item, quiz)| {
            let questions = quiz
                .questions
                .iter()
                .map(|question| {
                    let title = localised_text(visit, &question.title);
                    if question.is_marked_by_people() {
                        let hint = visit.sentences.regrading_marked_by_people();
                        return view! { <li>{title} " · " {hint}</li> }.into_any();
                    }
                    let address = format!("{base}/new/{revision}/{}/{}", item.id, question.id);
                    view! { <li><a href=address>{title}</a></li> }.into_any()
                })
                .collect_view();
            view! {
                <section class="stack">
                    <h2>{localised_text(visit, &item.title)}</h2>
                    <ul>{questions}</ul>
                </section>
            }
        })
        .collect_view();
    match course.quizzes().next() {
        None => view! { <p class="empty">{visit.sentences.regrading_no_quiz()}</p> }.into_any(),
        Some(_) => quizzes.into_any(),
    }
}
