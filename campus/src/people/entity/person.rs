//! One account.

use sea_orm::entity::prelude::*;

use crate::people::PersonId;
use crate::profiles::Cadre;

/// A row of `person`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// The account's number.
    #[sea_orm(primary_key)]
    pub id: PersonId,
    /// The name as the person gave it.
    pub name: String,
    /// Preferred language, as its code.
    pub language: String,
    /// argon2id in PHC form; none for people who have never chosen a password.
    pub password_hash: Option<String>,
    /// When the account was made.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When everything that told who it was went; then the name is empty.
    pub erased_at: Option<TimeDateTimeWithTimeZone>,
    /// The name in Urdu script.
    pub name_urdu: Option<String>,
    /// The name as on certificates; without one, `name`.
    pub name_on_certificates: Option<String>,
    /// What the person does.
    pub cadre: Option<Cadre>,
    /// In words, where it is none of the list.
    pub cadre_words: Option<String>,
    /// The account that this one became part of: it signs nobody in any more.
    pub merged_into: Option<PersonId>,
    /// When the person was last here, to within a day; none until somebody counts.
    pub last_seen_at: Option<TimeDateTimeWithTimeZone>,
    /// What the person is reached by.
    #[sea_orm(has_many)]
    pub identifiers: HasMany<super::identifier::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
