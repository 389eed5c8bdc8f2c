//! Lays a translation beside a file.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::authoring::translate as begin;
use courseware::{CourseId, Language};
use serde::Deserialize;

use super::address::editor_of;
use crate::web::{Member, Notice, Path, Problem};

#[derive(Deserialize)]
pub(super) struct TranslateForm {
    path: String,
    language: Language,
}

pub(super) async fn translate(
    member: Member,
    Path(slug): Path<CourseId>,
    Form(form): Form<TranslateForm>,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    let (campus, moment, by) = (platform.campus(), platform.moment(), &member.person);
    let path = match begin(campus, &moment, by, &slug, &form.path, form.language).await {
        Ok(Some(path)) => path,
        // A file that is none has no translation: what was asked for is not there either.
        Ok(None) | Err(Error::Refused(_)) => return Err(Problem::NotFound),
        Err(Error::Failed(failure)) => return Err(failure.into()),
    };
    let there = editor_of(slug.as_str(), &path);
    Ok(member.visit.redirect_with(&there, Notice::Saved))
}
