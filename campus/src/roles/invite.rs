//! Invites someone to a role by their address. Whether anybody has it is neither asked nor told.

use courseware::Language;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QuerySelect,
};
use time::{Duration, OffsetDateTime};

use super::entity::role_invitation;
use super::hold_place::hold_place;
use super::holders::invitations_at;
use super::keeping::Kept;
use super::place_title::place_title;
use super::{InvitationId, Keeping, Place, PlaceRole, keeping};
use crate::audit::{self, Deed};
use crate::messages::{Letter, mails_since, post};
use crate::people::link_path::{ROLE_INVITATION, link_path};
use crate::people::{Address, EmailAddress, SecretToken, SignedIn, preferred_language, reader_of};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// How long an invitation can be accepted.
const LIFETIME: Duration = Duration::days(14);
/// An institution, with its courses and cohorts, or the platform, has no more invitations waiting.
const MOST_OPEN: u64 = 50;
/// An address gets no more mails than this a day; the link can still be handed over.
const MOST_MAILS: u64 = 10;

/// Why nobody was invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteRefusal {
    /// The role is not one of this place.
    NoSuchRole,
    /// The address was invited to it before, and the invitation waits: it can be sent anew.
    InvitedBefore,
    /// Too many invitations wait.
    TooManyOpen,
}

/// An invitation that was just sent.
#[derive(Clone, Debug)]
pub struct Invited {
    /// To whom.
    pub address: String,
    /// To what.
    pub role: PlaceRole,
    /// The path of its link, which nobody is shown again.
    pub path: String,
    /// Until when.
    pub expires_at: OffsetDateTime,
}

