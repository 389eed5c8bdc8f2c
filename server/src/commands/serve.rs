//! `seekh serve`.

use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::Context;
use axum::serve::ListenerExt;
use campus::Operator;
use campus::people::first_administrator_link;
use tokio::net::TcpListener;

use super::say;
use crate::installation::Installation;
use crate::session_store::DatabaseSessions;
use crate::{clock, jobs, router};

pub(super) async fn run(installation: Installation) -> anyhow::Result<ExitCode> {
    installation.prepare().await?;
    let platform = installation.platform()?;
    let configuration = &installation.configuration;
    let listener = TcpListener::bind(configuration.listen)
        .await
        .with_context(|| format!("listen: can't listen at {}", configuration.listen))?;

    let link = first_administrator_link(
        &installation.campus,
        &mut clock::now(),
        Operator::at_the_command_line(),
    )
    .await?;
    if let Some(path) = link {
        say(
            "This installation has no administrator yet. Whoever opens this link becomes the first:",
        );
        say(&platform.address(&path));
    }
    say(&format!("Seekh listens at {}", configuration.local_url()));

    if configuration.is_behind_https() && configuration.trusted_proxies.is_empty() {
        tracing::warn!(
            "trusted_proxies is not set: networks can't be told apart, so whoever tries passwords at many accounts is not slowed down"
        );
    }
    let runner = jobs::start(&installation, &platform)?;
    let sessions = DatabaseSessions::new(installation.campus.clone(), clock::moments());
    let service = router(configuration, platform, sessions);
    // An answer's last packet must not wait for the client's acknowledgement of the one before.
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY");
        }
    });
    let service = service.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(asked_to_stop())
        .await?;
    runner.stop().await;
    Ok(ExitCode::SUCCESS)
}

/// Ctrl+C, or the signal that service managers send.
pub(super) async fn asked_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
