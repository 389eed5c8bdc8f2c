//! Takes on a role that was offered.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::entity::role_invitation;
use super::invitation::fate;
use super::right_to_invite::may_invite;
use super::{InvitationFate, PlaceNumber, PlaceRole, RoleNews, give, tell_of_role};
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::people::{SecretToken, SignedIn, has_proved_identifier};
use crate::{Campus, Error, Failure, Moment};

/// Why the role was not taken on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcceptRefusal {
    /// The invitation has ended, so or so.
    Ended(InvitationFate),
    /// The account has nothing by which its owner was ever proved to be reached.
    NotProved,
}

/// Gives the role to whoever is signed in and holds the link, in the name of who invited. Accepting again what one has
/// accepted changes nothing. None when there is no such invitation.
///
/// # Errors
/// [`AcceptRefusal`], or when the database fails.
pub async fn accept_invitation(
    campus: &Campus,
    moment: &Moment,
    person: &SignedIn,
    token: &SecretToken,
) -> Result<Option<PlaceRole>, Error<AcceptRefusal>> {
    let transaction = campus.begin().await?;
    let found = role_invitation::Entity::find()
        .filter(role_invitation::Column::TokenHash.eq(token.hash()))
        // Whoever accepts or withdraws the same waits, and then sees what became of it.
        .lock_exclusive()
        .one(&transaction)
        .await?;
    let Some(invitation) = found else {
        return Ok(None);
    };
    if invitation.accepted_by == Some(person.id()) {
        return Ok(Some(invitation.role));
    }
    let place = PlaceNumber::of(&invitation);
    let void = !may_invite(&transaction, invitation.invited_by, place).await?;
    let fate = fate(&invitation, moment, void);
    if fate != InvitationFate::Open {
        return Err(Error::Refused(AcceptRefusal::Ended(fate)));
    }
    if !has_proved_identifier(&transaction, person.id()).await? {
        return Err(Error::Refused(AcceptRefusal::NotProved));
    }
    let role = invitation.role;
    if !role.is_held_at(place) {
        return Err(Failure::Invariant("an invitation names no place of its role").into());
    }
    let by = Actor::Person(invitation.invited_by);
    if give(&transaction, moment, by, person.id(), place, role).await? {
        let (given, news) = ((place, role), RoleNews::Given);
        tell_of_role(campus, &transaction, moment, person.id(), given, news).await?;
    }
    let entry = Entry::new(person, Deed::InvitationAccepted)
        .at(invitation.institution_id)
        .to(Subject::Person(person.id()))
        .fact("invitation", invitation.id.0);
    audit::record(&transaction, moment, entry).await?;
    role_invitation::ActiveModel {
        id: Set(invitation.id),
        address: Set(None),
        accepted_at: Set(Some(moment.now())),
        accepted_by: Set(Some(person.id())),
        ..Default::default()
    }
    .update(&transaction)
    .await?;
    transaction.commit().await?;
    Ok(Some(role))
}
