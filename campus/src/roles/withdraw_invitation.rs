//! Takes an invitation back.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::entity::role_invitation;
use super::hold_place::hold_place;
use super::invite::waiting;
use super::{InvitationId, Place, keeping};
use crate::audit::{self, Deed};
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// Takes the invitation back, and forgets its address. None where there is no such invitation that waits.
///
/// # Errors
/// When the database fails.
pub async fn withdraw_invitation(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    place: &Place,
    id: InvitationId,
) -> Result<Option<()>, Failure> {
    let transaction = campus.begin().await?;
    hold_place(&transaction, place).await?;
    let Some(keeping) = keeping(&transaction, actor, place).await? else {
        return Ok(None);
    };
    let Some(invitation) = waiting(&transaction, &keeping, id).await? else {
        return Ok(None);
    };
    role_invitation::ActiveModel {
        id: Set(invitation.id),
        address: Set(None),
        withdrawn_at: Set(Some(moment.now())),
        withdrawn_by: Set(Some(actor.id())),
        ..Default::default()
    }
    .update(&transaction)
    .await?;
    let entry = keeping
        .entry(Deed::InvitationWithdrawn, invitation.role)
        .fact("invitation", invitation.id.0);
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}
