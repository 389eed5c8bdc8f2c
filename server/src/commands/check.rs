//! `seekh check PATH [--json] [--framework FILE] [--accept-translations] [--watch [--port PORT]]`.

mod watch;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use courseware::{Checked, Frameworks, Severity, Sources, accept_translations, check_with, report};

use self::watch::WatchedFolder;
use super::{complain, framework, say};
use crate::{course_files, course_folder};

#[derive(Args)]
pub(super) struct Arguments {
    /// The course's folder, the one that holds course.md, or a ZIP file of it.
    path: PathBuf,
    /// Writes the problems as a JSON array instead.
    #[arg(long)]
    json: bool,
    /// A framework's table (CSV) whose competencies the course may name, beside DECODE and HEE.
    #[arg(long = "framework", value_name = "FILE")]
    frameworks: Vec<PathBuf>,
    /// Writes into every translation which text it translates: you vouch that all of them say what their base files
    /// say. Then checks.
    #[arg(long)]
    accept_translations: bool,
    /// Goes on: checks again whenever a file changes, and shows the course in a browser as learners will see it.
    #[arg(long, conflicts_with = "json")]
    watch: bool,
    /// Where the browser finds it; 0 takes any port that is free.
    #[arg(long, value_name = "PORT", default_value_t = 3001, requires = "watch")]
    port: u16,
}

pub(super) async fn run(arguments: &Arguments, configuration: Option<PathBuf>) -> ExitCode {
    match try_run(arguments, configuration).await {
        Ok(code) => code,
        Err(error) => {
            complain(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

async fn try_run(
    arguments: &Arguments,
    configuration: Option<PathBuf>,
) -> anyhow::Result<ExitCode> {
    let Some(named) = framework::named(&arguments.frameworks)? else {
        return Ok(ExitCode::FAILURE);
    };
    let mut frameworks = Frameworks::shipped().clone();
    frameworks.extend(named);
    let sources = read(arguments)?;
    let checked = check_with(&sources, &frameworks);
    let code = show(arguments, &sources, &checked);
    if arguments.watch {
        let folder = WatchedFolder {
            path: &arguments.path,
            frameworks: &frameworks,
        };
        watch::run(folder, arguments.port, configuration, sources, checked).await?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(code)
}

fn read(arguments: &Arguments) -> anyhow::Result<Sources> {
    if arguments.watch && arguments.path.is_file() {
        anyhow::bail!("--watch follows a folder: unpack the ZIP file first");
    }
    let mut sources = course_files::read(&arguments.path)?;
    if arguments.accept_translations && arguments.path.is_file() {
        anyhow::bail!("--accept-translations writes into files: unpack the ZIP file first");
    }
    if arguments.accept_translations && accept(&arguments.path, &sources, arguments.json)? {
        sources = course_folder::read(&arguments.path)?;
    }
    Ok(sources)
}

/// Whether a file was written.
fn accept(folder: &Path, sources: &Sources, quiet: bool) -> anyhow::Result<bool> {
    let accepted = accept_translations(sources);
    for translation in &accepted {
        let file = folder.join(&translation.path);
        std::fs::write(&file, &translation.text).with_context(|| file.display().to_string())?;
        if !quiet {
            say(&format!("{}: marked as up to date", translation.path));
        }
    }
    Ok(!accepted.is_empty())
}

fn say_report(sources: &Sources, checked: &Checked) {
    let colour = std::io::stdout().is_terminal();
    say(report(&checked.diagnostics, sources, colour).trim_end());
}

fn show(arguments: &Arguments, sources: &Sources, checked: &Checked) -> ExitCode {
    if arguments.json {
        match serde_json::to_string_pretty(&checked.diagnostics) {
            Ok(json) => say(&json),
            Err(error) => complain(&error.to_string()),
        }
    } else {
        say_report(sources, checked);
    }
    let errors = checked
        .diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error);
    if errors {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}
