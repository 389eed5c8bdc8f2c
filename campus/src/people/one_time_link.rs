//! Links that work once.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    Select,
};
use time::Duration;

use super::entity::{one_time_link, person};
use super::link_path::{SIGN_IN_LINK, link_path};
use super::{LinkPurpose, PersonId, SecretToken};
use crate::{Campus, Failure, Moment, Operator, Transaction};

/// How long a link that signs someone in waits for its person: it travels by hand or by telephone.
const SIGN_IN_LIFETIME: Duration = Duration::days(7);

/// Makes a link that signs the person in, once, and returns its path; none when there is no such person.
///
/// # Errors
/// When the database fails.
pub async fn make_sign_in_link(
    campus: &Campus,
    moment: &mut Moment,
    _by: Operator,
    person: PersonId,
) -> Result<Option<String>, Failure> {
    let transaction = campus.begin().await?;
    if person::Entity::find_by_id(person)
        .one(&transaction)
        .await?
        .is_none()
    {
        return Ok(None);
    }
    let path = sign_in_path(&transaction, moment, person).await?;
    transaction.commit().await?;
    Ok(Some(path))
}

/// Whose link this is, without using it up; none when it is unknown, too old or used. The page asks before it signs
/// anyone in: programs that preview messages follow links too.
///
/// # Errors
/// When the database fails.
pub async fn sign_in_link(
    campus: &Campus,
    moment: &Moment,
    token: &SecretToken,
) -> Result<Option<String>, Failure> {
    let Some(link) = open(moment, LinkPurpose::SignIn, token)
        .one(campus.read())
        .await?
    else {
        return Ok(None);
    };
    let person = person::Entity::find_by_id(link.person_id.unwrap_or(PersonId(0)))
        .one(campus.read())
        .await?;
    Ok(person.map(|person| person.name))
}

/// Uses the link up and says whom it signs in; none when it is unknown, too old or used.
///
/// # Errors
/// When the database fails.
pub async fn redeem_sign_in_link(
    campus: &Campus,
    moment: &Moment,
    token: &SecretToken,
) -> Result<Option<PersonId>, Failure> {
    let transaction = campus.begin().await?;
    let used = consume(&transaction, moment, LinkPurpose::SignIn, token).await?;
    transaction.commit().await?;
    Ok(used.and_then(|link| link.person_id))
}

/// The path of a new link that signs the person in.
pub(crate) async fn sign_in_path(
    transaction: &Transaction,
    moment: &mut Moment,
    person: PersonId,
) -> Result<String, Failure> {
    let token = make(
        transaction,
        moment,
        LinkPurpose::SignIn,
        Some(person),
        SIGN_IN_LIFETIME,
    )
    .await?;
    Ok(link_path(SIGN_IN_LINK, &token))
}

/// Makes a link.
pub(crate) async fn make(
    transaction: &Transaction,
    moment: &mut Moment,
    purpose: LinkPurpose,
    person: Option<PersonId>,
    lifetime: Duration,
) -> Result<SecretToken, Failure> {
    let token = SecretToken::draw(moment);
    one_time_link::ActiveModel {
        purpose: Set(purpose),
        person_id: Set(person),
        token_hash: Set(token.hash()),
        created_at: Set(moment.now()),
        expires_at: Set(moment.now() + lifetime),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    Ok(token)
}

/// The link of this token, if it still works.
pub(crate) fn open(
    moment: &Moment,
    purpose: LinkPurpose,
    token: &SecretToken,
) -> Select<one_time_link::Entity> {
    still_open(moment, purpose).filter(one_time_link::Column::TokenHash.eq(token.hash()))
}

/// All links of a purpose that still work.
pub(crate) fn still_open(moment: &Moment, purpose: LinkPurpose) -> Select<one_time_link::Entity> {
    one_time_link::Entity::find()
        .filter(one_time_link::Column::Purpose.eq(purpose))
        .filter(one_time_link::Column::UsedAt.is_null())
        .filter(one_time_link::Column::ExpiresAt.gt(moment.now()))
}

/// Uses the link up. The update asks once more that it is unused, so that of two who come at the same time one
/// finds it gone.
pub(crate) async fn consume(
    connection: &impl ConnectionTrait,
    moment: &Moment,
    purpose: LinkPurpose,
    token: &SecretToken,
) -> Result<Option<one_time_link::Model>, Failure> {
    let Some(link) = open(moment, purpose, token).one(connection).await? else {
        return Ok(None);
    };
    let used = one_time_link::Entity::update_many()
        .col_expr(one_time_link::Column::UsedAt, Expr::value(moment.now()))
        .filter(one_time_link::Column::Id.eq(link.id))
        .filter(one_time_link::Column::UsedAt.is_null())
        .exec(connection)
        .await?;
    Ok((used.rows_affected == 1).then_some(link))
}

/// Makes all open links of a person worthless: what signed in before a new password must not do so after it.
pub(crate) async fn close_links_of(
    transaction: &Transaction,
    moment: &Moment,
    person: PersonId,
) -> Result<(), Failure> {
    one_time_link::Entity::update_many()
        .col_expr(one_time_link::Column::UsedAt, Expr::value(moment.now()))
        .filter(one_time_link::Column::PersonId.eq(person))
        .filter(one_time_link::Column::UsedAt.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}
