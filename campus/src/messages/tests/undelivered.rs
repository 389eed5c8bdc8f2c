//! Mail that was given up, and who sees it.

use courseware::InstitutionSlug;

use super::{administrator, certificate, due, institution, key};
use crate::Error;
use crate::jobs::fail;
use crate::messages::{
    Category, Event, MailId, Refusal, RetryRefusal, Subscription, Undelivered, mark_sent, refuse,
    retry, retry_on_platform, switch_mail_off, undelivered, undelivered_on_platform,
};
use crate::people::slow_down::Caller;
use crate::people::{EmailAddress, SignedIn, request_password_reset};
use crate::testing::{World, on_both_databases, small_course};

fn slug(text: &str) -> InstitutionSlug {
    text.parse().unwrap()
}

/// Came by herself into a cohort that HSA hosts.
async fn learner_of_hsa(world: &World) -> SignedIn {
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let cohort = world.cohort(&small_course()).await;
    crate::cohorts::enrol(world.campus(), &world.moment(), &sana, cohort)
        .await
        .unwrap();
    sana
}

/// The mail server doesn't want the mail that is due.
async fn refused(world: &World, address_is_dead: bool) -> MailId {
    let (mail, job, _) = due(world).await;
    let refusal = Refusal {
        reason: "permanent error (554): no mail for sana@example.org today".to_owned(),
        address_is_dead,
    };
    refuse(world.campus(), &world.moment(), mail, job, &refusal)
        .await
        .unwrap();
    mail
}

async fn seen_by(world: &World, who: &SignedIn, at: &str) -> Option<Undelivered> {
    undelivered(world.campus(), who, &slug(at), None)
        .await
        .unwrap()
}

