//! Turns a pending sign-up into a person.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};

use super::consent::record_consent;
use super::entity::{person, sign_up};
use super::identified::attach_email;
use super::password::PasswordHash;
use super::{EmailAddress, Password, PersonId, SecretToken};
use crate::{Campus, Error, Failure, Moment};

/// What the page of the link shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingSignUp {
    /// The name as typed.
    pub name: String,
    /// The address that the link was mailed to.
    pub email: String,
}

/// Why nobody was signed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmRefusal {
    /// The link is unknown, too old, or was used.
    LinkExpired,
    /// Not the password that was chosen in the form.
    WrongPassword,
    /// The address has found an owner since.
    AddressTaken,
}

/// Looks at a link without using it up: mail programs follow links before people do.
///
/// # Errors
/// When the database fails.
pub async fn pending_sign_up(
    campus: &Campus,
    moment: &Moment,
    token: &SecretToken,
) -> Result<Option<PendingSignUp>, Failure> {
    let row = find(campus.read(), moment, token).await?;
    Ok(row.map(|row| PendingSignUp {
        name: row.name,
        email: row.email,
    }))
}

/// Makes the person, provided that the password of the form is typed once more.
///
/// Following the link proves that the address is theirs; it does not prove that the form was. Somebody may have
/// signed up with another's address and a password of their own, waiting for the owner to click. The owner doesn't
/// know that password, so no account comes of it.
///
/// # Errors
/// [`ConfirmRefusal`], or when the database fails.
pub async fn confirm_sign_up(
    campus: &Campus,
    moment: &Moment,
    token: &SecretToken,
    password: Password,
) -> Result<PersonId, Error<ConfirmRefusal>> {
    let Some(row) = find(campus.read(), moment, token).await? else {
        return Err(Error::Refused(ConfirmRefusal::LinkExpired));
    };
    let email = EmailAddress::parse(&row.email)
        .map_err(|_| Failure::Invariant("a pending sign-up has an address"))?;
    let expected = PasswordHash(row.password_hash.clone());
    if !campus.passwords().verify(password, Some(expected)).await? {
        return Err(Error::Refused(ConfirmRefusal::WrongPassword));
    }

    let transaction = campus.begin().await?;
    // Every sign-up of the address goes: the proved one is used up, the others can only be refused from now on.
    let used_up = sign_up::Entity::delete_many()
        .filter(sign_up::Column::Email.eq(&row.email))
        .exec(&transaction)
        .await?;
    if used_up.rows_affected == 0 {
        return Err(Error::Refused(ConfirmRefusal::LinkExpired));
    }
    let person = person::ActiveModel {
        name: Set(row.name),
        language: Set(row.language.clone()),
        password_hash: Set(Some(row.password_hash)),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    if attach_email(&transaction, moment, person.id, &email)
        .await?
        .is_err()
    {
        return Err(Error::Refused(ConfirmRefusal::AddressTaken));
    }
    let given_at = row.created_at;
    record_consent(
        &transaction,
        person.id,
        row.privacy_notice,
        row.language,
        given_at,
    )
    .await?;
    transaction.commit().await?;
    Ok(person.id)
}

async fn find(
    connection: &impl ConnectionTrait,
    moment: &Moment,
    token: &SecretToken,
) -> Result<Option<sign_up::Model>, Failure> {
    Ok(sign_up::Entity::find()
        .filter(sign_up::Column::TokenHash.eq(token.hash()))
        .filter(sign_up::Column::ExpiresAt.gt(moment.now()))
        .one(connection)
        .await?)
}
