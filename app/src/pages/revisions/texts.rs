//! What changed in the texts: settings by name, then lines; both languages side by side.

use campus::courses::difference::{FileChange, FileFate, FileSubject, FileVersion, SettingChange};
use courseware::Language;
use language::Sentences;
use leptos::prelude::*;

use crate::components::{localised_text, text_difference};
use crate::web::Visit;

pub(super) fn texts_view(visit: &Visit, files: &[FileChange]) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let shown = files
        .iter()
        .map(|file| file_view(visit, file))
        .collect_view();
    (!files.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h3>{sentences.revisions_texts()}</h3>
                {shown}
            </section>
        }
    })
}

fn file_view(visit: &Visit, file: &FileChange) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let subject = match &file.subject {
        FileSubject::Course => sentences.revisions_text_course().into_any(),
        FileSubject::Shared => sentences.revisions_text_shared().into_any(),
        FileSubject::Module(title) | FileSubject::Item(title) => {
            localised_text(visit, title).into_any()
        }
    };
    let path = file.after.as_ref().or(file.before.as_ref()).cloned();
    let moved = (file.after.is_some() && file.before != file.after)
        .then(|| file.before.clone())
        .flatten()
        .map(|before| view! { <p>{sentences.revisions_text_was(before)}</p> });
    let versions = file
        .versions
        .iter()
        .map(|version| version_view(visit, version))
        .collect_view();
    view! {
        <article class="stack">
            <h4>{subject}</h4>
            <p class="meta"><code dir="ltr">{path}</code></p>
            {moved}
            <div class="difference">{versions}</div>
        </article>
    }
}

fn version_view(visit: &Visit, version: &FileVersion) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let language = version.language;
    let fate = match version.fate {
        FileFate::Added => Some(sentences.revisions_text_added()),
        FileFate::Removed => Some(sentences.revisions_text_removed()),
        FileFate::Changed => None,
    };
    let settings = (!version.settings.is_empty())
        .then(|| settings_view(sentences, &version.settings, language));
    let text = version.text.as_ref();
    let text = text.map(|text| text_difference(visit, text, language));
    let name = language::sentences(language.code()).language_name();
    view! {
        <section class="difference__side">
            <h5><bdi lang=language.code()>{name}</bdi></h5>
            {fate.map(|fate| view! { <p>{fate}</p> })}
            {settings}
            {text}
        </section>
    }
}

fn settings_view(
    sentences: &'static Sentences,
    settings: &[SettingChange],
    language: Language,
) -> impl IntoView + use<> {
    let (code, direction) = (language.code(), language.direction().code());
    let said = |value: &Option<String>| match value {
        Some(value) => {
            view! { <span lang=code dir=direction class="difference__value">{value.clone()}</span> }
                .into_any()
        }
        None => sentences.revisions_unset().into_any(),
    };
    let rows = settings
        .iter()
        .map(|change| {
            view! {
                <tr>
                    <th scope="row">{setting_name(sentences, &change.key)}</th>
                    <td data-label=sentences.revisions_before()>{said(&change.before)}</td>
                    <td data-label=sentences.revisions_after()>{said(&change.after)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="table--cards">
            <thead>
                <tr>
                    <th scope="col">{sentences.revisions_setting()}</th>
                    <th scope="col">{sentences.revisions_before()}</th>
                    <th scope="col">{sentences.revisions_after()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// What a key of the front matter is called; one that has no name here is shown as it is written.
fn setting_name(sentences: &Sentences, key: &str) -> AnyView {
    let name = match key {
        "title" => sentences.revisions_key_title(),
        "summary" => sentences.revisions_key_summary(),
        "owner" => sentences.revisions_key_owner(),
        "languages" => sentences.revisions_key_languages(),
        "cpd_hours" => sentences.revisions_key_hours(),
        "completion" => sentences.revisions_key_completion(),
        "competencies" => sentences.revisions_key_competencies(),
        "renamed" => sentences.revisions_key_renamed(),
        "removed" => sentences.revisions_key_removed(),
        "review" => sentences.revisions_key_review(),
        "id" => sentences.revisions_key_id(),
        "kind" => sentences.revisions_key_kind(),
        "pass_mark" => sentences.revisions_key_pass_mark(),
        "attempts" => sentences.revisions_key_attempts(),
        "wait" => sentences.revisions_key_wait(),
        "time_limit" => sentences.revisions_key_time_limit(),
        "grace" => sentences.revisions_key_grace(),
        "counted" => sentences.revisions_key_counted(),
        "completed_by" => sentences.revisions_key_completed_by(),
        "feedback" => sentences.revisions_key_feedback(),
        "reveal" => sentences.revisions_key_reveal(),
        "one_at_a_time" => sentences.revisions_key_one_at_a_time(),
        "pre_test_of" => sentences.revisions_key_pre_test_of(),
        "draw" => sentences.revisions_key_draw(),
        "shuffle" => sentences.revisions_key_shuffle(),
        "review_by" => sentences.revisions_key_review_by(),
        other => return view! { <code>{other.to_owned()}</code> }.into_any(),
    };
    name.into_any()
}
