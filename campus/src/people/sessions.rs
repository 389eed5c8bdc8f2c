//! Browser sessions, as a session store needs them.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait,
    QueryFilter, SqlErr,
};
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};

use super::entity::{person, web_session};
use super::{DeviceKind, PersonId};
use crate::{Campus, Failure, Moment};

/// A session's place in the table: a hash of the number in the cookie, so that a copy of the database opens nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionKey(String);

impl SessionKey {
    /// The key of the session with this number.
    pub fn of(number: i128) -> Self {
        Self(hex::encode(Sha256::digest(number.to_be_bytes())))
    }

    /// A key as it came in an address; none when it can't be one. It opens nothing: it names a session to its person.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (text.len() == 64 && digits).then(|| Self(text.to_owned()))
    }

    pub(super) fn stored(id_hash: String) -> Self {
        Self(id_hash)
    }

    /// The key as it may stand in an address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is kept of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSession {
    /// Who is signed in.
    pub person: Option<PersonId>,
    /// What the session remembers, as JSON.
    pub data: String,
    /// The kind of browser that it is in.
    pub device: DeviceKind,
    /// When it ends unless it is used again.
    pub expires_at: OffsetDateTime,
}

/// Begins a session; false when the key is in use.
///
/// # Errors
/// When the database fails.
pub async fn create_session(
    campus: &Campus,
    moment: &Moment,
    key: &SessionKey,
    session: StoredSession,
) -> Result<bool, Failure> {
    let added = web_session::ActiveModel {
        id_hash: Set(key.0.clone()),
        person_id: Set(session.person),
        data: Set(session.data),
        expires_at: Set(in_whole_seconds(session.expires_at)),
        created_at: Set(Some(moment.now())),
        last_seen_at: Set(Some(moment.now())),
        browser: Set(session.device.browser),
        system: Set(session.device.system),
    }
    .insert(campus.database().write())
    .await;
    match added {
        Ok(_) => {
            note_seen(campus, moment, session.person).await?;
            Ok(true)
        }
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

/// Changes a session. One that was ended meanwhile stays ended: a request that was under way when its person signed
/// out everywhere must not bring it back.
///
/// # Errors
/// When the database fails.
pub async fn save_session(
    campus: &Campus,
    moment: &Moment,
    key: &SessionKey,
    session: StoredSession,
) -> Result<(), Failure> {
    web_session::Entity::update_many()
        .col_expr(web_session::Column::PersonId, Expr::value(session.person))
        .col_expr(web_session::Column::Data, Expr::value(session.data))
        .col_expr(
            web_session::Column::ExpiresAt,
            Expr::value(in_whole_seconds(session.expires_at)),
        )
        .col_expr(web_session::Column::LastSeenAt, Expr::value(moment.now()))
        .filter(web_session::Column::IdHash.eq(&key.0))
        .exec(campus.database().write())
        .await?;
    note_seen(campus, moment, session.person).await
}

/// The person is here. Noted once a day: to know who has not been here for months needs no more.
async fn note_seen(
    campus: &Campus,
    moment: &Moment,
    person: Option<PersonId>,
) -> Result<(), Failure> {
    let Some(person) = person else { return Ok(()) };
    let before = moment.now() - Duration::DAY;
    let long_ago = Condition::any()
        .add(person::Column::LastSeenAt.is_null())
        .add(person::Column::LastSeenAt.lte(before));
    person::Entity::update_many()
        .col_expr(person::Column::LastSeenAt, Expr::value(moment.now()))
        .filter(person::Column::Id.eq(person))
        .filter(person::Column::ErasedAt.is_null())
        .filter(long_ago)
        .exec(campus.database().write())
        .await?;
    Ok(())
}

/// The session, unless it has ended.
///
/// # Errors
/// When the database fails.
pub async fn load_session(
    campus: &Campus,
    moment: &Moment,
    key: &SessionKey,
) -> Result<Option<StoredSession>, Failure> {
    let row = web_session::Entity::find_by_id(key.0.clone())
        .filter(web_session::Column::ExpiresAt.gt(moment.now()))
        .one(campus.read())
        .await?;
    Ok(row.map(|row| StoredSession {
        person: row.person_id,
        data: row.data,
        device: DeviceKind {
            browser: row.browser,
            system: row.system,
        },
        expires_at: row.expires_at,
    }))
}

/// Ends a session.
///
/// # Errors
/// When the database fails.
pub async fn end_session(campus: &Campus, key: &SessionKey) -> Result<(), Failure> {
    web_session::Entity::delete_by_id(key.0.clone())
        .exec(campus.database().write())
        .await?;
    Ok(())
}

/// Ends every session of the person.
pub(crate) async fn end_sessions_of(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<(), Failure> {
    web_session::Entity::delete_many()
        .filter(web_session::Column::PersonId.eq(person))
        .exec(connection)
        .await?;
    Ok(())
}

/// SQLite compares times as text, so all have one shape (see [`Moment`]).
fn in_whole_seconds(time: OffsetDateTime) -> OffsetDateTime {
    Moment::new(time, [0; 32]).now()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::sweep;
    use crate::testing::{World, on_both_databases};

    fn session(world: &World, person: Option<PersonId>, data: &str) -> StoredSession {
        StoredSession {
            person,
            data: data.to_owned(),
            device: DeviceKind::default(),
            expires_at: world.now() + Duration::days(14),
        }
    }

    async fn load(world: &World, key: &SessionKey) -> Option<StoredSession> {
        load_session(world.campus(), &world.moment(), key)
            .await
            .unwrap()
    }

    #[on_both_databases]
    async fn a_session_is_kept_changed_and_ended(world: World) {
        let key = SessionKey::of(-1);
        let begun = session(&world, None, "{}");
        assert!(
            create_session(world.campus(), &world.moment(), &key, begun.clone())
                .await
                .unwrap()
        );
        assert!(
            !create_session(world.campus(), &world.moment(), &key, begun.clone())
                .await
                .unwrap()
        );
        assert_eq!(load(&world, &key).await, Some(begun));
        let changed = session(&world, None, "{\"a\":1}");
        save_session(world.campus(), &world.moment(), &key, changed.clone())
            .await
            .unwrap();
        assert_eq!(load(&world, &key).await, Some(changed));
        assert_eq!(load(&world, &SessionKey::of(1)).await, None);
        end_session(world.campus(), &key).await.unwrap();
        assert_eq!(load(&world, &key).await, None);
    }

    #[on_both_databases]
    async fn sessions_end_by_themselves_and_are_swept_away(world: World) {
        let key = SessionKey::of(4);
        create_session(
            world.campus(),
            &world.moment(),
            &key,
            session(&world, None, "{}"),
        )
        .await
        .unwrap();
        world.advance(Duration::days(14));
        assert_eq!(load(&world, &key).await, None);
        sweep(
            world.campus(),
            &world.moment(),
            &crate::Retention::default(),
        )
        .await
        .unwrap();
        // The place is free again: the row is gone, not merely hidden.
        let again = session(&world, None, "{}");
        assert!(
            create_session(world.campus(), &world.moment(), &key, again)
                .await
                .unwrap()
        );
    }
}
