//! What a mail server meant when it did not take a mail.

use campus::messages::{Refusal, without_addresses};
use lettre::transport::smtp;

/// Why a mail was not sent. Neither says an address.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SendError {
    /// It may go better later.
    #[error("{0:#}")]
    Temporary(anyhow::Error),
    /// It never will.
    #[error("{}", .0.reason)]
    Refused(Refusal),
}

/// Reads the error of a conversation with a mail server.
pub(super) fn read(error: smtp::Error) -> SendError {
    let said = without_addresses(&whole(&error));
    match error.status().map(u16::from) {
        Some(code) if error.is_permanent() && !is_about_us(code) => SendError::Refused(Refusal {
            address_is_dead: is_about_the_address(code, &said),
            reason: said,
        }),
        _ => SendError::Temporary(anyhow::anyhow!(said)),
    }
}

fn whole(error: &smtp::Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        source = inner.source();
    }
    text
}

/// Refusals that whoever runs the installation can mend: a wrong password, a command that the server doesn't know. Then
/// every mail waits, and none is lost.
fn is_about_us(code: u16) -> bool {
    matches!(code, 500..=504 | 530 | 534 | 535 | 538)
}

/// Whether the server says that nobody can be reached there: by its enhanced status (RFC 3463), where it has one, since
/// the same code refuses mail for what it says or whom it comes from; else by the code.
fn is_about_the_address(code: u16, said: &str) -> bool {
    match enhanced_status(said) {
        Some((1, detail)) => matches!(detail, 1 | 2 | 3 | 6 | 10),
        Some((2, detail)) => detail == 1,
        Some(_) => false,
        None => matches!(code, 550 | 551 | 553 | 556),
    }
}

/// Subject and detail of `5.1.1`.
pub(super) fn enhanced_status(said: &str) -> Option<(u16, u16)> {
    said.split(|character: char| !character.is_ascii_digit() && character != '.')
        .find_map(|word| {
            let mut parts = word.trim_matches('.').split('.');
            let (class, subject, detail) = (parts.next()?, parts.next()?, parts.next()?);
            if class != "5" || parts.next().is_some() {
                return None;
            }
            Some((subject.parse().ok()?, detail.parse().ok()?))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_said_of_the_address_counts_against_it() {
        for (code, said, dead) in [
            (550, "550: no such user", true),
            (550, "550: 5.1.1 no such user", true),
            (550, "550: 5.1.10 takes no mail", true),
            (550, "550: 5.7.1 your mail looks like spam", false),
            (550, "550: 5.1.8 sender refused", false),
            (550, "550: 5.2.1 mailbox disabled", true),
            (552, "552: mailbox full", false),
            (552, "552: 5.2.2 mailbox full", false),
            (554, "554: no", false),
            (550, "550: at 10.5.1.1 nobody", true),
        ] {
            assert_eq!(is_about_the_address(code, said), dead, "{said}");
        }
    }
}
