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
    /// What the mailed link's query tells the page that it leads to; none for nothing.
    pub link_query: Option<String>,
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
                path: match form.link_query {
                    Some(query) => format!("{}?{query}", link_path(CONFIRM_SIGN_UP, &token)),
                    None => link_path(CONFIRM_SIGN_UP, &token),
                },
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

#[cfg(test)]
mod tests {
    use sea_orm::{EntityTrait, PaginatorTrait};
    use time::Duration;

    use crate::messages::Letter;
    use crate::people::entity::{person, sign_up};
    use crate::people::{pending_sign_up, sweep};
    use crate::testing::{World, on_both_databases, token_in};

    const PASSWORD: &str = "seven paper cranes";

    #[on_both_databases]
    async fn signing_up_makes_no_person_yet(world: World) {
        world
            .fill_in_sign_up("Sana", "Sana@Example.org ", PASSWORD)
            .await
            .unwrap();
        let mails = world.deliver_mail().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].recipient, "sana@example.org");
        let token = token_in(&mails[0].letter).unwrap();
        let pending = pending_sign_up(world.campus(), &world.moment(), &token)
            .await
            .unwrap();
        assert_eq!(pending.unwrap().name, "Sana");
        let people = person::Entity::find()
            .count(world.campus().read())
            .await
            .unwrap();
        assert_eq!(people, 0);
    }

    #[on_both_databases]
    async fn the_owner_of_an_address_is_told_that_it_has_an_account(world: World) {
        world.member("Sana", "sana@example.org", PASSWORD).await;
        world
            .fill_in_sign_up("Not Sana", "SANA@example.org", PASSWORD)
            .await
            .unwrap();
        let mails = world.deliver_mail().await;
        assert_eq!(mails.len(), 1);
        let expected = Letter::AlreadySignedUp {
            name: "Sana".to_owned(),
        };
        assert_eq!(mails[0].letter, expected);
    }

    #[on_both_databases]
    async fn an_address_is_not_flooded_whether_it_has_an_account_or_not(world: World) {
        world.member("Sana", "sana@example.org", PASSWORD).await;
        for address in ["sana@example.org", "nobody@example.org"] {
            for _ in 0..8 {
                world
                    .fill_in_sign_up("Someone", address, PASSWORD)
                    .await
                    .unwrap();
            }
            assert_eq!(world.deliver_mail().await.len(), 5, "{address}");
        }
        world.advance(Duration::hours(25));
        world
            .fill_in_sign_up("Someone", "nobody@example.org", PASSWORD)
            .await
            .unwrap();
        assert_eq!(world.deliver_mail().await.len(), 1);
    }

    #[on_both_databases]
    async fn a_later_sign_up_leaves_the_earlier_link_alone(world: World) {
        world
            .fill_in_sign_up("Sana", "sana@example.org", PASSWORD)
            .await
            .unwrap();
        world
            .fill_in_sign_up("Stranger", "sana@example.org", PASSWORD)
            .await
            .unwrap();
        let mails = world.deliver_mail().await;
        let first = token_in(&mails[0].letter).unwrap();
        let pending = pending_sign_up(world.campus(), &world.moment(), &first)
            .await
            .unwrap();
        assert_eq!(pending.unwrap().name, "Sana");
    }

    #[on_both_databases]
    async fn unconfirmed_sign_ups_are_swept_away(world: World) {
        world
            .fill_in_sign_up("Sana", "sana@example.org", PASSWORD)
            .await
            .unwrap();
        world.deliver_mail().await;
        sweep(world.campus(), &world.moment()).await.unwrap();
        assert_eq!(
            sign_up::Entity::find()
                .count(world.campus().read())
                .await
                .unwrap(),
            1
        );
        world.advance(Duration::hours(25));
        sweep(world.campus(), &world.moment()).await.unwrap();
        assert_eq!(
            sign_up::Entity::find()
                .count(world.campus().read())
                .await
                .unwrap(),
            0
        );
    }
}
