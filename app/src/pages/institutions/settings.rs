//! What an institution says of itself, for those who keep it.

use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::institutions::entity::institution;
use campus::institutions::{SettingsRefusal, change_settings, signatories};
use courseware::InstitutionSlug;
use leptos::prelude::*;

use super::logo_form::logo_form;
use super::settings_form::SettingsForm;
use super::signatories::list;
use crate::components::{FormErrors, error_summary, localised_text, staff_head};
use crate::web::{Member, Notice, Page, Path, Problem, Visit};

/// What the page shows besides what is saved.
#[derive(Default)]
pub(super) struct Again {
    /// What was typed, where the form has to be sent once more.
    pub(super) typed: Option<SettingsForm>,
    pub(super) errors: FormErrors,
    /// Whether somebody else changed it since the form was opened.
    pub(super) changed_meanwhile: bool,
}

pub(super) async fn show(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
) -> Result<Response, Problem> {
    render(member, &slug, Again::default()).await
}

pub(super) async fn save(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
    Form(mut form): Form<SettingsForm>,
) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    let Some(settings) = form.parse(member.visit.sentences, &mut errors) else {
        let typed = Some(form);
        let again = Again {
            typed,
            errors,
            ..Again::default()
        };
        return render(member, &slug, again).await;
    };
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    let (actor, base) = (&member.person, form.version);
    match change_settings(campus, &moment, actor, &slug, base, settings).await {
        Ok(Some(())) => {
            let here = format!("/institutions/{slug}/settings");
            Ok(member.visit.redirect_with(&here, Notice::Saved))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(SettingsRefusal::ChangedMeanwhile(now))) => {
            // Sent once more, it is meant in knowledge of what is saved now.
            form.version = now.version;
            let again = Again {
                typed: Some(form),
                changed_meanwhile: true,
                ..Again::default()
            };
            render(member, &slug, again).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

/// The page; again, with what was wrong, after a form that failed.
pub(super) async fn render(
    member: Member,
    slug: &InstitutionSlug,
    again: Again,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let (keeper, signatories) = signatories(visit.platform.campus(), &person, slug)
        .await?
        .ok_or(Problem::NotFound)?;
    let institution = keeper.institution().clone();
    let sentences = visit.sentences;
    let title = sentences.institutions_settings();
    let status = match (again.changed_meanwhile, again.errors.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = Page::new(title.clone())
        .institution(slug.as_str())
        .status(status)
        .hidden_from_search();
    let saved = SettingsForm::from(&institution);
    let form = again.typed.clone().unwrap_or(saved.clone());
    let summary = error_summary(sentences, &again.errors);
    let meanwhile = again
        .changed_meanwhile
        .then(|| both_versions(&visit, &saved, &form));
    let head = head(&visit, &institution, title);
    let fields = form.fields(sentences, &again.errors);
    let logo = logo_form(&visit, &institution, &again.errors);
    let signatories = list(&visit, slug, &signatories);
    let action = format!("/institutions/{slug}/settings");
    Ok(visit
        .show(page, move || {
            view! {
                {summary} {meanwhile} {head}
                <form class="form" action=action method="post" novalidate>
                    <input type="hidden" name="version" value=form.version.to_string()/>
                    {fields}
                    <p class="actions">
                        <button class="button">{sentences.people_account_save()}</button>
                    </p>
                </form>
                {logo} {signatories}
            }
        })
        .await)
}

fn head(visit: &Visit, institution: &institution::Model, title: String) -> impl IntoView + use<> {
    view! {
        {staff_head(visit, Some(institution))}
        <header>
            <p class="eyebrow">{localised_text(visit, &institution.name.0)}</p>
            <h1>{title}</h1>
        </header>
    }
}

/// What somebody else has saved, where it differs from what is typed.
fn both_versions(
    visit: &Visit,
    saved: &SettingsForm,
    typed: &SettingsForm,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let rows = saved
        .labelled(sentences)
        .into_iter()
        .zip(typed.labelled(sentences))
        .filter(|((_, saved), (_, typed))| saved != typed)
        .map(|((label, saved), _)| {
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd><bdi>{saved}</bdi></dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="notice notice--warning" role="alert" tabindex="-1" autofocus>
            <h2>{sentences.institutions_meanwhile_title()}</h2>
            <p>{sentences.institutions_meanwhile()}</p>
            <dl class="summary-list">{rows}</dl>
        </div>
    }
}
