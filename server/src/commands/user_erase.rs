//! `seekh user erase`.

use std::process::ExitCode;

use campus::people::PersonId;
use campus::privacy::{EraseRefusal, erase_on_paper};
use campus::{Error, Operator};
use clap::Args;

use super::say;
use crate::clock;
use crate::installation::Installation;

#[derive(Args)]
pub(super) struct Arguments {
    /// The person's number: it ends the address of the page on which their institution sees them.
    person: i64,
    /// Yes, erase: nobody can bring it back.
    #[arg(long)]
    yes: bool,
}

pub(super) async fn run(
    installation: &Installation,
    arguments: &Arguments,
) -> anyhow::Result<ExitCode> {
    let number = arguments.person;
    anyhow::ensure!(
        arguments.yes,
        "--yes: person {number} would be erased for good; say so"
    );
    let by = Operator::at_the_command_line();
    let campus = &installation.campus;
    match erase_on_paper(campus, &clock::now(), by, PersonId(number)).await {
        Ok(()) => {
            say(&format!(
                "Person {number} is erased. Certificates keep the name that is on them."
            ));
            Ok(ExitCode::SUCCESS)
        }
        Err(Error::Refused(EraseRefusal::NoSuchPerson)) => {
            anyhow::bail!("there is no person {number}, or not any more")
        }
        Err(Error::Refused(EraseRefusal::HoldsRoles)) => {
            anyhow::bail!("person {number} holds roles; let somebody else take them over first")
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}
