//! The mail server's address.

use lettre::transport::smtp::AsyncSmtpTransportBuilder;
use lettre::{AsyncSmtpTransport, Tokio1Executor};

/// A mail server to which passwords and links travel encrypted, or that is on this machine.
#[derive(Clone, Debug)]
pub(crate) struct MailServer(pub(super) AsyncSmtpTransportBuilder);

impl MailServer {
    /// Reads `mail_server_url`. The address may hold a password, so no error repeats it.
    pub(crate) fn parse(url: &str) -> Result<Self, String> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| "write it like `smtps://user:password@host:465`".to_owned())?;
        let encrypted = url.starts_with("smtps://") || requires_tls(url);
        if encrypted || is_this_machine(url) {
            Ok(Self(builder))
        } else {
            Err("add `?tls=required`, or begin with `smtps://`: passwords and links would travel unencrypted".to_owned())
        }
    }
}

/// Whether the address itself says so, and not the password in it. As lettre does, the first `tls` counts.
fn requires_tls(url: &str) -> bool {
    let address = url.split('#').next().unwrap_or_default();
    let query = address.split_once('?').map_or("", |(_, query)| query);
    query.split('&').find(|pair| pair.starts_with("tls=")) == Some("tls=required")
}

/// Whether the mail server is on this machine, where nobody listens on the way.
fn is_this_machine(url: &str) -> bool {
    let authority = url.split("://").nth(1).unwrap_or_default();
    let authority = authority.split(['/', '?']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| {
        host == *name
            || host
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(':'))
    })
}

#[cfg(test)]
mod tests {
    use crate::configuration::Configuration;

    fn configured(variables: &[(&str, &str)]) -> anyhow::Result<()> {
        let variables = variables
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()));
        Configuration::load(None, variables)?;
        Ok(())
    }

    #[test]
    fn a_server_that_others_can_listen_to_is_refused() {
        for url in [
            "smtp://user:secret@mail.example.org:587",
            "smtp://localhost.example.org",
            "smtp://localhost@mail.example.org",
            "smtp://user:tls=required@mail.example.org",
            "smtp://mail.example.org?tls=opportunistic",
            "smtp://mail.example.org?tls=opportunistic&tls=required",
            "http://mail.example.org",
            "mail.example.org",
        ] {
            let error = configured(&[("SEEKH_MAIL_SERVER_URL", url)])
                .unwrap_err()
                .to_string();
            assert!(error.contains("mail_server_url"), "{error}");
            assert!(!error.contains("secret"), "{error}");
        }
        for url in [
            "smtps://mail.example.org",
            "smtp://127.0.0.1:2525",
            "smtp://mail.example.org?tls=required",
        ] {
            configured(&[("SEEKH_MAIL_SERVER_URL", url)]).unwrap();
        }
    }
}
