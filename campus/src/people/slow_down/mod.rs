//! Slows guessing down without locking anyone out.
//!
//! Two things are counted. At an *account* (whatever was typed, whether anybody has it or not): tries in a row that
//! failed. After five, each further one waits, from half a minute to a quarter of an hour; a success or a day's rest
//! forgets them. From a *network*: failures of devices on which the account's owner never signed in. A network may
//! be a hospital behind one address, so it has room for a hundred at once and ten more a minute, and a device that
//! its owner signed in on before is never slowed by what others do: neither by the network's count nor by the tries
//! of strangers at the account, since it has a count of its own there.
//!
//! Whoever checks a secret calls [`admit`] first, and says afterwards how it went. Counts are kept in the database,
//! so that several nodes share them, under keyed hashes: no address and nothing that was typed can be read there.

mod admit;
mod network;
mod rules;
mod spelling;
#[cfg(test)]
mod tests;

pub use admit::{Admitted, Try, admit, admit_code, admit_request};
pub use network::Network;

use time::OffsetDateTime;

use self::rules::Rule;
use super::SecretToken;

/// What is tried. Each has counts of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Signing in with a password.
    SignIn,
    /// Asking for a mail by which to choose a new password. Each one counts: there is nothing to fail at.
    PasswordReset,
    /// Sending the sign-up form. Each one counts.
    SignUp,
    /// Typing the code of a slip.
    ClaimCode,
    /// Typing the code of a text message.
    TextCode,
    /// Typing the password once more: while signed in, or by the link of a sign-up.
    Password,
}

impl Door {
    fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::PasswordReset => "password-reset",
            Self::SignUp => "sign-up",
            Self::ClaimCode => "claim-code",
            Self::TextCode => "text-code",
            Self::Password => "password",
        }
    }

    /// The rule for networks. Where each try counts, a whole class may come at once.
    fn network_rule(self) -> Rule {
        match self {
            Self::SignIn | Self::ClaimCode | Self::TextCode | Self::Password => {
                Rule::FAILURES_OF_A_NETWORK
            }
            Self::PasswordReset | Self::SignUp => Rule::REQUESTS_OF_A_NETWORK,
        }
    }
}

/// Who is at the door, as far as it can be told before they have proved anything.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// From where, unless the installation can't tell.
    pub network: Option<Network>,
    /// What the browser keeps to show that somebody signed in on it before.
    pub device: Option<SecretToken>,
}

/// Not now: too many tries failed. The same answer whether the account exists or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// When the next try is let in.
    pub until: OffsetDateTime,
}

impl Wait {
    /// Seconds from `now`, one at least.
    pub fn seconds(self, now: OffsetDateTime) -> u64 {
        u64::try_from((self.until - now).whole_seconds())
            .unwrap_or_default()
            .max(1)
    }
}
