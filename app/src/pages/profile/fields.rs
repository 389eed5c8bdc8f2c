//! What an institution asks its learners, for its administrators.

use axum::Form;
use axum::extract::Query;
use axum::response::Response;
use campus::Error;
use campus::profiles::entity::institution_field;
use campus::profiles::{self, DefineRefusal, FieldId, FieldKind, FieldSight};
use courseware::{InstitutionSlug, Language};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::field_form::{FieldForm, field_form, parse};
use super::kinds::{kind_text, sight_text};
use super::typed::form_page;
use crate::components::{FormErrors, error_summary, localised_text, staff_head};
use crate::web::{Member, Notice, Path, Problem, Visit};

/// Which one is changed, or which of those often asked is added.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Which {
    field: Option<FieldId>,
    preset: Option<String>,
}

pub(super) async fn show(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
    Query(which): Query<Which>,
) -> Result<Response, Problem> {
    let form = match (which.field, which.preset.as_deref()) {
        (Some(id), _) => {
            let campus = member.visit.platform.campus();
            let own = profiles::own_field(campus.read(), &member.person, &slug, id)
                .await?
                .ok_or(Problem::NotFound)?;
            FieldForm::of(&own.field)
        }
        (None, preset) => FieldForm::preset(preset.unwrap_or_default()),
    };
    page(member, slug, form, FormErrors::default()).await
}

pub(super) async fn save(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
    Form(form): Form<FieldForm>,
) -> Result<Response, Problem> {
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    let Some(new) = parse(sentences, &mut errors, &form) else {
        return page(member, slug, form, errors).await;
    };
    let (platform, person) = (&member.visit.platform, &member.person);
    let (campus, moment) = (platform.campus(), platform.moment());
    let outcome = match form.field.as_str() {
        "" => profiles::define_field(campus, &moment, person, &slug, new)
            .await
            .map(|added| added.map(|_| ())),
        id => {
            let id = FieldId(id.parse().map_err(|_| Problem::NotFound)?);
            profiles::change_field(campus, &moment, person, &slug, id, new).await
        }
    };
    match outcome {
        Ok(Some(())) => {
            let back = format!("/institutions/{slug}/fields");
            Ok(member.visit.redirect_with(&back, Notice::Saved))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Failed(failure)) => Err(failure.into()),
        Err(Error::Refused(refusal)) => {
            let (field, sentence) = explain(sentences, refusal);
            errors.add(field, sentence);
            page(member, slug, form, errors).await
        }
    }
}

fn explain(sentences: &Sentences, refusal: DefineRefusal) -> (&'static str, String) {
    match refusal {
        DefineRefusal::KeyTaken => ("key", sentences.profile_error_key_taken()),
        DefineRefusal::TooMany => ("key", sentences.profile_error_fields_many()),
        DefineRefusal::TooFewOptions => ("options", sentences.profile_error_options_few()),
        DefineRefusal::OptionsRemoved => ("options", sentences.profile_error_options_removed()),
        DefineRefusal::SightWidened => ("seen_by", sentences.profile_error_sight()),
    }
}

async fn page(
    member: Member,
    slug: InstitutionSlug,
    form: FieldForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let visit = member.visit;
    let found = profiles::fields(visit.platform.campus(), &member.person, &slug).await?;
    let (administrator, fields) = found.ok_or(Problem::NotFound)?;
    let head = staff_head(&visit, Some(administrator.institution()));
    let sentences = visit.sentences;
    let rows = fields
        .iter()
        .map(|field| row(&visit, &slug, field))
        .collect_view();
    let none = fields
        .is_empty()
        .then(|| view! { <p class="empty">{sentences.profile_fields_none()}</p> });
    let presets = presets(&visit, &slug, &fields);
    let form = field_form(&visit, &slug, form, &errors);
    let page = form_page(sentences.profile_fields_title(), &errors).institution(slug.as_str());
    Ok(visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)} {head}
                <h1>{sentences.profile_fields_title()}</h1>
                <p class="lead">{sentences.profile_fields_lead()}</p>
                {none}
                {(!fields.is_empty()).then(|| view! { <dl class="summary-list">{rows}</dl> })}
                {presets}
                {form}
            }
        })
        .await)
}

fn row(
    visit: &Visit,
    slug: &InstitutionSlug,
    field: &institution_field::Model,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let link = format!("/institutions/{slug}/fields?field={}", field.id);
    let kind: FieldKind = field.kind;
    let sight: FieldSight = field.seen_by;
    let retired = field
        .retired_at
        .map(|_| view! { " · " {sentences.profile_field_retired()} });
    view! {
        <div>
            <dt>{localised_text(visit, &field.label.0)}</dt>
            <dd>
                <bdi>{field.key.clone()}</bdi>
                " · "
                {kind_text(sentences, kind)}
                " · "
                {sight_text(sentences, sight)}
                {retired}
                " "
                <a href=link>{sentences.profile_change()}</a>
            </dd>
        </div>
    }
}

/// What is often asked and isn't yet.
fn presets(
    visit: &Visit,
    slug: &InstitutionSlug,
    fields: &[institution_field::Model],
) -> impl IntoView + use<> {
    let urdu = visit.language == Language::Urdu;
    let links: Vec<_> = FieldForm::PRESETS
        .iter()
        .filter(|preset| fields.iter().all(|field| field.key != preset.key))
        .map(|preset| {
            let link = format!("/institutions/{slug}/fields?preset={}", preset.key);
            let name = if urdu { preset.urdu } else { preset.english };
            view! { <li><a href=link>{name}</a></li> }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <h2>{visit.sentences.profile_field_presets()}</h2>
            <ul>{links}</ul>
        }
    })
}
