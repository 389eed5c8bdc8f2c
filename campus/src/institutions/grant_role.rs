//! Gives a person a role.

use sea_orm::EntityTrait;

use super::entity::institution;
use super::{InstitutionId, Role};
use crate::audit::Actor;
use crate::people::PersonId;
use crate::people::entity::person;
use crate::roles::{PlaceNumber, PlaceRole, RoleNews, give, tell_of_role};
use crate::{Campus, Error, Moment, Operator, Transaction};

/// Why a role was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrantRefusal {
    /// There is no such person.
    NoSuchPerson,
    /// There is no such institution.
    NoSuchInstitution,
    /// Coordinators and instructors belong to an institution.
    RoleNeedsInstitution,
}

/// Gives the role, or leaves it given. A grant by the operator names nobody as its giver.
///
/// # Errors
/// [`GrantRefusal`], or when the database fails.
pub async fn grant_role(
    campus: &Campus,
    moment: &Moment,
    by: Operator,
    person: PersonId,
    institution: Option<InstitutionId>,
    role: Role,
) -> Result<(), Error<GrantRefusal>> {
    let transaction = campus.begin().await?;
    let given = grant(&transaction, moment, by.into(), person, institution, role).await?;
    if let Some(given) = given {
        tell_of_role(campus, &transaction, moment, person, given, RoleNews::Given).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Gives the role in a transaction that does more, and says which it is and where; none where it was given before.
pub(crate) async fn grant(
    transaction: &Transaction,
    moment: &Moment,
    by: Actor,
    person: PersonId,
    institution: Option<InstitutionId>,
    role: Role,
) -> Result<Option<(PlaceNumber, PlaceRole)>, Error<GrantRefusal>> {
    let known = person::Entity::find_by_id(person).one(transaction).await?;
    if known.is_none() {
        return Err(Error::Refused(GrantRefusal::NoSuchPerson));
    }
    let (place, role) = match institution {
        Some(id) => match institution::Entity::find_by_id(id).one(transaction).await? {
            Some(_) => (PlaceNumber::Institution(id), role.into()),
            None => return Err(Error::Refused(GrantRefusal::NoSuchInstitution)),
        },
        None if role == Role::Administrator => {
            (PlaceNumber::Platform, PlaceRole::PlatformAdministrator)
        }
        None => return Err(Error::Refused(GrantRefusal::RoleNeedsInstitution)),
    };
    let is_new = give(transaction, moment, by, person, place, role).await?;
    Ok(is_new.then_some((place, role)))
}
