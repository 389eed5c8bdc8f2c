//! The parts of a course as its authors see them: to open, add, move, rename and remove.

use axum::http::StatusCode;
use axum::response::Response;
use campus::authoring::{Draft, Workspace, check_draft};
use courseware::edit::{ItemEntry, ModuleEntry, base_path};
use courseware::{CourseId, Severity};
use leptos::prelude::*;

use super::address::{editor_of, page, page_of};
use super::frame::{Here, course_title, head, load, page_for};
use crate::web::{Member, Path, Problem, Visit};

/// Which files have problems: path, and whether one of them is an error.
type Marks = Vec<(String, bool)>;

pub(super) async fn show(member: Member, Path(slug): Path<CourseId>) -> Result<Response, Problem> {
    let workspace = load(&member, &slug).await?;
    let visit = member.visit;
    let examined = check_draft(visit.platform.campus(), &workspace).await?;
    let marks: Marks = examined
        .map(|examined| {
            let problems = examined.diagnostics.iter();
            problems
                .map(|problem| (problem.file.clone(), problem.severity == Severity::Error))
                .collect()
        })
        .unwrap_or_default();
    let title = course_title(&workspace);
    let page = page_for(
        &workspace,
        &visit.sentences.authoring_outline(),
        StatusCode::OK,
    );
    let head = head(&visit, &workspace, Here::Outline, &title);
    let body = match &workspace.draft {
        Some(draft) => draft_view(&visit, &workspace, draft, &marks).into_any(),
        None => no_draft(&visit, &workspace).into_any(),
    };
    Ok(visit.show(page, move || view! { {head} {body} }).await)
}

fn no_draft(visit: &Visit, workspace: &Workspace) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let start = workspace.hand.is_author().then(|| {
        view! {
            <form action=page(workspace.slug(), "draft") method="post">
                <button class="button">{sentences.authoring_start()}</button>
            </form>
        }
    });
    view! {
        <div class="empty stack">
            <p>{sentences.authoring_no_draft_lead()}</p>
            {start}
        </div>
    }
}

fn draft_view(
    visit: &Visit,
    workspace: &Workspace,
    draft: &Draft,
    marks: &Marks,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let writes = workspace.hand.is_author();
    let outline = draft.outline();
    let modules = outline.modules.iter();
    let modules = modules
        .map(|module| module_view(visit, workspace, draft, module, marks))
        .collect_view();
    let slug = workspace.slug();
    let add = writes.then(|| {
        view! {
            <p class="actions">
                <a class="button button--secondary" href=page(slug, "add")>
                    {sentences.authoring_add_module()}
                </a>
            </p>
        }
    });
    // Of a course that was never published, nothing would be left.
    let discard = (writes && workspace.newest.is_some()).then(|| {
        view! {
            <p>
                <a href=page(slug, "discard")>{sentences.authoring_discard()}</a>
            </p>
        }
    });
    view! {
        {meanwhile(visit, workspace, draft)}
        <p class="meta">
            <span>
                {match draft.base {
                    Some(base) => sentences.authoring_based_on(base),
                    None => sentences.authoring_never_published(),
                }}
            </span>
        </p>
        <p>{file_link(visit, workspace, draft, marks, "course.md", sentences.authoring_course_file())}</p>
        <div class="outline">{modules}</div>
        {other_files(visit, workspace, draft, marks)}
        {add}
        <p><a href=page(slug, "archive")>{sentences.authoring_archive()}</a></p>
        {discard}
    }
}

/// Texts beside the modules: the glossary, questions that several quizzes share.
fn other_files(
    visit: &Visit,
    workspace: &Workspace,
    draft: &Draft,
    marks: &Marks,
) -> impl IntoView + use<> {
    let outline = draft.outline();
    let others: Vec<_> = draft
        .files
        .iter()
        .filter(|file| file.text.is_some() && base_path(&file.path) == file.path)
        .filter(|file| {
            let folder = file.path.split('/').next().unwrap_or_default();
            file.path != "course.md" && outline.module(folder).is_none()
        })
        .map(|file| {
            let name = file.path.clone();
            let link = file_link(visit, workspace, draft, marks, &file.path, name);
            view! { <li>{link}</li> }
        })
        .collect();
    (!others.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{visit.sentences.authoring_other_files()}</h2>
                <ul>{others}</ul>
            </section>
        }
    })
}

