//! The translations of a file: the way to each, and how to begin one.

use campus::authoring::{Draft, Workspace};
use courseware::Language;
use courseware::edit::{base_path, front_matter_values};
use leptos::prelude::*;

use super::address::{editor_of, page};
use crate::web::Visit;

/// A link to each translation that there is, and for authors a button for each that there is not; none for a file that is
/// a translation itself. `of` names the file where several stand on one page.
pub(super) fn translation_links(
    visit: &Visit,
    workspace: &Workspace,
    draft: &Draft,
    path: &str,
    of: Option<&str>,
) -> Option<impl IntoView + use<>> {
    if base_path(path) != path {
        return None;
    }
    let head = draft.file("course.md")?.text.as_deref()?;
    let links = front_matter_values(head, "languages")
        .into_iter()
        .skip(1)
        .filter_map(|code| code.parse().ok())
        .filter_map(|language| link(visit, workspace, draft, path, language, of))
        .collect_view();
    Some(view! { <div class="actions">{links}</div> })
}

fn link(
    visit: &Visit,
    workspace: &Workspace,
    draft: &Draft,
    path: &str,
    language: Language,
    of: Option<&str>,
) -> Option<AnyView> {
    let sentences = visit.sentences;
    let slug = workspace.slug();
    let translation = format!("{}.{language}.md", path.strip_suffix(".md")?);
    let name = language::sentences(language.code()).language_name();
    let of = of.map(|of| view! { <span class="visually-hidden">" · " {of.to_owned()}</span> });
    if draft.file(&translation).is_some() {
        return Some(
            view! {
                <a class="button button--quiet" href=editor_of(slug, &translation)>
                    {sentences.authoring_translation(name)} {of}
                </a>
            }
            .into_any(),
        );
    }
    workspace.hand.is_author().then(|| {
        view! {
            <form action=page(slug, "translation") method="post">
                <input type="hidden" name="path" value=path.to_owned()/>
                <input type="hidden" name="language" value=language.code()/>
                <button class="button button--quiet">
                    {sentences.authoring_translate(name)} {of}
                </button>
            </form>
        }
        .into_any()
    })
}
