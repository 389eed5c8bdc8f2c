//! `seekh check --watch`: checks a folder again at each change, and shows it in a browser.
//!
//! The pages are those of the platform, over an installation of its own that is gone afterwards: what an author sees
//! here is what learners will see, and nobody else's data are near.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use app::web::{Watched, WatchedCourse, routes};
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::HOST;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use campus::institutions::{self, NewInstitution};
use campus::{Operator, Wording};
use courseware::{Checked, Frameworks, Sources, check_with};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};

use super::say_report;
use crate::commands::serve::asked_to_stop;
use crate::commands::{complain, log_to_standard_error, say};
use crate::configuration::Configuration;
use crate::installation::Installation;
use crate::router::router_of;
use crate::session_store::DatabaseSessions;
use crate::{clock, course_files};

/// Editors write a file in several steps, and Git many files: so long nothing must have happened.
const QUIET: Duration = Duration::from_millis(60);

/// How often a folder that is gone is looked for.
const AWAY: Duration = Duration::from_millis(300);

/// What is checked again and again.
pub(super) struct WatchedFolder<'arguments> {
    pub(super) path: &'arguments Path,
    pub(super) frameworks: &'arguments Frameworks,
}

/// Goes on until it is asked to stop.
pub(super) async fn run(
    folder: WatchedFolder<'_>,
    port: u16,
    configuration: Option<PathBuf>,
    sources: Sources,
    checked: Checked,
) -> anyhow::Result<()> {
    let given = Configuration::of_this_process(configuration.as_deref())?;
    log_to_standard_error("error")?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .with_context(|| format!("can't listen at port {port}: name another with --port"))?;
    let data = tempfile::tempdir().context("no folder for what is shown")?;
    let installation = Installation::open(Configuration {
        listen: listener.local_addr()?,
        public_url: None,
        database_url: None,
        data_directory: data.path().to_owned(),
        content_directory: data.path().join("courses"),
        ..given
    })
    .await?;
    installation.prepare().await?;
    let mut watch = Watch::begin(folder.path)?;
    let number = clock::now().now().unix_timestamp().unsigned_abs();
    let first = WatchedCourse {
        number,
        sources,
        checked,
    };
    know_owner(&installation, &first).await?;
    let (states, watched) = watch::channel(Arc::new(first));
    let service = service(&installation, Watched::new(watched))?;
    let serving = tokio::spawn(async { axum::serve(listener, service).await });
    say(&format!(
        "\nThe course as learners will see it: {}{}",
        installation.configuration.local_url(),
        Watched::ADDRESS
    ));
    say("It is checked and shown again whenever a file changes; Ctrl+C ends it.");
    tokio::select! {
        () = asked_to_stop() => {}
        outcome = follow(&folder, &installation, &mut watch, &states) => outcome?,
    }
    serving.abort();
    Ok(())
}

/// Checks and shows each new state of the folder.
async fn follow(
    folder: &WatchedFolder<'_>,
    installation: &Installation,
    watch: &mut Watch<'_>,
    states: &watch::Sender<Arc<WatchedCourse>>,
) -> anyhow::Result<()> {
    while watch.changed().await {
        let sources = match course_files::read(folder.path) {
            Ok(sources) => sources,
            Err(error) => {
                complain(&error.to_string());
                continue;
            }
        };
        let last = Arc::clone(&states.borrow());
        if sources == last.sources {
            continue;
        }
        let checked = check_with(&sources, folder.frameworks);
        say("");
        say_report(&sources, &checked);
        let state = WatchedCourse {
            number: last.number + 1,
            sources,
            checked,
        };
        know_owner(installation, &state).await?;
        states.send_replace(Arc::new(state));
    }
    Ok(())
}

/// A folder that is watched, even when another takes its place: what watches sees what was there when it began, so after
/// each change a new one begins.
struct Watch<'folder> {
    folder: &'folder Path,
    sender: mpsc::Sender<()>,
    changed: mpsc::Receiver<()>,
    watcher: RecommendedWatcher,
}

