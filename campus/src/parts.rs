//! What every action is given.

use std::sync::Arc;

use object_store::ObjectStore;

use crate::authoring::Workshop;
use crate::courses::Library;
use crate::database::{Database, Transaction};
use crate::error::Failure;
use crate::people::{PasswordHasher, Region};
use crate::secret::InstallationSecret;

/// The core's long-lived parts: database, asset store, caches. Cheap to clone, one per process.
#[derive(Clone)]
pub struct Campus {
    database: Database,
    assets: Arc<dyn ObjectStore>,
    library: Arc<Library>,
    workshop: Arc<Workshop>,
    passwords: Arc<PasswordHasher>,
    secret: InstallationSecret,
    telephony: Telephony,
}

/// How the installation deals with telephones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Telephony {
    /// The country whose numbers may be written without its code.
    pub region: Region,
    /// So many text messages leave on one day at most, since each costs: strangers can ask for them. None at all where
    /// there is nothing to send them with.
    pub texts_a_day: i32,
}

impl Default for Telephony {
    fn default() -> Self {
        Self {
            region: Region::PAKISTAN,
            texts_a_day: 1000,
        }
    }
}

impl Campus {
    /// Puts the parts together.
    pub fn new(
        database: Database,
        assets: Arc<dyn ObjectStore>,
        passwords: PasswordHasher,
        secret: InstallationSecret,
    ) -> Self {
        Self {
            database,
            assets,
            library: Arc::default(),
            workshop: Arc::default(),
            passwords: Arc::new(passwords),
            secret,
            telephony: Telephony::default(),
        }
    }

    /// The same, with these telephones.
    pub fn with_telephony(self, telephony: Telephony) -> Self {
        Self { telephony, ..self }
    }

    /// How numbers are read and texts are sent here.
    pub fn telephony(&self) -> Telephony {
        self.telephony
    }

    /// For reading outside a transaction.
    pub fn read(&self) -> &sea_orm::DatabaseConnection {
        self.database.read()
    }

    /// Begins the one transaction of an action. Keep it short: SQLite has one writer.
    pub(crate) async fn begin(&self) -> Result<Transaction, Failure> {
        Ok(self.database.begin().await?)
    }

    /// The database, for what stands beside the core: sessions, health.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Where course assets lie.
    pub(crate) fn assets(&self) -> &dyn ObjectStore {
        &*self.assets
    }

    /// Parsed revisions and rendered pages, kept in memory.
    pub(crate) fn library(&self) -> &Library {
        &self.library
    }

    /// Drafts that were examined, kept in memory.
    pub(crate) fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// Hashes and checks passwords, a few at a time.
    pub(crate) fn passwords(&self) -> &PasswordHasher {
        &self.passwords
    }

    /// What only this installation knows.
    pub(crate) fn secret(&self) -> &InstallationSecret {
        &self.secret
    }
}
