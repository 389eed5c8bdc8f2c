//! Checks who someone is.

use super::identified::owner_of_typed;
use super::password::PasswordHash;
use super::{Password, PersonId};
use crate::{Campus, Failure};

/// The person with this address, number or code and this password. None for every reason alike: what is wrong is
/// neither said nor shown by the time it takes, since a password is hashed also where there is nobody.
///
/// # Errors
/// When the database fails.
pub async fn sign_in(
    campus: &Campus,
    identifier: &str,
    password: Password,
) -> Result<Option<PersonId>, Failure> {
    let owner = owner_of_typed(campus.read(), identifier).await?;
    let (id, expected) = owner
        .map(|person| (person.id, person.password_hash.map(PasswordHash)))
        .unzip();
    let matches = campus
        .passwords()
        .verify(password, expected.flatten())
        .await?;
    Ok(id.filter(|_| matches))
}
