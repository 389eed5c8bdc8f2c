//! The parts of a course as its authors see them: to open, add, move, rename and remove.

use axum::http::StatusCode;
use axum::response::Response;
use campus::authoring::{Draft, Examined, Workspace, check_draft};
use courseware::edit::{ItemEntry, ModuleEntry};
use courseware::{CourseId, Severity};
use leptos::prelude::*;

use super::address::{editor_of, page, page_of};
use super::frame::{Here, course_title, head, load, page_for};
use super::shared_files::shared_files;
use crate::web::{Member, Path, Problem, Visit};

/// Which files have problems: path, and whether one of them is an error.
pub(super) type Marks = Vec<(String, bool)>;

pub(super) async fn show(member: Member, Path(slug): Path<CourseId>) -> Result<Response, Problem> {
    let workspace = load(&member, &slug).await?;
    let visit = member.visit;
    let examined = check_draft(visit.platform.campus(), &workspace).await?;
    let examined = examined.as_deref();
    let title = course_title(&workspace);
    let page = page_for(
        &workspace,
        &visit.sentences.authoring_outline(),
        StatusCode::OK,
    );
    let head = head(&visit, &workspace, Here::Outline, &title);
    let body = match &workspace.draft {
        Some(draft) => draft_view(&visit, &workspace, draft, examined).into_any(),
        None => no_draft(&visit, &workspace).into_any(),
    };
    let reports = format!("/courses/{}/reports", workspace.slug());
    let reports = view! { <p><a href=reports>{visit.sentences.reports_link()}</a></p> };
    Ok(visit
        .show(page, move || view! { {head} {body} {reports} })
        .await)
}

pub(super) fn marks_of(examined: Option<&Examined>) -> Marks {
    let problems = examined
        .into_iter()
        .flat_map(|examined| &examined.diagnostics);
    problems
        .map(|problem| (problem.file.clone(), problem.severity == Severity::Error))
        .collect()
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
    examined: Option<&Examined>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let marks = &marks_of(examined);
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
        {add}
        {shared_files(visit, workspace, draft, examined)}
        <p><a href=page(slug, "archive")>{sentences.authoring_archive()}</a></p>
        {discard}
    }
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
            {tools(visit, workspace, &module.folder, &title, false)}
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
    let elsewhere = draft.outline().modules.len() > 1;
    view! {
        <li class="outline__item">
            <span>{file_link(visit, workspace, draft, marks, &item.path, title.clone())}</span>
            {tools(visit, workspace, &item.path, &title, elsewhere)}
        </li>
    }
}

/// The way into a file, and what the check says of it in a word.
pub(super) fn file_link(
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

/// Up, down, `elsewhere` where there is another module, another name, away.
fn tools(
    visit: &Visit,
    workspace: &Workspace,
    path: &str,
    title: &str,
    elsewhere: bool,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let slug = workspace.slug();
    let elsewhere = elsewhere.then(|| tool(slug, "move", path, sentences.outline_move(), title));
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
                {elsewhere}
                {tool(slug, "rename", path, sentences.authoring_rename(), title)}
                {tool(slug, "remove", path, sentences.authoring_remove(), title)}
            </form>
        }
    })
}

/// The way to a page about the file or folder at this path, named for those who see no more than the link.
pub(super) fn tool(
    slug: &str,
    to: &str,
    path: &str,
    name: String,
    title: &str,
) -> impl IntoView + use<> {
    view! {
        <a class="button button--quiet" href=page_of(slug, to, path)>
            {name}
            <span class="visually-hidden">" · " {title.to_owned()}</span>
        </a>
    }
}
