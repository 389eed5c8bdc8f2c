//! Cohorts, and the people enrolled in them.

mod accept_invitation;
mod add_partner;
mod bring_in;
mod bring_learner;
mod enrol;
pub mod entity;
mod hosted_cohorts;
mod institutions_of_learner;
mod invite;
mod move_cohort;
mod offers;
mod open;
mod own_enrolment;
mod person_in_sight;
mod plan_move;
mod recover_person;
mod roster;
mod seen_person;
mod slips;
mod staff;
mod sweep;
mod taught;
mod tell_of_place;
#[cfg(test)]
mod tests;

pub use accept_invitation::{Acceptance, Invitation, accept_invitation, invitation};
pub use add_partner::{PartnerRefusal, add_partner, remove_partner};
pub use bring_in::{BringInRefusal, bring_in};
pub use bring_learner::{BringRefusal, Brought, NewLearner, bring_learner};
pub use enrol::{EnrolRefusal, enrol};
pub use hosted_cohorts::{InstitutionCohort, InstitutionCohorts, institution_cohorts};
pub(crate) use institutions_of_learner::institutions_of_learner;
pub use invite::{open_invitations, withdraw_invitation};
pub use move_cohort::{MoveRefusal, move_cohort};
pub use offers::{Offer, offers};
pub use open::{NewCohort, open, open_first};
pub use own_enrolment::{OwnEnrolment, own_enrolment};
pub(crate) use own_enrolment::{complete, hold_own_enrolment};
pub use person_in_sight::{PersonInSight, person_in_sight};
pub(crate) use person_in_sight::{enrolments_in_sight_of, institution_sees};
pub use plan_move::{MovePlan, Named, plan_move};
pub use recover_person::{OnlyOwner, recover_person};
pub use roster::{Roster, RosterRow, roster};
pub use seen_person::{SeenPerson, SeenPlace, seen_person};
pub use slips::{Awaited, Slip, awaited, make_slips};
pub use staff::{CohortStaff, Facilitator, Tie, cohort_staff, facilitator};
pub use sweep::sweep;
pub use taught::{TaughtCohort, TaughtLearner, taught_cohort};

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

use crate::number::row_number;

row_number!(
    /// A cohort's number.
    CohortId
);
row_number!(
    /// An enrolment's number.
    EnrolmentId
);
row_number!(
    /// An invitation's number.
    InvitationId
);

/// How people get into a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum EnrolmentRule {
    /// Anyone who is signed in may join.
    Open,
    /// Only those who were invited.
    Invitation,
}

/// Where an enrolment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum EnrolmentState {
    /// A place is kept for a person who has not come yet.
    Invited,
    /// Learning.
    Active,
    /// Everything that the course asks for is done.
    Completed,
    /// Left, or was taken out.
    Withdrawn,
}

impl EnrolmentState {
    /// The states in which a person may learn there.
    pub const LEARNING: [Self; 2] = [Self::Active, Self::Completed];

    /// Whether the person may learn there.
    pub fn is_learning(self) -> bool {
        Self::LEARNING.contains(&self)
    }
}

/// What a person may be in a cohort besides a learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum CohortRole {
    /// Teaches: sees its learners' names and work.
    Facilitator,
}
