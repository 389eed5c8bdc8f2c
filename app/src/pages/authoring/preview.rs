//! A draft as learners will see it.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use campus::assessment::{Trial, TrialAnswers};
use campus::authoring::{Examined, Workspace, check_draft};
use courseware::{Course, CourseId, ItemId, Place};
use leptos::prelude::*;

use super::address::{files_of, page};
use super::frame::{Here, head, load, page_for, tabs, trail};
use super::trial::trial_form;
use crate::components::{localised_html, localised_text};
use crate::pages::assessment::facts;
use crate::pages::courses::{ShownCourse, course_view};
use crate::pages::learning::pager;
use crate::pages::with_renderer_of;
use crate::web::{Member, Page, Path, Problem, Visit};

/// The course as far as it can be read.
pub(super) struct Readable {
    pub(super) workspace: Workspace,
    examined: Arc<Examined>,
}

impl Readable {
    pub(super) async fn load(member: &Member, slug: &CourseId) -> Result<Self, Problem> {
        let workspace = load(member, slug).await?;
        let campus = member.visit.platform.campus();
        let examined = check_draft(campus, &workspace).await?;
        Ok(Self {
            examined: examined.ok_or(Problem::NotFound)?,
            workspace,
        })
    }

    pub(super) fn course(&self) -> Option<&Course> {
        self.examined.course.as_ref()
    }
}

pub(super) async fn course(
    member: Member,
    Path(slug): Path<CourseId>,
) -> Result<Response, Problem> {
    let readable = Readable::load(&member, &slug).await?;
    let visit = member.visit;
    let sentences = visit.sentences;
    let workspace = &readable.workspace;
    let title = sentences.authoring_preview();
    let page_of_this = page_for(workspace, &title, StatusCode::OK);
    let files = files_of(slug.as_str());
    let shown = readable.course().map(|course| {
        let shown = ShownCourse {
            course,
            owner: &workspace.owner,
            revision: workspace.newest.unwrap_or(0) + 1,
            files: &files,
        };
        let items = items(&visit, slug.as_str(), course).into_any();
        let course = course_view(&visit, &shown, &[]).into_any();
        view! {
            <section class="preview" aria-label=sentences.authoring_preview_course()>
                {course}
            </section>
            <section class="stack">
                <h2>{sentences.authoring_preview_items()}</h2>
                {items}
            </section>
        }
    });
    let view = match shown {
        Some(shown) => {
            let trail = trail(&visit, workspace);
            let tabs = tabs(&visit, workspace, Here::Preview);
            view! { {trail} {tabs} {shown} }.into_any()
        }
        None => {
            let head = head(&visit, workspace, Here::Preview, &title);
            view! { {head} {unreadable(&visit, slug.as_str())} }.into_any()
        }
    };
    Ok(visit.show(page_of_this, move || view).await)
}

/// Where nothing can be shown, the way to what is wrong.
fn unreadable(visit: &Visit, slug: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    view! {
        <div class="notice notice--warning">
            <p>{sentences.authoring_unreadable()}</p>
            <p><a href=page(slug, "check")>{sentences.authoring_check()}</a></p>
        </div>
    }
}

fn items(visit: &Visit, slug: &str, course: &Course) -> impl IntoView + use<> {
    let items = course
        .items()
        .map(|(_, item)| {
            let address = format!("/authoring/{slug}/preview/{}", item.id);
            view! { <li><a href=address>{localised_text(visit, &item.title)}</a></li> }
        })
        .collect_view();
    view! { <ul class="link-list">{items}</ul> }
}

pub(super) async fn item(
    member: Member,
    Path((slug, id)): Path<(CourseId, ItemId)>,
) -> Result<Response, Problem> {
    let readable = Readable::load(&member, &slug).await?;
    let mut moment = member.visit.platform.moment();
    let visit = member.visit;
    let course = readable.course().ok_or(Problem::NotFound)?;
    let place = course.place(&id).ok_or(Problem::NotFound)?;
    let seed = u64::from_le_bytes(moment.bytes());
    let trial = Trial::draw(place.item, seed);
    let form = trial.map(|trial| {
        trial_form(
            &visit,
            slug.as_str(),
            course,
            &id,
            &trial,
            seed,
            &TrialAnswers::default(),
        )
    });
    let page = item_page(&readable, &place, &visit, StatusCode::OK);
    let view = item_view(&visit, slug.as_str(), course, &place);
    Ok(visit
        .show(page, move || {
            view! { {view} {form} }
        })
        .await)
}

/// The page of an item, called and coloured like the learners' own.
pub(super) fn item_page(
    readable: &Readable,
    place: &Place<'_>,
    visit: &Visit,
    status: StatusCode,
) -> Page {
    Page::new(place.item.title.get(visit.language).value.clone())
        .institution(readable.workspace.owner.slug.clone())
        .status(status)
        .hidden_from_search()
}

/// Everything that learners see of an item but their own progress.
pub(super) fn item_view(
    visit: &Visit,
    slug: &str,
    course: &Course,
    place: &Place<'_>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let body = with_renderer_of(course, "", &files_of(slug), |renderer| {
        renderer.item(place.item, visit.language)
    });
    let facts = place.item.quiz().map(|quiz| facts(visit, quiz));
    let size = crate::pages::learning::item_size(visit, place.item);
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href=page(slug, "preview")>{localised_text(visit, &course.title)}</a></li>
                <li>{localised_text(visit, &place.module.title)}</li>
            </ol>
        </nav>
        <p class="notice">
            {sentences.authoring_this_is_preview()} " "
            <a href=super::address::page_of(slug, "file", &place.item.path)>{sentences.authoring_edit()}</a>
        </p>
        <header class="lesson-head">
            <h1>{localised_text(visit, &place.item.title)}</h1>
            <p class="meta"><span>{size}</span></p>
            {facts}
        </header>
        {localised_html(visit, "prose", &body)}
        <footer class="lesson-foot">{pager(visit, place)}</footer>
    }
}
