//! Mail from the transaction to the mail server.

use proptest::prelude::*;

use courseware::Language;
use sea_orm::EntityTrait;

use crate::Retention;
use crate::jobs::entity::job;
use crate::jobs::{Task, claim, fail};
use crate::messages::entity::outgoing_mail;
use crate::messages::{Letter, MailId, mark_sent, post, sweep, waiting};
use crate::people::slow_down::Caller;
use crate::people::{EmailAddress, request_password_reset};
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

/// A mail that nobody takes, through all its tries.
async fn given_up(world: &World) -> outgoing_mail::Model {
    let transaction = world.campus().begin().await.unwrap();
    let moment = world.moment();
    let address = "sana@example.org";
    post(&transaction, &moment, address, Language::English, &letter())
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    while let Some(job) = claim(world.campus(), &world.moment()).await.unwrap() {
        let moment = world.moment();
        fail(world.campus(), &moment, job.id, job.attempts, "no answer")
            .await
            .unwrap();
        world.advance(time::Duration::hours(9));
    }
    only_row(world).await.unwrap()
}

async fn only_row(world: &World) -> Option<outgoing_mail::Model> {
    outgoing_mail::Entity::find()
        .one(world.campus().read())
        .await
        .unwrap()
}

#[on_both_databases]
async fn a_mail_that_was_given_up_keeps_no_link_and_its_address_not_for_good(world: World) {
    let mail = given_up(&world).await;
    assert_eq!((mail.letter, mail.sent_at), (None, None));
    let job = job::Entity::find().one(world.campus().read()).await;
    let job = job.unwrap().unwrap();
    assert_eq!(job.payload, "{}");
    assert_eq!(job.last_error.as_deref(), Some("no answer"));
    sweep(world.campus(), &world.moment(), &Retention::default())
        .await
        .unwrap();
    assert!(only_row(&world).await.is_some());
    world.advance(time::Duration::days(30));
    sweep(world.campus(), &world.moment(), &Retention::default())
        .await
        .unwrap();
    assert!(only_row(&world).await.is_none());
}

#[on_both_databases]
async fn a_mail_that_waits_is_not_swept_away(world: World) {
    let transaction = world.campus().begin().await.unwrap();
    let (moment, address) = (world.moment(), "sana@example.org");
    post(&transaction, &moment, address, Language::Urdu, &letter())
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    world.advance(time::Duration::days(31));
    sweep(world.campus(), &world.moment(), &Retention::default())
        .await
        .unwrap();
    assert_eq!(world.deliver_mail().await.len(), 1);
}

#[on_both_databases]
async fn a_job_that_is_done_keeps_no_address(world: World) {
    let nobody = EmailAddress::parse("nobody@example.org").unwrap();
    request_password_reset(world.campus(), &world.moment(), &nobody, &Caller::default())
        .await
        .unwrap();
    assert!(world.deliver_mail().await.is_empty());
    let job = job::Entity::find().one(world.campus().read()).await;
    assert_eq!(job.unwrap().unwrap().payload, "{}");
}

proptest! {
    #[test]
    fn a_letter_survives_the_database(name in any::<String>(), path in any::<String>()) {
        let letter = Letter::ConfirmSignUp { name, path };
        let kept = serde_json::to_string(&letter).unwrap();
        prop_assert_eq!(serde_json::from_str::<Letter>(&kept).unwrap(), letter);
    }
}