/// Another revision came since the draft was copied, or it is not settled yet what of it shall stand.
fn meanwhile(visit: &Visit, workspace: &Workspace, draft: &Draft) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let slug = workspace.slug();
    let conflicts: Vec<_> = draft
        .conflicts()
        .map(|file| {
            let address = editor_of(slug, &file.path);
            view! { <li><a href=address><bdi dir="ltr">{file.path.clone()}</bdi></a></li> }
        })
        .collect();
    let conflicts = (!conflicts.is_empty()).then(|| {
        view! {
            <div class="notice notice--warning">
                <h2>{sentences.authoring_conflicts(conflicts.len())}</h2>
                <p>{sentences.authoring_conflicts_lead()}</p>
                <ul>{conflicts}</ul>
            </div>
        }
    });
    let newest = workspace.newest.unwrap_or(0);
    let behind = workspace.is_behind().then(|| {
        let rebase = workspace.hand.is_author().then(|| {
            view! {
                <form action=page(slug, "rebase") method="post">
                    <button class="button button--secondary">{sentences.authoring_rebase()}</button>
                </form>
            }
        });
        view! {
            <div class="notice notice--warning">
                <h2>{sentences.authoring_behind(newest)}</h2>
                <p>{sentences.authoring_behind_lead()}</p>
                {rebase}
            </div>
        }
    });
    view! { {behind} {conflicts} }
}

fn module_view(
    visit: &Visit,
    workspace: &Workspace,
    draft: &Draft,
    module: &ModuleEntry,
    marks: &Marks,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let head = format!("{}/module.md", module.folder);
    let title = draft.title(&head).unwrap_or_else(|| module.folder.clone());
    let items = module
        .items
        .iter()
        .map(|item| item_view(visit, workspace, draft, item, marks))
        .collect_view();
    let add = workspace.hand.is_author().then(|| {
        view! {
            <p class="actions">
                <a class="button button--quiet" href=page_of(workspace.slug(), "add", &module.folder)>
                    {sentences.authoring_add_item()}
                    <span class="visually-hidden">" · " {title.clone()}</span>
                </a>
                <a class="button button--quiet" href=page_of(workspace.slug(), "import", &module.folder)>
                    {sentences.import_link()}
                    <span class="visually-hidden">" · " {title.clone()}</span>
                </a>
            </p>
        }
    });
    view! {
        <section class="outline__module">
            <h2>{file_link(visit, workspace, draft, marks, &head, title.clone())}</h2>
            {tools(visit, workspace, &module.folder, &title)}
            <ol>{items}</ol>
            {add}
        </section>
    }
}

fn item_view(
    visit: &Visit,
    workspace: &Workspace,
    draft: &Draft,
    item: &ItemEntry,
    marks: &Marks,
) -> impl IntoView + use<> {
    let title = draft.title(&item.path).unwrap_or_else(|| item.slug.clone());
    view! {
        <li class="outline__item">
            <span>{file_link(visit, workspace, draft, marks, &item.path, title.clone())}</span>
            {tools(visit, workspace, &item.path, &title)}
        </li>
    }
}

/// The way into a file, and what the check says of it in a word.
fn file_link(
    visit: &Visit,
    workspace: &Workspace,
    draft: &Draft,
    marks: &Marks,
    path: &str,
    name: String,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let there = draft.file(path).is_some();
    let own = marks.iter().filter(|(file, _)| file == path);
    let mark = own.map(|(_, error)| *error).max().map(|error| {
        let (class, word) = match error {
            true => ("tag tag--error", sentences.authoring_has_errors()),
            false => ("tag tag--warning", sentences.authoring_has_warnings()),
        };
        view! { <span class=class>{word}</span> }
    });
    let name = match there {
        true => {
            view! { <a href=editor_of(workspace.slug(), path)><bdi>{name}</bdi></a> }.into_any()
        }
        false => view! { <bdi>{name}</bdi> }.into_any(),
    };
    view! { {name} " " {mark} }
}

/// Up, down, another name, away.
fn tools(visit: &Visit, workspace: &Workspace, path: &str, title: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let slug = workspace.slug();
    workspace.hand.is_author().then(|| {
        view! {
            <form class="tools" action=page(slug, "arrange") method="post">
                <input type="hidden" name="path" value=path.to_owned()/>
                <button class="button button--quiet" name="do" value="up" aria-label=sentences.authoring_up(title)>
                    "↑"
                </button>
                <button class="button button--quiet" name="do" value="down" aria-label=sentences.authoring_down(title)>
                    "↓"
                </button>
                <a class="button button--quiet" href=page_of(slug, "rename", path)>
                    {sentences.authoring_rename()}
                    <span class="visually-hidden">" · " {title.to_owned()}</span>
                </a>
                <a class="button button--quiet" href=page_of(slug, "remove", path)>
                    {sentences.authoring_remove()}
                    <span class="visually-hidden">" · " {title.to_owned()}</span>
                </a>
            </form>
        }
    })
}
