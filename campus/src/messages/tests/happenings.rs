//! What people are told when something happens to them, by the deeds themselves.

use super::{administrator, institution};
use crate::cohorts::entity::enrolment;
use crate::cohorts::{CohortId, EnrolmentState, bring_in};
use crate::institutions::{InstitutionId, Role, grant_role};
use crate::messages::{Category, Event, own_notifications};
use crate::people::slow_down::Caller;
use crate::people::{
    Password, SignedIn, claim, claim_code_by_operator, sign_out_everywhere, signed_in,
};
use crate::privacy::{ask_to_be_erased, keep_account, take_data};
use crate::profiles::{Accommodation, grant_accommodation};
use crate::roles::{Place, roles_at, withdraw_role};
use crate::testing::{World, on_both_databases, small_course};
use crate::{Operator, Retention};
use courseware::{Language, Percent};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait};

const PASSWORD: &str = "seven paper cranes";

/// The kinds of what the person was told, the newest first.
async fn told(world: &World, who: &SignedIn) -> Vec<&'static str> {
    let told = own_notifications(world.campus(), who, None).await.unwrap();
    let kinds = told.notifications.iter().map(|told| told.event.kind());
    kinds.collect()
}

async fn brought(world: &World, who: &SignedIn, cohort: CohortId, sponsor: InstitutionId) {
    let by = Operator::at_the_command_line();
    let (campus, moment) = (world.campus(), world.moment());
    bring_in(campus, &moment, by, who.id(), cohort, sponsor)
        .await
        .unwrap();
}

#[test]
fn every_kind_of_event_has_a_sample_and_reads_back() {
    let samples = Event::samples();
    let mut kinds: Vec<_> = samples.iter().map(Event::kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), samples.len());
    for event in samples {
        let kept = serde_json::to_string(&event).unwrap();
        assert!(kept.contains(event.kind()), "{kept}");
        let read: Event = serde_json::from_str(&kept).unwrap();
        assert_eq!(read, event);
    }
}

#[on_both_databases]
async fn a_role_is_told_of_when_it_comes_and_when_it_goes(world: World) {
    let hsa = institution(&world, "hsa").await;
    let amina = administrator(&world, "Amina", Some(hsa)).await;
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let (campus, by) = (world.campus(), Operator::at_the_command_line());
    for _ in 0..2 {
        let moment = world.moment();
        grant_role(campus, &moment, by, sana.id(), Some(hsa), Role::Coordinator)
            .await
            .unwrap();
    }
    assert_eq!(told(&world, &sana).await, ["role_given"]);
    let place = Place::Institution("hsa".parse().unwrap());
    let held = roles_at(campus, &world.moment(), &amina, &place).await;
    let held = held.unwrap().unwrap().holders;
    let grant = held.iter().find(|held| held.person == sana.id()).unwrap();
    for _ in 0..2 {
        let moment = world.moment();
        withdraw_role(campus, &moment, &amina, &place, grant.grant)
            .await
            .unwrap();
    }
    assert_eq!(told(&world, &sana).await, ["role_withdrawn", "role_given"]);
    let mails = world.deliver_mail().await;
    assert_eq!(mails.len(), 2);
    for mail in mails {
        assert_eq!(mail.letter.category(), Category::Security);
        assert_eq!(mail.institution.unwrap().id, hsa);
    }
}

#[on_both_databases]
async fn what_a_person_does_about_their_account_is_told(world: World) {
    let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
    let campus = world.campus();
    let password = || Password::to_check(PASSWORD);
    let caller = Caller::default();
    take_data(campus, &world.moment(), &sana, password(), &caller)
        .await
        .unwrap();
    for _ in 0..2 {
        ask_to_be_erased(campus, &world.moment(), &sana, password(), &caller)
            .await
            .unwrap();
    }
    keep_account(campus, &world.moment(), &sana).await.unwrap();
    sign_out_everywhere(campus, &world.moment(), &sana)
        .await
        .unwrap();
    let expected = [
        "signed_out_everywhere",
        "erasure_cancelled",
        "erasure_asked",
        "data_taken",
    ];
    assert_eq!(told(&world, &sana).await, expected);
    assert_eq!(world.deliver_mail().await.len(), 4);
}

