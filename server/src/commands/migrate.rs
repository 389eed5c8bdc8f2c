//! `seekh migrate`.

use std::process::ExitCode;

use super::say;
use crate::installation::Installation;

pub(super) async fn run(installation: &Installation) -> anyhow::Result<ExitCode> {
    installation.prepare().await?;
    say("The database is up to date.");
    Ok(ExitCode::SUCCESS)
}
