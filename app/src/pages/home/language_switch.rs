//! Changes the language and comes back to the same page.

use axum::Form;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use campus::people::change_language;
use courseware::Language;
use serde::Deserialize;

use crate::web::{Problem, ReturnTo, Visit};

#[derive(Deserialize)]
pub(super) struct Choice {
    language: Language,
    #[serde(default)]
    return_to: String,
}

/// The choice stays on this device, and with the account of whoever is signed in: mails come in it too.
pub(super) async fn switch(
    visit: Visit,
    cookies: CookieJar,
    headers: HeaderMap,
    Form(choice): Form<Choice>,
) -> Result<Response, Problem> {
    if let Some(person) = &visit.person {
        change_language(visit.platform.campus(), person, choice.language).await?;
    }
    let back = if choice.return_to.is_empty() {
        ReturnTo::from_referrer(&headers)
    } else {
        ReturnTo::parse(&choice.return_to)
    };
    let back = ReturnTo::parse(&without_language(back.as_str()));
    let cookies = cookies.add(Visit::language_cookie(choice.language));
    let location = [(LOCATION, back.as_str().to_owned())];
    Ok((StatusCode::SEE_OTHER, location, cookies).into_response())
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
