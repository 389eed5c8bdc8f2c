//! The endpoint of the islands' server functions.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;

use super::Visit;

/// How Leptos begins the answer when it could not read what was sent.
const UNREADABLE: [&[u8]; 2] = [b"Args|", b"Deserialization|"];
/// More than any error says.
const LONGEST_ERROR: usize = 64 * 1024;

/// Runs the server function that the path names, with the visit as its context: each checks its own rights.
pub async fn server_functions(visit: Visit, request: Request) -> Response {
    let response = leptos_axum::handle_server_fns_with_context(
        move || provide_context(visit.clone()),
        request,
    )
    .await
    .into_response();
    if response.status() == StatusCode::INTERNAL_SERVER_ERROR {
        blame_the_sender(response).await
    } else {
        response
    }
}

/// What there is behind that endpoint, each as `POST /api/save-answer`: the tests of who may go where ask for these as
/// they do for the routes of the table.
pub fn server_function_routes() -> impl Iterator<Item = String> {
    leptos::server_fn::axum::server_fn_paths().map(|(path, method)| format!("{method} {path}"))
}

/// Leptos answers 500 to whatever went wrong; what could not be read is no fault of ours, and none for our log.
async fn blame_the_sender(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(said) = to_bytes(body, LONGEST_ERROR).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if UNREADABLE.iter().any(|start| said.starts_with(start)) {
        parts.status = StatusCode::BAD_REQUEST;
    }
    Response::from_parts(parts, Body::from(said))
}
