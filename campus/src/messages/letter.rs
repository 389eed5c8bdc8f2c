//! What a mail says.

use serde::{Deserialize, Serialize};

use super::{Category, Event};
use crate::roles::PlaceRole;

/// What a mail says: an event, as it is told to its person, or something for whoever has an address. The words are
/// chosen where it is rendered; links are paths, before which the installation's public address is put. Kept as JSON:
/// add variants, never rename one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case")]
pub enum Letter {
    /// Something happened to a person (see [`super::notify`]).
    Happened {
        /// The person's name.
        name: String,
        /// What.
        happened: Event,
    },
    /// Confirm the address to finish signing up.
    ConfirmSignUp {
        /// The name as typed.
        name: String,
        /// The path of the link.
        path: String,
    },
    /// Somebody, probably you, signed up with an address that has an account.
    AlreadySignedUp {
        /// The account's name.
        name: String,
    },
    /// Choose a new password.
    ResetPassword {
        /// The account's name.
        name: String,
        /// The path of the link.
        path: String,
    },
    /// Take on a role.
    RoleInvitation {
        /// Who invites.
        inviter: String,
        /// To which role.
        role: PlaceRole,
        /// Where it is held, in the mail's language; empty for the platform.
        place: String,
        /// The path of the link.
        path: String,
        /// Whether its reader may not read the mail's language: nothing is known of whoever has the address.
        #[serde(default)]
        language_is_guessed: bool,
    },
    /// Confirm an address that a person adds to their account.
    ProveAddress {
        /// The account's name.
        name: String,
        /// The path of the link.
        path: String,
    },
    /// An institution invites into one of its cohorts.
    CohortInvitation {
        /// What people call the institution.
        institution: String,
        /// The cohort's title in the mail's language.
        cohort: String,
        /// The path of the link.
        path: String,
        /// Whether its reader may not read the mail's language: nothing is known of whoever has the address.
        #[serde(default)]
        language_is_guessed: bool,
    },
    /// Show that mail reaches the address again.
    ConfirmAddress {
        /// The account's name.
        name: String,
        /// The path of the link.
        path: String,
    },
}

impl Letter {
    /// The kind's name.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Happened { happened, .. } => happened.kind(),
            Self::ConfirmSignUp { .. } => "confirm_sign_up",
            Self::AlreadySignedUp { .. } => "already_signed_up",
            Self::ResetPassword { .. } => "reset_password",
            Self::RoleInvitation { .. } => "role_invitation",
            Self::ProveAddress { .. } => "prove_address",
            Self::CohortInvitation { .. } => "cohort_invitation",
            Self::ConfirmAddress { .. } => "confirm_address",
        }
    }

    /// What it is about; what goes to an address was asked for there and can't be switched off.
    pub fn category(&self) -> Category {
        match self {
            Self::Happened { happened, .. } => happened.category(),
            Self::ConfirmSignUp { .. }
            | Self::AlreadySignedUp { .. }
            | Self::ResetPassword { .. }
            | Self::RoleInvitation { .. }
            | Self::ProveAddress { .. }
            | Self::CohortInvitation { .. }
            | Self::ConfirmAddress { .. } => Category::Security,
        }
    }

    /// One of each, for previews and tests.
    pub fn samples(name: &str) -> Vec<Self> {
        let name = name.to_owned();
        let path = "/preview".to_owned();
        let events = Event::samples().into_iter().map(|happened| Self::Happened {
            name: name.clone(),
            happened,
        });
        let mut letters: Vec<_> = events.collect();
        letters.extend([
            Self::ConfirmSignUp {
                name: name.clone(),
                path: path.clone(),
            },
            Self::AlreadySignedUp { name: name.clone() },
            Self::ResetPassword {
                name: name.clone(),
                path: path.clone(),
            },
            Self::RoleInvitation {
                inviter: name.clone(),
                role: PlaceRole::Author,
                place: "Data quality".to_owned(),
                path: path.clone(),
                language_is_guessed: true,
            },
            Self::ProveAddress {
                name: name.clone(),
                path: path.clone(),
            },
            Self::CohortInvitation {
                institution: name.clone(),
                cohort: "Data \"quality\" <1>".to_owned(),
                path: path.clone(),
                language_is_guessed: true,
            },
            Self::ConfirmAddress { name, path },
        ]);
        letters
    }
}
