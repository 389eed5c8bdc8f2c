//! Passwords: argon2id with OWASP's parameters, a few at a time, outside every transaction.

use std::sync::Arc;

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

/// Hashes at the same time: each takes 19 MiB and a processor.
const AT_ONCE: usize = 2;
/// Who would wait longer than a second or two is told to come back.
const MOST_WAITING: usize = 100;

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
            _ if guesses(text, about_them) < FEWEST_GUESSES => Err(WeakPassword::TooCommon),
            _ => Ok(Self(text.to_owned())),
        }
    }
}

fn guesses(text: &str, about_them: &[&str]) -> u64 {
    let words = words_of(about_them);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    zxcvbn::zxcvbn(text, &words).guesses()
}

/// A name or address whole, in its words, and with the words run together: `Sana Bibi`, `sana`, `bibi`, `sanabibi`.
fn words_of(about_them: &[&str]) -> Vec<String> {
    let mut all = Vec::new();
    for text in about_them.iter().map(|text| text.to_lowercase()) {
        let words: Vec<&str> = text
            .split(|character: char| !character.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        all.push(words.concat());
        all.extend(words.into_iter().map(str::to_owned));
        all.push(text);
    }
    all
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
    at_once: Arc<Semaphore>,
    /// One for each that hashes or waits.
    places: Arc<Semaphore>,
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

    /// Takes every place, until the answer is dropped.
    #[cfg(feature = "testing")]
    #[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
    pub(crate) fn crowd(&self) -> impl Sized + use<> {
        let all = u32::try_from(AT_ONCE + MOST_WAITING).expect("a small number");
        Arc::clone(&self.places)
            .try_acquire_many_owned(all)
            .expect("an empty queue")
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
            at_once: Arc::new(Semaphore::new(AT_ONCE)),
            places: Arc::new(Semaphore::new(AT_ONCE + MOST_WAITING)),
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

    /// The permit goes along with the work: a request that is given up in the meantime does not stop the hashing, and
    /// the next must not begin beside it.
    async fn apart<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Failure> {
        let place = Arc::clone(&self.places)
            .try_acquire_owned()
            .map_err(|_| Failure::Busy("passwords to hash"))?;
        let permit = Arc::clone(&self.at_once)
            .acquire_owned()
            .await
            .map_err(|_| Failure::Invariant("the password queue is closed"))?;
        tokio::task::spawn_blocking(move || {
            let _until_done = (place, permit);
            work()
        })
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::OffsetDateTime;

    use super::*;

    fn weakness(text: &str, about_them: &[&str]) -> Option<WeakPassword> {
        Password::choose(text, about_them).err()
    }

    #[test]
    fn length_is_counted_in_characters_of_any_script() {
        assert_eq!(weakness("shrt pass", &[]), Some(WeakPassword::TooShort));
        assert_eq!(weakness("سات کاغذی بگلے", &[]), None);
        assert_eq!(
            weakness(&"long enough ".repeat(11), &[]),
            Some(WeakPassword::TooLong)
        );
        assert_eq!(weakness("correct horse battery", &[]), None);
    }

    #[test]
    fn what_attackers_try_first_is_refused() {
        for common in [
            "1234567890",
            "password123",
            "qwertyuiop",
            "iloveyou123",
            "aaaaaaaaaaaa",
            "P@ssw0rd123",
            "abcdefghij",
            "pakistan123",
        ] {
            assert_eq!(
                weakness(common, &["pakistan"]),
                Some(WeakPassword::TooCommon),
                "{common}"
            );
        }
    }

    #[test]
    fn ones_own_name_and_address_are_refused() {
        let about = ["Sanober Baloch", "sanober.baloch@example.org"];
        for own in [
            "sanoberbaloch",
            "Sanober Baloch",
            "sanober.baloch@example.org",
            "sanober123",
        ] {
            assert_eq!(
                weakness(own, &about),
                Some(WeakPassword::TooCommon),
                "{own}"
            );
        }
    }

    #[tokio::test]
    async fn only_the_password_itself_fits_its_hash() {
        let mut moment = Moment::new(OffsetDateTime::UNIX_EPOCH, [3; 32]);
        let hasher = PasswordHasher::new(&mut moment).unwrap();
        let chosen = Password::choose("seven paper cranes", &[]).unwrap();
        let hash = hasher.hash(chosen, &mut moment).await.unwrap();
        assert!(
            hash.0.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{}",
            hash.0
        );
        for (typed, fits) in [
            ("seven paper cranes", true),
            ("Seven paper cranes", false),
            ("", false),
        ] {
            let expected = Some(hash.clone());
            assert_eq!(
                hasher
                    .verify(Password::to_check(typed), expected)
                    .await
                    .unwrap(),
                fits
            );
        }
        assert!(
            !hasher
                .verify(Password::to_check("nobody's password"), None)
                .await
                .unwrap()
        );
        let broken = Some(PasswordHash("not a hash".to_owned()));
        assert!(
            !hasher
                .verify(Password::to_check("not a hash"), broken)
                .await
                .unwrap()
        );
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_request_that_is_given_up_leaves_its_place_only_when_the_hashing_ends() {
        let hasher = Arc::new(PasswordHasher::for_tests());
        let (let_go, wait) = std::sync::mpsc::channel::<()>();
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let worker = Arc::clone(&hasher);
        let request = tokio::spawn(async move {
            let work = move || {
                begun.send(()).unwrap();
                wait.recv().unwrap();
            };
            worker.apart(work).await
        });
        has_begun.await.unwrap();
        request.abort();
        assert!(request.await.unwrap_err().is_cancelled());
        assert_eq!(hasher.at_once.available_permits(), AT_ONCE - 1);
        let_go.send(()).unwrap();
        let all = u32::try_from(AT_ONCE).unwrap();
        let _all = hasher.at_once.acquire_many(all).await.unwrap();
    }

    #[tokio::test]
    async fn who_comes_when_the_queue_is_full_is_turned_away() {
        let hasher = PasswordHasher::for_tests();
        let all = u32::try_from(AT_ONCE + MOST_WAITING).unwrap();
        let queue = hasher.places.acquire_many(all).await.unwrap();
        let refused = hasher.verify(Password::to_check("late"), None).await;
        assert!(matches!(refused, Err(Failure::Busy(_))));
        drop(queue);
        let served = hasher.verify(Password::to_check("late"), None).await;
        assert!(!served.unwrap());
    }

    #[tokio::test]
    async fn equal_passwords_have_different_hashes() {
        let mut moment = Moment::new(OffsetDateTime::UNIX_EPOCH, [3; 32]);
        let hasher = PasswordHasher::for_tests();
        let first = hasher
            .hash(Password::to_check("same"), &mut moment)
            .await
            .unwrap();
        let second = hasher
            .hash(Password::to_check("same"), &mut moment)
            .await
            .unwrap();
        assert_ne!(first, second);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn choosing_never_panics(text in any::<String>(), about in any::<String>()) {
            if let Ok(password) = Password::choose(&text, &[&about]) {
                prop_assert_eq!(format!("{password:?}"), "Password(…)");
            }
        }
    }
}
