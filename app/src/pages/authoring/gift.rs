//! The questions of a quiz for Moodle and whatever else reads GIFT.

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use courseware::{CourseId, ItemId, Quiz};
use exchange::export_gift;
use leptos::prelude::*;

use super::preview::Readable;
use crate::web::{Member, Path, Problem, Visit};

/// The way to the file, and how many questions it can't hold.
pub(super) fn gift_link(
    visit: &Visit,
    slug: &str,
    item: &ItemId,
    quiz: &Quiz,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let address = format!("/authoring/{slug}/preview/{item}/gift");
    let left_out = export_gift(quiz, visit.language).left_out.len();
    let left_out = (left_out > 0).then(|| {
        view! { <small class="hint">{sentences.authoring_gift_left_out(left_out)}</small> }
    });
    view! {
        <p class="stack">
            <a href=address download="">{sentences.authoring_gift()}</a>
            {left_out}
        </p>
    }
}

/// The file, in the language of the visit as far as the quiz has it.
pub(super) async fn download(
    member: Member,
    Path((slug, id)): Path<(CourseId, ItemId)>,
) -> Result<Response, Problem> {
    let readable = Readable::load(&member, &slug).await?;
    let course = readable.course().ok_or(Problem::NotFound)?;
    let place = course.place(&id).ok_or(Problem::NotFound)?;
    // A lesson asks nothing: its file is empty.
    let text = place
        .item
        .quiz()
        .map(|quiz| export_gift(quiz, member.visit.language).text)
        .unwrap_or_default();
    let name = format!("attachment; filename=\"{id}.gift.txt\"");
    let name = HeaderValue::from_str(&name).map_err(|_| Problem::Failed)?;
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, name)], text).into_response())
}
