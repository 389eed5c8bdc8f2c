use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::*;
use crate::audit::entity::audit_entry;
use crate::audit::{SealId, SealRefusal, heads_after};
use crate::testing::on_both_databases;
use crate::{Error, Failure};

#[on_both_databases]
async fn what_was_recorded_is_sealed_once_and_found_sound(world: World) {
    assert_eq!(sealed(&world).await, None);
    let heads = chain(&world).await;
    assert_eq!(heads.len(), 3);
    let report = checked(&world, &heads).await;
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.seals, report.entries, report.unsealed), (3, 9, 1));
    assert!(report.values_gone.is_empty());
    assert_eq!(heads_after(world.campus(), 1).await.unwrap(), heads[1..]);
    assert!(sealed(&world).await.is_some());
    assert_eq!(sealed(&world).await, None);
    assert_eq!(checked(&world, &heads).await.unsealed, 0);
}

#[on_both_databases]
async fn two_who_seal_at_once_seal_each_entry_once(world: World) {
    let person = world.person("A Learner").await.id();
    for round in 0..4 {
        for entry in 0..5 {
            note(&world, person, &format!("{round}.{entry}@example.org")).await;
        }
        let runners = [(); 4].map(|()| {
            let world = world.clone();
            tokio::spawn(async move { seal(world.campus(), &world.moment(), &key()).await })
        });
        for runner in runners {
            runner.await.unwrap().unwrap();
        }
    }
    while sealed(&world).await.is_some() {}
    let report = checked(&world, &[]).await;
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.entries, report.unsealed), (20, 0));
}

#[on_both_databases]
async fn an_entry_whose_transaction_took_long_is_sealed_after_later_ones(world: World) {
    let person = world.person("A Learner").await.id();
    note(&world, person, "first@example.org").await;
    note(&world, person, "second@example.org").await;
    // As if the first were not committed yet when the second is sealed.
    let write = world.campus().database().write();
    let first = audit_entry::Entity::find()
        .one(write)
        .await
        .unwrap()
        .unwrap();
    let move_away = format!("UPDATE audit_entry SET seal_id = NULL, id = {}", 900);
    change(&world, "DELETE FROM audit_value").await;
    change(&world, &format!("{move_away} WHERE id <> {}", first.id)).await;
    let late = audit_entry::ActiveModel {
        id: sea_orm::ActiveValue::Set(crate::audit::EntryId(950)),
        ..first.clone().into()
    };
    change(
        &world,
        &format!("DELETE FROM audit_entry WHERE id = {}", first.id),
    )
    .await;
    assert_eq!(sealed(&world).await.unwrap().seal, 1);
    let early = audit_entry::ActiveModel {
        id: sea_orm::ActiveValue::Set(first.id),
        ..late
    };
    audit_entry::Entity::insert(early)
        .exec(write)
        .await
        .unwrap();
    assert_eq!(sealed(&world).await.unwrap().seal, 2);
    let report = checked(&world, &[]).await;
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(report.entries, 2);
}

#[on_both_databases]
async fn nothing_is_sealed_over_a_seal_that_is_not_ours(world: World) {
    chain(&world).await;
    let other = AuditKey::new(&[8; 64]).unwrap();
    let refused = seal(world.campus(), &world.moment(), &other).await;
    assert!(matches!(
        refused,
        Err(Error::Refused(SealRefusal::NotOurs(SealId(3))))
    ));
    let report = verify(world.campus(), &other, &[]).await.unwrap();
    assert_eq!(report.problems, [crate::audit::Problem::OtherKey]);
}

#[on_both_databases]
async fn a_long_log_is_sealed_in_batches(world: World) {
    let campus = world.campus();
    let person = world.person("A Learner").await.id();
    let transaction = campus.begin().await.unwrap();
    for _ in 0..1003 {
        let entry = Entry::new(Actor::System, Deed::RoleGranted).to(Subject::Person(person));
        record(&transaction, &world.moment(), entry).await.unwrap();
    }
    transaction.commit().await.unwrap();
    while sealed(&world).await.is_some() {}
    assert_eq!(seals(&world).await, 3);
    let unsealed = audit_entry::Entity::find()
        .filter(audit_entry::Column::SealId.is_null())
        .count(campus.read())
        .await;
    assert_eq!(unsealed.map_err(Failure::from).unwrap(), 0);
    assert!(checked(&world, &[]).await.is_sound());
}
