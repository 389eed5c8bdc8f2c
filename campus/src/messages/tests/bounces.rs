//! Mail that came back, and how an address comes into use again.

use time::Duration;

use super::{certificate, due, events, key};
use crate::messages::{
    Bounce, BounceOutcome, ConfirmAddressRefusal, Event, Letter, MailId, Refusal,
    ask_to_confirm_address, bounced_addresses, confirm_address, record_bounce, refuse, unread,
};
use crate::people::{EmailAddress, SignedIn};
use crate::testing::{World, on_both_databases};
use crate::{Error, Operator};

const ADDRESS: &str = "sana@example.org";

async fn told_to_nobody(world: &World, who: &SignedIn) {
    world.tell(who, None, &certificate()).await;
    let (mail, job, _) = due(world).await;
    let refusal = Refusal {
        reason: "permanent error (550): 5.1.1 <sana@example.org> unknown".to_owned(),
        address_is_dead: true,
    };
    refuse(world.campus(), &world.moment(), mail, job, &refusal)
        .await
        .unwrap();
}

async fn link(world: &World, who: &SignedIn) -> String {
    let id = bounced_addresses(world.campus(), who).await.unwrap()[0].id;
    ask_to_confirm_address(world.campus(), &world.moment(), who, &key(), id)
        .await
        .unwrap()
        .unwrap();
    let mails = world.deliver_mail().await;
    let Letter::ConfirmAddress { path, .. } = &mails[0].letter else {
        panic!("{mails:?}")
    };
    path.rsplit('/').next().unwrap().to_owned()
}

async fn confirm(world: &World, token: &str) -> bool {
    confirm_address(world.campus(), &world.moment(), &key(), token)
        .await
        .unwrap()
}

#[on_both_databases]
async fn a_dead_address_is_spared_until_its_owner_confirms_it(world: World) {
    let sana = world.person_reached_by("Sana", ADDRESS).await;
    told_to_nobody(&world, &sana).await;
    world.tell(&sana, None, &certificate()).await;
    world.tell(&sana, None, &Event::PasswordChanged).await;
    // Their safety is worth a try.
    let mails = world.deliver_mail().await;
    assert_eq!(events(&mails), [&Event::PasswordChanged]);
    // Besides the three, that mail to her came back.
    assert_eq!(unread(world.campus(), &sana).await.unwrap(), 4);

    let token = link(&world, &sana).await;
    assert!(confirm(&world, &token).await);
    assert!(!confirm(&world, &token).await, "a link works once");
    let left = bounced_addresses(world.campus(), &sana).await.unwrap();
    assert!(left.is_empty());
    world.tell(&sana, None, &certificate()).await;
    assert_eq!(world.deliver_mail().await.len(), 1);

    world.advance(Duration::MINUTE);
    told_to_nobody(&world, &sana).await;
    assert!(!confirm(&world, &token).await, "an old link is void");
}

#[on_both_databases]
async fn nobody_confirms_for_another_and_no_address_is_flooded(world: World) {
    let sana = world.person_reached_by("Sana", ADDRESS).await;
    let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
    told_to_nobody(&world, &sana).await;
    let id = bounced_addresses(world.campus(), &sana).await.unwrap()[0].id;
    let ask =
        async |who| ask_to_confirm_address(world.campus(), &world.moment(), who, &key(), id).await;
    assert!(matches!(ask(&bilal).await, Ok(None)));
    world.advance(Duration::HOUR);
    for _ in 0..3 {
        assert!(matches!(ask(&sana).await, Ok(Some(()))));
    }
    let refused = ask(&sana).await;
    assert!(matches!(
        refused,
        Err(Error::Refused(ConfirmAddressRefusal::TooMany))
    ));
    world.deliver_mail().await;
    for token in ["", "1", "1-1", "1-1-00", "ثنا"] {
        assert!(!confirm(&world, token).await);
    }
}

#[on_both_databases]
async fn a_notification_counts_only_for_a_mail_that_was_sent_from_here(world: World) {
    let sana = world.person_reached_by("Sana", ADDRESS).await;
    let address = EmailAddress::parse(ADDRESS).unwrap();
    let record = async |mail| {
        let bounce = Bounce {
            address: address.clone(),
            reason: "5.1.1 no such user".to_owned(),
            mail,
        };
        let by = Operator::at_the_command_line();
        record_bounce(world.campus(), &world.moment(), by, &bounce)
            .await
            .unwrap()
    };
    assert_eq!(record(None).await, BounceOutcome::NotOurs);
    world.tell(&sana, None, &certificate()).await;
    let written_at = world.now();
    let (mail, job, _) = due(&world).await;
    let moment = world.moment();
    crate::messages::mark_sent(world.campus(), &moment, mail, job)
        .await
        .unwrap();
    let later = written_at + Duration::SECOND;
    for other in [(MailId(77), written_at), (mail, later)] {
        assert_eq!(record(Some(other)).await, BounceOutcome::NotOurs);
    }
    let left = bounced_addresses(world.campus(), &sana).await.unwrap();
    assert!(left.is_empty());
    let outcome = record(Some((mail, written_at))).await;
    assert_eq!(outcome, BounceOutcome::Recorded);
    assert_eq!(record(None).await, BounceOutcome::Recorded);
    let known = bounced_addresses(world.campus(), &sana).await.unwrap();
    assert_eq!(known[0].address, ADDRESS);
}
