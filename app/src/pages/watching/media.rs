//! The pictures and documents of the folder.

use axum::Extension;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::Watched;
use crate::web::{Path, Problem};

/// Serves a file under its digest, with a policy of its own that runs nothing.
pub(super) async fn serve(
    Extension(watched): Extension<Watched>,
    Path((digest, _name)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let state = watched.now();
    let course = state.course().ok_or(Problem::NotFound)?;
    let mut assets = course.assets.iter();
    let asset = assets
        .find(|asset| asset.digest == digest)
        .ok_or(Problem::NotFound)?;
    let bytes = state.sources.get(&asset.path).ok_or(Problem::NotFound)?;
    Ok((
        [
            (
                CONTENT_TYPE,
                HeaderValue::from_static(asset.kind.media_type()),
            ),
            (CACHE_CONTROL, HeaderValue::from_static("no-store")),
            (
                CONTENT_SECURITY_POLICY,
                HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
            ),
        ],
        bytes.to_vec(),
    )
        .into_response())
}
