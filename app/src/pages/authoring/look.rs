//! What the editor's script asks for at each pause in typing: the file as learners will see it, and its problems.

use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use axum::{Form, Json};
use campus::authoring::{FileText, check_with, file_in_draft};
use courseware::{CourseId, Diagnostic};
use serde::{Deserialize, Serialize};

use super::address::At;
use super::shown_file::{language_of, shown_file};
use crate::web::{Member, Path, Problem, fragment};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct LookForm {
    text: String,
}

/// What the script is told.
#[derive(Serialize)]
struct Look {
    /// Sanitised; none where the file can't be read, or shows nothing.
    html: Option<String>,
    language: &'static str,
    direction: &'static str,
    /// Of this file.
    problems: Vec<Diagnostic>,
    /// How many errors the other files have.
    elsewhere: usize,
}

pub(super) async fn look(
    member: Member,
    Path(slug): Path<CourseId>,
    Query(at): Query<At>,
    Form(form): Form<LookForm>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let file = file_in_draft(campus, &person, &slug, at.path())
        .await?
        .filter(|file| file.file.text.is_some())
        .ok_or(Problem::NotFound)?;
    // The script says so itself where a text can't be kept: saving is refused with the reason.
    let text = FileText::parse(&form.text).or_else(|_| FileText::parse(""));
    let text = text.map_err(|_| Problem::Failed)?;
    let examined = check_with(campus, &file, &text).await?;
    let path = at.path();
    let (errors, _) = examined.counts();
    let problems: Vec<Diagnostic> = examined.of_file(path).cloned().collect();
    let own = problems
        .iter()
        .filter(|problem| problem.severity == courseware::Severity::Error)
        .count();
    let language = examined
        .course
        .as_ref()
        .map_or(visit.language, |course| language_of(course, path));
    let html = examined
        .course
        .as_ref()
        .and_then(|course| shown(&visit, course, slug.as_str(), path));
    let look = Look {
        html,
        language: language.code(),
        direction: language.direction().code(),
        problems,
        elsewhere: errors - own,
    };
    Ok(Json(look).into_response())
}

fn shown(
    visit: &crate::web::Visit,
    course: &courseware::Course,
    slug: &str,
    path: &str,
) -> Option<String> {
    let view = || shown_file(visit, course, slug, path);
    let html = fragment(view);
    (!html.is_empty()).then_some(html)
}
