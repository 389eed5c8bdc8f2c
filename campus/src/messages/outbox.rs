//! What the mail job reads and records.

use courseware::Language;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};

use super::entity::outgoing_mail;
use super::{Letter, MailId};
use crate::jobs::{JobId, finish};
use crate::{Campus, Failure, Moment};

/// A mail that has not been sent yet.
#[derive(Clone, Debug)]
pub struct WaitingMail {
    /// The address.
    pub recipient: String,
    /// The language to write in.
    pub language: Language,
    /// What it says.
    pub letter: Letter,
}

/// The mail, unless it was sent already (a job may run twice).
///
/// # Errors
/// When the database fails or the letter can't be read.
pub async fn waiting(campus: &Campus, id: MailId) -> Result<Option<WaitingMail>, Failure> {
    let Some(mail) = outgoing_mail::Entity::find_by_id(id)
        .one(campus.read())
        .await?
    else {
        return Ok(None);
    };
    let Some(letter) = mail.letter.filter(|_| mail.sent_at.is_none()) else {
        return Ok(None);
    };
    Ok(Some(WaitingMail {
        recipient: mail.recipient,
        language: mail.language.parse().unwrap_or(Language::English),
        letter: serde_json::from_str(&letter)?,
    }))
}

/// The mail server took it: record that, empty the letter and finish the job, in one transaction.
///
/// # Errors
/// When the database fails.
pub async fn mark_sent(
    campus: &Campus,
    moment: &Moment,
    mail: MailId,
    job: JobId,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    outgoing_mail::ActiveModel {
        id: Set(mail),
        letter: Set(None),
        sent_at: Set(Some(moment.now())),
        ..Default::default()
    }
    .update(&transaction)
    .await?;
    finish(&transaction, moment, job).await?;
    transaction.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::jobs::{Task, claim};
    use crate::messages::post;
    use crate::testing::{World, on_both_databases};

    fn letter() -> Letter {
        Letter::ResetPassword {
            name: "ثنا".to_owned(),
            path: "/reset-password/secret".to_owned(),
        }
    }

    #[on_both_databases]
    async fn a_mail_is_sent_once_and_its_link_forgotten(world: World) {
        let transaction = world.campus().begin().await.unwrap();
        let moment = world.moment();
        post(
            &transaction,
            &moment,
            "sana@example.org",
            Language::Urdu,
            &letter(),
        )
        .await
        .unwrap();
        transaction.commit().await.unwrap();

        let job = claim(world.campus(), &world.moment())
            .await
            .unwrap()
            .unwrap();
        let Task::SendMail { mail } = job.task else {
            panic!("{job:?}")
        };
        let found = waiting(world.campus(), mail).await.unwrap().unwrap();
        assert_eq!(
            (found.recipient.as_str(), found.language),
            ("sana@example.org", Language::Urdu)
        );
        assert_eq!(found.letter, letter());
        mark_sent(world.campus(), &world.moment(), mail, job.id)
            .await
            .unwrap();

        assert!(waiting(world.campus(), mail).await.unwrap().is_none());
        let row = outgoing_mail::Entity::find_by_id(mail)
            .one(world.campus().read())
            .await
            .unwrap();
        let row = row.unwrap();
        assert_eq!((row.letter, row.sent_at), (None, Some(world.now())));
        assert!(waiting(world.campus(), MailId(77)).await.unwrap().is_none());
    }

    #[on_both_databases]
    async fn a_mail_of_a_transaction_that_failed_was_never_written(world: World) {
        let transaction = world.campus().begin().await.unwrap();
        let moment = world.moment();
        post(
            &transaction,
            &moment,
            "sana@example.org",
            Language::Urdu,
            &letter(),
        )
        .await
        .unwrap();
        drop(transaction);
        assert!(world.deliver_mail().await.is_empty());
        let rows = outgoing_mail::Entity::find()
            .all(world.campus().read())
            .await
            .unwrap();
        assert!(rows.is_empty());
    }

    proptest! {
        #[test]
        fn a_letter_survives_the_database(name in any::<String>(), path in any::<String>()) {
            let letter = Letter::ConfirmSignUp { name, path };
            let kept = serde_json::to_string(&letter).unwrap();
            prop_assert_eq!(serde_json::from_str::<Letter>(&kept).unwrap(), letter);
        }
    }
}
