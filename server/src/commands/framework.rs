//! `seekh framework import FILE`.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use campus::{Operator, frameworks};
use clap::{Args, Subcommand};
use courseware::{Competency, FrameworkTable, Sources, read_framework, report};

use super::{complain, say};
use crate::clock;
use crate::installation::Installation;

/// More would be no table of competencies.
const LARGEST: u64 = 4 * 1024 * 1024;

#[derive(Subcommand)]
pub(super) enum FrameworkCommand {
    /// Takes a competency framework in: CSV with the columns framework, code, title_en, and perhaps title_ur, level and
    /// source. A framework that is known is replaced.
    Import(Arguments),
}

#[derive(Args)]
pub(super) struct Arguments {
    /// The table.
    file: PathBuf,
}

pub(super) async fn run(
    installation: &Installation,
    command: &FrameworkCommand,
) -> anyhow::Result<ExitCode> {
    let FrameworkCommand::Import(arguments) = command;
    installation.prepare().await?;
    let Some(table) = read(&arguments.file)? else {
        return Ok(ExitCode::FAILURE);
    };
    let operator = Operator::at_the_command_line();
    let imported =
        frameworks::import(&installation.campus, &clock::now(), operator, &table).await?;
    for framework in imported {
        say(&format!(
            "{}: {} competencies (before: {}).",
            framework.framework, framework.competencies, framework.before
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads a table; what is wrong with it is said, and then there is none.
fn read(file: &Path) -> anyhow::Result<Option<FrameworkTable>> {
    let shown = || file.display().to_string();
    let length = std::fs::metadata(file).with_context(shown)?.len();
    anyhow::ensure!(
        length <= LARGEST,
        "{}: the table is larger than {} MiB",
        file.display(),
        LARGEST / 1024 / 1024
    );
    let bytes = std::fs::read(file).with_context(shown)?;
    let name = file
        .file_name()
        .map_or_else(shown, |name| name.to_string_lossy().into_owned());
    match read_framework(&name, &bytes) {
        Ok(table) => Ok(Some(table)),
        Err(found) => {
            let mut sources = Sources::new("");
            // Only for the excerpts: a name that can't be shown has none.
            let _ = sources.add(&name, bytes);
            let colour = std::io::stdout().is_terminal();
            say(report(&found, &sources, colour).trim_end());
            complain("nothing was imported");
            Ok(None)
        }
    }
}

/// The competencies of the tables that an author named beside a course.
///
/// # Errors
/// When a table can't be read at all. Of one with mistakes these are said, and the answer is `None`.
pub(super) fn named(files: &[PathBuf]) -> anyhow::Result<Option<Vec<Competency>>> {
    let mut competencies = Vec::new();
    for file in files {
        match read(file)? {
            Some(table) => competencies.extend(table.competencies),
            None => return Ok(None),
        }
    }
    Ok(Some(competencies))
}
