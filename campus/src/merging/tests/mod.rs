//! Two accounts become one and two again.

use proptest::strategy::{Strategy, ValueTree};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use time::Duration;

use super::entity::account_merge_change;
use super::*;
use crate::Operator;
use crate::cohorts::entity::enrolment;
use crate::cohorts::{CohortId, EnrolmentState};
use crate::institutions::{InstitutionId, NewInstitution, Role, found, grant_role};
use crate::people::slow_down::Caller;
use crate::people::{Password, PersonId, SignedIn, make_sign_in_link, signed_in};
use crate::progress::CompletionManner;
use crate::progress::entity::item_completion;
use crate::testing::{Dump, World, on_both_databases, small_course, token_at_end_of};
use crate::{Error, Wording};

const PASSWORD: &str = "seven paper cranes";

async fn two(world: &World) -> (SignedIn, SignedIn) {
    let one = world.member("Sana", "sana@example.org", PASSWORD).await;
    let other = world.member("Sana B", "old@example.org", PASSWORD).await;
    (one, other)
}

async fn proof(world: &World, who: &SignedIn, identifier: &str) -> Result<MergeId, ProofRefusal> {
    let password = Password::to_check(PASSWORD);
    let moment = world.moment();
    let caller = Caller::default();
    match prove_by_password(world.campus(), &moment, who, identifier, password, &caller).await {
        Ok(id) => Ok(id),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

async fn merged(world: &World, who: &SignedIn, id: MergeId) -> Result<Option<()>, MergeRefusal> {
    let done = merge(world.campus(), &world.moment(), who, id, true).await;
    world.deliver_mail().await;
    match done {
        Ok(done) => Ok(done),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

async fn undone(world: &World, who: &SignedIn, id: MergeId) -> bool {
    let done = undo(world.campus(), &world.moment(), who, id).await;
    world.deliver_mail().await;
    done.unwrap()
}

async fn place(
    world: &World,
    person: PersonId,
    cohort: CohortId,
    sponsor: Option<InstitutionId>,
    done: &[&str],
) {
    let row = enrolment::ActiveModel {
        cohort_id: Set(cohort),
        person_id: Set(person),
        sponsor_id: Set(sponsor),
        state: Set(EnrolmentState::Active),
        created_at: Set(world.now()),
        state_since: Set(world.now()),
        ..Default::default()
    }
    .insert(world.campus().database().write())
    .await
    .unwrap();
    let revision = crate::cohorts::entity::cohort::Entity::find_by_id(cohort)
        .one(world.campus().read())
        .await
        .unwrap()
        .unwrap()
        .revision_id;
    for item in done {
        item_completion::ActiveModel {
            enrolment_id: Set(row.id),
            item: Set((*item).to_owned()),
            revision_id: Set(revision),
            manner: Set(CompletionManner::ByHand),
            completed_at: Set(world.now()),
            ..Default::default()
        }
        .insert(world.campus().database().write())
        .await
        .unwrap();
    }
}

async fn lums(world: &World) -> InstitutionId {
    let name = Wording::new("LUMS", "لمز");
    let new = NewInstitution {
        slug: "lums".to_owned(),
        short_name: "LUMS".to_owned(),
        name: name.clone(),
        about: name,
        time_zone: "Asia/Karachi".to_owned(),
    };
    let by = Operator::at_the_command_line();
    found(world.campus(), &world.moment(), by, new)
        .await
        .unwrap()
}

/// Everything but what a merge leaves behind on purpose: its own record, the log, what was told of it, sessions and links
/// that ended.
async fn dump(world: &World) -> Dump {
    let mut dump = world.dump().await;
    for table in [
        "account_merge",
        "audit_entry",
        "audit_value",
        "job",
        "notification",
        "outgoing_mail",
        "web_session",
        "one_time_link",
    ] {
        dump.remove(table);
    }
    dump
}

async fn places_of(world: &World, person: PersonId) -> Vec<enrolment::Model> {
    use sea_orm::{ColumnTrait, QueryFilter};
    enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(person))
        .all(world.campus().read())
        .await
        .unwrap()
}

#[on_both_databases]
async fn both_accounts_must_be_proved(world: World) {
    let (one, other) = two(&world).await;
    assert_eq!(
        proof(&world, &one, "nobody@example.org").await,
        Err(ProofRefusal::Wrong)
    );
    assert_eq!(
        proof(&world, &one, "sana@example.org").await,
        Err(ProofRefusal::Same)
    );
    let id = proof(&world, &one, "old@example.org").await.unwrap();
    assert_eq!(
        merged(&world, &other, id).await,
        Ok(None),
        "not their proof"
    );
    world.advance(Duration::minutes(30));
    assert_eq!(merged(&world, &one, id).await, Ok(None), "too late");
    let by = Operator::at_the_command_line();
    let link = make_sign_in_link(world.campus(), &mut world.moment(), by, other.id()).await;
    let token = token_at_end_of(&link.unwrap().unwrap()).unwrap();
    let id = prove_by_link(world.campus(), &world.moment(), &one, &token)
        .await
        .unwrap();
    assert_eq!(merged(&world, &one, id).await, Ok(Some(())));
    assert!(
        signed_in(world.campus(), other.id())
            .await
            .unwrap()
            .is_none()
    );
    let link = make_sign_in_link(world.campus(), &mut world.moment(), by, other.id()).await;
    assert_eq!(link.unwrap(), None);
    let who = world.signs_in("old@example.org", PASSWORD).await;
    assert_eq!(who, Some(one.id()));
}

#[on_both_databases]
async fn places_unite_only_where_one_institution_sees_both(world: World) {
    let (one, other) = two(&world).await;
    let lums = lums(&world).await;
    let [alone, same, joint] = [
        world.cohort(&small_course()).await,
        world.cohort(&small_course()).await,
        world.cohort(&small_course()).await,
    ];
    place(&world, other.id(), alone, Some(lums), &[]).await;
    place(&world, one.id(), same, None, &["counting"]).await;
    world.advance(-Duration::hours(1));
    place(
        &world,
        other.id(),
        same,
        None,
        &["counting", "counting-quiz"],
    )
    .await;
    place(&world, one.id(), joint, None, &[]).await;
    place(&world, other.id(), joint, Some(lums), &["counting"]).await;
    world.advance(Duration::hours(1));
    let id = proof(&world, &one, "old@example.org").await.unwrap();
    let shown = preview(world.campus(), &world.moment(), &one, id)
        .await
        .unwrap()
        .unwrap();
    let settled: Vec<_> = shown
        .plan
        .places
        .iter()
        .map(|(_, settled)| *settled)
        .collect();
    assert_eq!(
        settled,
        [Settlement::Moves, Settlement::United, Settlement::Left]
    );
    let before = dump(&world).await;
    assert_eq!(merged(&world, &one, id).await, Ok(Some(())));
    assert_eq!(places_of(&world, one.id()).await.len(), 3);
    let left: Vec<_> = places_of(&world, other.id()).await;
    assert_eq!(left.len(), 2);
    assert_eq!(left[0].state, EnrolmentState::Withdrawn);
    assert_eq!(
        (left[1].state, left[1].sponsor_id),
        (EnrolmentState::Active, Some(lums))
    );
    let done = item_completion::Entity::find()
        .all(world.campus().read())
        .await
        .unwrap();
    let united = places_of(&world, one.id()).await;
    let united = united.iter().find(|row| row.cohort_id == same).unwrap().id;
    let done: Vec<_> = done
        .iter()
        .filter(|row| row.enrolment_id == united)
        .collect();
    assert_eq!(done.len(), 2);
    let earlier = world.now() - Duration::hours(1);
    assert!(done.iter().all(|row| row.completed_at == earlier));

    assert!(undone(&world, &one, id).await);
    assert!(!undone(&world, &one, id).await);
    assert_eq!(dump(&world).await, before);
    assert!(
        signed_in(world.campus(), other.id())
            .await
            .unwrap()
            .is_some()
    );
}

#[on_both_databases]
async fn of_two_merges_of_one_account_one_happens_and_chains_hold(world: World) {
    let (one, other) = two(&world).await;
    let third = world.member("Sana C", "third@example.org", PASSWORD).await;
    let (a, b) = (
        proof(&world, &one, "old@example.org").await.unwrap(),
        proof(&world, &third, "old@example.org").await.unwrap(),
    );
    let (first, second) = tokio::join!(merged(&world, &one, a), merged(&world, &third, b));
    let won = [first, second]
        .iter()
        .filter(|one| **one == Ok(Some(())))
        .count();
    assert_eq!(won, 1, "{first:?} {second:?}");
    let (winner, loser) = match first {
        Ok(_) => (&one, "third@example.org"),
        Err(_) => (&third, "sana@example.org"),
    };
    let id = if first.is_ok() { a } else { b };
    let next = proof(&world, winner, loser).await.unwrap();
    assert_eq!(merged(&world, winner, next).await, Ok(Some(())));
    for id in [id, next] {
        assert!(undone(&world, winner, id).await);
    }
    let back = proof(&world, &one, "old@example.org").await.unwrap();
    assert_eq!(merged(&world, &one, back).await, Ok(Some(())));
    assert!(
        signed_in(world.campus(), other.id())
            .await
            .unwrap()
            .is_none()
    );
    let both_ways = proof(&world, &one, "third@example.org").await.unwrap();
    let crossed = proof(&world, &third, "sana@example.org").await.unwrap();
    let (x, y) = tokio::join!(
        merged(&world, &one, both_ways),
        merged(&world, &third, crossed)
    );
    assert!((x == Ok(Some(()))) != (y == Ok(Some(()))), "{x:?} {y:?}");
}

#[on_both_databases]
async fn what_was_done_since_stays_and_the_way_back_ends(world: World) {
    use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};
    let (one, other) = two(&world).await;
    let cohort = world.cohort(&small_course()).await;
    place(&world, other.id(), cohort, None, &[]).await;
    let id = proof(&world, &one, "old@example.org").await.unwrap();
    merged(&world, &one, id).await.unwrap();
    let write = world.campus().database().write();
    crate::people::entity::identifier::Entity::delete_many()
        .filter(crate::people::entity::identifier::Column::Value.eq("old@example.org"))
        .exec(write)
        .await
        .unwrap();
    let elsewhere = world.cohort(&small_course()).await;
    place(&world, one.id(), elsewhere, None, &[]).await;
    let known = undoable(world.campus(), &world.moment(), &one)
        .await
        .unwrap();
    assert_eq!((known.len(), known[0].other.as_str()), (1, "Sana B"));
    assert!(undone(&world, &one, id).await);
    assert_eq!(places_of(&world, one.id()).await[0].cohort_id, elsewhere);
    assert_eq!(places_of(&world, other.id()).await[0].cohort_id, cohort);

    let third = world.member("Sana C", "third@example.org", PASSWORD).await;
    let id = proof(&world, &one, "third@example.org").await.unwrap();
    merged(&world, &one, id).await.unwrap();
    world.advance(Duration::days(14));
    assert!(!undone(&world, &one, id).await);
    sweep(world.campus(), &world.moment()).await.unwrap();
    let left = account_merge_change::Entity::find()
        .count(write)
        .await
        .unwrap();
    assert_eq!(left, 0);
    assert!(
        signed_in(world.campus(), third.id())
            .await
            .unwrap()
            .is_none()
    );
}

/// A small world: for each cohort, how both accounts stand there.
fn worlds() -> impl Strategy<Value = Vec<(u8, u8, u8)>> {
    proptest::collection::vec((0u8..4, 0u8..4, 0u8..4), 1..4)
}

#[on_both_databases]
async fn a_merge_that_is_undone_leaves_everything_as_it_was(world: World) {
    let (one, other) = two(&world).await;
    let lums = lums(&world).await;
    let by = Operator::at_the_command_line();
    grant_role(
        world.campus(),
        &world.moment(),
        by,
        other.id(),
        Some(lums),
        Role::Coordinator,
    )
    .await
    .unwrap();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let items: [&[&str]; 4] = [
        &[],
        &["counting"],
        &["counting-quiz"],
        &["counting", "counting-quiz"],
    ];
    for _ in 0..8 {
        let drawn = worlds().new_tree(&mut runner).unwrap().current();
        for (mine, theirs, done) in drawn {
            let cohort = world.cohort(&small_course()).await;
            for (person, kind) in [(one.id(), mine), (other.id(), theirs)] {
                let sponsor = (kind == 2).then_some(lums);
                if kind > 0 {
                    let done = items[usize::from((done + kind) % 4)];
                    place(&world, person, cohort, sponsor, done).await;
                }
            }
            world.advance(Duration::minutes(1));
        }
        let before = dump(&world).await;
        let id = proof(&world, &one, "old@example.org").await.unwrap();
        assert_eq!(merged(&world, &one, id).await, Ok(Some(())));
        assert_ne!(dump(&world).await, before);
        assert!(undone(&world, &one, id).await);
        assert_eq!(dump(&world).await, before);
    }
}
