//! `seekh publish PATH`.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use campus::courses::{PublishRefusal, publish};
use campus::{Error, Operator};
use clap::Args;
use courseware::report;

use super::{complain, say};
use crate::installation::Installation;
use crate::{clock, course_folder};

#[derive(Args)]
pub(super) struct Arguments {
    /// The course's folder, the one that holds course.md.
    path: PathBuf,
    /// The number of the revision you started from: publishing is refused when another came between. Without it
    /// the newest is taken for granted.
    #[arg(long, value_name = "REVISION")]
    based_on: Option<i32>,
}

pub(super) async fn run(
    installation: &Installation,
    arguments: &Arguments,
) -> anyhow::Result<ExitCode> {
    installation.prepare().await?;
    let sources = course_folder::read(&arguments.path)?;
    let outcome = publish(
        &installation.campus,
        &clock::now(),
        Operator::at_the_command_line(),
        &sources,
        arguments.based_on,
    )
    .await;
    let colour = std::io::stdout().is_terminal();
    match outcome {
        Ok(published) => {
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
            Ok(ExitCode::SUCCESS)
        }
        Err(Error::Refused(PublishRefusal::Invalid(diagnostics))) => {
            say(report(&diagnostics, &sources, colour).trim_end());
            Ok(ExitCode::FAILURE)
        }
        Err(Error::Refused(refusal)) => {
            complain(&explain(&refusal));
            Ok(ExitCode::FAILURE)
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

fn explain(refusal: &PublishRefusal) -> String {
    match refusal {
        PublishRefusal::Invalid(_) => "the course has errors".to_owned(),
        PublishRefusal::NoSuchOwner(owner) => {
            format!("course.md: no institution is called `{owner}` here; write `owner: hsa` or `owner: lums`")
        }
        PublishRefusal::OwnerChanged => {
            "course.md: the course belongs to another institution; give it another id or its old owner".to_owned()
        }
        PublishRefusal::NotNewest { newest } => format!(
            "revision {newest} came between: look at what it changed, then publish with `--based-on {newest}`"
        ),
    }
}
