//! A person in a cohort.

use sea_orm::entity::prelude::*;

use crate::cohorts::{CohortId, EnrolmentId, EnrolmentState};
use crate::institutions::InstitutionId;
use crate::people::PersonId;

/// A row of `enrolment`. `(cohort_id, person_id)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "enrolment")]
pub struct Model {
    /// The enrolment's number.
    #[sea_orm(primary_key)]
    pub id: EnrolmentId,
    /// Which cohort.
    pub cohort_id: CohortId,
    /// Who.
    pub person_id: PersonId,
    /// The institution that brought this learner; none for open self-enrolment.
    pub sponsor_id: Option<InstitutionId>,
    /// Where the enrolment stands.
    pub state: EnrolmentState,
    /// When it began.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When it came into its state.
    pub state_since: TimeDateTimeWithTimeZone,
    /// When everything that the course asks for was done.
    pub completed_at: Option<TimeDateTimeWithTimeZone>,
    /// The cohort.
    #[sea_orm(belongs_to, from = "cohort_id", to = "id")]
    pub cohort: BelongsTo<super::cohort::Entity>,
    /// The person.
    #[sea_orm(belongs_to, from = "person_id", to = "id")]
    pub person: BelongsTo<crate::people::entity::person::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
