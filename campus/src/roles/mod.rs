//! Roles, wherever they are held: on the platform, at an institution, in a course or in a cohort. Who keeps a place
//! invites people to its roles and takes them back.

mod accept_invitation;
pub mod entity;
mod giver;
mod grant;
mod hold_place;
mod holders;
mod invitation;
mod invite;
mod keeping;
mod place;
mod place_title;
mod right_to_invite;
mod sweep;
mod tell_of_role;
#[cfg(test)]
mod tests;
mod withdraw_invitation;
mod withdraw_role;
mod work;

pub use accept_invitation::{AcceptRefusal, accept_invitation};
pub use giver::Giver;
pub(crate) use grant::give;
pub use holders::{Holder, OpenInvitation, RolesAt, roles_at};
pub use invitation::{InvitationFate, ShownInvitation, invitation};
pub use invite::{InviteRefusal, Invited, invite, renew_invitation};
pub(crate) use keeping::PlaceNumber;
pub use keeping::{Keeping, keeping};
pub use place::{Place, PlaceRole};
pub use place_title::PlaceTitle;
pub use sweep::sweep;
pub(crate) use tell_of_role::{RoleNews, tell_of_role};
pub use withdraw_invitation::withdraw_invitation;
pub use withdraw_role::{WithdrawRefusal, withdraw_role};
pub use work::{CohortAtWork, CourseAtWork, InstitutionAtWork, Work, work, works};

use crate::number::row_number;

row_number!(
    /// An invitation's number.
    InvitationId
);
