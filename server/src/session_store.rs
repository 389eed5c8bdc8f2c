//! Keeps tower-sessions' sessions in the database, through the core.

use std::collections::HashMap;

use app::web::{
    Moments,
    session::{DEVICE, PERSON},
};
use async_trait::async_trait;
use campus::people::{
    SessionKey, StoredSession, create_session, end_session, load_session, save_session,
};
use campus::{Campus, Failure};
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

/// A session that is not used for so long ends.
pub(crate) const LIFETIME: time::Duration = time::Duration::days(30);

/// Sessions in the database. The clock comes with it, so that tests can let sessions expire.
#[derive(Clone)]
pub struct DatabaseSessions {
    campus: Campus,
    moments: Moments,
}

impl DatabaseSessions {
    /// The sessions of this installation.
    pub fn new(campus: Campus, moments: Moments) -> Self {
        Self { campus, moments }
    }
}

impl std::fmt::Debug for DatabaseSessions {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DatabaseSessions")
    }
}

impl DatabaseSessions {
    /// What is kept. tower-sessions reckons the end by the machine's clock; ours comes with the store.
    fn stored(&self, record: &Record) -> Result<StoredSession> {
        let encode = |error: serde_json::Error| Error::Encode(error.to_string());
        Ok(StoredSession {
            person: match record.data.get(PERSON) {
                Some(person) => serde_json::from_value(person.clone()).map_err(encode)?,
                None => None,
            },
            // Sessions from before this was kept have none; another release's kinds are none of ours.
            device: record
                .data
                .get(DEVICE)
                .and_then(|device| serde_json::from_value(device.clone()).ok())
                .unwrap_or_default(),
            data: serde_json::to_string(&record.data).map_err(encode)?,
            expires_at: (self.moments)().now() + LIFETIME,
        })
    }
}

#[async_trait]
impl SessionStore for DatabaseSessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        // 128 random bits collide never, but the store must not overwrite if they do.
        while !create_session(
            &self.campus,
            &(self.moments)(),
            &key(&record.id),
            self.stored(record)?,
        )
        .await
        .map_err(failed)?
        {
            record.id = Id::default();
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        save_session(
            &self.campus,
            &(self.moments)(),
            &key(&record.id),
            self.stored(record)?,
        )
        .await
        .map_err(failed)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let moment = (self.moments)();
        let found = load_session(&self.campus, &moment, &key(id))
            .await
            .map_err(failed)?;
        found
            .map(|session| {
                let data: HashMap<_, _> = serde_json::from_str(&session.data)
                    .map_err(|error| Error::Decode(error.to_string()))?;
                Ok(Record {
                    id: *id,
                    data,
                    expiry_date: session.expires_at,
                })
            })
            .transpose()
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        end_session(&self.campus, &key(id)).await.map_err(failed)
    }
}

fn key(id: &Id) -> SessionKey {
    SessionKey::of(id.0)
}

fn failed(failure: Failure) -> Error {
    Error::Backend(failure.to_string())
}
