//! A file of which there are two versions: the author's own, and one that came between.

use campus::authoring::{Conflict, FileInDraft};
use campus::courses::difference::text_change;
use leptos::prelude::*;

use super::address::editor_of;
use super::editor::Again;
use super::editor_view::{language, source_view};
use crate::components::text_difference;
use crate::web::Visit;

/// Somebody saved the file since it was opened: both versions, how they differ, and how to go on.
pub(super) fn meanwhile(visit: &Visit, file: &FileInDraft, again: &Again) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let draft = file.workspace.draft.as_ref();
    let by = draft.and_then(|draft| draft.changed_by(&file.file));
    let title = match by {
        Some(name) => sentences.authoring_meanwhile_by(name),
        None => sentences.authoring_meanwhile(),
    };
    let theirs = file.file.text.clone().unwrap_or_default();
    let address = editor_of(file.workspace.slug(), &file.file.path);
    let mine = again.typed.as_ref().map(|typed| typed.text.as_str());
    again.changed_meanwhile.then(|| {
        let lead = sentences.outline_difference_saved();
        let differing = mine.map(|mine| difference(visit, file, &theirs, mine, lead));
        view! {
            <div class="notice notice--warning" role="alert" tabindex="-1" autofocus>
                <h2>{title}</h2>
                <p>{sentences.authoring_meanwhile_lead()}</p>
                {differing}
                <details>
                    <summary>{sentences.authoring_theirs()}</summary>
                    {source_view(theirs, language(file))}
                </details>
                <p><a href=address>{sentences.authoring_take_theirs()}</a></p>
            </div>
        }
    })
}

/// What stands against the file since the draft was brought onto the newest revision.
pub(super) fn conflict(
    visit: &Visit,
    file: &FileInDraft,
    again: &Again,
) -> Option<impl IntoView + use<>> {
    let sentences = visit.sentences;
    let conflict = file.file.conflict.filter(|_| !again.changed_meanwhile)?;
    let sentence = match conflict {
        Conflict::BothChanged => sentences.authoring_conflict_both(),
        Conflict::RemovedThere => sentences.authoring_conflict_removed_there(),
        Conflict::RemovedHere => sentences.authoring_conflict_removed_here(),
    };
    let mine = match &again.typed {
        Some(typed) => typed.text.replace("\r\n", "\n"),
        None => file.file.text.clone().unwrap_or_default(),
    };
    let theirs = file.file.theirs.clone().map(|theirs| {
        let lead = sentences.outline_difference_revision();
        view! {
            {difference(visit, file, &theirs, &mine, lead)}
            <details>
                <summary>{sentences.authoring_theirs_revision()}</summary>
                {source_view(theirs, language(file))}
            </details>
        }
    });
    Some(view! {
        <div class="notice notice--warning">
            <p>{sentence}</p>
            {theirs}
        </div>
    })
}

/// How the author's own version differs from the other; `lead` says what came and went.
fn difference(
    visit: &Visit,
    file: &FileInDraft,
    theirs: &str,
    mine: &str,
    lead: String,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let change = text_change(theirs, mine);
    let lead = match change {
        Some(_) => lead,
        None => sentences.outline_difference_none(),
    };
    let lines = change.map(|change| text_difference(visit, &change, language(file)));
    view! {
        <section class="stack">
            <p>{lead}</p>
            {lines}
        </section>
    }
}
