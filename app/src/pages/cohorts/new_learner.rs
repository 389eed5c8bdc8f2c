//! Brings a learner into a cohort.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::cohorts::{BringRefusal, Brought, NewLearner, bring_learner, cohort_staff};
use campus::people::LearnerCode;
use courseware::Language;
use leptos::prelude::*;
use serde::Deserialize;

use super::address::CohortAddress;
use crate::components::{Field, FormErrors, error_summary, field, localised_text};
use crate::pages::people::{account, typed};
use crate::web::{Member, Notice, Page, Path, Problem, Visit};

#[derive(Deserialize)]
#[serde(default)]
pub(super) struct LearnerForm {
    name: String,
    learner_code: String,
    address: String,
    language: Language,
}

impl Default for LearnerForm {
    fn default() -> Self {
        Self {
            name: String::new(),
            learner_code: String::new(),
            address: String::new(),
            language: Language::Urdu,
        }
    }
}

pub(super) async fn show(
    member: Member,
    Path(address): Path<CohortAddress>,
) -> Result<Response, Problem> {
    let form = LearnerForm {
        language: member.visit.language,
        ..LearnerForm::default()
    };
    page(member, address, form, FormErrors::default()).await
}

pub(super) async fn send(
    member: Member,
    Path(address): Path<CohortAddress>,
    Form(form): Form<LearnerForm>,
) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    let Some(new) = parse(&member.visit, &form, &mut errors) else {
        return page(member, address, form, errors).await;
    };
    let platform = member.visit.platform.clone();
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    let CohortAddress {
        institution,
        cohort,
    } = &address;
    let here = format!("/institutions/{institution}/cohorts/{cohort}");
    match bring_learner(campus, moment, &member.person, institution, *cohort, new).await {
        Ok(Some(Brought::Account(_))) => Ok(member
            .visit
            .redirect_with(&format!("{here}/slips"), Notice::LearnerBrought)),
        Ok(Some(Brought::Invited)) => Ok(member
            .visit
            .redirect_with(&format!("{here}/invitations"), Notice::InvitationSent)),
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(refusal)) => {
            explain(&member.visit, &mut errors, refusal);
            page(member, address, form, errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

fn parse(visit: &Visit, form: &LearnerForm, errors: &mut FormErrors) -> Option<NewLearner> {
    let name = typed::name(visit.sentences, errors, &form.name);
    let learner_code = match form.learner_code.trim().is_empty() {
        true => None,
        false => LearnerCode::parse(&form.learner_code)
            .map_err(|_| errors.add("learner_code", visit.sentences.bring_error_code()))
            .ok(),
    };
    let address = match form.address.trim().is_empty() {
        true => None,
        false => typed::address(visit, errors, "address", &form.address),
    };
    let name = name.filter(|_| errors.is_empty())?;
    Some(NewLearner {
        name,
        learner_code,
        address,
        language: form.language,
    })
}

fn explain(visit: &Visit, errors: &mut FormErrors, refusal: BringRefusal) {
    let sentences = visit.sentences;
    match refusal {
        BringRefusal::CodeTaken => errors.add("learner_code", sentences.bring_error_code_taken()),
        BringRefusal::SameName => errors.add("learner_code", sentences.bring_error_same_name()),
        BringRefusal::TooManyMessages => {
            errors.add("address", sentences.bring_error_too_many());
        }
        BringRefusal::NoTexts => errors.add("address", sentences.people_error_no_texts()),
    }
}

async fn page(
    member: Member,
    address: CohortAddress,
    form: LearnerForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let CohortAddress {
        institution,
        cohort,
    } = &address;
    let staff = cohort_staff(campus.read(), &person, institution, *cohort)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = sentences.bring_title();
    let page = Page::new(title.clone())
        .institution(institution.as_str())
        .of_form(&errors);
    let here = format!("/institutions/{institution}/cohorts/{cohort}");
    let action = format!("{here}/learners/new");
    let cohort = localised_text(&visit, &staff.cohort().title.0);
    let mut name = typed::name_field(sentences, form.name);
    name.label = sentences.bring_name();
    name.hint = None;
    name.autocomplete = "off";
    let code = Field {
        name: "learner_code",
        label: sentences.bring_code(),
        hint: Some(sentences.bring_code_hint()),
        kind: "text",
        value: form.learner_code,
        autocomplete: "off",
        left_to_right: true,
        ..Field::default()
    };
    let hint = sentences.bring_address_hint();
    let mut address = typed::address_field(sentences, "address", hint, form.address);
    address.label = sentences.bring_address();
    address.autocomplete = "off";
    Ok(visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)}
                <p class="eyebrow"><a href=here>{cohort}</a></p>
                <h1>{title}</h1>
                <p class="lead">{sentences.bring_lead(staff.staff().institution().short_name.clone())}</p>
                <form class="form" action=action method="post" novalidate>
                    {field(sentences, &errors, name)}
                    {field(sentences, &errors, code)}
                    {field(sentences, &errors, address)}
                    <p>{sentences.bring_language_why()}</p>
                    {account::language_choice(sentences, form.language)}
                    <p class="actions">
                        <button class="button">{sentences.bring_button()}</button>
                    </p>
                </form>
            }
        })
        .await)
}
