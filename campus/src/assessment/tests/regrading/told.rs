//! Who is told what of a correction, and what stays whatever is corrected.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::*;
use crate::assessment::regrading::{CorrectRefusal, affected_certificates, corrections};
use crate::certificates::entity::certificate;
use crate::certificates::{Issuer, issue};
use crate::cohorts::{EnrolmentState, own_enrolment};
use crate::disclosure::Told;
use crate::institutions::entity::role_grant;
use crate::institutions::{self, Role};
use crate::messages::own_notifications;
use crate::people::PersonName;
use crate::progress::{CompletionManner, complete_lesson};

#[on_both_databases]
async fn who_passes_by_it_completes_the_course_and_is_told(world: World) {
    let taught = Taught::on(&world, &with_a_wrong_key()).await;
    let (learner, attempt) = taught.sits("Sana", &with_first("1", &REST[..4])).await;
    let campus = world.campus();
    let (lesson, by_hand) = ("counting".parse().unwrap(), CompletionManner::ByHand);
    complete_lesson(
        campus,
        &world.moment(),
        &learner,
        taught.cohort,
        &lesson,
        by_hand,
    )
    .await
    .unwrap();
    let state = async || {
        let place = own_enrolment(campus, campus.read(), &learner, taught.cohort).await;
        place.unwrap().unwrap().enrolment().state
    };
    assert_eq!(taught.stands(attempt).await, (5000, 8000, false));
    assert_eq!(state().await, EnrolmentState::Active);
    taught.corrects(&taught.of_cohort(), key("1")).await;
    world.deliver_mail().await;
    assert_eq!(taught.stands(attempt).await, (7000, 8000, true));
    assert_eq!(state().await, EnrolmentState::Completed);
    let told = own_notifications(campus, &learner, None).await.unwrap();
    let told = format!("{told:?}");
    assert!(told.contains("ScoreCorrected") && told.contains("The register comes first."));
}

#[on_both_databases]
async fn what_is_confirmed_is_what_was_seen(world: World) {
    let taught = Taught::on(&world, &with_a_wrong_key()).await;
    taught.sits("A", &with_first("1", &REST)).await;
    let place = taught.of_cohort();
    let seen = taught.foresees(&place, key("1")).await;
    taught.sits("B", &with_first("1", &REST)).await;
    let (campus, moment) = (world.campus(), world.moment());
    let proposal = proposal(key("1"));
    let who = &taught.facilitator;
    let result = correct(campus, &moment, who, &place, &proposal, "Why", &seen.digest).await;
    let CorrectRefusal::ChangedMeanwhile(now) = refused(result) else {
        panic!("not what was seen")
    };
    assert_eq!(now.learners().len(), 2);
    let result = correct(campus, &moment, who, &place, &proposal, " ", &now.digest).await;
    assert!(matches!(refused(result), CorrectRefusal::NoReason));
    let result = correct(campus, &moment, who, &place, &proposal, "Why", &now.digest).await;
    result.unwrap().unwrap();
    world.deliver_mail().await;
}

#[on_both_databases]
async fn an_author_is_told_numbers_and_a_stranger_nothing(world: World) {
    let taught = Taught::on(&world, &with_a_wrong_key()).await;
    for number in 0..7 {
        taught
            .sits(&format!("Learner {number}"), &with_first("1", &REST))
            .await;
    }
    taught.sits("The only one", &with_first("0", &REST)).await;
    let (course, cohort) = (taught.of_course(), taught.of_cohort());
    let seen = taught.foresees(&course, key("1")).await;
    assert!(seen.learners().is_empty());
    let counts = seen.counts();
    assert_eq!(counts.together, Told::Exactly(8));
    assert_eq!(counts.falls, Told::Hidden);
    assert_eq!(counts.rises, Told::Hidden, "or the one could be reckoned");

    let campus = world.campus();
    let proposal = proposal(key("1"));
    for (who, place) in [(&taught.author, &cohort), (&taught.facilitator, &course)] {
        assert!(
            foresee(campus, who, place, &proposal)
                .await
                .unwrap()
                .is_none()
        );
        assert!(corrections(campus, who, place).await.unwrap().is_none());
    }
    let id = taught.corrects(&course, key("1")).await;
    world.deliver_mail().await;
    let listed = corrections(campus, &taught.facilitator, &cohort).await;
    let listed = listed.unwrap().unwrap().corrections;
    assert!(listed[0].for_course && !listed[0].may_be_withdrawn);
    assert!(taught.withdraws(&cohort, id).await.is_none());
    let hsa = "hsa".parse().unwrap();
    for stranger in [&taught.author, &taught.facilitator] {
        let list = affected_certificates(campus, stranger, &hsa, taught.cohort).await;
        assert!(list.unwrap().is_none());
    }
}

