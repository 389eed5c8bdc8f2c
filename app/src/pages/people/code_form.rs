//! The page on which the code of a text message is typed.

use axum::http::StatusCode;
use axum::response::Response;
use campus::people::{CodeDigits, CodeRefusal};
use leptos::prelude::*;
use serde::Deserialize;

use super::waiting;
use crate::components::{Field, FormErrors, error_summary, field};
use crate::web::{Page, Visit};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct CodeForm {
    code: String,
}

impl CodeForm {
    /// The code, if one was typed. Anything else costs no try.
    pub(super) fn parse(&self, visit: &Visit, errors: &mut FormErrors) -> Option<CodeDigits> {
        let code = CodeDigits::parse(&self.code);
        if code.is_none() {
            errors.add("code", visit.sentences.people_error_code_shape());
        }
        code
    }
}

/// Notes that it was not the right code; when nothing more can be typed, the page to go to says so instead. The seconds
/// to wait, if any, are for [`after`].
pub(super) fn refuse(visit: &Visit, errors: &mut FormErrors, refusal: CodeRefusal) -> Option<u64> {
    match refusal {
        CodeRefusal::Wrong => errors.add("code", visit.sentences.people_error_code_wrong()),
        CodeRefusal::Void => {}
        CodeRefusal::Wait(wait) => return Some(waiting::say(visit, errors, "code", wait)),
    }
    None
}

/// The page again, or, where there is something to wait for, the page that says so.
pub(super) fn after(again: Response, wait: Option<u64>) -> Response {
    match wait {
        Some(seconds) => waiting::answer(again, seconds),
        None => again,
    }
}

/// The form. It has no action: it goes to this very address, which holds the ticket. `phone` is where the code went,
/// `again` is where to ask for another.
pub(super) async fn page(
    visit: Visit,
    phone: String,
    again: &'static str,
    errors: FormErrors,
) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_code_title();
    let page = Page::new(title.clone()).of_form(&errors).secret();
    let code = Field {
        name: "code",
        label: sentences.people_code(),
        hint: Some(sentences.people_code_hint()),
        kind: "text",
        autocomplete: "one-time-code",
        inputmode: Some("numeric"),
        left_to_right: true,
        ..Field::default()
    };
    visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.people_code_lead()}</p>
                <p>{sentences.people_code_number()} ": " <bdi dir="ltr">{phone}</bdi></p>
                <form class="form" method="post" novalidate>
                    {field(sentences, &errors, code)}
                    <p class="actions">
                        <button class="button">{sentences.people_code_button()}</button>
                        <a href=again>{sentences.people_code_again()}</a>
                    </p>
                </form>
            }
        })
        .await
}

/// Nothing can be typed any more.
pub(super) async fn void(visit: Visit, again: &'static str) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_code_void_title();
    let page = Page::new(title.clone())
        .status(StatusCode::GONE)
        .hidden_from_search();
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.people_code_void()}</p>
                <p><a class="button" href=again>{sentences.people_code_again()}</a></p>
            }
        })
        .await
}
