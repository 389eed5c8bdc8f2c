//! Passwords: argon2id with OWASP's parameters, a few at a time, outside every transaction.

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier, phc};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::{Failure, Moment};

/// A password as typed. Does not show itself in logs.
pub struct Password(String);

/// Why a password is not good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeakPassword {
    /// Fewer than ten characters.
    TooShort,
    /// More than 128 characters: hashing must not become a weapon.
    TooLong,
    /// Among the passwords that are tried first, or made of the person's own name or address.
    TooCommon,
}

/// Characters.
const SHORTEST: usize = 10;
const LONGEST: usize = 128;
/// Guesses that a password must survive: zxcvbn counts those of its word lists (common passwords among them) and
/// patterns. A million is what an online attacker could try.
const FEWEST_GUESSES: u64 = 1_000_000;

impl Password {
    /// A password to check against a hash: anything of sane length.
    pub fn to_check(text: &str) -> Self {
        Self(text.chars().take(LONGEST + 1).collect())
    }

    /// A password that someone wants to have. `about_them` are words an attacker would try first.
    ///
    /// # Errors
    /// [`WeakPassword`] says what to mend. There are no rules about capitals, digits and signs.
    pub fn choose(text: &str, about_them: &[&str]) -> Result<Self, WeakPassword> {
        match text.chars().count() {
            count if count < SHORTEST => Err(WeakPassword::TooShort),
            count if count > LONGEST => Err(WeakPassword::TooLong),
            _ if zxcvbn::zxcvbn(text, about_them).guesses() < FEWEST_GUESSES => {
                Err(WeakPassword::TooCommon)
            }
            _ => Ok(Self(text.to_owned())),
        }
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Password(…)")
    }
}

/// A hashed password in PHC form.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(pub(crate) String);

impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("PasswordHash(…)")
    }
}

/// Hashes passwords on threads of their own, so few at a time that a rush of sign-ins can't take all memory.
pub struct PasswordHasher {
    argon2: Argon2<'static>,
    at_once: Semaphore,
    /// Checked when nobody has the address, so that this takes as long as a wrong password.
    stand_in: PasswordHash,
}

impl PasswordHasher {
    /// OWASP's Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane.
    ///
    /// # Errors
    /// When the parameters are refused, which they are not.
    pub fn new(moment: &mut Moment) -> Result<Self, Failure> {
        Self::with(Params::new(19 * 1024, 2, 1, None), moment.bytes())
    }

    /// Weak and quick.
    #[cfg(feature = "testing")]
    #[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
    pub fn for_tests() -> Self {
        Self::with(Params::new(8, 1, 1, None), [7; 16]).expect("a hasher")
    }

    fn with(params: argon2::Result<Params>, salt: [u8; 16]) -> Result<Self, Failure> {
        let params = params.map_err(|_| Failure::Invariant("argon2 parameters"))?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let stand_in = hash(&argon2, "nobody's password", &salt)?;
        Ok(Self {
            argon2,
            at_once: Semaphore::new(2),
            stand_in,
        })
    }

    /// Hashes a password (about 20 ms).
    pub(crate) async fn hash(
        &self,
        password: Password,
        moment: &mut Moment,
    ) -> Result<PasswordHash, Failure> {
        let (argon2, salt) = (self.argon2.clone(), moment.bytes::<16>());
        self.apart(move || hash(&argon2, &password.0, &salt))
            .await?
    }

    /// Whether the password is the one. Without a hash the work is done all the same and the answer is no.
    pub(crate) async fn verify(
        &self,
        password: Password,
        expected: Option<PasswordHash>,
    ) -> Result<bool, Failure> {
        let argon2 = self.argon2.clone();
        let known = expected.is_some();
        let expected = expected.unwrap_or_else(|| self.stand_in.clone());
        let matches = self
            .apart(move || {
                phc::PasswordHash::new(&expected.0)
                    .is_ok_and(|hash| argon2.verify_password(password.0.as_bytes(), &hash).is_ok())
            })
            .await?;
        Ok(matches && known)
    }

    async fn apart<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Failure> {
        let _permit = self
            .at_once
            .acquire()
            .await
            .map_err(|_| Failure::Invariant("the password queue is closed"))?;
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|_| Failure::Invariant("hashing panicked"))
    }
}

fn hash(argon2: &Argon2<'_>, password: &str, salt: &[u8; 16]) -> Result<PasswordHash, Failure> {
    argon2
        .hash_password_with_salt(password.as_bytes(), salt)
        .map(|hash| PasswordHash(hash.to_string()))
        .map_err(|_| Failure::Invariant("argon2 refused to hash"))
}
