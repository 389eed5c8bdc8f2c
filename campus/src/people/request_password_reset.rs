//! Asks for a link by which to choose a new password.

use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};
use time::Duration;

use super::entity::one_time_link;
use super::identified::owner_of_address;
use super::link_path::{RESET_PASSWORD, link_path};
use super::one_time_code::{
    LIFETIME as CODE_LIFETIME, admit_digits, make_code, open_code, try_code,
};
use super::one_time_link::{make, still_open};
use super::slow_down::{Caller, Door, Wait, admit_request};
use super::{
    Address, AskRefusal, CodeDigits, CodePurpose, CodeRefusal, EmailAddress, LinkPurpose,
    PhoneNumber, ProofStep, SecretToken,
};
use crate::jobs::{JobId, Task, enqueue, finish};
use crate::messages::{Letter, TextMessage, TextRefusal, post, post_text};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// How long the mailed link works.
const LIFETIME: Duration = Duration::hours(1);
/// A person gets no more mails than this in a lifetime.
const MOST_OPEN: u64 = 3;

/// Writes the wish down and nothing else. Whether anybody has the address is found out by the job, so that neither
/// the answer nor its timing can tell. A network that asks for too many is told to wait; a person's own address is
/// spared by the few mails that the job sends, and by nothing that would keep the person from asking.
///
/// # Errors
/// [`Wait`], or when the database fails.
pub async fn request_password_reset(
    campus: &Campus,
    moment: &Moment,
    email: &EmailAddress,
    caller: &Caller,
) -> Result<(), Error<Wait>> {
    admit_request(campus, moment, Door::PasswordReset, caller).await?;
    let transaction = campus.begin().await?;
    let task = Task::OfferPasswordReset {
        email: email.as_str().to_owned(),
    };
    enqueue(&transaction, moment, &task).await?;
    transaction.commit().await?;
    Ok(())
}

/// The same for an address of either kind. For a telephone number it makes a code, which the job sends if anybody has the
/// number, and answers with the ticket of the page on which it is typed.
///
/// # Errors
/// [`AskRefusal`], whether anybody has the number or not, or when the database fails.
pub async fn request_recovery(
    campus: &Campus,
    moment: &mut Moment,
    address: &Address,
    caller: &Caller,
) -> Result<ProofStep, Error<AskRefusal>> {
    let phone = match address {
        Address::Email(email) => {
            request_password_reset(campus, moment, email, caller)
                .await
                .map_err(AskRefusal::waiting)?;
            return Ok(ProofStep::Mail);
        }
        Address::Phone(phone) => phone,
    };
    if campus.telephony().texts_a_day <= 0 {
        return Err(AskRefusal::refused(TextRefusal::NoTexts));
    }
    admit_request(campus, moment, Door::PasswordReset, caller)
        .await
        .map_err(AskRefusal::waiting)?;
    let transaction = campus.begin().await?;
    let code = make_code(&transaction, moment, CodePurpose::Recover, phone, None)
        .await?
        .map_err(AskRefusal::refused)?;
    let task = Task::OfferRecoveryCode {
        phone: phone.as_str().to_owned(),
        digits: code.digits,
    };
    enqueue(&transaction, moment, &task).await?;
    transaction.commit().await?;
    Ok(ProofStep::Text(code.ticket))
}

/// The job: mails a link to the person who has the address, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn offer_password_reset(
    campus: &Campus,
    moment: &mut Moment,
    email: &str,
    job: JobId,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    if let Ok(email) = EmailAddress::parse(email) {
        mail_link(&transaction, moment, &email).await?;
    }
    finish(&transaction, moment, job).await?;
    transaction.commit().await?;
    Ok(())
}

/// The job: texts the code to the person who has the number, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn offer_recovery_code(
    campus: &Campus,
    moment: &Moment,
    phone: &str,
    digits: CodeDigits,
    job: JobId,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    if let Ok(phone) = PhoneNumber::from_e164(phone)
        && let Some(person) = owner_of_address(&transaction, &phone.clone().into()).await?
    {
        let recipient = (&phone, super::preferred_language(&person.language));
        let (rules, message) = (campus.telephony(), TextMessage::Code { digits });
        // A number that has had enough is told nothing more, and neither is whoever asked.
        let _refused = post_text(
            &transaction,
            moment,
            rules,
            recipient,
            &message,
            Some(CODE_LIFETIME),
        )
        .await?;
    }
    finish(&transaction, moment, job).await?;
    transaction.commit().await?;
    Ok(())
}

/// Whether a code can still be typed on the page of this ticket; the number that it went to, if anybody has it.
///
/// # Errors
/// When the database fails.
pub async fn texted_recovery(
    campus: &Campus,
    moment: &Moment,
    ticket: &SecretToken,
) -> Result<Option<String>, Failure> {
    let code = open_code(campus.read(), moment, CodePurpose::Recover, ticket).await?;
    Ok(code.map(|code| code.phone))
}

/// Turns the right code into a link by which to choose a new password, as a mailed one would be; its path.
///
/// # Errors
/// [`CodeRefusal`], or when the database fails.
pub async fn redeem_recovery_code(
    campus: &Campus,
    moment: &mut Moment,
    ticket: &SecretToken,
    typed: &CodeDigits,
    caller: &Caller,
) -> Result<String, Error<CodeRefusal>> {
    let admitted = admit_digits(campus, moment, caller).await?;
    let outcome = redeem(campus, moment, ticket, typed).await;
    admitted.settle(campus, moment, outcome, |_| true).await
}

async fn redeem(
    campus: &Campus,
    moment: &mut Moment,
    ticket: &SecretToken,
    typed: &CodeDigits,
) -> Result<String, Error<CodeRefusal>> {
    let transaction = campus.begin().await?;
    let code = match try_code(&transaction, moment, CodePurpose::Recover, ticket, typed).await? {
        Ok(code) => code,
        Err(refusal) => {
            transaction.commit().await?;
            return Err(Error::Refused(refusal));
        }
    };
    let phone = PhoneNumber::from_e164(&code.phone)
        .map_err(|_| Failure::Invariant("a code was made for a number"))?;
    let Some(person) = owner_of_address(&transaction, &phone.into()).await? else {
        return Err(Error::Refused(CodeRefusal::Void));
    };
    let purpose = LinkPurpose::ResetPassword;
    let token = make(&transaction, moment, purpose, Some(person.id), LIFETIME).await?;
    transaction.commit().await?;
    Ok(link_path(RESET_PASSWORD, &token))
}

async fn mail_link(
    transaction: &Transaction,
    moment: &mut Moment,
    email: &EmailAddress,
) -> Result<(), Failure> {
    let Some(person) = owner_of_address(transaction, &email.clone().into()).await? else {
        return Ok(());
    };
    let open = still_open(moment, LinkPurpose::ResetPassword)
        .filter(one_time_link::Column::PersonId.eq(person.id))
        .count(transaction)
        .await?;
    if open >= MOST_OPEN {
        return Ok(());
    }
    let token = make(
        transaction,
        moment,
        LinkPurpose::ResetPassword,
        Some(person.id),
        LIFETIME,
    )
    .await?;
    let letter = Letter::ResetPassword {
        name: person.name,
        path: link_path(RESET_PASSWORD, &token),
    };
    let language = super::preferred_language(&person.language);
    post(transaction, moment, email.as_str(), language, &letter).await
}
