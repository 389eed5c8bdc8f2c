//! One correction: what, why, by whom, what it changed, and taking it back.

use axum::response::Response;
use campus::assessment::regrading::{Corrector, KnownCorrection, correction, withdraw};
use leptos::prelude::*;

use super::address::{Address, list_of, way_back};
use super::words::{ZONE, answer, counts_list, learners_table, remedy};
use crate::web::{Member, Notice, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(address): Path<Address>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let (place, id) = address.correction()?;
    let found = correction(visit.platform.campus(), &person, &place, id)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = found.made.title(visit.language);
    let title = title.map_or_else(
        || found.made.question.to_string(),
        |title| title.value.clone(),
    );
    let page = Page::new(sentences.regrading_title()).hidden_from_search();
    let back = way_back(&visit, &found.corrector, true);
    let facts = facts(&visit, &found);
    let whom = match found.corrector {
        Corrector::Author(_) => counts_list(&visit, &found.counts),
        Corrector::Facilitator(..) => learners_table(&visit, &found.learners),
    };
    let action = format!("{}/{id}/withdraw", list_of(&place));
    let withdrawal = found.made.may_be_withdrawn.then(|| {
        view! {
            <form class="form" action=action method="post">
                <p>{sentences.regrading_withdraw_hint()}</p>
                <p class="actions">
                    <button class="button button--secondary">{sentences.regrading_withdraw()}</button>
                </p>
            </form>
        }
    });
    Ok(visit
        .show(page, move || {
            view! {
                {back}
                <header>
                    <p class="eyebrow">{sentences.regrading_title()}</p>
                    <h1><bdi>{title}</bdi></h1>
                </header>
                {facts}
                <section class="stack">
                    <h2>{sentences.regrading_changed()}</h2>
                    <p class="meta">{sentences.regrading_soon()}</p>
                    {whom}
                </section>
                {withdrawal}
            }
        })
        .await)
}

fn facts(visit: &Visit, found: &KnownCorrection) -> impl IntoView + use<> {
    let (sentences, made) = (visit.sentences, &found.made);
    let quiz = made.revision.course.quiz(&made.item);
    let question = quiz.and_then(|quiz| quiz.question(&made.question));
    let key = question
        .and_then(|question| answer(question, &made.correction, visit.language))
        .map(|answer| {
            view! { <div><dt>{sentences.regrading_answer()}</dt><dd dir="auto">{answer}</dd></div> }
        });
    let withdrawn = made.withdrawn.clone().map(|(by, at)| {
        let at = language::date_and_time(sentences, at, ZONE);
        view! {
            <div>
                <dt>{sentences.regrading_withdrawn()}</dt>
                <dd><bdi>{by}</bdi> " · " {at}</dd>
            </div>
        }
    });
    let at = language::date_and_time(sentences, made.at, ZONE);
    view! {
        <p class="lead">{remedy(sentences, &made.correction)}</p>
        <dl class="meta">
            {key}
            <div><dt>{sentences.regrading_reason()}</dt><dd dir="auto">{made.reason.clone()}</dd></div>
            <div>
                <dt>{sentences.regrading_by()}</dt>
                <dd><bdi>{made.by.clone()}</bdi> " · " {at}</dd>
            </div>
            {withdrawn}
        </dl>
    }
}

pub(super) async fn withdrawal(
    member: Member,
    Path(address): Path<Address>,
) -> Result<Response, Problem> {
    let (place, id) = address.correction()?;
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    withdraw(campus, &moment, &member.person, &place, id)
        .await?
        .ok_or(Problem::NotFound)?;
    let there = format!("{}/{id}", list_of(&place));
    Ok(member
        .visit
        .redirect_with(&there, Notice::CorrectionWithdrawn))
}
