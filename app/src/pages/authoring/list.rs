//! The courses that someone writes or reviews.

use axum::response::Response;
use campus::authoring::{AuthoredCourse, may_begin_courses, my_courses};
use campus::courses::CourseRole;
use leptos::prelude::*;

use super::frame::course_title;
use crate::web::{Member, Page, Problem, Visit};

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = visit.platform.clone();
    let mine = my_courses(platform.campus(), &platform.moment(), &person).await?;
    let may_begin = !may_begin_courses(platform.campus(), &person)
        .await?
        .is_empty();
    let sentences = visit.sentences;
    let title = sentences.authoring_my_courses();
    let courses = mine
        .iter()
        .map(|course| card(&visit, course))
        .collect_view();
    let none = mine.is_empty().then(|| {
        let sentence = match may_begin {
            true => sentences.authoring_none_begin(),
            false => sentences.authoring_none(),
        };
        view! { <div class="empty"><p>{sentence}</p></div> }
    });
    let begin = may_begin.then(|| {
        view! { <p><a class="button" href="/authoring/new">{sentences.authoring_new()}</a></p> }
    });
    let page = Page::new(title.clone()).wide().hidden_from_search();
    Ok(visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.authoring_lead()}</p>
                {begin}
                {none}
                <ul class="cards" role="list">{courses}</ul>
            }
        })
        .await)
}

fn card(visit: &Visit, course: &AuthoredCourse) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let workspace = &course.workspace;
    let slug = workspace.slug().to_owned();
    let title = course_title(workspace);
    let people = workspace.people.iter().map(|(name, role)| {
        let role = match role {
            CourseRole::Author => sentences.roles_author(),
            CourseRole::Reviewer => sentences.roles_reviewer(),
        };
        view! { <li><bdi>{name.clone()}</bdi> " · " {role}</li> }
    });
    let people = people.collect_view();
    let due = course.due.iter().map(|(title, by)| {
        let sentence = sentences.authoring_due(title, by.to_string());
        view! { <li>{sentence}</li> }
    });
    let due = due.collect_view();
    let due = (!course.due.is_empty()).then(|| view! { <ul class="due">{due}</ul> });
    view! {
        <li class="card" data-institution=workspace.owner.slug.clone()>
            <p class="eyebrow"><bdi>{workspace.owner.short_name.clone()}</bdi></p>
            <h2><a href=format!("/authoring/{slug}")><bdi>{title}</bdi></a></h2>
            <p class="meta">{state(visit, course)}</p>
            {due}
            <ul class="people">{people}</ul>
        </li>
    }
}

/// What is published, and where the draft stands.
fn state(visit: &Visit, course: &AuthoredCourse) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let published = match course.workspace.newest {
        Some(number) => sentences.authoring_revision(number),
        None => sentences.authoring_never_published(),
    };
    let draft = match course.problems {
        None => sentences.authoring_no_draft(),
        Some(_) if course.unchanged => sentences.authoring_unchanged(),
        Some((0, 0)) => sentences.authoring_sound(),
        Some((errors, warnings)) => sentences.authoring_counts(errors, warnings),
    };
    view! { <span>{published}</span> <span>{draft}</span> }
}
