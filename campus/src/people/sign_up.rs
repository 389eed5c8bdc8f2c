//! Begins an account: the form is put aside until the address is proved.

use courseware::Language;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
};
use time::Duration;

use super::entity::sign_up;
use super::identified::owner_of_email;
use super::link_path::{CONFIRM_SIGN_UP, link_path};
use super::{EmailAddress, PRIVACY_NOTICE, Password, PersonName, SecretToken};
use crate::messages::{Letter, post};
use crate::{Campus, Failure, Moment};

/// How long the mailed link works.
const LIFETIME: Duration = Duration::hours(24);
/// An address gets no more mails than this in a lifetime, so that nobody can flood a stranger.
const MOST_PENDING: u64 = 5;

/// A filled-in sign-up form.
#[derive(Debug)]
pub struct NewSignUp {
    /// How the person wants to be called.
    pub name: PersonName,
    /// The address that will prove itself by the mailed link.
    pub email: EmailAddress,
    /// The password, to be typed once more when the link is followed.
    pub password: Password,
    /// The language of the form: the mail is written in it, and the privacy notice was read in it.
    pub language: Language,
}

/// Puts the form aside and mails a link, or, when the address has an account, a word about that.
///
/// Answer and work are the same in both cases (a hash, a row, a mail), so that nobody learns from wording or timing
/// whether an address is registered. Earlier sign-ups of the address stay valid: a stranger who signs up with it
/// can't take away a link that its owner is waiting for.
///
/// # Errors
/// When the database fails.
pub async fn sign_up(campus: &Campus, moment: &mut Moment, form: NewSignUp) -> Result<(), Failure> {
    let password_hash = campus.passwords().hash(form.password, moment).await?;
    let token = SecretToken::draw(moment);
    let transaction = campus.begin().await?;
    let pending = sign_up::Entity::find()
        .filter(sign_up::Column::Email.eq(form.email.as_str()))
        .filter(sign_up::Column::ExpiresAt.gt(moment.now()))
        .count(&transaction)
        .await?;
    if pending >= MOST_PENDING {
        return Ok(());
    }
    let (language, letter) = match owner_of_email(&transaction, &form.email).await? {
        Some(owner) => (
            owner.language.parse().unwrap_or(form.language),
            Letter::AlreadySignedUp { name: owner.name },
        ),
        None => (
            form.language,
            Letter::ConfirmSignUp {
                name: form.name.as_str().to_owned(),
                path: link_path(CONFIRM_SIGN_UP, &token),
            },
        ),
    };
    // Also when the address has an account: nobody is sent the token then, but the row counts towards the limit.
    sign_up::ActiveModel {
        email: Set(form.email.as_str().to_owned()),
        name: Set(form.name.into_string()),
        language: Set(form.language.code().to_owned()),
        password_hash: Set(password_hash.0),
        privacy_notice: Set(PRIVACY_NOTICE.to_owned()),
        token_hash: Set(token.hash()),
        created_at: Set(moment.now()),
        expires_at: Set(moment.now() + LIFETIME),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    post(&transaction, moment, form.email.as_str(), language, &letter).await?;
    transaction.commit().await?;
    Ok(())
}
