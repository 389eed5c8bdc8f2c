//! Who gets a certificate, and how often.

use credentials::DocumentKind;
use time::{Duration, macros::date};

use super::fixture::{Fixture, add_revision, certificates_kept, public};
use crate::certificates::{
    IssueRefusal, Issued, Issuer, Kept, Standing, eligibility, find_own, issue,
};
use crate::messages::{Event, Letter, unread};
use crate::people::PersonName;
use crate::progress::{self, CompletionManner};
use crate::testing::{World, on_both_databases, small_course};
use crate::{Error, Moment};
use courseware::Language;

#[on_both_databases]
async fn a_finished_course_earns_a_certificate_that_says_all(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    // 20:00 UTC is 01:00 of the next day in Pakistan.
    world.advance(Duration::hours(11));
    let learner = fixture.finisher("Learner One").await;
    world.advance(Duration::days(2));
    let issued = fixture.issue(&learner, "  Learner   Number One ").await;
    assert!(issued.new);

    let own = find_own(world.campus(), &learner, &issued.serial)
        .await
        .unwrap()
        .unwrap();
    let Kept::Intact(document) = own.document else {
        panic!("altered at birth");
    };
    assert_eq!(document.serial, issued.serial);
    assert_eq!(document.name, "Learner Number One");
    assert_eq!(document.course.id, "counting");
    assert_eq!(document.course.title.get("ur"), ("ur", "ٹھیک گننا"));
    assert_eq!(document.course.cpd_hours, "1.5");
    assert_eq!(document.course.revision, 1);
    assert_eq!(document.course.languages, ["en", "ur"]);
    assert_eq!(document.completed_on, date!(2027 - 01 - 02));
    assert_eq!(document.issued_on, date!(2027 - 01 - 04));
    assert_eq!(document.accountable.slug, "hsa");
    assert_eq!(document.host.slug, "lums");
    assert_eq!(
        document.verify_address,
        format!(
            "https://learn.example.org/verify/{}",
            issued.serial.as_str()
        )
    );
    assert!(!document.demonstration);
    let DocumentKind::Achievement { assessments } = document.kind;
    assert_eq!(assessments.len(), 1);
    // 17 of 18 points are 94.4 %: the best attempt counts, rounded down.
    assert_eq!((assessments[0].score, assessments[0].pass_mark), (94, 75));
}

#[on_both_databases]
async fn an_unfinished_course_says_what_is_missing(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let (learner, _) = fixture.learner("Learner One").await;
    let found = eligibility(world.campus(), &learner, fixture.cohort)
        .await
        .unwrap()
        .unwrap();
    let Standing::Incomplete(progress) = found.standing else {
        panic!("nothing was done yet");
    };
    assert_eq!(progress.lessons_missing, 1);
    assert_eq!(progress.quizzes_missing.len(), 1);

    let refused = issue(
        world.campus(),
        &mut world.moment(),
        &learner,
        fixture.cohort,
        &PersonName::parse("Learner One").unwrap(),
        &public(),
    )
    .await;
    assert!(matches!(
        refused,
        Err(Error::Refused(IssueRefusal::Incomplete(missing))) if missing == progress
    ));
    assert_eq!(certificates_kept(&world).await, 0);
}

#[on_both_databases]
async fn who_is_not_in_the_cohort_gets_nothing(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    fixture.finisher("Learner One").await;
    let stranger = fixture.person("Stranger").await;
    let found = eligibility(world.campus(), &stranger, fixture.cohort)
        .await
        .unwrap();
    assert!(found.is_none());
    let issued = issue(
        world.campus(),
        &mut world.moment(),
        &stranger,
        fixture.cohort,
        &PersonName::parse("Learner One").unwrap(),
        &public(),
    )
    .await
    .unwrap();
    assert_eq!(issued, None);
}

#[on_both_databases]
async fn issuing_twice_returns_the_first(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let learner = fixture.finisher("Learner One").await;
    let ready = eligibility(world.campus(), &learner, fixture.cohort)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(ready.standing, Standing::Ready);

    let first = fixture.issue(&learner, "The First Name").await;
    let second = fixture.issue(&learner, "Another Name").await;
    assert_eq!(
        second,
        Issued {
            serial: first.serial.clone(),
            new: false
        }
    );
    assert_eq!(certificates_kept(&world).await, 1);
    let after = eligibility(world.campus(), &learner, fixture.cohort)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(after.standing, Standing::Issued(first.serial));
}

#[on_both_databases]
async fn several_requests_at_once_make_one(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let learner = fixture.finisher("Learner One").await;
    fixture.give_email(&learner, "one@example.org", true).await;
    let (a, b, c, d) = tokio::join!(
        fixture.issue(&learner, "A"),
        fixture.issue(&learner, "B"),
        fixture.issue(&learner, "C"),
        fixture.issue(&learner, "D"),
    );
    let all = [a, b, c, d];
    assert_eq!(all.iter().filter(|issued| issued.new).count(), 1);
    assert!(all.iter().all(|issued| issued.serial == all[0].serial));
    assert_eq!(certificates_kept(&world).await, 1);
    assert_eq!(world.deliver_mail().await.len(), 1);
}

