//! What a seal is made of. Pure, so that a file can be checked where there is no database.
//!
//! Version 1. A *leaf* is SHA-256 over the entry as a JSON array without spaces: `[[1,"entry",id],[seconds,nanoseconds],
//! [actor,actor_id,institution_id],[deed,subject,subject_id,facts]]`, the last as the text that is stored. A seal's
//! *digest* is SHA-256 over `[1,"seal",previous,number,seconds,[[id,leaf],…]]`, entries by ascending number, `previous`
//! being the digest of the seal before in hex, and 64 zeros for the first. A *signature* is HMAC-SHA256 over `kind:text`
//! with the installation's key.

use hmac::{Hmac, KeyInit, Mac};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::OffsetDateTime;

use crate::Failure;

const VERSION: u8 = 1;
/// What the first seal is chained to.
pub(crate) const BEGINNING: &str =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// The key without which no seal can be made. It lies outside the database.
#[derive(Clone)]
pub struct AuditKey(Hmac<Sha256>);

impl std::fmt::Debug for AuditKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("AuditKey(…)")
    }
}

/// What a signature is for: one made for the one is none for the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signed {
    /// A seal.
    Seal,
    /// The note of where the chain begins, once its oldest part was dropped.
    Prune,
    /// An exported file.
    File,
}

impl Signed {
    fn kind(self) -> &'static str {
        match self {
            Self::Seal => "seal",
            Self::Prune => "prune",
            Self::File => "file",
        }
    }
}

impl AuditKey {
    /// A key of these secret bytes.
    ///
    /// # Errors
    /// When they are too few to be secret.
    pub fn new(secret: &[u8]) -> Result<Self, Failure> {
        if secret.len() < 32 {
            return Err(Failure::Invariant("the audit key has at least 32 bytes"));
        }
        Hmac::new_from_slice(secret)
            .map(Self)
            .map_err(|_| Failure::Invariant("the audit key can't be used"))
    }

    fn over(&self, signed: Signed, text: &str) -> Hmac<Sha256> {
        self.0
            .clone()
            .chain_update(signed.kind())
            .chain_update(":")
            .chain_update(text)
    }

    /// The signature over the text, in hex.
    pub(crate) fn sign(&self, signed: Signed, text: &str) -> String {
        hex::encode(self.over(signed, text).finalize().into_bytes())
    }

    /// Whether the signature is ours.
    pub(crate) fn confirms(&self, signed: Signed, text: &str, signature: &str) -> bool {
        hex::decode(signature)
            .is_ok_and(|signature| self.over(signed, text).verify_slice(&signature).is_ok())
    }
}

/// An entry as it is sealed: read as plain text, so that one that was tampered with can be read too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
#[serde(deny_unknown_fields)]
pub(crate) struct SealedEntry {
    /// The entry's number.
    pub(crate) id: i64,
    /// When it was done.
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) at: OffsetDateTime,
    /// `person`, `operator` or `system`.
    pub(crate) actor: String,
    /// The person's number.
    pub(crate) actor_id: Option<i64>,
    /// The institution's number.
    pub(crate) institution_id: Option<i64>,
    /// What was done.
    pub(crate) deed: String,
    /// What it was done to.
    pub(crate) subject: Option<String>,
    /// Its number.
    pub(crate) subject_id: Option<i64>,
    /// Further facts, a JSON object as text.
    pub(crate) facts: String,
    /// The seal that it is under.
    pub(crate) seal_id: Option<i64>,
}

/// The number of an entry and its digest.
pub(crate) type Leaf = (i64, String);

/// The digest of an entry.
pub(crate) fn leaf(entry: &SealedEntry) -> Result<Leaf, Failure> {
    let canonical = serde_json::to_vec(&(
        (VERSION, "entry", entry.id),
        (entry.at.unix_timestamp(), entry.at.nanosecond()),
        (&entry.actor, entry.actor_id, entry.institution_id),
        (&entry.deed, &entry.subject, entry.subject_id, &entry.facts),
    ))?;
    Ok((entry.id, hex::encode(Sha256::digest(canonical))))
}

/// The digest of a seal over these entries.
pub(crate) fn seal_digest(
    previous: &str,
    number: i64,
    sealed_at: OffsetDateTime,
    leaves: &[Leaf],
) -> Result<String, Failure> {
    let seconds = sealed_at.unix_timestamp();
    let canonical = serde_json::to_vec(&(VERSION, "seal", previous, number, seconds, leaves))?;
    Ok(hex::encode(Sha256::digest(canonical)))
}

/// What is signed of the note of where the chain begins.
pub(crate) fn prune_text(seal: i64, digest: &str, entries: i64) -> String {
    format!("{seal}:{digest}:{entries}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_good_for_one_text_one_use_and_one_key() {
        let key = AuditKey::new(&[7; 64]).unwrap();
        let signature = key.sign(Signed::Seal, "text");
        assert!(key.confirms(Signed::Seal, "text", &signature));
        assert!(!key.confirms(Signed::Prune, "text", &signature));
        assert!(!key.confirms(Signed::Seal, "texT", &signature));
        assert!(!key.confirms(Signed::Seal, "text", "no hex"));
        assert!(!key.confirms(Signed::Seal, "text", ""));
        let other = AuditKey::new(&[8; 64]).unwrap();
        assert!(!other.confirms(Signed::Seal, "text", &signature));
        assert!(AuditKey::new(&[7; 31]).is_err());
    }

    #[test]
    fn the_canonical_form_is_fixed() {
        let entry = SealedEntry {
            id: 7,
            at: OffsetDateTime::UNIX_EPOCH,
            actor: "person".to_owned(),
            actor_id: Some(1),
            institution_id: None,
            deed: "role_granted".to_owned(),
            subject: Some("person".to_owned()),
            subject_id: Some(2),
            facts: "{}".to_owned(),
            seal_id: None,
        };
        let (id, digest) = leaf(&entry).unwrap();
        assert_eq!(id, 7);
        let sealed = SealedEntry {
            seal_id: Some(3),
            ..entry.clone()
        };
        assert_eq!(leaf(&sealed).unwrap().1, digest);
        let canonical =
            r#"[[1,"entry",7],[0,0],["person",1,null],["role_granted","person",2,"{}"]]"#;
        assert_eq!(digest, hex::encode(Sha256::digest(canonical)));
    }
}
