//! Gives a learner who is reached by nothing a new way in.

use courseware::InstitutionSlug;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::entity::{cohort, cohort_role, enrolment};
use super::person_in_sight::enrolments_in_sight_of;
use super::slips::{Slip, slip_for};
use super::{PersonInSight, person_in_sight};
use crate::courses::entity::course_role;
use crate::institutions::entity::role_grant;
use crate::institutions::standing;
use crate::people::entity::identifier;
use crate::people::{IdentifierKind, PersonId, SignedIn};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// The account can only be recovered by its owner or by a platform administrator. One answer for every reason: that the
/// person has an address, holds a role or learns elsewhere is none of the coordinator's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnlyOwner;

/// Makes a claim code for a person whom the institution has in sight; none when it has not.
///
/// # Errors
/// [`OnlyOwner`], or when the database fails.
pub async fn recover_person(
    campus: &Campus,
    moment: &mut Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    person: PersonId,
) -> Result<Option<(PersonInSight, Slip)>, Error<OnlyOwner>> {
    let transaction = campus.begin().await?;
    let Some(sight) = person_in_sight(&transaction, viewer, institution, person).await? else {
        return Ok(None);
    };
    if reached(&transaction, person).await?
        || holds_a_role(&transaction, person).await?
        || is_seen_elsewhere(&transaction, &sight).await?
    {
        return Err(Error::Refused(OnlyOwner));
    }
    let acting = sight.staff();
    let slip = slip_for(
        &transaction,
        moment,
        acting.person(),
        acting.institution(),
        sight.person().clone(),
    )
    .await?;
    transaction.commit().await?;
    Ok(Some((sight, slip)))
}

/// Who has proved an address or a number recovers the account by it.
async fn reached(transaction: &Transaction, person: PersonId) -> Result<bool, Failure> {
    let proved = identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(person))
        .filter(identifier::Column::Kind.ne(IdentifierKind::LearnerCode))
        .filter(identifier::Column::VerifiedAt.is_not_null())
        .count(transaction)
        .await?;
    Ok(proved > 0)
}

/// A coordinator must not come into the account of somebody who may do more than learn.
async fn holds_a_role(transaction: &Transaction, person: PersonId) -> Result<bool, Failure> {
    let at_institutions = standing()
        .filter(role_grant::Column::PersonId.eq(person))
        .count(transaction)
        .await?;
    let in_cohorts = cohort_role::Entity::find()
        .filter(cohort_role::Column::PersonId.eq(person))
        .filter(cohort_role::Column::WithdrawnAt.is_null())
        .count(transaction)
        .await?;
    let in_courses = course_role::Entity::find()
        .filter(course_role::Column::PersonId.eq(person))
        .filter(course_role::Column::WithdrawnAt.is_null())
        .count(transaction)
        .await?;
    Ok(at_institutions + in_cohorts + in_courses > 0)
}

/// Whether any place of the person is out of this institution's sight: then another sees it.
async fn is_seen_elsewhere(
    transaction: &Transaction,
    sight: &PersonInSight,
) -> Result<bool, Failure> {
    let places = enrolment::Entity::find()
        .inner_join(cohort::Entity)
        .filter(enrolment::Column::PersonId.eq(sight.person().id));
    let all = places.clone().count(transaction).await?;
    let here = places
        .filter(enrolments_in_sight_of(sight.staff().institution().id))
        .count(transaction)
        .await?;
    Ok(all > here)
}
