//! Where a person is signed in.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use time::OffsetDateTime;

use super::entity::web_session;
use super::sessions::end_sessions_of;
use super::{DeviceKind, SessionKey, SignedIn};
use crate::audit::{Deed, Entry, Subject, record};
use crate::messages::{Event, notify};
use crate::{Campus, Failure, Moment};

/// A session of the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// By which it is signed out.
    pub session: SessionKey,
    /// The kind of browser.
    pub kind: DeviceKind,
    /// When the person signed in; not known of old sessions.
    pub since: Option<OffsetDateTime>,
    /// When it was last used, to within ten minutes.
    pub last_seen: Option<OffsetDateTime>,
}

/// Every browser in which the person is signed in, the one that was used last first.
///
/// # Errors
/// When the database fails.
pub async fn devices(
    campus: &Campus,
    moment: &Moment,
    person: &SignedIn,
) -> Result<Vec<Device>, Failure> {
    let rows = web_session::Entity::find()
        .filter(web_session::Column::PersonId.eq(person.id()))
        .filter(web_session::Column::ExpiresAt.gt(moment.now()))
        .order_by_desc(web_session::Column::ExpiresAt)
        .order_by_asc(web_session::Column::IdHash)
        .all(campus.read())
        .await?;
    let devices = rows.into_iter().map(|row| Device {
        session: SessionKey::stored(row.id_hash),
        kind: DeviceKind {
            browser: row.browser,
            system: row.system,
        },
        since: row.created_at,
        last_seen: row.last_seen_at,
    });
    Ok(devices.collect())
}

/// Signs the person out in one browser; none where they have no such session.
///
/// # Errors
/// When the database fails.
pub async fn sign_out_device(
    campus: &Campus,
    moment: &Moment,
    person: &SignedIn,
    session: &SessionKey,
) -> Result<Option<()>, Failure> {
    let transaction = campus.begin().await?;
    let ended = web_session::Entity::delete_by_id(session.as_str().to_owned())
        .filter(web_session::Column::PersonId.eq(person.id()))
        .exec(&transaction)
        .await?;
    if ended.rows_affected == 0 {
        return Ok(None);
    }
    let entry = Entry::new(person, Deed::DeviceSignedOut).to(Subject::Person(person.id()));
    record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}

/// Ends every session of the person, this one included: for a telephone that was lost or lent.
///
/// # Errors
/// When the database fails.
pub async fn sign_out_everywhere(
    campus: &Campus,
    moment: &Moment,
    person: &SignedIn,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    end_sessions_of(&transaction, person.id()).await?;
    let entry = Entry::new(person, Deed::SignedOutEverywhere).to(Subject::Person(person.id()));
    record(&transaction, moment, entry).await?;
    let event = Event::SignedOutEverywhere;
    notify(&transaction, moment, person.id(), None, &event).await?;
    transaction.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use time::Duration;

    use super::*;
    use crate::audit::entity::audit_entry;
    use crate::people::{
        BrowserKind, PersonId, StoredSession, SystemKind, create_session, load_session,
        save_session,
    };
    use crate::testing::{World, on_both_databases};

    fn session(world: &World, person: PersonId) -> StoredSession {
        StoredSession {
            person: Some(person),
            data: "{}".to_owned(),
            device: DeviceKind {
                browser: Some(BrowserKind::Chrome),
                system: Some(SystemKind::Android),
            },
            expires_at: world.now() + Duration::days(30),
        }
    }

    async fn begin(world: &World, number: i128, person: &SignedIn) -> SessionKey {
        let key = SessionKey::of(number);
        let begun = session(world, person.id());
        create_session(world.campus(), &world.moment(), &key, begun)
            .await
            .unwrap();
        key
    }

    async fn is_open(world: &World, key: &SessionKey) -> bool {
        load_session(world.campus(), &world.moment(), key)
            .await
            .unwrap()
            .is_some()
    }

    async fn deeds(world: &World) -> Vec<Deed> {
        let entries = audit_entry::Entity::find().all(world.campus().read()).await;
        entries
            .unwrap()
            .into_iter()
            .map(|entry| entry.deed)
            .collect()
    }

    #[on_both_databases]
    async fn a_person_sees_where_they_are_signed_in_and_nothing_of_others(world: World) {
        let (sana, bilal) = (world.person("Sana").await, world.person("Bilal").await);
        let begun_at = world.now();
        let telephone = begin(&world, 1, &sana).await;
        begin(&world, 2, &bilal).await;
        world.advance(Duration::hours(2));
        let computer = begin(&world, 3, &sana).await;
        world.advance(Duration::hours(1));
        let again = session(&world, sana.id());
        save_session(world.campus(), &world.moment(), &telephone, again)
            .await
            .unwrap();
        let seen = devices(world.campus(), &world.moment(), &sana)
            .await
            .unwrap();
        assert_eq!(seen.len(), 2);
        assert_eq!(seen[0].session, telephone);
        assert_eq!(seen[0].since, Some(begun_at));
        assert_eq!(seen[0].last_seen, Some(world.now()));
        assert_eq!(seen[0].kind.browser, Some(BrowserKind::Chrome));
        assert_eq!(seen[1].session, computer);
        world.advance(Duration::days(31));
        let seen = devices(world.campus(), &world.moment(), &sana)
            .await
            .unwrap();
        assert!(seen.is_empty());
    }

    #[on_both_databases]
    async fn one_device_is_signed_out_by_its_owner_only(world: World) {
        let (sana, bilal) = (world.person("Sana").await, world.person("Bilal").await);
        let (lost, kept) = (begin(&world, 1, &sana).await, begin(&world, 2, &sana).await);
        let out = async |person: &SignedIn, key: &SessionKey| {
            let moment = world.moment();
            sign_out_device(world.campus(), &moment, person, key)
                .await
                .unwrap()
        };
        assert_eq!(out(&bilal, &lost).await, None);
        assert!(is_open(&world, &lost).await);
        let before = deeds(&world).await.len();
        assert_eq!(out(&sana, &lost).await, Some(()));
        assert_eq!(out(&sana, &lost).await, None, "twice");
        assert!(!is_open(&world, &lost).await);
        assert!(is_open(&world, &kept).await);
        assert_eq!(deeds(&world).await[before..], [Deed::DeviceSignedOut]);
    }

    #[on_both_databases]
    async fn signing_out_everywhere_leaves_other_people_in(world: World) {
        let (sana, bilal) = (world.person("Sana").await, world.person("Bilal").await);
        let mine = [begin(&world, 1, &sana).await, begin(&world, 2, &sana).await];
        let other = begin(&world, 3, &bilal).await;
        let before = deeds(&world).await.len();
        sign_out_everywhere(world.campus(), &world.moment(), &sana)
            .await
            .unwrap();
        for key in &mine {
            assert!(!is_open(&world, key).await);
        }
        assert!(is_open(&world, &other).await);
        assert_eq!(deeds(&world).await[before..], [Deed::SignedOutEverywhere]);
        // A request that was under way does not bring it back.
        let late = session(&world, sana.id());
        save_session(world.campus(), &world.moment(), &mine[0], late)
            .await
            .unwrap();
        assert!(!is_open(&world, &mine[0]).await);
    }
}
