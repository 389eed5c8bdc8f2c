//! The pictures and documents of a draft.

use axum::Json;
use axum::extract::Query;
use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use campus::Error;
use campus::authoring::{AssetRefusal, InvalidFile, add_asset};
use courseware::{AssetKind, AssetUse, CourseId};
use language::Sentences;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::address::{escaped, page};
use super::assets_view::{assets_view, markdown};
use super::frame::{Here, head, load, page_for};
use crate::components::{FormErrors, error_summary};
use crate::web::{Member, Notice, Path, Problem, Upload};

/// What was added just now.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Added {
    pub(super) added: String,
    pub(super) text: String,
}

pub(super) async fn show(
    member: Member,
    Path(slug): Path<CourseId>,
    Query(added): Query<Added>,
) -> Result<Response, Problem> {
    render(member, &slug, added, FormErrors::default()).await
}

/// What the editor's script is told.
#[derive(Serialize)]
struct Taken {
    markdown: Option<String>,
    problem: Option<String>,
}

pub(super) async fn add(
    member: Member,
    Path(slug): Path<CourseId>,
    headers: HeaderMap,
    upload: Upload,
) -> Result<Response, Problem> {
    let workspace = load(&member, &slug).await?;
    if !workspace.hand.is_author() || workspace.draft.is_none() {
        return Err(Problem::NotFound);
    }
    let sentences = member.visit.sentences;
    let for_script = headers
        .get(ACCEPT)
        .is_some_and(|accept| accept == "application/json");
    let sent = sent(upload).await;
    let mut errors = missing(sentences, &sent, for_script);
    let taken = match errors.is_empty() {
        true => take(&member, &slug, &sent.name, sent.file).await?,
        false => Err(None),
    };
    match taken {
        Ok(path) if for_script => Ok(Json(Taken {
            markdown: Some(markdown(&path, &sent.text, sent.from.as_deref())),
            problem: None,
        })
        .into_response()),
        Ok(path) => {
            let here = page(slug.as_str(), "assets");
            let (added, text) = (escaped(&path), escaped(&sent.text));
            let here = format!("{here}?added={added}&text={text}");
            Ok(member.visit.redirect_with(&here, Notice::Saved))
        }
        Err(refusal) => {
            if let Some(refusal) = refusal {
                errors.add("file", said(sentences, refusal));
            }
            if for_script {
                let problem = errors.at("file");
                let taken = Taken {
                    markdown: None,
                    problem,
                };
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(taken)).into_response());
            }
            let again = Added {
                added: String::new(),
                text: sent.text,
            };
            render(member, &slug, again, errors).await
        }
    }
}

/// What the form lacks before its file is looked at.
fn missing(sentences: &Sentences, sent: &Sent, for_script: bool) -> FormErrors {
    let mut errors = FormErrors::default();
    if sent.too_large {
        // Nothing of the form was kept, so nothing else is asked for.
        errors.add("file", sentences.authoring_error_file_large());
        return errors;
    }
    if sent.name.is_empty() {
        errors.add("file", sentences.authoring_error_file_none());
    }
    let is_document =
        AssetKind::of_path(&sent.name).is_some_and(|kind| kind.used_as() != AssetUse::Picture);
    if sent.text.trim().is_empty() && !is_document && !for_script {
        errors.add("text", sentences.authoring_error_alternative());
    }
    errors
}

async fn take(
    member: &Member,
    slug: &CourseId,
    name: &str,
    file: Vec<u8>,
) -> Result<Result<String, Option<AssetRefusal>>, Problem> {
    let platform = &member.visit.platform;
    let (campus, moment, by) = (platform.campus(), platform.moment(), &member.person);
    match add_asset(campus, &moment, by, slug, name, file).await {
        Ok(Some(path)) => Ok(Ok(path)),
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(refusal)) => Ok(Err(Some(refusal))),
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

fn said(sentences: &Sentences, refusal: AssetRefusal) -> String {
    match refusal {
        AssetRefusal::Invalid(InvalidFile::Empty) => sentences.authoring_error_file_none(),
        AssetRefusal::Invalid(InvalidFile::Kind) => sentences.authoring_error_file_kind(),
        AssetRefusal::Invalid(InvalidFile::TooLarge) => sentences.authoring_error_file_large(),
        AssetRefusal::Invalid(InvalidFile::NoPicture) => sentences.authoring_error_file_broken(),
        AssetRefusal::Invalid(InvalidFile::TooManyPixels) => {
            sentences.authoring_error_file_pixels()
        }
        AssetRefusal::NoRoom => sentences.authoring_error_file_no_room(),
    }
}

/// What the form sends.
#[derive(Default)]
struct Sent {
    file: Vec<u8>,
    name: String,
    text: String,
    /// The path of the file in which it will be shown.
    from: Option<String>,
    too_large: bool,
}

async fn sent(upload: Upload) -> Sent {
    let mut sent = Sent::default();
    let mut form = match upload {
        Upload::Form(form) => form,
        Upload::TooLarge => {
            sent.too_large = true;
            return sent;
        }
        Upload::Nothing => return sent,
    };
    while let Ok(Some(part)) = form.next_field().await {
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.file_name().unwrap_or_default().to_owned();
        let Ok(bytes) = part.bytes().await else {
            break;
        };
        let text = || String::from_utf8_lossy(&bytes).chars().take(500).collect();
        match field.as_str() {
            "file" => (sent.file, sent.name) = (bytes.to_vec(), name),
            "text" => sent.text = text(),
            "from" => sent.from = Some(text()),
            _ => {}
        }
    }
    sent
}

async fn render(
    member: Member,
    slug: &CourseId,
    added: Added,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let workspace = load(&member, slug).await?;
    let draft = workspace.draft.as_ref().ok_or(Problem::NotFound)?;
    let visit = member.visit;
    let sentences = visit.sentences;
    let title = sentences.authoring_assets();
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = page_for(&workspace, &title, status);
    let summary = error_summary(sentences, &errors);
    let head = head(&visit, &workspace, Here::Assets, &title);
    let body = assets_view(&visit, &workspace, draft, &added, &errors);
    Ok(visit
        .show(page, move || view! { {summary} {head} {body} })
        .await)
}
