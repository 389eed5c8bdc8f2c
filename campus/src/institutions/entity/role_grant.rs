//! A role that a person holds, and who gave it.

use sea_orm::entity::prelude::*;

use crate::institutions::{InstitutionId, Role};
use crate::people::PersonId;

/// A row of `role_grant`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "role_grant")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Who holds it.
    pub person_id: PersonId,
    /// Where; none for a platform administrator.
    pub institution_id: Option<InstitutionId>,
    /// Which.
    pub role: Role,
    /// Who gave it; none when given on the command line.
    pub granted_by: Option<PersonId>,
    /// When.
    pub granted_at: TimeDateTimeWithTimeZone,
    /// When it was taken back; such a grant gives nothing.
    pub withdrawn_at: Option<TimeDateTimeWithTimeZone>,
    /// Who took it back; none when taken back on the command line.
    pub withdrawn_by: Option<PersonId>,
    /// The institution.
    #[sea_orm(belongs_to, from = "institution_id", to = "id")]
    pub institution: BelongsTo<Option<super::institution::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
