//! `seekh check PATH [--json]`.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use courseware::{Severity, check, report};

use super::{complain, say};
use crate::course_folder;

#[derive(Args)]
pub(super) struct Arguments {
    /// The course's folder, the one that holds course.md.
    path: PathBuf,
    /// Writes the problems as a JSON array instead.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let sources = match course_folder::read(&arguments.path) {
        Ok(sources) => sources,
        Err(error) => {
            complain(&error.to_string());
            return ExitCode::FAILURE;
        }
    };
    let checked = check(&sources);
    if arguments.json {
        match serde_json::to_string_pretty(&checked.diagnostics) {
            Ok(json) => say(&json),
            Err(error) => complain(&error.to_string()),
        }
    } else {
        let colour = std::io::stdout().is_terminal();
        say(report(&checked.diagnostics, &sources, colour).trim_end());
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
