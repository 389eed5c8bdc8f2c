//! What a move changes, for whom, and the button that does it.

use campus::cohorts::{MovePlan, Named, Tie};
use leptos::prelude::*;

use super::changes::item_row;
use crate::components::{FormErrors, Select, select};
use crate::web::Visit;

/// `base` is the cohort's address.
pub(super) fn plan_view(visit: &Visit, plan: &MovePlan, base: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (from, to) = (plan.from.number, plan.to.number);
    let newest = plan.numbers.first().is_none_or(|newest| *newest == from);
    let newest = newest.then(|| view! { " " {sentences.revisions_move_newest_already()} });
    let what = (from != to).then(|| {
        view! {
            <h2>{sentences.revisions_move_what(from, to)}</h2>
            {items_view(visit, plan)}
            {people_view(visit, plan)}
            {move_form(visit, plan, base)}
        }
    });
    view! {
        <p class="lead">{sentences.revisions_move_on(from)} {newest}</p>
        {choice(visit, plan)}
        {what}
    }
}

fn choice(visit: &Visit, plan: &MovePlan) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let others: Vec<_> = plan
        .numbers
        .iter()
        .filter(|number| **number != plan.from.number)
        .map(|number| (number.to_string(), sentences.revisions_number(*number)))
        .collect();
    (!others.is_empty()).then(|| {
        let to = Select {
            name: "to",
            label: sentences.revisions_move_to(),
            options: others,
            chosen: plan.to.number.to_string(),
            ..Select::default()
        };
        view! {
            <form class="form form--line" method="get">
                {select(sentences, &FormErrors::default(), to)}
                <button class="button button--quiet">{sentences.revisions_move_show()}</button>
            </form>
        }
    })
}

fn items_view(visit: &Visit, plan: &MovePlan) -> AnyView {
    let sentences = visit.sentences;
    if plan.items.is_empty() {
        return view! { <p>{sentences.revisions_move_no_items()}</p> }.into_any();
    }
    let rows = plan
        .items
        .iter()
        .map(|(change, done)| {
            let done = sentences.revisions_move_done_by(*done);
            let cell = view! { <td data-label=sentences.revisions_move_done()>{done}</td> };
            item_row(visit, change, Some(cell.into_any()))
        })
        .collect_view();
    view! {
        <table class="table--cards">
            <thead>
                <tr>
                    <th scope="col">{sentences.revisions_item()}</th>
                    <th scope="col">{sentences.revisions_what()}</th>
                    <th scope="col">{sentences.revisions_move_done()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn people_view(visit: &Visit, plan: &MovePlan) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let completed = (plan.completed > 0)
        .then(|| view! { <p>{sentences.revisions_move_completed(plan.completed)}</p> });
    let short = (plan.completed_short > 0)
        .then(|| view! { <p>{sentences.revisions_move_short(plan.completed_short)}</p> });
    let gaining = (plan.learners > 0).then(|| {
        view! {
            <p>{sentences.revisions_move_gaining(plan.gaining.count)}</p>
            {named(visit, &plan.gaining)}
        }
    });
    let losing = (plan.losing.count > 0).then(|| {
        view! {
            <p>{sentences.revisions_move_losing(plan.losing.count)}</p>
            {named(visit, &plan.losing)}
        }
    });
    let attempts = usize::try_from(plan.open_attempts).unwrap_or(usize::MAX);
    view! {
        <section class="stack">
            <h3>{sentences.revisions_move_who()}</h3>
            <p class="meta">{sentences.revisions_move_sight()}</p>
            <p>{sentences.revisions_move_learners(plan.learners)}</p>
            {completed}
            {short}
            {gaining}
            {losing}
            <p>{sentences.revisions_move_attempts(attempts)}</p>
        </section>
    }
}

fn named(visit: &Visit, people: &Named) -> impl IntoView + use<> {
    let names = people
        .names
        .iter()
        .map(|name| view! { <li><bdi>{name.clone()}</bdi></li> })
        .collect_view();
    let more = people.count.saturating_sub(people.names.len());
    let more = (more > 0).then(|| view! { <li>{visit.sentences.revisions_move_more(more)}</li> });
    (people.count > 0).then(|| view! { <ul>{names} {more}</ul> })
}

fn move_form(visit: &Visit, plan: &MovePlan, base: &str) -> AnyView {
    let sentences = visit.sentences;
    if plan.staff.tie() != Tie::Host {
        return view! { <p>{sentences.revisions_move_host_only()}</p> }.into_any();
    }
    let (from, to) = (plan.from.number, plan.to.number);
    view! {
        <form class="form" action=format!("{base}/revision") method="post">
            <input type="hidden" name="from" value=from.to_string()/>
            <input type="hidden" name="to" value=to.to_string()/>
            <p class="actions">
                <button class="button">{sentences.revisions_move_do(to)}</button>
            </p>
        </form>
    }
    .into_any()
}
