//! The dates, the extensions and the forms of a quiz.

use campus::assessment::arrangements::{ArrangedQuiz, ExtensionRow, QuizDates};
use campus::people::PersonId;
use leptos::prelude::*;

use super::typed::Typed;
use crate::components::{Field, FormErrors, Select, field, select};
use crate::web::Visit;

/// When a quiz can be taken, in words.
pub(super) fn dates_said(visit: &Visit, dates: &QuizDates, zone: &str) -> Vec<AnyView> {
    let sentences = visit.sentences;
    let told = |time| language::date_and_time(sentences, time, zone);
    let opens = dates
        .opens_at
        .map(|at| sentences.arrangements_opens_at(told(at)));
    let closes = dates
        .closes_at
        .map(|at| sentences.arrangements_closes_at(told(at)));
    let always =
        (opens.is_none() && closes.is_none()).then(|| sentences.arrangements_always_open());
    [opens, closes, always]
        .into_iter()
        .flatten()
        .map(|said| view! { <span>{said}</span> }.into_any())
        .collect()
}

fn time_field(visit: &Visit, name: &'static str, label: String, value: &str, zone: &str) -> Field {
    Field {
        name,
        label,
        hint: Some(visit.sentences.arrangements_time_hint(zone)),
        kind: "datetime-local",
        value: value.to_owned(),
        autocomplete: "off",
        left_to_right: true,
        ..Field::default()
    }
}

/// The dates for everyone.
pub(super) fn dates_form(
    visit: &Visit,
    action: &str,
    typed: &Typed,
    errors: &FormErrors,
    zone: &str,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let opens = time_field(
        visit,
        "opens",
        sentences.assessment_fact_opens(),
        &typed.opens,
        zone,
    );
    let closes = time_field(
        visit,
        "closes",
        sentences.assessment_fact_closes(),
        &typed.closes,
        zone,
    );
    view! {
        <section class="stack">
            <h2>{sentences.arrangements_dates()}</h2>
            <p>{sentences.arrangements_dates_lead()}</p>
            <form class="form" action=action.to_owned() method="post">
                {field(sentences, errors, opens)}
                {field(sentences, errors, closes)}
                <button class="button" name="do" value="dates">{sentences.arrangements_set_dates()}</button>
            </form>
        </section>
    }
}

/// What was granted, by whom and why.
pub(super) fn extensions(
    visit: &Visit,
    action: &str,
    quiz: &ArrangedQuiz,
    zone: &str,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let rows = quiz
        .extensions
        .iter()
        .map(|row| extension_row(visit, action, row, zone))
        .collect_view();
    let list = match quiz.extensions.is_empty() {
        true => view! { <p class="empty">{sentences.arrangements_none()}</p> }.into_any(),
        false => view! {
            <table class="table--cards">
                <thead>
                    <tr>
                        <th scope="col">{sentences.staff_column_name()}</th>
                        <th scope="col">{sentences.arrangements_column_granted()}</th>
                        <th scope="col">{sentences.arrangements_column_reason()}</th>
                        <th scope="col">{sentences.arrangements_column_by()}</th>
                        <th scope="col">{sentences.arrangements_column_end()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    };
    view! {
        <section class="stack">
            <h2>{sentences.arrangements_extensions()}</h2>
            {list}
        </section>
    }
}

fn extension_row(
    visit: &Visit,
    action: &str,
    row: &ExtensionRow,
    zone: &str,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let told = |time| language::date_and_time(sentences, time, zone);
    let until = row
        .closes_at
        .map(|at| sentences.arrangements_until(told(at)));
    let minutes =
        (row.extra_minutes > 0).then(|| sentences.arrangements_more_minutes(row.extra_minutes));
    let attempts =
        (row.extra_attempts > 0).then(|| sentences.arrangements_more_attempts(row.extra_attempts));
    let granted = [until, minutes, attempts]
        .into_iter()
        .flatten()
        .map(|said| view! { <li>{said}</li> })
        .collect_view();
    let end = match row.ended_at {
        Some(at) => view! { <span>{sentences.arrangements_ended(told(at))}</span> }.into_any(),
        None => view! {
            <form action=action.to_owned() method="post">
                <input type="hidden" name="extension" value=row.id.to_string()/>
                <button class="button button--quiet" name="do" value="end">
                    {sentences.arrangements_end()}
                    <span class="visually-hidden">" " {row.learner.clone()}</span>
                </button>
            </form>
        }
        .into_any(),
    };
    view! {
        <tr>
            <th scope="row"><bdi>{row.learner.clone()}</bdi></th>
            <td data-label=sentences.arrangements_column_granted()><ul class="plain">{granted}</ul></td>
            <td data-label=sentences.arrangements_column_reason()><bdi>{row.reason.clone()}</bdi></td>
            <td data-label=sentences.arrangements_column_by()>
                <bdi>{row.granted_by.clone()}</bdi>
                <br/>
                <span class="meta">{told(row.granted_at)}</span>
            </td>
            <td data-label=sentences.arrangements_column_end()>{end}</td>
        </tr>
    }
}

/// To grant one learner more.
pub(super) fn extension_form(
    visit: &Visit,
    action: &str,
    learners: &[(PersonId, String)],
    typed: &Typed,
    errors: &FormErrors,
    zone: &str,
) -> Option<impl IntoView + use<>> {
    let sentences = visit.sentences;
    if learners.is_empty() {
        return None;
    }
    let nobody = (String::new(), sentences.assessment_choose());
    let options = learners
        .iter()
        .map(|(person, name)| (person.to_string(), name.clone()));
    let who = Select {
        name: "person",
        label: sentences.arrangements_learner(),
        hint: None,
        options: std::iter::once(nobody).chain(options).collect(),
        chosen: typed.person.clone(),
    };
    let until = time_field(
        visit,
        "until",
        sentences.arrangements_closes_then(),
        &typed.until,
        zone,
    );
    let number = |name, label, value: &str| Field {
        name,
        label,
        kind: "text",
        value: value.to_owned(),
        autocomplete: "off",
        inputmode: Some("numeric"),
        left_to_right: true,
        ..Field::default()
    };
    let minutes = number("minutes", sentences.arrangements_minutes(), &typed.minutes);
    let attempts = number(
        "attempts",
        sentences.arrangements_attempts(),
        &typed.attempts,
    );
    let reason = Field {
        name: "reason",
        label: sentences.arrangements_reason(),
        hint: Some(sentences.arrangements_reason_hint()),
        kind: "text",
        value: typed.reason.clone(),
        autocomplete: "off",
        ..Field::default()
    };
    Some(view! {
        <section class="stack">
            <h2>{sentences.arrangements_grant()}</h2>
            <p>{sentences.arrangements_grant_lead()}</p>
            <form class="form" action=action.to_owned() method="post">
                {select(sentences, errors, who)}
                {field(sentences, errors, until)}
                {field(sentences, errors, minutes)}
                {field(sentences, errors, attempts)}
                {field(sentences, errors, reason)}
                <button class="button" name="do" value="grant">{sentences.arrangements_grant()}</button>
            </form>
        </section>
    })
}
