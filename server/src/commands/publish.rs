//! `seekh publish PATH`.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use campus::Error;
use campus::courses::{PublishRefusal, Reason};
use campus::people::InvalidName;
use clap::Args;
use courseware::report;

use super::{complain, say};
use crate::course_folder;
use crate::installation::Installation;
use crate::publishing::{explain, publish};

#[derive(Args)]
pub(super) struct Arguments {
    /// The course's folder, the one that holds course.md.
    path: PathBuf,
    /// The number of the revision you started from: publishing is refused when another came between. Without it
    /// the newest is taken for granted.
    #[arg(long, value_name = "REVISION")]
    based_on: Option<i32>,
    /// Why, in up to 500 characters: the course's history shows it.
    #[arg(long, value_name = "TEXT", value_parser = reason)]
    reason: Option<Reason>,
}

/// A reason as it was typed.
fn reason(text: &str) -> Result<Reason, String> {
    Reason::parse(text).map_err(|problem| {
        match problem {
            InvalidName::Empty => "say why in a few words",
            InvalidName::TooLong => "keep it to 500 characters",
            InvalidName::NoLetter => "say it in words",
            InvalidName::ForbiddenCharacter => {
                "it has a character that can't be seen or that turns the direction of the text; type it anew"
            }
        }
        .to_owned()
    })
}

pub(super) async fn run(
    installation: &Installation,
    arguments: &Arguments,
) -> anyhow::Result<ExitCode> {
    installation.prepare().await?;
    let sources = course_folder::read(&arguments.path)?;
    let outcome = publish(
        &installation.campus,
        &sources,
        arguments.based_on,
        arguments.reason.clone(),
    )
    .await;
    let colour = std::io::stdout().is_terminal();
    match outcome {
        Ok((published, opened)) => {
            if !published.warnings.is_empty() {
                say(report(&published.warnings, &sources, colour).trim_end());
            }
            let number = published.number;
            if published.new {
                say(&format!(
                    "Published revision {number}. Cohorts stay on theirs until their staff move them."
                ));
            } else {
                say(&format!(
                    "Nothing has changed since revision {number}; nothing was published."
                ));
            }
            if opened.is_some() {
                say(
                    "It had no cohort yet: one is open to everyone now, hosted by the course's owner.",
                );
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(Error::Refused(refusal @ PublishRefusal::Invalid(_))) => {
            say(&explain(&refusal, &sources, colour));
            Ok(ExitCode::FAILURE)
        }
        Err(Error::Refused(refusal)) => {
            complain(&explain(&refusal, &sources, colour));
            Ok(ExitCode::FAILURE)
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}
