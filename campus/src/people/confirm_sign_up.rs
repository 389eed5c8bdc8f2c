//! Turns a pending sign-up into a person.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};

use super::consent::{ConsentWay, record_consent};
use super::entity::{person, sign_up};
use super::identified::attach;
use super::one_time_code::{admit_digits, open_code, try_code};
use super::password::PasswordHash;
use super::slow_down::{Caller, Door, Try, Wait, admit};
use super::{Address, CodeDigits, CodePurpose, CodeRefusal, Password, PersonId, SecretToken};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// What the page of the link shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingSignUp {
    /// The name as typed.
    pub name: String,
    /// The address that the link was mailed to.
    pub email: String,
}

/// An account that has just been made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccount {
    /// Whose it is.
    pub person: PersonId,
    /// Where they were going when they signed up.
    pub return_to: Option<String>,
}

/// Why nobody was signed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmRefusal {
    /// The link is unknown, too old, or was used.
    LinkExpired,
    /// Not the password that was chosen in the form.
    WrongPassword,
    /// The address has found an owner since.
    AddressTaken,
    /// Too many passwords were wrong.
    Wait(Wait),
}

/// Looks at a link without using it up: mail programs follow links before people do.
///
/// # Errors
/// When the database fails.
pub async fn pending_sign_up(
    campus: &Campus,
    moment: &Moment,
    token: &SecretToken,
) -> Result<Option<PendingSignUp>, Failure> {
    let row = find(campus.read(), moment, token).await?;
    Ok(row.filter(is_by_mail).map(|row| PendingSignUp {
        name: row.name,
        email: row.address,
    }))
}

/// Makes the person, provided that the password of the form is typed once more.
///
/// Following the link proves that the address is theirs; it does not prove that the form was. Somebody may have
/// signed up with another's address and a password of their own, waiting for the owner to click. The owner doesn't
/// know that password, so no account comes of it.
///
/// # Errors
/// [`ConfirmRefusal`], or when the database fails.
pub async fn confirm_sign_up(
    campus: &Campus,
    moment: &Moment,
    token: &SecretToken,
    password: Password,
    caller: &Caller,
) -> Result<NewAccount, Error<ConfirmRefusal>> {
    let row = find(campus.read(), moment, token).await?;
    let Some(row) = row.filter(is_by_mail) else {
        return Err(Error::Refused(ConfirmRefusal::LinkExpired));
    };
    let account = format!("sign-up {}", row.id);
    let attempt = Try {
        door: Door::Password,
        account: Some(&account),
        caller,
        device_known: false,
    };
    let admitted = admit(campus, moment, attempt)
        .await
        .map_err(|error| error.map_refusal(ConfirmRefusal::Wait))?;
    let outcome = confirm_by_password(campus, moment, row, password).await;
    let is_wrong = |refusal: &ConfirmRefusal| *refusal == ConfirmRefusal::WrongPassword;
    admitted.settle(campus, moment, outcome, is_wrong).await
}

async fn confirm_by_password(
    campus: &Campus,
    moment: &Moment,
    row: sign_up::Model,
    password: Password,
) -> Result<NewAccount, Error<ConfirmRefusal>> {
    let expected = PasswordHash(row.password_hash.clone());
    if !campus.passwords().verify(password, Some(expected)).await? {
        return Err(Error::Refused(ConfirmRefusal::WrongPassword));
    }
    let transaction = campus.begin().await?;
    let account = make_person(&transaction, moment, row).await?;
    transaction.commit().await?;
    Ok(account)
}

/// Whether a code can still be typed on the page of this ticket; the number that it was sent to.
///
/// # Errors
/// When the database fails.
pub async fn texted_sign_up(
    campus: &Campus,
    moment: &Moment,
    ticket: &SecretToken,
) -> Result<Option<String>, Failure> {
    let code = open_code(campus.read(), moment, CodePurpose::SignUp, ticket).await?;
    Ok(code.map(|code| code.phone))
}

/// Makes the person, provided that the code of the text message is typed.
///
/// The password is not asked for once more, as by mail it is: the page's address holds a ticket that only the browser
/// has in which the form was filled in, so whoever types the code here chose the password too.
///
/// # Errors
/// [`CodeRefusal`], or when the database fails. A number that found an owner meanwhile makes the code void.
pub async fn confirm_texted_sign_up(
    campus: &Campus,
    moment: &Moment,
    ticket: &SecretToken,
    typed: &CodeDigits,
    caller: &Caller,
) -> Result<NewAccount, Error<CodeRefusal>> {
    let admitted = admit_digits(campus, moment, caller).await?;
    let outcome = confirm_by_code(campus, moment, ticket, typed).await;
    admitted.settle(campus, moment, outcome, |_| true).await
}

