//! Where the links in mails and on the operator's terminal lead. The router serves the same paths.

use super::SecretToken;

/// Before the token of a link that confirms a sign-up.
pub const CONFIRM_SIGN_UP: &str = "/sign-up/confirm";
/// Before the token of a link that lets someone choose a new password.
pub const RESET_PASSWORD: &str = "/reset-password";
/// Before the token of a link that signs its person in.
pub const SIGN_IN_LINK: &str = "/sign-in/link";
/// Before the token of a link that adds an address to an account.
pub const CONFIRM_ADDRESS: &str = "/account/contacts/confirm";
/// Before the token of an invitation into a cohort.
pub const JOIN: &str = "/join";
/// Before the token of the link for the first administrator.
pub const FIRST_ADMINISTRATOR: &str = "/first-administrator";
/// Before the token of an invitation to a role.
pub const ROLE_INVITATION: &str = "/invitations";

/// The path of a link: one of the places above and its secret.
pub(crate) fn link_path(place: &str, token: &SecretToken) -> String {
    format!("{place}/{}", token.reveal())
}
