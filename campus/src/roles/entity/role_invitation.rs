//! An invitation to a role.

use sea_orm::entity::prelude::*;

use crate::cohorts::CohortId;
use crate::courses::CourseNumber;
use crate::institutions::InstitutionId;
use crate::people::PersonId;
use crate::roles::{InvitationId, PlaceRole};

/// A row of `role_invitation`. At most one of institution, course and cohort is named; none for the platform.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "role_invitation")]
pub struct Model {
    /// The invitation's number.
    #[sea_orm(primary_key)]
    pub id: InvitationId,
    /// The institution where the role is held.
    pub institution_id: Option<InstitutionId>,
    /// The course in which it is held.
    pub course_id: Option<CourseNumber>,
    /// The cohort in which it is held.
    pub cohort_id: Option<CohortId>,
    /// Which role.
    pub role: PlaceRole,
    /// The address it was sent to; emptied once it has ended.
    pub address: Option<String>,
    /// The language that whoever invited chose, as its code; none for invitations of old.
    pub language: Option<String>,
    /// The hash of the secret in its link.
    pub token_hash: String,
    /// Who invited, and gives the role once it is accepted.
    pub invited_by: PersonId,
    /// When.
    pub invited_at: TimeDateTimeWithTimeZone,
    /// Until when it can be accepted.
    pub expires_at: TimeDateTimeWithTimeZone,
    /// When it was accepted.
    pub accepted_at: Option<TimeDateTimeWithTimeZone>,
    /// By whom.
    pub accepted_by: Option<PersonId>,
    /// When it was taken back.
    pub withdrawn_at: Option<TimeDateTimeWithTimeZone>,
    /// By whom.
    pub withdrawn_by: Option<PersonId>,
}

impl ActiveModelBehavior for ActiveModel {}
