//! Who is told what, where; and what is switched off stays off.

use sea_orm::EntityTrait;

use super::{certificate, events, institution, key};
use crate::audit::entity::audit_entry;
use crate::messages::{
    Category, Event, Preference, Subscription, change_preferences, mark_all_read,
    own_notifications, preferences, subscription, switch_mail_off, switch_mail_on, unread,
};
use crate::people::{PersonId, SignedIn};
use crate::testing::{World, on_both_databases};

fn courses_of(who: &SignedIn) -> String {
    let path = key().unsubscribe_path(Subscription {
        person: who.id(),
        category: Category::Courses,
    });
    path.rsplit('/').next().unwrap().to_owned()
}

#[on_both_databases]
async fn an_event_is_told_in_the_app_and_by_mail(world: World) {
    let hsa = institution(&world, "hsa").await;
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let without = world.person("No Address").await;
    world.tell(&sana, Some(hsa), &certificate()).await;
    world.tell(&without, Some(hsa), &certificate()).await;

    let mails = world.deliver_mail().await;
    assert_eq!(events(&mails), [&certificate()]);
    assert_eq!(mails[0].institution.as_ref().unwrap().id, hsa);
    let expected = Subscription {
        person: sana.id(),
        category: Category::Courses,
    };
    assert_eq!(mails[0].subscription, Some(expected));
    for person in [&sana, &without] {
        let told = own_notifications(world.campus(), person, None)
            .await
            .unwrap();
        assert_eq!(told.notifications.len(), 1);
        assert_eq!(told.notifications[0].event, certificate());
    }
}

#[on_both_databases]
async fn what_failed_was_never_told(world: World) {
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let transaction = world.campus().begin().await.unwrap();
    crate::messages::notify(
        &transaction,
        &world.moment(),
        sana.id(),
        None,
        &certificate(),
    )
    .await
    .unwrap();
    drop(transaction);
    assert!(world.deliver_mail().await.is_empty());
    assert_eq!(unread(world.campus(), &sana).await.unwrap(), 0);
}

#[on_both_databases]
async fn what_was_switched_off_stays_off_whatever_comes_and_safety_is_told_always(world: World) {
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
    let token = courses_of(&sana);
    let (campus, key) = (world.campus(), key());
    // Twice, as mail providers may.
    for _ in 0..2 {
        let off = switch_mail_off(campus, &world.moment(), &key, &token).await;
        assert_eq!(off.unwrap(), Some(Category::Courses));
    }
    for person in [&sana, &bilal] {
        world.tell(person, None, &certificate()).await;
        world.tell(person, None, &Event::PasswordChanged).await;
    }
    let mails = world.deliver_mail().await;
    let to_sana: Vec<_> = mails
        .iter()
        .filter(|mail| mail.recipient == "sana@example.org")
        .cloned()
        .collect();
    assert_eq!(events(&to_sana), [&Event::PasswordChanged]);
    assert_eq!(mails.len(), 3);
    assert_eq!(unread(campus, &sana).await.unwrap(), 2);

    let shown = subscription(campus, &key, &token).await.unwrap();
    let (category, wanted) = (Category::Courses, false);
    assert_eq!(shown, Some(Preference { category, wanted }));
    switch_mail_on(campus, &world.moment(), &key, &token)
        .await
        .unwrap();
    world.tell(&sana, None, &certificate()).await;
    assert_eq!(world.deliver_mail().await.len(), 1);
    let entries = audit_entry::Entity::find()
        .all(campus.read())
        .await
        .unwrap();
    let deeds: Vec<_> = entries
        .iter()
        .filter(|entry| entry.subject_id == Some(sana.id().0))
        .map(|entry| entry.deed)
        .collect();
    use crate::audit::Deed::{MailSwitchedOff, MailSwitchedOn};
    assert_eq!(deeds, [MailSwitchedOff, MailSwitchedOn]);
}

