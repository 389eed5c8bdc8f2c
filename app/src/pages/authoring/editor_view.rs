//! The editor of one file: a plain text area, which a script makes more comfortable.

use campus::authoring::{Examined, FileInDraft};
use courseware::edit::{base_path, front_matter_values};
use courseware::{Diagnostic, Language};
use leptos::prelude::*;

use super::address::{editor_of, page, page_of};
use super::editor::Again;
use super::frame::{Here, head};
use super::problems::{ProblemLinks, problem_list};
use super::shown_file::{shown_file, translation_language};
use super::translation_links::translation_links;
use super::two_versions::{conflict, meanwhile};
use crate::components::{TextArea, error_summary, text_area};
use crate::web::Visit;

/// The form's id.
pub(super) const FORM: &str = "editor";

pub(super) fn editor_view(
    visit: &Visit,
    file: &FileInDraft,
    again: &Again,
    examined: Option<&Examined>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let path = &file.file.path;
    let text = match &again.typed {
        Some(typed) => typed.text.clone(),
        None => file.file.text.clone().unwrap_or_default(),
    };
    let writes = file.workspace.hand.is_author();
    let title = file
        .workspace
        .draft
        .as_ref()
        .and_then(|draft| draft.title(path))
        .unwrap_or_else(|| path.clone());
    let problems = examined.map(|examined| problems(visit, file, examined, &text));
    let shown = again.shown.then(|| shown(visit, file, examined));
    let lines = again
        .checked
        .then(|| numbered(visit, &text, language(file)));
    let area = match writes {
        true => form(visit, file, again, text).into_any(),
        false => source_view(text, language(file)).into_any(),
    };
    view! {
        {error_summary(sentences, &again.errors)}
        {meanwhile(visit, file, again)}
        {head(visit, &file.workspace, Here::Below, &title)}
        {facts(visit, file)}
        {conflict(visit, file, again)}
        <div class="bench">
            <div class="bench__text">{area}</div>
            <div class="bench__side" id="side" tabindex="0">
                {beside(visit, file)}
                {problems}
                {shown}
            </div>
        </div>
        {lines}
    }
}

/// The language of the file, by its name or by what the course says.
pub(super) fn language(file: &FileInDraft) -> Language {
    translation_language(&file.file.path).unwrap_or_else(|| base_language(file))
}

/// The language that the course is written in, as far as that can be read.
fn base_language(file: &FileInDraft) -> Language {
    let base = || {
        let draft = file.workspace.draft.as_ref()?;
        let head = draft.file("course.md")?.text.as_deref()?;
        front_matter_values(head, "languages").first()?.parse().ok()
    };
    base().unwrap_or(Language::English)
}

/// A text that is only read, as it is written.
pub(super) fn source_view(text: String, language: Language) -> impl IntoView + use<> {
    let (code, direction) = (language.code(), language.direction().code());
    view! { <pre class="source" lang=code dir=direction tabindex="0"><code>{text}</code></pre> }
}

fn form(visit: &Visit, file: &FileInDraft, again: &Again, text: String) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let slug = file.workspace.slug().to_owned();
    let path = &file.file.path;
    let version = again
        .typed
        .as_ref()
        .map_or(file.file.version, |typed| typed.version);
    let area = TextArea {
        name: "text",
        label: sentences.authoring_text(),
        hint: None,
        value: text,
        rows: 26,
        language: Some(language(file)),
        whole: true,
        own_direction: false,
    };
    let unsaved = again.typed.is_some();
    let state = match unsaved {
        true => sentences.authoring_state_unsaved(),
        false => String::new(),
    };
    view! {
        <form
            class="editor"
            id=FORM
            action=editor_of(&slug, path)
            method="post"
            data-editor=path.clone()
            data-look=page_of(&slug, "look", path)
            data-assets=page(&slug, "assets")
            data-unsaved=unsaved.then_some("")
            data-say-unsaved=sentences.authoring_state_unsaved()
            data-say-kept=sentences.authoring_state_kept()
            data-say-restore=sentences.authoring_restore()
            data-say-forget=sentences.authoring_forget()
            data-say-alternative=sentences.authoring_alternative()
            data-say-sending=sentences.authoring_sending()
            data-say-failed=sentences.authoring_sending_failed()
            data-say-preview=sentences.authoring_preview()
            data-say-problems=sentences.authoring_problems()
            data-say-sound=sentences.authoring_file_sound()
            data-say-unreadable=sentences.authoring_unreadable()
        >
            <input type="hidden" name="version" value=version.to_string()/>
            {text_area(sentences, &again.errors, area)}
            <p class="actions editor__actions">
                <button class="button" name="do" value="save">{sentences.authoring_save()}</button>
                <button class="button button--secondary" name="do" value="check">
                    {sentences.authoring_check()}
                </button>
                <button class="button button--secondary" name="do" value="preview">
                    {sentences.authoring_preview()}
                </button>
                <span class="save-state" role="status" data-state="">{state}</span>
            </p>
        </form>
    }
}