async fn confirm_by_code(
    campus: &Campus,
    moment: &Moment,
    ticket: &SecretToken,
    typed: &CodeDigits,
) -> Result<NewAccount, Error<CodeRefusal>> {
    let transaction = campus.begin().await?;
    if let Err(refusal) = try_code(&transaction, moment, CodePurpose::SignUp, ticket, typed).await?
    {
        transaction.commit().await?;
        return Err(Error::Refused(refusal));
    }
    let Some(row) = find(&transaction, moment, ticket).await? else {
        return Err(Error::Refused(CodeRefusal::Void));
    };
    match make_person(&transaction, moment, row).await {
        Ok(account) => {
            transaction.commit().await?;
            Ok(account)
        }
        Err(Error::Refused(_)) => Err(Error::Refused(CodeRefusal::Void)),
        Err(Error::Failed(failure)) => Err(Error::Failed(failure)),
    }
}

async fn make_person(
    transaction: &Transaction,
    moment: &Moment,
    row: sign_up::Model,
) -> Result<NewAccount, Error<ConfirmRefusal>> {
    let address = Address::from_kept(&row.address)
        .ok_or(Failure::Invariant("a pending sign-up has an address"))?;
    // Every sign-up of the address goes: the proved one is used up, the others can only be refused from now on.
    let used_up = sign_up::Entity::delete_many()
        .filter(sign_up::Column::Address.eq(&row.address))
        .exec(transaction)
        .await?;
    if used_up.rows_affected == 0 {
        return Err(Error::Refused(ConfirmRefusal::LinkExpired));
    }
    let person = person::ActiveModel {
        name: Set(row.name),
        language: Set(row.language.clone()),
        password_hash: Set(Some(row.password_hash)),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    if attach(transaction, moment, person.id, &address)
        .await?
        .is_err()
    {
        return Err(Error::Refused(ConfirmRefusal::AddressTaken));
    }
    let given_at = row.created_at;
    record_consent(
        transaction,
        person.id,
        row.privacy_notice,
        row.language,
        given_at,
        ConsentWay::SignUp,
    )
    .await?;
    Ok(NewAccount {
        person: person.id,
        return_to: row.return_to,
    })
}

/// A ticket is not a link: without its code it proves nothing.
fn is_by_mail(row: &sign_up::Model) -> bool {
    matches!(Address::from_kept(&row.address), Some(Address::Email(_)))
}

async fn find(
    connection: &impl ConnectionTrait,
    moment: &Moment,
    token: &SecretToken,
) -> Result<Option<sign_up::Model>, Failure> {
    Ok(sign_up::Entity::find()
        .filter(sign_up::Column::TokenHash.eq(token.hash()))
        .filter(sign_up::Column::ExpiresAt.gt(moment.now()))
        .one(connection)
        .await?)
}

#[cfg(test)]
mod tests {
    use sea_orm::EntityTrait;
    use time::Duration;

    use super::{ConfirmRefusal, confirm_sign_up, pending_sign_up};
    use crate::Error;
    use crate::people::entity::{consent, identifier};
    use crate::people::slow_down::Caller;
    use crate::people::{Password, PersonId, SecretToken, signed_in};
    use crate::testing::{World, on_both_databases, token_in};

    const PASSWORD: &str = "seven paper cranes";

    async fn mailed_tokens(world: &World) -> Vec<SecretToken> {
        let mails = world.deliver_mail().await;
        mails
            .iter()
            .filter_map(|mail| token_in(&mail.letter))
            .collect()
    }

    async fn confirm(
        world: &World,
        token: &SecretToken,
        password: &str,
    ) -> Result<PersonId, Error<ConfirmRefusal>> {
        let password = Password::to_check(password);
        let caller = Caller::default();
        confirm_sign_up(world.campus(), &world.moment(), token, password, &caller)
            .await
            .map(|account| account.person)
    }

    fn refusal<T: std::fmt::Debug>(result: Result<T, Error<ConfirmRefusal>>) -> ConfirmRefusal {
        match result.unwrap_err() {
            Error::Refused(refusal) => refusal,
            Error::Failed(failure) => panic!("{failure}"),
        }
    }

    #[on_both_databases]
    async fn the_link_and_the_password_make_a_person_who_can_sign_in(world: World) {
        world
            .fill_in_sign_up("Sana", "sana@example.org", PASSWORD)
            .await
            .unwrap();
        let token = mailed_tokens(&world).await.remove(0);
        let id = confirm(&world, &token, PASSWORD).await.unwrap();
        let person = signed_in(world.campus(), id).await.unwrap().unwrap();
        assert_eq!(person.name(), "Sana");
        assert_eq!(world.signs_in("sana@example.org", PASSWORD).await, Some(id));
        let identifiers = identifier::Entity::find()
            .all(world.campus().read())
            .await
            .unwrap();
        assert_eq!(identifiers[0].verified_at, Some(world.now()));
        let consents = consent::Entity::find()
            .all(world.campus().read())
            .await
            .unwrap();
        assert_eq!(
            (consents[0].person_id, consents[0].document.as_str()),
            (id, "privacy-notice")
        );
    }

    #[on_both_databases]
    async fn looking_uses_nothing_up_and_using_does(world: World) {
        world
            .fill_in_sign_up("Sana", "sana@example.org", PASSWORD)
            .await
            .unwrap();
        let token = mailed_tokens(&world).await.remove(0);
        for _ in 0..3 {
            let seen = pending_sign_up(world.campus(), &world.moment(), &token)
                .await
                .unwrap();
            assert_eq!(seen.unwrap().email, "sana@example.org");
        }
        confirm(&world, &token, PASSWORD).await.unwrap();
        assert_eq!(
            refusal(confirm(&world, &token, PASSWORD).await),
            ConfirmRefusal::LinkExpired
        );
        let seen = pending_sign_up(world.campus(), &world.moment(), &token)
            .await
            .unwrap();
        assert_eq!(seen, None);
    }

    #[on_both_databases]
    async fn a_planted_password_is_of_no_use(world: World) {
        world
            .fill_in_sign_up("Stranger", "sana@example.org", "the stranger's own")
            .await
            .unwrap();
        let token = mailed_tokens(&world).await.remove(0);
        let result = confirm(&world, &token, "what Sana would type").await;
        assert_eq!(refusal(result), ConfirmRefusal::WrongPassword);
        // The link is still good for whoever knows the password.
        confirm(&world, &token, "the stranger's own").await.unwrap();
    }

    #[on_both_databases]
    async fn links_end_after_a_day_and_strange_ones_never_worked(world: World) {
        world
            .fill_in_sign_up("Sana", "sana@example.org", PASSWORD)
            .await
            .unwrap();
        let token = mailed_tokens(&world).await.remove(0);
        world.advance(Duration::hours(24));
        assert_eq!(
            refusal(confirm(&world, &token, PASSWORD).await),
            ConfirmRefusal::LinkExpired
        );
        let strange = SecretToken::draw(&mut world.moment());
        assert_eq!(
            refusal(confirm(&world, &strange, PASSWORD).await),
            ConfirmRefusal::LinkExpired
        );
    }

    #[on_both_databases]
    async fn of_two_links_for_one_address_the_first_that_is_used_wins(world: World) {
        world
            .fill_in_sign_up("Sana", "sana@example.org", PASSWORD)
            .await
            .unwrap();
        world
            .fill_in_sign_up("Stranger", "sana@example.org", "the stranger's own")
            .await
            .unwrap();
        let tokens = mailed_tokens(&world).await;
        confirm(&world, &tokens[0], PASSWORD).await.unwrap();
        let result = confirm(&world, &tokens[1], "the stranger's own").await;
        assert_eq!(refusal(result), ConfirmRefusal::LinkExpired);
    }

    #[on_both_databases]
    async fn an_address_that_found_an_owner_meanwhile_is_refused(world: World) {
        world
            .fill_in_sign_up("Sana", "sana@example.org", PASSWORD)
            .await
            .unwrap();
        let token = mailed_tokens(&world).await.remove(0);
        world
            .person_reached_by("Sana Bibi", "sana@example.org")
            .await;
        assert_eq!(
            refusal(confirm(&world, &token, PASSWORD).await),
            ConfirmRefusal::AddressTaken
        );
    }
}
