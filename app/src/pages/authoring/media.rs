//! The pictures and documents of a draft, for those who write and review it.

use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use campus::authoring::draft_asset;
use campus::courses::AssetDigest;
use courseware::CourseId;

use crate::web::{Member, Path, Problem};

/// Serves a file under its digest. Its own policy runs nothing, so a drawing opened by itself is as harmless as in a
/// page. The browser keeps it for a while, for itself alone: the editor shows it again at each letter that is typed.
pub(super) async fn serve(
    member: Member,
    Path((slug, digest, _name)): Path<(CourseId, AssetDigest, String)>,
) -> Result<Response, Problem> {
    let campus = member.visit.platform.campus();
    let file = draft_asset(campus, &member.person, &slug, &digest)
        .await?
        .ok_or(Problem::NotFound)?;
    let media_type = HeaderValue::from_str(&file.media_type).map_err(|_| Problem::Failed)?;
    Ok((
        [
            (CONTENT_TYPE, media_type),
            (
                CACHE_CONTROL,
                HeaderValue::from_static("private, max-age=3600"),
            ),
            (
                CONTENT_SECURITY_POLICY,
                HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
            ),
        ],
        file.bytes(campus).await?,
    )
        .into_response())
}
