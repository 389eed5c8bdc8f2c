//! Moves a module or item one place up or down.

use axum::Form;
use axum::response::Response;
use campus::authoring::arrange as move_it;
use courseware::CourseId;
use courseware::edit::Step;
use serde::Deserialize;

use crate::web::{Member, Notice, Path, Problem};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ArrangeForm {
    path: String,
    r#do: String,
}

pub(super) async fn arrange(
    member: Member,
    Path(slug): Path<CourseId>,
    Form(form): Form<ArrangeForm>,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    let step = match form.r#do.as_str() {
        "up" => Step::Up,
        _ => Step::Down,
    };
    let (campus, moment) = (platform.campus(), platform.moment());
    move_it(campus, &moment, &member.person, &slug, &form.path, step)
        .await?
        .ok_or(Problem::NotFound)?;
    let here = format!("/authoring/{slug}");
    Ok(member.visit.redirect_with(&here, Notice::Saved))
}
