//! Tells the owner of an account that its addresses change, where they were reached so far.

use sea_orm::ConnectionTrait;

use super::identified::proved_by;
use super::{IdentifierKind, PhoneNumber, SignedIn};
use crate::messages::{Event, TextMessage, notify, post_text};
use crate::{Campus, Failure, Moment, Transaction};

/// In the app and by mail to every proved address; where there is none besides what is added or removed, texts to a number.
pub(super) async fn tell_of_addresses(
    campus: &Campus,
    transaction: &Transaction,
    moment: &Moment,
    who: &SignedIn,
    changed: &str,
) -> Result<(), Failure> {
    let others = others(transaction, who, changed).await?;
    let (emails, rest): (Vec<_>, Vec<_>) = others
        .into_iter()
        .partition(|(kind, _)| *kind == IdentifierKind::Email);
    notify(
        transaction,
        moment,
        who.id(),
        None,
        &Event::AddressesChanged,
    )
    .await?;
    let phone = rest
        .iter()
        .find_map(|(_, value)| PhoneNumber::from_e164(value).ok());
    if let Some(phone) = phone.filter(|_| emails.is_empty()) {
        let (recipient, message) = ((&phone, who.language()), TextMessage::AddressesChanged);
        let rules = campus.telephony();
        // A number that has had enough for today stays untold; the change itself is the person's own.
        let _refused = post_text(transaction, moment, rules, recipient, &message, None).await?;
    }
    Ok(())
}

async fn others(
    connection: &impl ConnectionTrait,
    who: &SignedIn,
    changed: &str,
) -> Result<Vec<(IdentifierKind, String)>, Failure> {
    let proved = proved_by(connection, who.id()).await?;
    Ok(proved
        .into_iter()
        .filter(|row| row.value != changed)
        .map(|row| (row.kind, row.value))
        .collect())
}
