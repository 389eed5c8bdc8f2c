//! Asks for a link by which to choose a new password.

use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};
use time::Duration;

use super::entity::one_time_link;
use super::identified::owner_of_email;
use super::link_path::{RESET_PASSWORD, link_path};
use super::one_time_link::{make, still_open};
use super::slow_down::{Caller, Door, Wait, admit_request};
use super::{EmailAddress, LinkPurpose};
use crate::jobs::{JobId, Task, enqueue, finish};
use crate::messages::{Letter, post};
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

async fn mail_link(
    transaction: &Transaction,
    moment: &mut Moment,
    email: &EmailAddress,
) -> Result<(), Failure> {
    let Some(person) = owner_of_email(transaction, email).await? else {
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
