//! What only this installation knows.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256, Sha512};

/// A secret of the installation: with it, what must be found again but need not be read (a network address, what
/// somebody typed) is kept as a keyed hash, which a copy of the database does not give away.
#[derive(Clone)]
pub struct InstallationSecret([u8; 64]);

impl InstallationSecret {
    /// The secret that goes with a key of the installation; the key can't be found from it.
    pub fn derived_from(key: &[u8]) -> Self {
        let digest = Sha512::new_with_prefix(b"seekh: keyed hashes\0").chain_update(key);
        Self(digest.finalize().into())
    }

    /// The keyed hash of the parts, in hex. Where one part ends and the next begins makes a difference.
    pub(crate) fn keyed_hash(&self, parts: &[&str]) -> String {
        let mut hash = Hmac::<Sha256>::new(&self.0.into());
        for part in parts {
            hash.update(format!("{}:", part.len()).as_bytes());
            hash.update(part.as_bytes());
        }
        hex::encode(hash.finalize().into_bytes())
    }
}

impl std::fmt::Debug for InstallationSecret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("InstallationSecret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::InstallationSecret;

    #[test]
    fn a_keyed_hash_depends_on_the_key_and_on_every_part() {
        let secret = InstallationSecret::derived_from(b"one");
        let hash = secret.keyed_hash(&["ab", "c"]);
        assert_eq!(hash.len(), 64);
        assert_eq!(hash, secret.keyed_hash(&["ab", "c"]));
        assert_ne!(hash, secret.keyed_hash(&["a", "bc"]));
        assert_ne!(hash, secret.keyed_hash(&["abc"]));
        let other = InstallationSecret::derived_from(b"two");
        assert_ne!(hash, other.keyed_hash(&["ab", "c"]));
    }
}
