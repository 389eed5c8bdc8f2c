use super::*;
use crate::audit::Deed;
use crate::audit::entity::audit_entry;
use crate::cohorts::{cohort_staff, roster};
use crate::institutions::staff_of;
use crate::testing::on_both_databases;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

#[on_both_databases]
async fn a_withdrawn_coordinator_loses_everything_at_once(world: World) {
    let id = cohort(&world).await;
    let amina = with_role(&world, "Amina", Role::Administrator).await;
    let coordinator = with_role(&world, "A Coordinator", Role::Coordinator).await;
    let (campus, slug, place) = (world.campus(), small_course().owner, house());
    assert!(
        roster(campus, &coordinator, &slug, id)
            .await
            .unwrap()
            .is_some()
    );
    let grant = grant_of(&world, &amina, &place, &coordinator).await;
    assert_eq!(
        withdraw(&world, &coordinator, &place, grant).await,
        Ok(None)
    );
    assert_eq!(withdraw(&world, &amina, &place, grant).await, Ok(Some(())));

    assert!(
        roster(campus, &coordinator, &slug, id)
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        staff_of(campus.read(), &coordinator, &slug)
            .await
            .unwrap()
            .is_none()
    );
    let read = campus.read();
    assert!(
        cohort_staff(read, &coordinator, &slug, id)
            .await
            .unwrap()
            .is_none()
    );
    assert!(!works(campus, &coordinator).await.unwrap());
    let there = Place::Cohort(slug, id);
    let refused = try_invite(
        &world,
        &coordinator,
        &there,
        PlaceRole::Facilitator,
        "a@example.org",
    );
    assert!(refused.await.unwrap().is_none());

    let entry = audit_entry::Entity::find()
        .filter(audit_entry::Column::Deed.eq(Deed::RoleWithdrawn))
        .one(campus.read())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(entry.actor_id, Some(amina.id().0));
    assert_eq!(entry.subject_id, Some(coordinator.id().0));
    assert!(!entry.facts.contains("Coordinator's"));
}

#[on_both_databases]
async fn the_last_administrator_stays_unless_the_platform_says_so(world: World) {
    let platform = platform_administrator(&world, "A Platform Administrator").await;
    let amina = with_role(&world, "Amina", Role::Administrator).await;
    let place = house();
    let own = grant_of(&world, &amina, &place, &amina).await;
    let refused = withdraw(&world, &amina, &place, own).await;
    assert_eq!(refused, Err(WithdrawRefusal::LastOfInstitution));
    let bilal = with_role(&world, "Bilal", Role::Administrator).await;
    assert_eq!(withdraw(&world, &amina, &place, own).await, Ok(Some(())));
    let last = grant_of(&world, &bilal, &place, &bilal).await;
    assert_eq!(
        withdraw(&world, &platform, &place, last).await,
        Ok(Some(()))
    );

    let own = grant_of(&world, &platform, &Place::Platform, &platform).await;
    let refused = withdraw(&world, &platform, &Place::Platform, own).await;
    assert_eq!(refused, Err(WithdrawRefusal::LastOfPlatform));
}

#[on_both_databases]
async fn a_grant_of_another_place_is_not_there(world: World) {
    let platform = platform_administrator(&world, "A Platform Administrator").await;
    let amina = with_role(&world, "Amina", Role::Administrator).await;
    let elsewhere = grant_of(&world, &platform, &Place::Platform, &platform).await;
    assert_eq!(
        withdraw(&world, &amina, &house(), elsewhere).await,
        Ok(None)
    );
    assert_eq!(
        withdraw(&world, &amina, &Place::Platform, elsewhere).await,
        Ok(None)
    );
    let seen = shown(&world, &platform, &house()).await;
    assert_eq!(seen.holders.len(), 1);
    assert_eq!(seen.holders[0].given_by, Giver::Operator);
}

#[on_both_databases]
async fn who_is_of_another_house_is_not_named(world: World) {
    let platform = platform_administrator(&world, "A Platform Administrator").await;
    let amina = with_role(&world, "Amina", Role::Administrator).await;
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let place = house();
    let token = invited(
        &world,
        &platform,
        &place,
        PlaceRole::Instructor,
        "s@example.org",
    )
    .await;
    accept(&world, &sana, &token).await.unwrap();
    let seen = shown(&world, &amina, &place).await;
    let sana = seen.holders.iter().find(|held| held.person == sana.id());
    assert_eq!(sana.unwrap().given_by, Giver::PlatformAdministrator);
}
