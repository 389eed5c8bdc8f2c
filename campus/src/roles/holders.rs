//! Who holds the roles of a place, who held them, and who is invited to them.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select};
use time::OffsetDateTime;

use super::entity::role_invitation;
use super::giver::Names;
use super::grant::{Grant, grants};
use super::place_title::{PlaceTitle, place_title};
use super::right_to_invite::may_invite;
use super::{Giver, InvitationId, Keeping, Place, PlaceNumber, PlaceRole, keeping};
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure, Moment};

/// The roles of a place, as its keepers see them.
#[derive(Clone, Debug)]
pub struct RolesAt {
    /// By which right they are seen.
    pub keeping: Keeping,
    /// What the place is called.
    pub title: PlaceTitle,
    /// Who holds a role, in the order in which they got it.
    pub holders: Vec<Holder>,
    /// Who held one, the latest withdrawal first.
    pub former: Vec<Holder>,
    /// Invitations that were neither accepted nor taken back, the latest first.
    pub invitations: Vec<OpenInvitation>,
}

/// Someone who holds a role, or held it.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The number of the grant.
    pub grant: i64,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Which role.
    pub role: PlaceRole,
    /// Who gave it.
    pub given_by: Giver,
    /// When.
    pub given_at: OffsetDateTime,
    /// Who took it back, and when.
    pub withdrawn: Option<(Giver, OffsetDateTime)>,
}

/// An invitation that waits.
#[derive(Clone, Debug)]
pub struct OpenInvitation {
    /// Its number.
    pub id: InvitationId,
    /// The address it was sent to.
    pub address: String,
    /// To which role.
    pub role: PlaceRole,
    /// Who invited.
    pub invited_by: Giver,
    /// Until when it can be accepted.
    pub expires_at: OffsetDateTime,
    /// Whether it is too late.
    pub expired: bool,
    /// Whether who invited may no longer give the role, so that it gives nothing.
    pub void: bool,
}

/// The roles of the place, for those who keep it.
///
/// # Errors
/// When the database fails.
pub async fn roles_at(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    place: &Place,
) -> Result<Option<RolesAt>, Failure> {
    let connection = campus.read();
    let Some(keeping) = keeping(connection, viewer, place).await? else {
        return Ok(None);
    };
    let number = keeping.number();
    let grants = grants(connection, number).await?;
    let open = invitations_at(number)
        .filter(role_invitation::Column::Address.is_not_null())
        .order_by_desc(role_invitation::Column::InvitedAt)
        .order_by_desc(role_invitation::Column::Id)
        .all(connection)
        .await?;
    let people = grants
        .iter()
        .flat_map(|grant| [Some(grant.person), grant.granted_by, grant.withdrawn_by])
        .chain(open.iter().map(|invitation| Some(invitation.invited_by)))
        .flatten()
        .collect();
    let names = Names::of(connection, people, keeping.institution_id()).await?;
    let (mut former, holders): (Vec<_>, Vec<_>) = grants
        .into_iter()
        .map(|grant| grant.shown(&names))
        .partition(|holder| holder.withdrawn.is_some());
    former.sort_by_key(|holder| std::cmp::Reverse(holder.withdrawn.as_ref().map(|(_, at)| *at)));
    let mut invitations = Vec::with_capacity(open.len());
    for invitation in open {
        let void = !may_invite(connection, invitation.invited_by, number).await?;
        invitations.push(OpenInvitation {
            id: invitation.id,
            role: invitation.role,
            invited_by: names.giver(Some(invitation.invited_by)),
            expired: invitation.expires_at <= moment.now(),
            expires_at: invitation.expires_at,
            address: invitation.address.unwrap_or_default(),
            void,
        });
    }
    let title = place_title(campus, connection, number).await?;
    Ok(Some(RolesAt {
        keeping,
        title,
        holders,
        former,
        invitations,
    }))
}

/// The invitations to the roles of exactly this place.
pub(super) fn invitations_at(place: PlaceNumber) -> Select<role_invitation::Entity> {
    let all = role_invitation::Entity::find();
    match place {
        PlaceNumber::Cohort(id) => all.filter(role_invitation::Column::CohortId.eq(id)),
        PlaceNumber::Course(id) => all.filter(role_invitation::Column::CourseId.eq(id)),
        PlaceNumber::Institution(id) => all
            .filter(role_invitation::Column::InstitutionId.eq(id))
            .filter(role_invitation::Column::CourseId.is_null())
            .filter(role_invitation::Column::CohortId.is_null()),
        PlaceNumber::Platform => all.filter(role_invitation::Column::InstitutionId.is_null()),
    }
}

impl Grant {
    fn shown(self, names: &Names) -> Holder {
        Holder {
            grant: self.id,
            person: self.person,
            name: names.name(self.person),
            role: self.role,
            given_by: names.giver(self.granted_by),
            given_at: self.granted_at,
            withdrawn: self
                .withdrawn_at
                .map(|at| (names.giver(self.withdrawn_by), at)),
        }
    }
}
