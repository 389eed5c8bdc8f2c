//! One's own profile.

use axum::Form;
use axum::response::Response;
use campus::people::PersonName;
use campus::profiles::{self, Cadre, NewProfile, NotUrdu, UrduName, Words};
use language::Sentences;
use serde::Deserialize;

use super::kinds::{CADRES, name_of, named};
use super::profile_view::profile_view;
use super::typed::{self, form_page};
use crate::components::FormErrors;
use crate::web::{Member, Notice, Problem};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ProfileForm {
    pub(super) name_urdu: String,
    pub(super) name_on_certificates: String,
    pub(super) cadre: String,
    pub(super) cadre_words: String,
}

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    page(member, None, FormErrors::default()).await
}

pub(super) async fn save(
    member: Member,
    Form(form): Form<ProfileForm>,
) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    let new = parse(member.visit.sentences, &mut errors, &form);
    if !errors.is_empty() {
        return page(member, Some(form), errors).await;
    }
    let platform = &member.visit.platform;
    let moment = &mut platform.moment();
    profiles::change_profile(platform.campus(), moment, &member.person, new).await?;
    Ok(member
        .visit
        .redirect_with("/account/profile", Notice::Saved))
}

fn parse(sentences: &Sentences, errors: &mut FormErrors, form: &ProfileForm) -> NewProfile {
    let mut new = NewProfile {
        name_urdu: None,
        name_on_certificates: None,
        cadre: named(&CADRES, &form.cadre),
        cadre_words: None,
    };
    if !form.name_urdu.trim().is_empty() {
        match UrduName::parse(&form.name_urdu) {
            Ok(name) => new.name_urdu = Some(name),
            Err(NotUrdu::OtherScript) => errors.add("name_urdu", sentences.profile_error_urdu()),
            Err(NotUrdu::NoName(invalid)) => {
                errors.add("name_urdu", typed::invalid_name(sentences, invalid));
            }
        }
    }
    if !form.name_on_certificates.trim().is_empty() {
        match PersonName::parse(&form.name_on_certificates) {
            Ok(name) => new.name_on_certificates = Some(name),
            Err(invalid) => errors.add(
                "name_on_certificates",
                typed::invalid_name(sentences, invalid),
            ),
        }
    }
    if new.cadre.is_none() && !form.cadre.is_empty() {
        errors.add("cadre", sentences.profile_error_cadre());
    }
    new.cadre_words = typed::words(
        sentences,
        errors,
        "cadre_words",
        &form.cadre_words,
        Words::LONGEST,
    );
    new
}

async fn page(
    member: Member,
    form: Option<ProfileForm>,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let profile = profiles::profile(visit.platform.campus(), &person)
        .await?
        .ok_or(Problem::NotFound)?;
    let form = form.unwrap_or_else(|| {
        let row = &profile.person;
        ProfileForm {
            name_urdu: row.name_urdu.clone().unwrap_or_default(),
            name_on_certificates: row.name_on_certificates.clone().unwrap_or_default(),
            cadre: row
                .cadre
                .map(|cadre: Cadre| name_of(&CADRES, &cadre))
                .unwrap_or_default(),
            cadre_words: row.cadre_words.clone().unwrap_or_default(),
        }
    });
    let page = form_page(visit.sentences.profile_title(), &errors);
    let view = profile_view(&visit, &profile, form, &errors);
    Ok(visit.show(page, move || view).await)
}
