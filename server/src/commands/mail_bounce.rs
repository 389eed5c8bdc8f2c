//! `seekh mail bounce`.

use std::io::Read;
use std::process::ExitCode;

use campus::Operator;
use campus::messages::{BounceOutcome, masked, record_bounce};

use super::{complain, say};
use crate::clock;
use crate::installation::Installation;
use crate::mail::read_delivery_status;

/// A notification is a few kilobytes, and the mail that came back.
const LARGEST: u64 = 4 * 1024 * 1024;
/// What mail servers understand as: keep the message and try again (`EX_TEMPFAIL`).
const TRY_AGAIN: u8 = 75;

/// Reads a notification from standard input. What is none is said and is no failure: a mail server would send our
/// failure back as another bounce.
pub(super) async fn run(installation: &Installation) -> anyhow::Result<ExitCode> {
    let mut raw = Vec::new();
    std::io::stdin()
        .lock()
        .take(LARGEST)
        .read_to_end(&mut raw)?;
    let bounces = read_delivery_status(&raw);
    if bounces.is_empty() {
        say("No address is said to be out of reach for good.");
    }
    for bounce in bounces {
        let by = Operator::at_the_command_line();
        let recorded = record_bounce(&installation.campus, &clock::now(), by, &bounce).await;
        let outcome = match recorded {
            Ok(outcome) => outcome,
            Err(failure) => {
                complain(&failure.to_string());
                return Ok(ExitCode::from(TRY_AGAIN));
            }
        };
        let address = masked(bounce.address.as_str());
        say(&match outcome {
            BounceOutcome::Recorded => format!("{address}: marked as out of reach"),
            BounceOutcome::Unknown => format!("{address}: nobody has this address"),
            BounceOutcome::NotOurs => format!("{address}: no such mail was sent from here"),
        });
    }
    Ok(ExitCode::SUCCESS)
}
