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
    let known = person::Entity::find_by_id(person)
        .filter(person::Column::MergedInto.is_null())
        .one(&transaction)
        .await?;
    if known.is_none() {
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

#[cfg(test)]
mod tests {
    use sea_orm::{EntityTrait, PaginatorTrait};
    use time::Duration;

    use super::{make_sign_in_link, redeem_sign_in_link, sign_in_link};
    use crate::Operator;
    use crate::people::entity::one_time_link;
    use crate::people::{PersonId, SecretToken, SignedIn, password_reset, sweep};
    use crate::testing::{World, on_both_databases, token_at_end_of};

    async fn link_for(world: &World, person: &SignedIn) -> SecretToken {
        let by = Operator::at_the_command_line();
        let path = make_sign_in_link(world.campus(), &mut world.moment(), by, person.id())
            .await
            .unwrap()
            .unwrap();
        assert!(path.starts_with("/sign-in/link/"), "{path}");
        token_at_end_of(&path).unwrap()
    }

    async fn redeem(world: &World, token: &SecretToken) -> Option<PersonId> {
        redeem_sign_in_link(world.campus(), &world.moment(), token)
            .await
            .unwrap()
    }

    #[on_both_databases]
    async fn a_link_works_once_and_looking_does_not_count(world: World) {
        let sana = world.person_reached_by("Sana", "sana@example.org").await;
        let token = link_for(&world, &sana).await;
        for _ in 0..2 {
            let seen = sign_in_link(world.campus(), &world.moment(), &token)
                .await
                .unwrap();
            assert_eq!(seen.as_deref(), Some("Sana"));
        }
        assert_eq!(redeem(&world, &token).await, Some(sana.id()));
        assert_eq!(redeem(&world, &token).await, None);
        assert_eq!(
            sign_in_link(world.campus(), &world.moment(), &token)
                .await
                .unwrap(),
            None
        );
    }

    #[on_both_databases]
    async fn of_many_who_come_at_once_one_gets_in(world: World) {
        let sana = world.person_reached_by("Sana", "sana@example.org").await;
        let token = link_for(&world, &sana).await;
        let tries = (0..8).map(|_| {
            let (world, token) = (world.clone(), token.clone());
            tokio::spawn(async move { redeem(&world, &token).await })
        });
        let mut let_in = 0;
        for attempt in tries.collect::<Vec<_>>() {
            let_in += usize::from(attempt.await.unwrap().is_some());
        }
        assert_eq!(let_in, 1);
    }

    #[on_both_databases]
    async fn a_link_is_good_for_its_purpose_and_its_time_only(world: World) {
        let sana = world.person_reached_by("Sana", "sana@example.org").await;
        let token = link_for(&world, &sana).await;
        let reset = password_reset(world.campus(), &world.moment(), &token)
            .await
            .unwrap();
        assert_eq!(reset, None);
        world.advance(Duration::days(7));
        assert_eq!(redeem(&world, &token).await, None);
        assert_eq!(
            redeem(&world, &SecretToken::draw(&mut world.moment())).await,
            None
        );
    }

    #[on_both_databases]
    async fn nobody_gets_no_link_and_old_links_are_swept_away(world: World) {
        let by = Operator::at_the_command_line();
        let nobody = PersonId(77);
        let none = make_sign_in_link(world.campus(), &mut world.moment(), by, nobody).await;
        assert_eq!(none.unwrap(), None);
        let sana = world.person_reached_by("Sana", "sana@example.org").await;
        link_for(&world, &sana).await;
        world.advance(Duration::days(60));
        sweep(
            world.campus(),
            &world.moment(),
            &crate::Retention::default(),
        )
        .await
        .unwrap();
        assert_eq!(
            one_time_link::Entity::find()
                .count(world.campus().read())
                .await
                .unwrap(),
            0
        );
    }
}
