//! A number that a professional council gave, as the person says it.

use sea_orm::entity::prelude::*;

use crate::people::PersonId;
use crate::profiles::{Body, RegistrationId};

/// A row of `professional_registration`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "professional_registration")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: RegistrationId,
    /// Whose.
    pub person_id: PersonId,
    /// Which council.
    pub body: Body,
    /// Its name, where it is none of the list.
    pub body_words: Option<String>,
    /// The number that it gave.
    pub number: String,
    /// When it was written down.
    pub created_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
