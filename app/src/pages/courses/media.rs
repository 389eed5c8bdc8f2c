//! The files that courses show.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use campus::courses::{self, AssetDigest};

use crate::web::{Path, Platform, Problem};

/// Serves a file under its digest, for good. Its own policy runs nothing, so a drawing opened by itself is as
/// harmless as in a page.
pub(super) async fn serve(
    State(platform): State<Platform>,
    Path((digest, _name)): Path<(AssetDigest, String)>,
) -> Result<Response, Problem> {
    let file = courses::asset(platform.campus(), &digest)
        .await?
        .ok_or(Problem::NotFound)?;
    let media_type = HeaderValue::from_str(&file.media_type).map_err(|_| Problem::Failed)?;
    Ok((
        [
            (CONTENT_TYPE, media_type),
            (
                CACHE_CONTROL,
                HeaderValue::from_static("public, max-age=31536000, immutable"),
            ),
            (
                CONTENT_SECURITY_POLICY,
                HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
            ),
        ],
        file.bytes,
    )
        .into_response())
}