impl<'folder> Watch<'folder> {
    fn begin(folder: &'folder Path) -> anyhow::Result<Self> {
        let (sender, changed) = mpsc::channel(1);
        let watcher = watcher(folder, sender.clone())
            .with_context(|| format!("{}: can't be watched", folder.display()))?;
        Ok(Self {
            folder,
            sender,
            changed,
            watcher,
        })
    }

    /// Waits for a change, and until all is quiet and the folder is there.
    async fn changed(&mut self) -> bool {
        if self.changed.recv().await.is_none() {
            return false;
        }
        self.quiet().await;
        self.watch_anew().await;
        self.quiet().await;
        true
    }

    async fn quiet(&mut self) {
        while let Ok(Some(())) = tokio::time::timeout(QUIET, self.changed.recv()).await {}
    }

    async fn watch_anew(&mut self) {
        let mut away = false;
        loop {
            // Files and what is gone can't be watched as a folder is; the watcher of before stays until then.
            let watcher = match self.folder.is_dir() {
                true => watcher(self.folder, self.sender.clone()).ok(),
                false => None,
            };
            if let Some(watcher) = watcher {
                self.watcher = watcher;
                break;
            }
            if !away {
                complain(&format!(
                    "{}: the folder is gone; waiting until it is there again",
                    self.folder.display()
                ));
            }
            away = true;
            tokio::time::sleep(AWAY).await;
        }
        if away {
            say(&format!("\n{}: there again", self.folder.display()));
        }
    }
}

/// Sends a signal for each change below the folder, for as long as it lives.
fn watcher(folder: &Path, sender: mpsc::Sender<()>) -> notify::Result<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading is no change, and our own check reads. What can't be told is looked at; a signal that waits already
        // stands for this one too.
        if !matches!(&event, Ok(event) if matches!(event.kind, EventKind::Access(_))) {
            let _ = sender.try_send(());
        }
    })?;
    watcher.watch(folder, RecursiveMode::Recursive)?;
    Ok(watcher)
}

/// The institution that owns the course lends its name and colours; one that is new here is called as it is written.
async fn know_owner(installation: &Installation, state: &WatchedCourse) -> anyhow::Result<()> {
    if let Some(course) = state.course() {
        let slug = course.owner.as_str();
        let new = NewInstitution {
            slug: slug.to_owned(),
            short_name: slug.to_owned(),
            name: Wording::new(slug, slug),
            about: Wording::new(slug, slug),
            time_zone: "Asia/Karachi".to_owned(),
        };
        let operator = Operator::at_the_command_line();
        institutions::found(&installation.campus, &clock::now(), operator, new).await?;
    }
    Ok(())
}

fn service(
    installation: &Installation,
    watched: Watched,
) -> anyhow::Result<axum::extract::connect_info::IntoMakeServiceWithConnectInfo<Router, SocketAddr>>
{
    let platform = installation.platform()?;
    let sessions = DatabaseSessions::new(installation.campus.clone(), clock::moments());
    let mut pages = routes();
    pages.extend(watched.routes());
    let router = router_of(pages, &installation.configuration, platform, sessions);
    Ok(router
        .layer(from_fn(this_machine_only))
        .into_make_service_with_connect_info())
}

/// A page elsewhere may give its own name our address and so read what is shown here; it can't hide that name.
async fn this_machine_only(request: Request, next: Next) -> Response {
    let host = request
        .headers()
        .get(HOST)
        .and_then(|host| host.to_str().ok());
    let name = host.map(|host| host.rsplit_once(':').map_or(host, |(name, _)| name));
    match name {
        Some("127.0.0.1" | "localhost") => next.run(request).await,
        _ => StatusCode::MISDIRECTED_REQUEST.into_response(),
    }
}
