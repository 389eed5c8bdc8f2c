//! `seekh publish PATH`.

use std::fmt::Write as _;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use campus::courses::{PublishRefusal, Published, PublishedRevision, Reason, published_since};
use campus::people::InvalidName;
use campus::{Error, Operator, frameworks};
use clap::Args;
use courseware::{Sources, check_with, report};

use super::{complain, say};
use crate::course_files;
use crate::installation::Installation;
use crate::publishing::{Publication, explain, publish};

#[derive(Args)]
pub(super) struct Arguments {
    /// The course's folder, the one that holds course.md, or a ZIP file of it.
    path: PathBuf,
    /// The number of the revision you started from: publishing is refused when another came between. Without it
    /// the newest is taken for granted.
    #[arg(long, value_name = "REVISION")]
    based_on: Option<i32>,
    /// Why, in up to 500 characters: the course's history shows it.
    #[arg(long, value_name = "TEXT", value_parser = reason)]
    reason: Option<Reason>,
    /// Publishes what no reviewer has approved, where the course asks for that, and says why: the course's history shows
    /// it.
    #[arg(long, value_name = "TEXT", value_parser = reason)]
    without_review: Option<Reason>,
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
    let sources = course_files::read(&arguments.path)?;
    let publication = Publication {
        based_on: arguments.based_on,
        reason: arguments.reason.clone(),
        without_review: arguments.without_review.clone(),
    };
    let outcome = publish(&installation.campus, &sources, publication).await;
    let colour = std::io::stdout().is_terminal();
    match outcome {
        Ok((published, opened)) => {
            tell(&published, &sources, colour);
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
            if let PublishRefusal::NotNewest { .. } = refusal {
                let base = arguments.based_on.unwrap_or_default();
                tell_what_came_between(installation, &sources, base).await?;
            }
            Ok(ExitCode::FAILURE)
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

fn tell(published: &Published, sources: &Sources, colour: bool) {
    if !published.warnings.is_empty() {
        say(report(&published.warnings, sources, colour).trim_end());
    }
    let number = published.number;
    say(&match published.new {
        true => format!(
            "Published revision {number}. Cohorts stay on theirs until their staff move them."
        ),
        false => format!("Nothing has changed since revision {number}; nothing was published."),
    });
}

/// Who published what since the author started, the newest first.
async fn tell_what_came_between(
    installation: &Installation,
    sources: &Sources,
    base: i32,
) -> anyhow::Result<()> {
    let campus = &installation.campus;
    let known = frameworks::known(campus).await?;
    let Some(course) = check_with(sources, &known).course else {
        return Ok(());
    };
    let by = Operator::at_the_command_line();
    for revision in published_since(campus, by, &course.id, base).await? {
        complain(&line(&revision));
    }
    complain(&format!(
        "`seekh export {} FOLDER` puts the newest beside yours.",
        course.id
    ));
    Ok(())
}

fn line(revision: &PublishedRevision) -> String {
    let publisher = revision
        .publisher
        .as_deref()
        .unwrap_or("at the command line");
    let mut line = format!(
        "  revision {}, {}, {publisher}",
        revision.number,
        revision.published_at.date()
    );
    if let Some(reason) = &revision.reason {
        // A string takes whatever is written to it.
        let _ = write!(line, ": {reason}");
    }
    line
}
