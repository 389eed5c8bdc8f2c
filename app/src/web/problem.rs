//! What a page answers when it can't do what was asked.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use campus::Failure;
use leptos::prelude::*;

use super::{Page, Platform, Visit};

/// Why there is no page. Handlers return it as their error; [`show_problems`] makes the page in the visitor's
/// language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing is here, or nothing that the visitor may know of.
    NotFound,
    /// Too many ask for the same at once; a little later there is room.
    Busy,
    /// Something broke on our side; it is in the log.
    Failed,
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Busy(_) => {
                tracing::warn!(%failure, "a request was turned away");
                Self::Busy
            }
            failure => {
                tracing::error!(%failure, "a request failed");
                Self::Failed
            }
        }
    }
}

impl From<tower_sessions::session::Error> for Problem {
    fn from(error: tower_sessions::session::Error) -> Self {
        tracing::error!(%error, "the session store failed");
        Self::Failed
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
        .into_response()
    }
}

/// Turns bare error answers, ours and the framework's, into pages. Answers that have a body of their own pass.
pub async fn show_problems(
    State(platform): State<Platform>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let copy = Request::from_parts(parts.clone(), body);
    let response = next.run(copy).await;
    let bare = !response
        .headers()
        .contains_key(axum::http::header::CONTENT_TYPE)
        || response.headers()[axum::http::header::CONTENT_TYPE] == "text/plain; charset=utf-8";
    if !bare || !(response.status().is_client_error() || response.status().is_server_error()) {
        return response;
    }
    let Ok(visit) = Visit::from_request_parts(&mut parts, &platform).await;
    problem_page(visit, response.status()).await
}

async fn problem_page(visit: Visit, status: StatusCode) -> Response {
    let sentences = visit.sentences;
    let (title, explanation) = match status {
        StatusCode::NOT_FOUND => (
            sentences.problem_not_found_title(),
            sentences.problem_not_found(),
        ),
        StatusCode::METHOD_NOT_ALLOWED => {
            (sentences.problem_method_title(), sentences.problem_method())
        }
        StatusCode::PAYLOAD_TOO_LARGE => (
            sentences.problem_too_large_title(),
            sentences.problem_too_large(),
        ),
        StatusCode::FORBIDDEN => (
            sentences.problem_forbidden_title(),
            sentences.problem_forbidden(),
        ),
        StatusCode::SERVICE_UNAVAILABLE => {
            (sentences.problem_busy_title(), sentences.problem_busy())
        }
        status if status.is_client_error() => (
            sentences.problem_unreadable_title(),
            sentences.problem_unreadable(),
        ),
        _ => (sentences.problem_failed_title(), sentences.problem_failed()),
    };
    let page = Page::new(title.clone()).status(status).hidden_from_search();
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{explanation}</p>
                <p><a class="button" href="/courses">{sentences.problem_go_courses()}</a></p>
            }
        })
        .await
}
