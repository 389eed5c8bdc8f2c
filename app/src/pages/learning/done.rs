//! Marks a lesson as done: by the button, or by reaching its end.

use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use campus::cohorts::CohortId;
use campus::progress::{self, CompletionManner};
use courseware::ItemId;

use crate::web::{Member, Notice, Path, Problem};

pub(super) async fn mark(
    member: Member,
    Path((cohort, id)): Path<(CohortId, ItemId)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let by_script = headers
        .get(ACCEPT)
        .is_some_and(|accepted| accepted.as_bytes() == b"application/json");
    let manner = if by_script {
        CompletionManner::ReachedEnd
    } else {
        CompletionManner::ByHand
    };
    let platform = &member.visit.platform;
    let moment = platform.moment();
    progress::complete_lesson(
        platform.campus(),
        &moment,
        &member.person,
        cohort,
        &id,
        manner,
    )
    .await?
    .ok_or(Problem::NotFound)?;
    if by_script {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let here = format!("/cohorts/{cohort}/items/{id}");
    Ok(member.visit.redirect_with(&here, Notice::LessonDone))
}
