//! One of the places where one works or studies: add, change, remove.

use axum::Form;
use axum::extract::Query;
use axum::response::Response;
use campus::institutions;
use campus::institutions::entity::institution;
use campus::profiles::{self, AffiliationId, NewAffiliation, Words};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::typed::{self, day_text, form_page};
use crate::components::{Field, FormErrors, Select, error_summary, field, select};
use crate::web::{Member, Problem};

/// Which one; none for a new one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Which {
    id: Option<AffiliationId>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AffiliationForm {
    id: String,
    institution: String,
    organisation: String,
    post: String,
    begun_on: String,
    ended_on: String,
    #[serde(rename = "do")]
    deed: String,
}

pub(super) async fn show(member: Member, Query(which): Query<Which>) -> Result<Response, Problem> {
    let mut form = AffiliationForm::default();
    if let Some(id) = which.id {
        let campus = member.visit.platform.campus();
        let row = profiles::own_affiliation(campus.read(), &member.person, id)
            .await?
            .ok_or(Problem::NotFound)?;
        let known = institutions::all(campus).await?;
        let known = known
            .into_iter()
            .find(|one| Some(one.id) == row.institution_id);
        form = AffiliationForm {
            id: id.to_string(),
            institution: known.map(|one| one.slug).unwrap_or_default(),
            organisation: row.organisation.unwrap_or_default(),
            post: row.post.unwrap_or_default(),
            begun_on: day_text(row.begun_on),
            ended_on: day_text(row.ended_on),
            ..form
        };
    }
    page(member, form, FormErrors::default()).await
}

pub(super) async fn save(
    member: Member,
    Form(form): Form<AffiliationForm>,
) -> Result<Response, Problem> {
    let (platform, person) = (&member.visit.platform, &member.person);
    let (campus, moment) = (platform.campus(), platform.moment());
    let id = typed::which(&form.id, AffiliationId)?;
    let done = if let ("remove", Some(id)) = (form.deed.as_str(), id) {
        profiles::remove_affiliation(campus, &moment, person, id).await?
    } else {
        let mut errors = FormErrors::default();
        let known = institutions::all(campus).await?;
        let new = parse(member.visit.sentences, &mut errors, &form, &known);
        if !errors.is_empty() {
            return page(member, form, errors).await;
        }
        match id {
            Some(id) => profiles::change_affiliation(campus, &moment, person, id, new).await?,
            None => {
                let added = profiles::add_affiliation(campus, &moment, person, new).await?;
                if added.is_none() {
                    errors.add("post", member.visit.sentences.profile_error_too_many());
                    return page(member, form, errors).await;
                }
                true
            }
        }
    };
    typed::back(member, done)
}

fn parse(
    sentences: &Sentences,
    errors: &mut FormErrors,
    form: &AffiliationForm,
    known: &[institution::Model],
) -> NewAffiliation {
    let institution = known.iter().find(|one| one.slug == form.institution);
    if institution.is_none() && !form.institution.is_empty() {
        errors.add("institution", sentences.profile_error_institution());
    }
    let longest = Words::LONGEST;
    let organisation = typed::words(
        sentences,
        errors,
        "organisation",
        &form.organisation,
        longest,
    );
    if form.institution.is_empty() && form.organisation.trim().is_empty() {
        errors.add("organisation", sentences.profile_error_organisation());
    }
    let new = NewAffiliation {
        institution: institution.map(|one| one.id),
        organisation,
        post: typed::words(sentences, errors, "post", &form.post, longest),
        begun_on: typed::day(sentences, errors, "begun_on", &form.begun_on),
        ended_on: typed::day(sentences, errors, "ended_on", &form.ended_on),
    };
    if new
        .begun_on
        .zip(new.ended_on)
        .is_some_and(|(begun, ended)| ended < begun)
    {
        errors.add("ended_on", sentences.profile_error_dates());
    }
    new
}

async fn page(
    member: Member,
    form: AffiliationForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let visit = member.visit;
    let sentences = visit.sentences;
    let mut offered = vec![(String::new(), sentences.profile_institution_none())];
    let known = institutions::all(visit.platform.campus()).await?;
    offered.extend(known.into_iter().map(|one| (one.slug, one.short_name)));
    let institution = Select {
        name: "institution",
        label: sentences.profile_institution(),
        hint: None,
        options: offered,
        chosen: form.institution,
    };
    let text = |name, label, hint, kind, value| Field {
        name,
        label,
        hint,
        kind,
        value,
        autocomplete: "off",
        ..Field::default()
    };
    let fields = [
        text(
            "organisation",
            sentences.profile_organisation(),
            Some(sentences.profile_organisation_hint()),
            "text",
            form.organisation,
        ),
        text("post", sentences.profile_post(), None, "text", form.post),
        text(
            "begun_on",
            sentences.profile_begun(),
            None,
            "date",
            form.begun_on,
        ),
        text(
            "ended_on",
            sentences.profile_ended(),
            Some(sentences.profile_ended_hint()),
            "date",
            form.ended_on,
        ),
    ]
    .map(|one| field(sentences, &errors, one))
    .collect_view();
    let buttons = typed::save_and_remove(sentences, &form.id);
    let page = form_page(sentences.profile_affiliation_title(), &errors);
    Ok(visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{sentences.profile_affiliation_title()}</h1>
                <p class="lead">{sentences.profile_affiliation_lead()}</p>
                <form class="form" action="/account/affiliation" method="post" novalidate>
                    <input type="hidden" name="id" value=form.id/>
                    {select(sentences, &errors, institution)}
                    {fields}
                    {buttons}
                </form>
            }
        })
        .await)
}
