//! Gives a person a role.

use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter,
    QuerySelect,
};

use super::entity::{institution, role_grant};
use super::{InstitutionId, Role};
use crate::audit::{self, Actor, Deed, Entry, Subject};
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
    grant(&transaction, moment, by.into(), person, institution, role).await?;
    transaction.commit().await?;
    Ok(())
}

/// Gives the role in a transaction that does more, or leaves it given. One that was taken back is given anew.
pub(crate) async fn grant(
    transaction: &Transaction,
    moment: &Moment,
    by: Actor,
    person: PersonId,
    institution: Option<InstitutionId>,
    role: Role,
) -> Result<(), Error<GrantRefusal>> {
    if person::Entity::find_by_id(person)
        // Two who give the same person the same role do so one after the other.
        .lock(LockType::NoKeyUpdate)
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
    if held
        .as_ref()
        .is_some_and(|held| held.withdrawn_at.is_none())
    {
        return Ok(());
    }
    let given = role_grant::ActiveModel {
        person_id: Set(person),
        institution_id: Set(institution),
        role: Set(role),
        granted_by: Set(by.person()),
        granted_at: Set(moment.now()),
        withdrawn_at: Set(None),
        withdrawn_by: Set(None),
        ..Default::default()
    };
    match held {
        Some(held) => {
            let id = Set(held.id);
            role_grant::ActiveModel { id, ..given }
                .update(transaction)
                .await?
        }
        None => given.insert(transaction).await?,
    };
    let entry = Entry::new(by, Deed::RoleGranted)
        .at(institution)
        .to(Subject::Person(person))
        .fact("role", role.to_value());
    audit::record(transaction, moment, entry).await?;
    Ok(())
}
