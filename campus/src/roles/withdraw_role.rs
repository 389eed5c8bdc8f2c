//! Takes a role back.

use super::grant::{Grant, grants, take_back};
use super::hold_place::hold_place;
use super::{Keeping, Place, PlaceRole, RoleNews, keeping, tell_of_role};
use crate::institutions::platform_administrator;
use crate::people::SignedIn;
use crate::{Campus, Error, Moment, Transaction};

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
    let place = keeping.number();
    let grants = grants(&transaction, place).await?;
    let Some(found) = grants.iter().find(|known| known.id == grant) else {
        return Ok(None);
    };
    if !found.stands() {
        return Ok(Some(()));
    }
    if matches!(
        found.role,
        PlaceRole::PlatformAdministrator | PlaceRole::Administrator
    ) {
        let same = |other: &&Grant| other.stands() && other.role == found.role;
        if grants.iter().filter(same).count() <= 1 {
            refuse_last(&transaction, &keeping).await?;
        }
    }
    take_back(&transaction, moment, actor.into(), place, found).await?;
    let (held, news) = ((place, found.role), RoleNews::Withdrawn);
    tell_of_role(campus, &transaction, moment, found.person, held, news).await?;
    transaction.commit().await?;
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
