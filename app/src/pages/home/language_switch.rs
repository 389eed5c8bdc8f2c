//! Changes the language and comes back to the same page.

use axum::Form;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use courseware::Language;
use serde::Deserialize;

use crate::web::{ReturnTo, Visit};

#[derive(Deserialize)]
pub(super) struct Choice {
    language: Language,
    return_to: String,
}

pub(super) async fn switch(cookies: CookieJar, Form(choice): Form<Choice>) -> Response {
    let back = ReturnTo::parse(&without_language(&choice.return_to));
    let cookies = cookies.add(Visit::language_cookie(choice.language));
    (
        StatusCode::SEE_OTHER,
        [(LOCATION, back.as_str().to_owned())],
        cookies,
    )
        .into_response()
}

/// An address that asks for a language would win over the choice just made.
fn without_language(address: &str) -> String {
    let Some((path, query)) = address.split_once('?') else {
        return address.to_owned();
    };
    let rest: Vec<_> = query
        .split('&')
        .filter(|pair| !pair.starts_with("language="))
        .collect();
    if rest.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", rest.join("&"))
    }
}
