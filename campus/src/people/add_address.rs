//! Adds an address to one's account: said first, proved afterwards.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use time::Duration;

use super::entity::address_claim;
use super::identified::{AddressTaken, attach};
use super::link_path::{CONFIRM_ADDRESS, link_path};
use super::one_time_code::{
    LIFETIME as CODE_LIFETIME, admit_digits, make_code, open_code, try_code,
};
use super::slow_down::Caller;
use super::tell_of_addresses::tell_of_addresses;
use super::{
    Address, CodeDigits, CodePurpose, CodeRefusal, Password, PhoneNumber, ProofStep, SecretToken,
    SignedIn, Unproved, confirm_self, contacts,
};
use crate::audit::{self, Deed, Entry, Subject};
use crate::messages::{Letter, TextMessage, TextRefusal, mails_since, post, post_text};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// How long the mailed link works.
const LIFETIME: Duration = Duration::hours(24);
/// An address gets no more mails than this in an hour.
const MOST_MAILS: u64 = 5;

/// Why nothing was sent to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddRefusal {
    /// It was not shown that it is the person who adds it.
    Unproved(Unproved),
    /// The number can't have a text now.
    Text(TextRefusal),
}

/// Why an address was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofRefusal {
    /// The link or code does not work.
    Code(CodeRefusal),
    /// It belongs to another account. Only whoever has proved that the address is theirs is told so.
    Taken,
}

/// Writes the address down as claimed and sends a link or a code to it. Whether it belongs to somebody already is not
/// told before it is proved. Asks for the password: whoever holds a telephone on which somebody is signed in could add an
/// address of their own, and choose a password by it.
///
/// # Errors
/// [`AddRefusal`], or when the database fails.
pub async fn add_address(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    address: &Address,
    password: Password,
    caller: &Caller,
) -> Result<ProofStep, Error<AddRefusal>> {
    if !is_free_to_add(campus, moment, who, address).await? {
        confirm_self(campus, moment, who, password, caller)
            .await
            .map_err(|error| error.map_refusal(AddRefusal::Unproved))?;
    }
    send_proof(campus, moment, who, address)
        .await
        .map_err(|error| error.map_refusal(AddRefusal::Text))
}

/// Whether no password is asked for: an address that was claimed already is only written to again, and who has neither
/// a password nor an address has nothing to show who they are by.
async fn is_free_to_add(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    address: &Address,
) -> Result<bool, Failure> {
    let found = contacts(campus, moment, who).await?;
    let again = found
        .claimed
        .iter()
        .any(|claim| claim.kind == address.kind() && claim.value == address.as_str());
    Ok(again || !(found.has_password || found.is_reached()))
}

