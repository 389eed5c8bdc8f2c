//! Who signs an institution's certificates.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::institutions::entity::signatory;
use campus::institutions::{
    NewSignatory, SignatoryChange, SignatoryId, SignatoryRefusal, add_signatory, change_signatory,
    signatories,
};
use courseware::{InstitutionSlug, Language};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::signatory_form;
use super::typed::both_languages;
use crate::components::{FormErrors, localised_text};
use crate::web::{Member, Notice, Path, Problem, Visit};

/// The fields of a signatory, and what is to be done.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct SignatoryForm {
    pub(super) version: i32,
    pub(super) name_en: String,
    pub(super) name_ur: String,
    pub(super) title_en: String,
    pub(super) title_ur: String,
    #[serde(rename = "do")]
    deed: String,
}

impl From<&signatory::Model> for SignatoryForm {
    fn from(row: &signatory::Model) -> Self {
        let english = Language::English;
        Self {
            version: row.version,
            name_en: row.name.0.get(english).value.clone(),
            name_ur: row.name.0.get(Language::Urdu).value.clone(),
            title_en: row.title.0.get(english).value.clone(),
            title_ur: row.title.0.get(Language::Urdu).value.clone(),
            deed: String::new(),
        }
    }
}

impl SignatoryForm {
    fn parse(&self, sentences: &Sentences, errors: &mut FormErrors) -> Option<NewSignatory> {
        let name = (self.name_en.as_str(), self.name_ur.as_str());
        let name = both_languages(sentences, errors, "name", name);
        let title = (self.title_en.as_str(), self.title_ur.as_str());
        let title = both_languages(sentences, errors, "title", title);
        Some(NewSignatory {
            name: name?,
            title: title?,
        })
    }
}

/// The address of one signatory.
#[derive(Deserialize)]
pub(super) struct SignatoryAddress {
    institution: InstitutionSlug,
    signatory: SignatoryId,
}

pub(super) async fn new(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
) -> Result<Response, Problem> {
    signatory_form::page(
        member,
        &slug,
        None,
        SignatoryForm::default(),
        FormErrors::default(),
        None,
    )
    .await
}

pub(super) async fn add(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
    Form(form): Form<SignatoryForm>,
) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    let Some(new) = form.parse(member.visit.sentences, &mut errors) else {
        return signatory_form::page(member, &slug, None, form, errors, None).await;
    };
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    let outcome = add_signatory(campus, &moment, &member.person, &slug, new).await;
    answer(member, &slug, None, form, outcome).await
}

pub(super) async fn show(
    member: Member,
    Path(address): Path<SignatoryAddress>,
) -> Result<Response, Problem> {
    let campus = member.visit.platform.campus();
    let (_, all) = signatories(campus, &member.person, &address.institution)
        .await?
        .ok_or(Problem::NotFound)?;
    let found = all.iter().find(|found| found.id == address.signatory);
    let form = found.ok_or(Problem::NotFound)?.into();
    let id = Some(address.signatory);
    let errors = FormErrors::default();
    signatory_form::page(member, &address.institution, id, form, errors, None).await
}

pub(super) async fn change(
    member: Member,
    Path(address): Path<SignatoryAddress>,
    Form(form): Form<SignatoryForm>,
) -> Result<Response, Problem> {
    let SignatoryAddress {
        institution: slug,
        signatory: id,
    } = address;
    let mut errors = FormErrors::default();
    let change = match form.deed.as_str() {
        "remove" => SignatoryChange::Remove,
        "up" => SignatoryChange::MoveUp,
        _ => match form.parse(member.visit.sentences, &mut errors) {
            Some(new) => SignatoryChange::Write(form.version, new),
            None => return signatory_form::page(member, &slug, Some(id), form, errors, None).await,
        },
    };
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    let outcome = change_signatory(campus, &moment, &member.person, &slug, id, change).await;
    answer(member, &slug, Some(id), form, outcome).await
}

/// What follows from an attempt to change the signatories.
async fn answer(
    member: Member,
    slug: &InstitutionSlug,
    id: Option<SignatoryId>,
    mut form: SignatoryForm,
    outcome: Result<Option<()>, Error<SignatoryRefusal>>,
) -> Result<Response, Problem> {
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    let mut saved = None;
    match outcome {
        Ok(Some(())) => {
            let here = format!("/institutions/{slug}/settings");
            return Ok(member.visit.redirect_with(&here, Notice::Saved));
        }
        Ok(None) => return Err(Problem::NotFound),
        Err(Error::Failed(failure)) => return Err(failure.into()),
        Err(Error::Refused(SignatoryRefusal::TooMany)) => {
            errors.add("name_en", sentences.institutions_error_signatories());
        }
        Err(Error::Refused(SignatoryRefusal::Gone)) => {
            errors.add("name_en", sentences.institutions_error_signatory_gone());
        }
        Err(Error::Refused(SignatoryRefusal::ChangedMeanwhile(now))) => {
            // Sent once more, it is meant in knowledge of what is saved now.
            form.version = now.version;
            saved = Some(SignatoryForm::from(&*now));
        }
    }
    signatory_form::page(member, slug, id, form, errors, saved).await
}

/// The signatories in their order, on the page of the settings.
pub(super) fn list(
    visit: &Visit,
    slug: &InstitutionSlug,
    signatories: &[signatory::Model],
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let base = format!("/institutions/{slug}/signatories");
    let rows = signatories
        .iter()
        .enumerate()
        .map(|(at, found)| row(visit, &base, at, found))
        .collect_view();
    let list = match signatories.is_empty() {
        true => {
            view! { <p class="empty">{sentences.institutions_signatories_none()}</p> }.into_any()
        }
        false => view! { <ol>{rows}</ol> }.into_any(),
    };
    view! {
        <section class="stack">
            <h2>{sentences.institutions_signatories()}</h2>
            <p>{sentences.institutions_signatories_lead()}</p>
            {list}
            <p>
                <a class="button button--secondary" href=format!("{base}/new")>
                    {sentences.institutions_signatory_add()}
                </a>
            </p>
        </section>
    }
}

fn row(visit: &Visit, base: &str, at: usize, found: &signatory::Model) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let address = format!("{base}/{}", found.id);
    let name = found.name.0.get(visit.language).value.clone();
    let up = (at > 0).then(|| {
        view! {
            <form action=address.clone() method="post">
                <button class="button button--quiet" name="do" value="up">
                    {sentences.institutions_signatory_up(&name)}
                </button>
            </form>
        }
    });
    view! {
        <li>
            <a href=address.clone()><bdi>{localised_text(visit, &found.name.0)}</bdi></a>
            ", "
            {localised_text(visit, &found.title.0)}
            {up}
        </li>
    }
}
