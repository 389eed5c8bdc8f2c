//! The job runner: carries out what was asked for in the database.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use app::mail::render;
use app::web::Platform;
use campus::assessment::regrading;
use campus::jobs::{ClaimedJob, Task, claim, fail};
use campus::messages::{self, MailId, TextId, TextOutcome};
use campus::{
    Campus, Failure, Retention, assessment, audit, cohorts, jobs, merging, people, privacy, roles,
};
use futures_util::FutureExt;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::installation::Installation;
use crate::mail::{Mailer, Outgoing, SendError};
use crate::sealing::Sealer;
use crate::texts::{self, NotSent, TextSender};
use crate::{audit_heads, secrets};

/// How often the runner looks for work when there was none.
const POLL: Duration = Duration::from_secs(1);
/// Less than a lease (two minutes), so that no other runner begins a job that is still under way here.
const LONGEST_JOB: Duration = Duration::from_secs(90);
/// How often what has served its time is deleted.
const SWEEP: Duration = Duration::from_secs(60 * 60);
/// How often what was recorded is sealed.
const SEAL: Duration = Duration::from_secs(60);
/// How often attempts are looked for whose time is up.
const CLOSE: Duration = Duration::from_secs(5);

/// The running runner.
pub(crate) struct Runner {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Runner {
    /// Lets the job under way finish and begins no other.
    pub(crate) async fn stop(self) {
        self.stop.send_replace(true);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the job runner broke");
        }
    }
}

/// What jobs need besides the database.
struct Workshop {
    campus: Campus,
    platform: Platform,
    mailer: Mailer,
    texts: TextSender,
    sealer: Sealer,
    retention: Retention,
}

/// Starts the runner.
///
/// # Errors
/// When the mail configuration is wrong; the error names the key.
pub(crate) fn start(installation: &Installation, platform: &Platform) -> anyhow::Result<Runner> {
    let data = &installation.configuration.data_directory;
    let workshop = Workshop {
        campus: installation.campus.clone(),
        platform: platform.clone(),
        mailer: Mailer::new(&installation.configuration)?,
        texts: TextSender::new(&installation.configuration)?,
        sealer: Sealer {
            key: secrets::audit_key(data)?,
            heads: audit_heads::path(data),
        },
        retention: installation.configuration.retention.clone(),
    };
    Ok(run(workshop))
}

fn run(workshop: Workshop) -> Runner {
    let (stop, stopped) = watch::channel(false);
    let task = tokio::spawn(async move {
        tokio::join!(
            work(&workshop, stopped.clone()),
            sweep(&workshop, stopped.clone()),
            seal(&workshop, stopped.clone()),
            close_overdue(&workshop, stopped),
        );
    });
    Runner { stop, task }
}

async fn work(workshop: &Workshop, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        match claim(&workshop.campus, &workshop.platform.moment()).await {
            Ok(Some(job)) => workshop.settle(job).await,
            Ok(None) => pause(POLL, &mut stopped).await,
            Err(failure) => {
                tracing::error!(%failure, "no job could be claimed");
                pause(POLL * 5, &mut stopped).await;
            }
        }
    }
}

async fn sweep(workshop: &Workshop, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        let (campus, moment) = (&workshop.campus, workshop.platform.moment());
        let kept = &workshop.retention;
        for swept in [
            merging::sweep(campus, &moment).await,
            roles::sweep(campus, &moment, kept).await,
            cohorts::sweep(campus, &moment, kept).await,
            people::sweep(campus, &moment, kept).await,
            jobs::sweep(campus, &moment, kept).await,
            messages::sweep(campus, &moment, kept).await,
            workshop.prune_audit().await,
            privacy::sweep(campus, &moment, kept).await,
        ] {
            if let Err(failure) = swept {
                tracing::error!(%failure, "old rows could not be deleted");
            }
        }
        pause(SWEEP, &mut stopped).await;
    }
}

async fn seal(workshop: &Workshop, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        let moment = || workshop.platform.moment();
        workshop.sealer.seal_all(&workshop.campus, moment).await;
        pause(SEAL, &mut stopped).await;
    }
}

async fn close_overdue(workshop: &Workshop, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        match assessment::close_overdue(&workshop.campus, &workshop.platform.moment()).await {
            Ok(0) => {}
            Ok(closed) => tracing::info!(closed, "attempts whose time was up were handed in"),
            Err(failure) => tracing::error!(%failure, "overdue attempts could not be handed in"),
        }
        pause(CLOSE, &mut stopped).await;
    }
}

