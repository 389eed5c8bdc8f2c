//! Two at once. SQLite lets one writer in after the other; PostgreSQL lets both begin.

use super::*;
use crate::institutions::entity::role_grant;
use crate::institutions::standing;
use crate::testing::on_both_databases;
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};

#[on_both_databases]
async fn two_who_withdraw_each_other_leave_one(world: World) {
    for _ in 0..4 {
        let amina = platform_administrator(&world, "Amina").await;
        let bilal = platform_administrator(&world, "Bilal").await;
        let place = Place::Platform;
        let first = grant_of(&world, &amina, &place, &amina).await;
        let second = grant_of(&world, &amina, &place, &bilal).await;
        let (one, other) = tokio::join!(
            withdraw(&world, &amina, &place, second),
            withdraw(&world, &bilal, &place, first),
        );
        let done = [one, other]
            .iter()
            .filter(|done| **done == Ok(Some(())))
            .count();
        let left = standing()
            .filter(role_grant::Column::InstitutionId.is_null())
            .count(world.campus().read())
            .await
            .unwrap();
        assert_eq!((done, left), (1, 1));
        clear(&world).await;
    }
}

/// Nobody holds anything, as no action could bring about.
async fn clear(world: &World) {
    use sea_orm::EntityTrait;
    role_grant::Entity::delete_many()
        .exec(world.campus().database().write())
        .await
        .unwrap();
}

#[on_both_databases]
async fn two_who_accept_one_invitation_are_not_both_let_in(world: World) {
    let amina = with_role(&world, "Amina", Role::Administrator).await;
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
    let token = invited(
        &world,
        &amina,
        &house(),
        PlaceRole::Coordinator,
        "x@example.org",
    )
    .await;
    let (one, other) = tokio::join!(
        accept(&world, &sana, &token),
        accept(&world, &bilal, &token)
    );
    let let_in = [one, other]
        .iter()
        .filter(|accepted| accepted.is_ok())
        .count();
    assert_eq!(let_in, 1);
    assert_eq!(shown(&world, &amina, &house()).await.holders.len(), 2);
}

#[on_both_databases]
async fn accepting_races_with_the_inviters_withdrawal_and_one_comes_first(world: World) {
    let platform = platform_administrator(&world, "A Platform Administrator").await;
    for round in 0..4 {
        let amina = with_role(&world, "Amina", Role::Administrator).await;
        let sana = world
            .person_reached_by("Sana", &format!("sana-{round}@example.org"))
            .await;
        let place = house();
        let role = PlaceRole::Coordinator;
        let address = format!("x-{round}@example.org");
        let token = invited(&world, &amina, &place, role, &address).await;
        let grant = grant_of(&world, &platform, &place, &amina).await;
        let (accepted, withdrawn) = tokio::join!(
            accept(&world, &sana, &token),
            withdraw(&world, &platform, &place, grant),
        );
        assert_eq!(withdrawn, Ok(Some(())));
        let void = Err(AcceptRefusal::Ended(InvitationFate::Void));
        assert!(
            accepted == Ok(Some(role)) || accepted == void,
            "{accepted:?}"
        );
        assert_eq!(
            works(world.campus(), &sana).await.unwrap(),
            accepted.is_ok()
        );
    }
}

#[on_both_databases]
async fn the_same_role_is_given_once_by_two_invitations_at_once(world: World) {
    let amina = with_role(&world, "Amina", Role::Administrator).await;
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let id = cohort(&world).await;
    let course = small_course();
    for (place, role) in [
        (house(), PlaceRole::Instructor),
        (Place::Cohort(course.owner, id), PlaceRole::Facilitator),
    ] {
        let first = invited(&world, &amina, &place, role, "a@example.org").await;
        let second = invited(&world, &amina, &place, role, "b@example.org").await;
        let both = tokio::join!(
            accept(&world, &sana, &first),
            accept(&world, &sana, &second)
        );
        assert_eq!(both, (Ok(Some(role)), Ok(Some(role))));
    }
}