async fn again(
    world: &World,
    who: &SignedIn,
    at: &str,
    mail: MailId,
) -> Result<Option<()>, RetryRefusal> {
    match retry(world.campus(), &world.moment(), who, &slug(at), mail).await {
        Ok(outcome) => Ok(outcome),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

#[on_both_databases]
async fn each_institution_sees_its_own_and_no_address(world: World) {
    let hsa = institution(&world, "hsa").await;
    let lums = institution(&world, "lums").await;
    let at_hsa = administrator(&world, "At HSA", Some(hsa)).await;
    let at_lums = administrator(&world, "At LUMS", Some(lums)).await;
    let of_platform = administrator(&world, "Of the platform", None).await;
    let sana = learner_of_hsa(&world).await;
    world.tell(&sana, Some(hsa), &certificate()).await;
    let mail = refused(&world, false).await;

    let seen = seen_by(&world, &at_hsa, "hsa").await.unwrap();
    assert_eq!((seen.mails.len(), seen.waiting), (1, 0));
    assert_eq!(seen.mails[0].recipient.as_deref(), Some("s…@example.org"));
    assert!(!seen.mails[0].failure.contains("sana"), "{:?}", seen.mails);
    assert_eq!(seen.mails[0].again, Ok(()));
    assert!(seen_by(&world, &at_lums, "hsa").await.is_none());
    assert!(seen_by(&world, &of_platform, "hsa").await.is_none());
    assert!(seen_by(&world, &sana, "hsa").await.is_none());
    assert!(
        seen_by(&world, &at_lums, "lums")
            .await
            .unwrap()
            .mails
            .is_empty()
    );
    let on_platform = undelivered_on_platform(world.campus(), &of_platform, None).await;
    assert!(on_platform.unwrap().unwrap().mails.is_empty());
    let elsewhere = undelivered_on_platform(world.campus(), &at_hsa, None).await;
    assert!(elsewhere.unwrap().is_none());

    assert_eq!(again(&world, &at_lums, "hsa", mail).await, Ok(None));
    assert_eq!(again(&world, &at_lums, "lums", mail).await, Ok(None));
    let moment = world.moment();
    let other = retry_on_platform(world.campus(), &moment, &of_platform, mail).await;
    assert_eq!(other.ok(), Some(None));
    assert_eq!(again(&world, &at_hsa, "hsa", mail).await, Ok(Some(())));
    let twice = again(&world, &at_hsa, "hsa", mail).await;
    assert_eq!(twice, Err(RetryRefusal::NotGivenUp));
    let seen = seen_by(&world, &at_hsa, "hsa").await.unwrap();
    assert_eq!((seen.mails.len(), seen.waiting), (0, 1));
    let mails = world.deliver_mail().await;
    assert_eq!(super::events(&mails), [&certificate()]);
}

#[on_both_databases]
async fn of_who_is_not_seen_nothing_is_told_and_the_mail_goes_again(world: World) {
    let hsa = institution(&world, "hsa").await;
    let at_hsa = administrator(&world, "At HSA", Some(hsa)).await;
    // A partner's learner: whoever they are, HSA sees none of them.
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    world.tell(&sana, Some(hsa), &certificate()).await;
    let mail = refused(&world, false).await;
    let seen = seen_by(&world, &at_hsa, "hsa").await.unwrap();
    assert_eq!(seen.mails[0].recipient, None);
    let failure = &seen.mails[0].failure;
    assert!(failure.contains("554"), "{failure}");
    assert!(!failure.contains("sana") && !failure.contains("example.org"));
    assert_eq!(again(&world, &at_hsa, "hsa", mail).await, Ok(Some(())));
    assert_eq!(world.deliver_mail().await.len(), 1);

    world.tell(&sana, Some(hsa), &certificate()).await;
    let dead = refused(&world, true).await;
    let refusal = again(&world, &at_hsa, "hsa", dead).await;
    assert_eq!(refusal, Err(RetryRefusal::NotSeen));
}

#[on_both_databases]
async fn a_link_that_was_emptied_is_not_sent_again(world: World) {
    let of_platform = administrator(&world, "Of the platform", None).await;
    world.person_reached_by("Sana", "sana@example.org").await;
    let email = EmailAddress::parse("sana@example.org").unwrap();
    request_password_reset(world.campus(), &world.moment(), &email, &Caller::default())
        .await
        .unwrap();
    let job = crate::jobs::claim(world.campus(), &world.moment()).await;
    let job = job.unwrap().unwrap().id;
    let mut moment = world.moment();
    let address = email.as_str();
    crate::people::offer_password_reset(world.campus(), &mut moment, address, job)
        .await
        .unwrap();
    let mail = loop {
        let (mail, job, attempts) = due(&world).await;
        let moment = world.moment();
        fail(world.campus(), &moment, job, attempts, "no answer")
            .await
            .unwrap();
        if attempts == 10 {
            break mail;
        }
        world.advance(time::Duration::hours(9));
    };
    let seen = undelivered_on_platform(world.campus(), &of_platform, None).await;
    let seen = seen.unwrap().unwrap().mails;
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].failure, "no answer");
    assert_eq!(seen[0].again, Err(RetryRefusal::Emptied));
    let moment = world.moment();
    let refused = retry_on_platform(world.campus(), &moment, &of_platform, mail).await;
    assert!(matches!(
        refused,
        Err(Error::Refused(RetryRefusal::Emptied))
    ));
}

#[on_both_databases]
async fn nobody_is_written_to_against_their_will_or_where_nobody_is(world: World) {
    let hsa = institution(&world, "hsa").await;
    let at_hsa = administrator(&world, "At HSA", Some(hsa)).await;
    let sana = learner_of_hsa(&world).await;
    world.tell(&sana, Some(hsa), &certificate()).await;
    let mail = refused(&world, false).await;
    let path = key().unsubscribe_path(Subscription {
        person: sana.id(),
        category: Category::Courses,
    });
    let token = path.rsplit('/').next().unwrap();
    switch_mail_off(world.campus(), &world.moment(), &key(), token)
        .await
        .unwrap();
    let refusal = again(&world, &at_hsa, "hsa", mail).await;
    assert_eq!(refusal, Err(RetryRefusal::SwitchedOff));

    world.tell(&sana, Some(hsa), &Event::PasswordChanged).await;
    let dead = refused(&world, true).await;
    let refusal = again(&world, &at_hsa, "hsa", dead).await;
    assert_eq!(refusal, Err(RetryRefusal::AddressIsDead));
    // Its job was over long ago; a runner that was only slow changes nothing.
    mark_sent(
        world.campus(),
        &world.moment(),
        dead,
        crate::jobs::JobId(77),
    )
    .await
    .unwrap();
    let seen = seen_by(&world, &at_hsa, "hsa").await.unwrap();
    assert_eq!(seen.mails.len(), 2);
}
