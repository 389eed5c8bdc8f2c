//! The editor of one file.

use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::authoring::{
    Examined, FileInDraft, FileText, InvalidText, SaveRefusal, check_draft, check_with,
    file_in_draft, save_file,
};
use courseware::CourseId;
use language::Sentences;
use serde::Deserialize;

use super::address::{At, editor_of};
use super::editor_view::editor_view;
use super::frame::page_for;
use crate::components::FormErrors;
use crate::web::{Member, Notice, Path, Problem};

/// What the form holds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct EditorForm {
    pub(super) version: i32,
    pub(super) text: String,
    r#do: String,
}

/// What the page shows besides the file as it is saved.
#[derive(Default)]
pub(super) struct Again {
    /// What was typed and is not saved.
    pub(super) typed: Option<EditorForm>,
    pub(super) errors: FormErrors,
    /// Whether somebody else saved the file since it was opened.
    pub(super) changed_meanwhile: bool,
    /// Whether its problems are shown.
    pub(super) checked: bool,
    /// Whether it is shown as learners will see it.
    pub(super) shown: bool,
}

pub(super) async fn show(
    member: Member,
    Path(slug): Path<CourseId>,
    Query(at): Query<At>,
) -> Result<Response, Problem> {
    let again = Again {
        checked: at.line.is_some(),
        ..Again::default()
    };
    render(member, &slug, at.path(), again).await
}

pub(super) async fn receive(
    member: Member,
    Path(slug): Path<CourseId>,
    Query(at): Query<At>,
    Form(form): Form<EditorForm>,
) -> Result<Response, Problem> {
    let again = |form| Again {
        typed: Some(form),
        ..Again::default()
    };
    let text = match FileText::parse(&form.text) {
        Ok(text) => text,
        Err(invalid) => {
            let mut again = again(form);
            again
                .errors
                .add("text", said(member.visit.sentences, invalid));
            return render(member, &slug, at.path(), again).await;
        }
    };
    match form.r#do.as_str() {
        "check" => {
            let checked = true;
            let again = Again {
                checked,
                ..again(form)
            };
            render(member, &slug, at.path(), again).await
        }
        "preview" => {
            let (checked, shown) = (true, true);
            let again = Again {
                checked,
                shown,
                ..again(form)
            };
            render(member, &slug, at.path(), again).await
        }
        _ => save(member, &slug, at.path(), form, text).await,
    }
}

async fn save(
    member: Member,
    slug: &CourseId,
    path: &str,
    mut form: EditorForm,
    text: FileText,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    let (campus, moment, by) = (platform.campus(), platform.moment(), &member.person);
    // With the line ends of what is saved: only what was typed shall differ.
    form.text = text.as_str().to_owned();
    match save_file(campus, &moment, by, slug, path, form.version, text).await {
        Ok(Some(_)) => {
            let here = editor_of(slug.as_str(), path);
            Ok(member.visit.redirect_with(&here, Notice::Saved))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(SaveRefusal::ChangedMeanwhile(now))) => {
            // Sent once more, it is meant in knowledge of what is saved now.
            form.version = now.version;
            let again = Again {
                typed: Some(form),
                changed_meanwhile: true,
                ..Again::default()
            };
            render(member, slug, path, again).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

/// Why the text of a file can't be kept.
pub(super) fn said(sentences: &Sentences, invalid: InvalidText) -> String {
    match invalid {
        InvalidText::TooLong => sentences.authoring_error_text_long(),
        InvalidText::Nul { line } => sentences.authoring_error_text_nul(line),
    }
}

async fn render(
    member: Member,
    slug: &CourseId,
    path: &str,
    again: Again,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let file = file_in_draft(campus, &person, slug, path)
        .await?
        .filter(|file| file.file.text.is_some())
        .ok_or(Problem::NotFound)?;
    if again.typed.is_some() && !file.workspace.hand.is_author() {
        return Err(Problem::NotFound);
    }
    let examined = examine(campus, &file, &again).await?;
    let status = match (again.changed_meanwhile, again.errors.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let mut page = page_for(&file.workspace, path, status);
    if file.workspace.hand.is_author() {
        page = page.with_script("editor.js");
    }
    let view = editor_view(&visit, &file, &again, examined.as_ref());
    Ok(visit.show(page, move || view).await)
}

/// Checks what is shown: what was typed, or what is saved.
async fn examine(
    campus: &campus::Campus,
    file: &FileInDraft,
    again: &Again,
) -> Result<Option<Examined>, Problem> {
    if !again.checked {
        return Ok(None);
    }
    match again.typed.as_ref().map(|form| FileText::parse(&form.text)) {
        Some(Ok(text)) => Ok(Some(check_with(campus, file, &text).await?)),
        Some(Err(_)) => Ok(None),
        None => {
            let saved = check_draft(campus, &file.workspace).await?;
            Ok(saved.map(|saved| (*saved).clone()))
        }
    }
}
