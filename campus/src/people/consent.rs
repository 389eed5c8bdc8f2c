//! Records what a person agreed to.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use time::OffsetDateTime;

use super::PersonId;
use super::entity::consent;
use crate::{Failure, Transaction};

/// The version of the privacy notice that the pages show. A new wording gets a new date, and the old one stays in
/// the project's history: a consent row names what was agreed to.
pub const PRIVACY_NOTICE: &str = "2026-11-25";

const DOCUMENT: &str = "privacy-notice";

/// Writes down that the person agreed to this version, read in this language, at that time.
pub(crate) async fn record_consent(
    transaction: &Transaction,
    person: PersonId,
    version: String,
    language: String,
    given_at: OffsetDateTime,
) -> Result<(), Failure> {
    consent::ActiveModel {
        person_id: Set(person),
        document: Set(DOCUMENT.to_owned()),
        version: Set(version),
        language: Set(language),
        given_at: Set(given_at),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    Ok(())
}
