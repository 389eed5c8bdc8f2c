//! Texts beside the modules: the glossary, and questions that several quizzes draw from.

use campus::authoring::{Draft, Examined, GLOSSARY, QUESTIONS, Workspace};
use courseware::edit::base_path;
use courseware::{Course, Item};
use leptos::prelude::*;

use super::address::page_of;
use super::outline::{Marks, file_link, marks_of, tool};
use super::translation_links::translation_links;
use crate::components::localised_text;
use crate::web::Visit;

/// The part of the outline that shows them, with the ways to add one.
pub(super) fn shared_files(
    visit: &Visit,
    workspace: &Workspace,
    draft: &Draft,
    examined: Option<&Examined>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let marks = &marks_of(examined);
    let course = examined.and_then(|examined| examined.course.as_ref());
    let files: Vec<_> = paths(draft)
        .map(|path| {
            view! { <li>{file_view(visit, workspace, draft, marks, course, path)}</li> }
        })
        .collect();
    let writes = workspace.hand.is_author();
    if files.is_empty() && !writes {
        return None;
    }
    let add = writes.then(|| add_links(visit, workspace, draft));
    let files =
        (!files.is_empty()).then(|| view! { <ul class="shared-files" role="list">{files}</ul> });
    Some(view! {
        <section class="stack">
            <h2>{sentences.outline_shared()}</h2>
            {files}
            {add}
        </section>
    })
}

fn paths(draft: &Draft) -> impl Iterator<Item = &str> {
    let outline = draft.outline();
    draft
        .files
        .iter()
        .filter(|file| file.text.is_some() && base_path(&file.path) == file.path)
        .map(|file| file.path.as_str())
        .filter(move |path| {
            let folder = path.split('/').next().unwrap_or_default();
            *path != "course.md" && outline.module(folder).is_none()
        })
}

fn add_links(visit: &Visit, workspace: &Workspace, draft: &Draft) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let slug = workspace.slug();
    let glossary = draft.file(GLOSSARY).is_none().then(|| {
        view! {
            <a class="button button--quiet" href=page_of(slug, "add", GLOSSARY)>
                {sentences.outline_add_glossary()}
            </a>
        }
    });
    view! {
        <p class="actions">
            {glossary}
            <a class="button button--quiet" href=page_of(slug, "add", QUESTIONS)>
                {sentences.outline_add_questions()}
            </a>
        </p>
    }
}

fn file_view(
    visit: &Visit,
    workspace: &Workspace,
    draft: &Draft,
    marks: &Marks,
    course: Option<&Course>,
    path: &str,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let title = draft.title(path).unwrap_or_else(|| path.to_owned());
    let remove = workspace.hand.is_author().then(|| {
        tool(
            workspace.slug(),
            "remove",
            path,
            sentences.authoring_remove(),
            &title,
        )
    });
    let drawing = course.and_then(|course| drawing(visit, course, path));
    view! {
        <p>{file_link(visit, workspace, draft, marks, path, title.clone())}</p>
        <p class="meta"><span><bdi dir="ltr">{path.to_owned()}</bdi></span> {drawing}</p>
        <div class="tools">
            {translation_links(visit, workspace, draft, path, Some(&title))}
            {remove}
        </div>
    }
}

/// Which quizzes draw from the shared questions at this path.
fn drawing(visit: &Visit, course: &Course, path: &str) -> Option<impl IntoView + use<>> {
    let sentences = visit.sentences;
    if !path.starts_with(QUESTIONS) {
        return None;
    }
    let quizzes: Vec<_> = quizzes_drawing_from(course, path)
        .enumerate()
        .map(|(place, quiz)| {
            let before = (place > 0).then(|| sentences.outline_list_comma());
            view! { {before} {localised_text(visit, &quiz.title)} }
        })
        .collect();
    Some(match quizzes.is_empty() {
        true => view! { <span>{sentences.outline_drawn_by_none()}</span> }.into_any(),
        false => view! { <span>{sentences.outline_drawn_by()} " " {quizzes}</span> }.into_any(),
    })
}

/// The quizzes that ask questions of the file at this path.
pub(super) fn quizzes_drawing_from<'course>(
    course: &'course Course,
    path: &str,
) -> impl Iterator<Item = &'course Item> {
    course.items().map(|(_, item)| item).filter(move |item| {
        let questions = item.quiz().into_iter().flat_map(|quiz| &quiz.questions);
        questions
            .filter_map(|question| question.path.as_deref())
            .any(|from| from == path)
    })
}
