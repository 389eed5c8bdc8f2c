//! The list of pictures and documents, and the form that adds one.

use campus::authoring::entity::draft_file;
use campus::authoring::{Draft, Workspace};
use courseware::{AssetKind, AssetUse};
use leptos::prelude::*;

use super::address::{files_of, page, page_of};
use super::assets::Added;
use crate::components::{Field, FormErrors, field, file_field};
use crate::web::Visit;

/// What is written into the file at `from` (a lesson where none is named) to show the file at `path`.
pub(super) fn markdown(path: &str, text: &str, from: Option<&str>) -> String {
    let up = match from {
        Some(from) if !from.contains('/') => "",
        _ => "../",
    };
    // The marks of Markdown in it would end the text.
    let text: String = text
        .chars()
        .filter(|character| !matches!(character, '[' | ']' | '\\') && !character.is_control())
        .collect();
    let text = text.trim();
    let kind = AssetKind::of_path(path);
    if kind.is_none_or(|kind| kind.used_as() == AssetUse::Picture) {
        return format!("![{text}]({up}{path})");
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let text = if text.is_empty() { name } else { text };
    let link = format!("[{text}]({up}{path})");
    if kind.is_some_and(AssetKind::is_played) {
        // The check asks for its text, so the place for it comes along.
        format!("{link}\n\n> [!TRANSCRIPT]\n> ")
    } else {
        link
    }
}

pub(super) fn assets_view(
    visit: &Visit,
    workspace: &Workspace,
    draft: &Draft,
    added: &Added,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let just_now = draft
        .file(&added.added)
        .filter(|file| file.digest.is_some())
        .map(|file| {
            let markdown = markdown(&file.path, &added.text, None);
            view! {
                <div class="notice notice--success">
                    <p>{sentences.authoring_asset_paste()}</p>
                    <pre class="source" dir="ltr"><code>{markdown}</code></pre>
                </div>
            }
        });
    let assets: Vec<_> = draft
        .files
        .iter()
        .filter(|file| file.digest.is_some())
        .map(|file| asset_view(visit, workspace, file))
        .collect();
    let none = assets
        .is_empty()
        .then(|| view! { <div class="empty"><p>{sentences.authoring_assets_none()}</p></div> });
    let form = workspace
        .hand
        .is_author()
        .then(|| form(visit, workspace.slug(), &added.text, errors));
    view! { {just_now} {form} {none} <ul class="assets" role="list">{assets}</ul> }
}

fn form(visit: &Visit, slug: &str, typed: &str, errors: &FormErrors) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let text = Field {
        name: "text",
        label: sentences.authoring_alternative(),
        hint: Some(sentences.authoring_alternative_hint()),
        kind: "text",
        // What was asked for with the last file is not for the next one.
        value: match errors.is_empty() {
            true => String::new(),
            false => typed.to_owned(),
        },
        autocomplete: "off",
        ..Field::default()
    };
    let accept = "image/png,image/jpeg,image/webp,image/svg+xml,application/pdf,text/csv,.csv,.xlsx,.docx,.mp3,.m4a,.ogg,.mp4,.webm";
    view! {
        <form class="form" action=page(slug, "assets") method="post" enctype="multipart/form-data">
            <h2>{sentences.authoring_asset_add()}</h2>
            {file_field(
                sentences,
                errors,
                "file",
                sentences.authoring_asset_file(),
                sentences.authoring_asset_hint(),
                accept,
            )}
            {field(sentences, errors, text)}
            <p class="actions">
                <button class="button">{sentences.authoring_asset_send()}</button>
            </p>
        </form>
    }
}

fn asset_view(
    visit: &Visit,
    workspace: &Workspace,
    file: &draft_file::Model,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let slug = workspace.slug();
    let name = file.path.rsplit('/').next().unwrap_or_default().to_owned();
    let digest = file.digest.clone().unwrap_or_default();
    let address = format!("{}/{digest}/{name}", files_of(slug));
    let is_picture = file
        .media_type
        .as_deref()
        .is_some_and(|kind| kind.starts_with("image/"));
    // The name beside it says which one it is.
    let picture = is_picture.then(
        || view! { <img src=address.clone() alt="" loading="lazy" width="160" height="120"/> },
    );
    let remove = workspace.hand.is_author().then(|| {
        view! {
            <a class="button button--quiet" href=page_of(slug, "remove", &file.path)>
                {sentences.authoring_remove()} <span class="visually-hidden">" · " {name.clone()}</span>
            </a>
        }
    });
    let size = sentences.authoring_kibibytes((file.length / 1024).max(1));
    view! {
        <li class="asset">
            {picture}
            <p><a href=address.clone()><bdi dir="ltr">{name.clone()}</bdi></a></p>
            <p class="meta"><span>{size}</span></p>
            <p><code dir="ltr">{format!("../{}", file.path)}</code></p>
            <p>{remove}</p>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_be_pasted_shows_the_file() {
        let path = "assets/map.png";
        assert_eq!(markdown(path, "A map", None), "![A map](../assets/map.png)");
        assert_eq!(
            markdown(path, "A [map]\n", Some("01-a/01-b.md")),
            "![A map](../assets/map.png)"
        );
        assert_eq!(
            markdown(path, "نقشہ", Some("course.md")),
            "![نقشہ](assets/map.png)"
        );
        assert_eq!(
            markdown("assets/a.pdf", "", None),
            "[a.pdf](../assets/a.pdf)"
        );
        assert_eq!(
            markdown("assets/a.mp3", "Listen", None),
            "[Listen](../assets/a.mp3)\n\n> [!TRANSCRIPT]\n> "
        );
    }
}
