//! One test's world.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use time::{Duration, OffsetDateTime};

use super::Backend;
use super::postgres::TemporaryDatabase;
use crate::assessment::regrading;
use crate::jobs::entity::job;
use crate::jobs::{JobId, Task, claim};
use crate::messages::{self, MailId, TextId, TextOutcome, WaitingMail, WaitingText};
use crate::people::{PasswordHasher, offer_password_reset, offer_recovery_code};
use crate::{Campus, Database, InstallationSecret, Moment};

/// A campus on a database of its own, with a clock that only the test moves. It starts on 1 January 2027, 09:00 UTC.
#[derive(Clone)]
pub struct World {
    campus: Campus,
    seconds: Arc<AtomicI64>,
    draws: Arc<AtomicU64>,
    texts: Arc<Mutex<Vec<WaitingText>>>,
    folder: Arc<tempfile::TempDir>,
    postgres: Option<TemporaryDatabase>,
}

#[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
impl World {
    pub(super) async fn new(backend: Backend) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let postgres = match backend {
            Backend::Sqlite => None,
            Backend::Postgres => Some(TemporaryDatabase::create(unique(folder.path())).await),
        };
        let address = match &postgres {
            Some(database) => database.address(),
            None => format!("sqlite:{}", folder.path().join("seekh.db").display()),
        };
        let database = Database::connect(&address)
            .await
            .expect("the test database");
        if postgres.is_none() {
            Migrator::up(database.write(), None)
                .await
                .expect("the migrations");
        }
        let assets = Arc::new(object_store::memory::InMemory::new());
        Self {
            campus: Campus::new(
                database,
                assets,
                PasswordHasher::for_tests(),
                InstallationSecret::derived_from(&[7; 64]),
            ),
            seconds: Arc::new(AtomicI64::new(1_798_794_000)),
            draws: Arc::default(),
            texts: Arc::default(),
            folder: Arc::new(folder),
            postgres,
        }
    }

    /// The campus of this world.
    pub fn campus(&self) -> &Campus {
        &self.campus
    }

    /// The world's clock and fresh (but repeatable) chance for one call.
    pub fn moment(&self) -> Moment {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.draws.fetch_add(1, Ordering::SeqCst).to_le_bytes());
        Moment::new(self.now(), seed)
    }

    /// A rush of people whose passwords are being hashed, so that nobody else's can be; until the answer is dropped.
    pub fn password_rush(&self) -> impl Sized + use<> {
        self.campus.passwords().crowd()
    }

    /// What the world's clock shows.
    pub fn now(&self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(self.seconds.load(Ordering::SeqCst))
            .expect("a time within range")
    }

    /// Moves the clock.
    pub fn advance(&self, by: Duration) {
        self.seconds.fetch_add(by.whole_seconds(), Ordering::SeqCst);
    }

    /// Runs every job that is due and returns the mails that would have been sent, in order.
    pub async fn deliver_mail(&self) -> Vec<WaitingMail> {
        let mut delivered = Vec::new();
        while let Some(job) = claim(&self.campus, &self.moment()).await.expect("a claim") {
            match job.task {
                Task::SendMail { mail } => delivered.extend(self.deliver(mail, job.id).await),
                Task::OfferPasswordReset { email } => {
                    offer_password_reset(&self.campus, &mut self.moment(), &email, job.id)
                        .await
                        .expect("the job to be done");
                }
                Task::OfferRecoveryCode { phone, digits } => {
                    offer_recovery_code(&self.campus, &self.moment(), &phone, digits, job.id)
                        .await
                        .expect("the job to be done");
                }
                Task::Regrade { correction, after } => {
                    regrading::carry_out(&self.campus, &self.moment(), correction, after, job.id)
                        .await
                        .expect("the scores reckoned anew");
                }
                Task::SendText { text } => self.deliver_text(text, job.id).await,
            }
        }
        delivered
    }

    async fn deliver(&self, mail: MailId, job: JobId) -> Option<WaitingMail> {
        let letter = messages::waiting(&self.campus, mail)
            .await
            .expect("the mail");
        messages::mark_sent(&self.campus, &self.moment(), mail, job)
            .await
            .expect("the mail marked as sent");
        letter
    }

    async fn deliver_text(&self, text: TextId, job: JobId) {
        let moment = self.moment();
        let message = messages::waiting_text(&self.campus, &moment, text)
            .await
            .expect("the text");
        let outcome = match message {
            Some(_) => TextOutcome::Sent,
            None => TextOutcome::Dropped,
        };
        messages::settle_text(&self.campus, &moment, text, outcome, job)
            .await
            .expect("the text settled");
        self.texts.lock().expect("the texts").extend(message);
    }

    /// Runs every job that is due and returns the text messages that would have been sent since this was last asked, in
    /// order. Mails are sent too, and lost.
    pub async fn deliver_texts(&self) -> Vec<WaitingText> {
        self.deliver_mail().await;
        std::mem::take(&mut *self.texts.lock().expect("the texts"))
    }

    pub(super) async fn assert_no_jobs_left(&self) {
        let left = job::Entity::find()
            .filter(job::Column::FinishedAt.is_null())
            .count(self.campus.read())
            .await
            .expect("a count of jobs");
        assert_eq!(
            left, 0,
            "the test left {left} jobs unrun: look at what they do (deliver_mail)"
        );
    }

    pub(super) async fn take_down(self) {
        self.campus
            .database()
            .clone()
            .close()
            .await
            .expect("an orderly close");
        if let Some(database) = self.postgres {
            database.drop().await;
        }
        drop(self.folder);
    }
}

/// A number that no other running test has: the temporary folder's name is unique on the machine.
fn unique(path: &std::path::Path) -> u128 {
    path.display()
        .to_string()
        .bytes()
        .fold(u128::from(std::process::id()), |hash, byte| {
            hash.wrapping_mul(257).wrapping_add(u128::from(byte))
        })
}
