//! A course's folder as learners will see it, while its author writes in an editor of their own: `seekh check --watch`.
//!
//! These pages are not among [`crate::web::routes`]: no installation that people learn at has them.

mod changes;
mod course;
mod item;
mod media;
mod problems;

use std::sync::Arc;

use axum::Extension;
use axum::routing::MethodRouter;
use campus::institutions;
use courseware::{Checked, Course, Diagnostic, Severity, Sources};
use leptos::prelude::*;
use tokio::sync::watch::Receiver;

use super::preview::Preview;
use crate::web::{Audience, Page, Platform, Problem, Route, Visit};

/// The files of a folder, and what the check says of them.
pub struct WatchedCourse {
    /// Differs whenever the files do.
    pub number: u64,
    /// The files.
    pub sources: Sources,
    /// What the check says of them.
    pub checked: Checked,
}

/// The newest state of a folder that is watched.
#[derive(Clone)]
pub struct Watched(Receiver<Arc<WatchedCourse>>);

/// Where the course is looked at.
const PREVIEW: &str = "/preview";
/// What the check says.
const PROBLEMS: &str = "/watched/problems";
/// Below it are the pictures and documents.
const MEDIA: &str = "/watched/media";

impl Watched {
    /// The page of the course.
    pub const ADDRESS: &'static str = PREVIEW;

    /// What this channel brings.
    pub fn new(states: Receiver<Arc<WatchedCourse>>) -> Self {
        Self(states)
    }

    /// The pages of the folder.
    pub fn routes(self) -> Vec<Route> {
        let with = |mut route: Route| {
            let handler: MethodRouter<Platform> = route.handler;
            route.handler = handler.layer(Extension(self.clone()));
            route
        };
        [
            Route::get(PREVIEW, Audience::Anyone, course::show),
            Route::get("/preview/{item}", Audience::Anyone, item::show),
            Route::post("/preview/{item}", Audience::Anyone, item::mark),
            Route::get(PROBLEMS, Audience::Anyone, problems::show),
            Route::get(
                "/watched/media/{digest}/{name}",
                Audience::Anyone,
                media::serve,
            ),
            Route::get("/watched/changes", Audience::Anyone, changes::follow),
        ]
        .map(with)
        .into()
    }

    fn now(&self) -> Arc<WatchedCourse> {
        Arc::clone(&self.0.borrow())
    }
}

impl WatchedCourse {
    /// The course as far as it can be read.
    pub fn course(&self) -> Option<&Course> {
        self.checked
            .course
            .as_ref()
            .or(self.checked.readable.as_ref())
    }

    async fn preview<'course>(
        &self,
        visit: &Visit,
        course: &'course Course,
    ) -> Result<Preview<'course>, Problem> {
        let found = institutions::by_slug(visit.platform.campus(), &course.owner).await?;
        Ok(Preview {
            course,
            owner: found.ok_or(Problem::NotFound)?,
            revision: 1,
            address: PREVIEW.to_owned(),
            files: MEDIA.to_owned(),
            draft: None,
        })
    }

    /// What stands above every page: the folder, what the check says of it, and the way there. The script looks for the
    /// number.
    fn strip(&self, visit: &Visit) -> impl IntoView + use<> {
        let sentences = visit.sentences;
        let problems: &[Diagnostic] = &self.checked.diagnostics;
        let is_error = |problem: &&Diagnostic| problem.severity == Severity::Error;
        let errors = problems.iter().filter(is_error).count();
        let (class, verdict) = match (errors, problems.len() - errors) {
            (0, 0) => ("notice", sentences.authoring_sound()),
            (errors, warnings) => (
                "notice notice--warning",
                sentences.authoring_counts(errors, warnings),
            ),
        };
        view! {
            <p class=class data-watched=self.number.to_string()>
                <bdi dir="ltr"><code>{self.sources.folder().to_owned()}</code></bdi>
                " · "
                <a href=PROBLEMS>{verdict}</a>
                " · "
                <a href=PREVIEW>{sentences.authoring_preview()}</a>
            </p>
        }
    }
}

/// The same page, made anew in the browser when a file changes.
fn followed(page: Page) -> Page {
    page.with_script("watching.js").hidden_from_search()
}
