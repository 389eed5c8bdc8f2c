//! Gives a person a role.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::entity::{institution, role_grant};
use super::{InstitutionId, Role};
use crate::people::PersonId;
use crate::people::entity::person;
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

/// Gives the role, or leaves it given. The grant names nobody as its giver: the operator gave it.
///
/// # Errors
/// [`GrantRefusal`], or when the database fails.
pub async fn grant_role(
    campus: &Campus,
    moment: &Moment,
    _by: Operator,
    person: PersonId,
    institution: Option<InstitutionId>,
    role: Role,
) -> Result<(), Error<GrantRefusal>> {
    let transaction = campus.begin().await?;
    grant(&transaction, moment, person, institution, role).await?;
    transaction.commit().await?;
    Ok(())
}

/// Gives the role in a transaction that does more.
pub(crate) async fn grant(
    transaction: &Transaction,
    moment: &Moment,
    person: PersonId,
    institution: Option<InstitutionId>,
    role: Role,
) -> Result<(), Error<GrantRefusal>> {
    if person::Entity::find_by_id(person)
        .one(transaction)
        .await?
        .is_none()
    {
        return Err(Error::Refused(GrantRefusal::NoSuchPerson));
    }
    match institution {
        Some(id)
            if institution::Entity::find_by_id(id)
                .one(transaction)
                .await?
                .is_none() =>
        {
            return Err(Error::Refused(GrantRefusal::NoSuchInstitution));
        }
        None if role != Role::Administrator => {
            return Err(Error::Refused(GrantRefusal::RoleNeedsInstitution));
        }
        _ => {}
    }
    let held = role_grant::Entity::find()
        .filter(role_grant::Column::PersonId.eq(person))
        .filter(role_grant::Column::Role.eq(role))
        .filter(match institution {
            Some(id) => role_grant::Column::InstitutionId.eq(id),
            None => role_grant::Column::InstitutionId.is_null(),
        })
        .one(transaction)
        .await?;
    if held.is_none() {
        role_grant::ActiveModel {
            person_id: Set(person),
            institution_id: Set(institution),
            role: Set(role),
            granted_at: Set(moment.now()),
            ..Default::default()
        }
        .insert(transaction)
        .await?;
    }
    Ok(())
}
