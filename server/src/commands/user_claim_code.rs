//! `seekh user claim-code`.

use std::process::ExitCode;

use anyhow::bail;
use campus::Operator;
use campus::people::{claim_code_by_operator, person_named};
use clap::Args;

use super::say;
use crate::clock;
use crate::installation::Installation;

#[derive(Args)]
pub(super) struct Arguments {
    /// The person: an email address, a telephone number, a learner code (`hsa:LHW-12`), or their number.
    person: String,
}

pub(super) async fn run(
    installation: &Installation,
    arguments: &Arguments,
) -> anyhow::Result<ExitCode> {
    installation.prepare().await?;
    let (campus, operator) = (&installation.campus, Operator::at_the_command_line());
    let Some(person) = person_named(campus, operator, &arguments.person).await? else {
        bail!(
            "`{}` names nobody, or more than one person",
            arguments.person
        );
    };
    let made = claim_code_by_operator(campus, &mut clock::now(), operator, person).await?;
    let Some(made) = made else {
        bail!("there is no such person any more");
    };
    say("This code opens the account once, within thirty days. Earlier ones no longer work:");
    say(&made.code.grouped());
    say(&installation.address(&format!("/claim/{}", made.code.reveal())));
    Ok(ExitCode::SUCCESS)
}