/// Waits, unless the runner is to stop.
async fn pause(time: Duration, stopped: &mut watch::Receiver<bool>) {
    tokio::select! {
        () = tokio::time::sleep(time) => {}
        // An error means that nobody can ask to stop any more, which is as good as having asked.
        _ = stopped.changed() => {}
    }
}

impl Workshop {
    /// Drops the audit entries whose time is over.
    async fn prune_audit(&self) -> Result<(), Failure> {
        let Some(kept) = self.retention.audit else {
            return Ok(());
        };
        let moment = self.platform.moment();
        let before = moment.now() - kept;
        while audit::prune(&self.campus, &moment, &self.sealer.key, before).await? {}
        Ok(())
    }

    /// Carries a job out, and records it when that failed.
    async fn settle(&self, job: ClaimedJob) {
        let (id, attempts, kind) = (job.id, job.attempts, job.task.kind());
        let Err(error) = fenced(self.carry_out(job)).await else {
            return;
        };
        tracing::warn!(job = %id, kind, attempts, error, "a job failed");
        if let Err(failure) =
            fail(&self.campus, &self.platform.moment(), id, attempts, &error).await
        {
            tracing::error!(job = %id, %failure, "the failure could not be recorded; the lease will run out");
        }
    }

    async fn carry_out(&self, job: ClaimedJob) -> anyhow::Result<()> {
        match job.task {
            Task::SendMail { mail } => self.send(mail, job.id).await,
            Task::SendText { text } => self.send_text(text, job.id).await,
            Task::OfferRecoveryCode { phone, digits } => {
                let moment = self.platform.moment();
                people::offer_recovery_code(&self.campus, &moment, &phone, digits, job.id).await?;
                Ok(())
            }
            Task::Regrade { correction, after } => {
                let moment = self.platform.moment();
                regrading::carry_out(&self.campus, &moment, correction, after, job.id).await?;
                Ok(())
            }
            Task::OfferPasswordReset { email } => {
                people::offer_password_reset(
                    &self.campus,
                    &mut self.platform.moment(),
                    &email,
                    job.id,
                )
                .await?;
                Ok(())
            }
        }
    }

    async fn send(&self, id: MailId, job: jobs::JobId) -> anyhow::Result<()> {
        let (campus, platform) = (&self.campus, &self.platform);
        let Some(mail) = messages::waiting(campus, id).await? else {
            messages::mark_sent(campus, &platform.moment(), id, job).await?;
            return Ok(());
        };
        let key = platform.mail_link_key();
        let rendered = render(&mail, &key, |path| platform.address(path))?;
        let outgoing = Outgoing {
            id,
            mail: &mail,
            rendered,
        };
        match self.mailer.send(outgoing).await {
            Ok(()) => messages::mark_sent(campus, &platform.moment(), id, job).await?,
            Err(SendError::Refused(refusal)) => {
                tracing::warn!(mail = %id, reason = refusal.reason, "a mail was refused");
                messages::refuse(campus, &platform.moment(), id, job, &refusal).await?;
            }
            Err(SendError::Temporary(error)) => return Err(error),
        }
        Ok(())
    }
}

impl Workshop {
    async fn send_text(&self, id: TextId, job: jobs::JobId) -> anyhow::Result<()> {
        let moment = self.platform.moment();
        let outcome = match messages::waiting_text(&self.campus, &moment, id).await? {
            None => TextOutcome::Dropped,
            Some(text) => {
                let words = texts::render(&text, |path| self.platform.address(path));
                match self.texts.send(id, &text.recipient, &words).await {
                    Ok(()) => TextOutcome::Sent,
                    Err(NotSent::Later(error)) => return Err(error),
                    Err(refused) => {
                        tracing::warn!(text = %id, %refused, "a text message is given up");
                        TextOutcome::Refused
                    }
                }
            }
        };
        let moment = self.platform.moment();
        messages::settle_text(&self.campus, &moment, id, outcome, job).await?;
        Ok(())
    }
}

/// Runs one job so that whatever becomes of it, the runner goes on to the next.
async fn fenced(work: impl Future<Output = anyhow::Result<()>>) -> Result<(), String> {
    let work = AssertUnwindSafe(work).catch_unwind();
    match tokio::time::timeout(LONGEST_JOB, work).await {
        Ok(Ok(outcome)) => outcome.map_err(|error| format!("{error:#}")),
        Ok(Err(panic)) => Err(format!("panicked: {}", words_of(&*panic))),
        Err(_) => Err("took too long".to_owned()),
    }
}

