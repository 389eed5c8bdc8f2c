//! What an institution's staff see of a person besides their learning.

use courseware::InstitutionSlug;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::FieldSight;
use super::affiliations::Affiliation;
use super::entity::{accommodation, affiliation, field_answer, institution_field};
use super::registrations::{OwnRegistration, own_registrations};
use crate::cohorts::{PersonInSight, person_in_sight};
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure};

/// What one institution sees: what the person says of themselves, what it confirmed itself, and what was answered to it.
#[derive(Clone, Debug)]
pub struct Records {
    /// By which right, and who.
    pub sight: PersonInSight,
    /// Registrations, with this institution's own confirmations only.
    pub registrations: Vec<OwnRegistration>,
    /// Affiliations with this institution only.
    pub affiliations: Vec<Affiliation>,
    /// This institution's fields that the viewer may read, retired ones where there is an answer.
    pub answers: Vec<AnsweredField>,
    /// The extra time that this institution granted.
    pub accommodation: Option<accommodation::Model>,
}

/// A field and what was answered.
#[derive(Clone, Debug)]
pub struct AnsweredField {
    /// The field.
    pub field: institution_field::Model,
    /// The answer as it is stored.
    pub answer: Option<String>,
}

/// The records, for staff of an institution that has the person in sight.
///
/// # Errors
/// When the database fails.
pub async fn records(
    campus: &Campus,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    person: PersonId,
) -> Result<Option<Records>, Failure> {
    let connection = campus.read();
    let Some(sight) = person_in_sight(connection, viewer, institution, person).await? else {
        return Ok(None);
    };
    let own = sight.staff().institution().id;
    let mut registrations = own_registrations(connection, person).await?;
    for registration in &mut registrations {
        registration
            .verifications
            .retain(|verification| verification.institution.id == own);
    }
    let affiliations = affiliation::Entity::find()
        .filter(affiliation::Column::PersonId.eq(person))
        .filter(affiliation::Column::InstitutionId.eq(own))
        .order_by_asc(affiliation::Column::Id)
        .all(connection)
        .await?;
    let accommodation = accommodation::Entity::find()
        .filter(accommodation::Column::PersonId.eq(person))
        .filter(accommodation::Column::InstitutionId.eq(own))
        .one(connection)
        .await?;
    Ok(Some(Records {
        answers: answers(campus, &sight).await?,
        sight,
        registrations,
        affiliations,
        accommodation,
    }))
}

async fn answers(campus: &Campus, sight: &PersonInSight) -> Result<Vec<AnsweredField>, Failure> {
    let fields = institution_field::Entity::find()
        .filter(institution_field::Column::InstitutionId.eq(sight.staff().institution().id))
        .order_by_asc(institution_field::Column::Position)
        .order_by_asc(institution_field::Column::Id)
        .all(campus.read())
        .await?;
    let given = field_answer::Entity::find()
        .filter(field_answer::Column::PersonId.eq(sight.person().id))
        .filter(field_answer::Column::FieldId.is_in(fields.iter().map(|field| field.id)))
        .all(campus.read())
        .await?;
    let may_see = |field: &institution_field::Model| {
        field.seen_by == FieldSight::Coordinators || sight.staff().is_administrator()
    };
    Ok(fields
        .into_iter()
        .filter(may_see)
        .map(|field| AnsweredField {
            answer: given
                .iter()
                .find(|answer| answer.field_id == field.id)
                .map(|answer| answer.answer.clone()),
            field,
        })
        .filter(|answered| answered.field.retired_at.is_none() || answered.answer.is_some())
        .collect())
}
