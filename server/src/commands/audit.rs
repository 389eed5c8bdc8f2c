//! `seekh audit verify` and `seekh audit export`.

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, BufWriter};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use campus::audit::{self, Head, Report};
use campus::{Error, Operator};
use clap::{Args, Subcommand};

use super::{complain, say};
use crate::installation::Installation;
use crate::{audit_heads, clock, secrets};

#[derive(Subcommand)]
pub(super) enum AuditCommand {
    /// Checks that nothing in the audit log was changed, removed, reordered or added since it was sealed. Exits 1 when
    /// something was, and 2 when that can't be found out.
    Verify(Verify),
    /// Writes the audit log into a new file, a line an entry or a seal, that `verify --file` can check.
    Export(Export),
}

#[derive(Args)]
pub(super) struct Verify {
    /// A file of `seekh audit export` to check, instead of the database.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// The noted heads of the chain; `audit-heads` in the data folder where there is one.
    #[arg(long, value_name = "FILE")]
    heads: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct Export {
    /// The file to make.
    file: PathBuf,
    /// With the values that tell of people, as far as they were not erased.
    #[arg(long)]
    with_values: bool,
}

pub(super) async fn run(
    installation: &Installation,
    command: &AuditCommand,
) -> anyhow::Result<ExitCode> {
    match command {
        AuditCommand::Verify(arguments) => Ok(match check(installation, arguments).await {
            Ok(report) => tell(&report),
            Err(error) => {
                complain(&format!("the audit log can't be checked: {error:#}"));
                ExitCode::from(2)
            }
        }),
        AuditCommand::Export(arguments) => export(installation, arguments).await,
    }
}

async fn check(installation: &Installation, arguments: &Verify) -> anyhow::Result<Report> {
    let data = &installation.configuration.data_directory;
    let key = secrets::known_audit_key(data).context("the key")?;
    let heads = known_heads(data, arguments.heads.as_deref()).context("the heads")?;
    let Some(path) = &arguments.file else {
        return Ok(audit::verify(&installation.campus, &key, &heads).await?);
    };
    let file = File::open(path).with_context(|| path.display().to_string())?;
    // A file is as old as it is: heads that were noted later say nothing about it.
    let heads = match arguments.heads {
        Some(_) => heads,
        None => Vec::new(),
    };
    audit::verify_file(&key, &heads, BufReader::new(file))
        .map_err(plain)
        .with_context(|| path.display().to_string())
}

fn known_heads(data: &Path, given: Option<&Path>) -> io::Result<Vec<Head>> {
    match given {
        Some(path) => audit_heads::read(path),
        None => match audit_heads::read(&audit_heads::path(data)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            heads => heads,
        },
    }
}

fn tell(report: &Report) -> ExitCode {
    for problem in &report.problems {
        complain(&problem.to_string());
    }
    if report.further_problems > 0 {
        complain(&format!("and {} further problems", report.further_problems));
    }
    for (entry, fact) in &report.values_gone {
        say(&format!(
            "note: the value of `{fact}` of entry {entry} is gone, although nobody whom it tells of was erased"
        ));
    }
    if let Some(seal) = report.pruned_up_to {
        say(&format!(
            "note: up to seal {seal} the log was dropped because its time was over"
        ));
    }
    if report.erased_values > 0 {
        say(&format!(
            "note: {} values went with people who were erased",
            report.erased_values
        ));
    }
    if report.unsealed > 0 {
        say(&format!(
            "note: {} entries are not sealed yet; a change of them does not show",
            report.unsealed
        ));
    }
    let size = format!("{} entries under {} seals", report.entries, report.seals);
    if report.is_sound() {
        say(&format!("The audit log is sound: {size}."));
        ExitCode::SUCCESS
    } else {
        say(&format!("The audit log was tampered with: {size}."));
        ExitCode::FAILURE
    }
}

async fn export(installation: &Installation, arguments: &Export) -> anyhow::Result<ExitCode> {
    let key = secrets::audit_key(&installation.configuration.data_directory)?;
    let path = &arguments.file;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options
        .open(path)
        .with_context(|| format!("{}: can't be made", path.display()))?;
    let mut file = BufWriter::new(file);
    let by = Operator::at_the_command_line();
    let (campus, with_values) = (&installation.campus, arguments.with_values);
    audit::note_export(campus, &clock::now(), by, with_values).await?;
    let lines = audit::export_file(campus, &key, with_values, &mut file)
        .await
        .map_err(plain)
        .with_context(|| path.display().to_string())?;
    say(&format!("{}: {lines} entries and seals.", path.display()));
    Ok(ExitCode::SUCCESS)
}

fn plain(error: Error<io::Error>) -> anyhow::Error {
    match error {
        Error::Refused(error) => error.into(),
        Error::Failed(failure) => failure.into(),
    }
}
