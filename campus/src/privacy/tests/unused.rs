//! Accounts that nobody uses.

use time::{Duration, OffsetDateTime};

use crate::institutions::{Role, grant_role};
use crate::messages::{Event, Letter};
use crate::people::{
    DeviceKind, SessionKey, SignedIn, StoredSession, consents, create_session, save_session,
    signed_in,
};
use crate::privacy::{pending_erasure, sweep};
use crate::testing::{World, on_both_databases};
use crate::{Operator, Retention};

const PASSWORD: &str = "seven paper cranes";

/// The job, where accounts are kept for a year, or for good.
async fn run(world: &World, days: Option<i64>) {
    let kept = Retention {
        accounts: days.map(Duration::days),
        ..Retention::default()
    };
    sweep(world.campus(), &world.moment(), &kept).await.unwrap();
}

async fn is_there(world: &World, who: &SignedIn) -> bool {
    signed_in(world.campus(), who.id()).await.unwrap().is_some()
}

/// To whom a warning went, and for when.
async fn warned(world: &World) -> Vec<(String, OffsetDateTime)> {
    let mails = world.deliver_mail().await.into_iter();
    mails
        .filter_map(|mail| match mail.letter {
            Letter::Happened {
                happened: Event::AccountUnused { due },
                ..
            } => Some((mail.recipient, due)),
            _ => None,
        })
        .collect()
}

async fn comes_back(world: &World, who: &SignedIn, number: i128) {
    let session = StoredSession {
        person: Some(who.id()),
        data: "{}".to_owned(),
        device: DeviceKind::default(),
        expires_at: world.now() + Duration::days(14),
    };
    let (campus, moment, key) = (world.campus(), world.moment(), SessionKey::of(number));
    if create_session(campus, &moment, &key, session.clone())
        .await
        .unwrap()
    {
        return;
    }
    save_session(campus, &moment, &key, session).await.unwrap();
}

#[on_both_databases]
async fn nobody_is_erased_unless_that_is_wanted(world: World) {
    let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
    run(&world, None).await;
    world.advance(Duration::days(10_000));
    run(&world, None).await;
    assert!(warned(&world).await.is_empty());
    assert!(is_there(&world, &sana).await);
}

#[on_both_databases]
async fn who_does_not_come_back_is_warned_once_and_erased_thirty_days_later(world: World) {
    let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
    run(&world, Some(365)).await;
    world.advance(Duration::days(335) - Duration::seconds(1));
    run(&world, Some(365)).await;
    assert!(warned(&world).await.is_empty());
    world.advance(Duration::seconds(1));
    let due = world.now() + Duration::days(30);
    for _ in 0..2 {
        run(&world, Some(365)).await;
    }
    let told = warned(&world).await;
    assert_eq!(told, [("sana@example.org".to_owned(), due)]);
    // It is not as if she had asked for it.
    let pending = pending_erasure(world.campus(), &sana).await.unwrap();
    assert_eq!(pending.due_at, None);
    world.advance(Duration::days(30) - Duration::seconds(1));
    run(&world, Some(365)).await;
    assert!(is_there(&world, &sana).await);
    world.advance(Duration::seconds(1));
    run(&world, Some(365)).await;
    assert!(!is_there(&world, &sana).await);
    let dump = world.dump().await;
    let entries = &dump["audit_entry"];
    let count = |deed: &str| entries.iter().filter(|entry| entry.contains(deed)).count();
    assert_eq!((count("unused_warned"), count("person_erased")), (1, 1));
    assert!(
        entries
            .iter()
            .any(|entry| entry.contains("person_erased") && entry.contains("unused"))
    );
    // She did not take back what she agreed to.
    let agreed = consents(world.campus(), &sana).await.unwrap();
    assert_eq!(agreed[0].withdrawn_at, None);
}

#[on_both_databases]
async fn who_comes_back_is_spared_and_counted_anew(world: World) {
    let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
    let bilal = world.member("Bilal", "bilal@example.org", PASSWORD).await;
    comes_back(&world, &sana, 1).await;
    comes_back(&world, &bilal, 2).await;
    world.advance(Duration::days(340));
    // He has been using it all the while, without ever signing in anew.
    comes_back(&world, &bilal, 2).await;
    run(&world, Some(365)).await;
    assert_eq!(warned(&world).await.len(), 1);
    world.advance(Duration::days(20));
    comes_back(&world, &sana, 1).await;
    run(&world, Some(365)).await;
    world.advance(Duration::days(300));
    run(&world, Some(365)).await;
    assert!(is_there(&world, &sana).await && is_there(&world, &bilal).await);
    assert!(warned(&world).await.is_empty());
    world.advance(Duration::days(400));
    run(&world, Some(365)).await;
    // However long it is over, nobody goes without a warning and its thirty days.
    assert!(is_there(&world, &sana).await && is_there(&world, &bilal).await);
    assert_eq!(warned(&world).await.len(), 2);
    // The setting was changed meanwhile.
    world.advance(Duration::days(31));
    run(&world, None).await;
    assert!(is_there(&world, &sana).await && is_there(&world, &bilal).await);
}

#[on_both_databases]
async fn who_holds_a_role_is_never_erased(world: World) {
    let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
    let bilal = world.member("Bilal", "bilal@example.org", PASSWORD).await;
    let by = Operator::at_the_command_line();
    let give = async |who: &SignedIn| {
        let role = Role::Administrator;
        grant_role(world.campus(), &world.moment(), by, who.id(), None, role)
            .await
            .unwrap();
    };
    give(&sana).await;
    run(&world, Some(365)).await;
    world.advance(Duration::days(400));
    run(&world, Some(365)).await;
    assert_eq!(warned(&world).await.len(), 1);
    give(&bilal).await;
    world.advance(Duration::days(31));
    run(&world, Some(365)).await;
    assert!(is_there(&world, &sana).await && is_there(&world, &bilal).await);
    // What he is told of his role is not what this is about.
    world.deliver_mail().await;
}
