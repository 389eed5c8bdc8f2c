//! Chooses a new password by a mailed link.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity::{identifier, person};
use super::one_time_link::{close_links_of, consume, open};
use super::sessions::end_sessions_of;
use super::{IdentifierKind, LinkPurpose, Password, PersonId, SecretToken, WeakPassword};
use crate::audit::{Deed, Entry, Subject, record};
use crate::messages::{Event, notify};
use crate::{Campus, Error, Failure, Moment};

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
    let entry = Entry::new(person.id, Deed::PasswordChanged).to(Subject::Person(person.id));
    record(&transaction, moment, entry).await?;
    notify(
        &transaction,
        moment,
        person.id,
        None,
        &Event::PasswordChanged,
    )
    .await?;
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

#[cfg(test)]
mod tests {
    use time::Duration;

    use super::{ResetRefusal, password_reset, reset_password};
    use crate::Error;
    use crate::messages::{Event, Letter};
    use crate::people::slow_down::Caller;
    use crate::people::{
        DeviceKind, EmailAddress, PersonId, SecretToken, SessionKey, StoredSession, WeakPassword,
        create_session, load_session, request_password_reset,
    };
    use crate::testing::{World, on_both_databases, token_in};

    const OLD: &str = "seven paper cranes";
    const NEW: &str = "nine glass herons";

    async fn ask(world: &World, email: &str) {
        let email = EmailAddress::parse(email).unwrap();
        request_password_reset(world.campus(), &world.moment(), &email, &Caller::default())
            .await
            .unwrap();
    }

    async fn asked_token(world: &World, email: &str) -> SecretToken {
        ask(world, email).await;
        token_in(&world.deliver_mail().await[0].letter).unwrap()
    }

    async fn reset(
        world: &World,
        token: &SecretToken,
        typed: &str,
    ) -> Result<PersonId, Error<ResetRefusal>> {
        reset_password(world.campus(), &mut world.moment(), token, typed).await
    }

    fn refusal<T: std::fmt::Debug>(result: Result<T, Error<ResetRefusal>>) -> ResetRefusal {
        match result.unwrap_err() {
            Error::Refused(refusal) => refusal,
            Error::Failed(failure) => panic!("{failure}"),
        }
    }

    #[on_both_databases]
    async fn a_new_password_replaces_the_old_and_ends_every_session(world: World) {
        let sana = world.member("Sana", "sana@example.org", OLD).await;
        let key = SessionKey::of(5);
        let session = StoredSession {
            person: Some(sana.id()),
            data: "{}".to_owned(),
            device: DeviceKind::default(),
            expires_at: world.now() + Duration::days(1),
        };
        assert!(
            create_session(world.campus(), &world.moment(), &key, session)
                .await
                .unwrap()
        );
        let token = asked_token(&world, "sana@example.org").await;
        let seen = password_reset(world.campus(), &world.moment(), &token)
            .await
            .unwrap();
        assert_eq!(seen.as_deref(), Some("Sana"));

        assert_eq!(reset(&world, &token, NEW).await.unwrap(), sana.id());

        assert_eq!(world.signs_in("sana@example.org", OLD).await, None);
        assert_eq!(
            world.signs_in("sana@example.org", NEW).await,
            Some(sana.id())
        );
        assert_eq!(
            load_session(world.campus(), &world.moment(), &key)
                .await
                .unwrap(),
            None
        );
        let mails = world.deliver_mail().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(
            mails[0].letter,
            Letter::Happened {
                name: "Sana".to_owned(),
                happened: Event::PasswordChanged,
            }
        );
    }

    #[on_both_databases]
    async fn a_link_works_once_and_takes_the_others_with_it(world: World) {
        world.member("Sana", "sana@example.org", OLD).await;
        let first = asked_token(&world, "sana@example.org").await;
        let second = asked_token(&world, "sana@example.org").await;
        reset(&world, &second, NEW).await.unwrap();
        world.deliver_mail().await;
        for token in [first, second] {
            assert_eq!(
                refusal(reset(&world, &token, NEW).await),
                ResetRefusal::LinkExpired
            );
        }
    }

    #[on_both_databases]
    async fn a_weak_password_is_refused_and_the_link_goes_on_working(world: World) {
        world
            .member("Sanober Baloch", "sanober@example.org", OLD)
            .await;
        let token = asked_token(&world, "sanober@example.org").await;
        for (typed, weakness) in [
            ("short", WeakPassword::TooShort),
            ("password123", WeakPassword::TooCommon),
            ("sanoberbaloch", WeakPassword::TooCommon),
        ] {
            let refused = refusal(reset(&world, &token, typed).await);
            assert_eq!(refused, ResetRefusal::WeakPassword(weakness), "{typed}");
        }
        reset(&world, &token, NEW).await.unwrap();
        world.deliver_mail().await;
    }

    #[on_both_databases]
    async fn links_end_after_an_hour(world: World) {
        world.member("Sana", "sana@example.org", OLD).await;
        let token = asked_token(&world, "sana@example.org").await;
        world.advance(Duration::hours(1));
        assert_eq!(
            refusal(reset(&world, &token, NEW).await),
            ResetRefusal::LinkExpired
        );
    }

    #[on_both_databases]
    async fn strangers_get_no_mail_and_owners_not_too_many(world: World) {
        world.member("Sana", "sana@example.org", OLD).await;
        ask(&world, "nobody@example.org").await;
        assert!(world.deliver_mail().await.is_empty());
        for _ in 0..6 {
            ask(&world, "sana@example.org").await;
        }
        assert_eq!(world.deliver_mail().await.len(), 3);
        world.advance(Duration::hours(1));
        ask(&world, "sana@example.org").await;
        assert_eq!(world.deliver_mail().await.len(), 1);
    }
}
