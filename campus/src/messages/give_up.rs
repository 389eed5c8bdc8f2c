//! A mail that can't be sent.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::bounce::mark_bounced;
use super::entity::outgoing_mail;
use super::{MailId, without_addresses};
use crate::jobs::{JobId, finish};
use crate::{Campus, Failure, Moment, Transaction};

/// A mail server's last word on a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What it said.
    pub reason: String,
    /// Whether it said that nobody can be reached at the address; else it doesn't like the mail.
    pub address_is_dead: bool,
}

/// The mail server refused the mail for good: give it up without trying again, and remember the address where that was
/// the reason.
///
/// # Errors
/// When the database fails.
pub async fn refuse(
    campus: &Campus,
    moment: &Moment,
    mail: MailId,
    job: JobId,
    refusal: &Refusal,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    let found = outgoing_mail::Entity::find_by_id(mail)
        .one(&transaction)
        .await?;
    if let Some(found) = found.filter(|_| refusal.address_is_dead) {
        mark_bounced(&transaction, moment, &found.recipient, &refusal.reason).await?;
    }
    give_up_failed(&transaction, moment, mail, &refusal.reason).await?;
    finish(&transaction, moment, job).await?;
    transaction.commit().await?;
    Ok(())
}

/// Gives the mail up. What it says is emptied, since it may hold a link that signs in; that it was to be sent, and why it
/// was not, stays for the administrators to see.
pub(crate) async fn give_up_failed(
    transaction: &Transaction,
    moment: &Moment,
    mail: MailId,
    reason: &str,
) -> Result<(), Failure> {
    outgoing_mail::Entity::update_many()
        .col_expr(outgoing_mail::Column::Letter, Expr::value(None::<String>))
        .col_expr(outgoing_mail::Column::GivenUpAt, Expr::value(moment.now()))
        .col_expr(
            outgoing_mail::Column::Failure,
            Expr::value(without_addresses(reason)),
        )
        .filter(outgoing_mail::Column::Id.eq(mail))
        .filter(outgoing_mail::Column::Letter.is_not_null())
        .exec(transaction)
        .await?;
    Ok(())
}
