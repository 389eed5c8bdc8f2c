//! Secrets that travel in links. The database keeps only their hash.

use sha2::{Digest, Sha256};

use crate::Moment;

/// 256 random bits, written as 64 hexadecimal digits. Does not show itself in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretToken(String);

impl SecretToken {
    /// A new secret.
    pub fn draw(moment: &mut Moment) -> Self {
        Self(hex::encode(moment.bytes::<32>()))
    }

    /// A secret as it came in an address; none when it can't be one.
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        well_formed.then(|| Self(text.to_ascii_lowercase()))
    }

    /// What the database keeps. Looking a secret up by its hash needs no constant time: whoever can choose the
    /// hash can't choose the secret.
    pub fn hash(&self) -> String {
        hex::encode(Sha256::digest(self.0.as_bytes()))
    }

    /// The secret itself, for the one link that carries it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for SecretToken {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("SecretToken(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::OffsetDateTime;

    use super::*;

    proptest! {
        #[test]
        fn a_token_survives_its_link_and_nothing_else_is_one(
            seed in any::<[u8; 32]>(), text in any::<String>()
        ) {
            let token = SecretToken::draw(&mut Moment::new(OffsetDateTime::UNIX_EPOCH, seed));
            prop_assert_eq!(SecretToken::parse(token.reveal()), Some(token.clone()));
            prop_assert_ne!(token.hash(), token.reveal());
            prop_assert_eq!(format!("{token:?}"), "SecretToken(…)");
            if let Some(parsed) = SecretToken::parse(&text) {
                prop_assert_eq!(parsed.reveal().len(), 64);
            }
        }
    }
}
