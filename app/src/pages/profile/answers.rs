//! A person answers what an institution asks.

use std::collections::HashMap;

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::profiles::{self, AnswerError, FieldId, Questionnaire};
use courseware::InstitutionSlug;
use language::Sentences;

use super::answers_form::answers_form;
use super::typed::form_page;
use crate::components::FormErrors;
use crate::web::{Member, Notice, Path, Problem};

/// The name of a field in the form.
pub(super) fn field_name(id: FieldId) -> String {
    format!("field-{id}")
}

pub(super) async fn show(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
) -> Result<Response, Problem> {
    let asked = asked(&member, &slug).await?;
    let typed = asked
        .fields
        .iter()
        .filter_map(|asked| Some((field_name(asked.field.id), asked.answer.clone()?)))
        .collect();
    Ok(page(member, asked, typed, FormErrors::default()).await)
}

pub(super) async fn save(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
    Form(typed): Form<HashMap<String, String>>,
) -> Result<Response, Problem> {
    let asked = asked(&member, &slug).await?;
    let given: Vec<_> = asked
        .fields
        .iter()
        .filter_map(|asked| {
            let id = asked.field.id;
            Some((id, typed.get(&field_name(id))?.clone()))
        })
        .collect();
    let platform = &member.visit.platform;
    let moment = platform.moment();
    let answered =
        profiles::answer_fields(platform.campus(), &moment, &member.person, &slug, &given).await;
    match answered {
        Ok(Some(())) => Ok(member
            .visit
            .redirect_with("/account/profile", Notice::Saved)),
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Failed(failure)) => Err(failure.into()),
        Err(Error::Refused(wrong)) => {
            let mut errors = FormErrors::default();
            for (id, error) in wrong {
                errors.add(field_name(id), explain(member.visit.sentences, error));
            }
            Ok(page(member, asked, typed, errors).await)
        }
    }
}

async fn asked(member: &Member, slug: &InstitutionSlug) -> Result<Questionnaire, Problem> {
    let campus = member.visit.platform.campus();
    profiles::questionnaire(campus.read(), &member.person, slug)
        .await?
        .ok_or(Problem::NotFound)
}

fn explain(sentences: &Sentences, error: AnswerError) -> String {
    match error {
        AnswerError::Missing => sentences.profile_error_missing(),
        AnswerError::TooLong => sentences.profile_error_long(),
        AnswerError::ForbiddenCharacter => sentences.profile_error_character(),
        AnswerError::NoOption => sentences.profile_error_no_option(),
        AnswerError::NoNumber => sentences.profile_error_no_number(),
        AnswerError::NoDate => sentences.profile_error_date(),
    }
}

async fn page(
    member: Member,
    asked: Questionnaire,
    typed: HashMap<String, String>,
    errors: FormErrors,
) -> Response {
    let visit = member.visit;
    let institution = asked.institution.short_name.clone();
    let page = form_page(visit.sentences.profile_asked_title(institution), &errors)
        .institution(asked.institution.slug.clone());
    let view = answers_form(&visit, &asked, &typed, &errors);
    visit.show(page, move || view).await
}
