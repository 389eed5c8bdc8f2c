//! The endpoint of the islands' server functions.

use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;

use super::Visit;

/// Runs the server function that the path names, with the visit as its context: each checks its own rights.
pub async fn server_functions(visit: Visit, request: Request) -> Response {
    leptos_axum::handle_server_fns_with_context(move || provide_context(visit.clone()), request)
        .await
        .into_response()
}
