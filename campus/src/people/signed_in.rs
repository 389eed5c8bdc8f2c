//! Proof of who is asking.

use courseware::Language;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::PersonId;
use super::entity::person;
use crate::{Campus, Failure};

/// A person who is signed in, as the session says and the database confirms. Made by [`signed_in`] only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    id: PersonId,
    name: String,
    name_on_certificates: Option<String>,
    language: Language,
}

impl SignedIn {
    /// Who it is.
    pub fn id(&self) -> PersonId {
        self.id
    }

    /// The name as the person gave it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name that certificates are issued in, unless another is confirmed.
    pub fn name_on_certificates(&self) -> &str {
        self.name_on_certificates.as_deref().unwrap_or(&self.name)
    }

    /// The language that the person prefers.
    pub fn language(&self) -> Language {
        self.language
    }
}

/// The person that a session names; none when the account is gone or became part of another.
///
/// # Errors
/// When the database fails.
pub async fn signed_in(campus: &Campus, id: PersonId) -> Result<Option<SignedIn>, Failure> {
    let person = person::Entity::find_by_id(id)
        .filter(person::Column::MergedInto.is_null())
        .one(campus.read())
        .await?;
    let person = person.filter(|person| person.erased_at.is_none());
    Ok(person.map(|person| SignedIn {
        id: person.id,
        language: super::preferred_language(&person.language),
        name: person.name,
        name_on_certificates: person.name_on_certificates,
    }))
}
