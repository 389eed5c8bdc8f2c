//! The command line.

mod audit;
mod check;
mod demo;
mod export;
mod export_quiz;
mod framework;
mod import;
mod mail_bounce;
mod migrate;
mod publish;
mod serve;
mod user_add;
mod user_claim_code;
mod user_erase;

use std::io::{ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::{Parser, Subcommand};

use crate::configuration::Configuration;
use crate::installation::Installation;

/// Seekh, the learning platform for digital health.
#[derive(Parser)]
#[command(name = "seekh", version, about)]
pub struct CommandLine {
    /// A TOML file with settings; `seekh.toml` where there is one. `SEEKH_…` variables win over it.
    #[arg(long, global = true, env = "SEEKH_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the platform.
    Serve,
    /// Brings the database's schema up to date.
    Migrate,
    /// Checks a course folder and shows every problem; exits 1 when there is an error.
    Check(check::Arguments),
    /// Reads questions of another system and writes them as a quiz; shows first what was understood and what not.
    Import(import::Arguments),
    /// Publishes a course, a folder or a ZIP file, as its next revision.
    Publish(publish::Arguments),
    /// Writes a revision of a course as it was published.
    Export(export::Arguments),
    /// Writes a quiz of a course, a folder or a ZIP file, for another system; says which questions it can't hold.
    ExportQuiz(export_quiz::Arguments),
    /// Competency frameworks.
    #[command(subcommand)]
    Framework(framework::FrameworkCommand),
    /// People.
    #[command(subcommand)]
    User(UserCommand),
    /// Mail.
    #[command(subcommand)]
    Mail(MailCommand),
    /// The audit log.
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    /// Makes demonstration people and prints a one-time sign-in link for each.
    Demo,
}

#[derive(Subcommand)]
enum UserCommand {
    /// Adds a person and prints a one-time sign-in link.
    Add(user_add::Arguments),
    /// Makes a code with which a person takes their account over, and prints it.
    ClaimCode(user_claim_code::Arguments),
    /// Erases a person who asked for it on paper, at once and for good.
    Erase(user_erase::Arguments),
}

#[derive(Subcommand)]
enum MailCommand {
    /// Reads a delivery status notification from standard input and marks the addresses that it says are out of reach.
    Bounce,
}

/// Runs the command; what went wrong stands on standard error, and the exit code is 1 (2 for a wrong command line).
pub async fn run(command_line: CommandLine) -> ExitCode {
    let outcome = match command_line.command {
        // Checking needs no installation, so a broken configuration is no obstacle to an author.
        Command::Check(arguments) => return check::run(&arguments, command_line.config).await,
        Command::Import(arguments) => import::run(&arguments),
        Command::ExportQuiz(arguments) => export_quiz::run(&arguments),
        command => with_installation(command, command_line.config).await,
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            complain(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

async fn with_installation(command: Command, file: Option<PathBuf>) -> anyhow::Result<ExitCode> {
    let configuration = Configuration::of_this_process(file.as_deref())?;
    log_to_standard_error(&configuration.log)?;
    let installation = Installation::open(configuration).await?;
    match command {
        Command::Serve => serve::run(installation).await,
        Command::Migrate => migrate::run(&installation).await,
        Command::Publish(arguments) => publish::run(&installation, &arguments).await,
        Command::Export(arguments) => export::run(&installation, &arguments).await,
        Command::Framework(command) => framework::run(&installation, &command).await,
        Command::User(UserCommand::Add(arguments)) => {
            user_add::run(&installation, &arguments).await
        }
        Command::Mail(MailCommand::Bounce) => mail_bounce::run(&installation).await,
        Command::User(UserCommand::ClaimCode(arguments)) => {
            user_claim_code::run(&installation, &arguments).await
        }
        Command::User(UserCommand::Erase(arguments)) => {
            user_erase::run(&installation, &arguments).await
        }
        Command::Audit(command) => audit::run(&installation, &command).await,
        Command::Demo => demo::run(&installation).await,
        Command::Check(arguments) => Ok(check::run(&arguments, None).await),
        Command::Import(arguments) => import::run(&arguments),
        Command::ExportQuiz(arguments) => export_quiz::run(&arguments),
    }
}

fn log_to_standard_error(filter: &str) -> anyhow::Result<()> {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::try_new(filter)?)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        .init();
    Ok(())
}

/// Writes a file that wasn't there: no command overwrites what somebody made.
fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let made = std::fs::File::create_new(path);
    if let Err(error) = &made
        && error.kind() == ErrorKind::AlreadyExists
    {
        bail!(
            "{} is there already: name another file, or move it away",
            path.display()
        );
    }
    made.and_then(|mut file| file.write_all(bytes))
        .with_context(|| format!("{} was not written", path.display()))
}

/// Writes a line for whoever typed the command. Nobody may be listening any more (`seekh check … | head`); then the
/// command goes on and ends as it would have.
fn say(line: &str) {
    if let Err(error) = writeln!(std::io::stdout().lock(), "{line}")
        && error.kind() != ErrorKind::BrokenPipe
    {
        complain(&format!("standard output: {error}"));
    }
}

/// Writes a line about what went wrong; where even that can't be written, the exit code has to say it.
fn complain(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "seekh: {line}");
}
