//! The draft as a ZIP file, for those who write elsewhere too: taken along, and brought back.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use campus::Error;
use campus::authoring::{ReplaceRefusal, draft_sources, replace_draft};
use courseware::{CourseId, Sources};
use language::Sentences;
use leptos::prelude::*;

use super::address::page;
use super::frame::{Here, head, load, load_to_write, page_for};
use crate::components::{FormErrors, error_summary, file_field};
use crate::web::{Member, Notice, Path, Problem, Upload, Visit};

pub(super) async fn show(member: Member, Path(slug): Path<CourseId>) -> Result<Response, Problem> {
    render(member, &slug, FormErrors::default()).await
}

/// The file itself.
pub(super) async fn download(
    member: Member,
    Path(slug): Path<CourseId>,
) -> Result<Response, Problem> {
    let workspace = load(&member, &slug).await?;
    let sources = draft_sources(member.visit.platform.campus(), &workspace)
        .await?
        .ok_or(Problem::NotFound)?;
    let packed = tokio::task::spawn_blocking(move || archives::write(&sources)).await;
    let Ok(Ok(bytes)) = packed else {
        return Err(Problem::Failed);
    };
    let name = format!("attachment; filename=\"{slug}.zip\"");
    let name = HeaderValue::from_str(&name).map_err(|_| Problem::Failed)?;
    let kind = HeaderValue::from_static("application/zip");
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, name)], bytes).into_response())
}

/// Puts the files of the archive in the place of the draft's.
pub(super) async fn replace(
    member: Member,
    Path(slug): Path<CourseId>,
    upload: Upload,
) -> Result<Response, Problem> {
    load_to_write(&member, &slug).await?;
    let sentences = member.visit.sentences;
    let (archive, version) = sent(upload).await;
    let mut errors = FormErrors::default();
    let sources = match archive {
        None => Err(sentences.authoring_error_file_large()),
        Some(archive) if archive.is_empty() => Err(sentences.authoring_error_file_none()),
        Some(archive) => unpacked(archive, slug.to_string()).await?,
    };
    let sources = match sources {
        Ok(sources) => sources,
        Err(said) => {
            errors.add("file", said);
            return render(member, &slug, errors).await;
        }
    };
    let platform = &member.visit.platform;
    let (campus, moment, by) = (platform.campus(), platform.moment(), &member.person);
    match replace_draft(campus, &moment, by, &slug, version, &sources).await {
        Ok(Some(())) => {
            let check = page(slug.as_str(), "check");
            Ok(member.visit.redirect_with(&check, Notice::Saved))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(refusal)) => {
            errors.add("file", said(sentences, &refusal));
            render(member, &slug, errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

fn said(sentences: &Sentences, refusal: &ReplaceRefusal) -> String {
    match refusal {
        ReplaceRefusal::ChangedMeanwhile => sentences.authoring_error_draft_changed(),
        ReplaceRefusal::Unreadable(path) => sentences.authoring_error_archive_text(path),
    }
}

/// The files in the archive, or what is wrong with it; away from the threads that answer others.
async fn unpacked(archive: Vec<u8>, folder: String) -> Result<Result<Sources, String>, Problem> {
    tokio::task::spawn_blocking(move || {
        archives::read(&archive, &folder).map_err(|problem| problem.to_string())
    })
    .await
    .map_err(|_| Problem::Failed)
}

/// The file, and the version of the draft that its author saw. None where the file was too large to be kept.
async fn sent(upload: Upload) -> (Option<Vec<u8>>, i32) {
    let (mut file, mut version) = (Vec::new(), 0);
    let mut form = match upload {
        Upload::Form(form) => form,
        Upload::TooLarge => return (None, version),
        Upload::Nothing => return (Some(file), version),
    };
    while let Ok(Some(part)) = form.next_field().await {
        let name = part.name().unwrap_or_default().to_owned();
        let Ok(bytes) = part.bytes().await else {
            break;
        };
        match name.as_str() {
            "file" => file = bytes.to_vec(),
            "version" => {
                let typed = String::from_utf8_lossy(&bytes);
                version = typed.trim().parse().unwrap_or(0);
            }
            _ => {}
        }
    }
    (Some(file), version)
}

async fn render(member: Member, slug: &CourseId, errors: FormErrors) -> Result<Response, Problem> {
    let workspace = load(&member, slug).await?;
    let draft = workspace.draft.as_ref().ok_or(Problem::NotFound)?;
    let visit = member.visit;
    let sentences = visit.sentences;
    let title = sentences.authoring_archive();
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page_of_this = page_for(&workspace, &title, status);
    let summary = error_summary(sentences, &errors);
    let head = head(&visit, &workspace, Here::Below, &title);
    let form = workspace
        .hand
        .is_author()
        .then(|| upload(&visit, slug.as_str(), draft.row.version, &errors));
    let file = page(slug.as_str(), "archive.zip");
    Ok(visit
        .show(page_of_this, move || {
            view! {
                {summary}
                {head}
                <p>{sentences.authoring_archive_lead()}</p>
                <p><a class="button" href=file>{sentences.authoring_archive_take()}</a></p>
                {form}
            }
        })
        .await)
}

fn upload(visit: &Visit, slug: &str, version: i32, errors: &FormErrors) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    view! {
        <form class="form" action=page(slug, "archive") method="post" enctype="multipart/form-data">
            <h2>{sentences.authoring_archive_bring()}</h2>
            <p>{sentences.authoring_archive_warning()}</p>
            <input type="hidden" name="version" value=version.to_string()/>
            {file_field(
                sentences,
                errors,
                "file",
                sentences.authoring_archive_file(),
                sentences.authoring_archive_hint(),
                "application/zip,.zip",
            )}
            <p class="actions">
                <button class="button">{sentences.authoring_archive_replace()}</button>
            </p>
        </form>
    }
}
