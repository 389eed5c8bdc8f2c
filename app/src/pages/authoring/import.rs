//! Takes questions over from other systems: first what was understood is shown, then it is saved as a quiz.

use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::authoring::{
    AddRefusal, FileText, NewItem, QuestionsRead, Workspace, add_item, read_questions,
};
use courseware::CourseId;
use exchange::{Format, MAX_IMPORT_BYTES};
use leptos::prelude::*;
use serde::Deserialize;

use super::address::{editor_of, page_of};
use super::frame::{Here, head, load_to_write, page_for};
use super::import_view::{quiz_form, source_form, understood_view};
use super::{editor, typed};
use crate::components::{FormErrors, error_summary};
use crate::web::{Member, Notice, Path, Problem, Upload};

/// Into which module; the first where none is named.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Into {
    path: String,
}

/// What the first form sends: a file or a text, and what it is.
#[derive(Clone, Debug, Default)]
pub(super) struct Source {
    /// The folder of the module.
    pub(super) path: String,
    pub(super) format: String,
    pub(super) text: String,
    pub(super) name: String,
    file: Vec<u8>,
}

/// What the second form sends: the quiz to be.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct QuizForm {
    pub(super) path: String,
    pub(super) title: String,
    pub(super) id: String,
    pub(super) text: String,
}

pub(super) async fn show(
    member: Member,
    Path(slug): Path<CourseId>,
    Query(into): Query<Into>,
) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, &slug).await?;
    let source = Source {
        path: into.path,
        ..Source::default()
    };
    first(member, &workspace, &source, FormErrors::default()).await
}

pub(super) async fn read(
    member: Member,
    Path(slug): Path<CourseId>,
    Query(into): Query<Into>,
    upload: Upload,
) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, &slug).await?;
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    let mut source = Source {
        path: into.path,
        ..Source::default()
    };
    if !sent(upload, &mut source).await {
        errors.add("file", sentences.import_error_large());
        return first(member, &workspace, &source, errors).await;
    }
    let format = source.format.parse::<Format>().ok();
    if format.is_none() {
        errors.add("format", sentences.import_error_format());
    }
    let bytes = match source.file.is_empty() {
        true => source.text.as_bytes().to_vec(),
        false => source.file.clone(),
    };
    if bytes.len() > MAX_IMPORT_BYTES {
        errors.add("file", sentences.import_error_large());
    } else if bytes.iter().all(u8::is_ascii_whitespace) {
        errors.add("file", sentences.import_error_empty());
    }
    let Some(format) = format.filter(|_| errors.is_empty()) else {
        return first(member, &workspace, &source, errors).await;
    };
    let reading = read_questions(member.visit.platform.campus(), format, bytes).await?;
    let form = QuizForm {
        path: source.path,
        title: stem_of(&source.name).to_owned(),
        id: String::new(),
        text: reading.written.markdown.clone(),
    };
    second(
        member,
        &workspace,
        form,
        Some(reading),
        FormErrors::default(),
    )
    .await
}

pub(super) async fn save(
    member: Member,
    Path(slug): Path<CourseId>,
    Form(form): Form<QuizForm>,
) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, &slug).await?;
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    let title = typed::title(sentences, &mut errors, &form.title);
    let id = typed::id(sentences, &mut errors, "id", &form.id);
    let text = match FileText::parse(&form.text) {
        Ok(text) => Some(text),
        Err(invalid) => {
            errors.add("text", editor::said(sentences, invalid));
            None
        }
    };
    let (Some(title), Some(id), Some(text)) = (title, id, text) else {
        return second(member, &workspace, form, None, errors).await;
    };
    let platform = &member.visit.platform;
    let (campus, moment, by) = (platform.campus(), platform.moment(), &member.person);
    let text = text.into_string();
    let new = NewItem { id, title, text };
    match add_item(campus, &moment, by, &slug, &form.path, new).await {
        Ok(Some(path)) => {
            let next = editor_of(slug.as_str(), &path);
            Ok(member.visit.redirect_with(&next, Notice::Saved))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(refusal)) => {
            let sentence = match refusal {
                AddRefusal::IdTaken | AddRefusal::FileTaken => sentences.authoring_error_id_taken(),
                AddRefusal::TooMany => sentences.authoring_error_too_many(),
            };
            errors.add("id", sentence);
            second(member, &workspace, form, None, errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

/// Fills in what was sent; false where it was too large for anything of it to be kept.
async fn sent(upload: Upload, source: &mut Source) -> bool {
    let mut form = match upload {
        Upload::Form(form) => form,
        Upload::TooLarge => return false,
        Upload::Nothing => return true,
    };
    while let Ok(Some(part)) = form.next_field().await {
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.file_name().unwrap_or_default().to_owned();
        let Ok(bytes) = part.bytes().await else { break };
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        match field.as_str() {
            "file" => (source.file, source.name) = (bytes.to_vec(), name),
            "format" => source.format = text(),
            "text" => source.text = text(),
            _ => {}
        }
    }
    true
}

/// The name of a file without its ending.
fn stem_of(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn status(errors: &FormErrors) -> StatusCode {
    match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// The folder and the title of the module that questions are taken over into.
fn module(workspace: &Workspace, path: &str) -> Result<(String, String), Problem> {
    let draft = workspace.draft.as_ref().ok_or(Problem::NotFound)?;
    let outline = draft.outline();
    let module = match path {
        "" => outline.modules.first(),
        path => outline.module(path),
    };
    let module = module.ok_or(Problem::NotFound)?;
    let title = draft.title(&format!("{}/module.md", module.folder));
    let title = title.unwrap_or_else(|| module.slug.clone());
    Ok((module.folder.clone(), title))
}

async fn first(
    member: Member,
    workspace: &Workspace,
    source: &Source,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let visit = member.visit;
    let (folder, module) = module(workspace, &source.path)?;
    let title = visit.sentences.import_title(module);
    let page = page_for(workspace, &title, status(&errors));
    let summary = error_summary(visit.sentences, &errors);
    let head = head(&visit, workspace, Here::Below, &title);
    let form = source_form(&visit, workspace.slug(), &folder, source, &errors);
    Ok(visit
        .show(page, move || view! { {summary} {head} {form} })
        .await)
}

async fn second(
    member: Member,
    workspace: &Workspace,
    mut form: QuizForm,
    reading: Option<QuestionsRead>,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let visit = member.visit;
    let (folder, module) = module(workspace, &form.path)?;
    form.path = folder;
    let title = visit.sentences.import_title(module);
    let page = page_for(workspace, &title, status(&errors));
    let summary = error_summary(visit.sentences, &errors);
    let head = head(&visit, workspace, Here::Below, &title);
    let nothing = reading
        .as_ref()
        .is_some_and(|reading| reading.understood.questions.is_empty());
    let understood = reading.map(|reading| understood_view(&visit, &reading));
    let again = page_of(workspace.slug(), "import", &form.path);
    let form = (!nothing).then(|| quiz_form(&visit, workspace.slug(), form, &errors));
    let another = visit.sentences.import_another();
    Ok(visit
        .show(page, move || {
            view! {
                {summary}
                {head}
                {understood}
                {form}
                <p><a href=again>{another}</a></p>
            }
        })
        .await)
}
