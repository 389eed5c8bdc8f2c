//! Asks somebody who is signed in for their password once more.

use sea_orm::EntityTrait;

use super::entity::person;
use super::password::PasswordHash;
use super::{Password, SignedIn};
use crate::{Campus, Failure};

/// Whether this is the person's password. Somebody who never chose one can't be asked, and is believed.
///
/// # Errors
/// When the database fails.
pub(crate) async fn is_password_of(
    campus: &Campus,
    who: &SignedIn,
    password: Password,
) -> Result<bool, Failure> {
    let person = person::Entity::find_by_id(who.id())
        .one(campus.read())
        .await?;
    match person.map(|person| person.password_hash.map(PasswordHash)) {
        None => Ok(false),
        Some(None) => Ok(true),
        Some(expected) => campus.passwords().verify(password, expected).await,
    }
}
