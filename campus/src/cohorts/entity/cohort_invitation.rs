//! An invitation into a cohort, sent to an address whose owner need not have an account.

use sea_orm::entity::prelude::*;

use crate::cohorts::{CohortId, InvitationId};
use crate::institutions::InstitutionId;
use crate::people::PersonId;

/// A row of `cohort_invitation`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort_invitation")]
pub struct Model {
    /// The invitation's number.
    #[sea_orm(primary_key)]
    pub id: InvitationId,
    /// Into which cohort.
    pub cohort_id: CohortId,
    /// The institution that invites, and will be the sponsor.
    pub institution_id: InstitutionId,
    /// The email address or telephone number, in its normal form.
    pub address: String,
    /// The name that the institution knows the person by.
    pub name: String,
    /// The institution's code for the learner.
    pub learner_code: Option<String>,
    /// The language that whoever invited chose, as its code.
    pub language: String,
    /// SHA-256 of the token in the link, in hex.
    pub token_hash: String,
    /// Who invited.
    pub invited_by: PersonId,
    /// When.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When the link stops working.
    pub expires_at: TimeDateTimeWithTimeZone,
    /// When it was taken back.
    pub withdrawn_at: Option<TimeDateTimeWithTimeZone>,
    /// When it was accepted.
    pub accepted_at: Option<TimeDateTimeWithTimeZone>,
    /// Who accepted it.
    pub person_id: Option<PersonId>,
}

impl ActiveModelBehavior for ActiveModel {}
