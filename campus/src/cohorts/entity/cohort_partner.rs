//! An institution that brings learners into a cohort that another hosts.

use sea_orm::entity::prelude::*;

use crate::cohorts::CohortId;
use crate::institutions::InstitutionId;
use crate::people::PersonId;

/// A row of `cohort_partner`. `(cohort_id, institution_id)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort_partner")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Which cohort.
    pub cohort_id: CohortId,
    /// Which partner.
    pub institution_id: InstitutionId,
    /// Who of the host's staff added it; none when added on the command line.
    pub added_by: Option<PersonId>,
    /// When.
    pub added_at: TimeDateTimeWithTimeZone,
    /// The partner.
    #[sea_orm(belongs_to, from = "institution_id", to = "id")]
    pub institution: BelongsTo<crate::institutions::entity::institution::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