#[on_both_databases]
async fn a_serial_that_is_taken_is_drawn_again(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let mut serials = Vec::new();
    for name in ["Learner One", "Learner Two"] {
        let learner = fixture.finisher(name).await;
        let issued = issue(
            world.campus(),
            &mut Moment::new(world.now(), [7; 32]),
            &learner,
            fixture.cohort,
            &PersonName::parse(name).unwrap(),
            &public(),
        )
        .await
        .unwrap()
        .unwrap();
        assert!(issued.new);
        serials.push(issued.serial);
    }
    assert_ne!(serials[0], serials[1]);
}

#[on_both_databases]
async fn the_holder_is_told_only_at_a_proved_address(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let proved = fixture.finisher("Learner One").await;
    fixture.give_email(&proved, "one@example.org", true).await;
    let unproved = fixture.finisher("Learner Two").await;
    fixture
        .give_email(&unproved, "two@example.org", false)
        .await;
    let without = fixture.finisher("Learner Three").await;

    let issued = fixture.issue(&proved, "Learner One").await;
    fixture.issue(&unproved, "Learner Two").await;
    fixture.issue(&without, "Learner Three").await;

    let mails = world.deliver_mail().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].recipient, "one@example.org");
    let Letter::Happened {
        name,
        happened: Event::CertificateIssued { course, path },
    } = &mails[0].letter
    else {
        panic!("{mails:?}")
    };
    assert_eq!(name, "Learner One");
    assert_eq!(course.0.get(Language::Urdu).value, "ٹھیک گننا");
    assert_eq!(*path, format!("/certificates/{}", issued.serial.as_str()));
    let host = mails[0].institution.as_ref().unwrap();
    assert_eq!(host.slug, "lums");
    // In the app, all are told.
    for learner in [&proved, &unproved, &without] {
        assert_eq!(unread(world.campus(), learner).await.unwrap(), 1);
    }
}

#[on_both_databases]
async fn the_revision_that_was_completed_counts_though_the_cohort_moved_on(world: World) {
    use crate::cohorts::entity::cohort;
    use sea_orm::{ActiveModelTrait, ActiveValue::Set};

    let fixture = Fixture::new(world.clone()).await;
    let learner = fixture.finisher("Learner One").await;
    world.advance(Duration::days(1));
    let newer = add_revision(&world, fixture.course, 2, "Counting better", "8", 90).await;
    cohort::ActiveModel {
        id: Set(fixture.cohort),
        revision_id: Set(newer),
        ..Default::default()
    }
    .update(world.campus().database().write())
    .await
    .unwrap();

    let issued = fixture.issue(&learner, "Learner One").await;
    let own = find_own(world.campus(), &learner, &issued.serial)
        .await
        .unwrap()
        .unwrap();
    let Kept::Intact(document) = own.document else {
        panic!("altered at birth");
    };
    assert_eq!(document.course.revision, 1);
    assert_eq!(document.course.title.get("en"), ("en", "Counting well"));
    assert_eq!(document.course.cpd_hours, "1.5");
    let DocumentKind::Achievement { assessments } = document.kind;
    assert_eq!(assessments[0].pass_mark, 75);
}

#[on_both_databases]
async fn a_revision_that_asks_for_less_completes_who_has_done_enough(world: World) {
    let mut course = small_course();
    let enrolled = world.enrolled_learner(&course).await;
    let lesson = "counting".parse().unwrap();
    progress::complete_lesson(
        world.campus(),
        &world.moment(),
        &enrolled.learner,
        enrolled.cohort,
        &lesson,
        CompletionManner::ByHand,
    )
    .await
    .unwrap();
    course.completion.pass.clear();
    let (_, laxer) = world.revision(&course).await;
    world.move_cohort(enrolled.cohort, laxer).await;
    world.advance(Duration::days(1));

    let issued = issue(
        world.campus(),
        &mut world.moment(),
        &enrolled.learner,
        enrolled.cohort,
        &PersonName::parse("A Learner").unwrap(),
        &public(),
    )
    .await
    .unwrap()
    .unwrap();
    let own = find_own(world.campus(), &enrolled.learner, &issued.serial)
        .await
        .unwrap()
        .unwrap();
    let Kept::Intact(document) = own.document else {
        panic!("altered at birth");
    };
    assert_eq!(document.course.revision, 2);
    assert_eq!(document.completed_on, date!(2027 - 01 - 02));
    let DocumentKind::Achievement { assessments } = document.kind;
    assert!(assessments.is_empty());
}

#[on_both_databases]
async fn an_installation_without_an_address_issues_demonstrations(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let learner = fixture.finisher("Learner One").await;
    let issued = issue(
        world.campus(),
        &mut world.moment(),
        &learner,
        fixture.cohort,
        &PersonName::parse("Learner One").unwrap(),
        &Issuer::demonstration("http://127.0.0.1:3000"),
    )
    .await
    .unwrap()
    .unwrap();
    let own = find_own(world.campus(), &learner, &issued.serial)
        .await
        .unwrap()
        .unwrap();
    let Kept::Intact(document) = own.document else {
        panic!("altered at birth");
    };
    assert!(document.demonstration);
    assert!(
        document
            .verify_address
            .starts_with("http://127.0.0.1:3000/verify/")
    );
}
