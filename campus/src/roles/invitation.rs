//! What an invitation's link says.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use time::OffsetDateTime;

use super::PlaceRole;
use super::entity::role_invitation;
use super::keeping::PlaceNumber;
use super::place_title::{PlaceTitle, place_title};
use super::right_to_invite::may_invite;
use crate::people::entity::person;
use crate::people::{SecretToken, SignedIn, has_proved_identifier};
use crate::{Campus, Failure, Moment};

/// What became of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationFate {
    /// It can be accepted.
    Open,
    /// It was accepted.
    Accepted,
    /// It was taken back.
    Withdrawn,
    /// Who invited may no longer give the role.
    Void,
    /// It is too old.
    Expired,
}

/// An invitation, for whoever holds its link.
#[derive(Clone, Debug)]
pub struct ShownInvitation {
    /// To which role.
    pub role: PlaceRole,
    /// What the place is called where it is held.
    pub title: PlaceTitle,
    /// Who invited.
    pub inviter: String,
    /// Until when it can be accepted.
    pub expires_at: OffsetDateTime,
    /// Whether it can still be.
    pub fate: InvitationFate,
    /// Whether whoever is signed in may accept it: they have proved something by which they are known.
    pub viewer_is_proved: bool,
}

/// The invitation with this secret; none when there is none, or another was sent in its stead.
///
/// # Errors
/// When the database fails.
pub async fn invitation(
    campus: &Campus,
    moment: &Moment,
    viewer: Option<&SignedIn>,
    token: &SecretToken,
) -> Result<Option<ShownInvitation>, Failure> {
    let connection = campus.read();
    let found = role_invitation::Entity::find()
        .filter(role_invitation::Column::TokenHash.eq(token.hash()))
        .one(connection)
        .await?;
    let Some(invitation) = found else {
        return Ok(None);
    };
    let place = PlaceNumber::of(&invitation);
    let void = !may_invite(connection, invitation.invited_by, place).await?;
    let inviter = person::Entity::find_by_id(invitation.invited_by)
        .one(connection)
        .await?;
    Ok(Some(ShownInvitation {
        role: invitation.role,
        title: place_title(campus, connection, place).await?,
        inviter: inviter.map(|person| person.name).unwrap_or_default(),
        expires_at: invitation.expires_at,
        fate: fate(&invitation, moment, void),
        viewer_is_proved: match viewer {
            Some(viewer) => has_proved_identifier(connection, viewer.id()).await?,
            None => false,
        },
    }))
}

/// What became of the invitation, whose inviter has lost the right to give the role where it is `void`.
pub(super) fn fate(
    invitation: &role_invitation::Model,
    moment: &Moment,
    void: bool,
) -> InvitationFate {
    if invitation.accepted_at.is_some() {
        InvitationFate::Accepted
    } else if invitation.withdrawn_at.is_some() {
        InvitationFate::Withdrawn
    } else if invitation.expires_at <= moment.now() {
        InvitationFate::Expired
    } else if void {
        InvitationFate::Void
    } else {
        InvitationFate::Open
    }
}