/// Where the file lies, who changed it last, and its translations.
fn facts(visit: &Visit, file: &FileInDraft) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let workspace = &file.workspace;
    let draft = workspace.draft.as_ref();
    let by = draft
        .and_then(|draft| draft.changed_by(&file.file))
        .map(|name| sentences.authoring_changed_by(name));
    let zone = &workspace.owner.time_zone;
    let at = language::date_and_time(sentences, file.file.changed_at, zone);
    let translations =
        draft.and_then(|draft| translation_links(visit, workspace, draft, &file.file.path, None));
    view! {
        <p class="meta">
            <span><bdi dir="ltr">{file.file.path.clone()}</bdi></span>
            <span>{by}</span>
            <span>{at}</span>
        </p>
        {translations}
    }
}

/// What a translation translates.
fn beside(visit: &Visit, file: &FileInDraft) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let base = base_path(&file.file.path);
    let draft = file.workspace.draft.as_ref();
    let other = draft
        .and_then(|draft| draft.file(&base))
        .filter(|other| other.path != file.file.path);
    other.map(|other| {
        let address = editor_of(file.workspace.slug(), &other.path);
        let text = other.text.clone().unwrap_or_default();
        view! {
            <section class="stack original">
                <h2><a href=address>{sentences.authoring_original()}</a></h2>
                {source_view(text, base_language(file))}
            </section>
        }
    })
}

fn problems(
    visit: &Visit,
    file: &FileInDraft,
    examined: &Examined,
    text: &str,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let own: Vec<&Diagnostic> = examined.of_file(&file.file.path).collect();
    let none = own
        .is_empty()
        .then(|| view! { <p>{sentences.authoring_file_sound()}</p> });
    let list = problem_list(visit, &own, Some(text), ProblemLinks::Lines);
    view! {
        <section class="stack" id="problems" data-from-server="">
            <h2>{sentences.authoring_problems()}</h2>
            {none}
            {list}
        </section>
    }
}

fn shown(visit: &Visit, file: &FileInDraft, examined: Option<&Examined>) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let course = examined.and_then(|examined| examined.course.as_ref());
    let slug = file.workspace.slug();
    let view = course.and_then(|course| shown_file(visit, course, slug, &file.file.path));
    let language = language(file);
    let unreadable = view
        .is_none()
        .then(|| view! { <p>{sentences.authoring_unreadable()}</p> });
    view! {
        <section class="stack" data-from-server="">
            <h2>{sentences.authoring_preview()}</h2>
            {unreadable}
            <div class="preview" lang=language.code() dir=language.direction().code()>{view}</div>
        </section>
    }
}

/// The text with the numbers of its lines, to which the problems lead.
fn numbered(visit: &Visit, text: &str, language: Language) -> impl IntoView + use<> {
    let lines = text
        .lines()
        .enumerate()
        .map(|(before, line)| {
            let id = format!("line-{}", before + 1);
            view! { <li id=id><code>{line.to_owned()}</code></li> }
        })
        .collect_view();
    view! {
        <section class="stack" data-from-server="">
            <h2>{visit.sentences.authoring_lines()}</h2>
            <ol
                class="source source--numbered"
                lang=language.code()
                dir=language.direction().code()
            >
                {lines}
            </ol>
        </section>
    }
}