async fn send_proof(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    address: &Address,
) -> Result<ProofStep, Error<TextRefusal>> {
    let transaction = campus.begin().await?;
    let (token, lifetime, step) = match address {
        Address::Email(email) => {
            let since = moment.now() - Duration::HOUR;
            if mails_since(&transaction, email.as_str(), since).await? >= MOST_MAILS {
                return Ok(ProofStep::Mail);
            }
            let token = SecretToken::draw(moment);
            let letter = Letter::ProveAddress {
                name: who.name().to_owned(),
                path: link_path(CONFIRM_ADDRESS, &token),
            };
            post(
                &transaction,
                moment,
                email.as_str(),
                who.language(),
                &letter,
            )
            .await?;
            (token, LIFETIME, ProofStep::Mail)
        }
        Address::Phone(phone) => {
            let purpose = CodePurpose::Prove;
            let code = make_code(&transaction, moment, purpose, phone, Some(who.id()))
                .await?
                .map_err(Error::Refused)?;
            let message = TextMessage::Code {
                digits: code.digits,
            };
            let (recipient, rules) = ((phone, who.language()), campus.telephony());
            let lifetime = Some(CODE_LIFETIME);
            post_text(&transaction, moment, rules, recipient, &message, lifetime)
                .await?
                .map_err(Error::Refused)?;
            let step = ProofStep::Text(code.ticket.clone());
            (code.ticket, CODE_LIFETIME, step)
        }
    };
    address_claim::Entity::delete_many()
        .filter(address_claim::Column::PersonId.eq(who.id()))
        .filter(address_claim::Column::Kind.eq(address.kind()))
        .filter(address_claim::Column::Value.eq(address.as_str()))
        .exec(&transaction)
        .await?;
    address_claim::ActiveModel {
        person_id: Set(who.id()),
        kind: Set(address.kind()),
        value: Set(address.as_str().to_owned()),
        token_hash: Set(token.hash()),
        created_at: Set(moment.now()),
        expires_at: Set(moment.now() + lifetime),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    transaction.commit().await?;
    Ok(step)
}

/// The address that this link would prove to be the person's; none when it is unknown, too old, or another's.
///
/// # Errors
/// When the database fails.
pub async fn claimed_address(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    token: &SecretToken,
) -> Result<Option<String>, Failure> {
    let found = claim_of(campus.read(), moment, who, token).await?;
    Ok(found.map(|claim| claim.value))
}

/// Adds the address to which the link was mailed. Nobody but the person who asked for it can follow the link: whoever
/// else reads that mail must not end up with their address in a stranger's account.
///
/// # Errors
/// [`ProofRefusal`], or when the database fails.
pub async fn confirm_address(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    token: &SecretToken,
) -> Result<(), Error<ProofRefusal>> {
    let transaction = campus.begin().await?;
    let claim = claim_of(&transaction, moment, who, token).await?;
    let Some(Address::Email(email)) = claim.and_then(|claim| Address::from_kept(&claim.value))
    else {
        return Err(Error::Refused(ProofRefusal::Code(CodeRefusal::Void)));
    };
    take_address(campus, &transaction, moment, who, &email.into())
        .await?
        .map_err(|AddressTaken| Error::Refused(ProofRefusal::Taken))?;
    transaction.commit().await?;
    Ok(())
}

/// The number to which the code of this page was sent; none when nothing can be typed on it by this person any more.
///
/// # Errors
/// When the database fails.
pub async fn claimed_phone(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    ticket: &SecretToken,
) -> Result<Option<String>, Failure> {
    let code = open_code(campus.read(), moment, CodePurpose::Prove, ticket).await?;
    Ok(code
        .filter(|code| code.person_id == Some(who.id()))
        .map(|code| code.phone))
}

/// Adds the number to which the code was sent.
///
/// # Errors
/// [`ProofRefusal`], or when the database fails.
pub async fn confirm_phone(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    ticket: &SecretToken,
    typed: &CodeDigits,
    caller: &Caller,
) -> Result<(), Error<ProofRefusal>> {
    let admitted = admit_digits(campus, moment, caller)
        .await
        .map_err(|error| error.map_refusal(ProofRefusal::Code))?;
    let outcome = confirm_by_code(campus, moment, who, ticket, typed).await;
    let is_wrong = |refusal: &ProofRefusal| *refusal != ProofRefusal::Taken;
    admitted.settle(campus, moment, outcome, is_wrong).await
}

async fn confirm_by_code(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    ticket: &SecretToken,
    typed: &CodeDigits,
) -> Result<(), Error<ProofRefusal>> {
    if claimed_phone(campus, moment, who, ticket).await?.is_none() {
        return Err(Error::Refused(ProofRefusal::Code(CodeRefusal::Void)));
    }
    let transaction = campus.begin().await?;
    let code = match try_code(&transaction, moment, CodePurpose::Prove, ticket, typed).await? {
        Ok(code) => code,
        Err(refusal) => {
            transaction.commit().await?;
            return Err(Error::Refused(ProofRefusal::Code(refusal)));
        }
    };
    let phone = PhoneNumber::from_e164(&code.phone)
        .map_err(|_| Failure::Invariant("a code was made for a number"))?;
    take_address(campus, &transaction, moment, who, &phone.into())
        .await?
        .map_err(|AddressTaken| Error::Refused(ProofRefusal::Taken))?;
    transaction.commit().await?;
    Ok(())
}

/// The address is the person's from now on: they have shown that it reaches them.
pub(crate) async fn take_address(
    campus: &Campus,
    transaction: &Transaction,
    moment: &mut Moment,
    who: &SignedIn,
    address: &Address,
) -> Result<Result<(), AddressTaken>, Failure> {
    // Told first: to those that were there before.
    tell_of_addresses(campus, transaction, moment, who, address.as_str()).await?;
    if let Err(taken) = attach(transaction, moment, who.id(), address).await? {
        return Ok(Err(taken));
    }
    let entry = Entry::new(who, Deed::AddressAdded)
        .to(Subject::Person(who.id()))
        .erasable("address", who.id(), address.as_str(), moment.bytes());
    audit::record(transaction, moment, entry).await?;
    Ok(Ok(()))
}

async fn claim_of(
    connection: &impl sea_orm::ConnectionTrait,
    moment: &Moment,
    who: &SignedIn,
    token: &SecretToken,
) -> Result<Option<address_claim::Model>, Failure> {
    Ok(address_claim::Entity::find()
        .filter(address_claim::Column::TokenHash.eq(token.hash()))
        .filter(address_claim::Column::PersonId.eq(who.id()))
        .filter(address_claim::Column::ExpiresAt.gt(moment.now()))
        .one(connection)
        .await?)
}
