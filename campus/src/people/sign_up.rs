//! Begins an account: the form is put aside until the address is proved.

use courseware::Language;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use time::Duration;

use super::entity::sign_up;
use super::identified::owner_of_address;
use super::link_path::{CONFIRM_SIGN_UP, link_path};
use super::one_time_code::{LIFETIME as CODE_LIFETIME, make_code};
use super::slow_down::{Caller, Door, Wait, admit_request};
use super::{Address, CodePurpose, PRIVACY_NOTICE, Password, PersonName, SecretToken};
use crate::messages::{Letter, TextMessage, TextRefusal, mails_since, post, post_text};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// How long the mailed link works.
const LIFETIME: Duration = Duration::hours(24);
/// So many sign-ups of one address wait at most; the next takes the place of the oldest.
const MOST_PENDING: u64 = 5;
/// An address gets no more mails than this in an hour, so that nobody can flood a stranger. No longer than that,
/// since whoever uses them up keeps the owner from signing up as well.
const MOST_MAILS: u64 = 5;
const MAILS_COUNTED: Duration = Duration::hours(1);

/// A filled-in sign-up form.
#[derive(Debug)]
pub struct NewSignUp {
    /// How the person wants to be called.
    pub name: PersonName,
    /// The address that will prove itself by the mailed link, or the number that will by the texted code.
    pub address: Address,
    /// The password; by mail, to be typed once more when the link is followed.
    pub password: Password,
    /// The language of the form: the mail is written in it, and the privacy notice was read in it.
    pub language: Language,
    /// Where the person was going when the form came between: a path of the installation. Kept here and not in the
    /// link, so that nobody can write words of their own into another's mail.
    pub return_to: Option<String>,
}

/// How the sign-up goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProofStep {
    /// By the link in the mail.
    Mail,
    /// By the code in the text message, typed on the page of this ticket.
    Text(SecretToken),
}

/// Why nothing is sent now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskRefusal {
    /// The network asks for too much.
    Wait(Wait),
    /// The number can't have a text.
    Text(TextRefusal),
}

impl AskRefusal {
    pub(super) fn waiting(error: Error<Wait>) -> Error<Self> {
        match error {
            Error::Refused(wait) => Error::Refused(Self::Wait(wait)),
            Error::Failed(failure) => Error::Failed(failure),
        }
    }

    pub(super) fn refused(refusal: TextRefusal) -> Error<Self> {
        Error::Refused(Self::Text(refusal))
    }
}