fn words_of(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("without a word")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use app::web::{BrowserFiles, PlatformParts};
    use axum_extra::extract::cookie::Key;
    use campus::jobs::entity::job;
    use campus::people::slow_down::Caller;
    use campus::people::{EmailAddress, request_password_reset};
    use campus::testing::{World, on_both_databases};
    use sea_orm::EntityTrait;

    use super::*;
    use crate::configuration::Configuration;

    /// A workshop whose mail goes to this server, or into this folder.
    fn workshop(world: &World, variable: &str, value: &str) -> Workshop {
        let variables = [(variable.to_owned(), value.to_owned())];
        let configuration = Configuration::load(None, variables).unwrap();
        let clock = world.clone();
        Workshop {
            campus: world.campus().clone(),
            platform: Platform::new(PlatformParts {
                campus: world.campus().clone(),
                moments: Arc::new(move || clock.moment()),
                files: BrowserFiles::default(),
                key: Key::from(&[7; 64]),
                public_url: Some("https://learn.example.org".to_owned()),
                local_url: configuration.local_url(),
            }),
            mailer: Mailer::new(&configuration).unwrap(),
            texts: TextSender::Nobody,
            sealer: Sealer {
                key: audit::AuditKey::new(&[7; 64]).unwrap(),
                heads: audit_heads::path(&configuration.data_directory),
            },
            retention: configuration.retention.clone(),
        }
    }

    async fn ask_for_reset(world: &World) {
        world.person_reached_by("Sana", "sana@example.org").await;
        let email = EmailAddress::parse("sana@example.org").unwrap();
        request_password_reset(world.campus(), &world.moment(), &email, &Caller::default())
            .await
            .unwrap();
    }

    async fn work_through(workshop: &Workshop) {
        while let Some(job) = claim(&workshop.campus, &workshop.platform.moment())
            .await
            .unwrap()
        {
            workshop.settle(job).await;
        }
    }

    #[on_both_databases]
    async fn a_wish_becomes_a_mail_with_the_whole_address(world: World) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().display().to_string();
        let workshop = workshop(&world, "SEEKH_DATA_DIRECTORY", &path);
        ask_for_reset(&world).await;
        work_through(&workshop).await;
        let files: Vec<_> = std::fs::read_dir(folder.path().join("mail"))
            .unwrap()
            .collect();
        assert_eq!(files.len(), 1);
        let mail = std::fs::read_to_string(files[0].as_ref().unwrap().path()).unwrap();
        let unfolded = mail.replace("=\r\n", "");
        assert!(
            unfolded.contains("https://learn.example.org/reset-password/"),
            "{mail}"
        );
    }

    #[on_both_databases]
    async fn a_mail_that_can_not_be_sent_is_tried_again(world: World) {
        let nobody_listens = workshop(&world, "SEEKH_MAIL_SERVER_URL", "smtp://127.0.0.1:1");
        ask_for_reset(&world).await;
        work_through(&nobody_listens).await;
        let jobs = job::Entity::find()
            .all(world.campus().read())
            .await
            .unwrap();
        let waiting = jobs.iter().find(|job| job.kind == "send_mail").unwrap();
        assert!(waiting.finished_at.is_none() && waiting.run_at > world.now());
        assert!(!waiting.last_error.as_ref().unwrap().is_empty());

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().display().to_string();
        world.advance(time::Duration::minutes(1));
        work_through(&workshop(&world, "SEEKH_DATA_DIRECTORY", &path)).await;
        assert_eq!(
            std::fs::read_dir(folder.path().join("mail"))
                .unwrap()
                .count(),
            1
        );
    }

    #[tokio::test]
    async fn a_job_that_panics_is_one_that_failed() {
        let missing: Option<u8> = None;
        let broken = async {
            assert!(missing.is_some(), "job {} broke", 7);
            Ok(())
        };
        assert_eq!(
            fenced(broken).await,
            Err("panicked: job 7 broke".to_owned())
        );
        let plain = async {
            assert!(missing.is_some(), "broke");
            Ok(())
        };
        assert_eq!(fenced(plain).await, Err("panicked: broke".to_owned()));
        assert_eq!(fenced(async { Ok(()) }).await, Ok(()));
    }

    #[on_both_databases]
    async fn the_runner_stops_when_asked(world: World) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().display().to_string();
        let runner = run(workshop(&world, "SEEKH_DATA_DIRECTORY", &path));
        let stopped = tokio::time::timeout(Duration::from_secs(20), runner.stop()).await;
        assert!(stopped.is_ok(), "the runner goes on");
    }
}
