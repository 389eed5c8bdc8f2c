//! What an institution may see of a person.

use std::sync::Arc;

use courseware::InstitutionSlug;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{cohort, enrolment};
use super::person_in_sight::enrolments_in_sight_of;
use super::{EnrolmentId, PersonInSight, person_in_sight};
use crate::certificates::entity::certificate;
use crate::courses::Revision;
use crate::people::entity::identifier;
use crate::people::{IdentifierKind, PersonId, SignedIn};
use crate::progress::items_done_by;
use crate::{Campus, Failure};

/// A person as one institution sees them: nothing here tells of what they do elsewhere.
#[derive(Clone, Debug)]
pub struct SeenPerson {
    /// By which right, and who.
    pub sight: PersonInSight,
    /// How they are reached: only for an institution that brought them itself.
    pub contacts: Vec<identifier::Model>,
    /// Their places in the cohorts in sight, the newest first.
    pub places: Vec<SeenPlace>,
}

/// One place in a cohort.
#[derive(Clone, Debug)]
pub struct SeenPlace {
    /// The place.
    pub enrolment: enrolment::Model,
    /// The cohort.
    pub cohort: cohort::Model,
    /// The revision it is on.
    pub revision: Arc<Revision>,
    /// How many items are done.
    pub done: usize,
    /// The certificates that were issued for it.
    pub certificates: Vec<certificate::Model>,
}

/// The person, for the staff of an institution that has them in sight; nothing for anyone else.
///
/// # Errors
/// When the database fails.
pub async fn seen_person(
    campus: &Campus,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    person: PersonId,
) -> Result<Option<SeenPerson>, Failure> {
    let Some(sight) = person_in_sight(campus.read(), viewer, institution, person).await? else {
        return Ok(None);
    };
    let contacts = match sight.is_brought() {
        true => contacts(campus, person).await?,
        false => Vec::new(),
    };
    let found = enrolment::Entity::find()
        .find_also_related(cohort::Entity)
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolments_in_sight_of(sight.staff().institution().id))
        .order_by_desc(enrolment::Column::Id)
        .all(campus.read())
        .await?;
    let mut certificates = certificates(
        campus,
        found.iter().map(|(enrolment, _)| enrolment.id).collect(),
    )
    .await?;
    let mut places = Vec::with_capacity(found.len());
    for (enrolment, cohort) in found {
        let Some(cohort) = cohort else { continue };
        let revision = campus
            .library()
            .revision(campus.read(), cohort.revision_id)
            .await?;
        let done = items_done_by(campus.read(), &revision.course, &[enrolment.id]).await?;
        let (own, others) = certificates
            .into_iter()
            .partition(|certificate| certificate.enrolment_id == enrolment.id);
        certificates = others;
        places.push(SeenPlace {
            done: done.get(&enrolment.id).copied().unwrap_or_default(),
            certificates: own,
            enrolment,
            cohort,
            revision,
        });
    }
    Ok(Some(SeenPerson {
        sight,
        contacts,
        places,
    }))
}

/// Learner codes are not among them: one that another institution gave would tell of it.
async fn contacts(campus: &Campus, person: PersonId) -> Result<Vec<identifier::Model>, Failure> {
    Ok(identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(person))
        .filter(identifier::Column::Kind.ne(IdentifierKind::LearnerCode))
        .order_by_asc(identifier::Column::Id)
        .all(campus.read())
        .await?)
}

async fn certificates(
    campus: &Campus,
    enrolments: Vec<EnrolmentId>,
) -> Result<Vec<certificate::Model>, Failure> {
    Ok(certificate::Entity::find()
        .filter(certificate::Column::EnrolmentId.is_in(enrolments))
        .order_by_desc(certificate::Column::Id)
        .all(campus.read())
        .await?)
}
