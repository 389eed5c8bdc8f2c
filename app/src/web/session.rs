//! What a browser session remembers: who is signed in, and when that was last confirmed.

use campus::people::{DeviceKind, PersonId, SessionKey};
use time::{Duration, OffsetDateTime};
use tower_sessions::Session;
use tower_sessions::session::Error;

use super::ReturnTo;

/// The person's number; the session store copies it into its own column.
pub const PERSON: &str = "person";
/// The kind of browser that it is in, likewise.
pub const DEVICE: &str = "device";
/// When the session was last prolonged, seconds since 1970.
const PROLONGED: &str = "prolonged";
/// Where its person goes on once they have chosen a password.
const WAY_BACK: &str = "way_back";
/// A session that is used is prolonged at most this often: reading must not mean writing.
const PROLONG_EVERY: Duration = Duration::minutes(10);

/// Signs the person in. The session's number is renewed, so that one planted in the browser before is worth nothing.
///
/// # Errors
/// When the session store fails.
pub(super) async fn sign_in(
    session: &Session,
    person: PersonId,
    device: DeviceKind,
    now: OffsetDateTime,
) -> Result<(), Error> {
    session.cycle_id().await?;
    session.insert(PERSON, person).await?;
    session.insert(DEVICE, device).await?;
    session.insert(PROLONGED, now.unix_timestamp()).await
}

/// Keeps where its person was sent from to choose a password.
///
/// # Errors
/// When the session store fails.
pub(crate) async fn keep_way_back(session: &Session, path: &ReturnTo) -> Result<(), Error> {
    session.insert(WAY_BACK, path.as_str()).await
}

/// Where its person goes on once they have chosen a password.
///
/// # Errors
/// When the session store fails.
pub(crate) async fn way_back(session: &Session) -> Result<ReturnTo, Error> {
    let path = session.get::<String>(WAY_BACK).await?;
    Ok(ReturnTo::parse(&path.unwrap_or_default()))
}

/// Ends the session, here and in the database.
///
/// # Errors
/// When the session store fails.
pub async fn sign_out(session: &Session) -> Result<(), Error> {
    session.flush().await
}

/// How the database knows this session; none for browsers without one.
pub(crate) fn key(session: &Session) -> Option<SessionKey> {
    session.id().map(|id| SessionKey::of(id.0))
}

/// Who is signed in. Looks nothing up for browsers without a session, and prolongs one that is used.
pub(super) async fn person(
    session: &Session,
    now: OffsetDateTime,
) -> Result<Option<PersonId>, Error> {
    let Some(person) = session.get::<PersonId>(PERSON).await? else {
        return Ok(None);
    };
    let prolonged = session.get::<i64>(PROLONGED).await?.unwrap_or_default();
    if now.unix_timestamp() - prolonged >= PROLONG_EVERY.whole_seconds() {
        session.insert(PROLONGED, now.unix_timestamp()).await?;
    }
    Ok(Some(person))
}
