//! The words of a course's newest revision, for whoever looks at the course.

use axum::response::Response;
use campus::courses;
use courseware::CourseId;

use crate::pages::learning::glossary_page;
use crate::web::{Path, Problem, Visit};

pub(super) async fn show(visit: Visit, Path(slug): Path<CourseId>) -> Result<Response, Problem> {
    let listing = courses::by_slug(visit.platform.campus(), &slug)
        .await?
        .ok_or(Problem::NotFound)?;
    let back = format!("/courses/{slug}");
    let items = format!("{back}#{}", super::course::LINE);
    glossary_page(visit, &listing.revision.course, &back, &items).await
}
