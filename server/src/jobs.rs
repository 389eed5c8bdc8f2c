//! The job runner: carries out what was asked for in the database.

use std::time::Duration;

use app::web::Platform;
use campus::jobs::{ClaimedJob, Task, claim, fail};
use campus::messages::{self, MailId};
use campus::{Campus, jobs, people};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::clock;
use crate::installation::Installation;
use crate::mail::{Mailer, render};

/// How often the runner looks for work when there was none.
const POLL: Duration = Duration::from_secs(1);
/// Less than a lease (two minutes), so that no other runner begins a job that is still under way here.
const LONGEST_JOB: Duration = Duration::from_secs(90);
/// How often what has served its time is deleted.
const SWEEP: Duration = Duration::from_secs(60 * 60);

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
}

/// Starts the runner.
///
/// # Errors
/// When the mail configuration is wrong; the error names the key.
pub(crate) fn start(installation: &Installation, platform: &Platform) -> anyhow::Result<Runner> {
    let workshop = Workshop {
        campus: installation.campus.clone(),
        platform: platform.clone(),
        mailer: Mailer::new(&installation.configuration)?,
    };
    let (stop, stopped) = watch::channel(false);
    let task = tokio::spawn(async move {
        tokio::join!(
            work(&workshop, stopped.clone()),
            sweep(&workshop.campus, stopped)
        );
    });
    Ok(Runner { stop, task })
}

async fn work(workshop: &Workshop, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        match claim(&workshop.campus, &clock::now()).await {
            Ok(Some(job)) => workshop.settle(job).await,
            Ok(None) => pause(POLL, &mut stopped).await,
            Err(failure) => {
                tracing::error!(%failure, "no job could be claimed");
                pause(POLL * 5, &mut stopped).await;
            }
        }
    }
}

async fn sweep(campus: &Campus, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        let moment = clock::now();
        for swept in [
            people::sweep(campus, &moment).await,
            jobs::sweep(campus, &moment).await,
        ] {
            if let Err(failure) = swept {
                tracing::error!(%failure, "old rows could not be deleted");
            }
        }
        pause(SWEEP, &mut stopped).await;
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
    /// Carries a job out, and records it when that failed.
    async fn settle(&self, job: ClaimedJob) {
        let (id, attempts, kind) = (job.id, job.attempts, job.task.kind());
        let outcome = tokio::time::timeout(LONGEST_JOB, self.carry_out(job)).await;
        let error = match outcome {
            Ok(Ok(())) => return,
            Ok(Err(error)) => format!("{error:#}"),
            Err(_) => "took too long".to_owned(),
        };
        tracing::warn!(job = %id, kind, attempts, error, "a job failed");
        if let Err(failure) = fail(&self.campus, &clock::now(), id, attempts, &error).await {
            tracing::error!(job = %id, %failure, "the failure could not be recorded; the lease will run out");
        }
    }

    async fn carry_out(&self, job: ClaimedJob) -> anyhow::Result<()> {
        match job.task {
            Task::SendMail { mail } => self.send(mail, job.id).await,
            Task::OfferPasswordReset { email } => {
                people::offer_password_reset(&self.campus, &mut clock::now(), &email, job.id)
                    .await?;
                Ok(())
            }
        }
    }

    async fn send(&self, id: MailId, job: jobs::JobId) -> anyhow::Result<()> {
        if let Some(mail) = messages::waiting(&self.campus, id).await? {
            let rendered = render(&mail, |path| self.platform.address(path))?;
            self.mailer.send(id, &mail.recipient, rendered).await?;
        }
        messages::mark_sent(&self.campus, &clock::now(), id, job).await?;
        Ok(())
    }
}
