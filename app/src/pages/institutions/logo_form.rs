//! The logo: shown to all, changed by those who keep the institution.

use axum::extract::{Multipart, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use campus::Error;
use campus::courses::AssetDigest;
use campus::institutions::entity::institution;
use campus::institutions::{self, InvalidLogo, Logo, change_logo, keeper_of};
use courseware::InstitutionSlug;
use leptos::prelude::*;

use super::settings::{Again, render};
use crate::components::{FormErrors, file_field, logo};
use crate::web::{Member, Notice, Path, Platform, Problem, Upload, Visit};

/// Serves the logo under its digest, for good.
pub(super) async fn serve(
    State(platform): State<Platform>,
    Path((slug, digest)): Path<(InstitutionSlug, AssetDigest)>,
) -> Result<Response, Problem> {
    let png = institutions::logo(platform.campus(), &slug, &digest)
        .await?
        .ok_or(Problem::NotFound)?;
    Ok((
        [
            (CONTENT_TYPE, HeaderValue::from_static("image/png")),
            (
                CACHE_CONTROL,
                HeaderValue::from_static("public, max-age=31536000, immutable"),
            ),
        ],
        png,
    )
        .into_response())
}

pub(super) async fn change(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
    upload: Upload,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    // Asked before a large file is read and decoded.
    if keeper_of(campus.read(), &member.person, &slug)
        .await?
        .is_none()
    {
        return Err(Problem::NotFound);
    }
    let logo = match sent(upload).await {
        Sent::Remove => None,
        Sent::File(file) => match Logo::read(file).await {
            Ok(logo) => Some(logo),
            Err(Error::Refused(invalid)) => return refuse(member, &slug, Some(invalid)).await,
            Err(Error::Failed(failure)) => return Err(failure.into()),
        },
        Sent::TooLarge => return refuse(member, &slug, Some(InvalidLogo::FileTooLarge)).await,
        Sent::Nothing => return refuse(member, &slug, None).await,
    };
    change_logo(campus, &moment, &member.person, &slug, logo)
        .await?
        .ok_or(Problem::NotFound)?;
    let here = format!("/institutions/{slug}/settings");
    Ok(member.visit.redirect_with(&here, Notice::Saved))
}

/// What a form with a file asks for.
enum Sent {
    File(Vec<u8>),
    Remove,
    TooLarge,
    Nothing,
}

async fn sent(upload: Upload) -> Sent {
    match upload {
        Upload::Form(form) => read(form).await,
        Upload::TooLarge => Sent::TooLarge,
        Upload::Nothing => Sent::Nothing,
    }
}

async fn read(mut form: Multipart) -> Sent {
    let mut sent = Sent::Nothing;
    while let Ok(Some(part)) = form.next_field().await {
        let name = part.name().unwrap_or_default().to_owned();
        let Ok(bytes) = part.bytes().await else {
            break;
        };
        match name.as_str() {
            // Whoever removes the logo may have chosen a file before.
            "do" if bytes == "remove" => return Sent::Remove,
            "logo" if !bytes.is_empty() => sent = Sent::File(bytes.to_vec()),
            _ => {}
        }
    }
    sent
}

async fn refuse(
    member: Member,
    slug: &InstitutionSlug,
    invalid: Option<InvalidLogo>,
) -> Result<Response, Problem> {
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    errors.add(
        "logo",
        match invalid {
            None => sentences.institutions_error_logo_none(),
            Some(InvalidLogo::FileTooLarge) => sentences.institutions_error_logo_large(),
            Some(InvalidLogo::NoPicture) => sentences.institutions_error_logo_kind(),
            Some(InvalidLogo::PictureTooLarge) => sentences.institutions_error_logo_pixels(),
        },
    );
    let again = Again {
        errors,
        ..Again::default()
    };
    render(member, slug, again).await
}

/// The form, with the logo that is there.
pub(super) fn logo_form(
    visit: &Visit,
    institution: &institution::Model,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let action = format!("/institutions/{}/logo", institution.slug);
    let remove = institution.logo.is_some().then(|| {
        view! {
            <button class="button button--secondary" name="do" value="remove">
                {sentences.institutions_logo_remove()}
            </button>
        }
    });
    let label = sentences.institutions_logo();
    let hint = sentences.institutions_logo_hint();
    let accept = "image/png,image/jpeg,image/webp";
    view! {
        <section class="stack">
            <h2>{label.clone()}</h2>
            {logo(visit, institution)}
            <form class="form" action=action method="post" enctype="multipart/form-data">
                {file_field(sentences, errors, "logo", label, hint, accept)}
                <p class="actions">
                    <button class="button">{sentences.institutions_logo_save()}</button>
                    {remove}
                </p>
            </form>
        </section>
    }
}
