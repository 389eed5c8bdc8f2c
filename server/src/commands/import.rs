//! `seekh import FORMAT FILE [--into FILE] [--title …] [--encoding …] [--dry-run] [--json]`.

mod shown;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use courseware::{Diagnostic, Severity, Sources, report};
use exchange::{Decoded, Format, MAX_IMPORT_BYTES, Outcome, Problem, Understood, Written};
use serde::Serialize;

use super::{say, write_new};

#[derive(Args)]
pub(super) struct Arguments {
    /// How the file is written: gift or aiken.
    format: Format,
    /// The file of the other system.
    file: PathBuf,
    /// The quiz to write; by default the file's name with .md, where you are. Nothing is ever overwritten.
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
    /// The title of the quiz; by default the file's name.
    #[arg(long)]
    title: Option<String>,
    /// The encoding of the file, such as windows-1252, where it is not recognised.
    #[arg(long)]
    encoding: Option<String>,
    /// Shows what was understood, and writes nothing.
    #[arg(long)]
    dry_run: bool,
    /// Writes what was understood as JSON instead.
    #[arg(long)]
    json: bool,
}

/// What `--json` writes.
#[derive(Serialize)]
struct Report<'understood> {
    format: &'static str,
    encoding: &'static str,
    #[serde(flatten)]
    understood: &'understood Understood,
    /// What could not be written as it was understood.
    changed: &'understood [Problem],
    /// The quiz; none after `--dry-run`.
    written: Option<&'understood Path>,
}

/// Exits 1 where something of the file was left out.
pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let bytes = read(&arguments.file)?;
    let decoded = exchange::decode(&bytes, arguments.encoding.as_deref())?;
    let understood = arguments.format.read(&decoded);
    let name = arguments
        .file
        .file_stem()
        .map(|name| name.to_string_lossy());
    let title = arguments
        .title
        .clone()
        .or_else(|| name.map(|name| name.into_owned()))
        .unwrap_or_else(|| "Quiz".to_owned());
    let written = exchange::quiz(&understood, &title);
    let into = match &arguments.into {
        _ if arguments.dry_run || understood.questions.is_empty() => None,
        Some(into) => Some(into.clone()),
        None => Some(PathBuf::from(
            format!("{title}.md").replace(['/', '\\'], "-"),
        )),
    };
    if let Some(into) = &into {
        write_new(into, written.markdown.as_bytes())?;
    }
    if arguments.json {
        let report = Report {
            format: arguments.format.name(),
            encoding: decoded.encoding,
            understood: &understood,
            changed: &written.problems,
            written: into.as_deref(),
        };
        say(&serde_json::to_string_pretty(&report)?);
    } else {
        show(arguments, &decoded, &understood, &written, into.as_deref());
    }
    let left_out = understood
        .problems
        .iter()
        .any(|problem| problem.outcome == Outcome::LeftOut);
    Ok(if left_out {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let length = std::fs::metadata(file)
        .with_context(|| file.display().to_string())?
        .len();
    if usize::try_from(length).map_or(true, |length| length > MAX_IMPORT_BYTES) {
        let limit = MAX_IMPORT_BYTES / 1024 / 1024;
        bail!("{}: larger than {limit} MiB: split it", file.display());
    }
    std::fs::read(file).with_context(|| file.display().to_string())
}

fn show(
    arguments: &Arguments,
    decoded: &Decoded,
    understood: &Understood,
    written: &Written,
    into: Option<&Path>,
) {
    for question in &understood.questions {
        say(&shown::question(question));
    }
    let problems: Vec<_> = understood
        .problems
        .iter()
        .chain(&written.problems)
        .collect();
    if !problems.is_empty() {
        say(excerpts(&arguments.file, decoded, &problems).trim_end());
    }
    say(&format!(
        "{}: {}",
        decoded.encoding,
        counted(understood.questions.len())
    ));
    match into {
        Some(into) => say(&format!(
            "written to {}; put it into a module of your course, and let `seekh check` say what is still to do",
            into.display()
        )),
        None if arguments.dry_run => say("nothing was written"),
        None => {}
    }
}

fn counted(questions: usize) -> String {
    match questions {
        0 => "no question was understood".to_owned(),
        1 => "1 question was understood".to_owned(),
        _ => format!("{questions} questions were understood"),
    }
}

/// The problems under the lines that they are about.
fn excerpts(file: &Path, decoded: &Decoded, problems: &[&Problem]) -> String {
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut sources = Sources::new("");
    // The excerpts are left away where the file has a name that no path can have.
    let _ = sources.add(&name, decoded.text.clone().into_bytes());
    let lines: Vec<&str> = decoded.text.lines().collect();
    let diagnostics: Vec<_> = problems
        .iter()
        .map(|problem| {
            let line = usize::try_from(problem.line).unwrap_or(1);
            let text = lines
                .get(line.saturating_sub(1))
                .copied()
                .unwrap_or_default();
            let indent = text.len() - text.trim_start().len();
            let (severity, code) = match problem.outcome {
                Outcome::LeftOut => (Severity::Error, "left-out"),
                Outcome::Changed => (Severity::Warning, "changed"),
            };
            Diagnostic {
                severity,
                code,
                file: name.clone(),
                line: problem.line,
                column: u32::try_from(indent + 1).unwrap_or(1),
                length: u32::try_from(text.trim().chars().count()).unwrap_or(0),
                message: problem.message.clone(),
                help: Some(problem.help.clone()),
            }
        })
        .collect();
    report(&diagnostics, &sources, std::io::stdout().is_terminal())
}