#[on_both_databases]
async fn mail_that_waits_when_it_is_switched_off_is_not_sent(world: World) {
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    world.tell(&sana, None, &certificate()).await;
    switch_mail_off(world.campus(), &world.moment(), &key(), &courses_of(&sana))
        .await
        .unwrap();
    assert!(world.deliver_mail().await.is_empty());
}

#[on_both_databases]
async fn links_for_safety_for_nobody_and_made_up_ones_switch_nothing_off(world: World) {
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let links = [
        (sana.id(), Category::Security),
        (PersonId(77), Category::Courses),
    ];
    for (person, category) in links {
        let path = key().unsubscribe_path(Subscription { person, category });
        let token = path.rsplit('/').next().unwrap();
        let off = switch_mail_off(world.campus(), &world.moment(), &key(), token).await;
        assert_eq!(off.unwrap(), None);
    }
    let forged = courses_of(&sana).replacen("courses", "reminders", 1);
    for token in ["", "-", "1-courses", "1-courses-00", &forged, "ثنا"] {
        let off = switch_mail_off(world.campus(), &world.moment(), &key(), token).await;
        assert_eq!(off.unwrap(), None, "{token}");
    }
}

#[on_both_databases]
async fn people_choose_for_themselves_only(world: World) {
    let sana = world.person("Sana").await;
    let bilal = world.person("Bilal").await;
    let wanted = [Category::Reminders, Category::Security];
    change_preferences(world.campus(), &world.moment(), &sana, &wanted)
        .await
        .unwrap();
    let of = async |who| {
        let all = preferences(world.campus(), who).await.unwrap();
        all.iter().map(|one| one.wanted).collect::<Vec<_>>()
    };
    assert_eq!(of(&sana).await, [false, true, false]);
    assert_eq!(of(&bilal).await, [true, true, true]);
    let all = Category::OPTIONAL;
    change_preferences(world.campus(), &world.moment(), &sana, &all)
        .await
        .unwrap();
    assert_eq!(of(&sana).await, [true, true, true]);
}

#[on_both_databases]
async fn switching_off_at_the_same_time_is_switching_off_once(world: World) {
    let sana = world.person("Sana").await;
    let token = courses_of(&sana);
    let tries = (0..6).map(|_| {
        let (world, token) = (world.clone(), token.clone());
        tokio::spawn(async move {
            switch_mail_off(world.campus(), &world.moment(), &key(), &token).await
        })
    });
    for attempt in tries.collect::<Vec<_>>() {
        assert_eq!(attempt.await.unwrap().unwrap(), Some(Category::Courses));
    }
}

#[on_both_databases]
async fn notifications_come_in_pages_and_only_ones_own_are_read(world: World) {
    let sana = world.person("Sana").await;
    let bilal = world.person("Bilal").await;
    world.tell(&bilal, None, &Event::PasswordChanged).await;
    for _ in 0..30 {
        world.tell(&sana, None, &certificate()).await;
    }
    let campus = world.campus();
    let first = own_notifications(campus, &sana, None).await.unwrap();
    assert_eq!(first.notifications.len(), 25);
    let second = own_notifications(campus, &sana, first.older_than)
        .await
        .unwrap();
    assert_eq!((second.notifications.len(), second.older_than), (5, None));
    assert!(second.notifications[0].id < first.notifications[24].id);

    let newest = first.notifications[0].id;
    world.tell(&sana, None, &Event::PasswordChanged).await;
    mark_all_read(campus, &world.moment(), &sana, newest)
        .await
        .unwrap();
    assert_eq!(unread(campus, &sana).await.unwrap(), 1);
    assert_eq!(unread(campus, &bilal).await.unwrap(), 1);
    world.advance(time::Duration::days(366));
    crate::messages::sweep(campus, &world.moment(), &crate::Retention::default())
        .await
        .unwrap();
    assert_eq!(unread(campus, &sana).await.unwrap(), 0);
}