/// Invites whoever has the address. The mail is in the language that they chose, or in `language` where nobody has it.
///
/// # Errors
/// [`InviteRefusal`], or when the database fails.
pub async fn invite(
    campus: &Campus,
    moment: &mut Moment,
    inviter: &SignedIn,
    place: &Place,
    role: PlaceRole,
    address: &EmailAddress,
    language: Language,
) -> Result<Option<Invited>, Error<InviteRefusal>> {
    let transaction = campus.begin().await?;
    hold_place(&transaction, place).await?;
    let Some(keeping) = keeping(&transaction, inviter, place).await? else {
        return Ok(None);
    };
    if !place.roles().contains(&role) {
        return Err(Error::Refused(InviteRefusal::NoSuchRole));
    }
    refuse_another(&transaction, moment, &keeping, role, address).await?;
    let token = SecretToken::draw(moment);
    let (course_id, cohort_id) = match keeping.kept() {
        Kept::Platform | Kept::Institution(_) => (None, None),
        Kept::Course(_, course) => (Some(course.id), None),
        Kept::Cohort(_, cohort) => (None, Some(cohort.id)),
    };
    let invitation = role_invitation::ActiveModel {
        institution_id: Set(keeping.institution_id()),
        course_id: Set(course_id),
        cohort_id: Set(cohort_id),
        role: Set(role),
        address: Set(Some(address.as_str().to_owned())),
        language: Set(Some(language.code().to_owned())),
        token_hash: Set(token.hash()),
        invited_by: Set(inviter.id()),
        invited_at: Set(moment.now()),
        expires_at: Set(moment.now() + LIFETIME),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    let sent = Sent {
        keeping: &keeping,
        token: &token,
        language,
        deed: Deed::InvitedToRole,
    };
    let invited = sent.tell(campus, &transaction, moment, invitation).await?;
    transaction.commit().await?;
    Ok(Some(invited))
}

/// Sends an invitation anew: its new link works for the whole time, the old one no longer; whoever sends it is now who
/// invites. The mail is in the language of the first one; in `otherwise` where none was chosen. None where there is no
/// such invitation that waits.
///
/// # Errors
/// When the database fails.
pub async fn renew_invitation(
    campus: &Campus,
    moment: &mut Moment,
    inviter: &SignedIn,
    place: &Place,
    id: InvitationId,
    otherwise: Language,
) -> Result<Option<Invited>, Failure> {
    let transaction = campus.begin().await?;
    hold_place(&transaction, place).await?;
    let Some(keeping) = keeping(&transaction, inviter, place).await? else {
        return Ok(None);
    };
    let Some(invitation) = waiting(&transaction, &keeping, id).await? else {
        return Ok(None);
    };
    let chosen = invitation.language.as_deref().map(preferred_language);
    let language = chosen.unwrap_or(otherwise);
    let token = SecretToken::draw(moment);
    let invitation = role_invitation::ActiveModel {
        id: Set(invitation.id),
        token_hash: Set(token.hash()),
        invited_by: Set(inviter.id()),
        invited_at: Set(moment.now()),
        expires_at: Set(moment.now() + LIFETIME),
        ..Default::default()
    }
    .update(&transaction)
    .await?;
    let sent = Sent {
        keeping: &keeping,
        token: &token,
        language,
        deed: Deed::InvitationSentAnew,
    };
    let invited = sent.tell(campus, &transaction, moment, invitation).await?;
    transaction.commit().await?;
    Ok(Some(invited))
}

/// An invitation of this place that was neither accepted nor taken back. Whoever accepts it now waits.
pub(super) async fn waiting(
    transaction: &Transaction,
    keeping: &Keeping,
    id: InvitationId,
) -> Result<Option<role_invitation::Model>, Failure> {
    Ok(invitations_at(keeping.number())
        .filter(role_invitation::Column::Id.eq(id))
        .filter(role_invitation::Column::Address.is_not_null())
        .lock_exclusive()
        .one(transaction)
        .await?)
}

async fn refuse_another(
    transaction: &Transaction,
    moment: &Moment,
    keeping: &Keeping,
    role: PlaceRole,
    address: &EmailAddress,
) -> Result<(), Error<InviteRefusal>> {
    let same = invitations_at(keeping.number())
        .filter(role_invitation::Column::Role.eq(role))
        .filter(role_invitation::Column::Address.eq(address.as_str()))
        .one(transaction)
        .await?;
    if same.is_some() {
        return Err(Error::Refused(InviteRefusal::InvitedBefore));
    }
    let open = role_invitation::Entity::find()
        .filter(match keeping.institution_id() {
            Some(id) => role_invitation::Column::InstitutionId.eq(id),
            None => role_invitation::Column::InstitutionId.is_null(),
        })
        .filter(role_invitation::Column::Address.is_not_null())
        .filter(role_invitation::Column::ExpiresAt.gt(moment.now()))
        .count(transaction)
        .await?;
    if open >= MOST_OPEN {
        return Err(Error::Refused(InviteRefusal::TooManyOpen));
    }
    Ok(())
}

/// What is known of an invitation that was just written.
struct Sent<'a> {
    keeping: &'a Keeping,
    token: &'a SecretToken,
    language: Language,
    deed: Deed,
}

impl Sent<'_> {
    /// Writes the mail and the entry.
    async fn tell(
        &self,
        campus: &Campus,
        transaction: &Transaction,
        moment: &Moment,
        invitation: role_invitation::Model,
    ) -> Result<Invited, Failure> {
        let address = invitation.address.unwrap_or_default();
        let path = link_path(ROLE_INVITATION, self.token);
        let title = place_title(campus, transaction, self.keeping.number()).await?;
        let sent_to = Address::from_kept(&address)
            .ok_or(Failure::Invariant("an invitation went to no address"))?;
        let reader = reader_of(transaction, &sent_to, self.language).await?;
        let letter = Letter::RoleInvitation {
            inviter: self.keeping.person().name().to_owned(),
            role: invitation.role,
            place: title.text(reader.language),
            path: path.clone(),
            language_is_guessed: !reader.chose_it,
        };
        let since = moment.now() - Duration::days(1);
        if mails_since(transaction, &address, since).await? < MOST_MAILS {
            post(transaction, moment, &address, reader.language, &letter).await?;
        }
        let entry = self
            .keeping
            .entry(self.deed, invitation.role)
            .fact("invitation", invitation.id.0);
        audit::record(transaction, moment, entry).await?;
        Ok(Invited {
            address,
            role: invitation.role,
            path,
            expires_at: invitation.expires_at,
        })
    }
}