#[on_both_databases]
async fn another_cohort_keeps_its_scores(world: World) {
    let taught = Taught::on(&world, &with_a_wrong_key()).await;
    let other = world.cohort(&with_a_wrong_key()).await;
    let learner = world.learner_in(other, "Elsewhere").await;
    let elsewhere = begin(&world, &learner, other).await;
    hand_in(&world, &learner, elsewhere, &with_first("1", &REST)).await;
    let (_, here) = taught.sits("Here", &with_first("1", &REST)).await;
    taught.corrects(&taught.of_cohort(), key("1")).await;
    world.deliver_mail().await;
    assert_eq!(taught.stands(here).await, (8000, 8000, true));
    assert_eq!(taught.stands(elsewhere).await, (6000, 8000, true));
    // For the course it reaches the same question on the other revision too.
    taught.corrects(&taught.of_course(), key("1")).await;
    world.deliver_mail().await;
    assert_eq!(taught.stands(elsewhere).await, (8000, 8000, true));
}

#[on_both_databases]
async fn a_certificate_stays_and_its_coordinator_is_told(world: World) {
    let taught = Taught::on(&world, &with_a_wrong_key()).await;
    let (learner, attempt) = taught.sits("Sana", &with_first("0", &REST[..4])).await;
    let campus = world.campus();
    let (lesson, by_hand) = ("counting".parse().unwrap(), CompletionManner::ByHand);
    complete_lesson(
        campus,
        &world.moment(),
        &learner,
        taught.cohort,
        &lesson,
        by_hand,
    )
    .await
    .unwrap();
    let issuer = Issuer::public("https://learn.example.org");
    let name = PersonName::parse("Sana Malik").unwrap();
    issue(
        campus,
        &mut world.moment(),
        &learner,
        taught.cohort,
        &name,
        &issuer,
    )
    .await
    .unwrap()
    .unwrap();
    let coordinator = world.person("Coordinator").await;
    let hsa = institutions::by_slug(campus, &"hsa".parse().unwrap()).await;
    let row = role_grant::ActiveModel {
        person_id: Set(coordinator.id()),
        institution_id: Set(Some(hsa.unwrap().unwrap().id)),
        role: Set(Role::Coordinator),
        granted_at: Set(world.now()),
        ..Default::default()
    };
    row.insert(campus.database().write()).await.unwrap();
    let before = certificate::Entity::find()
        .all(campus.read())
        .await
        .unwrap();
    let list = async || {
        let hsa = "hsa".parse().unwrap();
        let list = affected_certificates(campus, &coordinator, &hsa, taught.cohort).await;
        list.unwrap().unwrap().certificates
    };
    assert!(list().await.is_empty());

    world.advance(time::Duration::minutes(1));
    let id = taught.corrects(&taught.of_cohort(), key("1")).await;
    world.deliver_mail().await;
    assert_eq!(taught.stands(attempt).await, (5000, 8000, false));
    let listed = list().await;
    assert_eq!(listed.len(), 1);
    assert!(!listed[0].passed && listed[0].name == "Sana");
    let after = certificate::Entity::find()
        .all(campus.read())
        .await
        .unwrap();
    assert_eq!(after, before);
    let place = own_enrolment(campus, campus.read(), &learner, taught.cohort).await;
    let state = place.unwrap().unwrap().enrolment().state;
    assert_eq!(state, EnrolmentState::Completed);
    let told = own_notifications(campus, &coordinator, None).await.unwrap();
    assert!(format!("{told:?}").contains("CertificatesAffected"));

    taught.withdraws(&taught.of_cohort(), id).await.unwrap();
    world.deliver_mail().await;
    assert!(list().await.is_empty(), "it says again what is true");
}