#[on_both_databases]
async fn a_code_is_told_of_where_somebody_uses_the_account(world: World) {
    let sana = world.person("Sana").await;
    let (campus, by) = (world.campus(), Operator::at_the_command_line());
    let code = async || {
        let mut moment = world.moment();
        let made = claim_code_by_operator(campus, &mut moment, by, sana.id()).await;
        made.unwrap().unwrap().code
    };
    let first = code().await;
    assert!(told(&world, &sana).await.is_empty(), "nobody has come yet");
    let mut moment = world.moment();
    let caller = Caller::default();
    let language = Language::English;
    claim(campus, &mut moment, &first, PASSWORD, language, &caller)
        .await
        .unwrap();
    code().await;
    let expected = ["recovery_code_made", "claim_code_used"];
    assert_eq!(told(&world, &sana).await, expected);
}

#[on_both_databases]
async fn an_institutions_deeds_are_told_to_the_person_in_its_name(world: World) {
    let cohort = world.cohort(&small_course()).await;
    let hsa = institution(&world, "hsa").await;
    let amina = administrator(&world, "Amina", Some(hsa)).await;
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    brought(&world, &sana, cohort, hsa).await;
    brought(&world, &sana, cohort, hsa).await;
    let slug = "hsa".parse().unwrap();
    // Twice the same is told once.
    for percent in [25, 25, 0] {
        let new = Accommodation {
            extra_time: Percent::try_from(percent).unwrap(),
            note: None,
        };
        let (campus, mut moment) = (world.campus(), world.moment());
        grant_accommodation(campus, &mut moment, &amina, &slug, sana.id(), new)
            .await
            .unwrap();
    }
    let expected = ["extra_time_changed", "extra_time_changed", "brought_in"];
    assert_eq!(told(&world, &sana).await, expected);
    let mails = world.deliver_mail().await;
    assert_eq!(mails.len(), 3);
    for mail in &mails {
        assert_eq!(mail.institution.as_ref().unwrap().id, hsa);
        assert!(mail.subscription.is_some(), "{mail:?}");
        let text = format!("{:?}", mail.letter);
        assert!(
            !text.contains("25"),
            "how much time is nobody's to read: {text}"
        );
    }
    assert!(
        signed_in(world.campus(), sana.id())
            .await
            .unwrap()
            .is_some()
    );
}

#[on_both_databases]
async fn a_course_is_completed_and_told_of_once(world: World) {
    let enrolled = world.enrolled_learner(&small_course()).await;
    let campus = world.campus();
    let learner = &enrolled.learner;
    for _ in 0..2 {
        let transaction = campus.begin().await.unwrap();
        let place = crate::cohorts::own_enrolment(campus, &transaction, learner, enrolled.cohort)
            .await
            .unwrap()
            .unwrap();
        crate::cohorts::complete(&transaction, &world.moment(), &place)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
    }
    assert_eq!(told(&world, learner).await, ["course_completed"]);
    let completed = enrolment::Entity::find().one(campus.read()).await.unwrap();
    assert_eq!(completed.unwrap().state, EnrolmentState::Completed);
}

#[on_both_databases]
async fn letters_that_nobody_can_read_any_more_are_swept(world: World) {
    use crate::messages::entity::outgoing_mail;
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let campus = world.campus();
    let orphan = outgoing_mail::ActiveModel {
        recipient: Set("old@example.org".to_owned()),
        language: Set("en".to_owned()),
        letter: Set(Some("{\"letter\":\"of_a_kind_long_gone\"}".to_owned())),
        created_at: Set(world.now()),
        ..Default::default()
    };
    orphan.insert(campus.database().write()).await.unwrap();
    world.tell(&sana, None, &Event::PasswordChanged).await;
    let left = async || {
        let kept = Retention::default();
        crate::messages::sweep(campus, &world.moment(), &kept)
            .await
            .unwrap();
        outgoing_mail::Entity::find()
            .count(campus.read())
            .await
            .unwrap()
    };
    assert_eq!(left().await, 2);
    world.advance(Retention::default().mails);
    // Hers is late, but there is a job for it.
    assert_eq!(left().await, 1);
    assert_eq!(world.deliver_mail().await.len(), 1);
    assert_eq!(left().await, 0);
}
