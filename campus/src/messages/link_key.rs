//! What is in the links of mails that work without signing in and do nothing but concern that mail.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// The key that signs such links. The same link comes of the same thing, so nothing is stored for it; who has none can
/// make none.
#[derive(Clone)]
pub struct MailLinkKey([u8; 32]);

impl std::fmt::Debug for MailLinkKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("MailLinkKey(…)")
    }
}

impl MailLinkKey {
    /// A key of its own, from the installation's secret.
    pub fn derive(secret: &[u8]) -> Self {
        let digest = Sha256::new_with_prefix(b"seekh mail links\0").chain_update(secret);
        Self(digest.finalize().into())
    }

    /// `7-courses-3f…`: what the link is about, and proof that it was made here for this `purpose`.
    pub(super) fn sign(&self, purpose: &str, about: &str) -> String {
        let proof = self
            .over(purpose, about)
            .map(|code| hex::encode(code.finalize().into_bytes()));
        format!("{about}-{}", proof.unwrap_or_default())
    }

    /// What a link is about, where it was made here for this purpose.
    pub(super) fn read<'a>(&self, purpose: &str, token: &'a str) -> Option<&'a str> {
        let (about, proof) = token.rsplit_once('-')?;
        let proof = hex::decode(proof).ok()?;
        // Compared in constant time.
        self.over(purpose, about)?.verify_slice(&proof).ok()?;
        Some(about)
    }

    fn over(&self, purpose: &str, about: &str) -> Option<Hmac<Sha256>> {
        let code = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        Some(
            code.chain_update(purpose)
                .chain_update([0])
                .chain_update(about),
        )
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_link_is_good_for_its_purpose_and_nobody_makes_another(
            about in "[0-9a-z-]{1,20}", other in "[0-9a-z-]{1,120}", at in 0..60_usize
        ) {
            let key = MailLinkKey::derive(b"secret");
            let token = key.sign("unsubscribe", &about);
            prop_assert_eq!(key.read("unsubscribe", &token), Some(about.as_str()));
            prop_assert_eq!(key.read("confirm", &token), None);
            prop_assert_eq!(MailLinkKey::derive(b"other").read("unsubscribe", &token), None);
            prop_assert_eq!(key.read("unsubscribe", &other), None);
            let mut forged = token.into_bytes();
            let place = at.min(about.len().saturating_sub(1));
            forged[place] = if forged[place] == b'x' { b'y' } else { b'x' };
            prop_assert_eq!(key.read("unsubscribe", std::str::from_utf8(&forged).unwrap()), None);
        }
    }
}
