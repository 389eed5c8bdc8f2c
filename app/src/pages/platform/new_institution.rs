//! Adds an institution.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::institutions::{FoundRefusal, found_institution, platform_administrator};
use courseware::InstitutionSlug;
use leptos::prelude::*;
use serde::Deserialize;

use crate::components::{Field, FormErrors, error_summary, field, staff_head};
use crate::pages::institutions::{SettingsForm, text};
use crate::web::{Member, Notice, Page, Problem};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct NewInstitutionForm {
    slug: String,
    #[serde(flatten)]
    settings: SettingsForm,
}

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    let form = NewInstitutionForm {
        slug: String::new(),
        settings: SettingsForm::blank(),
    };
    page(member, form, FormErrors::default()).await
}

pub(super) async fn add(
    member: Member,
    Form(form): Form<NewInstitutionForm>,
) -> Result<Response, Problem> {
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    let parsed = form.slug.trim().parse::<InstitutionSlug>();
    if parsed.is_err() {
        errors.add("slug", sentences.platform_error_slug());
    }
    let settings = form.settings.parse(sentences, &mut errors);
    let (Ok(parsed), Some(settings)) = (parsed, settings) else {
        return page(member, form, errors).await;
    };
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    match found_institution(campus, &moment, &member.person, &parsed, settings).await {
        Ok(Some(_)) => {
            let next = format!("/institutions/{parsed}/roles");
            Ok(member.visit.redirect_with(&next, Notice::InstitutionAdded))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(refusal)) => {
            errors.add(
                "slug",
                match refusal {
                    FoundRefusal::SlugTaken => sentences.platform_error_slug_taken(),
                    FoundRefusal::SlugTooLong => sentences.platform_error_slug(),
                },
            );
            page(member, form, errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn page(
    member: Member,
    form: NewInstitutionForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    platform_administrator(visit.platform.campus().read(), &person)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = sentences.platform_institution_add();
    let page = Page::new(title.clone())
        .of_form(&errors)
        .hidden_from_search();
    let head = staff_head(&visit, None);
    let slug = Field {
        hint: Some(sentences.platform_slug_hint()),
        left_to_right: true,
        ..text("slug", sentences.platform_slug(), &form.slug)
    };
    Ok(visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)} {head}
                <h1>{title}</h1>
                <p class="lead">{sentences.platform_institution_lead()}</p>
                <form class="form" action="/platform/institutions" method="post" novalidate>
                    {field(sentences, &errors, slug)}
                    {form.settings.fields(sentences, &errors)}
                    <p class="actions">
                        <button class="button">{sentences.platform_institution_button()}</button>
                    </p>
                </form>
            }
        })
        .await)
}