/// Puts the form aside and mails a link or texts a code, or, when the address has an account, a word about that.
///
/// Answer and work are the same in both cases (a hash, the same rows, a message), so that nobody learns from wording or
/// timing whether an address is registered. The last few sign-ups of the address stay valid: a stranger who signs up
/// with it once can't take away a link that its owner is waiting for, and one who does so all day can't keep the owner
/// out. A network that sends too many forms is told to wait.
///
/// # Errors
/// [`AskRefusal`], or when the database fails.
pub async fn sign_up(
    campus: &Campus,
    moment: &mut Moment,
    form: NewSignUp,
    caller: &Caller,
) -> Result<ProofStep, Error<AskRefusal>> {
    admit_request(campus, moment, Door::SignUp, caller)
        .await
        .map_err(AskRefusal::waiting)?;
    let password_hash = campus.passwords().hash(form.password, moment).await?;
    let transaction = campus.begin().await?;
    let owner = owner_of_address(&transaction, &form.address).await?;
    let language = owner
        .as_ref()
        .and_then(|owner| owner.language.parse().ok())
        .unwrap_or(form.language);
    let (token, step) = match &form.address {
        Address::Email(email) => {
            let since = moment.now() - MAILS_COUNTED;
            if mails_since(&transaction, email.as_str(), since).await? >= MOST_MAILS {
                return Ok(ProofStep::Mail);
            }
            let token = SecretToken::draw(moment);
            let letter = match owner {
                Some(owner) => Letter::AlreadySignedUp { name: owner.name },
                None => Letter::ConfirmSignUp {
                    name: form.name.as_str().to_owned(),
                    path: link_path(CONFIRM_SIGN_UP, &token),
                },
            };
            post(&transaction, moment, email.as_str(), language, &letter).await?;
            (token, ProofStep::Mail)
        }
        Address::Phone(phone) => {
            let code = make_code(&transaction, moment, CodePurpose::SignUp, phone, None)
                .await?
                .map_err(AskRefusal::refused)?;
            let message = match owner {
                Some(_) => TextMessage::AlreadySignedUp,
                None => TextMessage::Code {
                    digits: code.digits,
                },
            };
            let (recipient, rules) = ((phone, language), campus.telephony());
            post_text(
                &transaction,
                moment,
                rules,
                recipient,
                &message,
                Some(CODE_LIFETIME),
            )
            .await?
            .map_err(AskRefusal::refused)?;
            (code.ticket.clone(), ProofStep::Text(code.ticket))
        }
    };
    make_room(&transaction, &form.address).await?;
    // Also when the address has an account: nobody is sent the secret then, but the row counts towards the limit.
    sign_up::ActiveModel {
        address: Set(form.address.as_str().to_owned()),
        name: Set(form.name.into_string()),
        language: Set(form.language.code().to_owned()),
        password_hash: Set(password_hash.0),
        privacy_notice: Set(PRIVACY_NOTICE.to_owned()),
        return_to: Set(form.return_to),
        token_hash: Set(token.hash()),
        created_at: Set(moment.now()),
        expires_at: Set(moment.now() + LIFETIME),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    transaction.commit().await?;
    Ok(step)
}

/// Forgets the oldest sign-ups of the address until there is room for one more.
async fn make_room(transaction: &Transaction, address: &Address) -> Result<(), Failure> {
    let kept: Vec<i64> = sign_up::Entity::find()
        .select_only()
        .column(sign_up::Column::Id)
        .filter(sign_up::Column::Address.eq(address.as_str()))
        .order_by_desc(sign_up::Column::Id)
        .limit(MOST_PENDING - 1)
        .into_tuple()
        .all(transaction)
        .await?;
    sign_up::Entity::delete_many()
        .filter(sign_up::Column::Address.eq(address.as_str()))
        .filter(sign_up::Column::Id.is_not_in(kept))
        .exec(transaction)
        .await?;
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
        // The mail of their own sign-up counts for an hour.
        world.advance(Duration::hours(1));
        for address in ["sana@example.org", "nobody@example.org"] {
            for _ in 0..8 {
                world
                    .fill_in_sign_up("Someone", address, PASSWORD)
                    .await
                    .unwrap();
            }
            assert_eq!(world.deliver_mail().await.len(), 5, "{address}");
        }
    }

    #[on_both_databases]
    async fn nobody_is_kept_out_for_longer_than_an_hour(world: World) {
        let address = "sana@example.org";
        for _ in 0..8 {
            world
                .fill_in_sign_up("Stranger", address, PASSWORD)
                .await
                .unwrap();
        }
        let strangers = world.deliver_mail().await;
        world.advance(Duration::hours(1));
        world
            .fill_in_sign_up("Sana", address, PASSWORD)
            .await
            .unwrap();
        let mails = world.deliver_mail().await;
        let names = async |letter: &Letter| {
            let token = token_in(letter).unwrap();
            let moment = world.moment();
            let pending = pending_sign_up(world.campus(), &moment, &token);
            pending.await.unwrap().map(|pending| pending.name)
        };
        assert_eq!(names(&mails[0].letter).await.as_deref(), Some("Sana"));
        // The oldest made room for it.
        assert_eq!(names(&strangers[0].letter).await, None);
        assert_eq!(
            names(&strangers[1].letter).await.as_deref(),
            Some("Stranger")
        );
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
        sweep(
            world.campus(),
            &world.moment(),
            &crate::Retention::default(),
        )
        .await
        .unwrap();
        assert_eq!(
            sign_up::Entity::find()
                .count(world.campus().read())
                .await
                .unwrap(),
            1
        );
        world.advance(Duration::hours(25));
        sweep(
            world.campus(),
            &world.moment(),
            &crate::Retention::default(),
        )
        .await
        .unwrap();
        assert_eq!(
            sign_up::Entity::find()
                .count(world.campus().read())
                .await
                .unwrap(),
            0
        );
    }
}
