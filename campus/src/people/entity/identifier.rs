//! What a person is known and reached by: never assumed, never only an email address.

use sea_orm::entity::prelude::*;

use crate::institutions::InstitutionId;
use crate::people::{IdentifierKind, PersonId};

/// A row of `identifier`. `(kind, value)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identifier")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whose it is.
    pub person_id: PersonId,
    /// Email, phone or learner code.
    pub kind: IdentifierKind,
    /// In its normal form, so that two spellings of one address are one. A learner code stands behind the word of its
    /// institution, `hsa:LHW-12`, since two institutions may give the same one.
    pub value: String,
    /// When the person proved that it is theirs.
    pub verified_at: Option<TimeDateTimeWithTimeZone>,
    /// When mail to it came back, until the person shows that it reaches them again.
    pub bounced_at: Option<TimeDateTimeWithTimeZone>,
    /// What the mail server said then.
    pub bounce: Option<String>,
    /// When it was written down; unknown for old rows.
    pub created_at: Option<TimeDateTimeWithTimeZone>,
    /// The institution that gave a learner code.
    pub institution_id: Option<InstitutionId>,
    /// When the person chose it for messages; the latest choice counts.
    pub preferred_at: Option<TimeDateTimeWithTimeZone>,
    /// The person.
    #[sea_orm(belongs_to, from = "person_id", to = "id")]
    pub person: BelongsTo<super::person::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
