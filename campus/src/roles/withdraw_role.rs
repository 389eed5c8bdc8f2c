//! Takes a role back.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
};

use super::hold_place::hold_place;
use super::keeping::PlaceNumber;
use super::{Keeping, Place, keeping};
use crate::audit::{self, Deed, Entry, Subject};
use crate::cohorts::withdraw_cohort_role;
use crate::courses::withdraw_course_role;
use crate::institutions::entity::role_grant;
use crate::institutions::{Role, platform_administrator, standing};
use crate::people::SignedIn;
use crate::{Campus, Error, Moment, Transaction};
use sea_orm::ActiveEnum;

/// Why a role was not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawRefusal {
    /// The platform would have no administrator left.
    LastOfPlatform,
    /// The institution would have no administrator left; only those of the platform may do that.
    LastOfInstitution,
}

/// Takes back the grant with this number. One that was taken back before stays as it is. None where the place has no
/// such grant.
///
/// # Errors
/// [`WithdrawRefusal`], or when the database fails.
pub async fn withdraw_role(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    place: &Place,
    grant: i64,
) -> Result<Option<()>, Error<WithdrawRefusal>> {
    let transaction = campus.begin().await?;
    hold_place(&transaction, place).await?;
    let Some(keeping) = keeping(&transaction, actor, place).await? else {
        return Ok(None);
    };
    let by = actor.into();
    let done = match keeping.number() {
        PlaceNumber::Platform | PlaceNumber::Institution(_) => {
            withdraw(&transaction, moment, &keeping, grant).await?
        }
        PlaceNumber::Course(id) => {
            withdraw_course_role(&transaction, moment, by, id, grant).await?
        }
        PlaceNumber::Cohort(id) => {
            withdraw_cohort_role(&transaction, moment, by, id, grant).await?
        }
    };
    transaction.commit().await?;
    Ok(done)
}

/// Of the platform or an institution.
async fn withdraw(
    transaction: &Transaction,
    moment: &Moment,
    keeping: &Keeping,
    grant: i64,
) -> Result<Option<()>, Error<WithdrawRefusal>> {
    let here = match keeping.institution_id() {
        Some(id) => role_grant::Column::InstitutionId.eq(id),
        None => role_grant::Column::InstitutionId.is_null(),
    };
    let found = role_grant::Entity::find_by_id(grant)
        .filter(here.clone())
        .one(transaction)
        .await?;
    let Some(found) = found else {
        return Ok(None);
    };
    if found.withdrawn_at.is_some() {
        return Ok(Some(()));
    }
    if found.role == Role::Administrator {
        let administrators = standing()
            .filter(here)
            .filter(role_grant::Column::Role.eq(Role::Administrator))
            .count(transaction)
            .await?;
        if administrators <= 1 {
            refuse_last(transaction, keeping).await?;
        }
    }
    let actor = keeping.person();
    role_grant::ActiveModel {
        id: Set(found.id),
        withdrawn_at: Set(Some(moment.now())),
        withdrawn_by: Set(Some(actor.id())),
        ..Default::default()
    }
    .update(transaction)
    .await?;
    let entry = Entry::new(actor, Deed::RoleWithdrawn)
        .at(keeping.institution_id())
        .to(Subject::Person(found.person_id))
        .fact("role", found.role.to_value());
    audit::record(transaction, moment, entry).await?;
    Ok(Some(()))
}

async fn refuse_last(
    transaction: &Transaction,
    keeping: &Keeping,
) -> Result<(), Error<WithdrawRefusal>> {
    if keeping.institution().is_none() {
        return Err(Error::Refused(WithdrawRefusal::LastOfPlatform));
    }
    if platform_administrator(transaction, keeping.person())
        .await?
        .is_none()
    {
        return Err(Error::Refused(WithdrawRefusal::LastOfInstitution));
    }
    Ok(())
}
