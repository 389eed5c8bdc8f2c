//! Chooses a new password by a mailed link.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity::{identifier, person};
use super::one_time_link::{close_links_of, consume, open};
use super::sessions::end_sessions_of;
use super::{IdentifierKind, LinkPurpose, Password, PersonId, SecretToken, WeakPassword};
use crate::messages::{Letter, post};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// Why the password stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResetRefusal {
    /// The link is unknown, too old, or was used.
    LinkExpired,
    /// The new password is not good enough; the link still works.
    WeakPassword(WeakPassword),
}

/// Whose password the link changes, without using it up; none when it is unknown, too old or used.
///
/// # Errors
/// When the database fails.
pub async fn password_reset(
    campus: &Campus,
    moment: &Moment,
    token: &SecretToken,
) -> Result<Option<String>, Failure> {
    Ok(person_of(campus, moment, token)
        .await?
        .map(|person| person.name))
}

/// Sets the password and uses the link up. Whoever was signed in as this person, on whatever device, no longer is,
/// every other open link is void, and the person is told by mail.
///
/// # Errors
/// [`ResetRefusal`], or when the database fails.
pub async fn reset_password(
    campus: &Campus,
    moment: &mut Moment,
    token: &SecretToken,
    typed: &str,
) -> Result<PersonId, Error<ResetRefusal>> {
    let Some(person) = person_of(campus, moment, token).await? else {
        return Err(Error::Refused(ResetRefusal::LinkExpired));
    };
    let known_by = addresses_of(campus.read(), person.id).await?;
    let about_them: Vec<&str> = std::iter::once(person.name.as_str())
        .chain(known_by.iter().map(String::as_str))
        .collect();
    let password = Password::choose(typed, &about_them)
        .map_err(|weak| Error::Refused(ResetRefusal::WeakPassword(weak)))?;
    let hash = campus.passwords().hash(password, moment).await?;

    let transaction = campus.begin().await?;
    if consume(&transaction, moment, LinkPurpose::ResetPassword, token)
        .await?
        .is_none()
    {
        return Err(Error::Refused(ResetRefusal::LinkExpired));
    }
    person::Entity::update_many()
        .col_expr(person::Column::PasswordHash, Expr::value(hash.0))
        .filter(person::Column::Id.eq(person.id))
        .exec(&transaction)
        .await?;
    close_links_of(&transaction, moment, person.id).await?;
    end_sessions_of(&transaction, person.id).await?;
    tell(&transaction, moment, &person, &known_by).await?;
    transaction.commit().await?;
    Ok(person.id)
}

async fn person_of(
    campus: &Campus,
    moment: &Moment,
    token: &SecretToken,
) -> Result<Option<person::Model>, Failure> {
    let link = open(moment, LinkPurpose::ResetPassword, token)
        .one(campus.read())
        .await?;
    let Some(id) = link.and_then(|link| link.person_id) else {
        return Ok(None);
    };
    Ok(person::Entity::find_by_id(id).one(campus.read()).await?)
}

async fn addresses_of(
    connection: &sea_orm::DatabaseConnection,
    person: PersonId,
) -> Result<Vec<String>, Failure> {
    let rows = identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(person))
        .filter(identifier::Column::Kind.eq(IdentifierKind::Email))
        .filter(identifier::Column::VerifiedAt.is_not_null())
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| row.value).collect())
}

async fn tell(
    transaction: &Transaction,
    moment: &Moment,
    person: &person::Model,
    addresses: &[String],
) -> Result<(), Failure> {
    let letter = Letter::PasswordChanged {
        name: person.name.clone(),
    };
    let language = super::preferred_language(&person.language);
    for address in addresses {
        post(transaction, moment, address, language, &letter).await?;
    }
    Ok(())
}
