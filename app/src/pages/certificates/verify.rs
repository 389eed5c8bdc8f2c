//! Asks for the number of a certificate and leads to the answer.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use credentials::{Serial, SerialError};
use leptos::prelude::*;
use serde::Deserialize;

use super::verify_form::{explain, verify_form};
use crate::components::{FormErrors, error_summary};
use crate::web::{Page, Visit};

/// What the form sends: a plain link, so that an answer can be passed on.
#[derive(Deserialize)]
pub(super) struct Question {
    serial: Option<String>,
    language: Option<String>,
}

pub(super) async fn ask(visit: Visit, Query(question): Query<Question>) -> Response {
    let Some(typed) = question.serial else {
        return form(visit, "", None).await;
    };
    match bare_serial(&typed).parse::<Serial>() {
        Ok(serial) => {
            // Someone who came by a link in another language than the device's keeps it.
            let language = question.language.map(|_| visit.language.code());
            let query = language.map_or(String::new(), |code| format!("?language={code}"));
            let answer = format!("/verify/{}{query}", serial.as_str());
            Redirect::to(&answer).into_response()
        }
        Err(error) => form(visit, &typed, Some(error)).await,
    }
}

/// People paste the whole address as well as the number.
fn bare_serial(typed: &str) -> &str {
    let after = typed
        .rsplit_once("/verify/")
        .map_or(typed, |(_, after)| after);
    after.split(['?', '#']).next().unwrap_or_default()
}

async fn form(visit: Visit, typed: &str, error: Option<SerialError>) -> Response {
    let sentences = visit.sentences;
    let mut errors = FormErrors::default();
    let mut page = Page::new(sentences.verify_title());
    if let Some(error) = error {
        errors.add("serial", explain(sentences, error));
        page = page
            .status(StatusCode::UNPROCESSABLE_ENTITY)
            .hidden_from_search();
    }
    let view = view! {
        {error_summary(sentences, &errors)}
        <h1>{sentences.verify_title()}</h1>
        <p class="lead">{sentences.verify_lead()}</p>
        {verify_form(&visit, typed, &errors)}
    };
    visit.show(page, move || view).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_address_is_as_good_as_its_number() {
        for typed in [
            "000000000001CJZ5",
            "https://learn.example.org/verify/000000000001CJZ5",
            "learn.example.org/verify/000000000001CJZ5?language=ur",
            "/verify/000000000001CJZ5#main",
        ] {
            assert_eq!(bare_serial(typed), "000000000001CJZ5", "{typed}");
        }
    }
}
